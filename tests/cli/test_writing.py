"""The commands that write into maps, run as a person runs them."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from outcomekit.cli import add, record, rename
from outcomekit.cli.main import run as run_here
from outcomekit.cli.writing import ids
from tests.checkout import COMMANDS, ROOT, run

EXAMPLES = [line for module in (add, rename, record) for line in module.EXAMPLES]


def outcomekit(folder: Path, *arguments: str) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of a run in a folder."""
    done = run(sys.executable, "-m", "outcomekit", *arguments, cwd=folder)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The examples, committed in a repository of their own."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    for command in ("init -q", "add .", "-c user.name=A -c user.email=a@b.c commit -q -m Maps"):
        subprocess.run(["git", *command.split()], cwd=tmp_path, check=True)
    return tmp_path


def changed(repository: Path) -> str:
    """What `git diff` shows, without context."""
    diff = run("git", "diff", "-U0", cwd=repository).stdout
    return "".join(
        f"{line}\n" for line in diff.splitlines() if line[:1] in "+-" and line[:3] != "---"
    )


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_of_the_help_shows_what_git_takes_and_writes_nothing(
    repository: Path, example: str
) -> None:
    program, *arguments = shlex.split(example)
    code, diff, said = outcomekit(repository, *arguments)
    assert (program, code, said, changed(repository)) == ("outcomekit", 0, "", "")
    arguments.remove("--diff")
    assert outcomekit(repository, *arguments)[:2] == (0, "")
    written = changed(repository)
    run("git", "checkout", ".", cwd=repository)
    patch = repository / "shown.patch"
    patch.write_bytes(diff.encode())
    assert run("git", "apply", patch, cwd=repository).returncode == 0
    assert (written != "", changed(repository)) == (True, written)


def test_git_shows_only_what_was_meant(repository: Path) -> None:
    """Promise 17."""
    lines = "examples/mega-international"
    for arguments in (
        ["add", "stage", "signing", "--text", "Signing", "--set", "exit=runs-one-line-trial"],
        ["record", "runs-one-line-trial", "--score", "high", "--on", "2026-11-21"],
        ["rename", "retune", "retune-the-relays"],
    ):
        code, out, _ = outcomekit(repository, *arguments, lines)
        assert (code, out) == (0, "")
    assert changed(repository) == (
        "+++ b/examples/mega-international/journal.yaml\n"
        "+  - on: 2026-11-21\n"
        "+    about: runs-one-line-trial\n"
        "+    score: high\n"
        "+++ b/examples/mega-international/sales.yaml\n"
        "+    signing:\n"
        "+      stage: Signing\n"
        "+      exit: [runs-one-line-trial]\n"
        "-    retune:\n"
        "+    retune-the-relays:\n"
        "+++ b/examples/mega-international/value-propositions.yaml\n"
        "-    alternative: retune\n"
        "+    alternative: retune-the-relays\n"
    )
    assert outcomekit(repository, "validate", lines)[0] == 0


def test_from_below_its_folder_the_workspace_is_found(tmp_path: Path) -> None:
    (tmp_path / "outcomekit.toml").write_text("", encoding="utf-8")
    (tmp_path / "lines.yaml").write_text("outcome_map: 1\ntitle: Lines\n", encoding="utf-8")
    below = tmp_path / "notes"
    below.mkdir()
    said = "outcomekit: ../lines.yaml: partner nurse added\n"
    assert outcomekit(below, "add", "partner", "nurse") == (0, "", said)


def test_a_map_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    file = tmp_path / "lines.yaml"
    file.write_text("outcome_map: 1\ntitle: Lines\n", encoding="utf-8")
    file.chmod(0o444)
    said = "outcomekit: lines.yaml cannot be written: it is read-only\n"
    assert outcomekit(tmp_path, "add", "partner", "nurse") == (2, "", said)
    assert file.read_text(encoding="utf-8") == "outcome_map: 1\ntitle: Lines\n"


@pytest.mark.parametrize(
    "command",
    [
        "validate lines.yaml",
        "add impact calm --text Calm --diff lines.yaml",
        "render playbook lines.yaml -o lines.md",
        "config .",
    ],
)
def test_whether_a_path_can_be_read_is_seen_when_it_is_read(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system says of it beforehand is no promise, and would be told in other words."""
    monkeypatch.chdir(tmp_path)
    Path("lines.yaml").write_text("outcome_map: 1\ntitle: Lines\n", encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    assert run_here(shlex.split(command)) == 0


def test_a_shell_completes_the_ids_of_all_maps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert ids("") == []
    for name, key in (("east", "margin"), ("west", "margin"), ("north", "maintenance")):
        text = f"outcome_map: 1\ntitle: T\nimpacts: {{{key}: I, other: O}}\n"
        Path(f"{name}.yaml").write_text(text, encoding="utf-8")
    Path("south.yaml").write_text("outcome_map: 1\ntitle: a: b\n", encoding="utf-8")
    assert ids("ma") == ["margin", "maintenance"]


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("render playbook --for ", ["production-manager", "visitor"]),
        ("render playbook --for pro", ["production-manager"]),
        ("render playbook --stage ", ["trial"]),
        ("render playbook --stage v", []),
        ("rename v", ["visitor"]),
        ("record tr", ["trial"]),
        ("add behavior asks --in v", ["visitor"]),
    ],
)
def test_a_shell_completes_ids_where_ids_are_meant(
    words: str, completed: list[str], tmp_path: Path
) -> None:
    head = "outcome_map: 1\ntitle: T\n"
    one = "partners: {production-manager: {name: P}}\nsales: {stages: {trial: Trial}}\n"
    (tmp_path / "one.yaml").write_text(head + one, encoding="utf-8")
    (tmp_path / "two.yaml").write_text(head + "partners: {visitor: {}}\n", encoding="utf-8")
    line = f"outcomekit {words}"
    count = len(line.split()) - (not line.endswith(" "))
    asked = {
        "_OUTCOMEKIT_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(count),
    }  # fmt: skip
    done = run(COMMANDS / "outcomekit", cwd=tmp_path, env={**os.environ, **asked})
    assert (done.stdout.split(), done.stderr) == (completed, "")
