"""Architecture: imports point down, each library lives in one layer, names say what a thing is.

The table below is the one that CONTRIBUTING.md draws. It is held against every import of every
module, also those inside functions and those for types only.
"""

import ast
import sys
from pathlib import Path

import pytest

from tests.checkout import SOURCE
from tests.gates.imports import imports, imports_in, module_name

MAY_IMPORT: dict[str, set[str]] = {
    "diagnostics": set(),
    "syntax": {"diagnostics"},
    "model": {"syntax", "diagnostics"},
    "index": {"model", "syntax", "diagnostics"},
    "rules": {"index", "model", "diagnostics"},
    "diff": {"index", "model", "diagnostics"},
    "documents": {"index", "model", "diagnostics"},
    "reports": {"diagnostics"},
    "app": {"rules", "diff", "documents", "reports", "index", "model", "syntax", "diagnostics"},
    "cli": {"app", "reports", "diagnostics"},
    "__main__": {"cli"},
    "__init__": set(),
}
"""The packages of outcomekit, and which others each may import; its top any of them may."""

LIVES_IN: dict[str, str] = {
    "jinja2": "documents",
    "markupsafe": "documents",
    "pydantic": "model",
    "pydantic_core": "model",
    "rich": "reports",
    "ruamel": "syntax",
    "typer": "cli",
    "yaml": "syntax",
}
"""The libraries, and the one package that may import each."""

SAYS_NOTHING = {"base", "common", "core", "helpers", "types", "utils"}
"""Names under which anything could be kept."""

MODULES = sorted(SOURCE.rglob("*.py"))


def layer(path: Path) -> str:
    """The package of outcomekit that a module belongs to, or the module itself at the top."""
    return path.relative_to(SOURCE).with_suffix("").parts[0]


def name(path: Path) -> str:
    """How a test case names a module."""
    return path.relative_to(SOURCE).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_point_down(path: Path) -> None:
    here = layer(path)
    wrong = []
    for line, imported in imports(path):
        top, *below = imported.split(".")
        if top == "outcomekit":
            target = below[0] if below else "__init__"
            allowed = target in MAY_IMPORT[here] | {here, "__init__"} or target not in MAY_IMPORT
        else:
            allowed = top in sys.stdlib_module_names or LIVES_IN.get(top) == here
        if not allowed:
            wrong.append(f"line {line}: {here} imports {imported}")
    assert wrong == []


def test_every_package_has_its_place_in_the_table() -> None:
    assert {layer(path) for path in MODULES} - set(MAY_IMPORT) == set()


def test_every_folder_of_modules_is_a_package() -> None:
    folders = {path.parent for path in MODULES}
    assert {name(folder) for folder in folders if not (folder / "__init__.py").is_file()} == set()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_is_named_after_what_it_holds(path: Path) -> None:
    assert set(module_name(path).split(".")) & SAYS_NOTHING == set()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_functions_and_classes_are_named_after_what_they_are(path: Path) -> None:
    """Methods of a class with a parent are left out: a library may demand their names."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    ours: list[ast.Module | ast.ClassDef] = [tree]
    ours += [node for node in classes if not node.bases]
    functions = [
        node.name
        for holder in ours
        for node in holder.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    vague = [name for name in functions if name.removeprefix("_").startswith(("get_", "process_"))]
    vague += [node.name for node in classes if node.name.endswith("Manager")]
    assert vague == []


IMPORT_FORMS = {
    "import outcomekit.model.map": [(1, "outcomekit.model.map")],
    "from outcomekit import syntax": [(1, "outcomekit.syntax")],
    "from outcomekit.syntax import parse as p": [(1, "outcomekit.syntax.parse")],
    "from . import place": [(1, "outcomekit.rules.place")],
    "from .. import syntax": [(1, "outcomekit.syntax")],
    "from ..syntax.parse import parse": [(1, "outcomekit.syntax.parse.parse")],
    "def f():\n    import jinja2": [(2, "jinja2")],
    "if TYPE_CHECKING:\n    import yaml": [(2, "yaml")],
    'import_module("rich.console")': [(1, "rich.console")],
    'importlib.import_module(f"outcomekit.cli.{x}")': [(1, "outcomekit.cli")],
    '__import__("outcomekit.cli." + x)': [(1, "outcomekit.cli")],
    'import_module(f"{__name__}.{x}")': [(1, "outcomekit.rules")],
    "import_module(x)": [(1, "")],
}


@pytest.mark.parametrize(("source", "found"), IMPORT_FORMS.items(), ids=repr)
def test_no_form_of_import_escapes(source: str, found: list[tuple[int, str]]) -> None:
    assert list(imports_in(source, package="outcomekit.rules")) == found
