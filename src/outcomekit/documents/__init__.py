"""Documents: the pages that people read, made from a map's index.

A document is two files. `<name>.py` turns an index into a plain view (texts, lists, frozen
dataclasses); `templates/<name>.md.j2` says where on the page each part stands. Everything that
all pages share is said once: how text is kept from becoming markup (`markdown`), how a page is
laid out (`typeset`), how numbers, dates and sentences are written (`amounts`, `dates`,
`wording`), what is not known yet (`gaps`). `rendering` is the way in.

Not here: positions in a source file, how findings are printed, where a page is written to.
"""
