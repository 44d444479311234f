"""`schema`: the JSON Schema of the map language, as text."""

from __future__ import annotations

import json


def schema_text(*, part: bool = False) -> str:
    """The JSON Schema (2020-12), ending with a line end.

    Args:
        part: the schema of a part of a folder map, which needs no head.
    """
    from outcomekit.model.schema import schema

    return json.dumps(schema(part=part), ensure_ascii=False, indent=2) + "\n"
