"""The pages by which all documents are designed: the maps beside them give them to the byte."""

import pytest

from outcomekit.documents.rendering import render
from tests.documents.maps import EXEMPLARS, index_at


@pytest.mark.parametrize(
    ("name", "document"),
    [
        ("mega-international", "playbook"),
        ("mega-international", "roadmap"),
        ("three-lines", "playbook"),
    ],
)
def test_an_exemplar_comes_out_as_it_was_designed(name: str, document: str) -> None:
    made = render(document, index_at(EXEMPLARS / f"{name}.yaml"))
    assert made.text == (EXEMPLARS / f"{name}-{document}.md").read_text(encoding="utf-8")
    assert made.remarks == ()
