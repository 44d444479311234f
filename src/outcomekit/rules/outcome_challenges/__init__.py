"""Rules about outcome challenges: how a partner would act if all succeeded."""

from typing import Final

from outcomekit.rules._rule import Family

FAMILY: Final = Family("OC", "Outcome challenges")
