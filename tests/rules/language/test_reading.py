"""What is read from a sentence: its form, its actor, its verb, its object."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit.rules._language import Form, Party, Phrase, read

C, F, P, S = Form.CLAUSE, Form.FRAGMENT, Form.PASSIVE, Form.STATE
THEM, US, THING, NOBODY = Party.THEM, Party.US, Party.THING, Party.NOBODY

CASES: list[tuple[str, Form, Party, str, str]] = [
    # An actor and a verb.
    ("Farmers adopt drip irrigation", C, THEM, "adopt", "irrigation"),
    ("The ministry allocates budget to extension", C, THEM, "allocate", "budget"),
    ("Dairy cooperatives pay members within a week", C, THEM, "pay", "members"),
    ("Women from two villages use the maps", C, THEM, "use", "maps"),
    ("Donors, banks, and ministries fund the index", C, THEM, "fund", "index"),
    ("Research and development partners use the tool", C, THEM, "use", "tool"),
    ("Purchasing companies design, test and validate tools", C, THEM, "design", "tools"),
    ("Government of Ghana increases funding", C, THEM, "increase", "funding"),
    ("7 farmers tested the seed", C, THEM, "test", "seed"),
    ("Farmers trained last year sell compost", C, THEM, "sell", "compost"),
    ("Herders have adopted the calendar", C, THEM, "adopt", "calendar"),
    ("Herders will be rotating pasture", C, THEM, "rotate", "pasture"),
    ("Nurses participated in the review", C, THEM, "participate", "review"),
    ("80% of users invite a colleague", C, THEM, "invite", "colleague"),
    ("Half of the clinics report weekly", C, THEM, "report", ""),
    ("UNICEF adopts the guide", C, Party.UNKNOWN, "adopt", "guide"),
    ("Customers like the design", C, THEM, "like", "design"),
    ("We visit every plant", C, US, "visit", "plant"),
    ("Our engineers visit every plant", C, US, "visit", "plant"),
    ("Our customers visit every plant", C, THEM, "visit", "plant"),
    ("Their sales team visits every plant", C, THEM, "visit", "plant"),
    ("The rep gives a demo", C, US, "give", "demo"),
    ("The platform supports exports", C, Party.PRODUCT, "support", "exports"),
    ("Revenue grows", C, THING, "grow", ""),
    ("Churn falls", C, THING, "fall", ""),
    # One actor, and a verb that could be several things as well.
    ("Manager shares logs", C, THEM, "share", "logs"),
    ("Manager names one line", C, THEM, "name", "line"),
    ("Team designs trials", C, THEM, "design", "trials"),
    ("Lead names one pilot client", C, THEM, "name", "client"),
    ("Sponsor hosts a visit", C, THEM, "host", "visit"),
    ("Lead workshops with customers", Form.PLAN, NOBODY, "lead", "workshops"),
    # An actor and what tells of it.
    ("Farmers adopting drip irrigation", F, THEM, "adopt", "irrigation"),
    ("Farmers who adopt drip irrigation", F, THEM, "adopt", "irrigation"),
    ("% of users who invite a colleague", F, THEM, "invite", "colleague"),
    ("Number of clinics reporting weekly", F, THEM, "report", ""),
    ("Increase the share of users who finish setup", F, THEM, "finish", "setup"),
    # Passives.
    ("Portal launched", P, Party.PRODUCT, "launch", ""),
    ("The guide was published in June", P, THING, "publish", "June"),
    ("40 agents trained in soil testing", P, THEM, "train", "testing"),
    ("40 agents have been trained", P, THEM, "train", ""),
    ("Guidelines used by planners", P, THING, "use", "planners"),
    ("Yields increased by a tenth", P, THING, "increase", ""),
    # States.
    ("Nurses are aware of the risk", S, THEM, "", "risk"),
    ("Is aware of the risk", S, NOBODY, "", "risk"),
    ("The soil is dry", S, THING, "", ""),
    # The actor left out.
    ("Brings the log to the meeting", Form.BARE, NOBODY, "bring", "log"),
    ("Plans the shutdown with maintenance", Form.BARE, NOBODY, "plan", "shutdown"),
    ("Does not skip the check", Form.BARE, NOBODY, "skip", "check"),
    ("Agrees to share the log", Form.BARE, NOBODY, "agree", "log"),
    ("Logs in from the plant floor", Form.BARE, NOBODY, "log", "floor"),
    ("Reorder parts online", Form.PLAN, NOBODY, "reorder", "parts"),
    ("Train 40 agents", Form.PLAN, NOBODY, "train", "agents"),
    ("Survey employees monthly", Form.PLAN, NOBODY, "survey", "employees"),
    ("Support farmer field schools", Form.PLAN, NOBODY, "support", "farmer field schools"),
    ("Reach out to 40 experts", Form.PLAN, NOBODY, "reach", "experts"),
    ("Increase margin by 3 %", Form.PLAN, NOBODY, "increase", "margin"),
    ("By 2030, train 40 agents", Form.PLAN, NOBODY, "train", "agents"),
    ("KR1: Train 40 agents", Form.PLAN, NOBODY, "train", "agents"),
    ("Marketing to launch the page", Form.TASK, US, "launch", "page"),
    # Doings as names, participles in front.
    ("Training farmers in compost", Form.GERUND, NOBODY, "train", "farmers"),
    ("Using feedback to adjust programs", Form.GERUND, NOBODY, "use", "feedback"),
    ("Improved resilience of herders", Form.LED, NOBODY, "improve", "resilience"),
    ("Trained 40 shop stewards", Form.LED, NOBODY, "train", "stewards"),
]
NOUNS = {
    "Single sign-on": "Single sign-on",
    "Workshops with trainers": "Workshops",
    "Test suite": "Test suite",
    "Market share": "Market share",
    "Survey results": "results",
    "Training of midwives": "Training",
    "Farmer training and learning events": "events",
    "Number of trained nurses": "nurses",
    "A set of tools": "tools",
    "Policy brief on water": "Policy brief",
    "Clicks per campaign": "Clicks",
    "Visits to the site": "Visits",
    "There is a roadmap": "roadmap",
}
UNREAD = ("", "   ", "?", "Who brings the log?", "Der Einkauf bringt das Protokoll mit", "理解する")


def _head(phrase: Phrase | None) -> str:
    return phrase.head.text if phrase is not None and phrase.head is not None else ""


@pytest.mark.parametrize(("text", "form", "actor", "lemma", "head"), CASES)
def test_a_sentence_is_read_as(text: str, form: Form, actor: Party, lemma: str, head: str) -> None:
    said = read(text)
    verb = "" if said.form is S else said.lemma
    assert (said.form, said.actor, verb, _head(said.object)) == (form, actor, lemma, head)


@pytest.mark.parametrize("text", NOUNS)
def test_without_a_verb_the_head_carries_the_sentence(text: str) -> None:
    said = read(text)
    assert (said.form, _head(said.subject)) == (Form.NOUNS, NOUNS[text])


@pytest.mark.parametrize("text", UNREAD)
def test_what_cannot_be_read_is_unread(text: str) -> None:
    assert read(text).form is Form.UNREAD


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Brings the log and asks for a trial", ["Brings", "asks"]),
        ("Reads, signs and files the sheet", ["Reads", "signs", "files"]),
        ("Starts to bring data", ["Starts", "bring"]),
        ("Wants to bring data", ["Wants"]),
        ("Compares price and quality", ["Compares"]),
    ],
)
def test_verbs_that_are_joined(text: str, verbs: list[str]) -> None:
    assert [verb.text for verb in read(text).verbs] == verbs


@pytest.mark.parametrize(
    ("text", "negated", "modal", "passive", "counted", "unasked"),
    [
        ("Does not skip the check", True, "", False, False, False),
        ("Never skips the check", True, "", False, False, False),
        ("Users can export the plan", False, "can", False, False, False),
        ("Users cannot export the plan", True, "cannot", False, False, False),
        ("The plan is shared weekly", False, "", True, False, False),
        ("60 % of plants share a plan", False, "", False, True, False),
        ("Shares the plan unprompted", False, "", False, False, True),
        ("Share their plan", False, "", False, False, True),
        ("Share the plan before the tender", False, "", False, False, True),
        ("Share the plan before summer", False, "", False, False, False),
    ],
)
def test_how_it_is_said(
    text: str, negated: bool, modal: str, passive: bool, counted: bool, unasked: bool
) -> None:
    said = read(text)
    assert (said.negated, said.modal, said.passive, said.counted, said.unasked) == (
        negated,
        modal,
        passive,
        counted,
        unasked,
    )


@given(st.text() | st.text("aeinorst lwd.,%“”'()-:1?A"))
def test_any_text_can_be_read(text: str) -> None:
    said = read(text)
    assert said.text == text
    ends = [(token.start, token.end) for token in said.tokens]
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(text) for start, end in ends)
