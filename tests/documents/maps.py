"""Indexes for the tests of documents: from YAML text, from plain data, from a file or folder."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from outcomekit.documents.rendering import Rendered, render
from outcomekit.index.collect import collect
from outcomekit.index.index import Index
from outcomekit.model.build import build
from outcomekit.model.merge import merge
from outcomekit.syntax.parse import read

HERE = Path(__file__).parent
EXEMPLARS = HERE / "exemplars"


def index_of(text: str, map_id: str = "some-map") -> Index:
    """The index of a map written as YAML; the head is added where it is missing."""
    head = "" if text.startswith("outcome_map:") else "outcome_map: 1\ntitle: Line controls\n"
    tree = read(f"{map_id}.yaml", (head + text).encode(), 10_000_000)
    assert tree.claims == []
    assert isinstance(tree.data, dict)
    return index_from(tree.data, map_id)


def index_from(data: dict[str, Any], map_id: str = "some-map") -> Index:
    """The index of a map given as plain data; it must be a valid one."""
    built = build(data, lambda _: "")
    assert built.claims == []
    index, claims = collect(map_id, built.map)
    assert claims == []
    return index


def index_at(path: Path) -> Index:
    """The index of a map in a file or folder."""
    files = sorted(path.rglob("*.yaml"), key=lambda part: (part.name != "map.yaml", part))
    trees = [read(str(file), file.read_bytes(), 10_000_000) for file in files or [path]]
    assert [claim for tree in trees for claim in tree.claims] == []
    return index_from(merge(trees).data, path.stem)


def rendered(document: str, index: Index, extract: Mapping[str, str]) -> Rendered:
    """A document, or the extract of it for a `partner` or `stage`."""
    return render(document, index, partner=extract.get("partner"), stage=extract.get("stage"))
