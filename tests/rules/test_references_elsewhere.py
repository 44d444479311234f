"""What leads into other maps is not known here: rules of structure count it as present."""

from pathlib import Path

import pytest

from outcomekit.app.lint import Asked, lint_text
from outcomekit.app.settings import default_settings
from outcomekit.rules._example import TODAY

CASES = {
    "an output enables a behavior of a sister map": (
        "MAP003",
        """\
supplier:
  outputs:
    log-sheet: {output: One-page stoppage log, enables: [sister/brings-log]}
""",
    ),
    "a behavior leads to the roof of another map": (
        "MAP005",
        """\
impacts:
  plant-margin: {impact: Contribution rises, for: customer}
partners:
  field-sales:
    behaviors:
      expect:
        asks-for-log: {does: Asks for the stoppage log, impact: division/order-value}
""",
    ),
}


@pytest.mark.parametrize(("code", "text"), CASES.values(), ids=CASES.keys())
def test_a_reference_into_another_map_counts_as_present(code: str, text: str) -> None:
    source = f"outcome_map: 1\ntitle: Line controls\n{text}".encode()
    asked = Asked(select=(code,))
    linted = lint_text(Path("map.yaml"), source, default_settings(), asked, TODAY)
    assert [one.finding for one in linted.said] == []
