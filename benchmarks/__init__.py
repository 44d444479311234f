"""How fast outcomekit is: maps to measure on, and one script that prints the table of `SPEED`.

Here belong: the generator of realistic maps, and what is measured against which yardstick. Results
go into `docs/performance.md`.

Not here: tests that may fail. A machine under load says nothing about the program, so what can be
held without a clock (which modules a command imports) is held in `tests/gates/`.
"""
