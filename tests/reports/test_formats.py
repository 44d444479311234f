"""What holds of every format, also of one that is added tomorrow."""

import os
import sys
from pathlib import Path
from unittest.mock import patch

import pytest

from outcomekit import reports
from outcomekit.reports import Style
from tests.checkout import run
from tests.goldens import hold_golden
from tests.reports.shared_report import CLEAN, SHARED

GOLDEN = Path(__file__).parent / "golden"
NAMES = reports.names()
SUFFIXES = {"json": "json", "sarif": "sarif", "gitlab": "json", "junit": "xml", "markdown": "md"}


PROMISED = {"text", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown"}


def test_the_promised_formats_are_there_and_text_comes_first() -> None:
    assert PROMISED - set(NAMES) == set()
    assert (reports.DEFAULT, *sorted(set(NAMES) - {reports.DEFAULT})) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_shared_report_looks_as_kept(name: str) -> None:
    with patch("outcomekit.reports._sarif.__version__", "1.2.3"):
        made = reports.render(name, SHARED)
    hold_golden(GOLDEN / f"{name}.{SUFFIXES.get(name, 'txt')}", made)


@pytest.mark.parametrize("name", NAMES)
def test_a_clean_run_looks_as_kept(name: str) -> None:
    with patch("outcomekit.reports._sarif.__version__", "1.2.3"):
        made = reports.render(name, CLEAN)
    hold_golden(GOLDEN / f"clean-{name}.{SUFFIXES.get(name, 'txt')}", made)


@pytest.mark.parametrize("name", NAMES)
def test_a_format_describes_itself_in_one_line(name: str) -> None:
    description = reports.describe(name)
    assert description == " ".join(description.split()) != ""


def test_an_unknown_format_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="yaml"):
        reports.render("yaml", CLEAN)


@pytest.mark.parametrize("name", ["text", "concise"])
@pytest.mark.parametrize(
    ("encoding", "spoken"), [("ascii", "ascii"), ("cp1252", "cp1252"), ("no-such", "ascii")]
)
def test_formats_for_people_speak_as_the_terminal_does(
    name: str, encoding: str, spoken: str
) -> None:
    style = Style(encoding=encoding)
    written = reports.encode(name, SHARED, style)
    assert written.decode(spoken) == reports.render(name, SHARED, style)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in {"text", "concise"}])
def test_formats_for_programs_are_utf_8_everywhere(name: str) -> None:
    written = reports.encode(name, SHARED, Style(encoding="ascii"))
    assert written.decode("utf-8") == reports.render(name, SHARED)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "text"])
def test_only_text_depends_on_the_terminal(name: str) -> None:
    loud = Style(color=True, width=50)
    assert reports.encode(name, SHARED, loud) == reports.encode(name, SHARED)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_report_gives_the_same_bytes_everywhere(name: str) -> None:
    code = (
        "import sys; from outcomekit import reports; "
        "from tests.reports.shared_report import SHARED; "
        f"sys.stdout.buffer.write(reports.encode({name!r}, SHARED))"
    )
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C", "COLUMNS": "40"}
    shown = run(sys.executable, "-c", code, env={**os.environ, **elsewhere})
    assert (shown.stdout, shown.stderr) == (reports.render(name, SHARED), "")


def test_only_the_module_of_the_chosen_format_is_imported() -> None:
    code = (
        "import sys; from outcomekit import reports; "
        "from outcomekit.diagnostics.report import Report; "
        "reports.names(); reports.render('text', Report.of([], files=1, maps=1, texts={})); "
        "ours = [m for m in sys.modules if m.startswith('outcomekit.reports.') and '._' not in m]; "
        "print(ours, {'rich', 'json', 'hashlib'} & set(sys.modules))"
    )
    shown = run(sys.executable, "-c", code)
    assert (shown.stdout, shown.stderr) == ("['outcomekit.reports.text'] set()\n", "")
