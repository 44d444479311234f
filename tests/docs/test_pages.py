"""The generated pages of docs/ are current; what they link to is there, their examples are maps."""

import re

import pytest

from outcomekit import rules
from outcomekit.diagnostics import errors
from outcomekit.diff.catalog import ALL
from tests.checkout import ROOT
from tests.docs import changes_page, findings_page, language_page, rules_page
from tests.docs.markdown import anchors, blocks, links
from tests.goldens import hold_golden
from tests.model.maps import HEAD, claims_about, data_of, good_specimens, over

PAGES = {
    "changes.md": changes_page.page(),
    "findings.md": findings_page.page(),
    "map-language.md": language_page.page(),
    "rules.md": rules_page.page(),
}


@pytest.mark.parametrize(("name", "text"), PAGES.items(), ids=PAGES.keys())
def test_a_page_is_current(name: str, text: str) -> None:
    hold_golden(ROOT / "docs" / name, text)


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES.keys())
def test_every_link_of_a_page_leads_somewhere(text: str) -> None:
    there = {f"#{anchor}" for anchor in anchors(text)} | PAGES.keys() | {"lint.md"}
    assert links(text) - there == set()


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES.keys())
def test_a_heading_of_a_page_is_unique(text: str) -> None:
    assert sorted(anchors(text)) == sorted(set(anchors(text)))


@pytest.mark.parametrize("block", blocks(PAGES["map-language.md"], "yaml"))
def test_a_block_of_the_map_language_is_a_part_of_a_map(block: str) -> None:
    assert claims_about(over({**good_specimens(), **HEAD}, data_of(block))) == []


def test_every_error_stands_in_the_findings() -> None:
    told = re.findall(r"^### (E\d{3}) (\S+)$", PAGES["findings.md"], re.MULTILINE)
    assert told == [(kind.code, kind.name) for kind in errors.ALL]


def test_every_kind_of_change_stands_in_the_changes() -> None:
    told = re.findall(r"^### (D\d{3}) (\S+)$", PAGES["changes.md"], re.MULTILINE)
    assert told == [(kind.code, kind.name) for kind in ALL]


def test_every_rule_stands_in_the_rules() -> None:
    told = re.findall(r"^### ([A-Z]+\d{3}) (\S+)$", PAGES["rules.md"], re.MULTILINE)
    assert sorted(told) == [(rule.code, rule.name) for rule in rules.rules()]
