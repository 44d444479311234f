"""The outcome map: its picture as Mermaid draws it, and the same in tables."""

import re
from functools import cache
from typing import Any

import pytest

from outcomekit.documents.markdown import folded
from outcomekit.documents.mermaid import JOINER, cut
from outcomekit.documents.rendering import render
from tests.checkout import ROOT
from tests.documents.drawing import Drawing, draw, pictures
from tests.documents.maps import EXEMPLARS, HERE, index_at, index_from, index_of
from tests.documents.test_markdown import HOSTILE

MAPS = {
    "mega-international": ROOT / "examples" / "mega-international",
    "brightwell-payroll": ROOT / "examples" / "brightwell-payroll.yaml",
    "fjordline-cold-chain": ROOT / "examples" / "fjordline-cold-chain.yaml",
    "exemplar": EXEMPLARS / "mega-international.yaml",
    "crooked": HERE / "crooked.yaml",
}

SMALL = """
supplier:
  name: Mega International
  inputs: {line-engineers: Four line engineers}
  activities: {line-walks: Walk the line, log-readings: Read the log}
  outputs:
    log-sheet: {output: One-page log, enables: [brings-log]}
    stop-record: {output: Stop record, enables: [starts-from-record]}
impacts:
  orders: {impact: Orders come from production, for: supplier, layer: 2}
  margin: {impact: An hour earns more, for: customer, layer: 1}
  nights: {impact: Nights are quiet, for: user, layer: 1}
partners:
  manager:
    name: Managers
    kind: boundary
    behaviors:
      expect: {brings-log: {does: Brings the log, impact: margin}}
      like: {runs-trial: Runs a trial, decides: Decides with maintenance}
      love: {tells-others: Tells others}
  engineer:
    name: Engineers
    kind: boundary
    behaviors:
      expect: {joins-walk: Joins the walk}
      like: {starts-from-record: {does: Starts from the record, impact: nights}}
"""


HARMLESS = [f"Harmless {number}" for number in range(31)]
TEXTS = [f"{text} {number}" for number, text in enumerate([*HOSTILE, *HOSTILE[:31]])]
PARTS = [TEXTS[start : start + 31] for start in range(0, len(HOSTILE), 31)]


def page(text: str, partner: str | None = None) -> str:
    return render("outcome-map", index_of(text), partner=partner).text


def wide(players: int, behaviors: int, inputs: int = 1) -> str:
    """The page of a map with many behaviors at each level of each player."""
    partners = {
        f"player-{player}": {
            "kind": "boundary",
            "behaviors": {
                level: {f"{level}-{player}-{one}": f"Does {one}" for one in range(behaviors)}
                for level in ("expect", "like", "love")
            },
        }
        for player in range(players)
    }
    data: dict[str, Any] = {
        "outcome_map": 1,
        "title": "Wide",
        "supplier": {"inputs": {f"in-{one}": f"Input {one}" for one in range(inputs)}},
        "partners": partners,
        "impacts": {"margin": "Hours earn more"},
    }
    return render("outcome-map", index_from(data)).text


def lettered(texts: list[str]) -> str:
    """The page of a map that has these 31 texts."""
    data: dict[str, Any] = {
        "outcome_map": 1,
        "title": "Texts of any kind",
        "supplier": {"inputs": {f"in-{n}": text for n, text in enumerate(texts[:10])}},
        "partners": {
            "player": {
                "name": texts[30],
                "behaviors": {"expect": {f"be-{n}": text for n, text in enumerate(texts[10:20])}},
            }
        },
        "impacts": {f"im-{n}": text for n, text in enumerate(texts[20:30])},
    }
    return render("outcome-map", index_from(data)).text


