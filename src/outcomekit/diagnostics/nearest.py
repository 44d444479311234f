"""The nearest of some words to one that was mistyped."""

from collections.abc import Iterable


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like `word`, or None when none is near enough to be meant.

    Case does not count. Deterministic: between equally near choices the first one wins.
    """
    from difflib import get_close_matches  # only mistakes pay for this import

    folded: dict[str, str] = {}
    for choice in choices:
        folded.setdefault(choice.casefold().replace("_", "-"), choice)
    close = get_close_matches(word.casefold().replace("_", "-"), folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else None
