"""docs/diff.md: its story is played in a repository, and the page holds what came out."""

import os
import re
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest
from ruamel.yaml import YAML

from tests.app.repositories import ENVIRONMENT
from tests.checkout import COMMANDS, ROOT
from tests.docs.markdown import anchors, blocks, links
from tests.goldens import hold_golden

PAGE: Final = ROOT / "docs" / "diff.md"
STEP: Final = re.compile(
    r"```yaml\n(?P<map>outcome_map:.*?)```"
    r"|```diff\n(?P<diff>.*?)```"
    r"|```console\n(?P<console>.*?)```"
    r"|<!-- meanwhile: (?P<meanwhile>.*?) -->"
    r"|<!-- made: (?P<made>.*?) -->\n.*?<!-- end -->",
    re.DOTALL,
)


def shell(command: str, folder: Path) -> str:
    """What a command typed in a folder prints, on either stream."""
    env = {
        **ENVIRONMENT,
        "PATH": f"{COMMANDS}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder.parent),
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

    def step(found: re.Match[str]) -> str:
        if found["map"]:
            (folder / "lines.yaml").write_text(found["map"], encoding="utf-8")
        elif found["diff"]:
            (folder.parent / "edit.patch").write_text(found["diff"], encoding="utf-8")
            assert shell("git apply --index ../edit.patch", folder) == ""
        elif found["console"]:
            commands = re.findall(r"^\$ (.*)$", found["console"], re.MULTILINE)
            said = "".join(f"$ {command}\n{shell(command, folder)}" for command in commands)
            return f"```console\n{said}```"
        elif found["meanwhile"]:
            said = shell(f"({found['meanwhile']}) 2>/dev/null && echo well", folder)
            assert said == "well\n", found["meanwhile"]
        else:
            lines = shell(found["made"], folder).splitlines()
            page = "".join(f"> {line}".rstrip() + "\n" for line in lines)
            return f"<!-- made: {found['made']} -->\n\n{page}\n<!-- end -->"
        return found[0]

    return STEP.sub(step, text)


@pytest.fixture(scope="module")
def text() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_the_story_goes_as_it_is_told(text: str, tmp_path: Path) -> None:
    folder = tmp_path / "plants"
    folder.mkdir()
    shell("git init -q -b main && git commit -q --allow-empty -m Start", folder)
    hold_golden(PAGE, played(text, folder))


def test_every_link_of_it_leads_somewhere(text: str) -> None:
    for link in links(text):
        path, _, anchor = link.partition("#")
        page = (PAGE.parent / path).resolve()
        assert page.is_file()
        assert not anchor or anchor in anchors(page.read_text(encoding="utf-8"))


def test_the_workflow_gives_the_action_inputs_that_it_has(text: str) -> None:
    reader = YAML(typ="safe", pure=True)
    [workflow] = [block for block in blocks(text, "yaml") if block.startswith("on:")]
    steps: list[dict[str, Any]] = reader.load(workflow)["jobs"]["maps"]["steps"]
    action = reader.load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert set(steps[-1]["with"]) <= set(action["inputs"])
