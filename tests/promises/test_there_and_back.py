"""Laws of `add` and `rename` over the examples: only what is meant changes, and back it goes."""

from __future__ import annotations

import shutil
from difflib import ndiff
from pathlib import Path

import pytest

from outcomekit.app.add import NewEntity, add
from outcomekit.app.edit import plan
from outcomekit.app.rename import rename
from outcomekit.app.target import Target, open_map
from outcomekit.diagnostics.edit import Remove
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.model.kinds import Spot, kinds
from tests.checkout import ROOT

EXAMPLES = [("mega-international", 1), ("fjordline-cold-chain.yaml", 6)]
"""A folder map that is tried in full, and a map in one file, of which every sixth is tried."""
SPOTS = [(kind, spot) for kind, spots in kinds().items() for spot in spots]


@pytest.fixture
def examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The examples, copied to where the test then runs."""
    shutil.copytree(ROOT / "examples", tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def texts(folder: Path) -> dict[Path, str]:
    return {
        file: file.read_bytes().decode() for file in sorted(folder.rglob("*")) if file.is_file()
    }


def changes(before: dict[Path, str], after: dict[Path, str]) -> tuple[list[str], list[str]]:
    """The lines that went and those that came, over all files."""
    assert before.keys() <= after.keys()
    lines = [
        line
        for file, text in after.items()
        if text != before.get(file)
        for line in ndiff(
            before.get(file, "").splitlines(keepends=True), text.splitlines(keepends=True)
        )
    ]
    gone = [line[2:] for line in lines if line.startswith("- ")]
    come = [line[2:] for line in lines if line.startswith("+ ")]
    return gone, come


def within(spot: Spot, target: Target) -> tuple[Pointer, str | None] | None:
    """A section of a map that holds entities of a spot, and the `--in` that leads there."""
    size = len(spot.way) + 1
    for item in target.index.by_id.values():
        parts = item.pointer.parts
        if isinstance(item.entity, spot.record) and len(parts) == size and _fits(parts, spot.way):
            holder = [item.owner.id] if item.owner is not None else []
            return item.pointer.parent, "/".join([*holder, *spot.sections])
    return None


def _fits(parts: tuple[str | int, ...], way: tuple[str, ...]) -> bool:
    return all(step in ("*", part) for part, step in zip(parts, way, strict=False))


@pytest.mark.parametrize(("example", "step"), EXAMPLES)
def test_promise_17_what_is_added_adds_lines_and_is_removed_without_a_trace(
    examples: Path, example: str, step: int
) -> None:
    before = texts(examples)
    target = open_map(Path(example))
    for kind, spot in SPOTS[::step]:
        found = within(spot, target)
        if found is None:
            continue
        section, way = found
        text = "Something: new" if spot.record.main is not None else None
        added = add(NewEntity(kind, "some-new-one", way, text), Path(example)).plan
        added.write()
        gone, come = changes(before, texts(examples))
        assert (gone, "".join(come).count("some-new-one")) == ([], 1), (kind, way)
        if added.made:
            added.made[0].unlink()
        else:
            after = open_map(Path(example)).loaded
            plan([(after, [Remove(section / "some-new-one")])]).write()
        assert texts(examples) == before, (kind, way)


def test_the_folder_map_has_every_place_where_entities_stand(examples: Path) -> None:
    target = open_map(examples / "mega-international")
    assert [spot for _, spot in SPOTS if within(spot, target) is None] == []


@pytest.mark.parametrize(("example", "step"), EXAMPLES)
def test_promise_17_a_rename_touches_only_its_lines_and_back_restores_every_byte(
    examples: Path, example: str, step: int
) -> None:
    before = texts(examples)
    known = open_map(Path(example)).index.by_id
    first_of_each = {item.noun: item.id for item in reversed(known.values())}
    for noun, old in list(first_of_each.items())[::step]:
        rename(old, "some-other-id", Path(example)).plan.write()
        gone, come = changes(before, texts(examples))
        assert (noun, [line.replace("some-other-id", old) for line in come]) == (noun, gone)
        rename("some-other-id", old, Path(example)).plan.write()
        assert texts(examples) == before, noun


@pytest.mark.parametrize(("example", "step"), EXAMPLES)
def test_promise_17_an_input_renamed_and_back_restores_every_byte(
    examples: Path, example: str, step: int
) -> None:
    before = texts(examples)
    ways = [
        (f"{item.id}.equation.inputs", name)
        for item in open_map(Path(example)).index.of_kind("value-proposition")
        for name in getattr(getattr(item.entity, "equation", None), "inputs", ())
    ]
    for way, name in ways[::step]:
        rename(f"{way}.{name}", "some_other", Path(example)).plan.write()
        gone, come = changes(before, texts(examples))
        assert [line.replace("some_other", name) for line in come] == gone, f"{way}.{name}"
        rename(f"{way}.some_other", name, Path(example)).plan.write()
        assert texts(examples) == before, f"{way}.{name}"
