"""Fixed words, and what people write for them (E104)."""

import pytest

from tests.model.micro import Said, said

CASES: dict[str, tuple[str, list[Said]]] = {
    "a number for a word": (
        "status: 1",
        [Said("E104", "1:9-10", "`1` is no status; a status is draft, active or retired", None)],
    ),
    "another word": (
        "status: live",
        [
            Said(
                "E104",
                "1:9-13",
                "`live` is no status; a status is draft, active or retired",
                "active",
            )
        ],
    ),
    "a word in capitals": (
        "partners: {lead: {kind: Boundary}}",
        [
            Said(
                "E104",
                "1:25-33",
                "`Boundary` is no kind of partner; a kind of partner is boundary, strategic, beneficiary or internal",
                "boundary",
            )
        ],
    ),
    "a word of another field": (
        "partners: {lead: {status: boundary}}",
        [
            Said(
                "E104",
                "1:27-35",
                "`boundary` is no status; a status is draft, active, achieved or retired",
                None,
            )
        ],
    ),
    "one wrong word of several": (
        "partners: {lead: {buying: {roles: [economic, champion, boss]}}}",
        [
            Said(
                "E104",
                "1:46-54",
                "`champion` is no buying role; a buying role is economic, user, technical or coach",
                "coach",
            ),
            Said(
                "E104",
                "1:56-60",
                "`boss` is no buying role; a buying role is economic, user, technical or coach",
                None,
            ),
        ],
    ),
    "a word for a word's meaning": (
        "hypotheses: {a: {we_believe: W, state: confirmed, direction: up}}",
        [
            Said(
                "E104",
                "1:40-49",
                "`confirmed` is no state; a state is untested, running, supported, refuted or parked",
                "supported",
            ),
            Said("E104", "1:62-64", "`up` is no direction; a direction is more or less", "more"),
        ],
    ),
    "our own gain in other words": (
        "impacts: {a: {impact: I, for: us}}",
        [
            Said(
                "E104",
                "1:31-33",
                "`us` is no side of the exchange; a side of the exchange is customer, supplier or user",
                "supplier",
            )
        ],
    ),
    "a phase that is nearly right": (
        "sales: {stages: {a: {stage: S, phase: the post-purchase phase}}}",
        [
            Said(
                "E104",
                "1:39-62",
                "`the post-purchase phase` is no phase; a phase is pre-purchase, purchase or post-purchase",
                "post-purchase",
            )
        ],
    ),
    "a score in capitals": (
        "journal: [score: Low]",
        [Said("E104", "1:18-21", "`Low` is no score; a score is low, medium or high", "low")],
    ),
    "a confidence as a number": (
        "roadmap: {now: {a: {question: Q, confidence: 3}}}",
        [
            Said(
                "E104", "1:46-47", "`3` is no confidence; a confidence is low, medium or high", None
            )
        ],
    ),
    "a responsibility in small letters": (
        "success_plans: {a: {customer: C, outcomes: {b: W}, responsibilities: {b: {Sales: a, Service: owner}}}}",
        [
            Said(
                "E104", "1:82-83", "`a` is no responsibility; a responsibility is R, A, C or I", "A"
            ),
            Said(
                "E104",
                "1:94-99",
                "`owner` is no responsibility; a responsibility is R, A, C or I",
                "A",
            ),
        ],
    ),
}


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES.keys())
def test_it_lists_the_words_and_names_the_one_that_was_meant(
    body: str, expected: list[Said]
) -> None:
    assert said(body) == expected
