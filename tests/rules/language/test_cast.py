"""The names of a map tell who acts."""

import pytest

from outcomekit.rules._language import Cast, Party, read

CAST = Cast(
    us=["Mega International", "Mega", "Bridge"],
    products=["MegaLogic", "Flow"],
    partners=["Production managers", "Field sales", "Mega distributors", "Northwind"],
)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Mega visits the plant", Party.US),
        ("mega visits the plant", Party.US),
        ("Mega International's reps visit the plant", Party.US),
        ("Mega engineers visit the plant", Party.THEM),
        ("Mega distributors visit the plant", Party.THEM),
        ("Production managers visit the plant", Party.THEM),
        ("The production manager visits the plant", Party.THEM),
        ("Field sales visits the plant", Party.THEM),
        ("Northwind visits the plant", Party.THEM),
        ("MegaLogic sends an alert", Party.PRODUCT),
        ("The new MegaLogic sends an alert", Party.PRODUCT),
        ("Flow improves along the line", Party.THING),
        ("At night Flow sends an alert", Party.PRODUCT),
        ("The bridge carries trucks", Party.THING),
        ("We visit the plant", Party.US),
        ("Somebody else visits the plant", Party.THEM),
    ],
)
def test_a_name_tells_who_acts(text: str, actor: Party) -> None:
    assert read(text, CAST).actor is actor


def test_a_cast_changes_nothing_where_its_names_do_not_stand() -> None:
    text = "Dealers register each system"
    assert read(text, CAST) is read(text)


def test_what_was_read_with_a_cast_is_remembered_with_it() -> None:
    text = "Mega visits the plant"
    assert read(text, CAST) is read(text, CAST)
    assert read(text).actor is Party.UNKNOWN


def test_a_british_name_is_known_in_a_text() -> None:
    cast = Cast(partners=["Organisation of growers"])
    assert read("Organisation of growers visits the plant", cast).actor is Party.THEM
    assert cast.may_name("The organization of growers visits the plant")


@pytest.mark.parametrize("name", ["us", "We", "Our company", "the supplier", ""])
def test_a_name_that_names_nobody_is_none(name: str) -> None:
    cast = Cast(us=[name])
    assert not cast.may_name("Customers tell the supplier about us")
