"""git, called as a program: what a revision means, what changed in the work tree, and objects.

There is no shell, and what a user gave is never an option: revisions that begin with a hyphen are
refused, and the rest stands behind `--end-of-options` or goes through a pipe. Nothing is fetched,
no index is written, and nothing runs that a repository's own settings name. A run takes at most
three processes, however many files there are: one for the revisions (`Repository.at`), one for
the work tree (`Repository.status`), one for all objects (`objects.Objects`).
"""

from __future__ import annotations

import os
import re
import subprocess  # git is called as a program, never through a shell
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from string import hexdigits
from typing import Final

from outcomekit.app.refusal import Refusal, words_of
from outcomekit.diagnostics.nearest import nearest

_MOST_NAMED: Final = 5
FILES: Final = ("100644", "100755")
"""The modes of plain files, as git writes them."""
LEFT_OUT: Final = (
    "this clone was made without all that its commits hold; "
    "`git fetch --refetch --no-filter` brings it"
)
"""What to say where an object is not here that a commit names."""
_COMMIT: Final = re.compile(r"\^?[0-9a-f]{40,64}")
_PLAIN: Final = re.compile(r"\w[\w.-]*")
_SEPARATORS: Final = ("--end-of-options", "--")


@dataclass(frozen=True, slots=True)
class Touched:
    """A path of the work tree that is not as in the last commit.

    `staged` is the object in the index, None where the index does not have the path; `there` says
    whether the work tree has it as a file of its own. `tracked` is false for a file that git does
    not know yet.
    """

    path: str
    staged: str | None
    there: bool
    tracked: bool = True


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository as one call of git told it.

    `folder` is where git was called, `top` the top of its work tree (None in a bare repository).
    `commits` has the commit of each revision that was asked for, `base` the merge base, where one
    was asked for and there is one.
    """

    folder: Path
    top: Path | None
    shallow: bool
    commits: dict[str, str]
    base: str | None = None

    @classmethod
    def at(
        cls, folder: Path, revisions: Sequence[str], merge_base: tuple[str, str] | None = None,
        *, doubtful: str | None = None,
    ) -> Repository:  # fmt: skip
        """The repository around a folder, with some revisions made out.

        Args:
            folder: an existing folder in it.
            revisions: as the user wrote them.
            merge_base: two of them whose merge base is wanted.
            doubtful: a path, as the user wrote it, that must not be the name of a branch or tag.

        Raises:
            Refusal: outside a repository, for an unknown revision, and for a path that is one, too.
        """
        for revision in revisions:
            _check_revision(revision)
        wanted = [f"{revision}^{{commit}}" for revision in revisions]
        span = ["...".join(merge_base)] if merge_base is not None else []
        asked = (
            "--is-bare-repository", "--is-inside-work-tree", "--is-shallow-repository",
            *_named(doubtful), "--show-cdup", "--end-of-options", *wanted, *span, "--",
        )  # fmt: skip
        done = _run(folder, "rev-parse", *asked)
        lines = [line for line in done.stdout.splitlines() if line not in _SEPARATORS]
        if len(lines) < 3:
            raise Refusal(_no_repository(folder, done.stderr))
        bare, inside, shallow, *rest = lines
        if doubtful is not None and bare == "false" and rest and _COMMIT.fullmatch(rest[0]):
            ways = f"write ./{doubtful} for the path, {doubtful}~0 for the revision"
            raise Refusal(f"{doubtful} is a path and a revision; {ways}")
        found = [line for line in rest if _COMMIT.fullmatch(line)]
        if done.returncode != 0:  # git has printed the commits that it made out before
            missing = revisions[min(len(found), len(revisions) - 1)]
            raise Refusal(_unknown(folder, missing, shallow=shallow == "true"))
        top = None
        if bare == "false":
            if inside == "false":
                raise Refusal("this is the folder of git itself; run it beside it")
            top = Path(os.path.normpath(Path(os.path.realpath(folder)) / rest[0]))
        bases = [line[1:] for line in found if line.startswith("^")]
        commits = dict(zip(revisions, found, strict=False))
        repository = cls(folder, top, shallow == "true", commits, bases[0] if bases else None)
        if merge_base is not None and not bases:
            raise Refusal(repository.without_base(*merge_base))
        return repository

    def without_base(self, one: str, other: str) -> str:
        """What to say where two revisions have no commit in common."""
        if self.shallow:
            return (
                f"this clone is shallow, so the commit where {one} and {other} part is not here; "
                "`git fetch --unshallow` brings it"
            )
        return f"{one} and {other} have no commit in common"

    def status(self) -> list[Touched]:
        """What in the work tree and the index is not as in the last commit, sorted by path.

        Files that git does not know yet count, unless it ignores them.

        Raises:
            Refusal: in a bare repository.
        """
        if self.top is None:
            raise Refusal("this repository is bare: it has no files to compare with a revision")
        done = _run(
            self.top, "status", "--porcelain=v2", "-z", "--no-renames", "--untracked-files=all",
            "--ignore-submodules=dirty",
        )  # fmt: skip
        if done.returncode != 0:
            raise Refusal(_refused(done.stderr))
        records = filter(None, done.stdout.split("\0"))
        found = (_touched(self.top, record) for record in records)
        return sorted(filter(None, found), key=lambda one: one.path)


def _named(word: str | None) -> list[str]:
    """What asks git for the branch and the tag of just this name; a pattern needs one sign."""
    if word is None or not _PLAIN.fullmatch(word):
        return []
    return [f"--{kind}=[{word[0]}]{word[1:]}" for kind in ("branches", "tags")]


def _touched(top: Path, record: str) -> Touched | None:
    """One record of `git status --porcelain=v2`. A link is no file, whether git knows it or not."""
    kind, _, rest = record.partition(" ")
    if kind == "?":
        return Touched(rest, None, there=not (top / rest).is_symlink(), tracked=False)
    if kind == "1":
        _, _, _, index_mode, tree_mode, _, index_sha, path = rest.split(" ", 7)
    elif kind == "u":  # both sides of a merge changed it: the index has no one state of it
        _, _, _, index_mode, _, tree_mode, _, index_sha, _, path = rest.split(" ", 9)
    else:
        return None
    staged = index_sha if index_mode in FILES else None
    return Touched(path, staged, there=tree_mode in FILES)


# --- calling git ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Done:
    returncode: int
    stdout: str
    stderr: str


def _command(folder: Path, *arguments: str) -> list[str]:
    return [
        "git",
        "--no-optional-locks",
        "-c",
        "core.fsmonitor=false",
        "-C",
        str(folder),
        *arguments,
    ]


def _environment() -> dict[str, str]:
    """What git should know: its own words in English, no fetching, no questions."""
    return os.environ | {
        "LC_ALL": "C",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_TERMINAL_PROMPT": "0",
    }


def _run(folder: Path, *arguments: str) -> _Done:
    try:
        done = subprocess.run(
            _command(folder, *arguments),
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
            env=_environment(),
        )
    except OSError as fault:
        raise Refusal(_no_git(fault)) from fault
    return _Done(done.returncode, os.fsdecode(done.stdout), os.fsdecode(done.stderr))


def started(folder: Path, *arguments: str, heard: bool = False) -> subprocess.Popen[bytes]:
    """A git process to talk to, in a folder; what it complains of is read where it is `heard`.

    Raises:
        Refusal: where there is no git.
    """
    try:
        return subprocess.Popen(
            _command(folder, *arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE if heard else subprocess.DEVNULL,
            env=_environment(),
        )
    except OSError as fault:
        raise Refusal(_no_git(fault)) from fault


# --- what to say ------------------------------------------------------------------------------


def _no_git(fault: OSError) -> str:
    if isinstance(fault, FileNotFoundError):
        return "git is not on the PATH; revisions cannot be read without it"
    return f"git cannot be run: {words_of(fault)}"


def _check_revision(revision: str) -> None:
    if revision.startswith("-") or not revision or any(ord(one) < 32 for one in revision):
        raise Refusal(f"`{revision}` is no revision")


def _no_repository(folder: Path, said: str) -> str:
    if "not a git repository" in said:
        where = "this folder" if folder == Path() else str(folder)
        return (
            f"{where} is in no git repository; "
            "`outcomekit diff OLD NEW` compares two files or folders"
        )
    return _refused(said)


def _refused(said: str) -> str:
    lines = [line.removeprefix("fatal: ").removeprefix("error: ") for line in said.splitlines()]
    return f"git refuses: {lines[0] if lines else 'it does not say why'}"


def _unknown(folder: Path, revision: str, *, shallow: bool) -> str:
    """What to say of a revision that a repository does not have."""
    listed = _run(
        folder,
        "for-each-ref",
        "--format=%(refname:short)",
        "refs/heads",
        "refs/tags",
        "refs/remotes",
    )
    names = [name for name in listed.stdout.splitlines() if not name.endswith("/HEAD")]
    if not names:
        return "this repository has no commit yet; there is nothing to compare with"
    near = nearest(revision, names)
    ends_alike = [name for name in names if name.endswith(f"/{revision}")]
    if ends_alike:
        return f"{revision} is no revision of this repository; did you mean {ends_alike[0]}?"
    if shallow:
        return (
            f"{revision} is no revision of this shallow clone; "
            f"`git fetch --unshallow{_fetched(folder, revision)}` brings it"
        )
    if near is not None:
        return f"{revision} is no revision of this repository; did you mean {near}?"
    more = " and more" if len(names) > _MOST_NAMED else ""
    some = names[:_MOST_NAMED]
    listed_names = (
        ", ".join(some) if more else " and ".join(filter(None, [", ".join(some[:-1]), some[-1]]))
    )
    return f"{revision} is no revision of this repository; it has {listed_names}{more}"


def _fetched(folder: Path, revision: str) -> str:
    """What to fetch so that a revision is there; nothing where all commits bring it."""
    if set(revision) & set("~^@{}:") or not set(revision) - set(hexdigits):
        return ""
    for remote in _run(folder, "remote").stdout.split():
        if revision.startswith(f"{remote}/"):
            branch = revision.removeprefix(f"{remote}/")
            return f" {remote} {branch}:refs/remotes/{revision}"
    return f" origin {revision}:{revision}"
