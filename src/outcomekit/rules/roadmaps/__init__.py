"""Rules about the roadmap: questions and behaviors instead of features and dates."""

from typing import Final

from outcomekit.rules._rule import Family

FAMILY: Final = Family("RM", "Roadmaps")
