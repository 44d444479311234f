"""The journal: appended to, edited, removed; its order means nothing."""

import pytest

from tests.diff.states import told

FIRST = "{on: 2026-10-02, about: log, score: low, saw: Two of nine brought a log}"
SECOND = "{on: 2026-11-06, about: log, value: 33, saw: Four of twelve did}"


def journal(*entries: str) -> str:
    lines = "".join(f"  - {entry}\n" for entry in entries)
    ladder = "partners: {m: {behaviors: {like: {log: Brings a log, call: Calls}}}}\n"
    return ladder + ("journal:\n" + lines if lines else "")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        # Appended, wherever in the list.
        ([FIRST], [SECOND, FIRST],
         ["D801 notable the journal entry of 2026-11-06 about `log` is new"]),
        # Removed.
        ([FIRST, SECOND], [SECOND],
         ["D802 breaking the journal entry of 2026-10-02 about `log` is gone: "
          "history is rewritten"]),
        # Edited: the same observation, with another number, and with nothing left of its words.
        ([FIRST], [FIRST.replace("low", "high")],
         ["D803 breaking the journal entry of 2026-10-02 about `log` is rewritten, `score`: "
          "`low` → `high`"]),
        ([FIRST], ["{on: 2026-10-02, about: log, score: low, saw: Nobody remembers}"],
         ["D803 breaking the journal entry of 2026-10-02 about `log` is rewritten, `saw`: "
          "`Two of nine brought a log` → `Nobody remembers`"]),
        # Edited: the day of it.
        ([FIRST], [FIRST.replace("10-02", "10-03")],
         ["D803 breaking the journal entry of 2026-10-03 about `log` is rewritten, `on`: "
          "`2026-10-02` → `2026-10-03`"]),
        # Edited: what it is about.
        ([FIRST], [FIRST.replace("about: log", "about: call")],
         ["D803 breaking the journal entry of 2026-10-02 about `call` is rewritten, `about`: "
          "`log` → `call`"]),
        # Its notes are no history.
        ([FIRST], [FIRST.replace("}", ", notes: By phone}")],
         ["D901 cosmetic `notes` of the journal entry of 2026-10-02 about `log`: "
          "nothing → `By phone`"]),
        # A lesson that is added later was not learned then.
        ([FIRST], [FIRST.replace("}", ", lesson: Ask first}")],
         ["D803 breaking the journal entry of 2026-10-02 about `log` is rewritten, `lesson`: "
          "nothing → `Ask first`"]),
        # Two equal entries, and one of them gone.
        ([FIRST, FIRST], [FIRST],
         ["D802 breaking the journal entry of 2026-10-02 about `log` is gone: "
          "history is rewritten"]),
        # Another observation on another day is another entry.
        ([FIRST], ["{on: 2026-12-01, about: call, saw: Seven called}"],
         ["D801 notable the journal entry of 2026-12-01 about `call` is new",
          "D802 breaking the journal entry of 2026-10-02 about `log` is gone: "
          "history is rewritten"]),
        ([FIRST, SECOND], [SECOND, FIRST], []),
    ],
)  # fmt: skip
def test_a_journal_is_told_as(before: list[str], after: list[str], expected: list[str]) -> None:
    assert told(journal(*before), journal(*after)) == expected


def test_an_entry_follows_what_it_is_about_to_a_new_id() -> None:
    after = (
        journal(FIRST, SECOND)
        .replace("log: ", "loss-log: ")
        .replace("about: log", "about: loss-log")
    )
    assert told(journal(FIRST, SECOND), after) == [
        "D103 notable behavior `loss-log` was called `log` before"
    ]
