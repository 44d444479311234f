"""What a word can be: its noun classes, its verb classes and forms, its small-word kinds.

The tables hold singular nouns and base forms in American spelling. Plurals, verb endings, British
spelling and hyphens are worked out here, once for each word that is met.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from outcomekit.rules._language import tables

_NONE: Final[frozenset[str]] = frozenset()
_VOWELS: Final = "aeiou"
_MEMORY: Final = 20_000
_NOUNS: Final = ("people", "things", "results", "software")
_VERBS: Final = ("deeds", "verbs")
_KINDS: Final = ("function", "adjectives")

BASE: Final = "base"
S: Final = "s"
PAST: Final = "past"
PARTICIPLE: Final = "participle"
ING: Final = "ing"


class Word(NamedTuple):
    """A word by itself, with all that it could be.

    `nouns` and `verbs` are names of groups in the tables (`person`, `deed`), `kinds` those of
    small words and adjectives (`preposition`, `inner`). `forms` are the verb forms that it can
    have; `lemma` is the verb's base form, `singular` the noun's.
    """

    text: str
    nouns: frozenset[str] = _NONE
    plural: bool = False
    singular: str = ""
    verbs: frozenset[str] = _NONE
    forms: frozenset[str] = _NONE
    lemma: str = ""
    kinds: frozenset[str] = _NONE
    guessed: bool = False
    """Whether only its ending tells what it could be."""

    @property
    def known(self) -> bool:
        """Whether the tables hold it, in whatever form."""
        return not self.guessed and bool(self.nouns or self.verbs or self.kinds)


class Lexicon(NamedTuple):
    """The tables, ready for look-ups."""

    nouns: dict[str, frozenset[str]]
    verbs: dict[str, frozenset[str]]
    kinds: dict[str, frozenset[str]]
    irregular: dict[str, tuple[str, frozenset[str]]]
    plurals: dict[str, str]
    spelling: dict[str, str]
    compounds: dict[str, list[tuple[str, ...]]]
    foreign: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The tables, read at the first use."""
    irregular: dict[str, tuple[str, frozenset[str]]] = {}
    for base, *forms in tables.rows("irregular"):
        for form, kind in zip((base, *forms), (BASE, PAST, PARTICIPLE, S), strict=False):
            known = irregular.get(form, (base, _NONE))
            if known[0] == base:
                irregular[form] = (base, known[1] | {kind})
    nouns: dict[str, frozenset[str]] = {}
    compounds: dict[str, list[tuple[str, ...]]] = {}
    for noun, names in tables.classes(*_NOUNS).items():
        nouns[noun] = names
        if "_" in noun:
            first, *rest = noun.split("_")
            compounds.setdefault(first, []).append(tuple(rest))
    for endings in compounds.values():
        endings.sort(key=len, reverse=True)
    kinds = tables.classes(*_KINDS)
    verbs = tables.classes(*_VERBS)
    english = kinds.keys() | nouns.keys() | verbs.keys() | irregular.keys()
    foreign = frozenset(word for group in tables.groups("foreign") for word in group.words)
    return Lexicon(
        nouns=nouns,
        verbs=verbs,
        kinds=kinds,
        irregular=irregular,
        plurals=tables.pairs("plurals"),
        spelling=tables.pairs("spelling"),
        compounds=compounds,
        foreign=foreign - english,
    )


_met: dict[str, Word] = {}


def word(text: str) -> Word:
    """What a word, in lower case, can be. Remembered: texts repeat their words."""
    known = _met.get(text)
    if known is None:
        if len(_met) >= _MEMORY:
            _met.clear()
        known = _met[text] = _analyzed(text, lexicon())
    return known


def _analyzed(text: str, lex: Lexicon, *, respelled: bool = False) -> Word:
    plain = text.replace("’", "'")
    kinds = lex.kinds.get(plain, _NONE)
    nouns, plural, singular = _noun(plain, lex)
    verbs, forms, lemma = _verb(plain, lex)
    if nouns and not verbs and plain.endswith(_DOING):
        other = word(_american(plain, lex))
        verbs, forms, lemma = other.verbs, other.forms, other.lemma
    guessed = not (kinds or nouns or verbs)
    if guessed:
        american = plain if respelled else _american(plain, lex)
        if american != plain:
            return _analyzed(american, lex, respelled=True)
        if "-" in plain:
            return _hyphenated(plain, lex)
        kinds, forms = _guessed(plain)
    return Word(plain, nouns, plural, singular, verbs, forms, lemma, kinds, guessed)


_DOING: Final = ("yse", "yses", "ise", "ises")
"""British endings of verbs that may also be nouns: "analyses"."""


