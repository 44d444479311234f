"""A state of a map is read as it is, whatever is known from the states before."""

from collections.abc import Mapping
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit.app.load import Loaded, load
from outcomekit.app.map_files import MapFiles
from outcomekit.app.rereading import Rereading
from outcomekit.app.settings import default_settings
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diff.subject import subjects
from outcomekit.index.index import Index
from tests.checkout import ROOT
from tests.syntax.sources import edited

EXAMPLE = (ROOT / "examples" / "brightwell-payroll.yaml").read_text(encoding="utf-8")
FOLDER = {
    str(path.relative_to(ROOT / "examples" / "mega-international")): path.read_text("utf-8")
    for path in sorted((ROOT / "examples" / "mega-international").rglob("*.yaml"))
}


def files_of(texts: Mapping[str, str]) -> MapFiles:
    names = sorted(texts, key=lambda name: (name != "map.yaml", name))
    path = names[0] if len(names) == 1 else "mega-international"
    return MapFiles(path, tuple(names), default_settings(), named=False)


def assert_as_ever(rereading: Rereading, texts: Mapping[str, str]) -> None:
    """Hold what is read of a state against what is read by somebody who knows none before."""

    def read_bytes(path: Path, limit: int) -> bytes:
        return texts[str(path)].encode()

    one, other = rereading.load(files_of(texts), read_bytes), load(files_of(texts), read_bytes)
    if one is None or other is None:
        assert one is other
        return
    assert said(one) == said(other)
    places = [at for subject in subjects(index(one)) for at in (subject.pointer.key,)]
    for at in Random(0).sample(places, min(3, len(places))):  # noqa: S311  # not a secret
        assert one.locator.place(at) == other.locator.place(at)
    assert one.locator.place(Pointer(("nowhere",))) == other.locator.place(Pointer(("nowhere",)))


def said(loaded: Loaded) -> tuple[object, ...]:
    found = index(loaded)
    # An item is the same as another only where it is one, so what they say is compared.
    return (found.map_id, found.map, repr(found.by_id), repr(found.links), found.hidden)


def index(loaded: Loaded) -> Index:
    assert loaded.index is not None
    return loaded.index


@st.composite
def states(draw: st.DrawFn) -> list[str]:
    """States of a map: lines that come, go, change places or words; now and then a stray sign."""
    text = EXAMPLE
    found = [text]
    for _ in range(draw(st.integers(1, 4))):
        lines = text.splitlines(keepends=True)
        one, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        match draw(st.sampled_from(("swap", "drop", "twice", "word", "sign"))):
            case "swap":
                lines[one], lines[other] = lines[other], lines[one]
            case "drop":
                del lines[one]
            case "twice":
                lines.insert(one, lines[other])
            case "word":
                lines[one] = lines[one].rstrip("\n") + "s\n"
            case "sign":
                lines[one] = draw(edited(lines[one]))
        found.append("".join(lines))
        text = draw(st.sampled_from(found))
    return found


@given(states())
def test_states_of_a_file_are_read_as_they_are(texts: list[str]) -> None:
    rereading = Rereading()
    for text in texts:
        assert_as_ever(rereading, {"brightwell-payroll.yaml": text})


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        pytest.param("journal.yaml", "\n  - on:", "\n  - lesson: Ask\n    on:", id="an entry"),
        pytest.param("map.yaml", "title: ", "title: A ", id="the title"),
        pytest.param("map.yaml", "title: ", "titel: ", id="a slip"),
        pytest.param("map.yaml", "outcome_map: 1", "outcome_map: 2", id="another version"),
        pytest.param("supplier.yaml", "supplier:", "title: Twice\nsupplier:", id="a clash"),
        pytest.param("reviews.yaml", "reviews:", "- reviews:", id="a list of parts"),
    ],
)
def test_states_of_a_folder_are_read_as_they_are(name: str, before: str, after: str) -> None:
    changed = {**FOLDER, name: FOLDER[name].replace(before, after, 1)}
    assert changed != FOLDER
    rereading = Rereading()
    for texts in (FOLDER, changed, FOLDER, {**FOLDER, name: ""}, changed):
        assert_as_ever(rereading, texts)


def test_what_is_the_same_is_not_built_again() -> None:
    rereading = Rereading()

    def read(text: str) -> Index:
        found = rereading.load(files_of({"map.yaml": text}), lambda path, limit: text.encode())
        assert found is not None
        return index(found)

    first, second = read(EXAMPLE), read(EXAMPLE.replace("vision: ", "vision: Here, ", 1))
    assert first.map.vision != second.map.vision
    assert all(second.by_id[name].entity is item.entity for name, item in first.by_id.items())


def test_a_file_over_the_limit_is_not_read() -> None:
    size = default_settings().max_file_size
    found = Rereading().load(
        files_of({"map.yaml": ""}), lambda path, limit: EXAMPLE.encode().ljust(size + 1)
    )
    assert found is not None
    assert [finding.code for finding in found.findings] == ["E003"]
