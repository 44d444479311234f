"""Fixed words: what people write for one of them means that one, or nothing for sure."""

import pytest

from outcomekit.model.partner import LEVELS
from outcomekit.model.structure import site
from outcomekit.model.words import Words


def words_of(path: str) -> Words:
    """The words that a field allows."""
    from outcomekit.model.forms import fixed_words

    place = site(tuple(path.split(".")))
    assert place is not None
    assert place.slot is not None
    words = fixed_words(place.slot.annotation)
    assert words is not None
    return words


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("expect", "expect"), ("Expected", "expect"), ("expect_to_see", "expect"),
        ("like to see", "like"), ("would like", "like"), ("LOVE", "love"), ("lvoe", "love"),
        ("must", "expect"), ("want", "like"), ("dreams", "love"), ("hate", None), ("", None),
    ],
)  # fmt: skip
def test_a_level_is_meant(said: str, meant: str | None) -> None:
    assert LEVELS.meant(said) == meant


@pytest.mark.parametrize(
    ("path", "said", "meant"),
    [
        ("partners.*.kind", "Boundary", "boundary"),
        ("partners.*.buying.roles", "decision maker", "economic"),
        ("partners.*.buying.roles", "champion", "coach"),
        ("partners.*.buying.mode", "even keel", "even-keel"),
        ("partners.*.status", "done", "achieved"),
        ("status", "archived", "retired"),
        ("status", "achieved", "retired"),
        ("hypotheses.*.state", "in progress", "running"),
        ("hypotheses.*.state", "rejected", "refuted"),
        ("hypotheses.*.direction", "increase", "more"),
        ("impacts.*.for", "we", "supplier"),
        ("impacts.*.for", "end user", "user"),
        ("impacts.*.measure.direction", "higher", "up"),
        ("sales.stages.*.phase", "after", "post-purchase"),
        ("sales.stages.*.phase", "pre-purchase stage", "pre-purchase"),
        ("sales.proof.*.permission", "confidential", "anonymous"),
        ("sales.proof.*.permission", "on request", "named-on-request"),
        ("sales.proof.*.permission", "yes", None),
        ("roadmap.now.*.confidence", "certain", "high"),
        ("journal.*.score", "often", "high"),
        ("value_propositions.*.point", "better", "difference"),
        ("supplier.practices.*.kind", "follow up", "follow-up"),
    ],
)
def test_a_word_is_meant(path: str, said: str, meant: str | None) -> None:
    assert words_of(path).meant(said) == meant
