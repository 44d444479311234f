"""Specimens: the good ones make one map that shows the whole language; bad ones are maps, too."""

from typing import Any

import pytest

from outcomekit.model.entity import COMMON, Record
from outcomekit.model.map import Map
from outcomekit.model.specimens import SPECIMENS, Specimen, specimen_of
from outcomekit.model.structure import records, slots
from tests.model.maps import claims_about, data_of, good_specimens, over

GOOD = good_specimens()
CASES = [pytest.param(specimen, id=record.__name__) for record, specimen in SPECIMENS.items()]


def fields_in(record: type[Record], data: Any) -> set[tuple[str, str]]:
    """The fields that a piece of a map shows, each with the record class that declares it."""
    if not isinstance(data, dict):
        return set()
    found = set()
    for name, slot in slots(record).items():
        if name not in data:
            continue
        declaring = next(one for one in reversed(record.__mro__) if _has(one, slot.attribute))
        found.add((declaring.__name__, name))
        if slot.record is not None:
            value = data[name]
            inner = value.values() if slot.keyed else value if slot.listed else [value]
            for entry in inner:
                found |= fields_in(slot.record, entry)
    return found


def _has(record: type, attribute: str) -> bool:
    return attribute in getattr(record, "declared", {})


def every_field() -> set[tuple[str, str]]:
    """Every field of the language, with the record class that declares it."""
    found = set()
    for record in records():
        for name, slot in slots(record).items():
            declaring = next(one for one in reversed(record.__mro__) if _has(one, slot.attribute))
            found.add((declaring.__name__, name))
    return found


def test_the_good_ones_together_are_a_map() -> None:
    assert claims_about(GOOD) == []


@pytest.mark.parametrize("specimen", CASES)
def test_a_bad_one_is_a_map_in_whose_shape_nothing_is_wrong(specimen: Specimen) -> None:
    assert claims_about(over(GOOD, data_of(specimen.bad))) == []


def test_the_good_ones_show_every_field() -> None:
    assert every_field() - fields_in(Map, GOOD) == set()


@pytest.mark.parametrize("record", records(), ids=lambda record: record.__name__)
def test_a_specimen_shows_fields_of_its_record(record: type[Record]) -> None:
    shown = {name for _, name in fields_in(Map, data_of(specimen_of(record).good))}
    assert shown & (slots(record).keys() - set(COMMON))


@pytest.mark.parametrize("specimen", CASES)
def test_a_fault_reads_as_a_clause_behind_a_colon(specimen: Specimen) -> None:
    assert specimen.fault[0].islower()
    assert not specimen.fault.endswith(".")
