"""What is not known of how a sale goes: stages, questions, objections, stories."""

from __future__ import annotations

from collections.abc import Iterator

from outcomekit.documents.gaps.gap import Gap
from outcomekit.documents.gaps.propositions import propositions
from outcomekit.documents.players import current, named, players
from outcomekit.documents.wording import cited, clause
from outcomekit.index.index import Index
from outcomekit.model.sales import Sales


def sales(index: Index) -> Sales:
    """The sales section of a map, empty where it has none."""
    return index.map.sales or Sales()


def stages(index: Index) -> Iterator[Gap]:
    """SP006: stages that nothing ends; and no stages at all, once behaviors could end them."""
    found = current(sales(index).stages)
    if not found and index.of_kind("behavior"):
        yield Gap(
            "how a sale moves, and what the customer does at each step", "`outcomekit add stage`",
            "sales.stages",
        )  # fmt: skip
    for key, stage in found.items():
        if not stage.exit:
            yield Gap(
                "what ends this stage", "`exit` of the stage", f"sales.stages.{key}.exit",
                (cited(stage.stage),), None, key, "SP006", in_cell=True,
            )  # fmt: skip


def questions(index: Index) -> Iterator[Gap]:
    """SP007: key players whom nothing is asked."""
    found = current(sales(index).questions)
    keys = [key for key, partner in players(index).items() if partner.is_key_player]
    if not found:
        yield Gap(
            "what to ask them", "`outcomekit add question`", "sales.questions",
            rule="SP007" if keys else "",
        )  # fmt: skip
        return
    asked = {question.partner for question in found.values()}
    for key in keys:
        if key not in asked:
            yield Gap(
                "what to ask them", "`outcomekit add question`", "sales.questions",
                (clause(named(index, key)),), key, key, "SP007",
            )  # fmt: skip


def objections(index: Index) -> Iterator[Gap]:
    """SP005: words without the concern behind them, or without an answer."""
    found = current(sales(index).objections)
    if not found:
        yield Gap(
            "what they will object, and why", "`outcomekit add objection`", "sales.objections"
        )
    for key, objection in found.items():
        for field, what in (("concern", "the concern behind it"), ("response", "the answer")):
            if getattr(objection, field) is None:
                yield Gap(
                    what, f"`{field}` of the objection", f"sales.objections.{key}.{field}",
                    (cited(objection.words),), objection.partner, key, "SP005",
                )  # fmt: skip


def stories(index: Index) -> Iterator[Gap]:
    """SP008: stories without a result or a permission; none at all, if no proposition says so."""
    found = current(sales(index).proof)
    if not found and not any(gap.rule == "VP003" for gap in propositions(index)):
        yield Gap("a story that proves it", "`outcomekit add proof`", "sales.proof")
    for key, story in found.items():
        for field, what in (
            ("result", "the result"),
            ("permission", "the permission (until then: never name the customer)"),
        ):
            if getattr(story, field) is None:
                yield Gap(
                    what, f"`{field}` of the story", f"sales.proof.{key}.{field}",
                    (cited(story.title),), story.partner, key, "SP008",
                )  # fmt: skip
