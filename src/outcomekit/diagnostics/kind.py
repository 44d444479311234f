"""Kinds of findings: what a code stands for."""

from dataclasses import dataclass

from outcomekit.diagnostics.severity import Severity


@dataclass(frozen=True, slots=True)
class Kind:
    """One code with everything that is said about it, wherever it is said.

    `code` is stable: never reused, never renumbered. `name` is the defect in kebab-case, so that
    "allow NAME" reads right. `summary` is one line of what is found; `why` one sentence of why
    it matters. `bad` is a map, or part of one, that earns the finding, and `good` the mended one:
    both are run as tests and shown by `explain`. `essay` is what there is to say beyond that, in
    paragraphs with an empty line between them; `sources` are the works that it rests on, with
    author and title (none for the language's own laws). `by_words` marks a rule that is decided
    by words and not by structure: a judgement that a reader may see otherwise, so `text` offers
    `explain`.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    why: str
    bad: str
    good: str
    essay: str = ""
    sources: tuple[str, ...] = ()
    by_words: bool = False
