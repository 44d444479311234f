"""A map by id: its entities, who refers to whom, and whether all that fits.

Here belong: the index of one map, the links between entities, the laws that hold across a whole
map or workspace (E201 to E204). Rules, diff and documents read maps through it.

Not here: whether a map is good (rules), files and folders (app), YAML (syntax).
"""
