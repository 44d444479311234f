"""A behavior got its first score when the journal was long begun, and nothing says where it stood.

A journal shows movement (HRS). When the first thing that it says of a behavior is "medium", in the
fifth month, nobody can tell whether this is a success, a relapse, or how it always was. The others
were looked at on day one; this one was looked at when there was something to tell, which makes even
an honest score look picked.

The rule speaks when it is certain: some entry of the journal lies wholly before the first one that
scores the behavior, and there is neither a baseline nor any earlier entry about it, scored or not.
What is known of a behavior that this one supersedes counts for it. Entries without any date may be
the first of all, so they keep the rule silent.

What to do: ask people what they saw before, and write it down as what it is: a `baseline` with its
source, or an entry with the date of then, its evidence, and who remembers. For a behavior that came
to the map late, add it together with its first reading.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.claim import Aside
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Behavior
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule
from outcomekit.rules.journals._readings import Reading, by_subject, readings

INVALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
          like:
            runs-trial: Runs a one-line trial against the line's own baseline
            ^^^^^^^^^^ nothing says where `runs-trial` stood before its first score
    journal:
      - {on: 2026-07-03, about: brings-log, score: low, evidence: [Visit reports]}
      - {on: 2026-11-06, about: runs-trial, score: medium, evidence: [Five trial sheets]}
    """,
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
          like:
            runs-trial:
            ^^^^^^^^^^ nothing says where `runs-trial` stood before its first score
              does: Runs a one-line trial against the line's own baseline
              measure: {metric: trials, target: 60}
    journal:
      - {on: 2026-11-06, about: runs-trial, score: medium}
      - {period: 2026-Q3, about: brings-log, saw: Eight of fifty}
      - {on: 2026-11-20, about: runs-trial, value: 40}
    """,
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
            asks-for-trial: {does: Asks for a trial, status: retired}
          like:
            plans-jointly: {does: Plans with maintenance, supersedes: asks-for-trial}
            ^^^^^^^^^^^^^ nothing says where `plans-jointly` stood before its first score
    journal:
      - {on: 2026-07-03, about: brings-log, score: low, evidence: [Visit reports]}
      - {on: 2026-11-06, about: plans-jointly, score: medium, evidence: [Meeting notes]}
    """,
)
VALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
          like:
            runs-trial: Runs a one-line trial against the line's own baseline
    journal:
      - {on: 2026-07-03, about: brings-log, score: low, evidence: [Visit reports]}
      - {on: 2026-07-03, about: runs-trial, saw: Nobody has run a trial yet}
      - {on: 2026-11-06, about: runs-trial, score: medium, evidence: [Five trial sheets]}
    """,
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
            asks-for-trial: {does: Asks for a trial, status: retired}
          like:
            runs-trial: {does: Runs a one-line trial, measure: {baseline: 20, target: 60}}
            plans-jointly: {does: Plans with maintenance, supersedes: asks-for-trial}
            names-line: Names the line where stops hurt most
            counts-stops: Counts the stops of each shift
    journal:
      - {on: 2026-07-03, about: asks-for-trial, score: low}
      - {period: 2026-Q3, about: brings-log, score: low}
      - {on: 2026-11-06, about: runs-trial, score: medium}
      - {on: 2026-11-06, about: plans-jointly, score: medium}
      - {on: 2026-07-02, about: names-line, score: medium}
      - {about: counts-stops, saw: Three of nine}
      - {on: 2026-11-06, about: counts-stops, score: high}
    """,
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
            names-line: Names the line where stops hurt most
    journal:
      - {period: 2026-Q3, about: brings-log, score: low}
      - {on: 2026-09-30, about: names-line, score: medium}
    """,
)


@rule(
    "JR002",
    Severity.NOTE,
    why="a journal shows movement, and movement needs to have begun somewhere (HRS).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Behaviors first scored when the journal had begun, and unknown before, at their keys."""
    began = min((one.last for one in readings(index) if one.last is not None), default=None)
    if began is None:
        return
    known = by_subject(index)
    for item, behavior in living(index, Behavior):
        first = _first_score(known.get(item.id, []))
        if first is None or first.first is None or first.first <= began:
            continue
        if not _known_before(index, behavior, known):
            yield Flaw(
                item.pointer.key,
                f"nothing says where `{item.id}` stood before its first score",
                "add a `baseline` to its measure, or an entry about the time before",
                also=(Aside(first.pointer / "score", "the first score"),),
            )


def _first_score(about: list[Reading]) -> Reading | None:
    """The entry that opens what the journal says of a behavior, if it scores it.

    None where an entry that does not may be the first, or one without a date.
    """
    dated = [(reading.first, reading) for reading in about if reading.first is not None]
    if not dated or len(dated) < len(about):
        return None
    opening = min(first for first, _ in dated)
    at_once = [reading for first, reading in dated if first == opening]
    return next((reading for reading in at_once if reading.entry.score is not None), None)


def _known_before(index: Index, behavior: Behavior, known: dict[str, list[Reading]]) -> bool:
    """Whether a baseline, or anything about what a behavior supersedes, tells where it stood."""
    passed: set[str] = set()
    here = behavior
    while here.measure is None or here.measure.baseline is None:
        if here.supersedes is None:
            return False
        item = index.find(here.supersedes)
        if item is None or item.id in known:
            return True  # told about, or in another map, where nobody here can look
        if item.id in passed or not isinstance(item.entity, Behavior):
            return True  # an error, told already
        passed.add(item.id)
        here = item.entity
    return True
