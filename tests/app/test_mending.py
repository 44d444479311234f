"""The fixes of a map's findings are brought down to its text together, as if each were alone."""

from __future__ import annotations

import re
from functools import partial
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit.app.load import Loaded, load
from outcomekit.app.map_files import MapFiles
from outcomekit.app.mending import Mending
from outcomekit.app.settings import default_settings
from outcomekit.diagnostics.edit import Put
from outcomekit.diagnostics.fix import Fix, Replacement
from outcomekit.diagnostics.pointer import Pointer
from tests.promises.mutation import maps, mutated

_WORD = re.compile(r"(?<=[ \[{,])[a-z][a-z_-]{3,}(?=[:,\]} \n])")


def loaded(text: str) -> Loaded:
    def read(_path: object, _limit: int) -> bytes:
        return text.encode("utf-8", "surrogatepass")

    found = load(MapFiles("m.yaml", ("m.yaml",), default_settings(), named=True), read)
    assert found is not None
    return found


def mistyped(luck: Random, text: str) -> str:
    """A map in which some keys, words and ids lack a letter."""
    words = list(_WORD.finditer(text))
    for word in sorted(luck.sample(words, 6), key=lambda one: -one.start()):
        at = luck.randrange(word.start() + 1, word.end())
        text = text[:at] + text[at + 1 :]
    return text


def fixes(held: Loaded) -> list[tuple[Fix, str]]:
    return [(one.fix.fix, one.place.file) for one in held.findings if one.fix is not None]


def alone(held: Loaded, fix: Fix, file: str) -> tuple[Replacement, ...]:
    return Mending(lambda: held).mend(fix, file).replacements


@given(st.randoms(use_true_random=False))
def test_fixes_that_are_brought_down_together_are_what_each_is_alone(luck: Random) -> None:
    held = loaded(mutated(luck, most=2, text=mistyped(luck, luck.choice(maps()))))
    mending = Mending(lambda: held)
    mends = [mending.mend(fix, file) for fix, file in fixes(held)]
    told = [one.replacements for one in mends]
    assert told == [alone(held, fix, file) for fix, file in fixes(held)]


def test_a_map_is_read_once_for_all_of_its_fixes() -> None:
    read: list[Loaded] = []

    def reading(text: str) -> Loaded:
        read.append(loaded(text))
        return read[-1]

    text = "outcome_map: 1\ntitel: Lines\nstatus: aktive\nownr: Me\n"
    mending = Mending(partial(reading, text))
    mends = [mending.mend(fix, file) for fix, file in fixes(loaded(text))]
    assert read == []
    told = [[one.text for one in mend.replacements] for mend in mends]
    assert sorted(told) == [["active"], ["owner"], ["title"]]
    assert len(read) == 1


@pytest.mark.parametrize("text", ["outcome_map: 1\ntitle: 'Lines\nstatus: aktive\n"])
def test_nothing_is_mended_in_a_text_that_has_faults_of_its_own(text: str) -> None:
    sound = loaded("outcome_map: 1\ntitle: Lines\nstatus: aktive\n")
    (fix,) = fixes(sound)
    assert alone(loaded(text), *fix) == ()


def test_a_fix_of_two_parts_is_brought_down_to_both() -> None:
    texts = {
        "m/map.yaml": "outcome_map: 1\ntitle: Lines\n",
        "m/who.yaml": "partners:\n  lead: Leads\n",
    }

    def read(path: object, _limit: int) -> bytes:
        return texts[str(path)].encode()

    held = load(MapFiles("m", tuple(texts), default_settings(), named=True), read)
    assert held is not None
    title, lead = Pointer(("title",)), Pointer(("partners", "lead"))
    both = Fix("name both", (Put(title, "Controls"), Put(lead, "Line leads")))
    told = alone(held, both, "m/map.yaml")
    assert [(one.place.file, one.place.line, one.text) for one in told] == [
        ("m/map.yaml", 2, "Controls"),
        ("m/who.yaml", 2, "Line leads"),
    ]
    assert alone(held, Fix("change nothing", (Put(title, "Lines"),)), "m/map.yaml") == ()
