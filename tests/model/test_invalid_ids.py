"""Ids that are none (E106)."""

import pytest

from tests.model.micro import Said, said

CASES: dict[str, tuple[str, list[Said]]] = {
    "an id with capitals and underscores": (
        "partners: {Production_Manager: {name: Production managers}}",
        [
            Said(
                "E106",
                "1:12-30",
                "`Production_Manager` is no id: small letters, digits and single hyphens make one",
                "production-manager",
            )
        ],
    ),
    "an id in camel case": (
        "partners: {productionManager: }",
        [
            Said(
                "E106",
                "1:12-29",
                "`productionManager` is no id: small letters, digits and single hyphens make one",
                "production-manager",
            )
        ],
    ),
    "an id with a space": (
        "partners: {production manager: }",
        [
            Said(
                "E106",
                "1:12-30",
                "`production manager` is no id: small letters, digits and single hyphens make one",
                "production-manager",
            )
        ],
    ),
    "an id with an accent": (
        "partners: {équipe-de-nuit: }",
        [
            Said(
                "E106",
                "1:12-26",
                "`équipe-de-nuit` is no id: small letters, digits and single hyphens make one",
                "equipe-de-nuit",
            )
        ],
    ),
    "an id that begins with a digit": (
        "partners: {3-shift-plants: , 3rd: , 1: }",
        [
            Said(
                "E106",
                "1:12-26",
                "`3-shift-plants` is no id: small letters, digits and single hyphens make one",
                "shift-plants-3",
            ),
            Said(
                "E106",
                "1:30-33",
                "`3rd` is no id: small letters, digits and single hyphens make one",
                None,
            ),
            Said(
                "E106",
                "1:37-38",
                "`1` is no id: small letters, digits and single hyphens make one",
                None,
            ),
        ],
    ),
    "an id with two hyphens": (
        "partners: {shift--leads: , -lead: , lead-: }",
        [
            Said(
                "E106",
                "1:12-24",
                "`shift--leads` is no id: small letters, digits and single hyphens make one",
                "shift-leads",
            ),
            Said(
                "E106",
                "1:28-33",
                "`-lead` is no id: small letters, digits and single hyphens make one",
                "lead",
            ),
            Said(
                "E106",
                "1:37-42",
                "`lead-` is no id: small letters, digits and single hyphens make one",
                "lead",
            ),
        ],
    ),
    "an id that is empty": (
        'partners: {"": }',
        [Said("E106", "1:12-14", "an id is missing before the colon", None)],
    ),
    "an id that says none": (
        "partners: {none: }",
        [
            Said(
                "E106",
                "1:12-16",
                "`none` is no id: it is the word for an empty cell of the strategy map",
                None,
            )
        ],
    ),
    "an id of 65 characters": (
        "partners: {aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: }",
        [
            Said(
                "E106",
                "1:12-77",
                "this id has 65 characters; at most 64 fit",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            )
        ],
    ),
    "an id of many words that is too long": (
        "impacts: {margin-margin-margin-margin-margin-margin-margin-margin-margin-margin: I}",
        [
            Said(
                "E106",
                "1:11-80",
                "this id has 69 characters; at most 64 fit",
                "margin-margin-margin-margin-margin-margin-margin-margin-margin",
            )
        ],
    ),
    "an input's name with a hyphen": (
        "value_propositions: {a: {statement: S, equation: {inputs: {unit-price: 1, 2nd: 2}}}}",
        [
            Said("E106", "1:60-70", "`unit-price` cannot be named in a formula", "unit_price"),
            Said("E106", "1:75-78", "`2nd` cannot be named in a formula", None),
        ],
    ),
}


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES.keys())
def test_it_says_what_makes_an_id_and_which_was_meant(body: str, expected: list[Said]) -> None:
    assert said(body) == expected
