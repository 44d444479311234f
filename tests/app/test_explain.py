"""`explain`: what people write is understood, and what is said is true and complete."""

import json
import re
from dataclasses import fields as fields_of

import pytest

from outcomekit import rules
from outcomekit.app.explain import documents, findings
from outcomekit.app.explain import rules as rule_pages
from outcomekit.app.explain.places import places
from outcomekit.app.explain.printed import written
from outcomekit.app.explain.topics import explain, words
from outcomekit.app.refusal import Refusal
from outcomekit.diagnostics import errors
from outcomekit.diagnostics.kind import Kind
from outcomekit.documents.environment import environment
from outcomekit.documents.playbook import Playbook
from outcomekit.documents.rendering import names
from outcomekit.rules import Family, Rule


def topics(what: str) -> list[str]:
    """The topics of the pages that a word means."""
    return [page.topic for page in explain(what)]


# --- What people write ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("what", "found"),
    [
        ("E202", ["E202"]),
        ("e202", ["E202"]),
        ("unknown-reference", ["E202"]),
        ("Unknown-Reference", ["E202"]),
        ("D501", ["D501"]),
        ("target-eased", ["D501"]),
        ("OC001", ["OC001"]),
        ("oc001", ["OC001"]),
        ("missing-outcome-challenge", ["OC001"]),
        ("Missing-Outcome-Challenge", ["OC001"]),
        ("OC", ["OC"]),
        ("pm", ["PM"]),
        ("MAP", ["MAP"]),
        ("playbook", ["playbook"]),
        ("partners", ["partners"]),
        ("partners.behaviors", ["partners.*.behaviors"]),
        ("partners.*.behaviors.like", ["partners.*.behaviors.like"]),
        ("partners.production-manager.behaviors", ["partners.*.behaviors"]),
        ("partners.lead.behaviors.like.calls.measure", ["partners.*.behaviors.like.*.measure"]),
        ("partners.lead", ["partners"]),
        ("partners.name", ["partners.*.name"]),
        ("PARTNERS.*.NAME", ["partners.*.name"]),
        ("roadmap.now.early-data.outcomes[2]", ["roadmap.now.*.outcomes"]),
        ("journal[0].saw", ["journal.*.saw"]),
        ("sales.questions.reveals", ["sales.questions.*.reveals"]),
        ("questions.reveals", ["sales.questions.*.reveals"]),
        ("reveals", ["sales.questions.*.reveals"]),
        ("value-propositions", ["value_propositions"]),
        ("behaviors.like", ["partners.*.behaviors.like"]),
        ("behavior", ["behavior"]),
        ("behavior.does", ["partners.*.behaviors.expect.*.does"]),
        ("measure", ["measure"]),
        ("measure.target", ["impacts.*.measure.target"]),
        ("value-item", ["value-item"]),
        ("strategy map", ["partners.*.strategies"]),
        ("notes", ["notes"]),
        ("partners.lead.notes", ["notes"]),
        ("map", ["map"]),
        ("roadmap", ["roadmap", "roadmap"]),
        ("value-map", ["value-map", "partners.*.value_map"]),
        (" E202 ", ["E202"]),
    ],
)
def test_a_word_or_path_is_understood(what: str, found: list[str]) -> None:
    assert topics(what) == found


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("unknown-referenc", "nothing is called `unknown-referenc`; did you mean "
         "unknown-reference?"),
        ("playbok", "nothing is called `playbok`; did you mean playbook?"),
        ("OC01", "nothing is called `OC01`; did you mean OC001?"),
        ("mising-outcome-challenge", "nothing is called `mising-outcome-challenge`; did you mean "
         "missing-outcome-challenge?"),
        ("partners.behaviours", "nothing is called `partners.behaviours`; did you mean "
         "partners.*.behaviors?"),
        ("", "nothing is called ``; `outcomekit explain --list` lists all that can be explained"),
        ("zzz", "nothing is called `zzz`; `outcomekit explain --list` lists all that can be "
         "explained"),
        ("threshold.by", "nothing is called `threshold.by`; did you mean threshold?"),
        ("drawn_wth", "nothing is called `drawn_wth`; did you mean drawn_with?"),
    ],
)  # fmt: skip
def test_a_slip_is_answered_with_the_nearest(what: str, said: str) -> None:
    with pytest.raises(Refusal) as refused:
        explain(what)
    assert refused.value.message == said


def test_a_name_that_several_fields_have_is_answered_with_their_paths() -> None:
    with pytest.raises(Refusal) as refused:
        explain("customer_view.by")
    assert refused.value.message.startswith("nothing is called")
    with pytest.raises(Refusal) as refused:
        explain("by")
    assert refused.value.message == (
        "`by` is a field in several places; name one of them: impacts.*.measure.target.by, "
        "hypotheses.*.know_when.by, objectives.*.key_results.*.by, success_plans.*.agreed.by "
        "and 1 more"
    )


