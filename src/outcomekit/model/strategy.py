"""The strategy map: causal, persuasive, supportive × aimed at the individual or the environment."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, TypeAlias

from outcomekit.model.accepted import Letters, Then, Tidied
from outcomekit.model.entity import Entity, Record, collection
from outcomekit.model.field import field
from outcomekit.model.ids import NONE, id_fault, id_for, suggested_id
from outcomekit.model.value import Ref, Text, in_yaml, refuse
from outcomekit.model.words import Words

CELLS = Words(
    "cell",
    {
        "I1": "Causal, at the individual: we make it happen",
        "I2": "Persuasive, at the individual: we teach and argue",
        "I3": "Supportive, at the individual: someone stands by them",
        "E1": "Causal, in their environment: rules, money, technology",
        "E2": "Persuasive, in their environment: opinion and example",
        "E3": "Supportive, in their environment: networks of their peers",
    },
)
"""The six cells (Outcome Mapping)."""


class Strategy(Entity):
    """Something that we do towards a partner's behaviors; under `none`, why we do nothing."""

    noun: ClassVar[str] = "strategy"
    kind: ClassVar[str] = "strategy"

    strategy: Text = field("What we do.", main=True)
    supports: list[Ref] = field("The behaviors that it works towards.", to="behavior", many=True)


def _cell_key(text: str) -> str:
    fault = id_fault(text)
    if fault is not None and text != NONE:
        raise refuse("E106", fault, NONE if text.lower() == NONE else suggested_id(text))
    return text


def _cell(data: Any) -> Any:
    if isinstance(data, str) and data.strip():
        reason = re.fullmatch(rf"(?is)\s*{NONE}(?:\s*[:,;–-]+\s*(.*)|\b.+)?", data)
        entry = f"{id_for(data) or 'some-id'}: {in_yaml(data)}"
        if reason is not None:
            only = data.strip().lower() == NONE
            entry = f"{NONE}: {'…' if only else in_yaml((reason[1] or data).strip())}"
        raise refuse(
            "E103", "one text stands where strategies with ids should stand",
            f"{{{entry}}}",
            "a cell holds strategies, each under its id; `none: …` says why there are none.",
        )  # fmt: skip
    found = collection(data)
    if not isinstance(found, dict) or NONE not in found:
        return found
    reason = found[NONE]
    if reason is None:
        return {key: value for key, value in found.items() if key != NONE}
    if len(found) > 1:
        raise refuse(
            "E105", "`none` stands beside strategies; a cell has one or the other",
            "delete `none`, or the strategies beside it",
            "`none` says why nothing is done here; beside a strategy it is contradicted.",
            below=NONE,
        )  # fmt: skip
    if isinstance(reason, dict):
        text = reason.get("strategy")
        message = "a set of fields stands where the reason should stand"
        hint = f"none: {in_yaml(text)}" if isinstance(text, str) else None
        raise refuse("E103", message, hint, below=NONE)
    return found


Cell: TypeAlias = Annotated[
    dict[Annotated[str, Letters(), Then(_cell_key)], Strategy],
    Tidied(_cell),
]
"""One cell's strategies by id, or only `none` with the reason for doing nothing."""


class Strategies(Record):
    """What we do so that a partner's behaviors come about: a grid of six cells.

    Arguing with people is one way among six. The grid asks what causes, persuades and supports,
    both with the person and with what surrounds them (Man).
    """

    noun: ClassVar[str] = "strategy map"
    levels: ClassVar[Words | None] = CELLS

    I1: Cell = field(CELLS.meanings["I1"] + ".", parts=dict)
    I2: Cell = field(CELLS.meanings["I2"] + ".", parts=dict)
    I3: Cell = field(CELLS.meanings["I3"] + ".", parts=dict)
    E1: Cell = field(CELLS.meanings["E1"] + ".", parts=dict)
    E2: Cell = field(CELLS.meanings["E2"] + ".", parts=dict)
    E3: Cell = field(CELLS.meanings["E3"] + ".", parts=dict)
