"""What the caller of a document can get wrong: a name that is none, a template that fails."""

from __future__ import annotations


class DocumentFault(Exception):
    """The caller's fault, in one line; `hint` is the name that may have been meant."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message if hint is None else f"{message}; did you mean {hint}?")
        self.message = message
        self.hint = hint


class UnknownName(DocumentFault):
    """No document, partner or stage has this name, or the document has no such extract."""


class TemplateFault(DocumentFault):
    """A user's template fails; `file` and `line` (from 1; 0 for the file as a whole) say where."""

    def __init__(self, file: str, line: int, reason: str, hint: str | None = None) -> None:
        place = f"{file} line {line}" if line else file
        super().__init__(f"{place}: {reason}", hint)
        self.file = file
        self.line = line
        self.reason = reason
