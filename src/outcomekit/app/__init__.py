"""Use cases: what a command does, without its arguments and its printing.

The only place with input and output: disk, git, settings. One file a use case, beside the few
that all of them need: settings, finding maps, reading them.

Not here: argument parsing and exit codes (cli), anything decided from a map's content (index,
rules, documents).
"""
