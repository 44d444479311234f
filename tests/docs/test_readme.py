"""README.md is true: its map is one, its commands were run, its tables and its page are made.

A block that begins with `$` is run, line by line, beside the map of the first block and the
examples, and holds what came out. `<!-- now write: … -->` changes the line of that map that begins
alike, for what follows. Between `<!-- made: … -->` and `<!-- end -->` stands what is made here.
`make docs` writes all of it anew.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Final

import pytest
from ruamel.yaml import YAML

from outcomekit.app.settings import SETTINGS
from outcomekit.cli.main import COMMANDS as PROGRAM
from tests.checkout import COMMANDS, ROOT
from tests.docs.markdown import anchors, links
from tests.goldens import hold_golden

README: Final = ROOT / "README.md"
MAP: Final = "line-controls.yaml"
STEP: Final = re.compile(
    r"```yaml\n(?P<map>outcome_map:.*?)```"
    r"|```console\n(?P<console>.*?)```"
    r"|<!-- now write: (?P<line>.*?) -->"
    r"|<!-- made: (?P<made>\w+) -->\n.*?<!-- end -->",
    re.DOTALL,
)


def remade(text: str, folder: Path) -> str:
    """The page with everything that is run or made in it run and made anew, in a folder."""

    def step(found: re.Match[str]) -> str:
        if found["map"]:
            (folder / MAP).write_text(found["map"], encoding="utf-8")
        elif found["line"]:
            _rewrite(folder / MAP, found["line"])
        elif found["console"]:
            return f"```console\n{_run(found['console'], folder)}```"
        elif found["made"]:
            return f"<!-- made: {found['made']} -->\n\n{MADE[found['made']](folder)}\n<!-- end -->"
        return found[0]

    shutil.copytree(ROOT / "examples", folder / "examples")
    return STEP.sub(step, text)


def _rewrite(file: Path, line: str) -> None:
    """Put a line in the place of the one that begins with the same field."""
    field = line.partition(":")[0]
    text, count = re.subn(rf"(?m)^( *){field}: .*$", rf"\g<1>{line}", file.read_text("utf-8"))
    assert count == 1
    file.write_text(text, encoding="utf-8")


def _run(block: str, folder: Path) -> str:
    """A block with what its commands print now, on either stream."""
    commands = re.findall(r"^\$ (.*)$", block, re.MULTILINE)
    return "".join(f"$ {command}\n{shell(command, folder).stdout}" for command in commands)


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What a command typed in a folder prints on either stream, as one text."""
    path = f"{COMMANDS}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env={"PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def _playbook(folder: Path) -> str:
    """What the playbook of the map tells of its player, quoted, its headings two levels down."""
    page = (folder / "playbook.md").read_text(encoding="utf-8")
    part = page.partition("## Production managers\n")[2].partition("\n## ")[0]
    lower = re.sub(r"(?m)^#", "##", f"## Production managers\n{part}")
    return "".join(f"> {line}".rstrip() + "\n" for line in lower.strip().split("\n"))


def _settings(_: Path) -> str:
    rows = [
        f"| `{setting.name}` | {_default(setting.default)} | {setting.description} |\n"
        for setting in SETTINGS
    ]
    return "".join(["| setting | default | what it is |\n", "| --- | --- | --- |\n", *rows])


def _default(value: object) -> str:
    words = value if isinstance(value, tuple) else (value,)
    return ", ".join(f"`{word}`" for word in words) if value else "none"


def _commands(_: Path) -> str:
    rows = [
        f"| `outcomekit {name}` | {import_module(f'outcomekit.cli.{name}').SUMMARY} |\n"
        for name, _ in PROGRAM
    ]
    return "".join(["| command | what it does |\n", "| --- | --- |\n", *rows])


MADE: Final[dict[str, Callable[[Path], str]]] = {
    "playbook": _playbook,
    "settings": _settings,
    "commands": _commands,
}


@pytest.fixture(scope="module")
def text() -> str:
    return README.read_text(encoding="utf-8")


def test_everything_in_it_is_as_it_would_be_now(text: str, tmp_path: Path) -> None:
    hold_golden(README, remade(text, tmp_path))


def test_every_part_of_it_is_made(text: str) -> None:
    assert [found["made"] for found in STEP.finditer(text) if found["made"]] == list(MADE)


def test_every_block_of_it_is_of_a_kind_that_is_tested(text: str) -> None:
    fences = re.findall(r"^```(\w*)\n(\S*)", text, re.MULTILINE)
    kinds = {(kind, first) for kind, first in fences if kind}
    assert kinds == {
        ("yaml", "outcome_map:"), ("yaml", "-"), ("yaml", "repos:"), ("console", "$"),
    }  # fmt: skip


def automated(text: str) -> list[str]:
    """The commands that the CI step and the hook run."""
    blocks = re.findall(r"```yaml\n((?:- |repos:).*?)```", text, re.DOTALL)
    step, hook = (YAML(typ="safe", pure=True).load(block) for block in blocks)
    return [step[0]["run"], hook["repos"][0]["hooks"][0]["entry"]]


def test_what_ci_and_the_hook_run_checks_the_maps(text: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "maps")
    for command in automated(text):
        done = shell(command, tmp_path)
        assert (done.returncode, "error" in done.stdout) == (0, False), command
    (tmp_path / "maps" / "minimal.yaml").write_text("outcome_map: 1\n", encoding="utf-8")
    assert [shell(command, tmp_path).returncode for command in automated(text)] == [1, 1]


def test_every_link_of_it_leads_somewhere(text: str) -> None:
    inner = {link for link in links(text) if not link.startswith("https://")}
    there = {f"#{anchor}" for anchor in anchors(text)}
    assert {link for link in inner - there if not (ROOT / link).exists()} == set()