@cache
def drawings() -> dict[str, Drawing]:
    """The pictures of every page here, drawn at one go."""
    pages = {name: render("outcome-map", index_at(path)).text for name, path in MAPS.items()}
    pages |= {
        "small": page(SMALL),
        "extract": page(SMALL, partner="engineer"),
        "one side": page("supplier: {inputs: {a: One, b: Two}}"),
        "forty boxes": wide(2, 6, inputs=3),
        "more boxes": wide(2, 6, inputs=4),
        "many inputs": wide(2, 7, inputs=50),
        "many players": wide(300, 5),
        "harmless": lettered(HARMLESS),
    }
    pages |= {f"hostile {number}": lettered(part) for number, part in enumerate(PARTS)}
    sources = [source for one in pages.values() for source in pictures(one)]
    return dict(zip(pages, draw(sources), strict=True))


def test_the_picture_runs_from_what_we_do_over_the_players_to_the_roof() -> None:
    drawing = drawings()["small"]
    assert drawing.fault is None
    assert drawing.kind == "flowchart-v2"
    titles = {group: title for group, (title, _) in drawing.groups.items()}
    inside = {group: [{**drawing.boxes, **titles}[one] for one in members]
              for group, (_, members) in drawing.groups.items()}  # fmt: skip
    assert [(title, inside[group]) for group, title in sorted(titles.items())] == [
        ("Impacts", ["Layer 1", "Layer 2"]),
        ("Layer 1", ["Customer: An hour earns more", "User: Nights are quiet"]),
        ("Layer 2", ["Mega International: Orders come from production"]),
        ("Mega International", ["Inputs", "Activities", "Outputs"]),
        ("Inputs", ["Four line engineers"]),
        ("Activities", ["Walk the line", "Read the log"]),
        ("Outputs", ["One-page log", "Stop record"]),
        ("Managers", ["Expect", "Like", "Love"]),
        ("Expect", ["Brings the log"]),
        ("Like", ["Runs a trial", "Decides with maintenance"]),
        ("Love", ["Tells others"]),
        ("Engineers", ["Expect", "Like"]),
        ("Expect", ["Joins the walk"]),
        ("Like", ["Starts from the record"]),
    ]
    assert [(titles[start], titles[end]) for start, end in drawing.arrows] == [
        ("Inputs", "Activities"),
        ("Activities", "Outputs"),
        ("Expect", "Like"),
        ("Like", "Love"),
        ("Expect", "Like"),
        ("Layer 1", "Layer 2"),
        ("Mega International", "Managers"),
        ("Mega International", "Engineers"),
        ("Managers", "Impacts"),
        ("Engineers", "Impacts"),
    ]


def test_the_tables_say_the_same() -> None:
    told = page(SMALL).partition("```\n\n")[2].partition("\n## What we do not")[0]
    assert re.sub(r"(?m)^\|-.*\n|^<!--.*-->\n\n?", "", told) == (
        "## What we put in, do and make\n\n"
        "| Inputs | Activities | Outputs |\n"
        "| Four line engineers | Walk the line | One-page log |\n"
        "| – | Read the log | Stop record |\n\n"
        "## What progress looks like\n\n"
        "Expect: a first answer. Like: taking part. Love: carrying it further unasked.\n\n"
        "### Managers\n"
        "| Expect | Like | Love |\n"
        "| Brings the log | Runs a trial | Tells others |\n"
        "| – | Decides with maintenance | – |\n\n"
        "### Engineers\n"
        "| Expect | Like | Love |\n"
        "| Joins the walk | Starts from the record | Not known yet |\n\n"
        "## What rises from it\n\n"
        "| Layer | For | What rises |\n"
        "| 1 | Customer | An hour earns more |\n"
        "| 1 | User | Nights are quiet |\n"
        "| 2 | Mega International | Orders come from production |\n"
    )


def test_a_picture_may_have_one_side_alone() -> None:
    drawing = drawings()["one side"]
    assert pictures(page("impacts: {a: One}")) == []
    assert drawing.fault is None
    assert drawing.boxes == {"ours1box1": "One", "ours1box2": "Two"}
    assert drawing.arrows == ()


