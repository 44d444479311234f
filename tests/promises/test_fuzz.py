"""Promises 42 and 43: whatever the bytes and whatever slips into a map, every command ends well."""

from __future__ import annotations

import contextlib
import io
import random
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from outcomekit import reports
from outcomekit.app.check import check_text
from outcomekit.app.settings import default_settings
from outcomekit.cli.main import run
from tests.checkout import COMMANDS
from tests.checkout import run as run_program
from tests.promises.mutation import maps, mutated
from tests.promises.uses import (
    assert_compared,
    assert_formatted,
    assert_linted,
    assert_mended,
    assert_merged,
    assert_renamed,
    assert_rendered,
    assert_shown_in_every_format,
)
from tests.promises.validating import FILE, HEAD, told, validated
from tests.syntax.sources import SIGNS, documents, edited

SMALL = maps()[0]


def fewer(times: int) -> settings:
    """For what takes longer: so many times fewer inputs than the profile tries."""
    return settings(
        max_examples=settings().max_examples // times, suppress_health_check=list(HealthCheck)
    )


# --- 42: any bytes --------------------------------------------------------------------------------

scraps = st.lists(st.sampled_from((*SIGNS, HEAD, "a", "b: ", "  ", "\n", "1")), max_size=20)
any_bytes = st.one_of(
    st.binary(max_size=80),
    scraps.map(lambda pieces: HEAD + "".join(pieces)).map(str.encode),
    documents().map(lambda text: HEAD + text).map(str.encode),
    st.tuples(documents().flatmap(edited), st.sampled_from(["utf-16", "cp1252"])).map(
        lambda pair: (HEAD + pair[0]).encode(pair[1], "replace")
    ),
    st.tuples(st.integers(0, len(SMALL)), st.binary(min_size=1, max_size=4)).map(
        lambda pair: SMALL.encode()[: pair[0]] + pair[1] + SMALL.encode()[pair[0] :]
    ),
)


@given(any_bytes)
def test_promise_42_any_bytes_are_validated_with_every_place_inside_the_text(data: bytes) -> None:
    assert_shown_in_every_format(validated(data))


COMMAND_LINES = (
    *(f"validate --format {name} a.yaml" for name in reports.names()),
    "validate a.yaml b.yaml",
    "lint --select all --today 2026-11-20 a.yaml b.yaml",
    "lint --fix --unsafe-fixes --today 2026-11-20 a.yaml",
    "format a.yaml",
    "diff a.yaml b.yaml",
    "diff --format markdown b.yaml a.yaml",
    "merge a.yaml b.yaml a.yaml",
    "merge b.yaml a.yaml c.yaml",
    "render playbook a.yaml",
    "render all --out pages a.yaml",
    "rename production-manager some-other-id a.yaml",
    "add impact calm --text Calm a.yaml",
    "record margin --saw It --today 2026-11-20 a.yaml",
)


def assert_ends_well(folder: Path, words: str, *texts: bytes) -> None:
    """Hold that the command ends with 0, 1 or 2 over these files, and without a traceback."""
    for name, data in zip(("a.yaml", "b.yaml", "c.yaml"), texts, strict=True):
        (folder / name).write_bytes(data)
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with (
        contextlib.chdir(folder),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        code = run(words.split())
    err.seek(0)
    assert (code in (0, 1, 2), "Traceback" in err.read()) == (True, False), words


@fewer(2)
@given(texts=st.lists(any_bytes, min_size=3, max_size=3), words=st.sampled_from(COMMAND_LINES))
def test_promise_42_every_command_ends_with_0_1_or_2(
    texts: list[bytes], words: str, tmp_path: Path
) -> None:
    assert_ends_well(tmp_path, words, *texts)


@pytest.mark.parametrize("seed", range(3))
def test_promise_42_the_installed_command_ends_with_1_or_2_on_noise(
    seed: int, tmp_path: Path
) -> None:
    noise = random.Random(seed).randbytes(3_000)  # noqa: S311  noise need not be a secret
    (tmp_path / "noise.yaml").write_bytes(noise)
    ran = run_program(COMMANDS / "outcomekit", "validate", "noise.yaml", cwd=tmp_path)
    assert ran.returncode in (1, 2)
    assert "Traceback" not in ran.stdout + ran.stderr


@fewer(2)
@given(any_bytes, any_bytes)
def test_promise_42_any_bytes_are_linted_formatted_compared_and_merged(
    data: bytes, other: bytes
) -> None:
    assert_linted(data)
    assert_formatted(data)
    assert_compared(data, other)
    assert_merged(HEAD.encode(), data, other)


# --- 43: any slip ---------------------------------------------------------------------------------

lucky = st.randoms(use_true_random=False)


def torn(luck: Random, text: str | None = None) -> bytes:
    """The bytes of a map with slips."""
    return mutated(luck, text=text).encode("utf-8", "surrogatepass")


@given(lucky)
def test_promise_43_a_map_with_slips_is_validated_with_every_place_inside_the_text(
    luck: Random,
) -> None:
    assert_shown_in_every_format(validated(torn(luck)))


def test_promise_43_a_map_that_leads_into_a_map_that_is_not_there_is_validated_too() -> None:
    partners = "partners:\n  manager: {name: Managers}\n"
    text = f"{HEAD}{partners}hypotheses:\n  audit: {{we_believe: An audit, for: other/manager}}\n"
    assert told(text) == [(6, 38, "E202", "no map of this workspace has the id `other`")]


@given(st.sampled_from(maps()).flatmap(edited))
def test_promise_43_a_map_with_stray_signs_is_too(text: str) -> None:
    assert_shown_in_every_format(validated(text))


@fewer(2)
@given(luck=lucky, words=st.sampled_from(COMMAND_LINES))
def test_promise_43_every_command_ends_with_0_1_or_2(
    luck: Random, words: str, tmp_path: Path
) -> None:
    base = luck.choice(maps())
    assert_ends_well(tmp_path, words, *(torn(luck, base) for _ in "abc"))


@fewer(2)
@given(lucky)
def test_promise_43_a_map_with_slips_is_linted_by_every_rule(luck: Random) -> None:
    assert_linted(torn(luck))


@fewer(5)
@given(lucky)
def test_promise_43_a_map_with_slips_is_mended_or_left(luck: Random) -> None:
    assert_mended(torn(luck))


@fewer(5)
@given(lucky)
def test_promise_43_a_map_with_slips_is_formatted_or_left(luck: Random) -> None:
    assert_formatted(torn(luck))


@fewer(2)
@given(lucky)
def test_promise_43_a_map_that_slips_left_valid_is_rendered_and_renamed(
    tmp_path: Path, luck: Random
) -> None:
    data = torn(luck)
    checked = check_text(FILE, data, default_settings())
    index = checked.maps[0].index
    if index is not None and not checked.report.findings:
        assert_rendered(index, luck)
        assert_renamed(data, tmp_path, luck)


@fewer(5)
@given(lucky)
def test_promise_43_two_maps_with_slips_are_compared(luck: Random) -> None:
    base = luck.choice(maps())
    assert_compared(torn(luck, base), torn(luck, base))


@fewer(10)
@given(lucky)
def test_promise_43_two_sides_with_slips_are_merged(luck: Random) -> None:
    base = luck.choice(maps()[:2])
    assert_merged(base.encode(), torn(luck, base), torn(luck, base))
