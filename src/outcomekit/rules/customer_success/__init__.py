"""Rules about success plans: outcomes promised to one customer, and the time to value."""

from typing import Final

from outcomekit.rules._rule import Family

FAMILY: Final = Family("CS", "Customer success")
