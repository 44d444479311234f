"""Sentences of journals, hypotheses, roadmaps and key results."""

import pytest

from tests.rules.by_words.placing import speaks

CLAIMED = (
    "Our training led to two logs in the first meetings",
    "We caused this change",
    "Thanks to our training, managers now bring logs",
    "Two managers asked because of Mega's line walk",
    "Four of nine brought a log. Our sales team brought about this change.",
    "We got the managers to bring logs",
    "Managers bring logs as a result of our workshops",
    "MegaLogic caused the change",
    "THANKS TO OUR TRAINING MANAGERS BRING LOGS",
)
NOT_CLAIMED = (
    "Two of nine brought a log",
    "Thanks to our training and two controllers, nine brought a log",
    "Our late delivery caused a delay",
    "None of us caused it",
    "Perhaps because of our training, two brought a log",
    "Our training helped; two brought a log",
    "Yields rose due to good weather",
    "Managers told us what caused the stop",
    "A duty manager told us which call led to it",
    "The filter led to fewer alarms",
    "Our leads come from fairs",
    "Dank unserer Schulung kamen zwei",
    'They said "we caused it"',
    "Managers bring logs because of a new controller",
)
CIRCULAR = (
    "App shipped",
    "it is shipped",
    "We have launched the portal",
    "training delivered",
    "Digest rolled out",
    "the dashboard is live",
    "New release deployed",
    "We'll know when it is shipped",
    "We will know this is true when we see the portal launched",
)
NOT_CIRCULAR = (
    "warm loads reported before unloading",
    "We will know when managers order online",
    "We see managers bring their log",
    "We receive ten logs a month",
    "We'll know we are right when we see 35 % of managers bring a log",
    "We will know when plants have launched the filter themselves",
    "plants that launched the filter themselves",
    "products launched by start-ups",
    "loads shipped on time",
    "first meetings with a log",
    "orders delivered without a call",
    "councils that published their budget",
    "trials completed",
    "nights without a call",
    "Funktion ausgeliefert",
)
FEATURES = (
    "SSO in Q2",
    "Single sign-on",
    "Build a mobile app",
    "Reporting dashboard",
    "Launch the portal",
    "When do we ship SSO?",
    "Dark mode",
)
NOT_FEATURES = (
    "What would make plants log in from the floor each shift?",
    "Who reads the dashboard before the shift begins?",
    "Production managers bring a log",
    "Reorder parts online",
    "Can we help plants keep a log?",
    "Which report do inspectors trust?",
    "Whether clinics report stockouts in the app",
    "Einmalanmeldung im zweiten Quartal",
)
DATED_LATER = (
    "Who shows the result to a sister plant by Q3 2027?",
    "What do growers need in March 2028?",
    "Which clinics report by 2027-06-30?",
    "SSO Q2 2027",
    "Herders plan grazing in the first half of 2027",
    "Portal (Q3)",
)
UNDATED_LATER = (
    "Who shows the result to a sister plant?",
    "Why did plants order less in March 2026?",
    "What will growers need in 2030?",
    "What did councils learn since Q1 2026?",
    "Which audits follow ISO 9001:2015?",
    "What makes Q3 meetings longer than others?",
    "Who plans by the fifth of each month?",
    "Wer berichtet bis Q3 2027?",
)
STATEMENTS = (
    "Production managers bring data to the first meeting",
    "More visits between sister plants",
    "Growing through accountancy firms",
    "Councils publish their budgets",
    "Losses on the table",
    "Managers who bring data",
)
QUESTIONS = (
    "What makes a production manager bring data to the first meeting?",
    "What makes a production manager bring data",
    "Whether inspectors take the record as it stands",
    "Find out who reads the log",
    "Managers visit sister plants. Which ones come back?",
    "How to bring two departments to one table",
    "Is it the price",
    "Wer besucht die Schwesterwerke",
    "何が変わりますか？",
)
TASKS = (
    "Post on 20 sites",
    "Launch the portal",
    "Portal launched",
    "Train 40 shift leads",
    "Call 50 prospects",
    "Publish 10 case studies",
    "Hold 12 workshops",
    "We have shipped the app",
    "Marketing to launch the page",
)
RESULTS = (
    "first meetings with a log",
    "plants that ask for a reading of their log",
    "alarms acknowledged within ten minutes",
    "letters sent within a day",
    "Reorder parts online",
    "Increase the share of plants that bring a log",
    "joint upgrade decisions",
    "Farmers sell compost",
    "share of clinics that report stockouts by Friday",
    "Send the log before the visit",
    "Beiträge auf 20 Seiten",
)


@pytest.mark.parametrize("sentence", CLAIMED)
def test_changes_claimed_for_us_alone_are_found(sentence: str) -> None:
    assert speaks("JR003", "saw", sentence)


@pytest.mark.parametrize("sentence", NOT_CLAIMED)
def test_shared_doubted_and_owned_up_causes_are_left_alone(sentence: str) -> None:
    assert not speaks("JR003", "saw", sentence)


@pytest.mark.parametrize("sentence", CIRCULAR)
def test_signals_of_our_own_doing_are_found(sentence: str) -> None:
    assert speaks("HY002", "signal", sentence)


@pytest.mark.parametrize("sentence", NOT_CIRCULAR)
def test_signals_from_the_other_side_are_left_alone(sentence: str) -> None:
    assert not speaks("HY002", "signal", sentence)


@pytest.mark.parametrize("sentence", FEATURES)
def test_features_in_the_place_of_questions_are_found(sentence: str) -> None:
    assert speaks("RM001", "now", sentence)


@pytest.mark.parametrize("sentence", NOT_FEATURES)
def test_questions_about_people_are_left_alone(sentence: str) -> None:
    assert not speaks("RM001", "now", sentence)


@pytest.mark.parametrize("sentence", DATED_LATER)
def test_dates_under_later_are_found(sentence: str) -> None:
    assert speaks("RM002", "later", sentence)


@pytest.mark.parametrize("sentence", UNDATED_LATER)
def test_past_dates_and_bare_years_under_later_are_left_alone(sentence: str) -> None:
    assert not speaks("RM002", "later", sentence)


@pytest.mark.parametrize("sentence", DATED_LATER)
def test_dates_under_now_are_left_alone(sentence: str) -> None:
    assert not speaks("RM002", "now", sentence)


@pytest.mark.parametrize("sentence", STATEMENTS)
def test_statements_in_the_place_of_questions_are_found(sentence: str) -> None:
    assert speaks("RM006", "now", sentence)


@pytest.mark.parametrize("sentence", QUESTIONS)
def test_what_asks_is_left_alone(sentence: str) -> None:
    assert not speaks("RM006", "now", sentence)


@pytest.mark.parametrize("sentence", FEATURES)
def test_a_feature_is_not_found_a_second_time_as_a_statement(sentence: str) -> None:
    assert not speaks("RM006", "now", sentence)


@pytest.mark.parametrize("sentence", TASKS)
def test_tasks_as_key_results_are_found(sentence: str) -> None:
    assert speaks("KR001", "key result", sentence)


@pytest.mark.parametrize("sentence", RESULTS)
def test_counts_of_what_people_do_are_left_alone(sentence: str) -> None:
    assert not speaks("KR001", "key result", sentence)
