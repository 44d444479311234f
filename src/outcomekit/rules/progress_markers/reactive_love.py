"""Love waits to be asked.

Love to see is what people carry further by themselves. Officials who share information on request
are taking part, and that is worth a marker under like. Officials who share it before anybody asks
have made it their own (DyP). With the waiting kind at the top of the ladder, we can always climb it
ourselves: we only have to keep asking.

When a peer asks ("on request of other plants") it is love indeed, for word has spread.

What to do: move the marker to `like`, and say for `love` what the same people would do unprompted:
whom do they tell, what do they begin, whom do they help?
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Behavior
from outcomekit.rules._cast import cast_of
from outcomekit.rules._language import read
from outcomekit.rules._language.summits import may_wait, waits_to_be_asked
from outcomekit.rules._living import living
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
        behaviors:
          love:
            shares-yield: Shares yield data with sister plants on request
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                          : `on request` waits to be asked; that is like, not love
    """,
    """
    partners:
      district-officer:
        behaviors:
          love:
            presents: {does: "Presents the results in the council, when invited"}
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                             : `when invited` waits to be asked; that is like, not love
            joins: Joins our visits if asked
                   ^^^^^^^^^^^^^^^^^^^^^^^^^
                   : `if asked` waits to be asked; that is like, not love
    """,
)
VALID = (
    """
    partners:
      production-manager:
        behaviors:
          like:
            shares-yield: Shares yield data with sister plants on request
          love:
            presents-yield: Presents yield data to sister plants unprompted
    """,
    """
    partners:
      district-officer:
        behaviors:
          love:
            helps: Helps on request of other districts
            comes: Sends the minutes before being asked
            also: Shares results not only when asked
            answers: Asks for the log whenever a plant calls
            once: {does: Shares data on request, status: retired}
    """,
)


@rule(
    "PM008",
    Severity.NOTE,
    why="sharing when asked is taking part; love is what they carry further unasked (DyP).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Behaviors under love that wait for somebody, at their texts."""
    for item, behavior in living(index, Behavior):
        if item.group != "love" or not may_wait(behavior.does):
            continue
        words = waits_to_be_asked(read(behavior.does, cast_of(index)))
        if words is not None:
            yield Flaw(
                item.pointer / "does",
                f"{quoted(words)} waits to be asked; that is like, not love",
                "move it to `like`; under `love` say what they do unprompted",
            )