def _noun(text: str, lex: Lexicon) -> tuple[frozenset[str], bool, str]:
    nouns = lex.nouns.get(text)
    if nouns is not None and not text.endswith("s"):
        return nouns, "crowd" in nouns, text
    if "_" in text and text.rpartition("_")[2] in lex.plurals:
        head, _, last = text.rpartition("_")
        one = f"{head}_{lex.plurals[last]}"
        return lex.nouns.get(one, _NONE), one != text, one
    irregular = lex.plurals.get(text)
    if irregular is not None:
        return lex.nouns.get(irregular, _NONE), irregular != text, irregular
    if text.endswith("men") and f"{text[:-3]}man" in lex.nouns:
        return lex.nouns[f"{text[:-3]}man"], True, f"{text[:-3]}man"
    if text.endswith("s") and len(text) > 2:
        stems = [text[:-1]]
        if text.endswith("ies"):
            stems = [text[:-3] + "y", text[:-1]]
        elif text.endswith("es"):
            stems.append(text[:-2])
        for stem in stems:
            if stem in lex.nouns:
                return lex.nouns[stem] | (nouns or _NONE), True, stem
        if nouns is None:
            sibilant = text.endswith(("ches", "shes", "sses", "xes", "zes"))
            return _NONE, not text.endswith("ss"), stems[-1 if sibilant else 0]
    return nouns or _NONE, "crowd" in (nouns or _NONE), text


def _verb(text: str, lex: Lexicon) -> tuple[frozenset[str], frozenset[str], str]:
    if text in lex.irregular:
        base, forms = lex.irregular[text]
        return lex.verbs.get(base, _NONE), forms, base
    if text in lex.verbs:
        return lex.verbs[text], frozenset((BASE,)), text
    for ending, forms in _ENDINGS:
        if text.endswith(ending):
            for stem in _stems(text[: -len(ending)], ending):
                if stem in lex.verbs and (ending == "s" or stem not in lex.irregular):
                    return lex.verbs[stem], forms, stem
                if stem in lex.verbs and ending == "ing":
                    return lex.verbs[stem], forms, stem
    return _NONE, _NONE, ""


_ENDINGS: Final = (
    ("ing", frozenset((ING,))),
    ("ed", frozenset((PAST, PARTICIPLE))),
    ("s", frozenset((S,))),
)


def _stems(stem: str, ending: str) -> list[str]:
    if ending == "s":
        found = [stem]
        if stem.endswith("ie"):
            found.append(stem[:-2] + "y")
        elif stem.endswith("e"):
            found.append(stem[:-1])
        return found
    found = [stem, stem + "e"]
    if stem.endswith("i") and ending == "ed":
        found.append(stem[:-1] + "y")
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        found.append(stem[:-1])
    return found


_BRITISH: Final = (
    ("isation", "ization"), ("isations", "izations"), ("ise", "ize"), ("ises", "izes"),
    ("ised", "ized"), ("ising", "izing"), ("iser", "izer"), ("isers", "izers"),
    ("isable", "izable"),
    ("yse", "yze"), ("yses", "yzes"), ("ysed", "yzed"), ("ysing", "yzing"),
    ("our", "or"), ("ours", "ors"), ("oured", "ored"), ("ouring", "oring"),
    ("ogue", "og"), ("ogues", "ogs"), ("tre", "ter"), ("tres", "ters"),
    ("ourer", "orer"), ("ourers", "orers"), ("lment", "llment"), ("lments", "llments"),
)  # fmt: skip


def _american(text: str, lex: Lexicon) -> str:
    if text in lex.spelling:
        return lex.spelling[text]
    if text.endswith("s") and text[:-1] in lex.spelling:
        return lex.spelling[text[:-1]] + "s"
    for british, american in lex.spelling.items():
        if text.startswith(british) and len(british) > 4 and not text.startswith(american):
            return american + text[len(british) :]
    for british, american in _BRITISH:
        if text.endswith(british) and not text.endswith(american):
            return text[: -len(british)] + american
    return text


_TECHNICAL_PREFIXES: Final = frozenset(("ai", "multi", "auto", "cloud", "api", "gps"))
_VERB_PREFIXES: Final = frozenset(
    ("re", "co", "pre", "self", "cross", "up", "over", "under", "out", "pilot", "field", "fast")
)
"""Before a hyphen these leave a verb a verb: "re-order", but not "white-label"."""


def _hyphenated(text: str, lex: Lexicon) -> Word:
    joined = text.replace("-", "_")
    nouns, plural, singular = _noun(joined, lex)
    if nouns:
        return Word(text, nouns, plural, singular)
    last = word(text.rpartition("-")[2])
    if last.forms & {PAST, PARTICIPLE} or last.kinds & {"plain", "capability", "lofty"}:
        return Word(text, kinds=frozenset(("plain",)))
    prefix = text.partition("-")[0]
    if prefix in _TECHNICAL_PREFIXES and not last.nouns & {"person", "group"}:
        return Word(text, kinds=frozenset(("capability",)))
    if last.verbs and not last.nouns and prefix not in _VERB_PREFIXES:
        return Word(text, kinds=frozenset(("plain",)))
    if last.nouns or last.verbs:
        return Word(
            text, last.nouns, last.plural, last.singular, last.verbs, last.forms, last.lemma
        )
    return Word(text, plural=last.plural)


_ADJECTIVE: Final = ("able", "ible", "al", "ive", "ous", "ful", "less", "ic", "ary", "ish")


def _guessed(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """What an unknown word's ending tells."""
    if len(text) > 4:
        if text.endswith("ly"):
            return frozenset(("adverb",)), _NONE
        if text.endswith("ing"):
            return _NONE, frozenset((ING,))
        if text.endswith("ed"):
            return _NONE, frozenset((PAST, PARTICIPLE))
        if text.endswith(_ADJECTIVE):
            return frozenset(("plain",)), _NONE
    return _NONE, _NONE
