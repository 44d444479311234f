"""What tests of `changelog` share: what a run says, in lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from outcomekit.app.changelog import chronicle
from outcomekit.app.refusal import Refusal


def told(span: str, *paths: str) -> list[str]:
    """Each story: its entity, and below it what happened, with day and subject; then remarks."""
    found = chronicle(span, [*map(Path, paths)])
    lines = []
    for story in found.stories:
        lines.append(f"{story.map}: {story.entity} {story.id or ''}".rstrip())
        for event in story.events:
            lines += [
                f"  {event.commit.day} {event.commit.subject}: {change.message}"
                for change in event.changes
            ]
    return [*lines, *found.remarks]


def refused(span: str, *paths: str) -> str:
    with pytest.raises(Refusal) as caught:
        chronicle(span, [*map(Path, paths)])
    return caught.value.message
