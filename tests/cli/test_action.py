"""action.yml: its steps do in a pull request what they are named for, each run as a runner does."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest
from ruamel.yaml import YAML

from tests.app.repositories import ENVIRONMENT, Repo, repository
from tests.checkout import COMMANDS, ROOT, run

ACTION: Final[dict[str, Any]] = YAML(typ="safe", pure=True).load(
    (ROOT / "action.yml").read_text(encoding="utf-8")
)
STEPS: Final = [step for step in ACTION["runs"]["steps"] if "run" in step]
CHECKS: Final = [step for step in STEPS if step["name"] != "Install"]
MAP: Final = "maps/first-map.yaml"
"""The map that `init` makes, which earns no finding."""
TODAY: Final = "1793750400"  # 2026-11-04, as seconds since 1970
EXPRESSION: Final = re.compile(r"\$\{\{ (.*?) \}\}")
PULL_REQUEST: Final = "${{ !cancelled() && github.event_name == 'pull_request' }}"


@dataclass(frozen=True)
class Ran:
    """The steps that ran, each with its exit code; what they printed; the page of the run."""

    codes: dict[str, int]
    log: str
    page: str


@pytest.fixture
def clone(tmp_path: Path) -> Repo:
    """A clone as the checkout of a pull request is: a branch, and `origin/main`."""
    origin = repository(tmp_path / "origin")
    done = run(
        COMMANDS / "outcomekit", "init", cwd=origin.folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": TODAY},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    origin.commit({}, "A workspace")
    folder = tmp_path / "our mäps"
    origin.git("clone", "--quiet", origin.folder, folder)
    made = Repo(folder)
    made.git("checkout", "--quiet", "-b", "visits")
    return made


def edit(clone: Repo, *pairs: tuple[str, str]) -> None:
    """Commit an edit of the map on the branch."""
    text = (clone.folder / MAP).read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    clone.commit({MAP: text}, "What the visits told")


def acted(clone: Repo, event: str = "pull_request", **inputs: str) -> Ran:
    """The action's steps, with inputs; a step runs only after others went well, or if it asks."""
    page = clone.folder.parent / "summary.md"
    page.write_text("", encoding="utf-8")
    known = {f"inputs.{name}": given["default"] for name, given in ACTION["inputs"].items()}
    known |= {f"inputs.{name.replace('_', '-')}": value for name, value in inputs.items()}
    known["github.base_ref"] = "main"
    codes: dict[str, int] = {}
    log = ""
    for step in CHECKS:
        condition = step.get("if", "success()")
        assert condition in {"success()", PULL_REQUEST}
        wanted = event == "pull_request" if condition == PULL_REQUEST else not any(codes.values())
        if not wanted:
            continue
        env = {
            name: EXPRESSION.sub(lambda found: known[found[1]], value)
            for name, value in step.get("env", {}).items()
        }
        done = subprocess.run(
            [step["shell"], "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=clone.folder,
            env={
                **os.environ,
                **ENVIRONMENT,
                **env,
                "PATH": f"{COMMANDS}{os.pathsep}{os.environ['PATH']}",
                "GITHUB_STEP_SUMMARY": str(page),
                "SOURCE_DATE_EPOCH": TODAY,
            },
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        codes[step["name"]] = done.returncode
        log += done.stdout + done.stderr
    return Ran(codes, log, page.read_text(encoding="utf-8"))


VALID, GOOD, CHANGED = (step["name"] for step in CHECKS)
LOWERED: Final = ("target: {value: 70,", "target: {value: 60,")


def marks(log: str) -> list[str]:
    """Level, file and message of each annotation."""
    found = re.findall(r"(?m)^::(\w+) file=([^,]*),.*?::(.*)$", log)
    return [
        f"{level} {file} {message.partition('%0A')[0]}".replace("%25", "%")
        for level, file, message in found
    ]


def test_a_lowered_target_is_marked_and_told_on_the_page(clone: Repo) -> None:
    edit(clone, LOWERED)
    ran = acted(clone)
    assert ran.codes == {VALID: 0, GOOD: 0, CHANGED: 0}
    eased = "`measure.target` of behavior `reports-empties` is easier to reach: `70 %` → `60 %`"
    assert marks(ran.log) == [f"warning {MAP} {eased}"]
    assert re.sub(r":\d+:\d+`", "`", ran.page) == (
        "## 1 breaking change between where origin/main and HEAD parted and the work tree\n"
        "\n"
        "### `first-map`\n"
        "\n"
        "**Breaking: a promise or reference that others rely on is gone or weakened**\n"
        "\n"
        f"- {eased} <sub>D501, `{MAP}`</sub>\n"
    )


@pytest.mark.parametrize(("impact", "code"), [("", 0), ("breaking", 1), ("notable", 1), ("any", 1)])
def test_a_change_fails_where_it_is_asked_for(clone: Repo, impact: str, code: int) -> None:
    edit(clone, LOWERED)
    ran = acted(clone, fail_on_change=impact)
    assert ran.codes == {VALID: 0, GOOD: 0, CHANGED: code}
    assert ran.page.startswith("## 1 breaking change ")


def test_what_others_did_meanwhile_is_not_told(clone: Repo) -> None:
    edit(clone, LOWERED)
    clone.git("checkout", "--quiet", "main")
    clone.commit({MAP: None})
    clone.git("push", "--quiet", "origin", "HEAD:refs/heads/other")
    clone.git("update-ref", "refs/remotes/origin/main", "main")
    clone.git("checkout", "--quiet", "visits")
    assert acted(clone).page.startswith("## 1 breaking change ")


def test_a_map_with_errors_fails_and_its_changes_are_told_all_the_same(clone: Repo) -> None:
    edit(clone, LOWERED, ("kind: boundary", "kind: bondary"))
    ran = acted(clone)
    assert ran.codes == {VALID: 1, CHANGED: 0}
    assert marks(ran.log)[0].startswith(f"error {MAP} `bondary` is no kind of partner")
    assert "is easier to reach: `70 %` → `60 %`" in ran.page
    assert f"Note: {MAP} has 1 error in the work tree" in ran.page


def test_a_finding_of_the_review_fails_from_the_severity_that_is_asked_for(clone: Repo) -> None:
    edit(clone, ("    drawn_with: Two dispatch managers\n", ""))
    assert [acted(clone, fail_on=on).codes[GOOD] for on in ("error", "note")] == [0, 1]


def test_a_push_is_checked_and_compared_with_nothing(clone: Repo) -> None:
    edit(clone, LOWERED)
    ran = acted(clone, event="push")
    assert (ran.codes, ran.page) == ({VALID: 0, GOOD: 0}, "")


def test_only_the_folder_that_is_named_is_looked_at(clone: Repo) -> None:
    edit(clone, LOWERED)
    clone.commit({"other/x.yaml": "outcome_map: 1\n"})
    assert acted(clone, path="maps").codes == {VALID: 0, GOOD: 0, CHANGED: 0}
    assert acted(clone).codes[VALID] == 1


def test_what_an_input_says_is_no_command(clone: Repo) -> None:
    edit(clone, LOWERED)
    ran = acted(clone, path="$(touch owned); --help")
    assert (ran.codes[VALID], (clone.folder / "owned").exists()) == (2, False)


def test_a_branch_that_was_not_fetched_is_said(clone: Repo) -> None:
    clone.git("update-ref", "-d", "refs/remotes/origin/main")
    ran = acted(clone)
    assert ran.codes[CHANGED] == 2
    assert "outcomekit: origin/main is no revision of this repository" in ran.log


def test_the_action_installs_what_stands_beside_it() -> None:
    [install] = [step["run"] for step in STEPS if step not in CHECKS]
    assert install == 'python -m pip install --quiet "$GITHUB_ACTION_PATH"'
