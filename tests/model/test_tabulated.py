"""The table of the language says what the declarations say."""

from outcomekit.model.tabulate import source
from tests.checkout import SOURCE
from tests.goldens import hold_golden


def test_the_table_is_the_one_that_the_declarations_make() -> None:
    hold_golden(SOURCE / "model" / "tabulated.py", source())
