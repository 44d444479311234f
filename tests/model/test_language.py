"""The language: which sections and fields there are, which are main texts, what they refer to.

The tables are the contract, written out by hand; the declarations are held against them.
"""

import pytest

from outcomekit.model.entity import COMMON, Entity, Record
from outcomekit.model.field import Declaration
from outcomekit.model.map import Map
from outcomekit.model.structure import records, site, slots

FIELDS: dict[str, str] = {
    "": "outcome_map title status owner updated review currency vision mission segment supplier "
    "impacts partners value_propositions sales journey hypotheses roadmap objectives "
    "success_plans journal reviews monitoring evaluation",
    "review": "last every_days",
    "segment": "name fits disqualifiers",
    "supplier": "name aliases products competencies inputs activities outputs practices readiness",
    "supplier.competencies.*": "competency customer_view",
    "supplier.inputs.*": "text",
    "supplier.activities.*": "text",
    "supplier.outputs.*": "output enables",
    "supplier.practices.*": "practice kind not_applicable",
    "supplier.readiness": "sponsor understands_importance people_know_the_process "
    "teams_can_collaborate",
    "supplier.readiness.understands_importance": "answer evidence",
    "supplier.readiness.people_know_the_process": "answer evidence",
    "supplier.readiness.teams_can_collaborate": "answer evidence",
    "impacts.*": "impact for layer measure",
    "impacts.*.measure": "metric unit direction baseline target",
    "impacts.*.measure.baseline": "value on source",
    "impacts.*.measure.target": "value by",
    "partners.*": "name kind direct persona why_here buying outcome_challenge behaviors "
    "strategies value_map",
    "partners.*.buying": "roles mode win reports_to",
    "partners.*.outcome_challenge": "statement vision_contribution",
    "partners.*.behaviors": "expect like love",
    "partners.*.behaviors.expect.*": "does phase observe_by impact measure upside downside weight "
    "priority supersedes",
    "partners.*.strategies": "I1 I2 I3 E1 E2 E3",
    "partners.*.strategies.E2.*": "strategy supports",
    "partners.*.value_map": "objectives metrics strategies issues drawn_with on",
    "partners.*.value_map.objectives.*": "text we_affect current",
    "partners.*.value_map.metrics.*": "text we_affect current",
    "partners.*.value_map.strategies.*": "text we_affect current",
    "partners.*.value_map.issues.*": "text we_affect current",
    "partners.*.value_map.issues.*.current": "metric unit direction baseline target text",
    "value_propositions.*": "statement partner addresses capability mechanism gain equation price "
    "alternative point rank exchange stack proof customer_outcome",
    "value_propositions.*.equation": "formula inputs unit result holds_when",
    "value_propositions.*.equation.inputs.*": "value unit source",
    "value_propositions.*.price": "value unit source",
    "value_propositions.*.stack": "technology process behavior outcome",
    "sales": "stages questions objections proof talk_tracks proposals alternatives",
    "sales.stages.*": "stage phase entry exit objective",
    "sales.questions.*": "asks partner stage reveals listen_for",
    "sales.objections.*": "words partner stage concern response proof",
    "sales.proof.*": "title partner customer situation problem change result permission measure",
    "sales.talk_tracks.*": "title partner stage lines uses",
    "sales.proposals.*": "title partner sections uses",
    "sales.alternatives.*": "name we_win_when they_win_when",
    "journey.*": "step partner phase doing experience boosters blockers",
    "journey.*.boosters.*": "does behavior",
    "journey.*.blockers.*": "does behavior",
    "hypotheses.*": "we_believe because for will_change direction know_when state evidence "
    "learned decision",
    "hypotheses.*.know_when": "metric threshold unit by",
    "roadmap": "now next later",
    "roadmap.now.*": "theme question outcomes hypotheses step confidence ideas result",
    "objectives.*": "objective impact period key_results",
    "objectives.*.key_results.*": "behavior from to unit by metric",
    "success_plans.*": "customer partner agreed outcomes milestones time_to_value experiences "
    "weights responsibilities",
    "success_plans.*.agreed": "by on",
    "success_plans.*.outcomes.*": "words behavior measure score",
    "success_plans.*.milestones.*": "milestone due done ours theirs outcome",
    "success_plans.*.time_to_value": "starts_at started first_value full_value value_moment "
    "target_days",
    "success_plans.*.experiences.*": "experience leads_to moment score",
    "success_plans.*.weights": "outcomes experience",
    "journal.*": "on period about by score value saw evidence contributors unexpected lesson",
    "journal.*.lesson": "text owner due",
    "reviews.*": "on about check act plan do decisions",
    "reviews.*.decisions": "standardise improve explore stop",
    "monitoring.*": "about question who how_often method users",
    "evaluation": "users questions sources methods evaluator dates cost",
}
"""The fields of every part of a map, without those that every entity may carry."""

CARRIES_COMMON = {"supplier", "journal.*"}
"""What is no entity and may still carry notes, owner, tags, status and sources."""

