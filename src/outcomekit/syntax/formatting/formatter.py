"""A text in its canonical layout, with the proof that it says the same."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from outcomekit.diagnostics.edit import Refused
from outcomekit.syntax.comments import comments
from outcomekit.syntax.editing.proof import COMMENT_LOST, misread
from outcomekit.syntax.formatting.arranging import Arranger, meant
from outcomekit.syntax.formatting.reading import Nameless, read_page
from outcomekit.syntax.formatting.writing import written
from outcomekit.syntax.lines import BREAK
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source

if TYPE_CHECKING:
    from outcomekit.syntax.editing.shape import Shape
    from outcomekit.syntax.tree import Tree


@dataclass(frozen=True, slots=True)
class _Laid:
    """A text laid out, and the data that it is meant to have."""

    text: str
    data: Any


def formatted(tree: Tree, shape: Shape) -> str | Refused:
    """The text of a source in its canonical layout; a refusal where that cannot be proven.

    A text without fields or items is given back as it is.
    """
    if not isinstance(tree.data, dict | list):
        return tree.source.text
    if tree.claims:
        return Refused(f"the text has faults that must be mended first: {tree.claims[0].message}")
    try:
        laid = _laid_out(tree, shape)
    except Nameless as why:
        return Refused(str(why))
    if laid.text == tree.source.text:
        return laid.text
    fault = _fault_of(tree, laid, shape)
    return Refused(fault) if fault is not None else laid.text


def _laid_out(tree: Tree, shape: Shape) -> _Laid:
    text = tree.source.text
    breaks = Counter(BREAK.findall(text))
    plain = parse(Source(tree.source.file, BREAK.sub("\n", text))) if "\r" in text else tree
    page = read_page(plain)
    arranger = Arranger(shape)
    arranger.arrange(page.root.value, plain.data)
    ends = breaks.most_common(1)[0][0] if breaks else "\n"
    return _Laid(written(page, shape).replace("\n", ends), meant(tree.data, arranger.shortened))


def _fault_of(before: Tree, laid: _Laid, shape: Shape) -> str | None:
    """Why a text may not be written in place of another; None where it may."""
    after = parse(Source(before.source.file, laid.text))
    fault = misread(after, laid.data)
    if fault is not None:
        return fault
    if _comments(after) != _comments(before):
        return COMMENT_LOST
    if _laid_out(after, shape).text != laid.text:
        return "the text would change once more when formatted again"
    return None


def _comments(tree: Tree) -> Counter[str]:
    return Counter(comment.text.rstrip() for comment in comments(tree))
