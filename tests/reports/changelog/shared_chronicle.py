"""The one chronicle that every format of a changelog is shown on, with hostile text in it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from outcomekit.diagnostics.change import At, Change, Impact, Verb
from outcomekit.diagnostics.chronicle import Chronicle, Commit, Event, Story
from tests.reports.changes.shared_comparison import (
    ADDED,
    EASED,
    HOSTILE,
    NOTED,
    PROMOTED,
    REWORDED,
    at,
    attacked,
    kind,
)

APPENDED = kind("D801", "journal-entry-appended", Verb.ADDED, Impact.NOTABLE)
MAP: Final = "line-controls"
BEGUN: Final = Commit("3f2a1bc4" * 5, "2026-09-14", "The first workshop")
SHOWN: Final = Commit("9c8b7a6d" * 5, "2026-10-02", "They show it around")
LATE: Final = Commit("0a1b2c3d" * 5, "2027-01-05", HOSTILE)


def new(entity: str, id_: str, title: str, within: str | None = None) -> Change[At]:
    """An entity that is new."""
    return Change(
        ADDED, Impact.NOTABLE, f"{entity} `{id_}` is new", MAP, entity, id_, title,
        after=title, within=within, new=at(f"x.{id_}", 3),
    )  # fmt: skip


def story(entity: str, id_: str | None, title: str, *events: Event) -> Story:
    """A story of the map."""
    return Story(MAP, entity, id_, title, events)


TRIAL: Final = Change(
    EASED, Impact.BREAKING, "`measure.target` of behavior `runs-trial` is easier to reach: "
    "`60 %` → `50 %`", MAP, "behavior", "runs-trial", "Runs a trial", field="measure.target",
    before=60, after=50, ease="easier", old=at("x", 13), new=at("x", 15),
)  # fmt: skip
SHARED: Final = Chronicle(
    (
        story(
            "map", MAP, "Line controls",
            Event(BEGUN, (new("map", MAP, "Line controls"),)),
        ),
        story("partner", "manager", "Managers",
              Event(BEGUN, (new("partner", "manager", "Managers", MAP),))),
        story(
            "behavior", "runs-trial", "Runs a trial on one line",
            Event(BEGUN, (new("behavior", "runs-trial", "Runs a trial", "manager"),)),
            Event(
                SHOWN,
                (
                    Change(
                        PROMOTED, Impact.NOTABLE,
                        "behavior `runs-trial` is promoted from `like` to `love`",
                        MAP, "behavior", "runs-trial", "Runs a trial", before="like",
                        after="love", old=at("x", 12), new=at("x", 14),
                    ),
                    TRIAL,
                    Change(
                        NOTED, Impact.COSMETIC, "`tags` of behavior `runs-trial`: `a` → `a, b`",
                        MAP, "behavior", "runs-trial", "Runs a trial", field="tags",
                        before=["a"], after=["a", "b"], old=at("x", 12), new=at("x", 14),
                    ),
                ),
            ),
            Event(
                LATE,
                (
                    Change(
                        APPENDED, Impact.NOTABLE,
                        "the journal entry of 2026-10-09 about `runs-trial` is new",
                        MAP, "journal-entry", None, "34 %, Two of six", new=at("journal[0]", 40),
                    ),
                    Change(
                        REWORDED, Impact.NOTABLE, "`does` of behavior `runs-trial` is reworded",
                        MAP, "behavior", "runs-trial", "Runs a trial on one line", field="does",
                        before="Runs a trial", after="Runs a trial on one line",
                        old=at("x", 12), new=at("x", 12),
                    ),
                ),
            ),
        ),
        story("behavior", "brings-log", "Brings a log",
              Event(BEGUN, (new("behavior", "brings-log", "Brings a log", "manager"),))),
        story("behavior", "calls-back", "Calls back",
              Event(SHOWN, (new("behavior", "calls-back", "Calls back", "manager"),))),
        story("journal-entry", None, "",
              Event(SHOWN, (Change(
                  APPENDED, Impact.NOTABLE, "the journal entry of 2026-10-01 is new", MAP,
                  "journal-entry", None, "The plant was sold", new=at("journal[1]", 42),
              ),))),
        Story("odd", "impact", HOSTILE, HOSTILE,
              (Event(LATE, (new("impact", HOSTILE, HOSTILE),)),)),
        Story("odd", "impact", "noted", "Only noted",
              (Event(SHOWN, (Change(
                  NOTED, Impact.COSMETIC, "`tags` of impact `noted`: nothing → `a`", "odd",
                  "impact", "noted", "Only noted", field="tags", after=["a"], new=at("x", 1),
              ),)),)),
    ),
    old="v1",
    new="main",
    remarks=("maps/old.yaml is broken at v1; what that hides is not told",),
)  # fmt: skip

NOTHING: Final = Chronicle((), old="v1", new="main")


def hostile_chronicle(text: str) -> Chronicle:
    """A chronicle with the text in every place where something from a map or a commit stands."""
    changes = attacked(text).changes
    entry = replace(changes[0], entity="journal-entry", field=None)
    event = Event(Commit("0123456789" * 4, "2026-10-02", text), (*changes, entry))
    held = replace(changes[0], kind=ADDED, within=text, id=f"{text}2")
    return Chronicle(
        (
            Story(text, text, text, text, (event,)),
            Story(text, text, f"{text}2", text, (replace(event, changes=(held,)),)),
        ),
        text,
        text,
        (text,),
    )
