"""What a statement says, as far as can be told: who does what, in which form."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from outcomekit.rules._language.tokens import Token


class Party(Enum):
    """Who acts."""

    US = "us"
    """The supplier: its name, `we`, a role such as "our rep"."""
    THEM = "them"
    """People or a group outside: a partner's name, "farmers", "80 % of users"."""
    PRODUCT = "product"
    """The supplier's product, by its name or as "the platform"."""
    THING = "thing"
    """Something that cannot act: a result, a document, a count."""
    UNKNOWN = "unknown"
    """Someone or something that no list knows."""
    NOBODY = "nobody"
    """No actor is named."""


class Form(Enum):
    """How a statement is built."""

    CLAUSE = "clause"
    """An actor and a finite verb: "Farmers adopt compost"."""
    FRAGMENT = "fragment"
    """An actor and what tells of it: "Farmers adopting compost", "users who invite a colleague"."""
    PASSIVE = "passive"
    """Something is done to what stands first: "Portal launched", "25 officers are trained"."""
    STATE = "state"
    """Something is so: "Nurses are aware of the risk"."""
    BARE = "bare"
    """The actor is left out, and is the partner: "Brings the log"."""
    PLAN = "plan"
    """The plain form of plans; who acts is left out: "Train 40 agents", "Reorder parts online"."""
    TASK = "task"
    """An actor and what is set to be done: "Marketing to launch the page"."""
    GERUND = "gerund"
    """A doing as a name: "Training farmers", "Using feedback to adjust programs"."""
    LED = "led"
    """A participle first: "Improved resilience", "Trained 40 agents"."""
    NOUNS = "nouns"
    """No verb: "Single sign-on", "Workshops with trainers"."""
    UNREAD = "unread"
    """A question, another language, or nothing that could be read."""


class Phrase(NamedTuple):
    """A noun phrase: the nouns that carry it, what stands before them, and the phrase behind "of".

    `counted` says that a count leads it ("number of farmers", "% of users"), `quantified` that it
    has a number, `moved` that a movement leads it ("reduction in poverty"). `whose` is `us` for
    "our …", `them` for "their …", `other` for "the plant's …", else empty. `stop` is where it ends.
    """

    heads: tuple[Token, ...]
    modifiers: tuple[Token, ...] = ()
    adjectives: tuple[Token, ...] = ()
    of: Phrase | None = None
    counted: bool = False
    quantified: bool = False
    moved: bool = False
    whose: str = ""
    stop: int = 0

    def any(self, *groups: str) -> Token | None:
        """The last head that belongs to one of these groups of nouns."""
        for head in reversed(self.heads):
            for group in groups:
                if group in head.word.nouns:
                    return head
        return None

    @property
    def head(self) -> Token | None:
        """The last noun that carries it."""
        return self.heads[-1] if self.heads else None


class Statement(NamedTuple):
    """A text as read.

    `tokens` are all tokens but labels in front and brackets. `actor` says who acts, `subject` the
    words for it. `verb` is the verb that counts, `verbs` it and those joined to it. `object` is
    what follows it, behind `preposition` if there is one; `state` what follows "is"; `behind` is
    all that follows the verb in its clause. `frame` is the verb of a plan about what others do:
    "*increase* the share of users who …". `unasked` says that they act by their own will, on
    their own things, or in a situation of their own day: "unprompted", "their log", "before the
    tender".
    """

    text: str
    tokens: tuple[Token, ...] = ()
    form: Form = Form.UNREAD
    actor: Party = Party.NOBODY
    subject: Phrase | None = None
    verb: Token | None = None
    verbs: tuple[Token, ...] = ()
    object: Phrase | None = None
    preposition: str = ""
    state: Token | None = None
    behind: tuple[Token, ...] = ()
    modal: str = ""
    negated: bool = False
    passive: bool = False
    unasked: bool = False
    frame: Token | None = None

    @property
    def lemma(self) -> str:
        """The verb's base form, empty without a verb."""
        return self.verb.word.lemma if self.verb else ""

    @property
    def counted(self) -> bool:
        """Whether it counts its actors: "% of users who …"."""
        return self.subject is not None and self.subject.counted
