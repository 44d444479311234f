"""What day it is: as told, else by SOURCE_DATE_EPOCH, else by the clock."""

from datetime import date

import pytest

from outcomekit.app.refusal import Refusal
from outcomekit.app.today import today


def test_the_day_that_is_given_counts_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert today("2026-11-21") == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("0", date(1970, 1, 1)),
        ("1795219199", date(2026, 11, 20)),
        ("1795219200", date(2026, 11, 21)),
        ("-1", date(1969, 12, 31)),
    ],
)
@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "America/Adak"])
def test_the_epoch_is_the_same_day_everywhere(
    monkeypatch: pytest.MonkeyPatch, epoch: str, day: date, zone: str
) -> None:
    monkeypatch.setenv("TZ", zone)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert today() == day


@pytest.mark.parametrize("epoch", ["yesterday", "1.5", "9" * 30, "٣"])
def test_an_epoch_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(Refusal) as refused:
        today()
    said = f"`SOURCE_DATE_EPOCH` takes seconds since 1970; it says `{epoch}`"
    assert refused.value.message == said


def test_without_either_the_clock_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert today() > date(2026, 1, 1)
