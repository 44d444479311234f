"""`json`: the stories as data. The shape is versioned, as that of changes is.

A change of an event is told as `diff` tells it, with places as they were at the commit.
"""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.change import Impact
from outcomekit.diagnostics.chronicle import Chronicle, Event, Story
from outcomekit.reports._jsontext import jsontext
from outcomekit.reports._style import Style
from outcomekit.reports.changes.json_ import told

DESCRIPTION: Final = "the stories as data, for your own programs"
ENCODING: Final = "utf-8"


def render(chronicle: Chronicle, style: Style | None = None) -> str:
    """One object: version, stories, what was not looked at, summary. The style takes no part."""
    counts = {impact.value: chronicle.count(impact) for impact in Impact}
    return jsontext(
        {
            "version": 1,
            "stories": [_story(story) for story in chronicle.stories],
            "remarks": list(chronicle.remarks),
            "summary": {"commits": len(chronicle.commits), **counts},
        }
    )


def _story(story: Story) -> dict[str, object]:
    return {
        "map": story.map,
        "entity": story.entity,
        "id": story.id,
        "title": story.title,
        "events": [_event(event) for event in story.events],
    }


def _event(event: Event) -> dict[str, object]:
    commit = event.commit
    return {
        "commit": commit.sha,
        "date": commit.day,
        "subject": commit.subject,
        "changes": [told(change) for change in event.changes],
    }
