"""Every document of every example, and of a map with every fault, as a person has read it."""

from pathlib import Path

import pytest

from outcomekit.documents.rendering import names, render
from tests.checkout import ROOT
from tests.documents.maps import HERE, index_at
from tests.goldens import hold_golden

MAPS = [
    *sorted(path for path in (ROOT / "examples").iterdir() if path.suffix in ("", ".yaml")),
    HERE / "crooked.yaml",
]


@pytest.mark.parametrize("document", names())
@pytest.mark.parametrize("example", MAPS, ids=lambda path: path.stem)
def test_an_example_reads_as_someone_has_approved(example: Path, document: str) -> None:
    golden = HERE / "goldens" / f"{example.stem}-{document}.md"
    hold_golden(golden, render(document, index_at(example)).text)
