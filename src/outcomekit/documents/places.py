"""Where what ships beside the code lies: inside an installed package, or at a checkout's top."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_folder(name: str) -> Path:
    """A folder that ships with the program, such as `examples`.

    A wheel carries it inside the package. An editable install reads that of its checkout, so that
    a file edited there counts at once.
    """
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent.parent / name


def templates_folder() -> Path:
    """The folder of the shipped templates, `playbook.md.j2` and the others."""
    return shipped_folder("templates")
