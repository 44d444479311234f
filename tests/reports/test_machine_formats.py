"""What other programs rely on: fingerprints, places and links of `sarif`, `gitlab`, `github`."""

import json
from dataclasses import replace

import pytest

from outcomekit import __version__, reports
from outcomekit.diagnostics.report import Report
from outcomekit.diagnostics.span import Place
from tests.reports.shared_report import OUTPUT_AS_BEHAVIOR, PLAIN, SHARED, report_of


def sarif_prints(report: Report) -> list[str]:
    (run,) = json.loads(reports.render("sarif", report))["runs"]
    return [result["partialFingerprints"]["outcomekit/v1"] for result in run["results"]]


def gitlab_prints(report: Report) -> list[str]:
    return [entry["fingerprint"] for entry in json.loads(reports.render("gitlab", report))]


def test_a_fingerprint_outlives_moved_lines_and_new_wordings() -> None:
    moved = replace(
        SHARED,
        findings=tuple(
            f._replace(message="said anew", place=f.place._replace(line=f.place.line + 7))
            for f in SHARED.findings
        ),
    )
    assert sarif_prints(moved) == sarif_prints(SHARED) == gitlab_prints(SHARED)


def test_a_fingerprint_tells_codes_maps_paths_and_repetitions_apart() -> None:
    report = report_of(
        PLAIN._replace(map="a", path="x"),
        PLAIN._replace(map="a", path="x", message="again"),
        PLAIN._replace(map="a", path="y"),
        PLAIN._replace(map="b", path="x"),
        PLAIN._replace(map="a", path="x", kind=OUTPUT_AS_BEHAVIOR),
        PLAIN._replace(place=Place("one.yaml", 1, 1, 1, 1)),
        PLAIN._replace(place=Place("two.yaml", 1, 1, 1, 1)),
    )
    prints = gitlab_prints(report)
    assert sorted(set(prints)) == sorted(prints)


@pytest.mark.parametrize(
    ("file", "location"),
    [
        ("maps/a.yaml", {"uri": "maps/a.yaml", "uriBaseId": "%SRCROOT%"}),
        ("./maps/a.yaml", {"uri": "maps/a.yaml", "uriBaseId": "%SRCROOT%"}),
        ("../a b#1?%.yaml", {"uri": "../a%20b%231%3F%25.yaml", "uriBaseId": "%SRCROOT%"}),
        ("a:b.yaml", {"uri": "a%3Ab.yaml", "uriBaseId": "%SRCROOT%"}),
        ("maps/Zürich.yaml", {"uri": "maps/Z%C3%BCrich.yaml", "uriBaseId": "%SRCROOT%"}),
        ("/maps/a b.yaml", {"uri": "file:///maps/a%20b.yaml"}),
        ("C:/maps/a b.yaml", {"uri": "file:///C:/maps/a%20b.yaml"}),
    ],
)  # fmt: skip
def test_sarif_names_a_file_by_a_uri(file: str, location: dict[str, str]) -> None:
    report = report_of(PLAIN._replace(place=Place(file, 1, 1, 1, 2)))
    (run,) = json.loads(reports.render("sarif", report))["runs"]
    (place,) = run["results"][0]["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": location,
        "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 2},
    }


def test_sarif_says_which_version_spoke() -> None:
    (run,) = json.loads(reports.render("sarif", SHARED))["runs"]
    assert run["tool"]["driver"]["semanticVersion"] == __version__


def test_sarif_takes_no_words_of_a_map_for_a_link() -> None:
    report = report_of(PLAIN._replace(message="see [this](https://example.org) and [that]"))
    (run,) = json.loads(reports.render("sarif", report))["runs"]
    assert run["results"][0]["message"] == {
        "text": "see \\[this\\](https://example.org) and [that]\nwhy: it matters."
    }


def test_gitlab_gets_a_path_from_the_repository_on() -> None:
    report = report_of(PLAIN._replace(place=Place("./maps/a.yaml", 3, 1, 3, 2), hint="one\ntwo"))
    assert json.loads(reports.render("gitlab", report)) == [
        {
            "description": "`x` is no level; try: one two",
            "check_name": "E104",
            "fingerprint": gitlab_prints(report)[0],
            "severity": "major",
            "location": {"path": "maps/a.yaml", "lines": {"begin": 3}},
        }
    ]


@pytest.mark.parametrize(
    ("place", "properties"),
    [
        (
            Place("a.yaml", 3, 5, 3, 9),
            "file=a.yaml,line=3,col=5,endLine=3,endColumn=9,title=E104 unknown-value",
        ),
        (
            Place("a,b:100%.yaml", 3, 5, 4, 2),
            "file=a%2Cb%3A100%25.yaml,line=3,endLine=4,title=E104 unknown-value",
        ),
    ],
)
def test_github_wants_columns_within_one_line_only(place: Place, properties: str) -> None:
    report = report_of(PLAIN._replace(place=place))
    assert reports.render("github", report) == (
        f"::error {properties}::`x` is no level%0Awhy: it matters.\n"
    )
