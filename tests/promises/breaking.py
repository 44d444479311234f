"""Ways to break one thing of a valid map, each with the lines that may then be complained about."""

from collections.abc import Iterator
from dataclasses import dataclass

from outcomekit.diagnostics.pointer import Part
from outcomekit.diagnostics.span import Span
from outcomekit.model.structure import site
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Data, Entry, Mark, Tree


@dataclass(frozen=True)
class Break:
    """One slip: `text` in place of `at`. The broken entity stands on lines `first` to `last`."""

    slip: str
    at: Span
    text: str
    first: int
    last: int

    def apart_from(self, other: "Break") -> bool:
        """Whether a whole line stands between the entities that the two break."""
        return self.last + 1 < other.first or other.last + 1 < self.first


def broken(text: str, *breaks: Break) -> str:
    """The text with all of these breaks, which are apart from each other."""
    for one in sorted(breaks, key=lambda one: one.at, reverse=True):
        text = text[: one.at.start] + one.text + text[one.at.end :]
    return text


def breaks(text: str) -> list[Break]:
    """Every way of breaking one thing of a map that this module knows."""
    tree = parse(Source("", text))
    assert tree.claims == []
    return list(_Breaker(tree).below((), tree.data, tree.mark, Span(0, len(text))))


@dataclass
class _Breaker:
    tree: Tree

    def below(
        self, path: tuple[Part, ...], data: Data, mark: Mark, within: Span
    ) -> Iterator[Break]:
        """The breaks of all that stands below a place; `within` is the entity around it."""
        children = mark[2] if len(mark) == 3 else None
        if isinstance(data, dict):
            assert isinstance(children, dict)
            starts = [entry[0] for entry in children.values()]
            for at, (key, value) in enumerate(data.items()):
                second = starts[1] if at == 0 and len(starts) > 1 else starts[at]
                yield from self._entry((*path, key), value, children[key], within, second)
        elif isinstance(data, list):
            assert isinstance(children, list)
            for number, (value, inner) in enumerate(zip(data, children, strict=True)):
                below = (*path, number)
                around = Span(inner[0], inner[1]) if self._is_entity(below) else within
                yield from self.below(below, value, inner, around)
                if len(inner) == 2:
                    yield from self._value(inner, around)

    def _entry(
        self, path: tuple[Part, ...], value: Data, entry: Entry, within: Span, second: int
    ) -> Iterator[Break]:
        """The breaks of a field; `second` is where the one below it begins, if it is the first."""
        start, end, mark = entry
        entity = self._is_entity(path)
        around = Span(start, mark[1]) if entity or len(path) == 1 else within
        key = Span(start, end)
        name = str(path[-1])
        if path[0] not in ("outcome_map", "title"):
            if entity and "-" in name:
                yield self._break("an id that is none", key, name.title().replace("-", "_"), around)
            elif not entity and not name.startswith("x-") and site(path) is not None:
                yield self._break("an unknown field", key, f"{name}zz", around)
            if len(mark) == 2:
                yield from self._value(mark, around)
                yield from self._line(key, mark, around, second)
        yield from self.below(path, value, mark, around)

    def _value(self, mark: Mark, around: Span) -> Iterator[Break]:
        """The breaks of a value that stands on one line."""
        value = self.tree.source.text[mark[0] : mark[1]]
        if not value or "\n" in value:
            return
        at = Span(mark[0], mark[1])
        for slip, text in (
            ("a list for a text", "[{a: b}, [c]]"),
            ("fields for a text", "{zz: 1, yy: {xx: 2}}"),
            ("nothing in quotes", "''"),
            ("an anchor", f"&k {value}"),
            ("a tag", f"!x {value}"),
            ("an alias", "*a"),
            ("an escape of ESC", '"\\x1b"'),
            ("ESC", f"{value[0]}\x1b{value[1:]}" if value[0] not in "\"'" else "x\x1b"),
            ("an at sign", f"@{value}"),
            ("a backtick", f"`{value}"),
            ("a placeholder", "{{ x }}"),
        ):
            yield self._break(slip, at, text, around)

    def _line(self, key: Span, mark: Mark, around: Span, second: int) -> Iterator[Break]:
        """The breaks of a field on a line of its own."""
        text = self.tree.source.text
        line = text[text.rfind("\n", 0, key.start) + 1 : key.start]
        value = text[mark[0] : mark[1]]
        if line.strip() or not value or "\n" in text[key.start : mark[1]] or value[0] in "\"'":
            return
        gap = Span(key.end, mark[0])
        yield self._break("a colon in the text", Span(mark[0], mark[0]), "Say: ", around)
        yield self._break("no space after the colon", gap, ":", around)
        yield self._break("a quote that is not closed", Span(mark[0], mark[0]), '"', around)
        yield self._break("a text after its quote", Span(mark[0], mark[1]), f"'{value}' x", around)
        yield self._break("no colon", gap, " ", around)
        yield self._break("a colon without a name", key, "", around)
        yield self._break(
            "curly quotes around the name", key, f"“{text[key.start : key.end]}”", around
        )
        if value[0] in "[{":
            yield self._break(
                "a bracket that is not closed", Span(mark[1] - 1, mark[1]), "", around
            )
            yield self._break("the wrong bracket", Span(mark[1] - 1, mark[1]), ")", around)
        if line:
            # Where the first begins in another column than the second, the second is told of.
            both = Span(around.start, max(around.end, second + 1))
            yield self._break("one space too many", Span(key.start, key.start), " ", both)
            yield self._break("one space too few", Span(key.start - 1, key.start), "", both)
            yield self._break("a tab", Span(key.start - len(line), key.start), "\t", around)

    def _is_entity(self, path: tuple[Part, ...]) -> bool:
        place = site(path)
        return place is not None and place.entry and place.record is not None

    def _break(self, slip: str, at: Span, text: str, around: Span) -> Break:
        line_of = self.tree.source.line_of
        return Break(
            slip, at, text, line_of(around.start), line_of(max(around.start, around.end - 1))
        )
