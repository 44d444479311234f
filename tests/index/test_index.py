"""The index: every entity by id, by kind and by holder, and every reference both ways."""

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.index.collect import collect
from outcomekit.index.index import Index
from outcomekit.model.build import build
from tests.model.maps import HEAD, data_of

TEXT = """\
impacts: {margin: Margin rises}
partners:
  lead:
    name: Production managers
    buying: {reports_to: head}
    behaviors:
      expect: {asks: {does: Asks, impact: margin}}
      love: {tells: {does: Tells, supersedes: asks}}
    strategies:
      I1: {none: Nothing can be forced}
      I2: {train: {strategy: We train, supports: [asks, tells]}}
    value_map: {metrics: {yield: Yield}, issues: {stops: {text: Stops}}}
  head:
value_propositions:
  gain: {statement: Gain, partner: lead, alternative: retune, stack: {behavior: asks}}
sales: {alternatives: {retune: Retune}, talk_tracks: {talk: {title: Talk, uses: [gain]}}}
objectives: {more: {objective: More, key_results: {first-one: {behavior: asks}}}}
success_plans:
  acme: {customer: Acme, outcomes: {faster: Faster}, responsibilities: {faster: {Sales: A}}}
journal: [{about: asks}, {about: other/asks}]
reviews: {autumn: {about: [expect, lead]}}
"""


def index() -> Index:
    """The index of the map above."""
    built = build({**HEAD, **data_of(TEXT)}, lambda _: "")
    assert built.claims == []
    made, claims = collect("line", built.map)
    assert claims == []
    return made


INDEX = index()


def test_it_knows_every_entity_in_the_order_of_the_language() -> None:
    assert {item.id: item.kind for item in INDEX.by_id.values()} == {
        "margin": "impact",
        "lead": "partner",
        "asks": "behavior",
        "tells": "behavior",
        "train": "strategy",
        "yield": "value-item",
        "stops": "value-item",
        "head": "partner",
        "gain": "value-proposition",
        "talk": "talk-track",
        "retune": "alternative",
        "more": "objective",
        "first-one": "key-result",
        "acme": "success-plan",
        "faster": "outcome",
        "autumn": "review",
    }


def test_an_entity_knows_its_place_its_holder_and_what_it_is_called() -> None:
    found = INDEX.find("tells")
    assert found is not None
    place = ("partners", "lead", "behaviors", "love", "tells")
    assert (found.pointer, found.group) == (Pointer(place), "love")
    assert (found.noun, found.text) == ("behavior", "Tells")
    assert found.owner is INDEX.find("lead")


def test_an_entity_is_called_by_its_text_or_name_or_its_id_in_words() -> None:
    texts = {item.id: item.text for item in INDEX.by_id.values()}
    assert {name: texts[name] for name in ("lead", "head", "first-one", "stops", "retune")} == {
        "lead": "Production managers",
        "head": "Head",
        "first-one": "First one",
        "stops": "Stops",
        "retune": "Retune",
    }


def test_nobody_is_found_by_no_id() -> None:
    assert (INDEX.find(None), INDEX.find("nobody")) == (None, None)


def test_entities_are_told_by_kind_and_by_holder() -> None:
    lead, acme = INDEX.find("lead"), INDEX.find("acme")
    assert lead is not None
    assert acme is not None
    assert [item.id for item in INDEX.of_kind("partner", "impact")] == ["margin", "lead", "head"]
    assert [item.id for item in INDEX.within(lead, "behavior", "strategy")] == [
        "asks",
        "tells",
        "train",
    ]
    assert INDEX.within(acme, "behavior") == []


def test_every_reference_is_a_link_from_its_holder() -> None:
    links = [
        (link.source.id if link.source else None, link.field, str(link.at), link.at.on, link.target)
        for link in INDEX.links
    ]
    assert links == [
        ("lead", "reports_to", "partners.lead.buying.reports_to", "value", "head"),
        ("asks", "impact", "partners.lead.behaviors.expect.asks.impact", "value", "margin"),
        ("tells", "supersedes", "partners.lead.behaviors.love.tells.supersedes", "value", "asks"),
        ("train", "supports", "partners.lead.strategies.I2.train.supports[0]", "value", "asks"),
        ("train", "supports", "partners.lead.strategies.I2.train.supports[1]", "value", "tells"),
        ("gain", "partner", "value_propositions.gain.partner", "value", "lead"),
        ("gain", "alternative", "value_propositions.gain.alternative", "value", "retune"),
        ("gain", "behavior", "value_propositions.gain.stack.behavior", "value", "asks"),
        ("talk", "uses", "sales.talk_tracks.talk.uses[0]", "value", "gain"),
        (
            "first-one",
            "behavior",
            "objectives.more.key_results.first-one.behavior",
            "value",
            "asks",
        ),
        ("acme", "responsibilities", "success_plans.acme.responsibilities.faster", "key", "faster"),
        (None, "about", "journal[0].about", "value", "asks"),
        (None, "about", "journal[1].about", "value", "other/asks"),
        ("autumn", "about", "reviews.autumn.about[0]", "value", "expect"),
        ("autumn", "about", "reviews.autumn.about[1]", "value", "lead"),
    ]


def test_links_are_told_by_what_they_lead_to_and_not_those_into_other_maps() -> None:
    assert [str(link.at) for link in INDEX.referrers("asks")] == [
        "partners.lead.behaviors.love.tells.supersedes",
        "partners.lead.strategies.I2.train.supports[0]",
        "value_propositions.gain.stack.behavior",
        "objectives.more.key_results.first-one.behavior",
        "journal[0].about",
    ]
    assert INDEX.referrers("autumn") == []
