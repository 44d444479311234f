"""ruamel.yaml as a second pair of eyes on every text before it is written.

It shares no code with libyaml. It takes a tab for a fault where YAML allows one, behind a value,
so tabs outside of texts are shown to it as spaces. Its tree gives the structure, the texts and
whether they are quoted; which plain words are numbers is YAML 1.2's core schema, as everywhere
here. The library is slow to import and slow to read, so only what writes comes here.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from outcomekit.syntax.comments import scalar_spans
from outcomekit.syntax.parse import stand_ins
from outcomekit.syntax.scalar import plain_scalar

if TYPE_CHECKING:
    from outcomekit.syntax.tree import Data, Tree


class Unreadable(Exception):
    """The text is no YAML to this reader; the message is one line."""


def read_again(tree: Tree) -> Data:
    """The data of a source's text.

    Args:
        tree: the source as the fast reader read it, without a claim.

    Raises:
        Unreadable: when this reader cannot make sense of it.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    text, placeholders = stand_ins(_without_tabs(tree))
    try:
        node = YAML(typ="safe", pure=True).compose(text)
    except YAMLError as fault:
        raise Unreadable(" ".join(str(fault).split())) from fault
    return _data(node, placeholders)


def _without_tabs(tree: Tree) -> str:
    text = tree.source.text
    if "\t" not in text:
        return text
    pieces: list[str] = []
    here = 0
    for start, end in scalar_spans(text, tree.mark):
        pieces += [text[here:start].replace("\t", " "), text[start:end]]
        here = max(here, end)
    return "".join([*pieces, text[here:].replace("\t", " ")])


def _data(node: Any, placeholders: dict[int, str]) -> Data:
    from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

    if isinstance(node, MappingNode):
        return {_key(key, placeholders): _data(item, placeholders) for key, item in node.value}
    if isinstance(node, SequenceNode):
        return [_data(item, placeholders) for item in node.value]
    if isinstance(node, ScalarNode):
        value = str(node.value).translate(placeholders)
        return plain_scalar(value) if not node.style else value
    return None


def _key(node: Any, placeholders: dict[int, str]) -> str:
    """A key is text, whatever number it looks like, in composed form as the fast reader has it."""
    return unicodedata.normalize("NFC", str(node.value).translate(placeholders))
