"""The drivers by which git compares and merges maps: set up, taken away, told of.

Two things make them work. git's settings say what to run: those of one repository, or with
`everywhere` those of the user. The `.gitattributes` of a repository says for which files: its
maps, and no others. What is written into either is taken out again to the byte.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from outcomekit.app import attributes
from outcomekit.app.discover import find_maps
from outcomekit.app.refusal import Refusal, words_of
from outcomekit.app.walk import YAML
from outcomekit.app.write import write_file

_COMPARE: Final = (
    "by_lines() { echo 'outcomekit cannot be run, shown by lines:' \"$1\" >&2; "
    'git diff --no-index --no-ext-diff -- "$2" "$5"; }; '
    'compared() { if command -v outcomekit >/dev/null && outcomekit git compare "$@"; then :; '
    'else by_lines "$@"; fi; return 0; }; compared'
)
"""What git runs in a shell to compare: where we cannot be run, it shows lines and does not stop."""
_MERGE: Final = (
    "by_lines() { echo 'outcomekit cannot be run, merged by lines:' %P >&2; "
    "exec git merge-file -L ours -L base -L theirs %A %O %B; }; "
    "command -v outcomekit >/dev/null || by_lines; "
    "outcomekit merge --path %P -o %A %O %A %B; code=$?; [ $code -lt 70 ] || by_lines; exit $code"
)
"""What git runs in a shell to merge. Where we cannot be run, or fail, it must not go for a conflict
in which theirs is missing: the file is then merged by lines."""
SETTINGS: Final = {
    "diff.outcomekit.command": _COMPARE,
    "diff.outcomekit.xfuncname": r"^ *(- .*|[a-z][a-z0-9_-]*:)[[:space:]]*(#.*)?$",
    "merge.outcomekit.name": "outcome maps, by id and field",
    "merge.outcomekit.driver": _MERGE,
}
"""What git's settings say of the drivers."""
_SECTIONS: Final = ("diff.outcomekit", "merge.outcomekit")
_DRIVEN: Final = "outcomekit"


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository with files. `linked`: it is one of several work trees; `within`: a submodule."""

    top: Path
    linked: bool
    within: Path | None

    @property
    def attributes(self) -> Path:
        """The file that says which driver is for which file."""
        return self.top / ".gitattributes"


def install(folder: Path, *, everywhere: bool) -> list[str]:
    """Set the drivers up; what was done, in lines.

    Args:
        folder: a folder in the repository.
        everywhere: for all repositories of the user; no file of a repository is then touched.

    Raises:
        Refusal: outside a repository with files, or where git or the system refuses.
    """
    repository = None if everywhere else _repository(folder)
    scope = "--global" if everywhere else "--local"
    before = _set(folder, scope)
    for name, value in SETTINGS.items():
        if before.get(name) != value:
            _git(folder, "config", scope, "--replace-all", name, value)
    whose = "all of your repositories" if everywhere else "this repository"
    done = "are set up already" if before == SETTINGS else "are set up"
    said = [f"the diff and merge drivers for maps {done} for {whose}"]
    said += _unreachable()
    if repository is None:
        return [*said, "a repository's own .gitattributes says which files are maps"]
    return [*said, *_mark(repository), *_beside(repository)]


def uninstall(folder: Path, *, everywhere: bool) -> list[str]:
    """Take away what `install` set up, and nothing else; what was done, in lines.

    Raises:
        Refusal: outside a repository with files, or where git or the system refuses.
    """
    repository = None if everywhere else _repository(folder)
    scope = "--global" if everywhere else "--local"
    there = _set(folder, scope)
    for section in _SECTIONS:
        if any(name.startswith(f"{section}.") for name in there):
            _git(folder, "config", scope, "--remove-section", section)
    whose = "your repositories" if everywhere else "this repository"
    said = [
        f"the diff and merge drivers for maps are {'taken away' if there else 'not set up'} "
        f"{'from' if there else 'for'} {whose}"
    ]
    if repository is None:
        return said
    before = _read(repository.attributes)
    after = attributes.without(before)
    if after != before:
        _write(repository.attributes, after)
        said.append(f"{_shown(repository.attributes)} no longer names maps")
    if _set(folder, "--global"):
        said.append("they are still set up for all of your repositories; --global takes them away")
    return said


def status(folder: Path, *, everywhere: bool) -> list[str]:
    """Whether the drivers are set up here, and which maps they are for, in lines.

    Args:
        folder: a folder in the repository.
        everywhere: tell only of the settings for all repositories of the user.

    Raises:
        Refusal: outside a repository with files, or where git refuses.
    """
    repository = None if everywhere else _repository(folder)
    here = {} if repository is None else _set(folder, "--local")
    of_user = _set(folder, "--global")
    command = f"outcomekit git install{' --global' if everywhere else ''}"
    if here == SETTINGS:
        said = ["the diff and merge drivers for maps are set up for this repository"]
    elif here or (everywhere and of_user and of_user != SETTINGS):
        said = [f"the drivers for maps differ from what `{command}` sets up"]
    elif of_user == SETTINGS:
        said = ["the diff and merge drivers for maps are set up for all of your repositories"]
    else:
        said = [f"the drivers for maps are not set up; `{command}` does it"]
    said += _unreachable()
    if repository is None:
        return said
    patterns = _patterns(repository)
    driven = _driven(repository, patterns)
    for name in patterns:
        how = "merged in meaning" if name in driven else "not named in .gitattributes"
        said.append(f"{name}: {how}")
    return [*said, *_beside(repository)]


# --- .gitattributes -------------------------------------------------------------------------------


def _mark(repository: Repository) -> Iterator[str]:
    """Name the maps that no line of .gitattributes is for yet."""
    file = repository.attributes
    before = _read(file)
    patterns = _patterns(repository)
    if not patterns:
        yield "there is no map here yet; run it again once there is one"
        return
    driven = _driven(repository, patterns)
    ours = attributes.patterns_in(before)  # what they cover, no other line needs to
    wanted = [
        line
        for name, lines in patterns.items()
        if name not in driven or ours & set(lines)
        for line in lines
    ]
    after = attributes.with_lines(attributes.without(before), wanted)
    if after == before:
        yield f"{_shown(file)} names all maps already"
        return
    _write(file, after)
    yield f"{_shown(file)} names the maps; commit it, so that others have it, too"


def _patterns(repository: Repository) -> dict[str, list[str]]:
    """For each map of a repository, by its path: the patterns of its files."""
    found: dict[str, list[str]] = {}
    top = repository.top
    for files in find_maps([top]).maps:
        name = files.path.relative_to(top).as_posix()
        if files.is_folder:
            under = f"/{name}/**/*" if name != "." else "/**/*"
            found[name] = [attributes.pattern(under, ending) for ending in YAML]
        else:
            found[name] = [attributes.pattern(f"/{name}")]
    return found


def _driven(repository: Repository, patterns: dict[str, list[str]]) -> set[str]:
    """The maps whose files all have the merge driver."""
    top = repository.top
    of_map = {
        file.relative_to(top).as_posix(): files.path.relative_to(top).as_posix()
        for files in find_maps([top]).maps
        for file in files.files
    }
    asked = "".join(f"{name}\0" for name in of_map).encode()
    told = _git(top, "check-attr", "-z", "--stdin", "merge", given=asked).split("\0")
    bare = {told[at] for at in range(0, len(told) - 2, 3) if told[at + 2] != _DRIVEN}
    return set(patterns) - {of_map[name] for name in bare}


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes() if file.exists() else b""
    except OSError as fault:
        raise Refusal(f"{file} cannot be read: {words_of(fault)}") from fault


def _write(file: Path, data: bytes) -> None:
    """Write the file; where nothing is left to say, there is none."""
    if data:
        write_file(file, data)
        return
    try:
        file.unlink(missing_ok=True)
    except OSError as fault:
        raise Refusal(f"{file} cannot be removed: {words_of(fault)}") from fault


def _shown(file: Path) -> str:
    return os.path.relpath(file)


# --- git ------------------------------------------------------------------------------------------


def _repository(folder: Path) -> Repository:
    """The repository around a folder.

    Raises:
        Refusal: where there is none, or one without files.
    """
    asked = (
        "--is-bare-repository", "--is-inside-work-tree", "--absolute-git-dir",
        "--git-common-dir", "--show-superproject-working-tree",
    )  # fmt: skip
    try:
        bare, inside, own, common, *above = _git(folder, "rev-parse", *asked).splitlines()
    except _Failed as failed:
        raise Refusal(
            "this folder is in no git repository; `git init` makes one"
            if "not a git repository" in failed.said
            else f"git refuses: {failed.said}"
        ) from failed
    if bare == "true":
        raise Refusal("this repository is bare: it has no files; run it in a clone of it")
    if inside != "true":
        raise Refusal("this is the folder of git itself; run it beside it")
    top = Path(_git(folder, "rev-parse", "--show-toplevel").removesuffix("\n"))
    linked = Path(os.path.realpath(folder / common)) != Path(os.path.realpath(own))
    return Repository(top, linked, Path(above[0]) if above else None)


def _unreachable() -> Iterator[str]:
    """What to know where git will not find us."""
    if shutil.which("outcomekit") is None:
        yield (
            "`outcomekit` is not on the PATH, so git cannot run it: "
            "maps are then compared and merged by lines"
        )


def _beside(repository: Repository) -> Iterator[str]:
    """What else there is to know of a repository."""
    if repository.linked:
        yield (
            "this is one of several work trees: the drivers are for all of them, .gitattributes "
            "is only here until it is committed"
        )
    if repository.within is not None:
        yield (
            f"this is a submodule, a repository of its own; maps of {repository.within} "
            "need a run there"
        )
    elif (repository.top / ".gitmodules").is_file():
        yield "submodules are repositories of their own; run it in each that holds maps"


def _set(folder: Path, scope: str) -> dict[str, str]:
    """What git's settings say of our drivers."""
    try:
        told = _git(folder, "config", scope, "-z", "--get-regexp", r"^(diff|merge)\.outcomekit\.")
    except _Failed:  # there is nothing, or no such file
        return {}
    pairs = [entry.partition("\n") for entry in told.split("\0") if entry]
    return {name: value for name, _, value in pairs}


class _Failed(Refusal):
    """git ended with a fault; `said` is its reason, in its words."""

    def __init__(self, said: str) -> None:
        super().__init__(f"git refuses: {said}")
        self.said = said


def _git(folder: Path, *arguments: str, given: bytes = b"") -> str:
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
    except OSError as fault:
        raise Refusal(f"git cannot be run: {words_of(fault)}") from fault
    if done.returncode != 0:
        lines = os.fsdecode(done.stderr).splitlines()
        raise _Failed(lines[0].partition(": ")[2] if lines else "it does not say why")
    return os.fsdecode(done.stdout)
