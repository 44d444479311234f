"""From three texts to one: a merge that was planned on data, written with everybody's comments.

Here belong: how a text falls into chunks of whole lines (`chunks`), how lines that mean nothing
are joined (`notes`), how the chunks of two sides become one text (`weaving`, with `leaves` for
what is not written in lines of its own), what becomes of texts that cannot be woven (`rewriting`),
and the proof that nothing was lost (`proof`).

Not here: what holds where both sides differ; that is planned before, on plain data.
"""
