"""`outcomekit explain`, run as a person runs it."""

import json

import pytest

from outcomekit import rules
from tests.checkout import COMMANDS, run


def explained(*arguments: str) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of one `outcomekit explain`."""
    done = run(COMMANDS / "outcomekit", "explain", *arguments)
    return done.returncode, done.stdout, done.stderr


def test_an_explanation_goes_to_stdout() -> None:
    code, out, said = explained("E010")
    assert (code, said) == (0, "")
    assert out.startswith("E010 empty-source\n\n  Nothing in the file, or only comments.\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "`explain` takes what to explain; `outcomekit explain --list` lists it all"),
        (["playbok"], "nothing is called `playbok`; did you mean playbook?"),
        (
            ["E202", "--format", "sarif"],
            "`sarif` is no format of an explanation; there are text, markdown, json",
        ),
    ],
)
def test_a_slip_exits_2_with_one_line(arguments: list[str], said: str) -> None:
    assert explained(*arguments) == (2, "", f"outcomekit: {said}\n")


def test_the_list_needs_no_topic() -> None:
    code, out, said = explained("--list", "--format", "json")
    groups = [topic["group"] for topic in json.loads(out)["topics"]]
    assert (code, said) == (0, "")
    families = [family.title for family in rules.families()]
    assert list(dict.fromkeys(groups)) == [
        "Errors of `validate`",
        *families,
        "Changes",
        "The map",
        "Documents",
    ]


def test_color_changes_nothing_but_text() -> None:
    assert explained("E010", "--format", "json", "--color", "always") == explained(
        "E010", "--format", "json"
    )


def test_a_terminal_with_color_gets_a_painted_page() -> None:
    code, out, said = explained("E010", "--color", "always")
    assert (code, said) == (0, "")
    assert "\x1b[" in out
    assert "E010 empty-source" in out


def test_what_programs_read_is_utf8_on_every_terminal() -> None:
    narrow = {"PYTHONIOENCODING": "ascii"}
    done = run(COMMANDS / "outcomekit", "explain", "reveals", "--format", "json", env=narrow)
    assert "→" in done.stdout
    done = run(COMMANDS / "outcomekit", "explain", "reveals", env=narrow)
    assert "list of ids -> value-map item or behavior" in done.stdout
