"""What people do wrong in YAML, told as what they did and what to write instead.

Here belong: recognisers of mistakes, one module a family, and their wording. They look at the
text alone, a bounded number of lines around the place where libyaml gave up, because the mistake
often stands above that place. They never raise, whatever the text.

Most maps hold no mistake, so the recognisers are imported by the first one that is met.

Not here: YAML libraries, findings about a map's fields, anything that was read well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from outcomekit.syntax.mistakes.mistake import Fault, Feature, Mend, Mistake

if TYPE_CHECKING:
    from outcomekit.diagnostics.span import Span

__all__ = [
    "Fault",
    "Feature",
    "Mend",
    "Mistake",
    "apart",
    "complex_key",
    "diagnose",
    "feature",
    "odd_indentation",
]


def diagnose(text: str, fault: Fault) -> Mistake:
    """What the person did that libyaml calls a fault. Never raises, whatever the text."""
    from outcomekit.syntax.mistakes import diagnosis

    return diagnosis.diagnose(text, fault)


def feature(text: str, which: Feature, span: Span) -> Mistake:
    """What of YAML stands at the span that a plain map does without, and what to write (E009)."""
    from outcomekit.syntax.mistakes import features

    return features.feature(text, which, span)


def complex_key(text: str, span: Span) -> Mistake:
    """What the person meant by a list or a mapping that stands where a name should stand."""
    from outcomekit.syntax.mistakes import features

    return features.complex_key(text, span)


def odd_indentation(text: str, start: int) -> Mistake | None:
    """Odd spaces that indent the name at `start` (E002); None where nothing but letters does."""
    from outcomekit.syntax.mistakes import invisible

    return invisible.odd_indentation(text, start)


def apart(text: str, mend: Mend) -> tuple[Mend, ...]:
    """A mend as mends of one line each, to be made in this order, one after the other."""
    from outcomekit.syntax.mistakes import mending

    return mending.apart(text, mend)
