"""Who is who in a map, for rules that are decided by words: our names, and the partners'."""

from __future__ import annotations

from outcomekit.index.index import Index, in_words
from outcomekit.model.partner import Partner
from outcomekit.rules._language import Cast
from outcomekit.rules._ours import own_names

_last: list[tuple[Index, Cast]] = []
"""The map that was asked about last: all rules look at one map before they look at the next."""


def cast_of(index: Index) -> Cast:
    """The names that a map gives to us, to our products and to its partners."""
    if not _last or _last[0][0] is not index:
        _last[:] = [(index, _cast(index))]
    return _last[0][1]


def _cast(index: Index) -> Cast:
    supplier = index.map.supplier
    names = [name.said for name in own_names(supplier)]
    products = supplier.products if supplier is not None else []
    ours = (supplier.name, *supplier.aliases) if supplier is not None else ()
    made = [
        name
        for name in names
        if name not in ours and any(product.startswith(name) for product in products)
    ]
    partners = [partner.name or in_words(item.id) for item, partner in index.each(Partner)]
    return Cast(us=names, products=made, partners=partners)
