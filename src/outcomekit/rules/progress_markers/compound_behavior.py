"""Two behaviors stand in one marker.

"Attends the forum and funds it" is seen half the time: some attend and never pay. What is the score
then? A marker is one step that can be seen or not (DyP). With two in one the journal argues about
words, and the easier half pulls the harder one up with it.

Not every "and" joins two behaviors. "Stops and asks", "collects the data and shares it", "changes
the recipe and saves a shift" are one deed told in two words, or a deed and what comes of it. This
rule speaks where each verb has something of its own, or where the two are as unlike as attending
and funding.

What to do: make two markers. Often they belong on two levels, and that is the gain: the first is
what you would expect, the second what you would like to see. `--unsafe-fixes` proposes the split:
both are left on one level, and measure and references stay with the first.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.edit import Put, Value
from outcomekit.diagnostics.fix import Fix
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index, Item
from outcomekit.model.ids import id_for
from outcomekit.model.partner import Behavior
from outcomekit.rules._cast import cast_of
from outcomekit.rules._language import Cast, Statement, read
from outcomekit.rules._language.compounds import Compound, can_part, compound, may_join
from outcomekit.rules._living import living
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      ministry:
        behaviors:
          like:
            attends-and-funds: Attends and funds the forum
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^
                               : `Attends` and `funds` are two behaviors
    """,
    """
    partners:
      production-manager:
        name: Production managers
        behaviors:
          expect:
            brings-log:
              does: Production managers bring the log and ask maintenance for a reading
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    : `bring` and `ask` are two behaviors
              observe_by: Meeting notes
            three-steps: Attends the meeting, brings the log and names a line
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                         : `Attends`, `brings` and `names` are three behaviors
    """,
)
VALID = (
    """
    partners:
      ministry:
        behaviors:
          like:
            attends-forum: Attends the forum
          love:
            funds-forum: Funds the forum
    """,
    """
    partners:
      production-manager:
        behaviors:
          expect:
            collects: Collects stoppages and shares them with maintenance
            names-line: Names one line and says why
            budget: Reviews and approves the budget
            stops-and-asks: Stops the line and calls maintenance
            table: Brings production and maintenance to one table
            asks-who: Asks what the line loses and who counts it
            seed: Washes, dries and stores the sample
            changes: Changes the recipe and saves a shift
            once: {does: Attends and funds the forum, status: retired}
    """,
)


@rule(
    "PM003",
    Severity.WARNING,
    why="a marker is one step, seen or not seen; of two, often only one is seen (DyP).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Behaviors that join two, at their texts."""
    for item, behavior in living(index, Behavior):
        if not may_join(behavior.does):
            continue
        cast = cast_of(index)
        said = read(behavior.does, cast)
        found = compound(said)
        if found is not None:
            *verbs, last = (quoted(verb.text) for verb in found.verbs)
            *parts, end = (f'"{part}"' for part in found.parts)
            number = {1: "two", 2: "three"}.get(len(parts), "several")
            yield Flaw(
                item.pointer / "does",
                f"{', '.join(verbs)} and {last} are {number} behaviors",
                f"{number} markers: {', '.join(parts)} and {end}",
                fix=_split(index, item, behavior, found, said, cast),
            )


def _split(
    index: Index, item: Item, behavior: Behavior, found: Compound, said: Statement, cast: Cast
) -> Fix | None:
    """Two markers in place of one, where both halves read well; what is seen is seen of both."""
    new_id = id_for(found.deed, index.by_id)
    if new_id is None or not can_part(found, said, cast):
        return None
    shared = {
        "phase": behavior.phase, "observe_by": behavior.observe_by, "impact": behavior.impact,
    }  # fmt: skip
    second: dict[str, Value] = {"does": found.parts[1]}
    second |= {name: value for name, value in shared.items() if value is not None}
    put: Value = second if len(second) > 1 else found.parts[1]
    return Fix(
        f"make a second marker of it, `{new_id}`",
        (Put(item.pointer / "does", found.parts[0]), Put(item.pointer.parent / new_id, put)),
    )
