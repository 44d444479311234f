"""Promises 24 and 31 to 36: what the program does to streams, terminals and other programs."""

import json
import os
import pty
import signal
import subprocess
import time
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.checkout import ROOT
from tests.promises.process import LONGEST, OUTCOMEKIT, environment, ran

MEGA = ROOT / "tests" / "documents" / "exemplars" / "mega-international.yaml"
FORMATS = ("text", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown")
HOSTILE = (
    "outcome_map: 1\ntitle: Hostile\n"
    'status: "[/b] \\e]0;owned\\a [link=file:///]x[/link]"\n'
    'currency: "::error::forged ]]> <b>|x|\\u202egnp"\n'
    '"a\\nb::warning::": x\n'
    'partners: {manager: {buying: {reports_to: "x\\n::error file=a::b"}}}\n'
)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A map with more findings than a pipe holds."""
    lines = "".join(f"unknown-{number}: {'x' * 60}\n" for number in range(2_000))
    path = tmp_path / "broken.yaml"
    path.write_text(f"outcome_map: 1\ntitle: Broken\n{lines}")
    return path


def test_promise_24_a_read_only_folder_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "lines.yaml").write_bytes(MEGA.read_bytes())
    tmp_path.chmod(0o555)
    try:
        assert ran("validate", ".", cwd=tmp_path) == (0, b"1 map, all good\n", b"")
    finally:
        tmp_path.chmod(0o755)
    assert [path.name for path in tmp_path.iterdir()] == ["lines.yaml"]


@pytest.mark.parametrize("format_", FORMATS)
def test_promise_31_a_closed_pipe_is_quiet(broken: Path, format_: str) -> None:
    with subprocess.Popen(
        [OUTCOMEKIT, "validate", "--format", format_, broken],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(LONGEST) in (0, 1)


@pytest.mark.parametrize(
    "arguments", [["validate", MEGA], ["render", "playbook", MEGA], ["--version"], ["--help"]]
)
def test_promise_31_a_full_disk_is_said_and_exits_2(arguments: list[str | Path]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [OUTCOMEKIT, *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=LONGEST,
            check=False,
        )
    assert (done.returncode, done.stderr) == (
        2,
        b"outcomekit: the output cannot be written: no space left on device\n",
    )


@pytest.mark.parametrize("wait", [0.0, 0.02, 0.1, 0.3])
def test_promise_31_an_interrupt_is_quiet_and_exits_130(wait: float) -> None:
    with subprocess.Popen(
        [OUTCOMEKIT, "validate", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        time.sleep(wait)
        while process.poll() is None:
            # An interrupt that comes before Python has begun kills as it kills any program.
            process.send_signal(signal.SIGINT)
            time.sleep(0.2)
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read() == b""
        assert process.returncode in (130, -signal.SIGINT)
        if process.returncode == 130:
            assert process.stderr.read() == b""


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_promise_32_a_terminal_gets_glyphs_that_it_has(encoding: str) -> None:
    code, out, said = ran(
        "validate", "-", given="outcome_map: 1\ntitle: Müßig – “ja” 日本\nstätus: x\n".encode(),
        env=environment(PYTHONIOENCODING=encoding),
    )  # fmt: skip
    assert (code, said) == (1, b"")
    assert "E101" in out.decode(encoding)
    assert b"?" not in out.replace(b"did you mean", b"")


def test_promise_33_the_same_input_gives_the_same_bytes() -> None:
    seen = set()
    for seed, zone, locale in (
        ("0", "UTC", "C"),
        ("1", "Asia/Tokyo", "C.UTF-8"),
        ("7", "", "tr_TR"),
    ):
        env = environment(PYTHONHASHSEED=seed, TZ=zone, LC_ALL=locale, LANG=locale)
        seen.add(ran("render", "playbook", MEGA, env=env))
    assert len(seen) == 1


@pytest.mark.parametrize("format_", FORMATS)
def test_promise_33_findings_come_in_the_same_bytes(tmp_path: Path, format_: str) -> None:
    (tmp_path / "hostile.yaml").write_text(HOSTILE)
    seen = {
        ran("validate", "hostile.yaml", "--format", format_, cwd=tmp_path,
            env=environment(PYTHONHASHSEED=seed))
        for seed in ("0", "1", "42")
    }  # fmt: skip
    assert len(seen) == 1


def test_promise_34_markup_of_a_terminal_library_is_printed_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text('outcome_map: 1\ntitle: T\nstatus: "[/b] [bold]x"\n')
    for color in ("always", "never"):
        _, out, _ = ran("validate", "map.yaml", "--color", color, cwd=tmp_path)
        assert b"`[/b] [bold]x` is no status" in out


@pytest.mark.parametrize("format_", FORMATS)
def test_promise_35_no_control_character_leaves_the_program(tmp_path: Path, format_: str) -> None:
    raw = HOSTILE + "vision: raw \x1b[31mred\x07 and \u202eright\n"
    (tmp_path / "hostile.yaml").write_text(raw)
    _, out, said = ran(
        "validate", "hostile.yaml", "--format", format_, "--color", "never", cwd=tmp_path
    )
    text = (out + said).decode()
    assert [
        char for char in text if char in "\x1b\x07\u202e" or (char < " " and char != "\n")
    ] == []


def test_promise_35_a_terminal_sees_only_our_own_colors(tmp_path: Path) -> None:
    (tmp_path / "hostile.yaml").write_text(HOSTILE)
    out = _on_a_terminal(["validate", "hostile.yaml"], tmp_path)
    assert b"\x1b[" in out
    assert b"\x1b]" not in out
    assert b"\x07" not in out


def _on_a_terminal(arguments: list[str], cwd: Path) -> bytes:
    """What a terminal is sent."""
    main, terminal = pty.openpty()
    with subprocess.Popen(
        [OUTCOMEKIT, *arguments], cwd=cwd, stdout=terminal, stderr=terminal,
        env=environment(TERM="xterm"),
    ) as process:  # fmt: skip
        os.close(terminal)
        pieces = []
        while True:
            try:
                piece = os.read(main, 65_536)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            pieces.append(piece)
        process.wait(LONGEST)
    os.close(main)
    return b"".join(pieces)


def test_promise_36_no_message_forges_an_annotation(tmp_path: Path) -> None:
    (tmp_path / "hostile.yaml").write_text(HOSTILE)
    _, plain, _ = ran("validate", "hostile.yaml", "--format", "json", cwd=tmp_path)
    expected = len(json.loads(plain)["findings"])
    _, out, _ = ran("validate", "hostile.yaml", "--format", "github", cwd=tmp_path)
    lines = out.decode().splitlines()
    assert len(lines) == expected
    assert [line for line in lines if not line.startswith("::error file=hostile.yaml,line=")] == []


def test_promise_36_no_message_breaks_junit(tmp_path: Path) -> None:
    (tmp_path / "hostile.yaml").write_text(HOSTILE)
    _, out, _ = ran("validate", "hostile.yaml", "--format", "junit", cwd=tmp_path)
    whole = ElementTree.fromstring(out)  # noqa: S314  # what we wrote ourselves
    assert whole.tag == "testsuites"


@pytest.mark.parametrize(
    ("env", "colored"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_the_environment_decides_of_color(env: dict[str, str], colored: bool) -> None:
    _, out, _ = ran("validate", MEGA, env=environment(**env))
    assert (b"\x1b[" in out) is colored
