"""The drivers by which git compares and merges maps: set up, taken away, told of.

Two things make them work. git's settings say what to run: those of one repository, or with
`everywhere` those of the user. The `.gitattributes` of a repository says for which files: its
maps, and no others. What is written into either is taken out again to the byte.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from outcomekit.app import attributes
from outcomekit.app.discover import find_maps
from outcomekit.app.refusal import Refusal, words_of
from outcomekit.app.walk import YAML
from outcomekit.app.work_tree import Failed, WorkTree, run_git, to_know_of, work_tree_around
from outcomekit.app.write import write_file

_COMPARE: Final = (
    "by_lines() { echo 'outcomekit cannot be run, shown by lines:' \"$1\" >&2; "
    'git diff --no-index --no-ext-diff -- "$2" "$5"; }; '
    'compared() { if command -v outcomekit >/dev/null && outcomekit git compare -- "$@"; then :; '
    'else by_lines "$@"; fi; return 0; }; compared'
)
"""What git runs in a shell to compare: where we cannot be run, it shows lines and does not stop."""
_MERGE: Final = (
    "by_lines() { echo 'outcomekit cannot be run, merged by lines:' %P >&2; "
    "exec git merge-file -L ours -L base -L theirs %A %O %B; }; "
    "command -v outcomekit >/dev/null || by_lines; "
    "outcomekit merge --path %P -o %A -- %O %A %B; code=$?; [ $code -lt 70 ] || by_lines; "
    "exit $code"
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


def install(folder: Path, *, everywhere: bool) -> list[str]:
    """Set the drivers up; what was done, in lines.

    Args:
        folder: a folder in the repository.
        everywhere: for all repositories of the user; no file of a repository is then touched.

    Raises:
        Refusal: outside a repository with files, or where git or the system refuses.
    """
    tree = None if everywhere else work_tree_around(folder)
    scope = "--global" if everywhere else "--local"
    before = _set(folder, scope)
    for name, value in SETTINGS.items():
        if before.get(name) != value:
            run_git(folder, "config", scope, "--replace-all", name, value)
    whose = "all of your repositories" if everywhere else "this repository"
    done = "are set up already" if before == SETTINGS else "are set up"
    said = [f"the diff and merge drivers for maps {done} for {whose}"]
    said += _unreachable()
    if tree is None:
        return [*said, "a repository's own .gitattributes says which files are maps"]
    return [*said, *_mark(tree), *to_know_of(tree)]


def uninstall(folder: Path, *, everywhere: bool) -> list[str]:
    """Take away what `install` set up, and nothing else; what was done, in lines.

    Raises:
        Refusal: outside a repository with files, or where git or the system refuses.
    """
    tree = None if everywhere else work_tree_around(folder)
    scope = "--global" if everywhere else "--local"
    there = _set(folder, scope)
    for section in _SECTIONS:
        if any(name.startswith(f"{section}.") for name in there):
            run_git(folder, "config", scope, "--remove-section", section)
    whose = "your repositories" if everywhere else "this repository"
    said = [
        f"the diff and merge drivers for maps are {'taken away' if there else 'not set up'} "
        f"{'from' if there else 'for'} {whose}"
    ]
    if tree is None:
        return said
    before = _read(tree.attributes)
    after = attributes.without(before)
    if after != before:
        _write(tree.attributes, after)
        said.append(f"{_shown(tree.attributes)} no longer names maps")
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
    tree = None if everywhere else work_tree_around(folder)
    here = {} if tree is None else _set(folder, "--local")
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
    if tree is None:
        return said
    patterns = _patterns(tree)
    driven = _driven(tree, patterns)
    for name in patterns:
        how = "merged in meaning" if name in driven else "not named in .gitattributes"
        said.append(f"{name}: {how}")
    return [*said, *to_know_of(tree)]


# --- .gitattributes -------------------------------------------------------------------------------


def _mark(tree: WorkTree) -> Iterator[str]:
    """Name the maps that no line of .gitattributes is for yet."""
    file = tree.attributes
    before = _read(file)
    patterns = _patterns(tree)
    if not patterns:
        yield "there is no map here yet; run it again once there is one"
        return
    driven = _driven(tree, patterns)
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


def _patterns(tree: WorkTree) -> dict[str, list[str]]:
    """For each map of a repository, by its path: the patterns of its files."""
    found: dict[str, list[str]] = {}
    top = tree.top
    for files in find_maps([top]).maps:
        name = files.path.relative_to(top).as_posix()
        if files.is_folder:
            under = f"/{name}/**/*" if name != "." else "/**/*"
            found[name] = [attributes.pattern(under, ending) for ending in YAML]
        else:
            found[name] = [attributes.pattern(f"/{name}")]
    return found


def _driven(tree: WorkTree, patterns: dict[str, list[str]]) -> set[str]:
    """The maps whose files all have the merge driver."""
    top = tree.top
    of_map = {
        file.relative_to(top).as_posix(): files.path.relative_to(top).as_posix()
        for files in find_maps([top]).maps
        for file in files.files
    }
    asked = "".join(f"{name}\0" for name in of_map).encode()
    told = run_git(top, "check-attr", "-z", "--stdin", "merge", given=asked).split("\0")
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


# --- git's settings -------------------------------------------------------------------------------


def _set(folder: Path, scope: str) -> dict[str, str]:
    """What git's settings say of our drivers."""
    try:
        told = run_git(
            folder, "config", scope, "-z", "--get-regexp", r"^(diff|merge)\.outcomekit\."
        )
    except Failed:  # there is nothing, or no such file
        return {}
    pairs = [entry.partition("\n") for entry in told.split("\0") if entry]
    return {name: value for name, _, value in pairs}


def _unreachable() -> Iterator[str]:
    """What to know where git will not find us."""
    if shutil.which("outcomekit") is None:
        yield (
            "`outcomekit` is not on the PATH, so git cannot run it: "
            "maps are then compared and merged by lines"
        )
