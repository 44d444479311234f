"""What the program refuses to do because of how it was asked."""


class Refusal(Exception):
    """The caller's fault, in one line for stderr; the command then ends with exit code 2."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def words_of(fault: OSError) -> str:
    """Why the system refused, in a few words."""
    return (fault.strerror or "the system refuses").lower()
