"""Changes of what binds: references, agreed plans, the journal; and what binds nobody."""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.change import ChangeKind, Impact, Verb

_PROOF: Final = "sales:\n  proof:\n    dairy: A dairy\n    brewery: A brewery\n"


def _output(enables: str = "") -> str:
    return (
        f"supplier:\n  outputs:\n    log-sheet: {{output: A log sheet{enables}}}\n"
        "partners:\n  managers:\n    behaviors:\n      expect:\n        keeps-a-log: Keeps a log\n"
    )


def _question(partner: str) -> str:
    return (
        f"sales:\n  questions:\n    losses: {{asks: What stops the line?, partner: {partner}}}\n"
        "partners:\n  managers: {name: Managers}\n  engineers: {name: Engineers}\n"
    )


def _proposition(proof: str = "") -> str:
    return f"{_PROOF}value_propositions:\n  fewer-stops: {{statement: Fewer stops{proof}}}\n"


def _plan(rest: str, agreed: str = "agreed: {by: Plant manager, on: 2026-09-01}") -> str:
    return f"success_plans:\n  acme:\n    customer: Acme\n    {agreed}\n{rest}"


def _outcome(words: str) -> str:
    return _plan(f"    outcomes:\n      faster: {words}\n")


def _milestone(rest: str) -> str:
    return _plan(f"    milestones:\n      first-line: {{milestone: First line runs, {rest}}}\n")


def _journal(*saw: str) -> str:
    lines = [f"  - {{on: 2026-10-0{n}, by: Sales, saw: {one}}}\n" for n, one in enumerate(saw, 1)]
    return "".join(["journal:\n", *lines])


