"""A document is a module with a template of its name; listing them runs neither."""

import sys

import pytest

from outcomekit.documents.described import Datum, described
from outcomekit.documents.faults import UnknownName
from outcomekit.documents.places import templates_folder
from outcomekit.documents.rendering import names, summaries
from tests.checkout import ROOT, run
from tests.documents.maps import EXEMPLARS, index_at, rendered


def test_documents_are_listed_as_a_person_meets_them() -> None:
    assert names() == ("playbook", "roadmap", "value-table", "value-map", "outcome-map")


def test_every_template_but_the_shared_parts_is_a_document() -> None:
    found = {path.name.removesuffix(".md.j2") for path in templates_folder().glob("[!_]*.md.j2")}
    assert found == set(names())


def test_every_document_says_in_a_sentence_what_it_is() -> None:
    assert list(summaries()) == list(names())
    assert [line for line in summaries().values() if not line.endswith(".")] == []


def test_listing_runs_no_document_and_no_template_engine() -> None:
    script = (
        "import sys; from outcomekit.documents import rendering; rendering.summaries(); "
        "print({'jinja2', 'markupsafe', 'outcomekit.documents.playbook'} & set(sys.modules))"
    )
    assert run(sys.executable, "-c", script, cwd=ROOT).stdout == "set()\n"


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ({"name": "playbok"}, "`playbok` is no document; did you mean playbook?"),
        ({"name": "zzz"},
         "`zzz` is no document; there is playbook, roadmap, value-table, value-map, outcome-map"),
        ({"name": "playbook", "partner": "maintenance-enginer"},
         "`maintenance-enginer` is no player of this map; did you mean maintenance-engineer?"),
        ({"name": "playbook", "partner": "zzz"},
         "`zzz` is no player of this map; it has production-manager, maintenance-engineer"),
        ({"name": "playbook", "stage": "decidng"},
         "`decidng` is no stage of this map; did you mean deciding?"),
        ({"name": "roadmap", "stage": "deciding"}, "the roadmap has no extract for one stage"),
    ],
)  # fmt: skip
def test_a_wrong_name_is_told_with_the_nearest_right_one(
    wanted: dict[str, str], message: str
) -> None:
    with pytest.raises(UnknownName) as caught:
        rendered(wanted["name"], index_at(EXEMPLARS / "mega-international.yaml"), wanted)
    assert str(caught.value) == message


@pytest.mark.parametrize("name", names())
def test_every_datum_of_a_template_says_what_it_is(name: str) -> None:
    assert [datum.path for datum in described(name) if not datum.meaning] == []


@pytest.mark.parametrize("name", names())
def test_no_datum_is_hidden_behind_a_method_of_its_record(name: str) -> None:
    last = [datum.path.removesuffix("[]").rpartition(".")[2] for datum in described(name)]
    assert sorted(set(last) & set(dir(dict))) == []


def test_data_are_described_as_a_template_writes_them() -> None:
    found = {datum.path: datum for datum in described("playbook")}
    assert found["players[].offer.lead"] == Datum(
        "players[].offer.lead", "text or none", "How the first two compare, where two have a rank."
    )
    assert found["segment.fits[]"].form == "list of texts"


@pytest.mark.parametrize("name", names())
def test_a_template_is_given_plain_data_only(name: str) -> None:
    words = {word for datum in described(name) for word in datum.form.split()}
    assert words <= {
        "text", "texts", "true", "or", "false", "none", "number", "numbers", "list", "of",
        "record", "records",
    }  # fmt: skip
