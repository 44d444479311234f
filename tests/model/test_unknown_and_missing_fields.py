"""Fields that are none (E101), levels that are none (E104), and main texts that are missing (E102)."""

import pytest

from tests.model.micro import Said, said

CASES: dict[str, tuple[str, list[Said]]] = {
    "a field that is misspelled": (
        "vison: Plants earn more",
        [Said("E101", "1:1-6", "a map has no field `vison`", "vision")],
    ),
    "a field in capitals": (
        "Vision: Plants earn more",
        [Said("E101", "1:1-7", "a map has no field `Vision`", "vision")],
    ),
    "a section of sales at the top": (
        "questions: {a: What stops the line?}",
        [Said("E101", "1:1-10", "a map has no field `questions`", "sales: {questions: …}")],
    ),
    "a field of the measure beside it": (
        "partners: {lead: {behaviors: {like: {a: {does: Asks, baseline: 3}}}}}",
        [Said("E101", "1:54-62", "a behavior has no field `baseline`", "measure: {baseline: …}")],
    ),
    "a common field where there is none": (
        "notes: Kept",
        [Said("E101", "1:1-6", "a map has no field `notes`", "x-notes")],
    ),
    "a word that is near to nothing": (
        "segment: {turnover: 5}",
        [Said("E101", "1:11-19", "a segment has no field `turnover`", "x-turnover")],
    ),
    "common fields in the evaluation": (
        "evaluation: {users: U, owner: O}",
        [Said("E101", "1:24-29", "an evaluation has no field `owner`", "x-owner")],
    ),
    "a short form's field in another place": (
        "impacts: {a: {impact: I, text: T}}",
        [Said("E101", "1:26-30", "an impact has no field `text`", "x-text")],
    ),
    "a colon with nothing before it": (
        'segment: {"": Plants}',
        [Said("E101", "1:11-13", "a colon stands here with no name before it", None)],
    ),
    "a level in other words": (
        "partners: {lead: {behaviors: {Loved: {a: Asks}, love to see: {b: Tells}, wants: {c: Comes}, fear: {}}}}",
        [
            Said("E104", "1:31-36", "`Loved` is no level; a ladder has expect, like, love", "love"),
            Said(
                "E104",
                "1:49-60",
                "`love to see` is no level; a ladder has expect, like, love",
                "love",
            ),
            Said("E104", "1:74-79", "`wants` is no level; a ladder has expect, like, love", "like"),
            Said("E104", "1:93-97", "`fear` is no level; a ladder has expect, like, love", None),
        ],
    ),
    "a horizon in other words": (
        "roadmap: {soon: {a: What?}, NEXT: {}}",
        [
            Said("E104", "1:11-15", "`soon` is no horizon; a roadmap has now, next, later", "next"),
            Said("E104", "1:29-33", "`NEXT` is no horizon; a roadmap has now, next, later", "next"),
        ],
    ),
    "a cell in small letters": (
        "partners: {lead: {strategies: {i1: {a: S}, I4: {}}}}",
        [
            Said(
                "E104",
                "1:32-34",
                "`i1` is no cell; a strategy map has I1, I2, I3, E1, E2, E3",
                "I1",
            ),
            Said(
                "E104",
                "1:44-46",
                "`I4` is no cell; a strategy map has I1, I2, I3, E1, E2, E3",
                None,
            ),
        ],
    ),
    "an entity without its text": (
        "hypotheses: {audit: {because: Two plants asked}}",
        [
            Said(
                "E102", "1:14-19", "`audit` has no `we_believe`", "we_believe: … (what we would do)"
            )
        ],
    ),
    "an entity left empty": (
        "partners: {lead: {behaviors: {expect: {brings-log: }}}}",
        [
            Said(
                "E102",
                "1:40-50",
                "`brings-log` has no `does`",
                "does: … (what they do, beginning with the verb, where anyone could see it)",
            )
        ],
    ),
    "an outcome challenge without its statement": (
        "partners: {lead: {outcome_challenge: {vision_contribution: V}}}",
        [
            Said(
                "E102",
                "1:19-36",
                "this outcome challenge has no `statement`",
                "statement: … (how they act when all has succeeded, in the present tense)",
            )
        ],
    ),
    "a lesson without its text": (
        "journal: [lesson: {owner: Director}]",
        [Said("E102", "1:11-17", "this lesson has no `text`", "text: … (what we learned)")],
    ),
    "a practice without text or reason": (
        "supplier: {practices: {calls: {kind: follow-up}, }}",
        [
            Said(
                "E102",
                "1:24-29",
                "`calls` has no `practice`",
                "practice: … (what we do regularly), or not_applicable: … (why not)",
            )
        ],
    ),
    "an entity whose text is left empty": (
        "supplier: {outputs: {portal: {output: , enables: []}}}",
        [
            Said(
                "E102", "1:22-28", "`portal` has no `output`", "output: … (what we make or deliver)"
            )
        ],
    ),
}


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES.keys())
def test_it_names_the_field_that_was_meant_or_is_missing(body: str, expected: list[Said]) -> None:
    assert said(body) == expected
