"""Files that are wrong on purpose: for every error of `validate` the guises that people meet.

`HEADED` files stand below the head of a map, `WHOLE` ones are all that the file holds, and
`FOLDERS` are folder maps.
"""

HEAD = "outcome_map: 1\ntitle: Line controls\n"

HEADED: dict[str, dict[str, str | bytes]] = {
    "E001": {
        "latin-1": "owner: Jürgen Weiß\n".encode("latin-1"),
        "windows": "vision: Plants earn more – and know why\n".encode("cp1252"),
        "half-a-pair": b"vision: \xed\xa0\x80\n",
        "cut-off": "vision: Größe".encode()[:-2],
    },
    "E002": {
        "escape-of-a-terminal": "vision: Plants \x1b[31mearn\x1b[0m more\n",
        "nul": "vision: Plants\x00 earn more\n",
        "written-as-an-escape": 'vision: "Plants\\u0007 earn more"\n',
        "turning-the-text-round": "vision: Plants \u202eearn\u202c more\n",
        "unseen-in-a-key": "vi\u200bsion: Plants earn more\n",
        "no-break-space-in-a-key": "segment:\n  na\u00a0me: Plants\n",
        "quotes-of-a-typesetter": "“vision”: Plants earn more\n",
    },
    "E003": {"over-5-mb": f"vision: {'x' * 5_000_000}\n"},
    "E004": {
        "brackets": f"x-notes: {'[' * 1000}{']' * 1000}\n",
        "braces": f"x-notes: {'{a: ' * 100}1{'}' * 100}\n",
        "lines": "".join(f"{' ' * number}x-{number}:\n" for number in range(100)),
        "never-closed": f"x-notes: {'[' * 1000}\n",
    },
    "E005": {
        "two-sides": "<<<<<<< ours\nstatus: draft\n=======\nstatus: active\n>>>>>>> theirs\n",
        "three-sides": "<<<<<<< ours\nstatus: draft\n||||||| base\n=======\n"
        "status: active\n>>>>>>> theirs\n",
        "in-a-long-text": "vision: |\n  Plants\n<<<<<<< ours\n  earn\n=======\n  win\n"
        ">>>>>>> theirs\n",
        "one-marker-left": "status: draft\n>>>>>>> theirs\n",
    },
    "E006": {
        "a-colon": "vision: Plants win: every line earns more\n",
        "a-star": "vision: *bold* words\n",
        "an-at-sign": "owner: @sales\n",
        "a-percent-sign": "vision: %50 more\n",
        "a-backtick": "vision: `code`\n",
        "a-template": "vision: {{ vision }}\n",
        "an-open-quote": 'vision: "Plants earn more\nstatus: draft\n',
        "an-open-bracket": "segment:\n  fits: [Three shifts\nstatus: draft\n",
        "indentation": "segment:\n  name: Plants\n fits: [Lines]\n",
        "no-space": "segment:\n  name:Plants\n  fits: [Lines]\n",
    },
    "E007": {
        "before-a-field": "segment:\n\tname: Plants\n",
        "after-spaces": "segment:\n  fits:\n  \t- Three shifts\n",
        "deeper-than-the-rest": "partners:\n  lead:\n\t\tname: Leads\n",
    },
    "E008": {
        "the-same": "status: draft\nstatus: active\n",
        "other-capitals": "vision: Plants earn more\nVision: Plants win\n",
        "in-braces": "segment: {name: Plants, name: Lines}\n",
        "an-entity": "impacts:\n  margin: Margin rises\n  nights: Fewer nights\n"
        "  margin: Margin falls\n",
        "composed-and-not": "x-notes:\n  caf\u00e9: one\n  cafe\u0301: two\n",
    },
    "E009": {
        "anchor": "vision: &better Plants earn more\n",
        "alias": "mission: *better\n",
        "merge-key": "segment:\n  <<: {name: Plants}\n",
        "tag": "vision: !!str Plants\n",
        "two-documents": "vision: Plants earn more\n---\ntitle: Another\n",
    },
    "E101": {
        "misspelled": "vison: Plants earn more\n",
        "in-the-wrong-place": "questions: {what: What stops the line?}\n",
        "deep-down": "partners:\n  lead:\n    behaviors:\n      like:\n"
        "        asks: {does: Asks, mesure: {}}\n",
        "of-ones-own": "budget: 5000\n",
    },
    "E102": {
        "no-main-text": "hypotheses:\n  audit:\n    because: Two plants asked\n",
        "an-empty-entity": "partners: {lead: {behaviors: {expect: {brings-log: }}}}\n",
        "no-statement": "partners: {lead: {outcome_challenge: {vision_contribution: More}}}\n",
        "no-practice": "supplier: {practices: {calls: {kind: follow-up}}}\n",
    },
    "E103": {
        "a-number-for-text": "vision: 2027\n",
        "text-for-a-list": "segment: {fits: Three shifts}\n",
        "a-list-for-entities": "impacts:\n  - Margin rises\n  - Fewer nights\n",
        "text-for-a-number": "impacts: {margin: {impact: M, measure: {baseline: 20 %}}}\n",
        "yes-for-true": "partners: {lead: {direct: yes}}\n",
    },
    "E104": {
        "a-level": "partners: {lead: {behaviors: {Loved: {asks: Asks}}}}\n",
        "a-status": "status: live\n",
        "a-role": "partners: {lead: {buying: {roles: [economic, champion]}}}\n",
        "a-cell": "partners: {lead: {strategies: {I4: {train: We train}}}}\n",
    },
    "E105": {
        "no-such-day": "updated: 2026-02-30\n",
        "a-german-date": "updated: 21.11.2026\n",
        "an-empty-text": 'vision: ""\n',
        "a-half-as-deadline": "journal: [lesson: {text: Ask, due: 2027-H1}]\n",
        "out-of-range": "impacts: {margin: {impact: M, layer: 0}}\n",
        "a-number-of-5000-digits": f"impacts: {{margin: {{impact: M, layer: {'9' * 5000}}}}}\n",
    },
    "E106": {
        "capitals": "partners: {Production_Manager: {name: Production managers}}\n",
        "a-space": "partners: {production manager: }\n",
        "too-long": f"impacts: {{{'m' * 65}: Margin rises}}\n",
        "none": "impacts: {none: Nothing}\n",
    },
    "E201": {
        "two-sections": "partners: {trial: }\nhypotheses: {trial: Offering a trial}\n",
        "two-partners": "partners:\n"
        "  lead: {behaviors: {like: {asks: Asks}}}\n"
        "  head: {behaviors: {like: {asks: Asks twice}}}\n",
        "what-holds-it": "partners: {lead: {behaviors: {like: {lead: Leads}}}}\n",
    },
    "E202": {
        "misspelled": "partners: {manager: }\nhypotheses: {audit: {we_believe: W, for: managr}}\n",
        "elsewhere": "journal: [about: cold-chain/lead]\n",
        "in-a-list": "sales: {stages: {meeting: {stage: M, exit: [asks]}}}\n",
        "responsibilities": "success_plans:\n"
        "  acme: {customer: A, responsibilities: {faster: {Us: A}}}\n",
    },
    "E203": {
        "an-impact-for-a-partner": "impacts: {margin: M}\n"
        "sales: {proof: {seals: {title: S, partner: margin}}}\n",
        "another-plans-outcome": "success_plans:\n"
        "  acme: {customer: A, outcomes: {faster: F}}\n"
        "  bolt: {customer: B, milestones: {first: {milestone: M, outcome: faster}}}\n",
        "a-stage-in-a-review": "sales: {stages: {meeting: M}}\n"
        "reviews: {autumn: {about: [meeting]}}\n",
    },
    "E204": {
        "oneself": "partners: {lead: {buying: {reports_to: lead}}}\n",
        "two": "partners: {a: {buying: {reports_to: b}}, b: {buying: {reports_to: a}}}\n",
        "behaviors": "partners:\n  lead:\n    behaviors:\n      like:\n"
        "        asks: {does: Asks, supersedes: tells}\n"
        "        tells: {does: Tells, supersedes: comes}\n"
        "        comes: {does: Comes, supersedes: asks}\n",
    },
    "E205": {
        name: f"value_propositions: {{gain: {{statement: Gain, equation: {{{equation}}}}}}}\n"
        for name, equation in {
            "unknown-input": "formula: parts * margn, inputs: {parts: 1000, margin: 1.1}",
            "no-formula": "formula: parts *, inputs: {parts: 1000}",
            "by-zero": "formula: 1 / parts, inputs: {parts: 0}",
            "a-call": "formula: \"__import__('os').system('true')\"",
            "a-power-tower": "formula: 9 ** 9 ** 9 ** 9",
        }.items()
    },
    "E206": {
        "value-before-start": "success_plans:\n  acme:\n    customer: A\n"
        "    time_to_value: {started: 2026-03-01, first_value: 2026-02-01}\n",
        "target-before-baseline": "impacts:\n  margin:\n    impact: M\n"
        "    measure: {baseline: {value: 1, on: 2027-04-01}, target: {value: 2, by: 2027-Q1}}\n",
        "done-before-agreed": "success_plans:\n  acme:\n    customer: A\n"
        "    agreed: {on: 2026-03-01}\n"
        "    milestones: {first: {milestone: F, done: 2026-02-28}}\n",
    },
}

