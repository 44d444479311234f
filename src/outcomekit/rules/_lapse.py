"""When a suppression lapses."""

from __future__ import annotations

from datetime import date

from outcomekit.diagnostics.suppression import Suppression


def last_day(suppression: Suppression) -> date | None:
    """The last day on which a suppression holds; None where it names none, or no date."""
    try:
        last = date.fromisoformat(suppression.until or "")
    except ValueError:
        return None
    return last if last.isoformat() == suppression.until else None


def lapsed(suppression: Suppression, today: date) -> bool:
    """Whether a suppression's last day is behind us."""
    last = last_day(suppression)
    return last is not None and last < today
