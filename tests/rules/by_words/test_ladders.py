"""Sentences that stand as behaviors."""

import pytest

from tests.rules.by_words.placing import speaks

COMPOUND = (
    "Attends and funds the forum",
    "Attends the forum and funds it",
    "Brings the log and asks for a trial",
    "Production managers bring the log and ask maintenance for a reading",
    "Signs the baseline and hands the sheet to the shift lead",
    "Publishes the budget and invites herders to the council",
    "Names one pilot client and sends three faulty runs",
    "Weighs each newborn and sends the stockout list to the district",
    "Shares the record daily and teaches other shifts",
    "Forwards complaints the same day and sends one invoice to the employer",
)
ONE = (
    "Collects stoppages and shares them with maintenance",
    "Names one line and says why",
    "Reviews and approves the budget",
    "Stops the line and calls maintenance",
    "Asks what the line loses and who counts it",
    "Changes the recipe and saves a shift",
    "Brings production and maintenance to one table",
    "Reads and signs the trial sheet",
    "Asks for prices and terms",
    "Opens the dashboard and checks the alarms",
    "Invites colleagues who plan and run trials",
    "Does not attend or fund the forum",
    "Plans, tests and documents each change",
    "Takes the log and pins it to the board",
    "Compares payroll and contract before payday",
    "Bringt das Protokoll mit und fragt nach einem Versuch",
    'Says "bring the log and ask for a trial" to colleagues',
    "Agrees to visit and invite a sister plant",
    "Sets the alarm and its limit",
)
DATED = (
    "Runs a trial by the end of Q2 2027",
    "By 31 March 2027, shares last quarter's written-off hours",
    "Publishes the budget by 2027-06-30",
    "Signs the framework in Q3",
    "Sows compost before 2028",
    "Names a deputy by March 31, 2027",
    "Reports stockouts by mid-2027",
    "Invites herders by the end of next year",
    "ADOPTS THE RECORD BY Q4 2027",
)
UNDATED = (
    "Closes the books by the fifth of each month",
    "Answers by Friday",
    "Puts the line into the 2027 budget",
    "Brings the logs of May 2026",
    "Audits against ISO 9001:2015",
    "Sows by April",
    "Reviews targets in Q1 each year",
    "Answers the 2026 survey",
    "Uses the 2030 Agenda in tenders",
    "Orders 2030 parts at once",
    "Presents results in Q3 meetings",
    "Compares with the years since 2019",
    "Führt bis 2027 einen Versuch durch",
)
WAITING = (
    "Shares yield data with sister plants on request",
    "Presents the results in the council when invited",
    "Joins our visits if asked",
    "Shows the record when we ask",
    "Sends the minutes upon request",
    "Names other firms, once asked",
    "Sends figures after our reminder",
)
UNPROMPTED = (
    "Shares yield data with sister plants unprompted",
    "Helps on request of other districts",
    "Sends the minutes before being asked",
    "Shows the record without being asked",
    "Tells neighbors, not only when asked",
    "Asks for the log whenever a plant calls",
    "Requests a second line",
    "Answers when asked for by a sister plant",
    "Teilt Daten auf Anfrage",
)
LEAPING = (
    "Leads the alliance for clean water",
    "Production managers lead the transformation of the plant",
    "Transforms how the plant plans",
    "Rolls the method out across all plants",
    "Champions the method in the group",
    "Working in partnership with the ministry",
    "Institutionalizes grazing plans",
    "Introduces the record company-wide",
)
SMALL = (
    "Joins the first meeting",
    "Leads the weekly meeting",
    "Champions one pilot in the plant",
    "Asks who could lead the alliance",
    "Does not yet lead the alliance",
    "Walks the line across all shifts",
    "Names a champion on each shift",
    "Introduces us to a sister plant",
    "Leads us through the line",
    "Changes the log sheet",
    "Leitet die Allianz",
)
COMPARING = (
    "Is more engaged in the trial",
    "Communicates better with maintenance",
    "Improved collaboration with suppliers",
    "Works more closely with herders",
    "Shares more data",
    "Improves communication with the district",
    "Production managers are more proactive",
    "Reports more regularly",
    "Better planning",
    "Answers faster",
)
COMPARED = (
    "Asks for trial data",
    "Answers faster than last year",
    "Asks for a better price",
    "Sows improved seed",
    "Asks how to plan better",
    "Names the parts that cost more",
    "Improves communication by posting the plan each Monday",
    "Cuts changeovers from 40 to 25 minutes",
    "Asks for more time",
    "Is no better informed",
    "Builds better wells",
    "Buys faster machines",
    "Spends more than an hour with each mother",
    "Kommuniziert besser",
    "Orders once more",
)
BARE = (
    "60 % adoption",
    "Adoption at 60 %",
    "20 depots",
    "50% of farmers",
    "80 % attendance",
    "95% compliance",
    "12 plants",
)
NOT_BARE = (
    "80 % of plants use the record",
    "Names 3 pilot loads",
    "2027 budget with a line for alarms",
    "One-line trial against its own baseline",
    "Brings 2 of 3 logs",
    "First meeting with a log",
    "1:1 talk with the shift lead",
    "Two in three farmers compost",
)
SALES = (
    "Signs the order",
    "Signs the purchase order",
    "Buys MegaLogic for all lines",
    "Renews the contract each year",
    "Places a follow-on order",
    "Production managers sign a three-year contract with us",
    "Becomes a customer",
    "Renews its MegaLogic subscription",
)
BEYOND = (
    "Specifies us across plants",
    "Signs a contract with the cooperative",
    "Signs the land lease contract",
    "Orders spare parts online without a call",
    "Signs the order and shows the result to a sister plant",
    "Signs off the trial sheet",
    "Buys compost from neighbors",
    "Shows MegaLogic to a sister plant",
    "Rewrites the order form around loss data",
    "Orders a soil test before each season",
    "Does not sign the order before the trial",
    "Unterschreibt den Auftrag",
)


