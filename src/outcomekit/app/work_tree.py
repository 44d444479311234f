"""The work tree that the drivers are set up in: of what kind it is, and git as a program in it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from outcomekit.app.refusal import Refusal, words_of


@dataclass(frozen=True, slots=True)
class WorkTree:
    """The files of a repository. `linked`: one of several work trees; `within`: of a submodule."""

    top: Path
    linked: bool
    within: Path | None

    @property
    def attributes(self) -> Path:
        """The file that says which driver is for which file."""
        return self.top / ".gitattributes"


def work_tree_around(folder: Path) -> WorkTree:
    """The work tree around a folder.

    Raises:
        Refusal: where there is none, or one without files.
    """
    asked = (
        "--is-bare-repository", "--is-inside-work-tree", "--absolute-git-dir",
        "--git-common-dir", "--show-superproject-working-tree",
    )  # fmt: skip
    try:
        bare, inside, own, common, *above = run_git(folder, "rev-parse", *asked).splitlines()
    except Failed as failed:
        raise Refusal(
            "this folder is in no git repository; `git init` makes one"
            if "not a git repository" in failed.said
            else f"git refuses: {failed.said}"
        ) from failed
    if bare == "true":
        raise Refusal("this repository is bare: it has no files; run it in a clone of it")
    if inside != "true":
        raise Refusal("this is the folder of git itself; run it beside it")
    top = Path(run_git(folder, "rev-parse", "--show-toplevel").removesuffix("\n"))
    linked = Path(os.path.realpath(folder / common)) != Path(os.path.realpath(own))
    return WorkTree(top, linked, Path(above[0]) if above else None)


def to_know_of(tree: WorkTree) -> Iterator[str]:
    """What else there is to know of a work tree."""
    if tree.linked:
        yield (
            "this is one of several work trees: the drivers are for all of them, .gitattributes "
            "is only here until it is committed"
        )
    if tree.within is not None:
        yield (
            f"this is a submodule, a repository of its own; maps of {tree.within} need a run there"
        )
    elif (tree.top / ".gitmodules").is_file():
        yield "submodules are repositories of their own; run it in each that holds maps"


class Failed(Refusal):
    """git ended with a fault; `said` is its reason, in its words."""

    def __init__(self, said: str) -> None:
        super().__init__(f"git refuses: {said}")
        self.said = said


def run_git(folder: Path, *arguments: str, given: bytes = b"") -> str:
    """What git says in a folder.

    Raises:
        Refusal: where there is no git, or it fails.
    """
    import subprocess  # git is called as a program, never through a shell

    command: Sequence[str] = ("git", "-c", "core.fsmonitor=false", "-C", str(folder), *arguments)
    try:
        done = subprocess.run(
            command, input=given, capture_output=True, check=False, env=os.environ | {"LC_ALL": "C"}
        )
    except FileNotFoundError as fault:
        raise Refusal("git is not on the PATH, and only git can do this") from fault
    except OSError as fault:
        raise Refusal(f"git cannot be run: {words_of(fault)}") from fault
    if done.returncode != 0:
        lines = os.fsdecode(done.stderr).splitlines()
        raise Failed(lines[0].partition(": ")[2] if lines else "it does not say why")
    return os.fsdecode(done.stdout)
