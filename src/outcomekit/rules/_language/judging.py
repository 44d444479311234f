"""The one judgment on a statement, form by form."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.acting import judge_acting, judge_state
from outcomekit.rules._language.judgment import Judgment
from outcomekit.rules._language.naming import judge_nouns
from outcomekit.rules._language.passives import judge_passive
from outcomekit.rules._language.planning import judge_gerund, judge_led, judge_plan
from outcomekit.rules._language.statement import Form, Statement

_JUDGES: Final = {
    Form.CLAUSE: judge_acting,
    Form.FRAGMENT: judge_acting,
    Form.BARE: judge_acting,
    Form.TASK: judge_acting,
    Form.PASSIVE: judge_passive,
    Form.STATE: judge_state,
    Form.PLAN: judge_plan,
    Form.GERUND: judge_gerund,
    Form.LED: judge_led,
    Form.NOUNS: judge_nouns,
}


def judge(said: Statement) -> Judgment | None:
    """What a statement is instead of a behavior; None for a behavior, and when in doubt."""
    if said.form is Form.UNREAD:
        return None
    return _JUDGES[said.form](said)
