"""ruamel.yaml as a second pair of eyes on every text before it is written.

It shares no code with libyaml. Its tree gives the structure, the texts and whether they are
quoted; which plain words are numbers is YAML 1.2's core schema, as everywhere here. The library
is slow to import and slow to read, so only what writes comes here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from outcomekit.syntax.parse import stand_ins
from outcomekit.syntax.scalar import plain_scalar

if TYPE_CHECKING:
    from outcomekit.syntax.tree import Data


class Unreadable(Exception):
    """The text is no YAML to this reader; the message is one line."""


def read_again(text: str) -> Data:
    """The data of a text.

    Raises:
        Unreadable: when this reader cannot make sense of it.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    text, placeholders = stand_ins(text)
    try:
        node = YAML(typ="safe", pure=True).compose(text)
    except YAMLError as fault:
        raise Unreadable(" ".join(str(fault).split())) from fault
    return _data(node, placeholders)


def _data(node: Any, placeholders: dict[int, str]) -> Data:
    from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

    if isinstance(node, MappingNode):
        pairs = [(_data(key, placeholders), _data(item, placeholders)) for key, item in node.value]
        return {str(key): item for key, item in pairs}
    if isinstance(node, SequenceNode):
        return [_data(item, placeholders) for item in node.value]
    if isinstance(node, ScalarNode):
        value = str(node.value).translate(placeholders)
        return plain_scalar(value) if not node.style else value
    return None
