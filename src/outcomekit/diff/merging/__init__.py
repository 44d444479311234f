"""Planning a three-way merge, on plain data alone.

Here belong: which entities either side renamed or moved (`alignment`), so that all three can be
laid side by side, and what is to become of each value then (`joining`, with `rows` for lists).

Not here: texts, comments and conflict markers; writing follows the plan elsewhere.
"""
