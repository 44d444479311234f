"""The one comparison that every format of changes is shown on, with hostile text in it."""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.change import At, Change, ChangeKind, Comparison, Impact, Verb
from outcomekit.diagnostics.span import Place


def kind(code: str, name: str, verb: Verb, impact: Impact) -> ChangeKind:
    return ChangeKind(
        code, name, verb, impact, f"something is {verb}", f"it is {impact}.", "{who}", code,
        "vision: Before\n", "vision: After\n",
    )  # fmt: skip


ADDED = kind("D101", "entity-added", Verb.ADDED, Impact.NOTABLE)
REMOVED = kind("D102", "entity-removed", Verb.REMOVED, Impact.BREAKING)
RENAMED = kind("D103", "entity-renamed", Verb.RENAMED, Impact.NOTABLE)
PROMOTED = kind("D201", "behavior-promoted", Verb.MOVED, Impact.NOTABLE)
REWORDED = kind("D301", "text-reworded", Verb.REWORDED, Impact.NOTABLE)
EASED = kind("D501", "target-eased", Verb.CHANGED, Impact.BREAKING)
NOTED = kind("D901", "note-changed", Verb.CHANGED, Impact.COSMETIC)
EDITED = kind("D803", "journal-entry-edited", Verb.CHANGED, Impact.BREAKING)

FILE: Final = "maps/line-controls.yaml"
ODD_FILE: Final = "maps/50% odd, names:#1.yaml"
BEHAVIOR: Final = "partners.manager.behaviors.like.runs-trial"
HOSTILE: Final = "`\x1b]0;owned\x07` | [x](javascript:alert(1)) <script> ]]>\n::error::forged\u202e"


def at(path: str, line: int, column: int = 5, file: str = FILE) -> At:
    """A place within one line."""
    return At(path, Place(file, line, column, line, column + 4))


SHARED: Final = Comparison(
    (
        Change(
            REWORDED, Impact.NOTABLE, "`vision` of the map is reworded", "line-controls", "map",
            "line-controls", "Line controls", field="vision",
            before="Plants earn more from the lines they already own",
            after="Plants earn and learn more from lines they own",
            old=at("vision", 3), new=at("vision", 4),
        ),
        Change(
            PROMOTED, Impact.NOTABLE, "behavior `runs-trial` is promoted from `like` to `love`",
            "line-controls", "behavior", "runs-trial", "Runs a trial", before="like",
            after="love", old=at(BEHAVIOR, 12), new=at(BEHAVIOR.replace("like", "love"), 14),
        ),
        Change(
            EASED, Impact.BREAKING,
            "`measure.target` of behavior `runs-trial` is easier to reach: `60 %` → `50 %`",
            "line-controls", "behavior", "runs-trial", "Runs a trial", field="measure.target",
            before=60, after=50, ease="easier",
            old=at(f"{BEHAVIOR}.measure.target.value", 13), new=at("x.measure.target.value", 15),
        ),
        Change(
            NOTED, Impact.COSMETIC, "`tags` of behavior `runs-trial`: `a` → `a, b`",
            "line-controls", "behavior", "runs-trial", "Runs a trial", field="tags",
            before=["a"], after=["a", "b"], old=at(BEHAVIOR, 12), new=at(BEHAVIOR, 14),
        ),
        Change(
            RENAMED, Impact.NOTABLE, "hypothesis `audit` was called `loss-audit` before",
            "line-controls", "hypothesis", "audit", "Offering an audit", was="loss-audit",
            before="loss-audit", after="audit",
            old=at("hypotheses.loss-audit", 30), new=at("hypotheses.audit", 32),
        ),
        Change(
            EDITED, Impact.BREAKING,
            "the journal entry of 2026-10-02 is rewritten, `saw`: `Two` → nothing",
            "line-controls", "journal-entry", None, "Two", field="saw", before="Two",
            old=at("journal[0].saw", 40), new=at("journal[0]", 41),
        ),
        Change(
            REMOVED, Impact.BREAKING, "partner `buyer` is gone", "line-controls", "partner",
            "buyer", "Buyers", before="Buyers", old=at("partners.buyer", 20),
        ),
        Change(
            REMOVED, Impact.NOTABLE, "behavior `calls-back` is gone at `like` of `buyer`",
            "line-controls", "behavior", "calls-back", "Calls back", before="Calls back",
            within="buyer", old=at("partners.buyer.behaviors.like.calls-back", 22),
        ),
        Change(
            ADDED, Impact.NOTABLE, f"impact `{HOSTILE}` is new", "odd", "impact", HOSTILE, HOSTILE,
            after=HOSTILE, new=at("impacts.odd", 1, file=ODD_FILE),
        ),
        Change(
            REWORDED, Impact.NOTABLE, "`impact` of impact `odd` is reworded", "odd", "impact",
            "odd", "Odd", field="impact", before="One", after=HOSTILE,
            old=at("impacts.odd", 2, file=ODD_FILE), new=at("impacts.odd", 2, file=ODD_FILE),
        ),
    ),
    maps=2,
    old="main",
    new="the work tree",
    remarks=("maps/old.yaml has 1 error at main; what it hides was not compared",),
)  # fmt: skip

NOTHING: Final = Comparison((), maps=3, old="v1", new="v2")


def attacked(text: str) -> Comparison:
    """A comparison with the text in every place where something from a map can stand."""
    place = At(text, Place(text, 1, 1, 1, 2))
    changes = [
        Change(
            one, Impact.BREAKING, text, text, text, text, text, text, text, text, text, None, None,
            place, place,
        )
        for one in (EASED, REWORDED)
    ]  # fmt: skip
    return Comparison(tuple(changes), 1, text, text, (text,))
