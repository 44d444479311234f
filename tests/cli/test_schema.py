"""`outcomekit schema`, run as a person runs it."""

import json

from outcomekit.model.schema import schema
from tests.checkout import COMMANDS, run


def test_the_schema_goes_to_stdout_and_is_utf8_on_every_terminal() -> None:
    done = run(COMMANDS / "outcomekit", "schema", env={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == schema()


def test_a_part_of_a_folder_map_needs_no_head() -> None:
    done = run(COMMANDS / "outcomekit", "schema", "--part")
    assert json.loads(done.stdout) == {
        key: value for key, value in schema().items() if key != "required"
    }
