"""Gaps: what a map does not know yet, said in words, with what fills it.

The conditions are those of the rules by which a map is judged; each gap names its rule. A gap is
said once in its place on the page, and once in the table under “What we do not know yet”.

Not here: where on a page a gap stands (the documents), and whether it stops a launch (the caller,
by `Gap.blocks`).
"""
