"""What stands between two scalars: line ends, structure, and comments.

The text has LF line ends here. Between scalars there is nothing but structure, so every `#`
begins a comment.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from outcomekit.syntax.formatting.parts import Note


@dataclass(slots=True)
class Gap:
    """A stretch between scalars.

    `behind` is the comment on the line where it begins, `notes` those on lines of their own.
    `below`: where it ends, a line begins. `parted`: a blank line stands directly above that.
    `comma`: it holds a comma.
    """

    behind: str | None = None
    notes: list[Note] = field(default_factory=list)
    below: bool = False
    parted: bool = False
    comma: bool = False


def gap(text: str, start: int, end: int) -> Gap:
    """The stretch from one offset to another. One that begins the text has no line to be behind."""
    found = Gap()
    lines = text[start:end].split("\n")
    found.below = len(lines) > 1 and not lines[-1].strip(" \t,")
    blank = False
    for at, line in enumerate(lines):
        before, mark, comment = line.partition("#")
        found.comma = found.comma or "," in before
        if mark and not at and start:
            found.behind = (mark + comment).rstrip()
        elif mark:
            found.notes.append(Note((mark + comment).rstrip(), len(before), blank))
            blank = False
        elif at < len(lines) - 1 and (at or not start):
            blank = not before.strip()
    found.parted = blank
    return found


def own_part(notes: list[Note], across: int) -> int:
    """How many of the comments below an item at a column are still in its block.

    Those up to the last one that stands deeper than the item itself.
    """
    deeper = [at for at, note in enumerate(notes) if note.across > across]
    return deeper[-1] + 1 if deeper else 0
