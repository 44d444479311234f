"""Promise: what people get wrong in YAML is told in our words, at its line, and nothing else is.

Each test runs the whole program over one map with one mistake. The finer cases stand in
`tests/syntax/mistakes/`.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from outcomekit.cli.main import run
from tests.promises.slips import SLIPS

HEAD = "outcome_map: 1\ntitle: Line controls\n"

Finding = dict[str, Any]


@pytest.fixture
def findings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Any:
    """What `outcomekit validate` says of a map."""
    monkeypatch.chdir(tmp_path)

    def validate(text: str) -> list[Finding]:
        Path("line-controls.yaml").write_bytes(text.encode())
        exit_code = run(["validate", "--format", "json", "line-controls.yaml"])
        said: list[Finding] = json.loads(capsys.readouterr().out)["findings"]
        assert exit_code == bool(said)
        return said

    return validate


def place(finding: Finding) -> tuple[int, int, int]:
    """Line, column, and the column where the finding ends on that line."""
    assert finding["end_line"] == finding["line"]
    return finding["line"], finding["column"], finding["end_column"]


@pytest.mark.parametrize(("text", "where", "code", "message", "hint"), SLIPS)
def test_a_slip_of_the_pen_is_told_with_the_line_to_write(
    findings: Any, text: str, where: tuple[int, int, int], code: str, message: str, hint: str
) -> None:
    told = findings(HEAD + text)
    assert [(f["code"], place(f), f["message"], f["hint"]) for f in told] == [
        (code, where, message, hint)
    ]


@pytest.mark.parametrize(
    ("text", "where", "sign"),
    [
        ("partners:\n  manager:\n    “name”: Managers\n", (5, 5, 11), "\\u201c"),
        ("partners:\n  manager:\n    ‘name’: Managers\n", (5, 5, 11), "\\u2018"),
        ("partners:\n  manager:\n    na\u00a0me: Managers\n", (5, 5, 10), "\\u00a0"),
        ("partners:\n  manager:\n    name\u200b: Managers\n", (5, 5, 10), "\\u200b"),
    ],
    ids=["“name”:", "‘name’:", "a no-break space in a key", "a zero-width space in a key"],
)
def test_a_name_with_an_odd_character_is_read_as_it_looks(
    findings: Any, text: str, where: tuple[int, int, int], sign: str
) -> None:
    (told,) = findings(HEAD + text)
    assert (told["code"], place(told), told["hint"]) == ("E002", where, "name:")
    assert told["message"].startswith(f"`{sign}` (")
    assert told["message"].endswith(") is part of the name `name`")


@pytest.mark.parametrize(
    ("text", "where", "code", "message"),
    [
        (
            "outcome_map:1\n",
            (1, 1, 14),
            "E011",
            "the file holds one text; a map has fields such as `title:`",
        ),
        (
            HEAD + "segment:\n  name:Packaging plants\n",
            (4, 3, 24),
            "E103",
            "one text stands where a segment should stand",
        ),
        (
            HEAD + "partners:\n  manager: {name: Managers, kind:boundary}\n",
            (4, 29, 42),
            "E101",
            "a space is missing after the colon of `kind`",
        ),
    ],
    ids=["a:1 alone", "a:1 alone below a name", "a:1 between braces"],
)
def test_a_missing_space_that_yaml_lets_pass_is_told_by_what_came_of_it(
    findings: Any, text: str, where: tuple[int, int, int], code: str, message: str
) -> None:
    (told,) = findings(text)
    assert (told["code"], place(told), told["message"]) == (code, where, message)


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        (
            "partners:\n  - manager\n  - engineer\n",
            4,
            3,
            "a list stands where entries with ids should stand",
        ),
        (
            "partners:\n  manager:\n    - Production managers\n",
            5,
            5,
            "a list stands where a partner should stand",
        ),
        (
            "segment:\n  - Packaging plants\n",
            4,
            3,
            "a list stands where a segment should stand",
        ),
    ],
    ids=["a section", "an entry of a section", "a part of the head"],
)
def test_a_list_where_fields_should_stand_is_told_at_the_list(
    findings: Any, text: str, line: int, column: int, message: str
) -> None:
    (told,) = findings(HEAD + text)
    assert (told["code"], told["line"], told["column"], told["message"]) == (
        "E103",
        line,
        column,
        message,
    )


def test_a_file_with_many_slips_has_all_of_them_told_and_is_checked_all_the_same(
    findings: Any,
) -> None:
    text = (
        "partners:\n"
        "  manager:\n"
        "    name:Production managers\n"
        "    kind: boundry\n"
        "       persona: Runs two lines\n"
        "    why_here: They lose: every hour counts\n"
        "supplier: {name: Mega, products: [MegaLogic, 'Mega's Drive']}\n"
        "hypotheses:\n"
        "\taudit: {we_believe: Offering an audit}\n"
        "journal:\n"
        "  - on: 2026-10-02\n"
        "    saw: *Two* of nine\n"
    )
    assert [(f["line"], f["code"]) for f in findings(HEAD + text)] == [
        (5, "E006"),
        (6, "E104"),
        (7, "E006"),
        (8, "E006"),
        (9, "E006"),
        (11, "E007"),
        (14, "E006"),
    ]
