"""A suppression is unexplained, names no rule, or has lapsed.

A suppression says that a rule is right in general and wrong here. Whoever reads the map next year,
most often its own author, must be able to see why, and to judge whether the reason still holds. A
code with a slip in it keeps nothing back and looks as if it did.

What to do: write the reason behind the brackets, in the words that you would use to a colleague.
Where the exception is for a while, let it lapse by itself: `until=2027-01-31`.
"""

from collections.abc import Iterator
from datetime import date

from outcomekit.diagnostics.severity import Severity
from outcomekit.diagnostics.suppression import Suppression
from outcomekit.rules._lapse import lapsed, last_day
from outcomekit.rules._rule import Flaw, suppression_rule
from outcomekit.rules._selection import UnknownRule, error, selected
from outcomekit.rules.suppressions import FAMILY

INVALID = (
    """
    partners:
      production-manager:  # outcomekit: ignore[OC001]
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^
                           : nothing says why OC001 does not hold here
        kind: boundary
    """,
    """
    partners:
      production-manager:  # outcomekit: ignore[OC01] drawn up with the client in May
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                           : no rule is called `OC01`; did you mean OC001?
        kind: strategic
    """,
    """
    partners:
      # outcomekit: ignore[OC001] until=2026-10-31 drawn up with the client in October
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      : this lapsed on 2026-10-31
      production-manager:
        kind: boundary
    """,
    """
    partners:
      # outcomekit: ignore[OC001] until=spring drawn up with the client
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      : `spring` is no date, so this never lapses
      production-manager:
        kind: boundary
    """,
    """
    partners:
      production-manager:  # outcomekit: ignore[E101] the field is the client's own
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                           : E101 says that this is no map; it cannot be suppressed
        kind: strategic
    """,
    """
    partners:
      production-manager:  # outcomekit: ignore[SUP002] we want to keep the others
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                           : SUP002 speaks of suppressions; it cannot be suppressed by one
        kind: strategic
    """,
    """
    partners:
      production-manager:  # outcomekit: ignore OC001 drawn up with the client in May
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                           : this is nearly a suppression, and suppresses nothing
        kind: strategic
    """,
)
VALID = (
    """
    partners:
      production-manager:  # outcomekit: ignore[OC001] drawn up with the client in May
        kind: boundary
    """,
    """
    partners:
      # outcomekit: ignore[OC001] until=2027-01-31 drawn up with the client in January
      production-manager:
        kind: boundary
    """,
    """
    vision: "Plants write # outcomekit: ignore[] in their logs"
    """,
)
_FORM = "# outcomekit: ignore[CODE] reason"


@suppression_rule(
    "SUP001",
    Severity.WARNING,
    why="an exception that nobody explains is a rule switched off.",
    valid=VALID,
    invalid=INVALID,
)
def check(suppression: Suppression, today: date, idle: tuple[str, ...]) -> Iterator[Flaw]:
    """What is unclear about a suppression."""
    at = suppression.at
    if suppression.malformed:
        yield _nearly(suppression)
        return
    if not suppression.words:
        yield Flaw(at, "this suppression names no rule", _FORM)
        return
    for word in suppression.words:
        yield from _about(word, suppression)
    if lapsed(suppression, today):
        yield Flaw(
            at, f"this lapsed on {suppression.until}",
            "mend what it kept back, or give it a new date and say why",
        )  # fmt: skip
    elif suppression.until is not None and last_day(suppression) is None:
        what = f"`{suppression.until}` is no date" if suppression.until else "until= has no date"
        yield Flaw(at, f"{what}, so this never lapses", "until=2027-01-31")
    if not suppression.reason:
        named = " and ".join(suppression.words)
        does = "does" if len(suppression.words) == 1 else "do"
        yield Flaw(
            at, f"nothing says why {named} {does} not hold here", "write the reason behind ]"
        )


def _about(word: str, suppression: Suppression) -> Iterator[Flaw]:
    """What is wrong with one word of a suppression."""
    no_map = error(word)
    if no_map is not None:
        said = f"{no_map.code} says that this is no map; it cannot be suppressed"
        yield Flaw(suppression.at, said, "mend what it shows, or it stays no map")
        return
    try:
        families = {rule.family for rule in selected(word)}
    except UnknownRule as unknown:
        yield Flaw(suppression.at, str(unknown), "`outcomekit explain --list` shows every rule")
        return
    if families == {FAMILY}:
        said = f"{word} speaks of suppressions; it cannot be suppressed by one"
        yield Flaw(suppression.at, said, f'ignore = ["{word}"] in outcomekit.toml, for all maps')


def _nearly(suppression: Suppression) -> Flaw:
    if suppression.whole_file:
        return Flaw(
            suppression.at,
            "a suppression of a whole file stands above everything else in it",
            "move it to the first line, or write ignore[…] on the line that is meant",
        )
    return Flaw(suppression.at, "this is nearly a suppression, and suppresses nothing", _FORM)
