"""Changes of values: words from a choice, dates, numbers that are no targets."""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.change import ChangeKind, Impact, Verb


def _behavior(rest: str = "") -> str:
    return (
        "partners:\n  managers:\n    behaviors:\n      like:\n"
        f"        runs-a-trial: {{does: Runs a trial{rest}}}\n"
    )


def _plan(rest: str = "") -> str:
    return f"value_propositions:\n  fewer-stops: {{statement: Fewer stops{rest}}}\n"


def _hypothesis(rest: str) -> str:
    return f"hypotheses:\n  yield-audit: {{we_believe: Offering an audit, {rest}}}\n"


def _partner(kind: str) -> str:
    return f"partners:\n  managers: {{name: Managers, kind: {kind}}}\n"


def _story(permission: str) -> str:
    return f"sales:\n  proof:\n    dairy: {{title: A dairy, permission: {permission}}}\n"


VALUE_CHANGED: Final = ChangeKind(
    "D401",
    "value-changed",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a field has another value",
    "values are what documents and checks count with.",
    "{field} of {who}: {before} → {after}",
    "D401",
    _behavior(", weight: 1"),
    _behavior(", weight: 2"),
)
VALUE_SET: Final = ChangeKind(
    "D402",
    "value-set",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a field has a value that had none, or a list of words has one more",
    "values are what documents and checks count with.",
    "{field} of {who} is {after} now",
    "D403",
    _behavior(),
    _behavior(", phase: purchase"),
)
VALUE_DROPPED: Final = ChangeKind(
    "D403",
    "value-dropped",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a field has no value any more, or a list of words has one less",
    "what counted with the value counts without it now.",
    "{field} of {who} is {before} no more",
    "D402",
    _behavior(", phase: purchase"),
    _behavior(),
)
PART_SET: Final = ChangeKind(
    "D404",
    "part-set",
    Verb.CHANGED,
    Impact.NOTABLE,
    "an entity has a part that it did not have, such as an equation or a price",
    "the part is read as a whole, so its fields are not told one by one.",
    "{who} has {field} now: {after}",
    "D405",
    _plan(),
    _plan(", price: {value: 900, unit: EUR/year}"),
)
PART_DROPPED: Final = ChangeKind(
    "D405",
    "part-dropped",
    Verb.CHANGED,
    Impact.NOTABLE,
    "an entity lost a part, such as an equation or a price",
    "whatever the part said is said nowhere now.",
    "{who} has no {field} any more: {before}",
    "D404",
    _plan(", price: {value: 900, unit: EUR/year}"),
    _plan(),
)
STATUS_CHANGED: Final = ChangeKind(
    "D406",
    "status-changed",
    Verb.CHANGED,
    Impact.NOTABLE,
    "an entry, or the whole map, has another status",
    "a draft is nobody's promise yet, and what is active is.",
    "the status of {who}: {before} → {after}",
    "D406",
    _hypothesis("status: draft"),
    _hypothesis("status: active"),
)
STATE_CHANGED: Final = ChangeKind(
    "D407",
    "hypothesis-state-changed",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a hypothesis is in another state: begun, decided, parked",
    "a verdict is as good as its evidence; look for it beside.",
    "the state of {who}: {before} → {after}",
    "D407",
    _hypothesis("state: running"),
    _hypothesis("state: supported, evidence: [Trial sheets]"),
)
PARTNER_KIND_CHANGED: Final = ChangeKind(
    "D408",
    "partner-kind-changed",
    Verb.CHANGED,
    Impact.NOTABLE,
    "a partner is something else to the work: boundary, strategic, beneficiary, internal",
    "only boundary partners are asked to act differently, so the ladder and the playbook change "
    "with it.",
    "{who} is something else to the work: {before} → {after}",
    "D408",
    _partner("boundary"),
    _partner("strategic"),
)
PERMISSION_NARROWED: Final = ChangeKind(
    "D409",
    "permission-narrowed",
    Verb.CHANGED,
    Impact.NOTABLE,
    "the customer of a proof story may be named to fewer people",
    "what was printed with the name must be called back.",
    "the customer of {who} may be named less freely: {before} → {after}",
    "D410",
    _story("public"),
    _story("anonymous"),
)
PERMISSION_WIDENED: Final = ChangeKind(
    "D410",
    "permission-widened",
    Verb.CHANGED,
    Impact.NOTABLE,
    "the customer of a proof story may be named to more people",
    "someone at the customer must have agreed to it.",
    "the customer of {who} may be named more freely: {before} → {after}",
    "D409",
    _story("anonymous"),
    _story("public"),
)

ALL: Final = (
    VALUE_CHANGED, VALUE_SET, VALUE_DROPPED, PART_SET, PART_DROPPED, STATUS_CHANGED,
    STATE_CHANGED, PARTNER_KIND_CHANGED, PERMISSION_NARROWED, PERMISSION_WIDENED,
)  # fmt: skip
