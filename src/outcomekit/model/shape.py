"""The shape of the map language, as edits need it: canonical order and short forms.

Both follow from the declarations: a new field is put into its right place as soon as it is
declared.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from outcomekit.model.structure import site, slots
from outcomekit.syntax.editing.shape import Shape

if TYPE_CHECKING:
    from outcomekit.diagnostics.pointer import Part


def _order(place: tuple[Part, ...]) -> Sequence[str]:
    here = site(place)
    return list(slots(here.record)) if here is not None and here.record is not None else ()


def _main(place: tuple[Part, ...]) -> str | None:
    here = site(place)
    return here.record.main if here is not None and here.record is not None else None


MAP_SHAPE: Final = Shape(_order, _main)
"""The shape of outcome maps."""
