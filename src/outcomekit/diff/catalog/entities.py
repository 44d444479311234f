"""Changes of whole entities and maps: added, removed, renamed, moved, retired, covered."""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.change import ChangeKind, Impact, Verb

_MANAGER: Final = """\
partners:
  production-manager:
    name: Production managers
"""
_TRIAL: Final = """\
hypotheses:
  yield-audit: Offering a two-hour yield audit
"""

ENTITY_ADDED: Final = ChangeKind(
    "D101",
    "entity-added",
    Verb.ADDED,
    Impact.NOTABLE,
    "an entity is there that was not there before",
    "whatever is new asks to be read before others build on it.",
    "{who} is new{within}",
    "D102",
    _MANAGER,
    _MANAGER + _TRIAL,
)
ENTITY_REMOVED: Final = ChangeKind(
    "D102",
    "entity-removed",
    Verb.REMOVED,
    Impact.NOTABLE,
    "an entity is gone",
    "who relied on it must hear of it; retiring an entry keeps the story that removing it loses.",
    "{who} is gone{within}",
    "D101",
    _MANAGER + _TRIAL,
    _MANAGER,
    graver="it is a partner, a proposition, a proof, a stage, a success plan, one of its outcomes "
    "or an impact, when anything else referred to it, or when it is a milestone of an agreed plan",
)
ENTITY_RENAMED: Final = ChangeKind(
    "D103",
    "entity-renamed",
    Verb.RENAMED,
    Impact.NOTABLE,
    "an entity has another id and says the same",
    "references that moved along are no change; whoever knows the old id must learn the new one.",
    "{who} was called `{was}` before",
    "D103",
    _TRIAL,
    "hypotheses:\n  two-hour-audit: Offering a two-hour yield audit\n",
)
ENTITY_MOVED: Final = ChangeKind(
    "D104",
    "entity-moved",
    Verb.MOVED,
    Impact.NOTABLE,
    "an entity stands under another one, in another section, cell or map",
    "where an entry stands says whose it is.",
    "{who} moved from {before} to {after}",
    "D104",
    "partners:\n  managers:\n    behaviors:\n      like: {keeps-a-log: Keeps a log}\n"
    "  engineers: {}\n",
    "partners:\n  managers: {}\n  engineers:\n    behaviors:\n"
    "      like: {keeps-a-log: Keeps a log}\n",
)
MAP_ADDED: Final = ChangeKind(
    "D105",
    "map-added",
    Verb.ADDED,
    Impact.NOTABLE,
    "a map is there that was not there before",
    "a new map is read as a whole, so what it holds is not told one by one.",
    "{who} is new",
    "D106",
    "",
    _MANAGER,
)
MAP_REMOVED: Final = ChangeKind(
    "D106",
    "map-removed",
    Verb.REMOVED,
    Impact.BREAKING,
    "a map is gone, with all that it holds",
    "every promise of the map goes with it; `status: retired` says the same and keeps the story.",
    "{who} is gone",
    "D105",
    _MANAGER,
    "",
)
MAP_RENAMED: Final = ChangeKind(
    "D107",
    "map-renamed",
    Verb.RENAMED,
    Impact.NOTABLE,
    "a map has another id, which is the name of its file or folder",
    "references from other maps and links to its documents use the map's id.",
    "{who} was called `{was}` before",
    "D107",
    _MANAGER,
    _MANAGER,
)
ENTITY_RETIRED: Final = ChangeKind(
    "D108",
    "entity-retired",
    Verb.CHANGED,
    Impact.NOTABLE,
    "an entity, or the whole map, is no longer pursued, and kept for the record",
    "what is retired is promised to nobody any more.",
    "{who} is retired",
    "D109",
    "hypotheses:\n  yield-audit: {we_believe: Offering an audit, status: active}\n",
    "hypotheses:\n  yield-audit: {we_believe: Offering an audit, status: retired}\n",
)
ENTITY_REINSTATED: Final = ChangeKind(
    "D109",
    "entity-reinstated",
    Verb.CHANGED,
    Impact.NOTABLE,
    "an entity, or the whole map, is retired no more",
    "what was given up is pursued again.",
    "{who} is retired no more{now}",
    "D108",
    "hypotheses:\n  yield-audit: {we_believe: Offering an audit, status: retired}\n",
    "hypotheses:\n  yield-audit: {we_believe: Offering an audit, status: active}\n",
)
_KEY_PLAYER: Final = "partners:\n  manager:\n    buying: {roles: [economic]}\n"
_OTHERS: Final = "  engineer:\n    name: Engineers\nsales:\n  questions:\n    losses:\n"
KEY_PLAYER_UNCOVERED: Final = ChangeKind(
    "D110",
    "key-player-uncovered",
    Verb.CHANGED,
    Impact.BREAKING,
    "someone who releases the money or works with it has no proposition or question any more",
    "a seller who meets this player has nothing left to say, or to ask (Webb, Customer Value "
    "Mapping).",
    "{who} is a key player and has no {covered} any more",
    "D111",
    _KEY_PLAYER + _OTHERS + "      {asks: What stops the line?, partner: manager}\n",
    _KEY_PLAYER + _OTHERS + "      {asks: What stops the line?, partner: engineer}\n",
)
KEY_PLAYER_COVERED: Final = ChangeKind(
    "D111",
    "key-player-covered",
    Verb.CHANGED,
    Impact.NOTABLE,
    "someone who releases the money or works with it has a first proposition or question",
    "a gap that sellers met in the field is closed (Webb, Customer Value Mapping).",
    "{who} is a key player and has a {covered} now",
    "D110",
    _KEY_PLAYER + _OTHERS + "      {asks: What stops the line?, partner: engineer}\n",
    _KEY_PLAYER + _OTHERS + "      {asks: What stops the line?, partner: manager}\n",
)

ALL: Final = (
    ENTITY_ADDED, ENTITY_REMOVED, ENTITY_RENAMED, ENTITY_MOVED, MAP_ADDED, MAP_REMOVED,
    MAP_RENAMED, ENTITY_RETIRED, ENTITY_REINSTATED, KEY_PLAYER_UNCOVERED, KEY_PLAYER_COVERED,
)  # fmt: skip
