"""The mistakes of `tests/syntax/mistakes/*.md`, read as cases.

A case is a heading, a text with a line of carets under the place, and what is said of it. In the
texts `→` stands for a tab, `⍽` for a no-break space, `␣` for a zero-width space.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from yaml import MarkedYAMLError
from yaml._yaml import CParser

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes import Fault, Mend, Mistake, apart, diagnose

_SIGNS = str.maketrans({"→": "\t", "⍽": "\u00a0", "␣": "\u200b"})
_CARETS = re.compile(r" *\^+")
_CASE = re.compile(
    r"^## (?P<title>.+)\n\n```\n(?P<text>(?:.*\n)+?)```\n(?P<said>(?:- .+\n)+)", re.MULTILINE
)


@dataclass(frozen=True)
class Case:
    """One text with one mistake, and everything that is said of it."""

    family: str
    title: str
    text: str
    span: Span
    code: str
    message: str
    why: str | None
    hint: str
    mended: str

    @property
    def place(self) -> tuple[int, int]:
        """Line and column, from 1."""
        return place(self.text, self.span.start)


def place(text: str, offset: int) -> tuple[int, int]:
    """An offset as line and column, from 1."""
    before = text[:offset]
    return before.count("\n") + 1, offset - before.rfind("\n")


def cases() -> list[Case]:
    """Every case of every file, in order."""
    return [_case(file.stem, found) for file in _files() for found in _CASE.finditer(_read(file))]


def headings() -> list[str]:
    """Every heading that ought to be a case."""
    return [title for file in _files() for title in re.findall(r"(?m)^## (.+)$", _read(file))]


def _files() -> list[Path]:
    return sorted((Path(__file__).parent / "mistakes").glob("*.md"))


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _case(family: str, found: re.Match[str]) -> Case:
    lines: list[str] = []
    span = Span(0, 0)
    for line in found["text"].splitlines():
        if _CARETS.fullmatch(line):
            before = sum(len(earlier) + 1 for earlier in lines[:-1])
            span = Span(before + line.index("^"), before + len(line))
        else:
            lines.append(line)
    said = dict(line[2:].split(": ", 1) for line in found["said"].splitlines())
    code = next(key for key in said if re.fullmatch(r"E\d{3}", key))
    text = "".join(f"{line}\n" for line in lines).translate(_SIGNS)
    return Case(
        family,
        found["title"],
        text,
        span,
        code,
        said[code],
        said.get("why"),
        said["try"],
        said["mended"],
    )


def fault_in(text: str) -> Fault | None:
    """What libyaml has to say against a text, or None when it reads well."""
    parser = CParser(text)
    try:
        while parser.check_event():
            parser.get_event()
    except MarkedYAMLError as said:
        return _fault(said)
    return None


def _fault(said: MarkedYAMLError) -> Fault:
    assert said.problem is not None
    assert said.problem_mark is not None
    since = None if said.context_mark is None else said.context_mark.index
    return Fault(said.problem, said.problem_mark.index, said.context, since)


def mistake_in(text: str) -> Mistake:
    """The mistake at which libyaml gives up on a text."""
    fault = fault_in(text)
    assert fault is not None
    return diagnose(text, fault)


def made(text: str, mend: Mend) -> str:
    """The text with a mend made, line by line as the reader makes it."""
    for part in apart(text, mend):
        text = text[: part.start] + part.text + text[part.end :]
    return text


def after(text: str, mistake: Mistake) -> str:
    """How reading goes on once a mistake is mended, in the words of the case files."""
    if mistake.mend is None:
        return "no"
    mended = made(text, mistake.mend)
    fault = fault_in(mended)
    if fault is None:
        return "all is read"
    return f"a mistake is left on line {place(mended, fault.at)[0]}"
