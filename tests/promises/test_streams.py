"""Streams and exit codes: pipes that close, disks that are full, terminals of every kind."""

import fcntl
import os
import re
import signal
import struct
import subprocess
import termios
from pathlib import Path

import pytest

from tests.promises.process import HEAD, OUTCOMEKIT, Ended, environment, on_a_terminal, ran

ARROW = f"{HEAD}partners: {{a: {{buying: {{reports_to: b}}}}, b: {{buying: {{reports_to: a}}}}}}\n"
"""A map with one error whose message has an arrow in it."""
CURRENCY = 'currency: "€"\n'


@pytest.fixture
def maps(tmp_path: Path) -> Path:
    """A folder with a good map, and maps with errors."""
    (tmp_path / "good.yaml").write_text(HEAD)
    (tmp_path / "bad.yaml").write_text(f"{HEAD}status: live\n")
    (tmp_path / "arrow.yaml").write_text(ARROW + CURRENCY, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def long_report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a map whose report is longer than any pipe can hold."""
    folder = tmp_path_factory.mktemp("long")
    entries = "".join(f"  audit-number-{number}: {{because: We saw}}\n" for number in range(4000))
    (folder / "big.yaml").write_text(f"{HEAD}hypotheses:\n{entries}")
    return folder


# --- exit codes -------------------------------------------------------------------------------


def test_the_exit_code_says_how_it_went(maps: Path) -> None:
    assert ran("validate", "good.yaml", cwd=maps) == Ended(0, b"1 map, all good\n", b"")
    assert ran("validate", "--format", "concise", ".", cwd=maps).code == 1
    assert ran("validate", "--format", "concise", "bad.yaml", cwd=maps) == Ended(
        1, b"bad.yaml:3:9: E104 `live` is no status; a status is draft, active or retired\n", b""
    )
    assert ran("validate", "god.yaml", cwd=maps) == Ended(
        2, b"", b"outcomekit: god.yaml does not exist; did you mean good.yaml?\n"
    )


def test_a_fault_of_the_caller_hides_no_finding(maps: Path) -> None:
    ended = ran("validate", "--format", "concise", "bad.yaml", "nowhere", cwd=maps)
    assert (ended.code, ended.err) == (2, b"outcomekit: nowhere does not exist\n")
    assert ended.out.startswith(b"bad.yaml:3:9: E104 ")


@pytest.fixture
def broken(tmp_path: Path) -> dict[str, str]:
    """An environment in which something of ours fails while a map is read."""
    (tmp_path / "lib" / "yaml").mkdir(parents=True)
    (tmp_path / "lib" / "yaml" / "__init__.py").write_text(
        "raise LookupError('secret \\x1b[31m')\n"
    )
    return environment(PYTHONPATH=str(tmp_path / "lib"))


def test_our_own_fault_is_70_in_one_line(maps: Path, broken: dict[str, str]) -> None:
    assert ran("validate", "good.yaml", cwd=maps, env=broken) == Ended(
        70,
        b"",
        b"outcomekit: this is our fault, not yours (LookupError); "
        b"run again with --traceback to see where\n",
    )


@pytest.mark.parametrize(
    "arguments",
    [("--traceback", "validate", "good.yaml"), ("validate", "good.yaml", "--traceback")],
)
def test_traceback_shows_where_and_is_70_still(
    maps: Path, broken: dict[str, str], arguments: tuple[str, ...]
) -> None:
    ended = ran(*arguments, cwd=maps, env=broken)
    assert (ended.code, ended.out) == (70, b"")
    lines = ended.err.decode().splitlines()
    assert lines[0] == "outcomekit: Traceback (most recent call last):"
    assert lines[-1] == "outcomekit: LookupError: secret \\u001b[31m"


def test_an_installation_that_is_not_whole_is_70(maps: Path, tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "typer.py").write_text("import no_such_library\n")
    env = environment(PYTHONPATH=str(tmp_path / "lib"))
    assert ran("validate", "--color", "never", "good.yaml", cwd=maps, env=env) == Ended(
        70, b"", b"outcomekit: this installation is not whole: No module named 'no_such_library'\n"
    )


# --- Ctrl-C -----------------------------------------------------------------------------------


@pytest.mark.parametrize("module", ["typer", "yaml", "pydantic_core"])
def test_promise_31_ctrl_c_is_130_and_quiet_also_while_libraries_load(
    maps: Path, tmp_path: Path, module: str
) -> None:
    (tmp_path / "lib").mkdir()
    interrupt = "import os, signal, time\nos.kill(os.getpid(), signal.SIGINT)\ntime.sleep(60)\n"
    (tmp_path / "lib" / f"{module}.py").write_text(interrupt)
    env = environment(PYTHONPATH=str(tmp_path / "lib"))
    arguments = ("validate", "--color", "never", "bad.yaml")
    assert ran(*arguments, cwd=maps, env=env) == Ended(130, b"", b"")


def test_promise_31_ctrl_c_while_it_waits_for_input_is_130_and_quiet(maps: Path) -> None:
    reading, writing = os.pipe()
    process = subprocess.Popen(
        [OUTCOMEKIT, "validate", "-"], cwd=maps, env=environment(), stdin=reading,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    os.write(writing, b"outcome_map: 1\n")
    while struct.unpack("i", fcntl.ioctl(reading, termios.FIONREAD, b"\0" * 4)) != (0,):
        os.sched_yield()  # until the program has taken what there is, and waits for more
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    os.close(reading)
    os.close(writing)
    assert (process.returncode, out, err) == (130, b"", b"")


# --- pipes and disks --------------------------------------------------------------------------


@pytest.mark.parametrize("format_", ["text", "json"])
def test_promise_31_a_reader_who_leaves_is_no_fault(long_report: Path, format_: str) -> None:
    process = subprocess.Popen(
        [OUTCOMEKIT, "validate", "--format", format_, "big.yaml"], cwd=long_report,
        env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.read(20)
    process.stdout.close()
    assert (process.stderr.read(), process.wait(timeout=60)) == (b"", 1)
    process.stderr.close()


@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ("validate", "--help")])
def test_promise_31_a_reader_who_never_came_is_no_fault(
    maps: Path, arguments: tuple[str, ...]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.run(
        [OUTCOMEKIT, *arguments], cwd=maps, env=environment(), stdout=writing,
        stderr=subprocess.PIPE, timeout=60, check=False,
    )  # fmt: skip
    os.close(writing)
    assert (process.returncode, process.stderr) == (0, b"")


EVERY_WAY_TO_WRITE = [
    ("--version",), ("--help",), (), ("validate", "good.yaml"),
    ("validate", "--format", "json", "bad.yaml"), ("explain", "E202"), ("schema",),
    ("render", "playbook", "good.yaml"),
]  # fmt: skip


@pytest.mark.parametrize("arguments", EVERY_WAY_TO_WRITE, ids=" ".join)
def test_promise_31_a_full_disk_is_2_in_one_line(maps: Path, arguments: tuple[str, ...]) -> None:
    assert ran(*arguments, cwd=maps, redirect=">/dev/full") == Ended(
        2, b"", b"outcomekit: the output cannot be written: no space left on device\n"
    )


def test_promise_31_a_closed_output_is_2_in_one_line(maps: Path) -> None:
    for arguments in [("validate", "good.yaml"), ("--help",), ("--version",)]:
        assert ran(*arguments, cwd=maps, redirect=">&-") == Ended(
            2, b"", b"outcomekit: the output cannot be written: it is closed\n"
        )


def test_promise_31_where_nobody_listens_the_exit_code_still_speaks(maps: Path) -> None:
    for redirect in ("2>&-", "2>/dev/full"):
        assert ran("validate", "nowhere", cwd=maps, redirect=redirect) == Ended(2, b"", b"")
    assert ran("validate", "good.yaml", cwd=maps, redirect="2>&-").code == 0
    assert ran("validate", "good.yaml", cwd=maps, redirect=">&- 2>&-").code == 2


def test_promise_31_a_closed_input_is_2_in_one_line(maps: Path) -> None:
    assert ran("validate", "-", cwd=maps, redirect="<&-") == Ended(
        2, b"", b"outcomekit: standard input cannot be read: it is closed\n"
    )


def test_promise_03_an_endless_input_ends_at_the_limit(maps: Path) -> None:
    ended = ran("validate", "--format", "concise", "-", cwd=maps, redirect="</dev/zero")
    assert (ended.code, ended.err) == (1, b"")
    assert ended.out.startswith(b"stdin.yaml:1:1: E003 ")


def test_a_map_comes_from_a_pipe(maps: Path) -> None:
    text = f"{HEAD}status: live\n".encode()
    ended = ran("validate", "--format", "concise", "-", "good.yaml", cwd=maps, given=text)
    assert ended.out.startswith(b"stdin.yaml:3:9: E104 ")
    named = ran("validate", "-", "--stdin-filename", "maps/line.yaml", cwd=maps, given=text)
    assert named.out.startswith(b"maps/line.yaml:3:9  E104 unknown-value\n")


# --- terminals --------------------------------------------------------------------------------

ESCAPE = b"\x1b["


@pytest.mark.parametrize(
    ("arguments", "changes", "colored"),
    [
        ((), {}, False),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ((), {"FORCE_COLOR": ""}, False),
        (("--color", "always"), {}, True),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
    ],
)
def test_color_in_a_pipe(
    maps: Path, arguments: tuple[str, ...], changes: dict[str, str], colored: bool
) -> None:
    ended = ran("validate", *arguments, "bad.yaml", cwd=maps, env=environment(**changes))
    assert (ESCAPE in ended.out) == colored


@pytest.mark.parametrize(
    ("arguments", "changes", "colored"),
    [
        ((), {"TERM": "xterm"}, True),
        ((), {"TERM": "dumb"}, False),
        ((), {"TERM": "dumb", "FORCE_COLOR": "1"}, True),
        ((), {"TERM": "xterm", "NO_COLOR": "1"}, False),
        ((), {"TERM": "xterm", "NO_COLOR": ""}, True),
        (("--color", "never"), {"TERM": "xterm"}, False),
    ],
)
def test_color_on_a_terminal(
    maps: Path, arguments: tuple[str, ...], changes: dict[str, str], colored: bool
) -> None:
    env = environment(**changes)
    written = on_a_terminal("validate", *arguments, "bad.yaml", cwd=maps, env=env)
    assert b"E104" in written
    assert (ESCAPE in written) == colored


def test_color_changes_no_word(maps: Path) -> None:
    plain = ran("validate", "bad.yaml", cwd=maps).out
    colored = ran("validate", "--color", "always", "bad.yaml", cwd=maps).out
    assert re.sub(rb"\x1b\[[0-9;]*m", b"", colored) == plain


PLAIN = {
    "ascii": (b"`a` -> `b` -> `a`", b"`\\u20ac` is no currency code"),
    "cp1252": (b"`a` -> `b` -> `a`", "`€` is no currency code".encode("cp1252")),
    "latin-1": (b"`a` -> `b` -> `a`", b"`\\u20ac` is no currency code"),
    "utf-8": ("`a` → `b` → `a`".encode(), "`€` is no currency code".encode()),
}


@pytest.mark.parametrize(("encoding", "expected"), PLAIN.items())
def test_promise_32_who_cannot_show_a_glyph_gets_a_plain_one(
    maps: Path, encoding: str, expected: tuple[bytes, bytes]
) -> None:
    env = environment(PYTHONIOENCODING=encoding)
    ended = ran("validate", "arrow.yaml", cwd=maps, env=env)
    assert (ended.code, ended.err) == (1, b"")
    assert [part in ended.out for part in expected] == [True, True]


def test_promise_32_a_terminal_that_speaks_ascii_gets_plain_glyphs(maps: Path) -> None:
    env = environment(LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", TERM="dumb")
    written = on_a_terminal("validate", "arrow.yaml", cwd=maps, env=env)
    assert b"`a` -> `b` -> `a`" in written
    assert written.isascii()


def test_promise_32_help_and_refusals_are_plain_too(maps: Path) -> None:
    env = environment(PYTHONIOENCODING="ascii")
    assert ran("validate", "--help", cwd=maps, env=env).out.isascii()
    ended = ran("validate", "Größen", cwd=maps, env=env)
    assert ended == Ended(2, b"", b"outcomekit: Gr\\u00f6\\u00dfen does not exist\n")


# --- the same bytes ---------------------------------------------------------------------------


@pytest.mark.parametrize("format_", ["text", "sarif"])
def test_promise_33_the_same_input_gives_the_same_bytes_everywhere(
    maps: Path, format_: str
) -> None:
    worlds: list[dict[str, str | None]] = [
        {},
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Adak", "LC_ALL": "C.UTF-8", "COLUMNS": "40"},
        {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "POSIX", "HOME": None},
    ]
    written = {
        ran("validate", "--format", format_, ".", cwd=maps, env=environment(**world)).out
        for world in worlds
    }
    assert len(written) == 1


def test_promise_33_the_order_of_the_paths_makes_no_difference(maps: Path) -> None:
    one = ran("validate", "bad.yaml", "arrow.yaml", "good.yaml", cwd=maps)
    other = ran("validate", "good.yaml", "arrow.yaml", "bad.yaml", cwd=maps)
    assert one == other


def test_promise_33_a_run_leaves_no_trace(maps: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in [maps, *maps.rglob("*")]}
    ran("validate", ".", cwd=maps)
    assert {path: path.stat().st_mtime_ns for path in [maps, *maps.rglob("*")]} == before
