"""What YAML can and a plain map does without: told where it stands, with what to write instead."""

import pytest

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source

Told = tuple[int, str, str, str, str | None]
"""Line, the text under the carets, code, message and hint."""


def told(text: str) -> list[Told]:
    """Everything that is said of a text."""
    lines = []
    for claim in parse(Source("map.yaml", text)).claims:
        assert isinstance(claim.at, Span)
        line = text.count("\n", 0, claim.at.start) + 1
        at = text[claim.at.start : claim.at.end]
        lines.append((line, at, claim.kind.code, claim.message, claim.hint))
    return lines


def quotes(sign: str) -> str:
    return f"text that begins with `{sign}` needs quotes"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("vision: *note\n", (1, "*note", "E009", quotes("*"), 'vision: "*note"')),
        ("*note: x\n", (1, "*note", "E009", quotes("*"), '"*note": x')),
        ("fits:\n  - *bold\n", (2, "*bold", "E009", quotes("*"), '- "*bold"')),
        (
            "supplier: {products: [*drive, MegaLogic]}\n",
            (1, "*drive", "E009", quotes("*"), 'supplier: {products: ["*drive", MegaLogic]}'),
        ),
        (
            "owner: &Co and partners\n",
            (1, "&Co", "E009", quotes("&"), 'owner: "&Co and partners"'),
        ),
        (
            "owner: &Co and partners  # both\n",
            (1, "&Co", "E009", quotes("&"), 'owner: "&Co and partners"  # both'),
        ),
        ("&a title: x\n", (1, "&a", "E009", quotes("&"), '"&a title": x')),
        (
            "vision: !important Plants earn more\n",
            (1, "!important", "E009", quotes("!"), 'vision: "!important Plants earn more"'),
        ),
        ("vision: ! Plants\n", (1, "!", "E009", quotes("!"), 'vision: "! Plants"')),
        ("vision: !\n", (1, "!", "E009", quotes("!"), 'vision: "!"')),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_text_that_only_looks_like_a_feature_is_to_be_quoted(text: str, said: Told) -> None:
    assert told(text) == [said]


def test_an_anchor_is_taken_out_and_its_value_written_out_at_each_alias() -> None:
    text = "vision: &v Plants, and lines\nmission: *v\nnotes: *v\n"
    stands = "`*v` stands for a value that is written elsewhere, at `&v`"
    assert told(text) == [
        (
            1,
            "&v",
            "E009",
            "`&v` names a value, so that `*v` can stand for it elsewhere",
            "vision: Plants, and lines",
        ),
        (2, "*v", "E009", stands, "mission: Plants, and lines"),
        (3, "*v", "E009", stands, "notes: Plants, and lines"),
    ]


def test_between_brackets_the_value_of_an_anchor_ends_with_its_entry() -> None:
    assert told("supplier: {name: &mega Mega, products: [*mega]}\n") == [
        (
            1,
            "&mega",
            "E009",
            "`&mega` names a value, so that `*mega` can stand for it elsewhere",
            "supplier: {name: Mega, products: [*mega]}",
        ),
        (
            1,
            "*mega",
            "E009",
            "`*mega` stands for a value that is written elsewhere, at `&mega`",
            "supplier: {name: &mega Mega, products: [Mega]}",
        ),
    ]


def test_fields_that_a_merge_key_takes_in_are_to_be_written_out() -> None:
    text = "segment: &base\n  name: Plants\nx-other:\n  <<: *base\n"
    assert told(text) == [
        (
            1,
            "&base",
            "E009",
            "`&base` names a value, so that `*base` can stand for it elsewhere",
            "segment:",
        ),
        (
            4,
            "<<",
            "E009",
            "`<<` takes in fields that are written elsewhere",
            "write the fields out here, one on each line.",
        ),
    ]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("vision: !!str 5\n", 'vision: "5"'),
        ('vision: !!str "5"\n', 'vision: "5"'),
        ("weight: !!int 5\n", "weight: 5"),
        ("fits: !!seq [a]\n", "fits: [a]"),
    ],
)
def test_the_type_of_a_value_is_taken_out(text: str, hint: str) -> None:
    tag = text.split()[1]
    assert told(text) == [(1, tag, "E009", f"`{tag}` names the type of a value", hint)]


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ("title: A\n---\nowner: B\n", 2, "take this line out, or begin it with `#`."),
        ("---\ntitle: A\n---\nowner: B\n", 3, "take this line out, or begin it with `#`."),
        ("title: A\n---\n", 2, "take this line out, or begin it with `#`."),
        ("outcome_map: 1\n---\noutcome_map: 1\n", 2, "put each map into a file of its own."),
    ],
)
def test_a_second_document_is_told_at_its_dashes(text: str, line: int, hint: str) -> None:
    message = "`---` begins a second document in this file"
    assert told(text) == [(line, "---", "E009", message, hint)]


def test_a_directive_is_told_where_it_stands() -> None:
    message = "`%YAML 1.2` is an instruction to YAML's reader"
    said = (1, "%YAML 1.2", "E009", message, "take this line out.")
    assert told("%YAML 1.2\n---\ntitle: A\n") == [said]


