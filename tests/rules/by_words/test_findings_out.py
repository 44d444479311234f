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
    "We caused the change on ward 4",
    "The change was caused by our training",
    "Thanks to us, falls went down",
    "Our training led nurses to sign the chart",
    "This happened because of our workshop",
    "Falls fell as a direct result of our programme",
    "Our campaign resulted in 40 signed charts",
    "Due to our training, nurses sign the chart",
    "Our project brought about the change",
    "As a result of our training nurses sign",
    "Our workshop has led to fewer falls",
    "The drop in falls is attributable to our training",
    "We got the nurses to sign",
    "Our demo convinced the manager to run a trial",
    "The change is entirely due to our work",
    "Our team brought about the turnaround",
    "The rise is due to our campaign",
    "We caused three plants to share",
    "Because of our visit the plant runs a trial",
    "Our dashboard led to fewer stops",
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
    "We contributed together with the matron",
    "We trained 12 nurses",
    "The matron says that our training helped",
    "Falls fell after our training; the new floor helped too",
    "We do not know what caused the drop",
    "We asked the matron who caused the change",
    "Perhaps due to our training, nurses sign",
    "The new roster led nurses to sign",
    "The delay was caused by our late delivery",
    "Thanks to the matron, nurses sign",
    "We saw four signed charts",
    "The union and we brought it about together",
    "Due to a strike, no one came",
    "The plant's own audit led to the change",
    "Because of rain, our visit was moved",
    "Our visit was cancelled because of rain",
    "They said our visit was one reason among many",
    "We brought the log to the meeting",
    "Our lead nurse left",
    "We led a round on ward 4",
    "It is too early to say what caused it",
    "The matron's memo resulted in 40 charts",
    "We got the data on Friday",
    "We made a mistake with the dates",
    "Our rep got the log from the nurse",
)
CIRCULAR = (
    "Feature shipped by June",
    "The pilot is finished",
    "App shipped",
    "it is shipped",
    "We have launched the portal",
    "training delivered",
    "Digest rolled out",
    "the dashboard is live",
    "New release deployed",
    "We'll know when it is shipped",
    "We will know this is true when we see the portal launched",
    "Charts delivered to all wards",
    "Feature released",
    "The training is completed",
    "We have run the pilot",
    "App launched",
    "The portal is live",
    "Portal goes live",
    "Workshop held",
    "Number of trainings delivered",
    "We have trained 40 nurses",
    "Dashboard is built",
    "Campaign completed on time",
    "We sent the digest to all leads",
    "Rollout complete",
    "When the feature is released",
    "Module deployed in all plants",
    "The feature is live",
    "Feature launched on time",
    "When the portal has been released",
    "App is in production",
    "Newsletter sent out",
    "The workshop has been held",
    "We'll know when the training is done",
    "Website redesign complete",
    "Prototype built",
)
NOT_CIRCULAR = (
    "Applications sent back on the day",
    "Reports sent by three banks",
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
    "Nurses sign the chart at the bedside",
    "Share of nurses who sign",
    "charts signed within an hour",
    "Orders placed online",
    "reviews booked in week one",
    "trials with a recorded baseline",
    "Plants ship parts without a call",
    "Nurses complete the training on their own",
    "parcels shipped without rework by the depot",
    "We see nurses sign the chart",
    "Calls to the service desk per week",
    "managers who finished a trial",
    "Weekly reviews completed by leads",
    "Nurses launch an audit of their own",
    "orders released by planners",
    "Reports read before noon",
    "batches released without rework",
    "Plants held a review of their own",
    "Number of audits built into the shift plan",
    "Charts signed",
    "houses built with dry lime",
    "loads delivered warm",
    "parcels delivered on time by drivers",
    "surveys completed by guests",
    "trials finished with a baseline",
    "checklists completed at the bedside",
)
FEATURES = (
    "SSO in Q2",
    "Single sign-on",
    "Build a mobile app",
    "Reporting dashboard",
    "Launch the portal",
    "When do we ship SSO?",
    "Dark mode",
    "Build the mobile app",
    "Add a PDF export",
    "Ship the dashboard",
    "Mobile app for drivers",
    "New reporting module",
    "Integration with SAP",
    "Redesign the portal",
    "Portal 2.0",
    "API",
    "Launch the chatbot",
    "When will the app be ready?",
    "Can we ship SSO by June?",
    "How do we build the portal?",
    "Implement two-factor authentication",
    "AI-powered recommendations",
    "SSO",
    "Customer portal",
    "Export to Excel",
    "When will SSO be released?",
    "Add role-based permissions",
    "Build an API for partners",
    "Launch the app in Q3",
    "Roll out the dashboard",
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
    "What would make nurses sign at the bedside?",
    "Who reads the dashboard before the shift?",
    "Why do depots phone instead of using alerts?",
    "How might we help drivers report warm loads?",
    "Which plants would share logs?",
    "Does single sign-on bring night shifts to log in?",
    "Managers bring data to the first meeting",
    "What makes planners trust the export?",
    "How can managers find the cause within a shift?",
    "How do we build trust with night shifts?",
    "How do nurses build a chart in a minute?",
    "Would nurses sign if the chart hung at the bed?",
    "Who needs the export, and for what?",
    "When do plants log in from the floor?",
    "When is a chart worth reading?",
    "What if planners could see stops live?",
    "How will managers know what a stop costs?",
    "Do drivers want an app?",
    "When will managers share logs?",
)
DATED_LATER = (
    "Who shows the result to a sister plant by Q3 2027?",
    "What do growers need in March 2028?",
    "Which clinics report by 2027-06-30?",
    "SSO Q2 2027",
    "Herders plan grazing in the first half of 2027",
    "Portal (Q3)",
    "Who signs by 2027-06-30?",
    "Who signs by June 2027?",
    "Who signs by Q2 2027?",
    "What do we launch on 15 March 2027?",
    "Will plants share by the end of 2027-Q3?",
    "Which ward joins in September 2027?",
    "Who leads in Q3?",
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
    "Who signs at night?",
    "Who signs the chart within the hour?",
    "Why do nurses skip it on Mondays?",
    "What changed since June 2024?",
)
STATEMENTS = (
    "Production managers bring data to the first meeting",
    "More visits between sister plants",
    "Growing through accountancy firms",
    "Councils publish their budgets",
    "Losses on the table",
    "Managers who bring data",
    "Nurses sign at the bedside",
    "More visits between wards",
    "Early data",
    "Managers trust the record.",
    "Nurses need better charts",
    "Reduce night falls",
    "Engagement of shift leads",
    "We want plants to share",
)
QUESTIONS = (
    "In which wards does it stick",
    "Under what conditions do growers wait",
    "What makes a production manager bring data to the first meeting?",
    "What makes a production manager bring data",
    "Whether inspectors take the record as it stands",
    "Find out who reads the log",
    "Managers visit sister plants. Which ones come back?",
    "How to bring two departments to one table",
    "Is it the price",
    "Wer besucht die Schwesterwerke",
    "何が変わりますか？",
    "What makes nurses sign at the bedside?",
    "What makes nurses sign",
    "How might we bring night shifts in",
    "Whether inspectors take the record",
    "Which wards join first",
    "Why nurses skip the chart",
    "Do nurses sign at night?",
    "Learn how porters pass on the chart",
    "Understand why depots phone",
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
    "Publish 12 blog posts",
    "Train 40 nurses",
    "20 workshops held",
    "Hire three engineers",
    "Write the handbook",
    "Send 12 newsletters",
    "Release version 2",
    "Ship the app",
    "Run 10 demos",
    "Complete the migration",
    "Interview 20 customers",
    "Hold six webinars",
    "Conduct 5 trials",
    "Set up the CRM",
    "Visit 30 plants",
    "Training sessions delivered",
    "Number of webinars held",
    "Build three integrations",
    "Create a new onboarding flow",
    "Write 12 case studies",
    "Onboard 20 customers",
    "Deliver 4 workshops",
    "Create an onboarding guide",
    "20 demos given",
    "Ship single sign-on",
    "Organise two fairs",
    "Redesign the website",
    "Recruit 10 pilot plants",
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
    "Nurses sign the chart at the bedside",
    "nurses who sign at the bedside",
    "Share of nurses who sign",
    "trials with a recorded baseline",
    "Plants reorder online",
    "Managers run a trial",
    "depots that train their own drivers",
    "reviews booked in week one",
    "Orders placed without a call",
    "Plants that run a trial",
    "nurses trained by their peers",
    "Trials completed with a baseline",
    "Wards where nurses sign",
    "Reduced night calls",
    "managers who write the plan from data",
    "completed charts",
    "booked reviews per month",
    "shared logs",
    "reordered parts without a call",
    "audits run by the ward itself",
    "Guests return within a year",
    "Nurses hold the huddle",
    "time from stop to cause",
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
