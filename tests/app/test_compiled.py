"""Templates compiled once: kept in the user's own folder, and trusted only as they were written."""

from pathlib import Path

import pytest

from outcomekit.app.compiled import CompiledTemplates
from outcomekit.app.render import Request, pages, read_map
from tests.checkout import ROOT

MAP = ROOT / "examples" / "minimal.yaml"


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where compiled templates go in this test."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("outcomekit.app.render._kept", CompiledTemplates)
    return tmp_path / "outcomekit" / "templates"


def page(*, cached: bool = True) -> bytes:
    """A playbook of the smallest example."""
    (made,) = pages(Request("playbook", cached=cached), read_map(MAP))
    return made.data


def test_a_template_is_compiled_once(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = page()
    assert [file.is_file() for file in kept.iterdir()] != []
    monkeypatch.setattr("jinja2.Environment.compile", lambda *_, **__: pytest.fail("once more"))
    assert page() == first


def test_nothing_is_kept_where_nothing_is_wanted(kept: Path) -> None:
    assert page(cached=False) == page()
    before = sorted(kept.iterdir())
    page(cached=False)
    assert sorted(kept.iterdir()) == before


@pytest.mark.parametrize("what", [b"", b"x" * 500, None])
def test_what_is_broken_is_compiled_anew(kept: Path, what: bytes | None) -> None:
    first = page()
    for file in kept.iterdir():
        data = file.read_bytes()
        file.write_bytes(data[:-1] + b"?" if what is None else what)
    assert page() == first


@pytest.mark.parametrize("open_", ["folder", "file"])
def test_what_others_may_write_is_not_trusted(
    kept: Path, open_: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = page()
    for path in [kept] if open_ == "folder" else kept.iterdir():
        path.chmod(0o777)
    monkeypatch.setattr("marshal.loads", lambda _: pytest.fail("it was trusted"))
    assert page() == first


def test_a_folder_that_cannot_be_written_is_none(kept: Path) -> None:
    kept.parent.mkdir(parents=True)
    kept.write_text("no folder", encoding="utf-8")
    assert page() == page(cached=False)