@pytest.mark.parametrize(
    ("text", "at", "hint"),
    [
        ("vision: {{ vision }}\n", "{{ vision }}", 'vision: "{{ vision }}"'),
        ("fits: [{{ a }}, b]\n", "{{ a }}", 'fits: ["{{ a }}", b]'),
        ("- {{ a }}\n", "{{ a }}", '- "{{ a }}"'),
        ("{{ name }}: Plants\n", "{{ name }}", '"{{ name }}": Plants'),
        (
            "supplier: {name: {{ us }}, products: [MegaLogic]}\n",
            "{{ us }}",
            'supplier: {name: "{{ us }}", products: [MegaLogic]}',
        ),
    ],
)
def test_a_placeholder_of_a_template_is_told_as_one(text: str, at: str, hint: str) -> None:
    message = f"`{at}` is a template's placeholder, not a text"
    assert told(text) == [(1, at, "E006", message, hint)]


@pytest.mark.parametrize(
    ("text", "at", "what", "hint"),
    [
        ("[a, b]: Plants\n", "[a, b]", "a list", '"[a, b]": Plants'),
        ("{a: b}: Plants\n", "{a: b}", "a group of fields", '"{a: b}": Plants'),
        (
            "? [a, b]\n: Plants\n",
            "[a, b]",
            "a list",
            "write one word, a colon and a space before the value.",
        ),
        (
            "? - a\n  - b\n: c\n",
            "- a",
            "a list",
            "write one word, a colon and a space before the value.",
        ),
    ],
)
def test_a_list_or_fields_cannot_be_a_name(text: str, at: str, what: str, hint: str) -> None:
    message = f"{what} stands where the name of a field should stand"
    assert told(text) == [(1, at, "E006", message, hint)]


def test_odd_spaces_before_names_are_told_once_and_read_as_spaces() -> None:
    text = "segment:\n\u00a0\u00a0name: Plants\n\u00a0\u00a0fits: []\nstatus: draft\n"
    assert told(text) == [
        (
            2,
            "\u00a0\u00a0",
            "E002",
            "`\\u00a0` (no-break space) stands in the indentation",
            "begin the line with 2 spaces from the space bar, and the line below likewise.",
        )
    ]
    assert parse(Source("map.yaml", text)).data == {
        "segment": {"name": "Plants", "fits": []},
        "status": "draft",
    }


@pytest.mark.parametrize("fence", ["```yaml", "```", "~~~"])
def test_a_fence_that_was_copied_with_a_map_is_to_be_taken_out(fence: str) -> None:
    message = "this line belongs to Markdown, not to the map"
    said = (1, fence, "E006", message, "take this line out.")
    assert told(f"{fence}\ntitle: A\nowner: B\n") == [said]


def test_every_mistake_of_a_text_is_told_at_its_own_line() -> None:
    text = (
        "title:Line controls\n"
        "owner: @anna\n"
        "partners:\n"
        "  manager:\n"
        "      name: Production managers\n"
        "    kind: boundary\n"
        "    persona: Runs two lines\n"
        "vision: 'Plants don't stop'\n"
        "supplier: {products: [MegaLogic, MegaDrive}\n"
        "notes: !!str 5\n"
    )
    assert [(line, at, message) for line, at, _, message, _ in told(text)] == [
        (1, ":", "a space is missing after the colon of `title`"),
        (2, "@", "text that begins with `@` needs quotes"),
        (6, "kind", "`kind` is indented by 4 spaces, and `name` above it by 6"),
        (8, "'", "the apostrophe in `don't` closes the quote"),
        (9, "[", "the `[` that opens here is never closed"),
        (10, "!!str", "`!!str` names the type of a value"),
    ]
    assert parse(Source("map.yaml", text)).data == {
        "title": "Line controls",
        "owner": "@anna",
        "partners": {
            "manager": {
                "name": "Production managers",
                "kind": "boundary",
                "persona": "Runs two lines",
            }
        },
        "vision": "Plants don't stop",
        "supplier": {"products": ["MegaLogic", "MegaDrive"]},
        "notes": "5",
    }


def test_of_many_anchors_the_first_sixty_are_told_and_all_values_are_read() -> None:
    tree = parse(Source("map.yaml", "".join(f"- &a{number} b\n" for number in range(100))))
    assert [claim.at for claim in tree.claims] == [
        Span(at, at + len(f"&a{number}"))
        for number in range(60)
        for at in [sum(len(f"- &a{before} b\n") for before in range(number)) + 2]
    ]
    assert tree.data == ["b"] * 100


def test_of_many_tag_directives_the_first_are_read() -> None:
    """Each takes libyaml longer than the one before."""
    lines = "".join(f"%TAG !a{number}! tag:a,{number}:\n" for number in range(200))
    tree = parse(Source("map.yaml", f"{lines}---\ntitle: Lines\n"))
    assert {claim.kind.code for claim in tree.claims} == {"E009"}
    assert tree.data == {"title": "Lines"}
