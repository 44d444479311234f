"""The catalogue of errors: everything that makes a text no outcome map.

One `Kind` a code. `validate` reports nothing else. The lint rules carry their own kinds, each in
its own file. The examples in `bad` and `good` are whole maps: a test runs every one.
"""

from outcomekit.diagnostics.kind import Kind
from outcomekit.diagnostics.severity import Severity

_HEAD = "outcome_map: 1\ntitle: Line controls\n"


def _error(
    code: str, name: str, summary: str, why: str, bad: str, good: str, *, head: bool = True
) -> Kind:
    top = _HEAD if head else ""
    return Kind(code, name, Severity.ERROR, summary, why, top + bad, top + good)


# --- The text: can it be read at all? ---------------------------------------------------------

E001 = _error(
    "E001",
    "not-utf8",
    "the bytes are not UTF-8 text",
    "a map is UTF-8, so that an umlaut or a euro sign reads the same on every machine.",
    "vision: Plants in Köln earn more\n",
    "vision: Plants in Köln earn more\n",
)
E002 = _error(
    "E002",
    "forbidden-character",
    "a control, invisible or direction-changing character that nobody can see in the text",
    "a character that nobody sees makes two texts that look alike mean different things.",
    'vision: "Plants\\u0007 earn more"\n',
    'vision: "Plants earn more"\n',
)
E003 = _error(
    "E003",
    "too-large",
    "the file is over the size limit",
    "a map that large is no longer read by anyone; several maps of one segment each are.",
    "x-minutes: |\n  09:00 The line stopped.\n  09:04 It ran again.\n  09:20 It stopped again.\n",
    "x-minutes: kept beside the map, in minutes.md\n",
)
E004 = _error(
    "E004",
    "nested-too-deeply",
    "over 64 levels of nesting",
    "a map is some ten levels deep; sixty-four are a slip or an attack.",
    "x-notes: " + "[" * 65 + "]" * 65 + "\n",
    "x-notes: [one, two]\n",
)
E005 = _error(
    "E005",
    "conflict-marker",
    "an unresolved merge conflict",
    "git left both versions in the file; somebody must say which one holds.",
    "<<<<<<< ours\nstatus: draft\n=======\nstatus: active\n>>>>>>> theirs\n",
    "status: active\n",
)
E006 = _error(
    "E006",
    "yaml-syntax",
    "the text breaks a rule of YAML's grammar",
    "until the text can be read, nothing below this line can be checked.",
    "vision: Plants win: every line earns more\n",
    'vision: "Plants win: every line earns more"\n',
)
E007 = _error(
    "E007",
    "tab-indentation",
    "a tab where YAML allows only spaces",
    "a tab has no agreed width, so YAML cannot tell what belongs to what.",
    "segment:\n\tname: Bottling plants\n",
    "segment:\n  name: Bottling plants\n",
)
E008 = _error(
    "E008",
    "duplicate-key",
    "the same key twice in one place, also when only case or accents differ",
    "of two equal keys one would be lost without a word.",
    "status: draft\nstatus: active\n",
    "status: active\n",
)
E009 = _error(
    "E009",
    "yaml-feature",
    "anchors, aliases, merge keys, tags, directives or several documents",
    "a map is plain YAML: what you read is what it says, on the line where it says it.",
    "vision: &v Plants earn more\nmission: *v\n",
    "vision: Plants earn more\nmission: Plants earn more\n",
)
E010 = _error(
    "E010",
    "empty-source",
    "nothing in the file, or only comments",
    "an empty file says nothing about anyone.",
    "# to be written\n",
    _HEAD,
    head=False,
)
E011 = _error(
    "E011",
    "not-a-map",
    "the top level is no mapping, or lacks `outcome_map`",
    "the line `outcome_map: 1` is how a file says that it is an outcome map.",
    "title: Line controls\n",
    _HEAD,
    head=False,
)
E012 = _error(
    "E012",
    "unsupported-version",
    "`outcome_map` is not 1",
    "the number says which version of the map language the file speaks; there is one so far.",
    "outcome_map: 2\ntitle: Line controls\n",
    _HEAD,
    head=False,
)

# --- The shape: does every entity have the fields of its kind? --------------------------------

