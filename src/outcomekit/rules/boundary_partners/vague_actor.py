"""A partner is nobody in particular.

"The market" attends no meeting. "Stakeholders" sign nothing. A partner is somebody whom we can meet
and influence (PGP), and progress is something that a named kind of people does on a working day.
Behind a vague name two people picture different faces, agree on a ladder, and find out a year later
that they watched different doors.

Only names that say nothing more are found: "market", "key stakeholders", "customers". "Market
women", "customers of the night desk" and "people who rent their first flat" name someone, and so
does "customer" for the one whom the map is about.

What to do: ask who of them was met last, by name and job. Write down the job, and what sets these
people apart from others with the same one.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index, in_words
from outcomekit.model.partner import Partner
from outcomekit.rules._language.bundling import nobody_in_particular
from outcomekit.rules._living import living
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      market:
        name: The market
              ^^^^^^^^^^ `The market` is nobody in particular
        kind: boundary
    """,
    """
    partners:
      key-stakeholders:
      ^^^^^^^^^^^^^^^^ `Key stakeholders` is nobody in particular
        kind: boundary
      public: {name: The general public}
                     ^^^^^^^^^^^^^^^^^^ `The general public` is nobody in particular
      clients: {name: All our clients}
                      ^^^^^^^^^^^^^^^ `All our clients` is nobody in particular
    """,
)
VALID = (
    """
    partners:
      production-manager:
        name: Plant production managers
        kind: boundary
    """,
    """
    partners:
      market: {name: Market women in Kumasi}
      everyone: {name: Everyone who signs for a load}
      people: {name: People who rent their first flat}
      society: {name: Society of Plant Engineers}
      plant: {name: Plant stakeholders}
      client: {name: Clients of the night desk}
      others: {name: Others, status: retired}
      public: {name: The public, kind: beneficiary}
    """,
)


@rule(
    "BP005",
    Severity.WARNING,
    why="nobody can meet, influence or watch a partner who is no one in particular (PGP).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Partners with a vague name, or a vague id where they have no name; not who only gains."""
    for item, partner in living(index, Partner):
        name = partner.name or in_words(item.id)
        if partner.partner_kind != "beneficiary" and nobody_in_particular(name):
            yield Flaw(
                item.pointer / "name" if partner.name else item.pointer.key,
                f"{quoted(name)} is nobody in particular",
                'who, by job and place? For example: "Plant production managers".',
            )
