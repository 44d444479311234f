"""The literature that the method rests on, by the marks under which texts here cite it.

A docstring or a rule says `(S2)`; a page for people says `(Seiden, Outcomes Over Output)` where it
does so first, and `(Seiden)` after that, unless that could be another work of theirs. No text is
quoted; what each work asks for is told in words of our own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Work:
    """A text of the method's literature.

    `mark` is how texts here cite it; `where` a place or a year by which to find it, or empty.
    """

    mark: str
    author: str
    title: str
    where: str

    @property
    def full(self) -> str:
        """Author and title, as a page cites it first."""
        return f"{self.author}, {self.title}"


_WORKS: Final = (
    ("S0", "Business901", "Outcome-Based Mapping", "business901.com, on Earl, Carden and Smutylo"),
    ("S1", "Tennø", "Outcome driven teams using customer value propositions", ""),
    ("S2", "Seiden", "Outcomes Over Output", "2019"),
    ("S3", "Webb", "Customer Value Mapping", ""),
    ("S4", "Sweezey and Duke", "Customer outcomes as the north star", ""),
    ("Man", "Earl, Carden and Smutylo", "Outcome Mapping", "2001"),
    ("OMg", "Outcome Mapping community", "Practitioner Guide", "outcomemapping.ca"),
    ("OMs", "Outcome Mapping community", "Slides on outcome mapping", "slideum.com/doc/3582099"),
    ("DyP", "Dyer", "A checklist for progress markers", "outcomemapping.ca/nuggets"),
    ("DyO", "Dyer", "A checklist for outcome challenges", "outcomemapping.ca/nuggets"),
    ("Dep", "Deprez", "Adjusting the progress markers", "outcomemapping.ca/nuggets"),
    ("PGP", "Open Forum", "Boundary partners", "openforum.in/pgp/BoundaryPartners.html"),
    ("BE", "BetterEvaluation", "Outcome mapping", "betterevaluation.org"),
    ("HRS", "Human Rights and Science", "Programme journals", "humanrightsandscience.se"),
    ("X8", "Xmind", "Outcome Mapping: twelve steps, eight practices", "xmind.app/m/PtAq"),
    ("DagP", "Dager", "Outcome-based persona", "customerthink.com/outcome-based-persona"),
    ("Cap", "Business901", "CAP-Do", "business901.com/cap-do"),
    ("LMH", "Business901", "The Lean Marketing House", "business901.com"),
    ("Lux", "Gothelf and Seiden", "Hypothesis statement", "product.club"),
    ("WDW", "Gothelf and Seiden", "Who Does What By How Much", "2024"),
    ("Kol", "Koliber", "Top OKR mistakes", "koliber.com/articles/top-okr-mistakes"),
    ("Rmp", "Extra Pinch of Salt", "Outcome-based roadmap", "extrapinchofsalt.com"),
    (
        "Hbr",
        "Anderson, Narus and van Rossum",
        "Customer value propositions in business markets",
        "Harvard Business Review, 2006",
    ),
    ("Lev", "LeveragePoint", "Value drivers", "leveragepoint.com"),
    ("MH", "Miller and Heiman", "Four buying influences", "told at stratapedia.com"),
    ("Suc", "Ooligo and Meritt", "Success plans and time to value", "ooligo.com, meritt.io"),
)
WORKS: Final = {row[0]: Work(*row) for row in _WORKS}
"""Every work by its mark, the founding texts first."""
_AUTHORS: Final = [work.author for work in WORKS.values()]

_MARKS: Final = re.compile(rf"\(((?:{'|'.join(WORKS)})(?:, (?:{'|'.join(WORKS)}))*)\)")


def marks(text: str) -> list[str]:
    """The marks that a text cites, each once, in its order."""
    found = [mark for group in _MARKS.findall(text) for mark in group.split(", ")]
    return list(dict.fromkeys(found))


def cited(text: str, seen: set[str] | None = None) -> str:
    """The text with its marks written out.

    Args:
        seen: marks that the page has cited before, which need the author only; the text's own
            are added to it.
    """
    known = set() if seen is None else seen

    def name(mark: str) -> str:
        work = WORKS[mark]
        short = mark in known and _AUTHORS.count(work.author) == 1
        said = work.author if short else work.full
        known.add(mark)
        return said

    return _MARKS.sub(
        lambda found: f"({'; '.join(name(mark) for mark in found[1].split(', '))})", text
    )
