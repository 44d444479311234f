"""From edits to patches of a text: the one road by which anything writes a map.

Here belong: what each edit means for plain data (`intent`), which spans of the text it changes
(`editor`, with `blocks`, `brackets` and `values` for the ways in which YAML is written), and the
proof that the result says what was meant and lost nothing (`proof`).

Not here: files. What is handed back is text; `app` writes it.
"""
