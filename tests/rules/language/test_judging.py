"""One judgment on a sentence, and the word that gave it away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit.rules._language import Defect, is_plainly_behavior, judge, read
from tests.rules.test_statements import FILES, statements

CLUES = {
    "Understands the value of uptime data": (Defect.INNER_STATE, "Understands"),
    "Nurses are aware of the risk": (Defect.INNER_STATE, "aware"),
    "Shows more interest in the pump": (Defect.INNER_STATE, "interest"),
    "Sees the benefits of the system": (Defect.INNER_STATE, "benefits"),
    "Greater trust in vaccines": (Defect.INNER_STATE, "trust"),
    "Our rep gives a demo": (Defect.OUR_DEED, "rep"),
    "Train 40 agents in soil testing": (Defect.OUR_DEED, "Train"),
    "Workshop on data quality": (Defect.OUR_DEED, "Workshop"),
    "Customer portal launched": (Defect.OUTPUT, "launched"),
    "40 agents trained": (Defect.OUTPUT, "trained"),
    "Publish a buyer's guide": (Defect.OUTPUT, "Publish"),
    "Policy brief on land tenure": (Defect.OUTPUT, "Policy brief"),
    "NPS +10": (Defect.IMPACT, "NPS"),
    "Reduce churn to 2 %": (Defect.IMPACT, "churn"),
    "Improved livelihoods of fishing families": (Defect.IMPACT, "livelihoods"),
    "1,300 clicks": (Defect.VEHICLE, "clicks"),
    "Opens the newsletter": (Defect.VEHICLE, "Opens"),
    "Single sign-on": (Defect.FEATURE, "Single sign-on"),
    "Users can export reports": (Defect.FEATURE, "export"),
}
SIDES = [
    # One word more, and it is behavior.
    ("Understands the log", "Understands the log and corrects it"),
    ("Shows interest", "Shows interest by sending the log"),
    ("Employees are engaged", "Employees are engaged in the review"),
    ("Recognizes the value of data", "Recognizes the claim in the books"),
    ("Train deputies", "Train their own deputies"),
    ("Train deputies", "Trains deputies"),
    ("Publish a loss report", "Publishes a loss report"),
    ("Host a webinar", "Hosts a webinar"),
    ("Guidelines published", "Guidelines published by three ministries"),
    ("Guidelines published", "Guidelines used in planning"),
    ("Farmers trained in composting", "Farmers trained in composting sell compost"),
    ("Farmers received seed", "Farmers received seed and share it"),
    ("Increase the number of customers by 10%", "Increase the number of customers who renew"),
    ("Increased income", "Increases the order"),
    ("Grow followers by 20%", "Followers order from the shop"),
    ("Opens the newsletter", "Opens the books to the auditor"),
    ("Follows us on LinkedIn", "Follows the checklist"),
    ("Two-factor authentication", "Admins turn on two-factor authentication"),
    ("Customers can track orders", "Customers track orders before calling"),
    ("Our team meets the buyer", "Their team meets the buyer"),
    ("Our coach sits in on the round", "The coach sits in on the round"),
    ("Works on any phone", "Works on a tablet at the bedside"),
    ("Runs in the browser", "Runs in the same slot every week"),
    ("Lets teachers assign quizzes", "Lets other wards copy the sheet"),
    ("Enables pupils to choose books", "Enables pupils to choose the book"),
    ("Alerts when a tank runs low", "Alerts the night desk before midnight"),
    ("Supports multiple currencies", "Supports two wards with its own staff"),
    ("Includes audit log", "Includes the audit log in each handover"),
    ("Has a built-in sensor", "Has its own dashboard on the wall"),
    ("Farmers can see prices in the app", "Farmers share prices in the app"),
    ("Compatible with any scanner", "Compares it with any scanner"),
    ("Integrated with SAP", "Integrated with the night shift"),
    ("Available in five languages", "Available in the yard every Friday"),
    ("Secure login", "Secures its own login"),
    ("Our app tells growers when to sell", "The committee tells growers when to sell"),
    ("Cases are assigned automatically", "Cases are assigned by the analysts"),
    ("Reminders are sent by SMS", "Reminders are sent by the clerk"),
    ("Logs opened", "Logs are opened before each round"),
    ("Quality stops at 3%", "Quality stops the line"),
    ("Calls for proposals", "Calls for a vote on storage"),
]


def test_a_title_in_capitals_may_sign_off() -> None:
    """A word in capitals that no list knows may be somebody: "the MLRO"."""
    assert judge(read("The MLRO signs off rule changes within two days")) is None


@pytest.mark.parametrize("text", CLUES)
def test_the_word_that_gave_it_away(text: str) -> None:
    found = judge(read(text))
    assert found is not None
    assert (found.defect, found.clue.text) == CLUES[text]


@pytest.mark.parametrize(("none", "behavior"), SIDES)
def test_a_small_change_makes_it_behavior(none: str, behavior: str) -> None:
    assert judge(read(none)) is not None
    assert judge(read(behavior)) is None


@pytest.mark.parametrize("file", FILES)
def test_what_needs_no_reading_is_behavior_when_read(file: str) -> None:
    plainly = [text for text in statements(file) if is_plainly_behavior(text)]
    assert [text for text in plainly if judge(read(text)) is not None] == []


WORDS = st.sampled_from(
    [
        "Farmers", "Brings", "plans", "the", "a", "of", "and", "to", "users", "can", "is", "20%",
        "report", "trained", "improved", "by", "growth", "not", "with", ",", ".", "portal", "who",
        "awareness", "Opens", "newsletter", "we", "our", "launched", "Increase", "There", "in",
    ]
)  # fmt: skip


@given(st.lists(WORDS, max_size=9).map(" ".join))
def test_any_words_can_be_judged(text: str) -> None:
    found = judge(read(text))
    if found is not None:
        assert found.clue in read(text).tokens
        assert not is_plainly_behavior(text)
