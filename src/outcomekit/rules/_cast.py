"""Who is who in a map, for rules that are decided by words: our names, and the partners'."""

from __future__ import annotations

from outcomekit.index.index import Index, in_words
from outcomekit.model.partner import Partner
from outcomekit.rules._language import Cast
from outcomekit.rules._once import once
from outcomekit.rules._ours import own_names


@once
def cast_of(index: Index) -> Cast:
    """The names that a map gives to us, to our products and to its partners."""
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
