"""Sentences of propositions, sales questions and success plans."""

import pytest

from tests.rules.by_words.placing import speaks

WHAT_IT_IS = (
    "Fast I/O",
    "Real-time dashboards",
    "MegaLogic supports 64 channels",
    "Cloud-based platform",
    "AI-powered insights",
    "12-axis controller with 4 GB memory",
    "MegaLogic has a 4 GHz processor",
    "Real-time dashboard",
    "MegaLogic has 64 channels",
    "The fastest controller on the market",
    "Cloud-based reporting",
    "Single sign-on",
    "AI-powered anomaly detection",
    "24/7 support",
    "ISO-certified platform",
    "Modular design",
    "Built-in encryption",
    "MegaLogic supports 40 protocols",
    "Touchscreen interface",
    "State-of-the-art hardware",
    "High-resolution display",
    "Scalable architecture",
    "Robust housing",
    "A comprehensive platform",
    "Advanced analytics",
)
WHAT_IT_DOES = (
    "See why a line stops, and win back 12 minutes a shift",
    "Keep one shelf of spares in place of four",
    "A second pair of eyes on each payslip",
    "Cloud-based platform that finds faults before payday",
    "Fewer false alarms",
    "MegaLogic records each stop so that the shift lead sees its cause",
    "Find the cause of a stop in minutes, not hours",
    "No more Saturday shifts",
    "Schnelle Schnittstellen",
    "Payroll that is right before payday",
    "See the first cause of a stop, and win back 12 minutes a shift",
    "Cut changeover time from 40 to 25 minutes",
    "Fewer false alarms at night",
    "Know before payday that every payslip is right",
    "Keep one shelf of spares",
    "Halve the time to find a fault",
    "Shift leads find the cause before the next run",
    "One login instead of five",
    "Release batches a day earlier",
    "MegaLogic shows the first cause so that the lead fixes it",
    "Nights without a call",
)
CLOSED = (
    "Do you need a faster controller?",
    "do you need a faster controller",
    "When a line stops, do you know the cause?",
    "You lose yield on line 4, don't you?",
    "Are you happy with your supplier?",
    "Would you like a demo?",
    "Is downtime a problem for you?",
    "You ran 40 stops last week. Is that typical?",
    "HAVE YOU CONSIDERED COMPOST?",
    "Do you need…?",
    "Are you happy with your yield?",
    "Is downtime a problem?",
    "Would a log help you?",
    "Have you measured stops?",
    "Did you lose a batch last year?",
    "Isn't the audit due?",
    "Does your team keep a log?",
    "Will the budget be approved this year?",
    "Has anyone measured changeovers?",
    "Could your team use a log?",
    "Should maintenance be there?",
    "Are stops a problem on line 4?",
    "You want fewer stops, right?",
    "Is your yield below 95 %?",
    "Would you agree that stops cost money?",
    "Were you at the fair?",
)
OPEN = (
    "What stops the line most often?",
    "Can you describe the last stop?",
    "Do you keep a log, and what is in it?",
    "Do you write stops down on paper or on the machine?",
    "May we look at last month's log?",
    "When do you count your spares?",
    "Do you know who reads it?",
    "Tell me about the last stop.",
    "Haben Sie ein Logbuch?",
    "Could you walk me through a night shift?",
    "If a load gets warm, how do you find out?",
    "What stops the line?",
    "How do you find the cause?",
    "Can you tell me about the last stop?",
    "Which stop cost you most?",
    "When did you last count spares?",
    "Who decides?",
    "Would you tell me how the night shift works?",
    "Is it the labeller or the filler?",
    "Could you describe a bad week?",
    "Tell me about last week",
    "Why do you stop on Fridays?",
    "If the line stops, what happens next?",
    "Walk me through a changeover.",
)
ACCESS = (
    "Invite all users",
    "80 % licence utilisation",
    "Every depot has weekly logins",
    "Monthly active users above 300",
    "Configure SSO",
    "User adoption of 80 %",
    "All accounts activated",
    "Set up accounts for all clinics",
    "invite users",
    "100 licences activated",
    "All nurses log in weekly",
    "90 % of seats used",
    "Users created for every ward",
    "Set up SSO",
    "200 active users",
    "Complete user setup",
    "Weekly active users up to 300",
    "All accounts set up",
    "Every user logs in once a week",
    "Assign licenses to all wards",
    "70% adoption of the platform",
    "Enable single sign-on",
    "Configure the dashboards",
)
OUTCOMES = (
    "We answer a broken chain in two hours, not in eight",
    "One login instead of five",
    "Fewer password resets on Monday mornings",
    "Driving licences renewed within a day",
    "We invite suppliers to the review",
    "Import all waybills so that an audit takes a day",
    "Response time from 8 h to 2 h",
    "Somebody picks up before the food is lost",
    "A record for each load",
    "Active users find the cause in a minute",
    "Alle Nutzer einladen",
    "response 8 h → 2 h",
    "Response 8 h to 2 h",
    "Fewer falls at night",
    "We answer a broken chain in two hours",
    "We release batches a day earlier",
    "Nurses find the chart in a minute",
    "Auditors accept our records at first sight",
    "Fewer password resets",
    "Drivers hold valid licences",
    "No claim is lost for lack of a record",
)
READY = (
    "All operators trained",
    "Go-live",
    "The platform is live in all depots",
    "Onboarding complete",
    "200 users trained on the system",
    "Software installed",
    "System goes live",
    "Rollout finished in 5 depots",
    "trained",
    "Fully onboarded",
    "Live",
    "The customer is live",
    "onboarded",
    "All nurses trained",
    "Onboarding completed",
    "System live",
    "Users are onboarded",
    "Training delivered",
    "Kickoff done",
    "The software is installed",
    "Implementation complete",
    "First login",
    "All users trained and onboarded",
    "Rollout finished",
    "Everyone has been trained",
    "Platform deployed",
    "End of onboarding",
    "Setup finished",
    "Contract signed",
)
VALUE = (
    "First batch released",
    "First batch released after go-live",
    "The first trained shift runs a night alone",
    "Live data shows the cause before the food is lost",
    "New operators are trained by their own shift leads",
    "The first load saved that would have been thrown away",
    "First close done by Friday noon",
    "Filters installed by growers without a visit",
    "Erste Schulung beendet",
    "Trained on the job by their own shift leads",
    "Live with the first order",
    "First quiet night",
    "First load saved",
    "First payroll run without a correction",
    "First audit passed without a remark",
    "Live data stops the first bad batch",
    "First falls report below five",
    "The first stop is explained within the shift",
    "First shift run without a call",
    "First order shipped from the new line",
)


