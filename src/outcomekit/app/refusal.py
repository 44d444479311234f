"""What the program refuses to do because of how it was asked."""


class Refusal(Exception):
    """The caller's fault, in one line for stderr; the command then ends with exit code 2."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