WHOLE: dict[str, dict[str, str | bytes]] = {
    "E001": {
        "utf-16": "outcome_map: 1\ntitle: T\n".encode("utf-16"),
        "noise": bytes(range(128, 256)),
    },
    "E009": {"directive": "%YAML 1.1\n---\noutcome_map: 1\ntitle: T\n"},
    "E010": {
        "nothing": b"",
        "comments": "# to be written\n",
        "blank": "\n \n",
        "mark": b"\xef\xbb\xbf",
    },
    "E011": {
        "no-version": "title: Line controls\n",
        "nearly": "outcome-map: 1\ntitle: Line controls\n",
        "a-list": "- outcome_map: 1\n",
        "a-text": "Line controls\n",
        "a-number": "42\n",
    },
    "E012": {
        "two": "outcome_map: 2\ntitle: T\n",
        "in-quotes": 'outcome_map: "1"\ntitle: T\n',
        "left-empty": "outcome_map:\ntitle: T\n",
        "a-decimal": "outcome_map: 1.0\ntitle: T\n",
        "the-map-below": "outcome_map:\n  title: T\n  status: draft\n",
    },
    "E102": {
        "no-title": "# A map\noutcome_map: 1\nvision: Plants earn more\n",
        "empty-title": "outcome_map: 1\ntitle:\n",
    },
}

FOLDERS: dict[str, dict[str, str]] = {
    "e201-folder": {
        "map.yaml": f"{HEAD}partners:\n  lead:\n    name: Production managers\n"
        "    value_map:\n      issues:\n        micro-stops: Unexplained micro-stops\n",
        "hypotheses.yaml": "hypotheses:\n  micro-stops: Bottles jam at the labeller\n",
    },
    "e008-folder": {"map.yaml": HEAD, "more/part.yaml": "title: Another title\n"},
    "E106_Folder": {"map.yaml": HEAD},
}
