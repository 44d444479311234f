"""Where the templates lie: inside an installed package, or at the top of a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def templates_folder() -> Path:
    """The folder of the shipped templates, `playbook.md.j2` and the others.

    A wheel carries them inside the package. An editable install reads those of its checkout, so
    that a template edited there counts at once.
    """
    shipped = _PACKAGE / "templates"
    return shipped if shipped.is_dir() else _PACKAGE.parent.parent / "templates"
