"""How grave a finding is."""

from enum import StrEnum


class Severity(StrEnum):
    """`error`: no map, or a wrong number · `warning`: against the method · `note`: worth a look."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest; a smaller rank is graver."""
        return _ORDER.index(self)


_ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
