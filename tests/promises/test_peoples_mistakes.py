"""Promise: what people get wrong in YAML is told in our words, at its line, and nothing else is.

Each test runs the whole program over one map with one mistake. The finer cases stand in
`tests/syntax/mistakes/`.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from outcomekit.cli.main import run

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


SYNTAX = [
    pytest.param(
        "vision: Plants win: every line earns more\n",
        (3, 19, 20),
        "E006",
        "a colon inside the text makes this look like a field",
        'vision: "Plants win: every line earns more"',
        id="a: foo: bar",
    ),
    pytest.param(
        "segment:\n  fits:\n    - Relay controls\n    - Three shifts: day: night\n",
        (6, 24, 25),
        "E006",
        "a colon inside the text makes this look like a field",
        '- "Three shifts: day: night"',
        id="- a: foo: bar",
    ),
    pytest.param(
        "impacts:\n  margin: {impact: Margin: an hour earns more, for: customer}\n",
        (4, 26, 27),
        "E006",
        "a colon inside the text makes this look like a field",
        'margin: {impact: "Margin: an hour earns more", for: customer}',
        id="{a: foo: bar}",
    ),
    pytest.param(
        "owner: @anna\n",
        (3, 8, 9),
        "E006",
        "text that begins with `@` needs quotes",
        'owner: "@anna"',
        id="@x",
    ),
    pytest.param(
        "impacts:\n  margin: {impact: Margin, measure: {metric: margin, unit: %}}\n",
        (4, 60, 61),
        "E006",
        "text that begins with `%` needs quotes",
        'margin: {impact: Margin, measure: {metric: margin, unit: "%"}}',
        id="%x",
    ),
    pytest.param(
        "owner: `anna`\n",
        (3, 8, 9),
        "E006",
        "text that begins with a backtick needs quotes",
        'owner: "`anna`"',
        id="`x`",
    ),
    pytest.param(
        "vision: *Plants* earn more\n",
        (3, 9, 10),
        "E006",
        "text that begins with `*` needs quotes",
        'vision: "*Plants* earn more"',
        id="*bold* text",
    ),
    pytest.param(
        "notes: [the study](https://example.com/study)\n",
        (3, 8, 9),
        "E006",
        "text that begins with `[` needs quotes",
        'notes: "[the study](https://example.com/study)"',
        id="[link](u)",
    ),
    pytest.param(
        "vision: {{ vision }}\n",
        (3, 9, 21),
        "E006",
        "`{{ vision }}` is a template's placeholder, not a text",
        'vision: "{{ vision }}"',
        id="{{ x }}",
    ),
    pytest.param(
        "vision: {{ plants }} earn more\n",
        (3, 9, 21),
        "E006",
        "`{{ plants }}` is a template's placeholder, not a text",
        'vision: "{{ plants }} earn more"',
        id="{{ x }} text",
    ),
    pytest.param(
        "supplier: {name: {{ us }}, products: [MegaLogic]}\n",
        (3, 18, 26),
        "E006",
        "`{{ us }}` is a template's placeholder, not a text",
        'supplier: {name: "{{ us }}", products: [MegaLogic]}',
        id="{a: {{ x }}}",
    ),
    pytest.param(
        "vision: 'Plants don't stop'\n",
        (3, 20, 21),
        "E006",
        "the apostrophe in `don't` closes the quote",
        'vision: "Plants don\'t stop"',
        id="'don't'",
    ),
    pytest.param(
        "impacts:\n  margin:\n    impact: Margin rises\n    layer:1\n",
        (6, 10, 11),
        "E006",
        "a space is missing after the colon of `layer`",
        "layer: 1",
        id="a:1",
    ),
    pytest.param(
        "partners:\n  manager:\n    kind:boundary\n    name: Production managers\n",
        (5, 9, 10),
        "E006",
        "a space is missing after the colon of `kind`",
        "kind: boundary",
        id="key:value",
    ),
    pytest.param(
        "journal:\n  - on: 2026-10-02\n   saw: Two of nine\n",
        (5, 4, 7),
        "E006",
        "`saw` is indented by 3 spaces, and `on` above it by 4",
        "put `saw` exactly below `on`, with 4 spaces before it.",
        id="- a: 1 with the next line too far left",
    ),
    pytest.param(
        "journal:\n  - on: 2026-10-02\n      saw: Two of nine\n",
        (5, 7, 10),
        "E006",
        "`saw` is indented by 6 spaces, and `on` above it by 4",
        "put `saw` exactly below `on`, with 4 spaces before it.",
        id="- a: 1 with the next line too far right",
    ),
    pytest.param(
        "journal:\n  - on: 2026-10-02\n  saw: Two of nine\n",
        (5, 3, 6),
        "E006",
        "`saw` stands below the dash, not below `on`",
        "put `saw` exactly below `on`, with 4 spaces before it.",
        id="- a: 1 with the next line below the dash",
    ),
    pytest.param(
        "segment:\n  fits:\n    - Three shifts\n    Relay controls\n    - Bottleneck lines\n",
        (6, 5, 19),
        "E006",
        "the dash before this list item is missing",
        "- Relay controls",
        id="a missing dash",
    ),
    pytest.param(
        'vision: "Plants earn more\nstatus: draft\nowner: Anna\n',
        (3, 9, 10),
        "E006",
        "the quote that opens here is never closed",
        'vision: "Plants earn more"',
        id="an unclosed quote",
    ),
    pytest.param(
        "vision: 'Plants earn more\nmission: 'Help them'\nowner: Anna\n",
        (3, 9, 10),
        "E006",
        "the quote that opens here is never closed",
        "vision: 'Plants earn more'",
        id="an unclosed quote above others",
    ),
    pytest.param(
        "owner:\u00a0Anna\nstatus: draft\n",
        (3, 7, 8),
        "E002",
        "`\\u00a0` (no-break space) stands after the colon, where a space belongs",
        "owner: Anna",
        id="a no-break space after a colon",
    ),
    pytest.param(
        "segment:\n\u00a0\u00a0name: Packaging plants\n\u00a0\u00a0fits: [Three shifts]\n",
        (4, 1, 3),
        "E002",
        "`\\u00a0` (no-break space) stands in the indentation",
        "begin the line with 2 spaces from the space bar, and the line below likewise.",
        id="no-break spaces as indentation",
    ),
]


@pytest.mark.parametrize(("text", "where", "code", "message", "hint"), SYNTAX)
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
            "a partner has no field `kind:boundary`",
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
