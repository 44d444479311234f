"""Sentences that stand as behaviors."""

import pytest

from tests.rules.by_words.placing import speaks

COMPOUND = (
    "Invites the pharmacy, and trains two deputies",
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
    "attends and funds",
    "Signs the charter and publishes the budget",
    "Plants trees and keeps records",
    "Attends the meeting, brings the log and names a line",
    "Nurses record the dose and wash their hands",
    "Reviews exceptions weekly & trains new staff",
    "Joins the alliance and shares data with competitors",
    "Signs the charter and shares data with neighbors",
    "Names a lead and asks us for the log",
    "Trains the night shift and presents the result to the board",
    "Adopts the checklist and tells sister wards",
    "Reviews the list weekly and calls each late client",
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
    "Brings the log and the shift plan",
    "Collects the data and shares it",
    "Plans upgrades together with maintenance and purchasing",
    "Stops and asks",
    "Reads and signs the chart",
    "Attends the forum",
    "Tests the soil before planting and after harvest",
    "Compares cost and quality of three offers",
    "Health and safety officers inspect each line",
    "Washes and disinfects hands",
    "Cleans, dries and stores seed",
    "Invites doctors, nurses and porters",
    "Comes and sees the trial",
    "Goes and looks at the line",
    "Picks up the phone and calls maintenance",
    "Reads and marks the exceptions",
    "Trains nurses and midwives",
    "Calls the depot and asks for the load",
    "Weighs, labels and stacks the crates",
    "Meets buyers, growers and drivers each month",
    "Sows beans and maize in one row",
    "Reads the chart aloud and waits for a reply",
    "Fills in and signs the form",
    "Stops the line and looks for the cause",
    "Discusses plans and budgets with the union",
    "Compares price, quality and lead time",
    "Cuts, splits and stacks the wood",
    "Asks for, reads and answers the letter",
    "Buys and sells maize",
    "Keeps cattle and goats",
)
DATED = (
    "Meets monthly after 1 June 2027",
    "Closes the beds before Easter 2027",
    "Opens two wards by summer 2027",
    "In spring 2027, names two pilots",
    "Starts the round on Monday, 4 May 2027",
    "Files the plan no later than Friday, 30 June 2027",
    "Runs a trial by the end of Q2 2027",
    "By 31 March 2027, shares last quarter's written-off hours",
    "Publishes the budget by 2027-06-30",
    "Signs the framework in Q3",
    "Sows compost before 2028",
    "Names a deputy by March 31, 2027",
    "Reports stockouts by mid-2027",
    "Invites herders by the end of next year",
    "ADOPTS THE RECORD BY Q4 2027",
    "Runs the trial by March 2027",
    "Runs the trial by 31 March 2027",
    "By Q2 2027, names a pilot line",
    "Shares data by the end of 2026",
    "Reorders online in Q3 2027",
    "Publishes the budget before 2027-06-30",
    "Signs the charter by 2028",
    "Within the next two years, adopts the standard",
    "Uses the record by year-end 2026",
    "Trains two people by end of Q1",
)
UNDATED = (
    "Buys lines built after 2020",
    "Shows the spring 2026 figures to the board",
    "Delivers after the harvest",
    "Plans winter 2027 with the vet",
    "Opens the gate on Monday",
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
    "Brings last month's log",
    "Reviews exceptions every Friday",
    "Plans the 2027 budget with maintenance",
    "Answers within ten minutes",
    "Publishes the budget by 31 March each year",
    "Compares 2025 logs with this year's logs",
    "Acknowledges alarms by noon",
    "Submits the report by the fifth of each month",
    "Reports weekly",
    "Uses the Agenda 2030 checklist",
)
WAITING = (
    "Shares yield data with sister plants on request",
    "Presents the results in the council when invited",
    "Joins our visits if asked",
    "Shows the record when we ask",
    "Sends the minutes upon request",
    "Names other firms, once asked",
    "Sends figures after our reminder",
    "shares on request",
    "Shares data when asked",
    "Shares results if asked by us",
    "Presents the result upon request",
    "Speaks at our conference when invited",
    "Gives a reference at our request",
    "Responds to our requests for data",
    "Answers when we call",
    "Shows the line to visitors when we ask",
    "Reports stock when prompted",
    "Acts as a reference if requested",
    "Shares the log after being asked",
    "Helps other plants when asked to",
    "Shares figures once we ask",
    "Lends staff when requested",
    "Explains the method to visitors when asked",
    "Takes part if invited",
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
    "shares unprompted",
    "Shares data without being asked",
    "Shares data unasked",
    "Presents the result to sister plants unprompted",
    "Invites other plants",
    "Requests data from other plants",
    "Asks sister plants to compare",
    "Responds to alarms at night",
    "Requests the audit",
    "Asks other wards before being asked",
    "Invites visitors",
    "Answers requests from other plants within a day",
    "Responds to alarms within a minute",
    "Offers help before anyone asks",
    "Shares requests for repair with the shift",
    "Helps when a neighbor is ill",
)
LEAPING = (
    "Rolls the round out to all wards",
    "Scales the sheet to all clinics",
    "Leads the alliance for clean water",
    "Production managers lead the transformation of the plant",
    "Transforms how the plant plans",
    "Rolls the method out across all plants",
    "Champions the method in the group",
    "Working in partnership with the ministry",
    "Institutionalizes grazing plans",
    "Introduces the record company-wide",
    "leads the alliance",
    "Leads the industry in reporting",
    "Champions the approach nationwide",
    "Works in partnership with ministries",
    "Transforms its planning",
    "Institutionalizes the method",
    "Advocates for the method at national level",
    "Trains other plants in the method",
    "Scales the method to all plants",
    "Makes the log part of company policy",
    "Becomes an ambassador of the method",
    "Mentors sister plants",
    "Integrates the method into national policy",
    "Spreads the practice to other regions",
    "Coaches other teams",
    "Leads the coalition",
    "Rolls the method out to all sites",
    "Introduces the standard nationwide",
    "Champions the change",
    "Becomes an advocate for the method",
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
    "Attends the first meeting",
    "Names a lead",
    "Asks for a log",
    "Brings the shift lead along",
    "Leads us through the plant",
    "Sends the lead engineer",
    "Reads the partnership agreement",
    "Team leads attend the first session",
    "Answers our call",
    "Shows the line to us",
    "Meets the alliance's chair",
    "Leads the tour of the line",
    "Coaches new staff on the log",
    "Sends other plants an invitation",
    "Trains one other nurse",
    "Attends the alliance meeting",
    "Teaches us how the line works",
    "Trains its own staff",
    "Introduces us to the shift lead",
    "Reads the reform paper",
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
    "Better",
    "More engaged",
    "is more engaged",
    "Improved cooperation",
    "Cooperates better with maintenance",
    "Is a better partner",
    "Communicates more effectively",
    "Shows improved planning",
    "Works more closely with maintenance",
    "Plans more carefully",
    "Manages stock better",
    "Improves communication with the ward",
    "Enhanced coordination between shifts",
    "Uses data more often",
    "Responds faster",
    "Is more proactive",
    "Collaborates more",
    "Stronger collaboration with suppliers",
    "More transparent reporting",
    "Higher participation in meetings",
    "Greater involvement of nurses",
    "Makes better decisions",
    "Is better organized",
    "Listens more closely",
    "Shows greater commitment",
    "Has a closer relationship with suppliers",
    "Uses the tool more effectively",
    "Becomes more proactive",
    "Better planning of changeovers",
    "Enhanced cooperation between shifts",
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
    "Orders fewer pallets than in spring",
    "Books one more line",
    "Buys the larger tank",
    "Compares the higher bid with the lower one",
    "Sets a higher target with the shift",
    "Answers within two hours instead of two days",
    "Chooses the better of two offers",
    "Puts the heavier crates below",
    "Lists the three longest stops",
    "Sells more crates than last season",
    "Takes the shorter road to the depot",
    "Gives each nurse more than one key",
    "Swaps the old pump for a larger one",
    "Moves closer to the line",
    "Higher bidders get the slot",
    "Ranks suppliers from better to worse",
    "Stores more feed in the dry season",
    "Plans harder jobs for the day shift",
    "Asks what would work better",
    "Reports faster lines to the planner",
)
BARE = (
    "12 of 20 wards",
    "2 of the 3 wards",
    "60 % adoption",
    "Adoption at 60 %",
    "20 depots",
    "50% of farmers",
    "80 % attendance",
    "95% compliance",
    "12 plants",
    "80% usage",
    "40 plants",
    "75 % attendance",
    "12 audits",
    "Usage up 20 %",
    "50 % of follow-up visits",
    "60 % of follow-up visits booked online",
    "30% of orders placed online",
    "90 % of alarms acknowledged within 10 minutes",
    "2 requests per month",
    "75 %",
    "12 referrals a month",
    "Uptake at 40 %",
    "At least 3 audits",
    "80% of charts signed at the bedside",
    "40% renewal",
)
NOT_BARE = (
    "12 of 20 wards name three patients",
    "4 of 9 brought a log",
    "80 % of plants use the record",
    "Names 3 pilot loads",
    "2027 budget with a line for alarms",
    "One-line trial against its own baseline",
    "Brings 2 of 3 logs",
    "First meeting with a log",
    "1:1 talk with the shift lead",
    "Two in three farmers compost",
    "Uses the log each week",
    "60 % of nurses who sign the chart",
    "Brings 2 colleagues",
    "Runs a one-line trial",
    "40 plants share their logs",
    "Books 60 % of follow-up visits online",
    "5S audits run by the shift itself",
    "24/7 cover arranged by the ward",
    "12 wards sign the chart",
    "Half of the wards sign at the bedside",
    "Signs 80% of charts at the bedside",
    "24-hour cover by the ward itself",
    "Answers 9 of 10 calls",
    "3 wards audit each other",
    "1 in 4 plants shares its log",
    "5 nurses who audit",
    "Top 10 list read in the round",
)
SALES = (
    "Orders 20 more sensors from us",
    "Signs the order",
    "Signs the purchase order",
    "Buys MegaLogic for all lines",
    "Renews the contract each year",
    "Places a follow-on order",
    "Production managers sign a three-year contract with us",
    "Becomes a customer",
    "Renews its MegaLogic subscription",
    "Signs the contract",
    "Buys the product",
    "Buys the premium plan",
    "Renews the contract",
    "Renews",
    "Places a second order with us",
    "Upgrades to the enterprise tier",
    "Upgrades to premium",
    "Purchases MegaLogic for all sites",
    "Becomes a paying customer",
    "Buys more licences",
    "Extends the contract by two years",
    "Places the order",
    "Orders MegaLogic for all plants",
    "Signs a three-year contract with us",
    "Commits to a multi-year subscription",
    "Signs the deal",
    "Awards us the contract",
    "Renews the subscription",
    "Buys from us again",
    "Closes the deal",
    "Signs the renewal",
    "Places a bulk order with us",
    "Upgrades to the premium plan",
    "Buys MegaLogic for every ward",
    "Signs a framework agreement with us",
)
BEYOND = (
    "Orders the parts for its sister plant from its own budget",
    "Sells the method to other hospitals",
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
    "Recommends us to sister plants",
    "Writes MegaLogic into its own standard",
    "Signs the chart at the bedside",
    "Signs the charter",
    "Shows the result to a sister plant",
    "Buys local food for the school",
    "Signs a lease with the cooperative",
    "Renews the insulation on the roof",
    "Places the log beside the line",
    "Signs the chart for each dose",
    "Orders the next round of audits",
    "Renews the vow each spring",
    "Buys fish from members",
    "Places the chart at the bed",
    "Buys a second freezer for the ward",
    "Signs up sister wards",
    "Extends the round to the night",
    "Orders tests in time",
    "Awards the best ward a prize",
    "Buys the maize of neighbours",
    "Upgrades the ward's own kitchen",
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
