"""Themes' questions as two rules read them: one of them speaks, never both."""

from __future__ import annotations

from outcomekit.index.index import Index
from outcomekit.model.roadmap import Theme
from outcomekit.rules._cast import cast_of
from outcomekit.rules._language import Statement, read
from outcomekit.rules._language.offers import is_feature


def theme_read(index: Index, theme: Theme) -> Statement:
    """What a theme's question says."""
    return read(theme.question, cast_of(index))


def names_feature(said: Statement) -> bool:
    """Whether something to be made stands in the place of a question."""
    return is_feature(said)