MAIN: dict[str, str] = {
    "supplier.competencies.*": "competency",
    "supplier.inputs.*": "text",
    "supplier.activities.*": "text",
    "supplier.outputs.*": "output",
    "supplier.practices.*": "practice",
    "impacts.*": "impact",
    "impacts.*.measure": "metric",
    "impacts.*.measure.baseline": "value",
    "impacts.*.measure.target": "value",
    "partners.*.outcome_challenge": "statement",
    "partners.*.behaviors.expect.*": "does",
    "partners.*.strategies.E2.*": "strategy",
    "partners.*.value_map.objectives.*": "text",
    "partners.*.value_map.metrics.*": "text",
    "partners.*.value_map.strategies.*": "text",
    "partners.*.value_map.issues.*": "text",
    "partners.*.value_map.issues.*.current": "text",
    "value_propositions.*": "statement",
    "value_propositions.*.equation.inputs.*": "value",
    "value_propositions.*.price": "value",
    "sales.stages.*": "stage",
    "sales.questions.*": "asks",
    "sales.objections.*": "words",
    "sales.proof.*": "title",
    "sales.talk_tracks.*": "title",
    "sales.proposals.*": "title",
    "sales.alternatives.*": "name",
    "journey.*": "step",
    "journey.*.boosters.*": "does",
    "journey.*.blockers.*": "does",
    "hypotheses.*": "we_believe",
    "roadmap.now.*": "question",
    "objectives.*": "objective",
    "success_plans.*": "customer",
    "success_plans.*.outcomes.*": "words",
    "success_plans.*.milestones.*": "milestone",
    "success_plans.*.experiences.*": "experience",
    "journal.*.lesson": "text",
}
"""The field whose value may stand for the whole."""

OPTIONAL_MAIN = {
    "supplier.practices.*", "impacts.*.measure", "impacts.*.measure.baseline",
    "impacts.*.measure.target", "partners.*.value_map.issues.*.current",
    "value_propositions.*.equation.inputs.*", "value_propositions.*.price",
}  # fmt: skip
"""Whose main field may be absent in the long form."""

REFERENCES: dict[str, str] = {
    "supplier.outputs.*.enables": "behavior",
    "partners.*.buying.reports_to": "partner",
    "partners.*.behaviors.expect.*.impact": "impact",
    "partners.*.behaviors.expect.*.supersedes": "behavior",
    "partners.*.strategies.E2.*.supports": "behavior",
    "value_propositions.*.partner": "partner",
    "value_propositions.*.addresses": "value-item",
    "value_propositions.*.alternative": "text or alternative",
    "value_propositions.*.stack.behavior": "text or behavior",
    "value_propositions.*.proof": "proof",
    "sales.stages.*.exit": "behavior",
    "sales.questions.*.partner": "partner",
    "sales.questions.*.stage": "stage",
    "sales.questions.*.reveals": "value-item behavior",
    "sales.objections.*.partner": "partner",
    "sales.objections.*.stage": "stage",
    "sales.objections.*.proof": "proof",
    "sales.proof.*.partner": "partner",
    "sales.talk_tracks.*.partner": "partner",
    "sales.talk_tracks.*.stage": "stage",
    "sales.talk_tracks.*.uses": "value-proposition proof",
    "sales.proposals.*.partner": "partner",
    "sales.proposals.*.uses": "value-proposition proof",
    "journey.*.partner": "partner",
    "journey.*.boosters.*.behavior": "behavior",
    "journey.*.blockers.*.behavior": "behavior",
    "hypotheses.*.for": "partner",
    "hypotheses.*.will_change": "behavior",
    "roadmap.now.*.outcomes": "behavior",
    "roadmap.now.*.hypotheses": "hypothesis",
    "roadmap.now.*.step": "step",
    "objectives.*.impact": "impact",
    "objectives.*.key_results.*.behavior": "behavior",
    "success_plans.*.partner": "partner",
    "success_plans.*.outcomes.*.behavior": "behavior",
    "success_plans.*.milestones.*.outcome": "this success-plan's outcome",
    "success_plans.*.experiences.*.leads_to": "this success-plan's outcome",
    "success_plans.*.experiences.*.moment": "step",
    "success_plans.*.responsibilities": "this success-plan's outcome",
    "journal.*.about": "any",
    "reviews.*.about": "partner behavior or expect like love",
    "monitoring.*.about": "any",
}
"""The kinds of entities that each reference may name."""


def record_at(path: str) -> type[Record]:
    """The record class at a path of the tables."""
    place = site(tuple(part for part in path.split(".") if part))
    assert place is not None, path
    assert place.record is not None, path
    return place.record


@pytest.mark.parametrize(("path", "names"), FIELDS.items(), ids=lambda text: str(text)[:40])
def test_a_part_of_a_map_has_the_fields_of_the_contract(path: str, names: str) -> None:
    record = record_at(path)
    common = COMMON if issubclass(record, Entity) or path in CARRIES_COMMON else ()
    assert list(slots(record)) == [*names.split(), *common]


def test_the_tables_know_every_kind_of_record() -> None:
    assert {record_at(path) for path in FIELDS} == set(records())


@pytest.mark.parametrize("path", FIELDS)
def test_a_short_form_stands_for_the_main_field_of_the_contract(path: str) -> None:
    record = record_at(path)
    assert record.main == MAIN.get(path)
    required = [name for name, slot in slots(record).items() if slot.declared.required]
    if record is Map:
        assert required == ["outcome_map", "title"]
    else:
        assert required == ([MAIN[path]] if path in MAIN.keys() - OPTIONAL_MAIN else [])


def in_words(declared: Declaration) -> str:
    """What a declaration says of the references of a field, as the table writes it."""
    kinds = " ".join(declared.to)
    if declared.soft:
        return f"text or {kinds}"
    if declared.own is not None:
        return f"this {declared.own}'s {kinds}"
    return f"{kinds} or {' '.join(declared.words)}" if declared.words else kinds


def test_references_may_name_the_kinds_of_the_contract() -> None:
    declared = {
        f"{path}.{name}": in_words(slot.declared)
        for path in FIELDS
        for name, slot in slots(record_at(path)).items()
        if slot.declared.to
    }
    assert declared == REFERENCES
