"""The other thing that `rename` changes: an input of an equation, in its formula too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from outcomekit.app.refusal import Refusal
from outcomekit.app.target import Target, place_of
from outcomekit.diagnostics.edit import Edit, Put, RenameKey
from outcomekit.diagnostics.nearest import nearest
from outcomekit.diagnostics.pointer import Pointer

if TYPE_CHECKING:
    from outcomekit.index.index import Index
    from outcomekit.model.proposition import Equation

_SECTION: Final = "value_propositions"
_INPUTS: Final = ("equation", "inputs")


def equation_of(index: Index, way: tuple[str, ...]) -> Equation | None:
    """The equation that a way leads into, to one of its inputs; None for any other way."""
    if len(way) != 5 or way[0] != _SECTION or way[2:4] != _INPUTS:
        return None
    proposition = index.map.value_propositions.get(way[1])
    return proposition.equation if proposition is not None else None


def input_renamed(target: Target, way: tuple[str, ...], new: str) -> list[Edit]:
    """The edits by which an input of an equation gets another name.

    Raises:
        Refusal: where it has no such input, or the new name is taken or no name for one.
    """
    from outcomekit.model.equation import renamed
    from outcomekit.model.proposition import INPUT_PATTERN

    equation = equation_of(target.index, way)
    assert equation is not None, "the way leads into an equation"
    old = way[-1]
    if old not in equation.inputs:
        near = nearest(old, equation.inputs)
        hint = f"; did you mean `{near}`?" if near else ""
        raise Refusal(f"the equation of `{way[1]}` has no input `{old}`{hint}")
    if new == old:
        raise Refusal(f"`{new}` is its name already")
    if not re.fullmatch(INPUT_PATTERN, new):
        meant = re.sub(r"\W+", "_", new, flags=re.ASCII).strip("_")
        hint = f"; did you mean `{meant}`?" if re.fullmatch(INPUT_PATTERN, meant) else ""
        raise Refusal(f"`{new}` cannot be named in a formula{hint}")
    if new in equation.inputs:
        at = place_of(target, (*way[:-1], new))
        raise Refusal(f"`{new}` is already an input of this equation ({at})")
    edits: list[Edit] = [RenameKey(Pointer(way), new)]
    if equation.formula:
        formula = Pointer((*way[:3], "formula"))
        edits.insert(0, Put(formula, renamed(equation.formula, old, new)))
    return edits
