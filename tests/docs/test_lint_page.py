"""docs/lint.md: its commands were run, one after the other, over the maps that stand above them."""

import re
import shutil
from pathlib import Path
from typing import Final

import pytest

from tests.checkout import ROOT
from tests.docs.markdown import anchors, links
from tests.docs.test_readme import shell
from tests.goldens import hold_golden

PAGE: Final = ROOT / "docs" / "lint.md"
STEP: Final = re.compile(r"```yaml\n(?P<map>.*?)```|```console\n(?P<console>.*?)```", re.DOTALL)


def remade(text: str, folder: Path) -> str:
    """The page with its commands run anew in a folder, each map being `lines.yaml` from then on."""

    def step(found: re.Match[str]) -> str:
        if found["map"]:
            (folder / "lines.yaml").write_text(found["map"], encoding="utf-8")
            return found[0]
        commands = re.findall(r"^\$ (.*)$", found["console"], re.MULTILINE)
        said = "".join(f"$ {command}\n{shell(command, folder).stdout}" for command in commands)
        return f"```console\n{said}```"

    return STEP.sub(step, text)


@pytest.fixture(scope="module")
def text() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_its_commands_say_what_stands_there(text: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    hold_golden(PAGE, remade(text, tmp_path))


def test_every_link_of_it_leads_somewhere(text: str) -> None:
    for link in links(text):
        path, _, anchor = link.partition("#")
        page = (PAGE.parent / path).resolve()
        assert page.is_file()
        assert not anchor or anchor in anchors(page.read_text(encoding="utf-8"))
