"""Promises 42 and 43: whatever the bytes and whatever slips into a map, `validate` ends well.

And what is said of a broken map is about what is broken: one broken entity hides no other, and
nothing else is complained about.
"""

import contextlib
import io
import random
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from outcomekit import reports
from outcomekit.cli.main import run
from outcomekit.diagnostics.span import Place
from tests.checkout import COMMANDS, ROOT
from tests.checkout import run as run_program
from tests.promises.breaking import Break, breaks, broken
from tests.promises.validating import HEAD, assert_places_are_inside, codes, validated
from tests.syntax.sources import SIGNS, documents, edited

SMALL = ROOT / "tests/documents/exemplars/mega-international.yaml"
MAPS = [SMALL, *sorted(ROOT.glob("examples/*.yaml"))]


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def assert_ends_well(data: bytes) -> None:
    """Validate a map, show it in every format, and hold that all places are inside its text."""
    report = validated(data)
    assert_places_are_inside(report)
    for name in reports.names():
        reports.encode(name, report)


# --- 42: any bytes --------------------------------------------------------------------------------

scraps = st.lists(st.sampled_from((*SIGNS, HEAD, "a", "b: ", "  ", "\n", "1")), max_size=20)
any_bytes = st.one_of(
    st.binary(max_size=80),
    scraps.map(lambda pieces: HEAD + "".join(pieces)).map(str.encode),
    documents().map(lambda text: HEAD + text).map(str.encode),
    st.tuples(documents().flatmap(edited), st.sampled_from(["utf-16", "cp1252"])).map(
        lambda pair: (HEAD + pair[0]).encode(pair[1], "replace")
    ),
    st.tuples(st.integers(0, len(text_of(SMALL))), st.binary(min_size=1, max_size=4)).map(
        lambda pair: (
            text_of(SMALL).encode()[: pair[0]] + pair[1] + text_of(SMALL).encode()[pair[0] :]
        )
    ),
)


@given(any_bytes)
def test_promise_42_any_bytes_are_validated_with_every_place_inside_the_text(data: bytes) -> None:
    assert_ends_well(data)


@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(data=any_bytes, name=st.sampled_from(reports.names()))
def test_promise_42_the_command_ends_with_0_1_or_2(data: bytes, name: str, tmp_path: Path) -> None:
    (tmp_path / "line-controls.yaml").write_bytes(data)
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()) as err:
        code = run(["validate", "--format", name, str(tmp_path / "line-controls.yaml")])
    assert code in (0, 1, 2)
    assert "Traceback" not in err.getvalue()


@pytest.mark.parametrize("seed", range(3))
def test_promise_42_the_installed_command_ends_with_1_or_2_on_noise(
    seed: int, tmp_path: Path
) -> None:
    noise = random.Random(seed).randbytes(3_000)  # noqa: S311  noise need not be a secret
    (tmp_path / "noise.yaml").write_bytes(noise)
    ran = run_program(COMMANDS / "outcomekit", "validate", "noise.yaml", cwd=tmp_path)
    assert ran.returncode in (1, 2)
    assert "Traceback" not in ran.stdout + ran.stderr


# --- 43: any slip ---------------------------------------------------------------------------------

VALUES = (
    "true", "[]", "{}", "~", "1.5", "[a, b]", "{a: b}", "''", "2026-13-01", "none", "[[1]]", "|",
    "{x-a: 1}", "some-id", "*a", "!x y", ".nan", "9" * 400, "\u2028", "0", "-1", "{none: x}", "/",
    "{value: 1}", "1..2", "a/b", "x-a", "none/none", "outcome_map", "{text: }", "- x", "2026-Q5",
)  # fmt: skip
KEYS = ("x-a", "none", "Name", "id_x", "1", "~", "outcome_map", "kind", "behaviors", "x-", "on")


@st.composite
def mutated(draw: st.DrawFn, text: str) -> str:
    """A map in which values and keys are others, and lines stand elsewhere or are gone."""
    lines = text.split("\n")
    for _ in range(draw(st.integers(1, 4))):
        number = draw(st.integers(0, len(lines) - 1))
        key, colon, value = lines[number].partition(":")
        form = draw(st.integers(0, 7))
        if form == 0:
            del lines[number]
        elif form == 1:
            other = draw(st.integers(0, len(lines) - 1))
            lines[number], lines[other] = lines[other], lines[number]
        elif form == 2:
            end = number + draw(st.integers(1, 6))
            at = draw(st.integers(0, len(lines)))
            lines[at:at] = lines[number:end]
        elif form == 3:
            lines[number] = lines[number][: draw(st.integers(0, len(lines[number])))]
        elif form == 4 and number > 0:
            lines = lines[:number]
        elif form == 5 and colon:
            lines[number] = f"{key}: {draw(st.sampled_from(VALUES))}"
        elif form == 6 and colon:
            indent = key[: len(key) - len(key.lstrip())]
            lines[number] = f"{indent}{draw(st.sampled_from(KEYS))}:{value}"
        else:
            at = draw(st.integers(0, len(lines[number])))
            sign = draw(st.sampled_from(SIGNS))
            lines[number] = lines[number][:at] + sign + lines[number][at:]
        lines = lines or [""]
    return "\n".join(lines)


@given(st.sampled_from(MAPS).flatmap(lambda path: mutated(text_of(path))))
def test_promise_43_a_map_with_slips_is_validated_with_every_place_inside_the_text(
    text: str,
) -> None:
    assert_ends_well(text.encode())


@given(st.sampled_from(MAPS).flatmap(lambda path: edited(text_of(path))))
def test_promise_43_a_map_with_stray_signs_is_too(text: str) -> None:
    assert_ends_well(text.encode())


# --- what is said is about what is broken ---------------------------------------------------------


@cache
def breaks_of(path: Path) -> list[Break]:
    return breaks(text_of(path))


@st.composite
def broken_maps(draw: st.DrawFn, most: int) -> tuple[str, list[Break]]:
    """A map, and breaks of entities in it that share no line and stand on no two in a row."""
    path = draw(st.sampled_from(MAPS))
    chosen: list[Break] = []
    for one in draw(st.lists(st.sampled_from(breaks_of(path)), min_size=1, max_size=most)):
        if all(one.apart_from(other) for other in chosen):
            chosen.append(one)
    return text_of(path), chosen


def found_in(text: str) -> set[tuple[Place, str, str]]:
    """What is found in a text, and where."""
    return {(one.place, one.code, one.message) for one in validated(text).findings}


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_the_maps_that_are_broken_here_are_whole(path: Path) -> None:
    assert codes(text_of(path)) == []


@given(broken_maps(most=1))
def test_what_is_found_in_a_map_stands_where_it_is_broken(case: tuple[str, list[Break]]) -> None:
    text, (one,) = case
    assert {
        (place.line, code, message)
        for place, code, message in found_in(broken(text, one))
        if not one.first <= place.line <= one.last
    } == set()


@given(broken_maps(most=3))
def test_one_broken_entity_hides_no_other(case: tuple[str, list[Break]]) -> None:
    text, chosen = case
    assume(len(chosen) > 1)
    alone = set().union(*(found_in(broken(text, one)) for one in chosen))
    assert found_in(broken(text, *chosen)) == alone


@pytest.mark.parametrize("slip", sorted({one.slip for one in breaks_of(SMALL)}))
def test_every_slip_is_found(slip: str) -> None:
    one = next(one for one in breaks_of(SMALL) if one.slip == slip and one.first > 1)
    assert found_in(broken(text_of(SMALL), one))
