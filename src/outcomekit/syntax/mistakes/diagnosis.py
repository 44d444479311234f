"""The table of recognisers, and the way through it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from outcomekit.syntax.mistakes.blocktext import text_beside_mark, text_left_of_block
from outcomekit.syntax.mistakes.brackets import (
    after_bracket,
    open_bracket,
    sign_after_bracket,
    wrong_bracket,
)
from outcomekit.syntax.mistakes.colons import colon_in_text, colon_missing, colon_without_space
from outcomekit.syntax.mistakes.documents import ended_document, percent_line
from outcomekit.syntax.mistakes.entries import (
    colon_between_brackets,
    doubled_comma,
    missing_comma,
    reference_between_brackets,
)
from outcomekit.syntax.mistakes.escapes import unknown_escape
from outcomekit.syntax.mistakes.foreign import foreign_line
from outcomekit.syntax.mistakes.general import plain_words
from outcomekit.syntax.mistakes.indentation import wrong_column
from outcomekit.syntax.mistakes.indicators import (
    bullet,
    dash_or_question,
    kept_character,
    no_text,
    reference_and_text,
)
from outcomekit.syntax.mistakes.invisible import invisible_character
from outcomekit.syntax.mistakes.lists import (
    item_among_fields,
    missing_dash,
    tight_dash,
)
from outcomekit.syntax.mistakes.mistake import Fault, Mistake
from outcomekit.syntax.mistakes.quotes import after_quote
from outcomekit.syntax.mistakes.scene import Scene
from outcomekit.syntax.mistakes.sequel import comment_goes_on, text_goes_on
from outcomekit.syntax.mistakes.strays import (
    dash_before_name,
    missing_name,
    stray_sign,
)
from outcomekit.syntax.mistakes.tabs import tab_indentation
from outcomekit.syntax.mistakes.templates import template_left
from outcomekit.syntax.mistakes.unclosed_quote import open_quote

Recogniser: TypeAlias = Callable[[Scene], Mistake | None]

RECOGNISERS: Final[tuple[Recogniser, ...]] = (
    # what nobody sees
    invisible_character,
    tab_indentation,
    # what looks like more than a map
    percent_line,
    ended_document,
    template_left,
    foreign_line,
    # texts and how they begin and end
    unknown_escape,
    open_quote,
    after_quote,
    stray_sign,
    missing_name,
    text_beside_mark,
    bullet,
    sign_after_bracket,
    kept_character,
    dash_or_question,
    reference_and_text,
    no_text,
    # between brackets
    open_bracket,
    wrong_bracket,
    reference_between_brackets,
    colon_between_brackets,
    missing_comma,
    doubled_comma,
    after_bracket,
    # names and values, one line each
    colon_in_text,
    colon_without_space,
    tight_dash,
    missing_dash,
    comment_goes_on,
    colon_missing,
    text_left_of_block,
    text_goes_on,
    # lines beside and below each other
    dash_before_name,
    item_among_fields,
    wrong_column,
)
"""In order of certainty: the first that recognises something has the word."""


def diagnose(text: str, fault: Fault) -> Mistake:
    """What the person did that libyaml calls a fault.

    Never raises, whatever the text. Looks at some hundred lines around the fault, so that a
    large text costs no more than a small one.
    """
    scene = Scene(text, fault)
    for recognise in RECOGNISERS:
        mistake = recognise(scene)
        if mistake is not None:
            return mistake
    return plain_words(scene)