REFERENCE_GAINED: Final = ChangeKind(
    "D601",
    "reference-gained",
    Verb.CHANGED,
    Impact.NOTABLE,
    "an entry refers to an entity to which it did not",
    "one more link in the chain from what we do to what it changes.",
    "{who} refers to {after} now, in {field}",
    "D602",
    _output(),
    _output(", enables: [keeps-a-log]"),
)
REFERENCE_LOST: Final = ChangeKind(
    "D602",
    "reference-lost",
    Verb.CHANGED,
    Impact.NOTABLE,
    "an entry refers no more to an entity",
    "one link less in the chain from what we do to what it changes.",
    "{who} refers to {before} no more, in {field}",
    "D601",
    _output(", enables: [keeps-a-log]"),
    _output(),
)
REFERENCE_CHANGED: Final = ChangeKind(
    "D603",
    "reference-changed",
    Verb.CHANGED,
    Impact.NOTABLE,
    "an entry refers to another entity",
    "the chain from what we do to what it changes takes another way.",
    "{field} of {who}: {before} → {after}",
    "D603",
    _question("managers"),
    _question("engineers"),
)
PROOF_GAINED: Final = ChangeKind(
    "D604",
    "proof-gained",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a proposition has one more story that proves it",
    "what somebody like them has gained is believed sooner than what we say.",
    "{who} is proved by {after} now",
    "D605",
    _proposition(),
    _proposition(", proof: [dairy]"),
)
PROOF_LOST: Final = ChangeKind(
    "D605",
    "proof-lost",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a proposition has one story less that proves it",
    "a claim that nothing proves is an opinion.",
    "{who} is proved by {before} no more",
    "D604",
    _proposition(", proof: [dairy]"),
    _proposition(),
    graver="it was the last one, and the proposition claims a difference",
)
AGREED_OUTCOME_CHANGED: Final = ChangeKind(
    "D701",
    "agreed-outcome-changed",
    Verb.CHANGED,
    Impact.BREAKING,
    "an outcome says or measures something else, after the plan was agreed",
    "the customer agreed to other words and numbers; what they sign next should be these.",
    "{field} of {who} changed after the plan was agreed: {before} → {after}",
    "D701",
    _outcome("Answers within the shift"),
    _outcome("Answers within the week"),
)
AGREED_DATE_CHANGED: Final = ChangeKind(
    "D702",
    "agreed-date-changed",
    Verb.CHANGED,
    Impact.BREAKING,
    "a date is another one or is gone, after the plan was agreed",
    "the customer plans with the date that they agreed to.",
    "{field} of {who} changed after the plan was agreed: {before} → {after}",
    "D702",
    _milestone("due: 2026-11"),
    _milestone("due: 2026-12"),
)
AGREED_OWNER_CHANGED: Final = ChangeKind(
    "D703",
    "agreed-owner-changed",
    Verb.CHANGED,
    Impact.BREAKING,
    "someone else answers for it or nobody does, after the plan was agreed",
    "the customer agreed to a person; a plan that nobody answers for is a wish.",
    "{field} of {who} changed after the plan was agreed: {before} → {after}",
    "D703",
    _milestone("theirs: Shift lead"),
    _milestone("theirs: Plant manager"),
)
PLAN_AGREED: Final = ChangeKind(
    "D704",
    "plan-agreed",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a success plan is agreed with the customer",
    "from now on its outcomes, dates and owners are promised.",
    "{who} is agreed: {after}",
    "D705",
    _plan("", agreed="weights: {outcomes: 2}"),
    _plan("    weights: {outcomes: 2}\n"),
)
AGREEMENT_WITHDRAWN: Final = ChangeKind(
    "D705",
    "agreement-withdrawn",
    Verb.CHANGED,
    Impact.BREAKING,
    "a success plan is agreed no more",
    "the customer still thinks that it is.",
    "{who} is agreed no more: {before}",
    "D704",
    _plan("    weights: {outcomes: 2}\n"),
    _plan("", agreed="weights: {outcomes: 2}"),
)
ENTRY_APPENDED: Final = ChangeKind(
    "D801",
    "journal-entry-appended",
    Verb.ADDED,
    Impact.NOTABLE,
    "the journal has one more entry",
    "this is how a journal grows: what was seen is added, and nothing before it changes.",
    "{who} is new",
    "D802",
    _journal("Two of nine brought a log"),
    _journal("Two of nine brought a log", "Five of eight did"),
)
ENTRY_REMOVED: Final = ChangeKind(
    "D802",
    "journal-entry-removed",
    Verb.REMOVED,
    Impact.BREAKING,
    "an entry is gone from the journal: history is rewritten",
    "a review rests on what was written down at the time; a later entry corrects, it does not "
    "erase.",
    "{who} is gone: history is rewritten",
    "D801",
    _journal("Two of nine brought a log", "Five of eight did"),
    _journal("Two of nine brought a log"),
)
ENTRY_EDITED: Final = ChangeKind(
    "D803",
    "journal-entry-edited",
    Verb.CHANGED,
    Impact.BREAKING,
    "an entry of the journal says something else: history is rewritten",
    "a review rests on what was written down at the time; a later entry corrects, it does not "
    "erase.",
    "{who} is rewritten, {field}: {before} → {after}",
    "D803",
    _journal("Two of nine brought a log"),
    _journal("Three of nine brought a log"),
)
NOTE_CHANGED: Final = ChangeKind(
    "D901",
    "note-changed",
    Verb.CHANGED,
    Impact.COSMETIC,
    "notes, tags, owner, sources or a key of your own say something else",
    "they are about the entry, not about the world; nobody outside builds on them.",
    "{field} of {who}: {before} → {after}",
    "D901",
    "hypotheses:\n  yield-audit: {we_believe: Offering an audit, tags: [trial]}\n",
    "hypotheses:\n  yield-audit: {we_believe: Offering an audit, tags: [trial, audit]}\n",
)

ALL: Final = (
    REFERENCE_GAINED, REFERENCE_LOST, REFERENCE_CHANGED, PROOF_GAINED, PROOF_LOST,
    AGREED_OUTCOME_CHANGED, AGREED_DATE_CHANGED, AGREED_OWNER_CHANGED, PLAN_AGREED,
    AGREEMENT_WITHDRAWN, ENTRY_APPENDED, ENTRY_REMOVED, ENTRY_EDITED, NOTE_CHANGED,
)  # fmt: skip
