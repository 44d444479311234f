"""Which texts of a ladder say the same (PM019), and which only sound alike."""

import pytest

from outcomekit.rules.progress_markers._likeness import likeness

NAME = "Plant managers"
SAME = [
    ("Brings the stoppage log", "brings stoppage logs."),
    ("Brings the plant’s log", "Brings the plant's log"),
    ("Brings the plants' log", "Brings the plant log"),
    ("Plant managers bring a log", "Brings a log"),
    ("They will bring the log", "Brings the log"),
    ("Each week, reviews exceptions", "Reviews exceptions each week"),
    ("One-line trial runs", "Runs a one line trial"),
    ("Processes returns", "Process the return"),
    ("Names three at each round", "Names three at every round"),
]
DIFFERENT = [
    ("Shares data", "Shares data unprompted"),
    ("Plans with maintenance", "Plans without maintenance"),
    ("Answers in 10 minutes", "Answers in 5 minutes"),
    ("Answers <5% of calls", "Answers >5% of calls"),
    ("Moves the line by -5", "Moves the line by 5"),
    ("Attends", "Does not attend"),
    ("Asks maintenance", "Maintenance asks"),
    ("Production asks maintenance first", "Maintenance asks production first"),
    ("Stops line A", "Stops the line"),
    ("Stops line A", "Stops line B"),
    ("Reads our log", "Reads their log"),
    ("Joins before the sale", "Joins after the sale"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_cannot_change_the_meaning_is_passed_over(one: str, other: str) -> None:
    assert likeness(one, NAME) == likeness(other, NAME)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_every_other_word_tells_behaviors_apart(one: str, other: str) -> None:
    assert likeness(one, NAME) != likeness(other, NAME)


@pytest.mark.parametrize("text", ["…", "—", "Plant managers", "?!"])
def test_a_text_without_words_has_nothing_in_common(text: str) -> None:
    assert likeness(text, NAME) == ()
