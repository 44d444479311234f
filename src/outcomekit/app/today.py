"""What day it is: the only place where a run looks at the clock."""

from __future__ import annotations

import os
import re
from datetime import UTC, date, datetime
from typing import Final

from outcomekit.app.refusal import Refusal

EPOCH: Final = "SOURCE_DATE_EPOCH"
"""The variable by which a build says when it is; see reproducible-builds.org."""


def today(given: str | None = None) -> date:
    """The day that was given as `--today`, that of SOURCE_DATE_EPOCH (UTC), or the clock's.

    Raises:
        Refusal: when SOURCE_DATE_EPOCH is no number of seconds.
    """
    if given is not None:
        return date.fromisoformat(given)
    epoch = os.environ.get(EPOCH, "")
    if not epoch:
        return datetime.now().astimezone().date()
    try:
        if not re.fullmatch(r"-?[0-9]+", epoch):
            raise ValueError(epoch)
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError) as fault:
        raise Refusal(f"`{EPOCH}` takes seconds since 1970; it says `{epoch}`") from fault


def is_day(text: str) -> bool:
    """Whether a text names a day as `--today` takes it: 2026-11-21."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
