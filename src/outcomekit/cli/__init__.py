"""The command line: arguments in, text and an exit code out.

One file a command, listed in `main.py` in the order in which a person meets them. A command
parses its arguments, calls one use case of `outcomekit.app`, prints, and says how it ended.

Not here: reading maps, deciding anything about them, formats.
"""
