"""Merges of texts that show only letter for letter: white space at the ends of lines."""

from pathlib import Path

from outcomekit.app.merge import merge
from outcomekit.app.merge_outcome import Outcome

VISION = "outcome_map: 1\nvision: |\n  Plants earn more.\n    \nowner: Me\n"
"""The line of spaces is the last line of the vision."""


def test_a_block_text_that_ends_with_spaces_is_not_taken_apart_from_them() -> None:
    ours, theirs = VISION.replace("more", "much more"), VISION.replace("|", "|  # agreed")
    merged = (
        "outcome_map: 1\n"
        "<<<<<<< ours\n"
        "vision: |\n"
        "  Plants earn much more.\n"
        "=======\n"
        "vision: |  # agreed\n"
        "  Plants earn more.\n"
        ">>>>>>> theirs\n"
        "    \n"
        "owner: Me\n"
    )
    said = (
        "lines.yaml:2: `vision` is changed on both sides in ways that cannot be written together",
        "1 conflict in lines.yaml; keep one version of each and delete the lines with <<<<<<<, "
        "======= and >>>>>>>",
    )
    found = merge(VISION.encode(), ours.encode(), theirs.encode(), Path("lines.yaml"))
    assert found == Outcome(merged.encode(), clean=False, said=said)
