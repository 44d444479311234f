"""The rules of `lint`: is it a good map?

Here belong: one file per rule, in a folder per family, named after the defect; and the private
modules that all share: what a rule is (`_rule`), which there are (`_registry`), how they are
chosen (`_selection`) and run (`_engine`), what its examples are (`_example`), and the language
module of the rules that are decided by words (`_language`).

A rule file reads like a short essay: what is wrong, why it hurts, what to do; its examples; then a
few lines of check over the index. Nothing else must be touched to add one: its examples are its
tests and its page in `explain` and in docs/rules.md.

Not here: whether a text is a map at all (model and index), files and suppressions (app, syntax).
Rules see `outcomekit.index`, `outcomekit.model` and `outcomekit.diagnostics`.
"""

from outcomekit.rules._engine import Crash, Verdict, review
from outcomekit.rules._example import TODAY, Example
from outcomekit.rules._lapse import lapsed
from outcomekit.rules._registry import about, families, kinds, rules
from outcomekit.rules._rule import Family, Rule, Subject, Use
from outcomekit.rules._selection import Selection, UnknownRule, by_closeness, error, selected

__all__ = [
    "TODAY",
    "Crash",
    "Example",
    "Family",
    "Rule",
    "Selection",
    "Subject",
    "UnknownRule",
    "Use",
    "Verdict",
    "about",
    "by_closeness",
    "error",
    "families",
    "kinds",
    "lapsed",
    "review",
    "rules",
    "selected",
]
