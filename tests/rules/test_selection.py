"""Choosing rules: by code, name and family; the closer word wins."""

import pytest

from outcomekit import rules
from outcomekit.diagnostics.severity import Severity
from outcomekit.rules import Selection, UnknownRule, by_closeness, error, selected


def chosen(select: tuple[str, ...], ignore: tuple[str, ...] = ()) -> list[str]:
    """The codes that are chosen, of the families OC and SUP."""
    codes = [rule.code for rule in Selection(select, ignore).rules()]
    return [code for code in codes if code in ("OC001", "OC004", "SUP001", "SUP002")]


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        (("all",), (), ["OC001", "OC004", "SUP001", "SUP002"]),
        ((), (), []),
        (("OC",), (), ["OC001", "OC004"]),
        (("oc",), (), ["OC001", "OC004"]),
        (("OC001",), (), ["OC001"]),
        ((" oc001 ",), (), ["OC001"]),
        (("missing-outcome-challenge",), (), ["OC001"]),
        (("SUP002", "OC001"), (), ["OC001", "SUP002"]),
        (("all",), ("OC",), ["SUP001", "SUP002"]),
        (("all",), ("OC", "unused-suppression"), ["SUP001"]),
        (("OC", "SUP"), ("OC001",), ["OC004", "SUP001", "SUP002"]),
        (("OC001",), ("OC",), ["OC001"]),
        (("OC", "OC001"), ("OC",), ["OC001"]),
        (("OC", "SUP"), ("all",), ["OC001", "OC004", "SUP001", "SUP002"]),
        (("all",), ("all",), []),
        (("OC",), ("OC",), []),
        (("OC001",), ("missing-outcome-challenge",), []),
    ],
)
def test_the_closer_word_wins(
    select: tuple[str, ...], ignore: tuple[str, ...], codes: list[str]
) -> None:
    assert chosen(select, ignore) == codes


def test_rules_come_in_the_order_of_their_codes() -> None:
    codes = [rule.code for rule in Selection(("SUP", "all", "OC")).rules()]
    assert codes == sorted(codes) == [rule.code for rule in rules.rules()]


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ({"OC": Severity.NOTE}, (Severity.NOTE, Severity.NOTE)),
        ({"OC001": Severity.ERROR, "OC": Severity.NOTE}, (Severity.ERROR, Severity.NOTE)),
        ({"OC": Severity.NOTE, "OC001": Severity.ERROR}, (Severity.ERROR, Severity.NOTE)),
        ({"OC": Severity.NOTE, "all": Severity.ERROR}, (Severity.NOTE, Severity.NOTE)),
        ({"SUP": Severity.NOTE}, (None, None)),
    ],
)
def test_the_closest_word_gives_the_severity(
    severities: dict[str, Severity], expected: tuple[Severity | None, ...]
) -> None:
    given = by_closeness(severities)
    assert (given.get("OC001"), given.get("OC004")) == expected


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("OC01", "no rule is called `OC01`; did you mean OC001?"),
        ("mising-outcome-challenge",
         "no rule is called `mising-outcome-challenge`; did you mean missing-outcome-challenge?"),
        ("xyzzyxyzzy", "no rule is called `xyzzyxyzzy`"),
        ("", "no rule is called ``"),
        ("E101", "E101 is no rule: it says that this is no map, and is always told"),
        ("unknown-field", "E101 is no rule: it says that this is no map, and is always told"),
    ],
)  # fmt: skip
def test_a_word_that_names_no_rule_is_told(word: str, said: str) -> None:
    with pytest.raises(UnknownRule) as unknown:
        selected(word)
    assert str(unknown.value) == said


def test_an_error_is_known_by_code_and_name() -> None:
    codes = [found.code if (found := error(word)) else None for word in ("e202", "bad-id", "OC001")]
    assert codes == ["E202", None, None]
    assert error("invalid-id") is error("E106") is not None
