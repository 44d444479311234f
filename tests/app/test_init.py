"""`init`: what it makes, what it leaves, and what it refuses."""

import json
from datetime import date
from pathlib import Path

import pytest

from outcomekit.app.check import check
from outcomekit.app.format import format_maps
from outcomekit.app.init import Begun, example_names, init
from outcomekit.app.lint import Asked, lint
from outcomekit.app.refusal import Refusal
from outcomekit.app.schema import schema_text
from outcomekit.app.settings import settings_for
from outcomekit.diagnostics.severity import Severity
from tests.checkout import ROOT

TODAY = date(2031, 5, 6)
MADE = (
    ".gitattributes",
    ".github/workflows/outcome-maps.yml",
    ".pre-commit-config.yaml",
    ".vscode/outcome-map-part.schema.json",
    ".vscode/outcome-map.schema.json",
    ".vscode/settings.json",
    "maps/first-map.yaml",
    "outcomekit.toml",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An absent folder, with what a path may hold in its name."""
    return tmp_path / "Bäckerei & Söhne"


def test_a_workspace_is_made_where_nothing_stood(folder: Path) -> None:
    assert init(folder, TODAY) == Begun(MADE, (), "maps/first-map.yaml")
    files = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    assert sorted(files) == sorted(MADE)


@pytest.mark.parametrize("example", [None, *example_names()])
def test_its_map_validates_and_has_its_layout(folder: Path, example: str | None) -> None:
    init(folder, TODAY, example)
    assert check([folder]).report.findings == ()
    assert format_maps([folder]).changes == []


def test_the_first_map_lints_clean_on_the_day_it_is_made(folder: Path) -> None:
    init(folder, TODAY)
    assert lint([folder], Asked(), TODAY).report.findings == ()


@pytest.mark.parametrize("example", example_names())
def test_an_example_lints_clean_on_the_day_of_which_it_tells(folder: Path, example: str) -> None:
    as_of = init(folder, TODAY, example).as_of
    on = date.fromisoformat(as_of) if as_of is not None else TODAY
    assert lint([folder], Asked(), on).report.findings == ()


def test_the_draft_is_no_example_to_begin_with() -> None:
    assert (ROOT / "examples" / "draft").is_dir()
    assert example_names() == [
        "brightwell-payroll",
        "fjordline-cold-chain",
        "mega-international",
        "minimal",
    ]


def test_where_maps_are_there_no_first_one_is_made(folder: Path) -> None:
    init(folder, TODAY, "mega-international")
    assert init(folder, TODAY).first_map == "maps/mega-international"
    assert not (folder / "maps/first-map.yaml").exists()


def test_a_folder_map_that_is_there_is_not_filled_up(folder: Path) -> None:
    init(folder, TODAY, "mega-international")
    part = folder / "maps/mega-international/journal.yaml"
    part.unlink()
    assert init(folder, TODAY, "mega-international").made == ()
    assert not part.exists()


def test_settings_of_a_pyproject_are_not_hidden_by_a_file_of_ours(folder: Path) -> None:
    folder.mkdir()
    settings = '[tool.outcomekit]\nfail-on = "error"\n'
    (folder / "pyproject.toml").write_text(settings, encoding="utf-8")
    begun = init(folder, TODAY)
    assert begun.left == ("pyproject.toml",)
    assert not (folder / "outcomekit.toml").exists()
    assert settings_for(folder).fail_on is Severity.ERROR


def test_the_first_map_was_reviewed_on_the_day_it_is_made(folder: Path) -> None:
    init(folder, TODAY)
    text = (folder / "maps/first-map.yaml").read_text(encoding="utf-8")
    assert "review: {last: 2031-05-06, every_days: 90}" in text
    assert "2026-11-20" not in text


def test_a_second_run_changes_nothing(folder: Path) -> None:
    init(folder, TODAY)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert init(folder, date(2032, 1, 1)) == Begun((), MADE, "maps/first-map.yaml")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_what_stands_there_is_left_and_the_rest_is_made(folder: Path) -> None:
    folder.mkdir()
    (folder / ".gitattributes").write_text("*.pdf binary\n", encoding="utf-8")
    (folder / "outcomekit.toml").symlink_to("nowhere")
    begun = init(folder, TODAY)
    assert begun.left == (".gitattributes", "outcomekit.toml")
    assert (folder / ".gitattributes").read_text(encoding="utf-8") == "*.pdf binary\n"
    assert (folder / "outcomekit.toml").readlink() == Path("nowhere")


def test_an_example_comes_with_the_schema_of_each_file(folder: Path) -> None:
    begun = init(folder, TODAY, "mega-international")
    assert begun.first_map == "maps/mega-international"
    for path in (ROOT / "examples/mega-international").rglob("*.yaml"):
        place = path.relative_to(ROOT / "examples")
        first, _, rest = (folder / "maps" / place).read_bytes().partition(b"\n")
        schema = (folder / "maps" / place).parent / first.decode().removeprefix(
            "# yaml-language-server: $schema="
        )
        assert rest == path.read_bytes()
        is_head = place.name == "map.yaml"
        assert schema.read_text(encoding="utf-8") == schema_text(part=not is_head)


def test_the_editor_finds_the_schemas_that_lie_beside_its_settings(folder: Path) -> None:
    init(folder, TODAY)
    settings = json.loads((folder / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert all((folder / schema).is_file() for schema in settings["yaml.schemas"])
    head = (folder / "maps/first-map.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert head == "# yaml-language-server: $schema=../.vscode/outcome-map.schema.json"


def test_it_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "outcomekit.toml").write_text("", encoding="utf-8")
    for folder, example, message in (
        (tmp_path, "brightwel-payroll", "`brightwel-payroll` is no example; did you mean "
         "`brightwell-payroll`?"),
        (tmp_path, "x", f"`x` is no example; there are {', '.join(example_names())}"),
        (tmp_path / "file", None, f"{tmp_path / 'file'} is a file; a workspace is a folder"),
        (tmp_path / "sub", None, f"{tmp_path / 'sub'} lies in the workspace {tmp_path}; a "
         f"workspace holds no other. `outcomekit init {tmp_path}` completes that one"),
    ):  # fmt: skip
        with pytest.raises(Refusal) as refused:
            init(folder, TODAY, example)
        assert refused.value.message == message
