"""Finds days, months, quarters and years that a text names, and what tells when something is due.

Days that come again ("by Friday", "each March", "by the fifth") are none: they belong to a habit.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from outcomekit.rules._language.signs import groups_in, words_in
from outcomekit.rules._language.tokens import tokenize

_MONTHS: Final = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?",
    "aug(?:ust)?", "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
_MONTH: Final = "(?P<month>" + "|".join(_MONTHS) + r")\.?"
_YEAR: Final = r"(?:20[1-9]\d)(?![\d%]|[.,:/]\d|\s?%)"
_FORMS: Final = (
    r"(?P<iso>20[1-9]\d-(?:Q[1-4]|H[12]|\d\d(?:-\d\d)?))(?![\d-])",
    r"(?P<slashed>\d{1,2}[./]\d{1,2}[./]20[1-9]\d)(?!\d)",
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?{_MONTH},?\s+(?P<day_year>{_YEAR})",
    rf"{_MONTH.replace('month', 'month_b')}\s+(?P<day_b>\d{{1,2}})(?:st|nd|rd|th)?,?\s+"
    rf"(?P<day_b_year>{_YEAR})",
    rf"{_MONTH.replace('month', 'month_c')},?\s+(?:of\s+)?(?P<month_year>{_YEAR})",
    rf"(?P<quarter>Q[1-4])(?:[\s/-]+(?:of\s+)?(?:FY)?(?P<quarter_year>{_YEAR}"
    r"|['’]\d\d(?!\d))|(?P<quarter_short>['’]\d\d(?!\d)))?"
    r"(?![\w-])",
    rf"(?P<quarter_back>{_YEAR}[\s/-]*Q[1-4])(?!\w)",
    r"(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|last)\s+(?P<part>quarter|half)\s+of\s+"
    rf"(?P<nth_year>{_YEAR})",
    rf"(?P<season>spring|summer|autumn|fall|winter|easter|christmas)\s+(?:of\s+)?"
    rf"(?P<season_year>{_YEAR})",
    rf"(?P<half>H[12])[\s/-]+(?P<half_year>{_YEAR})",
    rf"(?:FY\s?|fiscal\s+year\s+|fiscal\s+|calendar\s+year\s+|the\s+year\s+|year\s+)?(?P<year>{_YEAR})",
    r"(?P<relative>(?:the\s+)?(?:next|this|coming)\s+(?:fiscal\s+|calendar\s+|financial\s+)?"
    r"(?:year|quarter|month))(?!\w)",
)
_DATE: Final = (
    r"(?<![\w.,/€$£¥-])"
    r"(?P<prep>no\s+later\s+than\s+|not\s+later\s+than\s+|as\s+of\s+|by|before|until|till|in|during"
    r"|on|due|from|for|since|at|after|starting)?(?:(?<=\w)\s+|(?<=\s)|(?<!\w))"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    r"(?P<edge>(?:the\s+)?(?:very\s+)?(?:end|close)\s+of\s+(?:the\s+)?|year-?end\s+|late\s+"
    r"|(?P<inner>(?:the\s+)?(?:beginning|start|middle)\s+of\s+(?:the\s+)?|mid[-\s]|early\s+))?"
    r"(?:the\s+)?(?:" + "|".join(_FORMS) + ")"
)
_NUMBERED: Final = re.compile(r"20[1-9]\d|[Qq][1-4]")
_RELATIVE: Final = frozenset(("next", "this", "coming"))
_NEXT: Final = re.compile(
    r"(?<!\w)(?:within|in|over)\s+the\s+(?:next|coming)\s+(?:\d+|[a-z]+)\s+"
    r"(?:years|months|quarters|weeks)(?!\w)",
    re.IGNORECASE,
)
_DUE: Final = frozenset(("by", "before", "until", "till", "no later than", "not later than", "due"))
_WHEN: Final = _DUE | {"in", "during", "on", "as of", "starting", "after"}
_AGAIN: Final = frozenset(
    ("each", "every", "annually", "yearly", "annual", "quarterly", "per", "always", "monthly")
)
_OPENS: Final = frozenset(("preposition", "conjunction", "subordinate", "relative", "adverb"))
_SIDE: Final = frozenset(("relative", "subordinate"))
_NTH: Final = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
}


@dataclass(frozen=True, slots=True)
class NamedDate:
    """A date in a text, from `start` to `end`, with the words before it that belong to it.

    `leads` is the preposition before it. `period` is how a map writes it: `2027-03-31`, `2027-03`,
    `2027-Q1`; of a year its last day; empty where the words do not tell. `year` is 0 where it has
    none. `fine` says that it is finer than a year.
    """

    start: int
    end: int
    leads: str
    period: str
    year: int
    fine: bool


def _may_name_date(text: str) -> bool:
    """Whether a text could name a date; most texts do not. A quick look before searching it."""
    return _NUMBERED.search(text) is not None or not _RELATIVE.isdisjoint(words_in(text))


@cache
def _date() -> re.Pattern[str]:
    """The pattern of a date, made for the first text that may have one: in most maps none has."""
    return re.compile(_DATE, re.IGNORECASE)


def dates(text: str) -> Iterator[NamedDate]:
    """The dates that a text names, one by one."""
    if not _may_name_date(text):
        return
    for found in _date().finditer(text):
        leads = " ".join((found["prep"] or "").lower().split())
        period, year, fine = _meant(found)
        if found["inner"] or leads in ("before", "after"):
            period = ""
        start, end = found.span()
        yield NamedDate(start, end, leads, period, year, fine)


def deadline(text: str) -> NamedDate | None:
    """When the text says that something is to happen: "by March 2027", "in Q3", "by 2030".

    None where a date only describes ("the 2027 budget", "logs from 2025"), comes again ("by Q3 each
    year"), or lies in a side clause.
    """
    if not _may_name_date(text):
        return None
    again = not _AGAIN.isdisjoint(words_in(text)) and any(
        token.word.text in _AGAIN for token in tokenize(text)
    )
    for found in dates(text):
        if found.leads not in _WHEN or (again and not found.year):
            continue
        if found.leads == "after" and not found.fine:
            continue
        if found.start and not _stands_alone(text, found.end):
            continue
        if found.leads not in _DUE and _in_side_clause(text[: found.start]):
            continue
        return found
    coming = _NEXT.search(text)
    return NamedDate(*coming.span(), "within", "", 0, fine=False) if coming and not again else None


def planned(text: str) -> NamedDate | None:
    """A day, month or quarter that something is set for: as a deadline, or bare at the end."""
    for found in dates(text):
        closing = not text[found.end :].strip(" .)]!")
        set_for = found.leads in _WHEN | {"for", "from"} and _stands_alone(text, found.end)
        if found.fine and (set_for or (closing and found.leads != "since")):
            return found
    return None


def without(text: str, found: NamedDate) -> str:
    """The text without a date, joined again and with a capital where it had one."""
    before, after = text[: found.start].rstrip(), text[found.end :].lstrip()
    if not before:
        after = after.lstrip(",").lstrip()
        return after[:1].upper() + after[1:] if text[:1].isupper() else after
    before = before.rstrip(",") if not after or after[0] in ".,;" else before
    glue = "" if not after or after[0] in ".,;:!" else " "
    return f"{before}{glue}{after}"


def _stands_alone(text: str, end: int) -> bool:
    """Whether nothing follows that the date describes: "in Q3", but not "in Q3 meetings"."""
    after = text[end:].lstrip()
    if not after or not (after[0].isalnum() or after[0] in "'’-/%"):
        return True
    if text[end] in "'’-/%":
        return False
    first = tokenize(after)[0]
    return bool(first.word.kinds & _OPENS) and not first.word.nouns


def _in_side_clause(text: str) -> bool:
    return not groups_in(text).isdisjoint(_SIDE) and any(
        token.word.kinds & _SIDE for token in tokenize(text)
    )


def _meant(found: re.Match[str]) -> tuple[str, int, bool]:
    """The period as a map writes it, its year, and whether it is finer than a year."""
    for form, meaning in _MEANINGS.items():
        if found[form]:
            return meaning(found)
    return "", 0, True


def _of_quarter(found: re.Match[str]) -> tuple[str, int, bool]:
    year = _short_year(found["quarter_year"] or found["quarter_short"])
    return (f"{year}-{found['quarter'].upper()}" if year else ""), year, True


def _iso(text: str) -> tuple[str, int, bool]:
    year = int(text[:4])
    if "H" in text:
        return f"{year}-Q{int(text[-1]) * 2}", year, True
    parts = text.split("-")
    if len(parts) == 3:
        return _day(year, int(parts[1]), int(parts[2]))
    if parts[1].isdigit() and not 1 <= int(parts[1]) <= 12:
        return "", year, True
    return text, year, True


def _day(year: int, month: int, day: int) -> tuple[str, int, bool]:
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return "", year, True
    return f"{year}-{month:02}-{day:02}", year, True


def _nth(nth: str, part: str, year: int) -> tuple[str, int, bool]:
    number = _NTH.get(nth, 2 if part == "half" else 4)
    if part == "half":
        return (f"{year}-Q{number * 2}" if number <= 2 else ""), year, True
    return f"{year}-Q{number}", year, True


def _month(text: str) -> int:
    lower = text.lower()
    return next(at for at, month in enumerate(_MONTHS, 1) if re.fullmatch(month, lower))


def _short_year(text: str | None) -> int:
    digits = (text or "").lstrip("'’")
    return int(digits) + (0 if len(digits) == 4 else 2000) if digits else 0


_MEANINGS: Final[dict[str, Callable[[re.Match[str]], tuple[str, int, bool]]]] = {
    "iso": lambda found: _iso(found["iso"].upper()),
    "day": lambda found: _day(int(found["day_year"]), _month(found["month"]), int(found["day"])),
    "day_b": lambda found: _day(
        int(found["day_b_year"]), _month(found["month_b"]), int(found["day_b"])
    ),
    "month_year": lambda found: _iso(f"{found['month_year']}-{_month(found['month_c']):02}"),
    "quarter": _of_quarter,
    "quarter_back": lambda found: _iso(f"{found['quarter_back'][:4]}-Q{found['quarter_back'][-1]}"),
    "nth": lambda found: _nth(found["nth"].lower(), found["part"].lower(), int(found["nth_year"])),
    "half": lambda found: _iso(f"{found['half_year']}-{found['half'].upper()}"),
    "season": lambda found: ("", int(found["season_year"]), False),
    "slashed": lambda found: ("", int(found["slashed"][-4:]), True),
    "year": lambda found: (f"{found['year']}-12-31", int(found["year"]), False),
}
"""What each form of date means, by the part of the pattern that it fills."""
