"""From an empty folder to a rendered playbook, as `init` says; and the hooks before a commit."""

import os
import re
from pathlib import Path

import pytest

from tests.checkout import COMMANDS, ROOT, run

NEXT = """
Next:
  outcomekit validate
  outcomekit lint
  outcomekit render playbook maps/first-map.yaml -o playbook.md
"""


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """An environment with our commands first, and a git that knows its user and nothing else."""
    return {
        **os.environ,
        "PATH": f"{COMMANDS}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path),
        "PRE_COMMIT_HOME": str(tmp_path / "hooks"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@example.org",
    }


@pytest.fixture
def begun(tmp_path: Path, env: dict[str, str]) -> Path:
    """A repository that `git init` and `outcomekit init` have made, with all of it committed."""
    folder = tmp_path / "client a"
    folder.mkdir()
    assert run("git", "init", "--quiet", cwd=folder, env=env).returncode == 0
    made = run("outcomekit", "init", cwd=folder, env=env)
    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout.endswith(NEXT)
    assert run("git", "add", "--all", cwd=folder, env=env).returncode == 0
    assert run("git", "commit", "--quiet", "-m", "Begin", cwd=folder, env=env).returncode == 0
    return folder


def test_the_three_next_commands_lead_to_a_playbook(begun: Path, env: dict[str, str]) -> None:
    for command in re.findall(r"^  (outcomekit .*)$", NEXT, re.MULTILINE):
        done = run("bash", "-c", command, cwd=begun, env=env)
        assert (done.returncode, done.stdout) in {(0, "1 map, all good\n"), (0, "")}, done.stderr
    page = (begun / "playbook.md").read_text(encoding="utf-8")
    assert page.startswith("# Sales playbook: Returnable crates for regional bakeries\n")


def test_what_is_said_of_an_example_runs_as_printed(tmp_path: Path, env: dict[str, str]) -> None:
    made = run("outcomekit", "init", "--from", "mega-international", "a b", cwd=tmp_path, env=env)
    commands = made.stdout.partition("\nNext:\n")[2]
    assert commands == (
        "  cd 'a b' && outcomekit validate\n"
        "  outcomekit lint --today 2026-11-20\n"
        "  outcomekit render playbook maps/mega-international -o playbook.md\n"
    )
    done = run("bash", "-e", "-c", commands, cwd=tmp_path, env=env)
    assert (done.returncode, done.stdout) == (0, "1 map, all good\n" * 2), done.stderr
    page = (tmp_path / "a b" / "playbook.md").read_text(encoding="utf-8")
    assert page.startswith("# Sales playbook: Line controls for automotive component plants\n")


def test_another_folder_is_told_how_to_be_reached(tmp_path: Path, env: dict[str, str]) -> None:
    made = run("outcomekit", "init", "client b", cwd=tmp_path, env=env)
    assert "\n  cd 'client b' && outcomekit validate\n" in made.stdout


def test_what_it_made_passes_its_own_hooks(begun: Path, env: dict[str, str]) -> None:
    done = run("pre-commit", "run", "--all-files", cwd=begun, env=env)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert re.findall(r"^(.*?)\.{3,}(\w+)$", done.stdout, re.MULTILINE) == [
        ("maps have one layout", "Passed"),
        ("maps are maps", "Passed"),
        ("maps are good maps", "Passed"),
    ]


def test_its_hooks_stop_a_merge_of_two_branches_that_are_each_in_order(
    begun: Path, env: dict[str, str]
) -> None:
    def git(*arguments: str) -> str:
        done = run("git", *arguments, cwd=begun, env=env)
        assert done.returncode == 0, (arguments, done.stdout, done.stderr)
        return done.stdout

    def write(name: str, text: str) -> None:
        (begun / "maps" / name).write_text(text, encoding="utf-8")
        git("add", "--all")
        git("commit", "--quiet", "-m", name)

    head = "outcome_map: 1\ntitle: Ovens\n"
    write("ovens.yaml", f"{head}\nimpacts:\n  margin: Bakers earn more\n")
    git("checkout", "--quiet", "-b", "visits")
    refers = "monitoring:\n  weekly:\n    about: [ovens/margin]\n    who: Anna\n"
    write("mills.yaml", f"outcome_map: 1\ntitle: Mills\n\n{refers}")
    git("checkout", "--quiet", "-")
    write("ovens.yaml", head)
    before = git("rev-parse", "HEAD")
    assert run("pre-commit", "install", cwd=begun, env=env).returncode == 0
    done = run("git", "merge", "--quiet", "-m", "Both", "visits", cwd=begun, env=env)
    assert (done.returncode, git("rev-parse", "HEAD")) == (1, before)
    assert "maps/mills.yaml:6:13  E202 unknown-reference" in done.stderr, done.stderr
    assert "maps have one layout.....................................................Passed" in (
        done.stderr
    )


def test_the_hooks_of_this_repository_run_in_another(begun: Path, env: dict[str, str]) -> None:
    source = _hooks_as_a_repository(begun.parent, env)
    (begun / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {source}\n    rev: v1.0\n    hooks:\n"
        + "".join(
            f"      - id: outcomekit-{name}\n        language: system\n"
            for name in ("validate", "lint", "format")
        ),
        encoding="utf-8",
    )
    first_map = begun / "maps/first-map.yaml"
    text = first_map.read_text(encoding="utf-8")
    first_map.write_text(text.replace("exit: [counts-one", "exit: [count-one"), encoding="utf-8")
    assert run("git", "add", "--all", cwd=begun, env=env).returncode == 0
    done = run("pre-commit", "run", cwd=begun, env=env)
    assert done.returncode == 1
    assert "maps/first-map.yaml:118:14  E202 unknown-reference" in done.stdout, done.stdout
    assert "try: counts-one-route" in done.stdout
    assert re.findall(r"^(.*?)\.{3,}(\w+)$", done.stdout, re.MULTILINE) == [
        ("outcome maps are maps", "Failed"),
        ("outcome maps are good maps", "Failed"),
        ("outcome maps have one layout", "Passed"),
    ]


def _hooks_as_a_repository(folder: Path, env: dict[str, str]) -> Path:
    """A repository that holds our hooks. They run from this environment, nothing is installed."""
    source = folder / "outcomekit hooks"
    source.mkdir()
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_bytes()
    (source / ".pre-commit-hooks.yaml").write_bytes(hooks)
    for command in (["init", "--quiet"], ["add", "."], ["commit", "-qm", "Hooks"], ["tag", "v1.0"]):
        assert run("git", *command, cwd=source, env=env).returncode == 0
    return source