@pytest.mark.parametrize("sentence", COMPOUND)
def test_two_behaviors_in_one_are_found(sentence: str) -> None:
    assert speaks("PM003", "like", sentence)


@pytest.mark.parametrize("sentence", ONE)
def test_one_behavior_told_in_two_words_is_left_alone(sentence: str) -> None:
    assert not speaks("PM003", "like", sentence)


@pytest.mark.parametrize("sentence", DATED)
def test_deadlines_inside_behaviors_are_found(sentence: str) -> None:
    assert speaks("PM004", "like", sentence)


@pytest.mark.parametrize("sentence", UNDATED)
def test_days_that_come_again_and_years_that_name_are_left_alone(sentence: str) -> None:
    assert not speaks("PM004", "like", sentence)


@pytest.mark.parametrize("sentence", WAITING)
def test_love_that_waits_to_be_asked_is_found(sentence: str) -> None:
    assert speaks("PM008", "love", sentence)


@pytest.mark.parametrize("sentence", UNPROMPTED)
def test_love_that_waits_for_nobody_is_left_alone(sentence: str) -> None:
    assert not speaks("PM008", "love", sentence)


@pytest.mark.parametrize("sentence", WAITING)
def test_like_may_wait_to_be_asked(sentence: str) -> None:
    assert not speaks("PM008", "like", sentence)


@pytest.mark.parametrize("sentence", LEAPING)
def test_transformation_expected_at_once_is_found(sentence: str) -> None:
    assert speaks("PM009", "expect", sentence)


@pytest.mark.parametrize("sentence", SMALL)
def test_first_answers_are_left_alone(sentence: str) -> None:
    assert not speaks("PM009", "expect", sentence)


@pytest.mark.parametrize("sentence", LEAPING)
def test_love_may_transform(sentence: str) -> None:
    assert not speaks("PM009", "love", sentence)


@pytest.mark.parametrize("sentence", COMPARING)
def test_comparatives_without_their_other_half_are_found(sentence: str) -> None:
    assert speaks("PM010", "like", sentence)


@pytest.mark.parametrize("sentence", COMPARED)
def test_what_compares_with_something_is_left_alone(sentence: str) -> None:
    assert not speaks("PM010", "like", sentence)


@pytest.mark.parametrize("sentence", BARE)
def test_numbers_in_the_place_of_behaviors_are_found(sentence: str) -> None:
    assert speaks("PM012", "like", sentence)


@pytest.mark.parametrize("sentence", NOT_BARE)
def test_behaviors_with_numbers_are_left_alone(sentence: str) -> None:
    assert not speaks("PM012", "like", sentence)


@pytest.mark.parametrize("sentence", SALES)
def test_our_sale_as_the_summit_is_found(sentence: str) -> None:
    assert speaks("PM015", "love", sentence)


@pytest.mark.parametrize("sentence", BEYOND)
def test_what_they_do_beyond_our_sale_is_left_alone(sentence: str) -> None:
    assert not speaks("PM015", "love", sentence)
