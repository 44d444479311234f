"""Fixes brought down to the text of a map, as a report shows them and `lint --fix` writes them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from outcomekit.app.refusal import Refusal
from outcomekit.diagnostics.fix import Fix, Mend, Replacement

if TYPE_CHECKING:
    from outcomekit.app.load import Loaded


def mend(loaded: Loaded, fix: Fix, file: str) -> Mend | None:
    """What a fix of a finding in a file does to a map; None where the file's text has faults."""
    if any(tree.claims for tree in loaded.trees if tree.source.file == file):
        return None
    return Mend(fix, partial(_replacements, loaded))


def _replacements(loaded: Loaded, fix: Fix) -> tuple[Replacement, ...]:
    """What a fix replaces; nothing where it cannot be made, or would lose something."""
    from outcomekit.app.parts import PartEditors  # most reports only say that there is a fix
    from outcomekit.syntax.source import Source

    editors = PartEditors(loaded)
    try:
        for edit in fix.edits:
            editors.apply(edit)
        return tuple(
            Replacement(Source(part.file, part.before).place(patch.span), patch.text)
            for part in editors.finish(shown=True)
            if part.before is not None
            for patch in part.edited.patches
        )
    except Refusal:
        return ()
