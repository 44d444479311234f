"""Reads short English statements without a model: who does what, to what, in which form.

Rules that are decided by words share this package, so that none carries patterns of its own:

>>> from outcomekit.rules._language import Cast, Form, Party, read
>>> said = read("Our rep gives a demo", Cast(us=["Mega"], partners=["Production managers"]))
>>> said.actor, said.form, said.lemma, said.object.head.text
(<Party.US: 'us'>, <Form.CLAUSE: 'clause'>, 'give', 'demo')

- `Cast(us=…, products=…, partners=…)`: the names that one map gives; make one a map, for it
  remembers what was read with it. `read(text)` without a cast reads what names nobody.
- `read(text, cast)` is a `Statement`: `form`, `actor`, `subject`, `verb` (`lemma`), `verbs` (it
  and those joined to it), `object` behind `preposition`, `state` ("is *aware*"), `modal`,
  `negated`, `passive`, `counted` ("% of …"), `unasked`, `frame`, and all `tokens` with their
  places. A question, another language or an empty text is `Form.UNREAD`: be silent.
- A `Token` has `text`, `start`, `end`, `sort` and its `word`: `nouns`, `verbs` and `kinds` are
  the names of the groups in `data/*.txt` in which the word stands (`"impact" in word.nouns`).
- `Phrase.any("event", "document")` is the last head of a noun phrase in one of these groups.
- `judge(said)` is the one `Judgment` on a statement that stands as a behavior: a `Defect` and the
  token that gave it away, or None for a behavior and when in doubt. `is_plainly_behavior(text)`
  tells most behaviors by their first words, without reading.

Reading costs some 30 µs a text, so a rule first asks what it can ask of the text's words: whether
an "and", a sign, or a word of a group that could matter is in it at all (`words_in`, `may_have`
and `groups_in` of `signs`). Such a look may say yes too often, and never no where reading would
find something. What was read is remembered for the next rule, and, unless a
name of the map may stand in it, for the next map.

Here belong: tokens, word lists, the reading of statements. The lists are data, each group with
its reason. Not here: the model, the index, messages.
"""

from outcomekit.rules._language.cast import Cast
from outcomekit.rules._language.judging import is_plainly_behavior, judge
from outcomekit.rules._language.judgment import Defect, Judgment
from outcomekit.rules._language.lexicon import Word, word
from outcomekit.rules._language.reading import read
from outcomekit.rules._language.statement import Form, Party, Phrase, Statement
from outcomekit.rules._language.tokens import Token, tokenize

__all__ = [
    "Cast", "Defect", "Form", "Judgment", "Party", "Phrase", "Statement", "Token", "Word",
    "is_plainly_behavior", "judge", "read", "tokenize", "word",
]  # fmt: skip
