"""Every import of a Python module, wherever it stands, read from its syntax tree."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.checkout import SOURCE


def module_name(path: Path) -> str:
    """The dotted name of a module of the package: `outcomekit.syntax.parse`."""
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full dotted name of each thing that the module at `path` imports."""
    inside = module_name(path)
    package = inside if path.name == "__init__.py" else inside.rpartition(".")[0]
    return imports_in(path.read_text(encoding="utf-8"), package)


def imports_in(source: str, package: str) -> Iterator[tuple[int, str]]:
    """The same of a text, which stands in a module of `package`.

    Imports in functions and for types only count too. Of a name that is put together at run time,
    the part that is written down.
    """
    inside = package.split(".")
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import():
                yield from ((node.lineno, name.name) for name in node.names)
            case ast.ImportFrom():
                above = inside[: len(inside) + 1 - node.level] if node.level else []
                base = ".".join([*above, *filter(None, [node.module])])
                yield from ((node.lineno, f"{base}.{name.name}") for name in node.names)
            case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called), args=[name, *_]):
                if called in {"import_module", "__import__"}:
                    yield node.lineno, _written(name, package)
            case _:
                pass


def _written(name: ast.expr, package: str) -> str:
    """The leading part of a module's name that stands in the source; "" if there is none."""
    match name:
        case ast.Constant(value=str(whole)):
            return whole
        case ast.Name(id="__name__" | "__package__"):
            return package
        case ast.JoinedStr(values=[ast.FormattedValue(value=start), *_]):
            return _written(start, package)
        case ast.JoinedStr(values=[start, *_]) | ast.BinOp(left=start):
            return _written(start, package).rstrip(".")
        case _:
            return ""