def test_an_extract_shows_one_player_and_what_concerns_them() -> None:
    drawing = drawings()["extract"]
    assert list(drawing.boxes.values()) == [
        "Four line engineers",
        "Walk the line",
        "Read the log",
        "Stop record",
        "Joins the walk",
        "Starts from the record",
        "User: Nights are quiet",
        "Mega International: Orders come from production",
    ]


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        (
            "vision: Plants earn more.",
            {
                "supplier": "What we put in, do and make",
                "partners": "Who must act differently, and what they do today",
                "partners.*.behaviors": "What they would do if it worked, from expect to love",
                "impacts": "What it is for: what rises for the customer, and for us",
            },
        ),
        (
            "supplier: {outputs: {log-sheet: A log}}\nimpacts: {margin: Hours earn more}\n"
            "partners: {manager: {kind: boundary, behaviors: {love: {tells: Tells others}}}}",
            {
                "supplier.inputs": "What we put in",
                "supplier.activities": "What we do",
                "partners.manager.behaviors.expect": (
                    "Manager, Expect: what they would do at this level"
                ),
                "partners.manager.behaviors.like": (
                    "Manager, Like: what they would do at this level"
                ),
            },
        ),
        (SMALL, {"partners.engineer.behaviors.love": (
            "Engineers, Love: what they would do at this level"
        )}),
    ],
)  # fmt: skip
def test_what_a_picture_lacks_is_said(text: str, gaps: dict[str, str]) -> None:
    made = render("outcome-map", index_of(text))
    assert {gap.path: gap.missing for gap in made.gaps} == gaps


def test_a_map_of_three_lines_has_no_picture() -> None:
    made = page("vision: Plants earn more.")
    assert pictures(made) == []
    assert "This outcome map is empty so far." in made


def test_over_forty_boxes_counts_replace_behaviors_then_the_rest_then_players() -> None:
    assert len(drawings()["forty boxes"].boxes) == 40
    assert list(drawings()["more boxes"].boxes.values()) == [
        "Input 0", "Input 1", "Input 2", "Input 3", *["6 behaviors"] * 6, "Hours earn more",
    ]  # fmt: skip
    assert list(drawings()["many inputs"].boxes.values()) == [
        "50 inputs", *["7 behaviors"] * 6, "1 impact",
    ]  # fmt: skip
    assert list(drawings()["many players"].boxes.values()) == [
        "1 input", "300 players", "1 impact",
    ]  # fmt: skip


def test_mermaid_draws_the_picture_of_every_map_here() -> None:
    assert {name: one.fault for name, one in drawings().items()} == dict.fromkeys(drawings())
    marks = {mark for one in drawings().values() for mark in one.marks}
    assert marks <= {"div", "p", "span"}


def test_hostile_texts_change_nothing_in_a_picture_but_themselves() -> None:
    harmless = drawings()["harmless"]
    for number, part in enumerate(PARTS):
        meant = {one: cut(folded(text)) for one, text in zip(HARMLESS, part, strict=True)}
        drawing = drawings()[f"hostile {number}"]
        assert {box: text.replace(JOINER, "") for box, text in drawing.boxes.items()} == {
            box: meant[text] for box, text in harmless.boxes.items()
        }
        assert drawing.groups == {
            group: (meant.get(title, title), inside)
            for group, (title, inside) in harmless.groups.items()
        }
        assert drawing.arrows == harmless.arrows


def test_columns_with_a_text_too_long_for_a_cell_become_a_list_each() -> None:
    """A row says nothing of its own here: as bullets of rows, an output would seem an input's."""
    long = "Reads the log of every line " * 6
    made = page(
        f"supplier: {{inputs: {{a: A, b: B}}, activities: {{c: {long.strip()}}}}}\n"
        "partners: {p: {kind: boundary, behaviors: "
        f"{{expect: {{d: {long.strip()}, e: E.}}, like: {{f: F}}}}}}}}\n"
    )
    assert f"- **Inputs:** A; B.\n- **Activities:** {long.strip()}.\n" in made
    assert "- **Outputs:** Not known yet.\n" in made
    assert f"- **Expect:** {long.strip()}; E.\n- **Like:** F.\n- **Love:** Not known yet.\n" in made
