"""docs/merge.md: its story is played in a repository, and the page holds what came out."""

import os
import re
import subprocess
from pathlib import Path
from typing import Final

import pytest

from tests.checkout import COMMANDS, ROOT
from tests.goldens import hold_golden

PAGE: Final = ROOT / "docs" / "merge.md"
STEP: Final = re.compile(
    r"```yaml\n(?P<map>outcome_map:.*?)```"
    r"|```diff\n(?P<diff>.*?)```"
    r"|```console\n(?P<console>.*?)```"
    r"|<!-- meanwhile: (?P<meanwhile>.*?) -->"
    r"|<!-- made: lines.yaml -->\n(?P<made>.*?)<!-- end -->",
    re.DOTALL,
)
BRANCHES: Final = ("visits", "main")
"""The branches on which the two people work, in the order of their diffs."""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """An empty repository on `main`, and next to it the settings of its user."""
    folder = tmp_path / "plants"
    folder.mkdir()
    shell("git init -q -b main && git config user.name Ana && git config user.email a@b.c", folder)
    return folder


def shell(command: str, folder: Path) -> str:
    """What a command typed in a folder prints, on either stream."""
    env = {
        "PATH": f"{COMMANDS}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder.parent),
        "GIT_CONFIG_NOSYSTEM": "1",
        "LC_ALL": "C",
        **{name: os.environ[name] for name in ("PYTHONPATH",) if name in os.environ},
    }
    done = subprocess.run(
        ["sh", "-c", command], cwd=folder, env=env, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    return done.stdout


def played(text: str, folder: Path) -> str:
    """The page with its story played in a repository, and what came out of it."""
    diffs = iter(BRANCHES)

    def step(found: re.Match[str]) -> str:
        if found["map"]:
            (folder / "lines.yaml").write_text(found["map"], encoding="utf-8")
            shell("git add . && git commit -qm Lines && git branch visits", folder)
        elif found["diff"]:
            (folder.parent / "edit.patch").write_text(found["diff"], encoding="utf-8")
            branch = next(diffs)
            said = shell(f"git checkout -q {branch} && git apply ../edit.patch", folder)
            assert (said, shell("git commit -qam Edits", folder)) == ("", "")
        elif found["console"]:
            return f"```console\n{_run(found['console'], folder)}```"
        elif found["meanwhile"]:
            shell(found["meanwhile"], folder)
        else:
            made = (folder / "lines.yaml").read_text(encoding="utf-8")
            return f"<!-- made: lines.yaml -->\n\n```yaml\n{made}```\n\n<!-- end -->"
        return found[0]

    return STEP.sub(step, text)


def _run(block: str, folder: Path) -> str:
    commands = re.findall(r"^\$ (.*)$", block, re.MULTILINE)
    return "".join(f"$ {command}\n{shell(command, folder)}" for command in commands)


def test_the_story_goes_as_it_is_told(repository: Path) -> None:
    hold_golden(PAGE, played(PAGE.read_text(encoding="utf-8"), repository))
