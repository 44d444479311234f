"""What is not known of what we bring."""

from __future__ import annotations

from collections.abc import Iterator

from outcomekit.documents.gaps.gap import Gap
from outcomekit.documents.players import current, named, players
from outcomekit.documents.sums import spelled
from outcomekit.documents.wording import cited, clause
from outcomekit.index.index import Index
from outcomekit.model.proposition import ValueProposition


def propositions(index: Index) -> Iterator[Gap]:
    """VP009 and, of each proposition, VP007, VP002, no sum, VP003, VP004; player by player."""
    found = current(index.map.value_propositions)
    if not found:
        wanted = any(one.is_key_player and one.value_map for one in players(index).values())
        yield Gap(
            "what we bring them, and how it comes about", "`outcomekit add value-proposition`",
            "value_propositions", rule="VP009" if wanted else "",
        )  # fmt: skip
        return
    known = players(index)
    for key, partner in known.items():
        theirs = {name: one for name, one in found.items() if one.partner == key}
        if not theirs and partner.is_key_player and partner.value_map is not None:
            yield Gap(
                "what we bring them", "`outcomekit add value-proposition`",
                "value_propositions", (clause(named(index, key)),), key, key, "VP009",
            )  # fmt: skip
        for name, one in theirs.items():
            yield from _proposition(index, name, one)
    for name, one in found.items():
        if one.partner not in known:
            yield from _proposition(index, name, one)


def _proposition(index: Index, name: str, one: ValueProposition) -> Iterator[Gap]:
    spoken = cited(one.statement)
    whose = (clause(named(index, one.partner)), spoken) if one.partner else (spoken,)
    path = f"value_propositions.{name}"

    def gap(what: str, field: str, rule: str = "") -> Gap:
        return Gap(
            what, f"`{field}` of the proposition", f"{path}.{field}", whose, one.partner, name, rule
        )

    if one.mechanism is None:
        yield gap("how it comes about", "mechanism", "VP007")
    if one.alternative is None:
        yield gap("what they would do without us", "alternative", "VP002")
    if one.equation is None:
        yield gap("what it is worth", "equation")
    if one.point == "difference" and not one.proof:
        yield gap("a story that proves it", "proof", "VP003")
    for key, number in one.equation.inputs.items() if one.equation is not None else ():
        if number.source is None:
            yield Gap(
                f"the source of “{spelled(key)}”", "`source` of the input",
                f"{path}.equation.inputs.{key}.source", whose, one.partner, name, "VP004",
                in_cell=True,
            )  # fmt: skip
