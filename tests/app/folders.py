"""Folders of maps on disk, and what a run over them finds."""

from collections.abc import Mapping
from pathlib import Path

from outcomekit.app.check import Checked, check
from outcomekit.app.validate import validate

HEAD = "outcome_map: 1\ntitle: Line controls\n"


def write(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files below a folder; a `~` at the start of a text stands for the head of a map."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_bytes(content))


def _bytes(content: str | bytes) -> bytes:
    if isinstance(content, bytes):
        return content
    return (HEAD + content[1:] if content.startswith("~") else content).encode()


def run(*paths: str, given: tuple[str, str] | None = None) -> Checked:
    """One run over paths, and over a map from standard input: its name and its text.

    The fast way of `validate` must say the same to the letter, by itself and from the last run.
    """
    standard_input = (Path(given[0]), given[1].encode()) if given is not None else None
    checked = check([Path(path) for path in paths], standard_input)
    for cached in (False, True, True):
        outcome = validate(list(paths), standard_input, cached=cached)
        assert outcome.report() == checked.report
        assert outcome.refusals == checked.refusals
    return checked


def maps(checked: Checked) -> dict[str, list[str]]:
    """The files of each map that was read, by its id."""
    return {loaded.map_id: [tree.source.file for tree in loaded.trees] for loaded in checked.maps}


def told(checked: Checked) -> list[str]:
    """Each finding in a line: where, what, and the second place."""
    return [
        " ".join(
            [
                f"{one.place.file}:{one.place.line}:{one.place.column} {one.code} {one.message}",
                *(f"({r.place.file}:{r.place.line}:{r.place.column})" for r in one.related),
            ]
        )
        for one in checked.report.findings
    ]