@pytest.mark.parametrize("word", words())
def test_whatever_a_shell_completes_can_be_explained(word: str) -> None:
    assert explain(word)


def test_every_place_of_the_map_can_be_explained_by_its_path() -> None:
    missed = [
        str(place) for place in places() if topics(str(place))[-1].split(".")[-1] != place.slot.name
    ]
    assert missed == []


# --- What is said -----------------------------------------------------------------------------


@pytest.mark.parametrize("kind", errors.ALL, ids=lambda kind: kind.code)
def test_a_finding_shows_what_the_program_prints_of_its_example(kind: Kind) -> None:
    page = findings.page(kind)
    assert page.bad is not None
    assert re.search(rf"^map\.yaml:\d+:\d+  {kind.code} {kind.name}$", page.bad.said, re.MULTILINE)


def code(one: Rule | Family) -> str:
    return one.code


@pytest.mark.parametrize("rule", rules.rules(), ids=code)
def test_a_rule_is_explained_by_its_code_and_by_its_name(rule: Rule) -> None:
    assert explain(rule.code) == explain(rule.name) == [rule_pages.page(rule)]


@pytest.mark.parametrize("rule", rules.rules(), ids=code)
def test_a_rule_shows_what_the_program_prints_of_its_example(rule: Rule) -> None:
    bad = rule_pages.page(rule).bad
    assert bad is not None
    assert bad.text == rule.invalid[0].shown
    heads = re.findall(r"^map\.yaml:(\d+):(\d+)  (\S+ \S+)$", bad.said, re.MULTILINE)
    title = f"{rule.code} {rule.name}"
    marks = rule.invalid[0].marks
    assert sorted(heads) == sorted((str(mark.line), str(mark.column), title) for mark in marks)


@pytest.mark.parametrize("family", rules.families(), ids=code)
def test_a_family_says_what_it_is_about_and_which_rules_it_has(family: Family) -> None:
    (page,) = explain(family.code)
    assert page.what.startswith("Rules about ")
    assert [row[0] for row in page.tables[0].rows] == [
        rule.code for rule in rules.rules() if rule.family == family
    ]


def test_a_rule_says_how_it_decides_and_how_to_keep_it_back() -> None:
    (page,) = explain("OC001")
    assert page.facts == (
        ("Severity", "warning"),
        ("Decided by", "the map's structure, for certain"),
        (
            "Suppress",
            "`# outcomekit: ignore[OC001] reason`, on the line or alone on the line above",
        ),
    )


def test_nothing_keeps_back_a_rule_about_suppressions() -> None:
    (page,) = explain("SUP001")
    assert [label for label, _ in page.facts] == ["Severity", "Decided by"]


def test_an_example_says_on_which_day_it_is_looked_at_where_that_matters() -> None:
    said = [explain(code)[0].bad for code in ("OC001", "SUP001")]
    assert [example and example.printed for example in said] == [
        "In a map, `outcomekit lint` says",
        "In a map, on 2026-11-21, `outcomekit lint` says",
    ]


@pytest.mark.parametrize("name", names())
def test_a_document_says_what_it_holds_and_why(name: str) -> None:
    page = documents.page(name)
    assert page.what
    assert page.why
    assert [table.title for table in page.tables][:2] == [
        "Sections, where the map has something for them",
        "Data for a template",
    ]


@pytest.mark.parametrize("name", names())
def test_everything_in_the_data_of_a_document_says_what_it_is(name: str) -> None:
    silent = [
        (table.title, row[0])
        for table in documents.page(name).tables[1:]
        for row in table.rows
        if not row[2]
    ]
    assert silent == []


def test_the_data_of_a_document_is_that_of_its_view() -> None:
    told = [row[0].strip("`") for row in documents.page("playbook").tables[1].rows]
    assert told == [field.name for field in fields_of(Playbook)]


def test_the_words_that_templates_know_are_there() -> None:
    facts = dict(documents.page("playbook").facts)
    told = set(re.findall(r"`(\w+)", facts["Beside Jinja's own words"]))
    made = environment([], ())
    assert told - (made.globals.keys() | made.filters.keys()) == set()


# --- How it is written ------------------------------------------------------------------------


def test_json_has_the_same_shape_for_one_and_for_several() -> None:
    one, two = (json.loads(written(explain(what), "json")) for what in ("playbook", "roadmap"))
    assert [len(one["topics"]), len(two["topics"])] == [1, 2]
    assert {*one} == {*two} == {"version", "topics"}
