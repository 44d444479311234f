"""`outcomekit config`, run as a person runs it."""

from pathlib import Path

import pytest

from tests.checkout import COMMANDS, run


def config(folder: Path, *arguments: str | Path) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of one `outcomekit config` in a folder."""
    done = run(COMMANDS / "outcomekit", "config", *arguments, cwd=folder)
    return done.returncode, done.stdout, done.stderr


def told(**values: tuple[str, str]) -> str:
    """What `config` prints: the defaults, and these other values with their origins."""
    defaults = {
        "max-file-size": "5000000",
        "exclude": "[]",
        "select": '["all"]',
        "ignore": "[]",
        "severity": "{}",
        "fail-on": '"warning"',
        "baseline": "not set",
        "templates": "not set",
        "cache-dir": "not set",
    }
    given = {name.replace("_", "-"): value for name, value in values.items()}
    rows = {name: given.get(name, (value, "default")) for name, value in defaults.items()}
    width = max(len(value) for value, _ in rows.values())
    return "".join(
        f"{name:<13} = {value:<{width}}  ({origin})\n" for name, (value, origin) in rows.items()
    )


def test_without_settings_the_defaults_hold(tmp_path: Path) -> None:
    assert config(tmp_path) == (0, told(), "")


def test_each_setting_says_where_it_comes_from(tmp_path: Path) -> None:
    (tmp_path / "outcomekit.toml").write_text('max-file-size = "1 MB"\nexclude = ["archive/*"]\n')
    here = "outcomekit.toml"
    said = told(max_file_size=("1000000", here), exclude=('["archive/*"]', here))
    assert config(tmp_path) == (0, said, "")


def test_the_settings_of_lint_say_where_they_come_from(tmp_path: Path) -> None:
    (tmp_path / "outcomekit.toml").write_text(
        'select = ["PM", "OC001"]\nignore = ["top-heavy-ladder"]\nfail-on = "note"\n'
        'baseline = "lint-baseline.json"\nseverity = { PM001 = "error" }\n'
    )
    here = "outcomekit.toml"
    said = told(
        select=('["PM", "OC001"]', here),
        ignore=('["top-heavy-ladder"]', here),
        severity=('{"PM001": "error"}', here),
        fail_on=('"note"', here),
        baseline=('"lint-baseline.json"', here),
    )
    assert config(tmp_path) == (0, said, "")


def test_the_nearest_settings_upwards_hold(tmp_path: Path) -> None:
    maps = tmp_path / "maps" / "north"
    maps.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[tool.outcomekit]\ntemplates = "pages"\n')
    assert config(maps) == (0, told(templates=('"pages"', "../../pyproject.toml")), "")
    assert config(tmp_path, maps) == (0, told(templates=('"pages"', "pyproject.toml")), "")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (
            "excldue = []\n",
            "`outcomekit.toml` line 1: no setting `excldue`; did you mean `exclude`?",
        ),
        (
            "max-file-size = 0\n",
            '`outcomekit.toml` line 1: `max-file-size` takes a size such as "5 MB"',
        ),
    ],
)
def test_broken_settings_exit_2(tmp_path: Path, settings: str, said: str) -> None:
    (tmp_path / "outcomekit.toml").write_text(settings)
    assert config(tmp_path) == (2, "", f"outcomekit: {said}\n")


def test_a_folder_that_is_none_exits_2(tmp_path: Path) -> None:
    assert config(tmp_path, "maps") == (2, "", "outcomekit: maps is no folder\n")
