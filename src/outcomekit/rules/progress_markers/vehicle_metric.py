"""A behavior counts touches on the way: clicks, views, opens, followers.

A click is easy to count, and says only that someone passed by. Tennø calls these the trees: what
customers do on our channels, without the why (S1). A campaign that doubles them can leave every
plant as it was.

Counts of touches and of audience are found, and people who only touch a medium: "1,300 clicks",
"more followers", "opens the newsletter". A deed that uses a medium is none: "requests a line audit
on the website" may stand, and so may "opens the books to the auditor".

What to do: ask what the touch was good for. Write what they do after it, in their own work.
"""

from collections.abc import Iterator
from typing import Final

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.rules._language import Defect
from outcomekit.rules._rule import Flaw, rule
from outcomekit.rules.progress_markers._judged import judged

INVALID = (
    """
    partners:
      production-manager:
        name: Production managers
        behaviors:
          expect:
            clicks: 1,300 clicks on the audit page
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    : `clicks` counts touches, not what production managers do about anything
    """,
    """
    partners:
      grower:
        name: Grower
        behaviors:
          expect:
            opens: {does: Opens the newsletter}
                          ^^^^^^^^^^^^^^^^^^^^
                          : `Opens` counts touches, not what `Grower` does about anything
            followers: {does: 20 % more followers}
                              ^^^^^^^^^^^^^^^^^^^
                              : `followers` counts touches, not what `Grower` does about anything
    """,
)
VALID = (
    """
    partners:
      production-manager:
        name: Production managers
        behaviors:
          expect:
            requests-audit: Request a line audit on the website
    """,
    """
    partners:
      grower:
        name: Growers
        behaviors:
          expect:
            opens-books: {does: Opens the books to the cooperative}
            follows: {does: Follows the spraying calendar}
    """,
)
_TRY: Final = (
    "what do they do after it, in their own work? "
    'For example: "Request a line audit on the website".'
)


@rule(
    "PM016",
    Severity.WARNING,
    why="touches are the trees; they do not tell the way from a process to an outcome (S1).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Behaviors that count touches or audience, at their texts."""
    for found in judged(index, Defect.VEHICLE):
        counted = f"`{found.clue.text}` counts touches"
        yield Flaw(found.at, f"{counted}, not what {found.they_do} about anything", _TRY)
