"""Our own names in a text: found when they are meant, and not when they are only words."""

import pytest

from outcomekit.model.supplier import Supplier
from outcomekit.rules._ours import own_name_in, own_names

MEGA = Supplier(
    name="Mega International AG", aliases=["Mega"], products=["MegaLogic", "3M", "M-Bus 2"]
)
WORDS = Supplier(name="Bridge", products=["Flow", "Line Control", "WorkFlow", "Go 2", "SAP", "365"])

FOUND = [
    # A name of its own counts in any capitals, with an ending or a mark behind it.
    (MEGA, "Wants MegaLogic on every line", "MegaLogic"),
    (MEGA, "wants megalogic on every line", "MegaLogic"),
    (MEGA, "MEGALOGIC ON EVERY LINE", "MegaLogic"),
    (MEGA, "MegaLogic's alarms are too loud", "MegaLogic"),
    (MEGA, "Runs on MegaLogic®, and on paper", "MegaLogic"),
    (MEGA, "Has MegaLogic-ready cabinets", "MegaLogic"),
    (MEGA, "Buys from\n  mega  international", "Mega International"),
    (MEGA, "A contract with Mega International AG", "Mega International AG"),
    (MEGA, "Standardize on M-Bus 2", "M-Bus 2"),
    # A name that is seldom a word counts in its own capitals.
    (MEGA, "Mega relays are old", "Mega"),
    (MEGA, "Switch from relays to Mega", "Mega"),
    (MEGA, "Tapes by 3M", "3M"),
    # A word of every day counts where its capital can only be a name's.
    (WORDS, "Replace the screen with Flow next year", "Flow"),
    (WORDS, "Needs Flow on every line", "Flow"),
    (WORDS, "Get rid of the relays; have Line Control instead", "Line Control"),
    (WORDS, "Line Control is hard to learn", "Line Control"),
    (WORDS, "WorkFlow is hard to learn", "WorkFlow"),
    (WORDS, "Moves its orders to SAP", "SAP"),
    (WORDS, "SAP is hard to learn", "SAP"),
    (WORDS, "Go 2 is hard to learn", "Go 2"),
]
NOT_FOUND = [
    # Parts of other words and of longer names.
    (MEGA, "Bought 3 megawatts of MegaLogics"),
    (MEGA, "An international supplier"),
    (MEGA, "A mega order in spring"),
    (MEGA, "A MEGA ORDER IN SPRING"),
    (MEGA, "Mega-sized orders in spring"),
    (MEGA, "Tapes of 3m length"),
    # Words of every day.
    (WORDS, "Improve the flow of parts"),
    (WORDS, "Flow of parts is interrupted"),
    (WORDS, "Parts wait. Flow is interrupted"),
    (WORDS, "Two aims: Flow and quiet"),
    (WORDS, "Improve line control on line 3"),
    (WORDS, "Line control is lost at night"),
    (WORDS, "Keep The Flow Going"),
    (WORDS, "FLOW AND QUIET"),
    (WORDS, "Flow"),
    (WORDS, "Report the weekly Cash Flow to the bank"),
    (WORDS, "Ask the controller about Flow Rates in the plant"),
    (WORDS, "A flow-based schedule"),
    (WORDS, "Change the workflow at the dock"),
    (WORDS, "The trees are full of sap"),
    (WORDS, "Let 2 of 3 crews go 2 hours earlier"),
    (WORDS, "A line that runs 365 days"),
    (WORDS, "Build a bridge to maintenance"),
]


@pytest.mark.parametrize(("supplier", "text", "name"), FOUND)
def test_a_name_of_ours_is_found(supplier: Supplier, text: str, name: str) -> None:
    assert own_name_in(text, own_names(supplier)) == name


@pytest.mark.parametrize(("supplier", "text"), NOT_FOUND)
def test_what_is_only_a_word_is_none(supplier: Supplier, text: str) -> None:
    assert own_name_in(text, own_names(supplier)) is None


@pytest.mark.parametrize("supplier", [None, Supplier(), Supplier(name="®", aliases=["…"])])
def test_a_supplier_without_a_name_is_named_nowhere(supplier: Supplier | None) -> None:
    assert own_names(supplier) == ()
    assert own_name_in("Wants MegaLogic … and ® on every line", own_names(supplier)) is None
