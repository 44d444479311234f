"""One canonical layout for a text: what stands where, with every comment beside its item.

Here belong: taking a text apart into items with their comments, putting fields into the order of
the language, and writing it all out in one style, with the proof that nothing was lost.

Not here: what the fields are. The order and the short forms come in as a `Shape`.
"""
