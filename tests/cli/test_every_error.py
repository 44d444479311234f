"""Every error of `validate`, produced on purpose from the installed command."""

import json
from pathlib import Path
from typing import Any

import pytest

from outcomekit.app.check import check_text
from outcomekit.app.settings import Settings, default_settings
from outcomekit.diagnostics import errors
from outcomekit.diagnostics.kind import Kind
from tests.checkout import COMMANDS, run
from tests.cli.guises import FOLDERS, HEAD, HEADED, WHOLE
from tests.goldens import hold_golden

GOLDEN = Path(__file__).parent / "golden" / "every-error.txt"


def as_bytes(text: str | bytes) -> bytes:
    """A guise as the bytes of its file."""
    return text.encode() if isinstance(text, str) else text


def files() -> dict[str, bytes]:
    """The content of every file by its path; its code begins the name."""
    made = {
        f"{code.lower()}-{name}.yaml": HEAD.encode() + as_bytes(text)
        for code, guises in HEADED.items()
        for name, text in guises.items()
    }
    made |= {
        f"{code.lower()}-{name}.yaml": as_bytes(text)
        for code, guises in WHOLE.items()
        for name, text in guises.items()
    }
    return made | {
        f"{folder}/{name}": text.encode()
        for folder, parts in FOLDERS.items()
        for name, text in parts.items()
    }


FILES = files()
NAMED = sorted({name.partition("/")[0] for name in FILES})


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """All findings of one run over all files, as the program's JSON has them."""
    folder = tmp_path_factory.mktemp("errors")
    for name, content in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    done = run(COMMANDS / "outcomekit", "validate", "--format", "json", *NAMED, cwd=folder)
    assert (done.returncode, done.stderr) == (1, "")
    report = json.loads(done.stdout)
    assert report["summary"] == {
        "files": len(FILES),
        "maps": len(NAMED),
        "errors": len(report["findings"]),
        "warnings": 0,
        "notes": 0,
    }
    told: list[dict[str, Any]] = report["findings"]
    return told


def test_every_error_has_a_guise() -> None:
    assert {kind.code for kind in errors.ALL} == HEADED.keys() | WHOLE.keys()


@pytest.mark.parametrize("name", NAMED)
def test_a_guise_earns_its_code_and_no_other(name: str, found: list[dict[str, Any]]) -> None:
    codes = {one["code"] for one in found if one["file"].partition("/")[0] == name}
    assert codes == {name[:4].upper()}


def test_each_says_what_where_and_what_to_write_instead(found: list[dict[str, Any]]) -> None:
    hold_golden(GOLDEN, "\n".join(map(whole, found)))


def whole(finding: dict[str, Any]) -> str:
    """A finding with all that it says, for people to read."""
    place = "{file}:{line}:{column}-{end_line}:{end_column}".format(**finding)
    lines = [f"{place} {finding['code']} {finding['name']}", f"  {short(finding['message'])}"]
    if finding["path"]:
        lines.append(f"  path: {short(finding['path'])}")
    lines += [
        "  also: {file}:{line}:{column} {message}".format(**one).rstrip()
        for one in finding["related"]
    ]
    lines += [f"  try: {short(line)}" for line in (finding["hint"] or "").splitlines()]
    return "\n".join([*lines, ""])


def short(text: str) -> str:
    """A text, cut where it goes on for thousands of characters."""
    return text if len(text) <= 200 else f"{text[:197]}…"


# --- the catalogue's own examples -------------------------------------------------------------


def codes(kind: Kind, text: str, settings: Settings | None = None) -> set[str]:
    """The codes of what is found in an example of a kind."""
    encoding = "cp1252" if kind is errors.E001 and text is kind.bad else "utf-8"
    checked = check_text(
        Path("line-controls.yaml"), text.encode(encoding), settings or default_settings()
    )
    return {finding.code for finding in checked.report.findings}


@pytest.mark.parametrize("kind", errors.ALL, ids=lambda kind: kind.code)
def test_the_bad_example_of_the_catalogue_earns_its_code_alone(kind: Kind) -> None:
    settings = default_settings()
    if kind is errors.E003:
        small = {**settings.values, "max-file-size": len(kind.bad) - 1}
        settings = Settings(None, small, settings.origins)
        assert codes(kind, kind.good, settings) == set()
    assert codes(kind, kind.bad, settings) == {kind.code}


@pytest.mark.parametrize("kind", errors.ALL, ids=lambda kind: kind.code)
def test_the_good_example_of_the_catalogue_is_clean(kind: Kind) -> None:
    assert codes(kind, kind.good) == set()


@pytest.mark.parametrize("kind", errors.ALL, ids=lambda kind: kind.code)
def test_what_the_catalogue_says_is_in_the_tone_of_findings(kind: Kind) -> None:
    assert kind.summary[0].islower() or kind.summary[0] == "`"
    assert not kind.summary.endswith(".")
    assert kind.why[0].islower()
    assert kind.why.endswith(".")
    assert not any("!" in text or "please" in text for text in (kind.summary, kind.why))
