"""A map full of hostile texts gives the page of a harmless map, but for the texts themselves."""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outcomekit.documents.markdown import folded
from outcomekit.documents.rendering import names, render
from outcomekit.index.collect import collect
from outcomekit.model.build import build
from tests.documents.maps import index_from
from tests.documents.reading import COMMENT, Block, autolinks, blocks, links
from tests.documents.test_markdown import HOSTILE
from tests.promises.free_texts import MAPS, Path, data_of, free_texts, put

FORBIDDEN = (
    "boundary partner", "progress marker", "outcome challenge", "value proposition", "entity", "id",
    "lint", "stakeholder", "solution", "leverage", "solutions", "entities", "ids", "leverages",
)  # fmt: skip
every_page = pytest.mark.parametrize(
    ("name", "document"), [(name, document) for name in MAPS for document in names()]
)


def _rendered(name: str, document: str, texts: Callable[[int], str]) -> str:
    data = deepcopy(data_of(name))
    for number, path in enumerate(free_texts(name)):
        put(data, path, texts(number))
    return render(document, index_from(data, name)).text


def _harmless(number: int) -> str:
    return f"Harmless {number}x"


@cache
def _harmless_page(name: str, document: str) -> list[Block]:
    return blocks(_rendered(name, document, _harmless))


@every_page
@settings(max_examples=12)
@given(hostile=st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=8))
def test_promise_37_hostile_texts_change_nothing_but_themselves(
    name: str, document: str, hostile: list[str]
) -> None:
    def text(number: int) -> str:
        return f"{hostile[number % len(hostile)]} {number}x"

    def expected(found: re.Match[str]) -> str:
        return folded(text(int(found[1])))

    page = _rendered(name, document, text)
    for harmless, made in zip(_harmless_page(name, document), blocks(page), strict=True):
        if "fence" in made.within:  # a picture has escapes of its own
            continue
        wanted = re.sub(r"Harmless (\d+)x", expected, harmless.text)
        marks = tuple(mark for mark in made.marks if mark != "html_inline")
        plain = tuple(mark for mark in harmless.marks if mark != "html_inline")
        assert (made.within, made.text, marks) == (harmless.within, wanted, plain)
    assert [target for target in links(page) if not target.startswith("#")] == []
    assert autolinks(_without_code(page)) == []


def _without_code(page: str) -> str:
    return re.sub(r"(?ms)^```.*?^```", "", page)


@every_page
def test_no_fixed_wording_uses_a_word_of_the_trade(name: str, document: str) -> None:
    told = " ".join(block.text for block in _harmless_page(name, document)).casefold()
    told = told.replace("outcomekit add value-proposition", "")
    assert [word for word in FORBIDDEN if re.search(rf"\b{word}\b", told)] == []


@every_page
def test_no_reader_sees_an_id(name: str, document: str) -> None:
    built = build(deepcopy(data_of(name)), lambda _: "")
    index, _ = collect(name, built.map)
    words = {
        word
        for block in _harmless_page(name, document)
        if "fence" not in block.within
        for word in re.findall(r"[a-z0-9-]+", COMMENT.sub("", block.text))
    }
    assert sorted(known for known in index.by_id if "-" in known and known in words) == []


def _branches(value: object, path: Path = ()) -> Iterator[Path]:
    parts: Any = value.items() if isinstance(value, dict) else ()
    if isinstance(value, list):
        parts = enumerate(value)
    for key, inner in parts:
        yield (*path, key)
        yield from _branches(inner, (*path, key))


@pytest.mark.parametrize("name", MAPS)
@settings(max_examples=60)
@given(data=st.data())
def test_promise_43_a_map_that_lacks_anything_is_rendered_all_the_same(
    name: str, data: st.DataObject
) -> None:
    lacking = deepcopy(data_of(name))
    for path in data.draw(st.sets(st.sampled_from(list(_branches(data_of(name)))), max_size=4)):
        _take_out(lacking, path)
    built = build(lacking, lambda _: "")
    index, _ = collect(name, built.map)
    for document in names():
        assert render(document, index).text.endswith("\n")


def _take_out(data: Any, path: Path) -> None:
    here = data
    for part in path[:-1]:
        try:
            here = here[part]
        except (KeyError, IndexError):
            return  # what held it is gone already
    if isinstance(here, dict):
        here.pop(path[-1], None)
    elif isinstance(path[-1], int) and path[-1] < len(here):
        here.pop(path[-1])
