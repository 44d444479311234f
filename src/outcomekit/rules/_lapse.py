"""When a suppression lapses."""

from __future__ import annotations

from datetime import date

from outcomekit.diagnostics.suppression import Suppression


def last_day(suppression: Suppression) -> date | None:
    """The last day on which a suppression holds; None where it names none, or no date."""
    try:
        return date.fromisoformat(suppression.until) if suppression.until else None
    except ValueError:
        return None


def lapsed(suppression: Suppression, today: date) -> bool:
    """Whether a suppression's last day is behind us."""
    last = last_day(suppression)
    return last is not None and last < today
