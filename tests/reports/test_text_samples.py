"""The findings by which the manner of speaking was laid down, byte for byte."""

from typing import Final

import pytest

from outcomekit import reports
from outcomekit.diagnostics import errors
from outcomekit.diagnostics.finding import Finding, Related
from outcomekit.diagnostics.kind import Kind
from outcomekit.diagnostics.severity import Severity
from outcomekit.diagnostics.span import Place
from tests.reports.shared_report import OUTPUT_AS_BEHAVIOR, report_of

SOMEHOW: Final = Kind(
    "VP007",
    "somehow",
    Severity.WARNING,
    "a gain without a mechanism",
    'a gain that comes about "somehow" is how good products fail to sell '
    "(Webb, Customer Value Mapping).",
    "",
    "",
)
MAP: Final = "maps/line-controls.yaml"


def lines(**numbered: str) -> str:
    """A text with the given lines, `l38="…"`, and empty ones before them."""
    given = {int(number[1:]): line for number, line in numbered.items()}
    return "\n".join(given.get(number, "") for number in range(1, max(given) + 2))


SAMPLES = {
    """\
maps/line-controls.yaml:38:18  E202 unknown-reference
  no behavior, proposition or other entity has the id `brings-stopage-log`
   37 |     for: production-manager
   38 |     will_change: brings-stopage-log
      |                  ^^^^^^^^^^^^^^^^^^
  why: a hypothesis must name the behavior that it expects to change; nobody could test this one.
  try: brings-stoppage-log

1 error in 1 of 1 map
""": (
        Finding(
            errors.E202,
            Place(MAP, 38, 18, 38, 36),
            "no behavior, proposition or other entity has the id `brings-stopage-log`",
            "a hypothesis must name the behavior that it expects to change; nobody could test "
            "this one.",
            "brings-stoppage-log",
        ),
        lines(l37="    for: production-manager", l38="    will_change: brings-stopage-log"),
    ),
    """\
maps/line-controls.yaml:12:21  E006 yaml-syntax
  a colon inside the text makes this look like a field
   12 |   vision: Plants win: every line earns more
      |                     ^
  why: in YAML, a colon and a space begin a value.
  try: vision: "Plants win: every line earns more"

1 error in 1 of 1 map
""": (
        Finding(
            errors.E006,
            Place(MAP, 12, 21, 12, 22),
            "a colon inside the text makes this look like a field",
            "in YAML, a colon and a space begin a value.",
            'vision: "Plants win: every line earns more"',
        ),
        lines(l11="words:", l12="  vision: Plants win: every line earns more"),
    ),
    """\
maps/line-controls.yaml:21:7  E104 unknown-value
  `Loved` is no level; a ladder has expect, like, love
   21 |       Loved:
      |       ^^^^^
  why: the words are fixed, so that maps can be compared with each other.
  try: love

1 error in 1 of 1 map
""": (
        Finding(
            errors.E104,
            Place(MAP, 21, 7, 21, 12),
            "`Loved` is no level; a ladder has expect, like, love",
            errors.E104.why,
            "love",
        ),
        lines(l20="    behaviors:", l21="      Loved:"),
    ),
    """\
maps/line-controls/partners.yaml:4:3  E201 duplicate-id
  `micro-stops` is already an issue of Production managers
    4 |   micro-stops: Bottles jam at the labeller
      |   ^^^^^^^^^^^
  also: maps/line-controls/map.yaml:33:9
  why: one id names one thing in the whole map, so that every reference is certain.
  try: labeller-jams

1 error in 1 of 1 map
""": (
        Finding(
            errors.E201,
            Place("maps/line-controls/partners.yaml", 4, 3, 4, 14),
            "`micro-stops` is already an issue of Production managers",
            errors.E201.why,
            "labeller-jams",
            related=(Related(Place("maps/line-controls/map.yaml", 33, 9, 33, 20), ""),),
        ),
        lines(l3="issues:", l4="  micro-stops: Bottles jam at the labeller"),
    ),
    """\
maps/line-controls.yaml:44:26  PM013 output-as-behavior
  this is something made, not something that production managers do
   44 |         portal-launched: Customer portal launched
      |                          ^^^^^^^^^^^^^^^^^^^^^^^^
  why: an output changes nothing until someone acts differently (Seiden, Outcomes Over Output).
  try: who does what with it? For example: "Reorder spare parts online without a call".
  explain: outcomekit explain PM013

1 warning in 1 of 1 map
""": (
        Finding(
            OUTPUT_AS_BEHAVIOR,
            Place(MAP, 44, 26, 44, 50),
            "this is something made, not something that production managers do",
            OUTPUT_AS_BEHAVIOR.why,
            'who does what with it? For example: "Reorder spare parts online without a call".',
        ),
        lines(l43="      like:", l44="        portal-launched: Customer portal launched"),
    ),
    """\
maps/line-controls.yaml:61:3  VP007 somehow
  `fewer-micro-stops` promises a gain and does not say how it comes about
   61 |   fewer-micro-stops:
      |   ^^^^^^^^^^^^^^^^^
  why: a gain that comes about "somehow" is how good products fail to sell \
(Webb, Customer Value Mapping).
  try: add `mechanism:`, the step by which the capability becomes the gain.

1 warning in 1 of 1 map
""": (
        Finding(
            SOMEHOW,
            Place(MAP, 61, 3, 61, 20),
            "`fewer-micro-stops` promises a gain and does not say how it comes about",
            SOMEHOW.why,
            "add `mechanism:`, the step by which the capability becomes the gain.",
        ),
        lines(l60="value_propositions:", l61="  fewer-micro-stops:"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.splitlines()[0])
def test_a_sample_is_spoken_as_laid_down(sample: str) -> None:
    finding, text = SAMPLES[sample]
    assert reports.render("text", report_of(finding, texts={finding.place.file: text})) == sample
