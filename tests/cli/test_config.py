"""`outcomekit config`, run as a person runs it."""

from pathlib import Path

import pytest

from tests.checkout import COMMANDS, run


def config(folder: Path, *arguments: str | Path) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of one `outcomekit config` in a folder."""
    done = run(COMMANDS / "outcomekit", "config", *arguments, cwd=folder)
    return done.returncode, done.stdout, done.stderr


DEFAULTS = """\
max-file-size = 5000000  (default)
exclude       = []       (default)
templates     = not set  (default)
"""


def test_without_settings_the_defaults_hold(tmp_path: Path) -> None:
    assert config(tmp_path) == (0, DEFAULTS, "")


def test_each_setting_says_where_it_comes_from(tmp_path: Path) -> None:
    (tmp_path / "outcomekit.toml").write_text('max-file-size = "1 MB"\nexclude = ["archive/*"]\n')
    told = (
        "max-file-size = 1000000        (outcomekit.toml)\n"
        'exclude       = ["archive/*"]  (outcomekit.toml)\n'
        "templates     = not set        (default)\n"
    )
    assert config(tmp_path) == (0, told, "")


def test_the_nearest_settings_upwards_hold(tmp_path: Path) -> None:
    maps = tmp_path / "maps" / "north"
    maps.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[tool.outcomekit]\ntemplates = "pages"\n')
    told = (
        "max-file-size = 5000000  (default)\n"
        "exclude       = []       (default)\n"
        'templates     = "pages"  (../../pyproject.toml)\n'
    )
    assert config(maps) == (0, told, "")
    assert config(tmp_path, maps) == (0, told.replace("../../", ""), "")


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