E101 = _error(
    "E101",
    "unknown-field",
    "a key that the entity does not have",
    "a key that nothing reads is a sentence that nobody hears; notes of your own begin with `x-`.",
    "vison: Plants earn more\n",
    "vision: Plants earn more\n",
)
E102 = _error(
    "E102",
    "missing-field",
    "a required field is absent",
    "without its main text nobody can tell what the entry says.",
    "hypotheses:\n  yield-audit:\n    because: Two plants asked for help\n",
    "hypotheses:\n  yield-audit:\n    because: Two plants asked for help\n"
    "    we_believe: Offering a two-hour yield audit\n",
)
E103 = _error(
    "E103",
    "wrong-type",
    "a list where text should stand, a number where text should stand, and the like",
    "every field has one form, so that a document never shows half of what you wrote.",
    "vision: 2027\n",
    'vision: "2027"\n',
)
E104 = _error(
    "E104",
    "unknown-value",
    "not one of the allowed words",
    "the words are fixed, so that maps can be compared with each other.",
    "status: live\n",
    "status: active\n",
)
E105 = _error(
    "E105",
    "bad-value",
    "an impossible date, a number out of range, an empty text, a period that is none",
    "the value has the right form and cannot be true.",
    "updated: 2026-02-30\n",
    "updated: 2026-02-28\n",
)
E106 = _error(
    "E106",
    "invalid-id",
    "an id that is not kebab-case, or too long",
    "ids are written in references, file names and links: small letters, digits and single "
    "hyphens survive all of them.",
    "partners:\n  Production_Manager:\n    name: Production managers\n",
    "partners:\n  production-manager:\n    name: Production managers\n",
)

# --- The whole: do the parts fit each other? --------------------------------------------------

E201 = _error(
    "E201",
    "duplicate-id",
    "one id for two things",
    "one id names one thing in the whole map, so that every reference is certain.",
    "partners:\n  trial: {name: Trial customers}\nhypotheses:\n  trial: Offering a trial\n",
    "partners:\n  trial-customers: {name: Trial customers}\nhypotheses:\n"
    "  trial: Offering a trial\n",
)
E202 = _error(
    "E202",
    "unknown-reference",
    "an id that no entity has",
    "a reference that leads nowhere breaks the chain from what we do to what it changes.",
    "partners:\n  manager: {name: Managers}\nhypotheses:\n  audit: {we_believe: Offering an "
    "audit, for: managr}\n",
    "partners:\n  manager: {name: Managers}\nhypotheses:\n  audit: {we_believe: Offering an "
    "audit, for: manager}\n",
)
E203 = _error(
    "E203",
    "wrong-reference-kind",
    "a reference to an entity of another kind than the field allows",
    "each field points at one kind of thing; another kind there has no meaning in the method.",
    "impacts:\n  margin: Margins rise\nhypotheses:\n  audit: {we_believe: Offering an audit, "
    "for: margin}\n",
    "partners:\n  manager: {name: Managers}\nhypotheses:\n  audit: {we_believe: Offering an "
    "audit, for: manager}\n",
)
E204 = _error(
    "E204",
    "circular-reference",
    "`reports_to` or `supersedes` in a circle",
    "nobody reports to themselves, and no behavior replaces its own successor.",
    "partners:\n  lead: {buying: {reports_to: head}}\n  head: {buying: {reports_to: lead}}\n",
    "partners:\n  lead: {buying: {reports_to: head}}\n  head: {name: Plant head}\n",
)
E205 = _error(
    "E205",
    "bad-equation",
    "a formula that does not parse, names an unknown input, divides by zero, or is more than "
    "arithmetic",
    "a customer will check the sum; it must be one that anyone can do by hand.",
    "value_propositions:\n  yield:\n    statement: Win back yield\n    equation:\n"
    "      formula: parts * margn\n      inputs: {parts: 1000, margin: 1.1}\n",
    "value_propositions:\n  yield:\n    statement: Win back yield\n    equation:\n"
    "      formula: parts * margin\n      inputs: {parts: 1000, margin: 1.1}\n",
)
E206 = _error(
    "E206",
    "reversed-dates",
    "an end before its beginning",
    "a story told backwards cannot be measured.",
    "success_plans:\n  acme:\n    customer: Acme\n    time_to_value: {started: 2026-03-01, "
    "first_value: 2026-02-01}\n",
    "success_plans:\n  acme:\n    customer: Acme\n    time_to_value: {started: 2026-02-01, "
    "first_value: 2026-03-01}\n",
)

ALL: tuple[Kind, ...] = (
    E001, E002, E003, E004, E005, E006, E007, E008, E009, E010, E011, E012,
    E101, E102, E103, E104, E105, E106,
    E201, E202, E203, E204, E205, E206,
)  # fmt: skip
"""Every error, in the order of their codes."""
