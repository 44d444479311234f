"""Rules about what a seller carries: players, stages, questions, objections, proof."""

from typing import Final

from outcomekit.rules._rule import Family

FAMILY: Final = Family("SP", "Selling")
