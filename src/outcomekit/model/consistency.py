"""What must agree within one entity: equations (E205), orders of dates (E206), a practice.

These laws span several fields, so no field's type can hold them. None depends on today.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Aside, Claim
from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.model.entity import Record
from outcomekit.model.map import Map
from outcomekit.model.measure import Measure
from outcomekit.model.proposition import INPUT_PATTERN, Equation, meant_input
from outcomekit.model.structure import Slot, slots
from outcomekit.model.success_plan import SuccessPlan, TimeToValue
from outcomekit.model.supplier import Practice

if TYPE_CHECKING:
    from outcomekit.model.equation import FormulaFault


def inconsistencies(whole: Map, taken_out: Collection[tuple[Part, ...]] = ()) -> Iterator[Claim]:
    """The claims of all laws, over every part of a map.

    Args:
        taken_out: the places of what could not be built and was claimed already: nothing is
            concluded from its absence.
    """
    for parts, record in _under_laws((), whole):
        pointer = Pointer(parts)
        match record:
            case Equation():
                yield from _equation(pointer, record, taken_out)
            case Measure():
                yield from _measure(pointer, record)
            case TimeToValue():
                yield from _time_to_value(pointer, record)
            case SuccessPlan():
                yield from _plan(pointer, record)
            case Practice():
                said = (pointer / "practice", pointer / "not_applicable")
                if not any(one.parts in taken_out for one in said):
                    yield from _practice(pointer, record)


_UNDER_LAWS: Final = (Equation, Measure, TimeToValue, SuccessPlan, Practice)


@cache
def _leading(record: type[Record]) -> tuple[Slot, ...]:
    """The fields of a record in which, or below which, a record may stand that has a law."""
    return tuple(
        slot
        for slot in slots(record).values()
        if slot.record is not None
        and (issubclass(slot.record, _UNDER_LAWS) or _leading(slot.record))
    )


def _under_laws(place: tuple[Part, ...], record: Record) -> list[tuple[tuple[Part, ...], Record]]:
    """Every record of a map that has a law, with its place, in the order of the declarations."""
    found: list[tuple[tuple[Part, ...], Record]] = []
    if isinstance(record, _UNDER_LAWS):
        found.append((place, record))
    for slot in _leading(type(record)):
        value = getattr(record, slot.attribute)
        if not value:
            continue
        below = (*place, slot.name)
        if slot.keyed:
            for key, entry in value.items():
                found += _under_laws((*below, key), entry)
        elif slot.listed:
            for index, entry in enumerate(value):
                found += _under_laws((*below, index), entry)
        else:
            found += _under_laws(below, value)
    return found


# --- equations and entries --------------------------------------------------------------------


def _equation(
    pointer: Pointer, equation: Equation, taken_out: Collection[tuple[Part, ...]]
) -> Iterator[Claim]:
    from outcomekit.model.equation import (
        FormulaFault,
        evaluate,
        names,
        read_formula,
        unknown_inputs,
    )

    if equation.formula is None:
        return
    at, given = pointer / "formula", pointer / "inputs"
    misnamed = _misnamed(equation.formula, given, taken_out)
    if misnamed is not None:
        yield Claim(errors.E205, at, misnamed.message, misnamed.hint)
        return
    faults: list[FormulaFault] = []
    try:
        term = read_formula(equation.formula)
        used = [(given / name).parts for name in names(term)]
        if not any(
            place == given.parts or place[: len(given.parts) + 1] in used for place in taken_out
        ):
            faults += unknown_inputs(equation.formula, term, equation.inputs)
            if not faults:
                evaluate(term, {name: one.value for name, one in equation.inputs.items()})
    except FormulaFault as fault:
        faults.append(fault)
    for found in faults:
        hint = " ".join(found.hint.split()) if found.hint is not None else None
        yield Claim(errors.E205, at, found.message, hint)


def _misnamed(
    formula: str, given: Pointer, taken_out: Collection[tuple[Part, ...]]
) -> FormulaFault | None:
    """What a formula has against it that uses inputs by names that none can have."""
    from outcomekit.model.equation import FormulaFault
    from outcomekit.model.meant_formula import named_in, with_names

    inputs = [str(place[-1]) for place in taken_out if place[:-1] == given.parts]
    misnamed = named_in(formula, [name for name in inputs if not re.fullmatch(INPUT_PATTERN, name)])
    if not misnamed:
        return None
    meant = {name: meant_input(name) or name for name in misnamed}
    return FormulaFault(
        f"the formula uses `{next(iter(meant))}`, which cannot be named in one",
        with_names(formula, meant) if all(map(meant_input, meant)) else None,
    )


def _practice(pointer: Pointer, practice: Practice) -> Iterator[Claim]:
    if practice.practice is None and practice.not_applicable is None:
        name = pointer.parts[-1]
        yield Claim(
            errors.E102, pointer.key, f"`{name}` has no `practice`",
            "practice: … (what we do regularly), or not_applicable: … (why not)",
        )  # fmt: skip


# --- dates ------------------------------------------------------------------------------------


def _measure(pointer: Pointer, measure: Measure) -> Iterator[Claim]:
    baseline, target = measure.baseline, measure.target
    if baseline is None or target is None or baseline.on is None or target.by is None:
        return
    if target.by.last < baseline.on:
        yield _reversed(
            pointer / "target" / "by", f"the target is due by {target.by}",
            pointer / "baseline" / "on", f"its baseline was read on {baseline.on}",
        )  # fmt: skip


def _time_to_value(pointer: Pointer, clock: TimeToValue) -> Iterator[Claim]:
    steps = [
        ("started", clock.started, "the clock started on"),
        ("first_value", clock.first_value, "the first value came on"),
        ("full_value", clock.full_value, "the full value came on"),
    ]
    known = [(name, day, words) for name, day, words in steps if day is not None]
    for (name, day, words), (later_name, later_day, later_words) in pairwise(known):
        if later_day < day:
            yield _reversed(
                pointer / later_name, f"{later_words} {later_day}",
                pointer / name, f"{words} {day}",
            )  # fmt: skip


def _plan(pointer: Pointer, plan: SuccessPlan) -> Iterator[Claim]:
    agreed = plan.agreed.on if plan.agreed is not None else None
    if agreed is None:
        return
    for key, milestone in plan.milestones.items():
        if milestone.done is not None and milestone.done < agreed:
            yield _reversed(
                pointer / "milestones" / key / "done", f"`{key}` was done on {milestone.done}",
                pointer / "agreed" / "on", f"the plan was agreed on {agreed}",
            )  # fmt: skip


def _reversed(later: Pointer, later_words: str, earlier: Pointer, earlier_words: str) -> Claim:
    return Claim(
        errors.E206,
        later,
        f"{later_words}, before {earlier_words}",
        "one of the two dates is a slip; write the right one",
        also=(Aside(earlier, earlier_words),),
    )
