"""The vocabulary in which every stage says what it found.

Here belong: findings, what they are about (pointers, spans), how grave they are, the
catalogue of errors, and the report of a run. Standard library only: everything else in
outcomekit imports this package, so it imports nothing of outcomekit.

Not here: anything that knows YAML, a map's fields, a terminal or a file format.
"""
