"""Settings: the nearest file upwards, what it may say, and what is refused with its line."""

from pathlib import Path
from typing import Any

import pytest

from outcomekit.app.refusal import Refusal
from outcomekit.app.settings import DEFAULT, SETTINGS, Settings, settings_for
from tests.app.folders import maps, run, write


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder outside any repository or workspace."""
    monkeypatch.chdir(tmp_path)


NAMES = [setting.name for setting in SETTINGS]


def in_force(text: str, name: str = "outcomekit.toml") -> Settings:
    """The settings in force where a file says this."""
    Path(name).write_text(text, encoding="utf-8")
    return settings_for(Path())


def refusal(text: str | bytes, name: str = "outcomekit.toml") -> str:
    """What is said of a settings file."""
    Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(Refusal) as refused:
        settings_for(Path())
    return refused.value.message


def test_without_a_file_the_defaults_hold_and_there_is_no_workspace() -> None:
    defaults = {
        "max-file-size": 5_000_000,
        "exclude": (),
        "select": ("all",),
        "ignore": (),
        "severity": {},
        "fail-on": "warning",
        "baseline": None,
        "templates": None,
        "cache-dir": None,
    }
    assert settings_for(Path()) == Settings(None, defaults, dict.fromkeys(defaults, DEFAULT))
    assert list(defaults) == NAMES


def test_a_file_makes_its_folder_the_workspace() -> None:
    settings = in_force('max-file-size = "2 MB"\nexclude = ["old/*"]\ntemplates = "ours"\n')
    here = Path.cwd()
    assert settings.root == here
    assert (settings.max_file_size, settings.exclude) == (2_000_000, ("old/*",))
    assert settings.templates == here / "ours"
    said = {name for name, origin in settings.origins.items() if origin != DEFAULT}
    assert said == {"max-file-size", "exclude", "templates"}
    assert {settings.origins[name] for name in said} == {str(here / "outcomekit.toml")}


def test_an_empty_file_is_a_workspace_too() -> None:
    assert in_force("").root == Path.cwd()
    assert in_force("# to come\n").max_file_size == 5_000_000


def test_what_is_not_said_keeps_its_default_and_says_so() -> None:
    origins = in_force("max-file-size = 5\n").origins
    written = {"max-file-size": str(Path.cwd() / "outcomekit.toml")}
    assert origins == dict.fromkeys(NAMES, DEFAULT) | written


@pytest.mark.parametrize(
    ("written", "size"),
    [("7", 7), ('"7"', 7), ('"7 B"', 7), ('"7kB"', 7_000), ('"7 KB"', 7_000),
     ('"1.5 MB"', 1_500_000), ('"2 gb"', 2_000_000_000)],
)  # fmt: skip
def test_a_size_may_have_a_unit(written: str, size: int) -> None:
    assert in_force(f"max-file-size = {written}\n").max_file_size == size


def test_the_nearest_file_upwards_holds() -> None:
    write(
        Path(),
        {
            "outcomekit.toml": "max-file-size = 1\n",
            "a/pyproject.toml": "[tool.outcomekit]\nmax-file-size = 2\n",
            "a/b/pyproject.toml": "[project]\nname = 'x'\n",
            "a/b/c/outcomekit.toml": "max-file-size = 3\n",
            "a/b/c/pyproject.toml": "[tool.outcomekit]\nmax-file-size = 4\n",
        },
    )
    Path("a/b/c/d").mkdir()
    sizes = [
        settings_for(Path(path)).max_file_size for path in (".", "a", "a/b", "a/b/c", "a/b/c/d")
    ]
    assert sizes == [1, 2, 2, 3, 3]


@pytest.mark.parametrize(
    "text",
    [
        "[tool.outcomekit]\nmax-file-size = 9\n",
        '[tool."outcomekit"]\nmax-file-size = 9\n',
        "[ tool . outcomekit ]\nmax-file-size = 9\n",
        "[tool]\noutcomekit = {max-file-size = 9}\n",
        "[tool]\noutcomekit.max-file-size = 9\n",
        "tool.outcomekit.max-file-size = 9\n",
    ],
)
def test_a_table_of_pyproject_is_known_however_written(text: str) -> None:
    assert in_force(text, "pyproject.toml").max_file_size == 9


@pytest.mark.parametrize(
    "text", ["", "[project]\nname = 'outcomekit-maps'\n", "[tool.ruff]\nexclude = 3\n", "no toml"]
)
def test_a_pyproject_that_says_nothing_of_us_is_none_of_ours(text: str) -> None:
    assert in_force(text, "pyproject.toml").root is None


REFUSED: dict[str, tuple[str, str | bytes, str]] = {
    "a setting that is misspelled": (
        "outcomekit.toml",
        "# ours\n\nexlude = []\n",
        "`outcomekit.toml` line 3: no setting `exlude`; did you mean `exclude`?",
    ),
    "a setting that is near to nothing": (
        "outcomekit.toml",
        "x = 1\n",
        f"`outcomekit.toml` line 1: no setting `x`; there are {', '.join(NAMES)}",
    ),
    "a table that there is not": (
        "outcomekit.toml",
        'exclude = []\n\n[lint]\nselect = ["PM"]\n',
        f"`outcomekit.toml` line 3: no setting `lint`; there are {', '.join(NAMES)}",
    ),
    "the table of a pyproject": (
        "outcomekit.toml",
        "[tool.outcomekit]\nexclude = []\n",
        "`outcomekit.toml` line 1: no setting `tool`; "
        "in outcomekit.toml settings stand without `[tool.outcomekit]` above them",
    ),
    "a misspelled setting of pyproject": (
        "pyproject.toml",
        "[tool.ruff]\nexlude = []\n[tool.outcomekit]\nexlude = []\n",
        "`pyproject.toml` line 4: no setting `exlude`; did you mean `exclude`?",
    ),
    "a text for a list": (
        "outcomekit.toml",
        'exclude = "old"\n',
        '`outcomekit.toml` line 1: `exclude` takes a list of patterns such as ["archive/*"]',
    ),
    "numbers in a list": (
        "outcomekit.toml",
        "exclude = [1]\n",
        '`outcomekit.toml` line 1: `exclude` takes a list of patterns such as ["archive/*"]',
    ),
    "a size that is none": (
        "outcomekit.toml",
        'max-file-size = "big"\n',
        '`outcomekit.toml` line 1: `max-file-size` takes a size such as "5 MB"',
    ),
    "a size below nothing": (
        "outcomekit.toml",
        "max-file-size = -1\n",
        '`outcomekit.toml` line 1: `max-file-size` takes a size such as "5 MB"',
    ),
    "a size of no bytes": (
        "outcomekit.toml",
        'max-file-size = "0.1 B"\n',
        '`outcomekit.toml` line 1: `max-file-size` takes a size such as "5 MB"',
    ),
    "a size with too many digits": (
        "outcomekit.toml",
        f'max-file-size = "{"9" * 500} MB"\n',
        '`outcomekit.toml` line 1: `max-file-size` takes a size such as "5 MB"',
    ),
    "true for a size": (
        "outcomekit.toml",
        "max-file-size = true\n",
        '`outcomekit.toml` line 1: `max-file-size` takes a size such as "5 MB"',
    ),
    "a list for a folder": (
        "outcomekit.toml",
        "templates = []\n",
        '`outcomekit.toml` line 1: `templates` takes a folder such as "templates"',
    ),
    "no TOML": (
        "outcomekit.toml",
        "exclude = []\ntemplates: ours\n",
        "`outcomekit.toml` line 2: this is no TOML, which has lines such as "
        '`exclude = ["archive/*"]`',
    ),
    "TOML that breaks off": (
        "outcomekit.toml",
        "exclude = [\n  'a',\n",
        "`outcomekit.toml` line 2: this is no TOML, which has lines such as "
        '`exclude = ["archive/*"]`',
    ),
    "a setting twice": (
        "outcomekit.toml",
        "exclude = []\nexclude = []\n",
        "`outcomekit.toml` line 2: this stands in the file already",
    ),
    "no table": (
        "pyproject.toml",
        "[tool]\noutcomekit = 3\n",
        "`pyproject.toml` line 2: `tool.outcomekit` is a table of settings, "
        "so it begins `[tool.outcomekit]`",
    ),
    "bytes that are no text": (
        "outcomekit.toml",
        b"exclude = []\n# \xff\n",
        "`outcomekit.toml` line 2: this is no UTF-8; save the file as UTF-8",
    ),
}


@pytest.mark.parametrize(("name", "text", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_it_is_refused_with_its_line(name: str, text: str | bytes, said: str) -> None:
    assert refusal(text, name) == said


def test_a_file_with_a_mark_of_its_encoding_is_read() -> None:
    assert in_force("\ufeffmax-file-size = 9\n").max_file_size == 9


def test_settings_further_up_are_named_by_their_whole_path(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("outcomekit.toml").write_text("x = 1\n")
    above = Path.cwd()
    Path("below").mkdir()
    monkeypatch.chdir("below")
    with pytest.raises(Refusal) as refused:
        settings_for(Path())
    assert refused.value.message.startswith(f"`{above}/outcomekit.toml` line 1: no setting `x`")


def test_settings_that_cannot_be_read_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(path: str, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    Path("outcomekit.toml").write_text("")
    monkeypatch.setattr("builtins.open", closed)
    with pytest.raises(Refusal) as refused:
        settings_for(Path())
    assert refused.value.message == "`outcomekit.toml` cannot be read: permission denied"


# --- what they do -----------------------------------------------------------------------------

EXCLUDED: dict[str, tuple[list[str], list[str]]] = {
    "a name at every depth": (["old"], ["a", "b", "d"]),
    "a name of a file": (["b.yaml"], ["a", "c", "d", "e"]),
    "a pattern of names": (["*.yml"], ["a", "b", "c", "e"]),
    "a folder from the workspace": (["clients/old/"], ["a", "b", "d", "e"]),
    "a pattern of paths": (["clients/*"], ["a", "e"]),
    "a path with a dot": (["./a.yaml"], ["b", "c", "d", "e"]),
    "several": (["a.*", "clients/old", "e.yaml"], ["b", "d"]),
    "nothing": ([], ["a", "b", "c", "d", "e"]),
    "other capitals": (["OLD"], ["a", "b", "c", "d", "e"]),
}


@pytest.mark.parametrize(("patterns", "left"), EXCLUDED.values(), ids=EXCLUDED.keys())
def test_a_walk_passes_over_what_is_excluded(patterns: list[str], left: list[str]) -> None:
    write(
        Path(),
        {
            "outcomekit.toml": f"exclude = {patterns}\n",
            "a.yaml": "~",
            "clients/b.yaml": "~",
            "clients/old/c.yaml": "~",
            "clients/d.yml": "~",
            "old/e.yaml": "~",
        },
    )
    assert sorted(maps(run("."))) == left


def test_what_is_excluded_is_checked_when_it_is_named() -> None:
    write(Path(), {"outcomekit.toml": "exclude = ['old']\n", "old/a.yaml": "~"})
    assert maps(run("old/a.yaml")) == {"a": ["old/a.yaml"]}
    assert maps(run("old")) == {"a": ["old/a.yaml"]}


def test_an_excluded_file_is_no_part_of_a_folder_map() -> None:
    write(
        Path(),
        {
            "outcomekit.toml": "exclude = ['*.draft.yaml']\n",
            "line/map.yaml": "~",
            "line/a.draft.yaml": "x",
        },
    )
    assert maps(run("line")) == {"line": ["line/map.yaml"]}


def code_of(setting: str, text: str) -> Any:
    """The code that is told of a map of this text under a setting, or None."""
    write(Path(), {"outcomekit.toml": setting, "a.yaml": text})
    return next((finding.code for finding in run("a.yaml").report.findings), None)


def test_a_file_up_to_the_limit_is_read_and_a_larger_one_is_not() -> None:
    text = "outcome_map: 1\ntitle: T\n"
    assert code_of(f"max-file-size = {len(text)}\n", text) is None
    assert code_of(f"max-file-size = {len(text) - 1}\n", text) == "E003"


def test_no_more_of_a_file_is_read_than_the_limit() -> None:
    write(Path(), {"outcomekit.toml": "max-file-size = '1 MB'\n"})
    Path("a.yaml").symlink_to("/dev/zero")
    assert [one.code for one in run("a.yaml").report.findings] == ["E003"]
