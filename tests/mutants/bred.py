"""Breeds mutants of modules: `python tests/mutants/bred.py FILE…`, with cosmic-ray installed.

A mutant is a module with one small fault. cosmic-ray makes those of comparisons, conditions,
numbers, arithmetic and loops. It makes none of tables, and ours are where judging happens; so two
operators of our own take a row out of a table, and put the neighbor in place of a word of an
enumeration. Each mutant goes out as a line of JSON, for `python -m tests.mutants.tried`.

Left alone: annotations, docstrings, what only a type checker reads, and the examples of a rule or
of a kind of change, which are tests.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import cosmic_ray.plugins
import parso
from cosmic_ray.ast import ast_nodes

OURS: Final = re.compile(
    r"core/(AddNot|ReplaceTrueWithFalse|ReplaceFalseWithTrue|ReplaceAndWithOr|ReplaceOrWithAnd"
    r"|ReplaceBreakWithContinue|ReplaceContinueWithBreak|NumberReplacer|ZeroIterationForLoop"
    r"|ReplaceUnaryOperator_(Delete_Not|Delete_USub)"
    r"|ReplaceBinaryOperator_(Add_Sub|Sub_Add|Mul_Div|Div_Mul|BitOr_BitAnd|BitAnd_BitOr)"
    r"|ReplaceComparisonOperator_(Lt_LtE|LtE_Lt|Gt_GtE|GtE_Gt|Lt_GtE|GtE_Lt|Gt_LtE|LtE_Gt"
    r"|Eq_NotEq|NotEq_Eq|Is_IsNot|IsNot_Is|In_NotIn|NotIn_In))"
)
"""Those operators of cosmic-ray that make faults which people make."""
NEIGHBORS: Final = {
    "Impact": ["BREAKING", "NOTABLE", "COSMETIC"],
    "Severity": ["ERROR", "WARNING", "NOTE"],
}
"""The words of the enumerations that judge, each followed by the one put in its place."""
NOT_CODE: Final = re.compile(r"^(VALID|INVALID|__all__|ALL)\b")


class RowTaken:
    """Takes an element out of a tuple, list, set or dict that has several."""

    def mutation_positions(self, node: Any) -> Iterator[tuple[Any, Any]]:
        """A position for each element."""
        for child in self._rows(node):
            yield child.start_pos, child.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        """The collection without that element, and the comma behind it."""
        at = node.children.index(self._rows(node)[index])
        del node.children[at : at + 2]
        return node

    @staticmethod
    def _rows(node: Any) -> list[Any]:
        if node.type not in ("testlist_comp", "dictorsetmaker") or node.parent.type != "atom":
            return []
        signs = {getattr(child, "value", child.type) for child in node.children}
        if signs & {":", "**", "sync_comp_for"}:
            return []
        rows = [child for child in node.children if getattr(child, "value", "") != ","]
        is_a_row = node.parent.parent.type == node.type and len(rows) == 2  # a pair
        return rows if len(rows) > 1 and not is_a_row else []


class NeighborPut:
    """Puts the next word of an enumeration in the place of one."""

    def mutation_positions(self, node: Any) -> Iterator[tuple[Any, Any]]:
        """A position for each word."""
        if self._word(node) is not None:
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        """The next word, or the first after the last."""
        name = self._word(node)
        assert name is not None
        words = NEIGHBORS[name]
        last = node.children[1].children[1]
        last.value = words[(words.index(last.value) + 1) % len(words)]
        return node

    @staticmethod
    def _word(node: Any) -> str | None:
        if node.type not in ("power", "atom_expr"):
            return None
        name = getattr(node.children[0], "value", "")
        trailer = node.children[1]
        if name not in NEIGHBORS or len(trailer.children) != 2:
            return None
        return name if trailer.children[1].value in NEIGHBORS[name] else None


def operators() -> dict[str, Any]:
    """Every operator by its name."""
    cosmic = {
        name: cosmic_ray.plugins.get_operator(name)()
        for name in cosmic_ray.plugins.operator_names()
        if OURS.fullmatch(name)
    }
    return {**cosmic, "RowTaken": RowTaken(), "NeighborPut": NeighborPut()}


def mutants(path: Path) -> Iterator[dict[str, object]]:
    """Every mutant of a module that is another text."""
    source = path.read_text(encoding="utf-8")
    for name, operator in operators().items():
        places = [
            (start, index)
            for node in ast_nodes(parso.parse(source))
            for index, (start, _) in enumerate(operator.mutation_positions(node))
            if _counts(node)
        ]
        for nth, (start, _) in enumerate(places):
            text = _mutated(source, operator, nth)
            if text not in (None, source):
                yield {
                    "file": path.as_posix(),
                    "line": start[0],
                    "column": start[1],
                    "operator": name.removeprefix("core/"),
                    "text": text,
                }


def _mutated(source: str, operator: Any, nth: int) -> str | None:
    """The module with the nth mutation that counts."""
    tree = parso.parse(source)
    seen = 0
    for node in list(ast_nodes(tree)):
        if not _counts(node):
            continue
        for index, _ in enumerate(list(operator.mutation_positions(node))):
            if seen == nth:
                parent = node.parent
                at = next(n for n, one in enumerate(parent.children) if one is node)
                parent.children[at] = operator.mutate(node, index)
                code: str = tree.get_code()
                return code
            seen += 1
    return None


def _counts(node: Any) -> bool:
    """Whether a node is code that runs, and no example."""
    while (parent := node.parent) is not None:
        if node.type == "if_stmt" and "TYPE_CHECKING" in node.children[1].get_code():
            return False
        if parent.type in ("import_from", "import_name", "decorator"):
            return False
        if parent.type == "annassign":
            annotation = parent.children[1]
            if node is annotation or annotation.get_code().strip() == "TypeAlias":
                return False
        if parent.type == "tfpdef" and node is not parent.children[0]:
            return False
        if parent.type == "funcdef" and node is parent.annotation:
            return False
        if parent.type == "file_input" and NOT_CODE.match(node.get_code().lstrip()):
            return False
        node = parent
    return True


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        for mutant in mutants(Path(argument)):
            sys.stdout.write(json.dumps(mutant) + "\n")