@pytest.mark.parametrize("sentence", WHAT_IT_IS)
def test_features_as_propositions_are_found(sentence: str) -> None:
    assert speaks("VP001", "proposition", sentence)


@pytest.mark.parametrize("sentence", WHAT_IT_DOES)
def test_gains_as_propositions_are_left_alone(sentence: str) -> None:
    assert not speaks("VP001", "proposition", sentence)


@pytest.mark.parametrize("sentence", CLOSED)
def test_questions_that_yes_or_no_ends_are_found(sentence: str) -> None:
    assert speaks("SP002", "question", sentence)


@pytest.mark.parametrize("sentence", OPEN)
def test_open_questions_are_left_alone(sentence: str) -> None:
    assert not speaks("SP002", "question", sentence)


@pytest.mark.parametrize("sentence", ACCESS)
def test_counts_of_access_as_outcomes_are_found(sentence: str) -> None:
    assert speaks("CS001", "promise", sentence)


@pytest.mark.parametrize("sentence", OUTCOMES)
def test_outcomes_in_the_customers_words_are_left_alone(sentence: str) -> None:
    assert not speaks("CS001", "promise", sentence)


@pytest.mark.parametrize("sentence", READY)
def test_set_ups_as_value_are_found(sentence: str) -> None:
    assert speaks("CS004", "value moment", sentence)


@pytest.mark.parametrize("sentence", READY)
def test_set_ups_as_promised_outcomes_are_found(sentence: str) -> None:
    assert speaks("CS004", "promise", sentence)


@pytest.mark.parametrize("sentence", VALUE)
def test_what_they_have_of_it_is_left_alone(sentence: str) -> None:
    assert not speaks("CS004", "value moment", sentence)
