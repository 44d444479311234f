"""Strategies that write YAML as people and editors do: every layout, with comments in between.

They make *source text*, not data: a test reads it with our reader and with another one, or holds
what our reader says of it against the text itself. `n` is the column of the line that a value
belongs to; what stands below it begins further right.
"""

from hypothesis import strategies as st

LONE = (
    "no", "on", "y", "Yes", "12:30", "010", "0o10", "0x1F", "~", "null", "Null", "True", "false",
    "TRUE", "1_000", "1e3", "-0", "+1", "1.", ".5", ".inf", "-.INF", ".nan", "+.nan", "2026-11-21",
    "2026-Q1", "1.10", "0b11", "190:20:30", "1e999", "0.1e-5", "=", "1,5", "99999999999999999999",
    "--", "-a", "<<<", "e5", "0x", "0o9", "1e", "nULL", "+", ".", "..", "...", "a:b", "a,b", "½",
)  # fmt: skip
"""Texts that one schema or another takes for something else than text."""

_FIRST = (
    "plant", "Trial", "don't", "a#b", "a:b", "-x", "50", "=", "<b>", "R&D", "“said”", "日本語",
    "e\u0301", "👩🏽‍🏭", "a\u0085b", "a\u2028b", "(see", "http://x.example/a?b=c#d", "$5", "\\n",
    "+", "/", "a\ufeffb", "\u00a0", "1.10", "no", "long " * 250 + "line",
)  # fmt: skip
"""Words that may begin an unquoted text anywhere."""
_LATER = (
    *_FIRST,
    "%",
    "&",
    "*",
    "!",
    "|",
    ">",
    "@",
    "`",
    "'",
    '"',
    "-",
    "~",
    "{x}",
    "[a]",
    "a,",
    "?",
)
"""Words that may stand further on in an unquoted text, outside brackets."""
_ESCAPES = (
    "\\n", "\\t", '\\"', "\\\\", "\\/", "\\ ", "\\x41", "\\u20ac", "\\U0001F600", "\\N", "\\_",
    "\\L", "\\P",
)  # fmt: skip
_KEYS = (
    "name", "a-b", "a_b", "Ünïcode", "x-1", "two words", "1", "no", "~", "a.b", "a/b", "日本",
    "n\u0303", "k:k", "a#", "<b>", "-a", "=",
)  # fmt: skip
_FLOW_KEYS = ("name: ", '"key": ', '"near":', "'k' : ", "a-b:  ", "1: ", "no :\t")
_BLOCK_LINES = (
    "text", "# no comment", "- item", "key: value", "=======", "", "", "end  ", "日本 語",
    "a\u0085b", "a\u2028b", "'", "{{ x }}", "---", "%", "word\ttab", "\u2028",
)  # fmt: skip


def _words(draw: st.DrawFn, words: tuple[str, ...], least: int = 0) -> str:
    return " ".join(draw(st.lists(st.sampled_from(words), min_size=least, max_size=3)))


@st.composite
def _ending(draw: st.DrawFn) -> str:
    """What may stand between a value and the next entry."""
    after = draw(st.sampled_from(("", "", "", " ", " # why", "  #", " # a: [b")))
    lines = draw(
        st.lists(st.sampled_from(("", "  ", "# note: x", "        # deep", "#")), max_size=1)
    )
    return after + "\n" + "".join(line + "\n" for line in lines)


@st.composite
def plain(draw: st.DrawFn, n: int, *, flow: bool = False) -> str:
    """An unquoted text; now and then over several lines."""
    if draw(st.integers(0, 2)) == 0:
        return draw(st.sampled_from([lone for lone in LONE if not (flow and "," in lone)]))
    every = _FIRST if flow else _LATER
    words = tuple(word for word in every if not (flow and set(word) & set("?[]{},")))
    first = tuple(word for word in _FIRST if word in words)
    text = " ".join(filter(None, (draw(st.sampled_from(first)), _words(draw, words))))
    for gap in draw(st.lists(st.sampled_from(("\n", "\n\n", "  \n", "\n \n")), max_size=1)):
        text += gap + " " * (max(n, 0) + draw(st.integers(1, 3))) + _words(draw, first, 1)
    return text


@st.composite
def quoted(draw: st.DrawFn, n: int) -> str:
    """A text in quotes; now and then over several lines."""
    margin = " " * (max(n, 0) + draw(st.integers(1, 3)))
    words: tuple[str, ...] = tuple(word for word in _LATER if not set(word) & set("\"'\\"))
    words += ("#", "# c", "x: ", ": ", "-", "", "[", "{{ x }}", "\ttab\t")
    gaps: tuple[str, ...] = (" ", " ", "", "\n" + margin, "\n\n" + margin, "  \n \n" + margin)
    if draw(st.booleans()):
        words += (*_ESCAPES, "don't")
        gaps += ("\\\n" + margin, " \\\n" + margin + "\\  ")
        quote = '"'
    else:
        words += ("''", '"', "\\")
        quote = "'"
    pieces = draw(st.lists(st.tuples(st.sampled_from(words), st.sampled_from(gaps)), max_size=4))
    return quote + "".join(word + gap for word, gap in pieces) + quote


@st.composite
def block(draw: st.DrawFn, n: int) -> str:
    """Block text: its mark, and its lines with the last line's end."""
    step = draw(st.integers(1, 3))
    chomp = draw(st.sampled_from(("", "-", "+")))
    lines = draw(st.lists(st.sampled_from(_BLOCK_LINES), max_size=4))
    digit = ""
    if draw(st.booleans()):
        digit = str(step)
        lines = [draw(st.sampled_from(("", " ", "\t", "   "))) + line for line in lines]
    else:
        while lines and not lines[0]:
            lines.pop(0)
    sign = digit + chomp if draw(st.booleans()) else chomp + digit
    margin = " " * (max(n, 0) + step)
    body = "".join((margin + line if line else "") + "\n" for line in lines)
    return (
        draw(st.sampled_from("|>")) + sign + draw(st.sampled_from(("", " ", " # c"))) + "\n" + body
    )


@st.composite
def flow(draw: st.DrawFn, n: int, depth: int = 2) -> str:
    """A list or a mapping in brackets, on one line or over several, with comments."""
    margin = " " * (max(n, 0) + draw(st.integers(1, 3)))
    gaps = ("", " ", "\n" + margin, " # c\n" + margin, "\n\n  # note\n" + margin)
    gap = st.sampled_from(gaps)
    value: st.SearchStrategy[str] = st.one_of(plain(n, flow=True), quoted(n))
    if depth:
        value = st.one_of(value, value, flow(n, depth - 1))
    keyed = draw(st.booleans())
    keys = draw(st.permutations(_FLOW_KEYS))
    items = []
    for number, item in enumerate(draw(st.lists(value, max_size=3))):
        form = draw(st.integers(0, 5))
        before = keys[number] if keyed else ""
        if form == 0 and item[:1] not in ("[", "{") and not keyed:
            before = "pair: "
        items.append(draw(gap) + before + (item if form or not keyed else "") + draw(gap))
    inside = ",".join(items)
    closed: bool = draw(st.booleans())
    if items and closed:
        inside += "," + draw(gap)
    return ("{" + inside + "}") if keyed else ("[" + inside + "]")


@st.composite
def _value(draw: st.DrawFn, n: int, depth: int) -> str:
    """What stands after a colon or a dash, up to the next entry."""
    form = draw(st.integers(0, 11 if depth else 8))
    gap = draw(st.sampled_from((" ", " ", "  ", "\n" + " " * (n + 2))))
    if form == 0:
        return draw(_ending())
    if form < 4:
        return gap + draw(plain(n)) + draw(_ending())
    if form < 6:
        return gap + draw(quoted(n)) + draw(_ending())
    if form == 6:
        return " " + draw(block(n))
    if form < 9:
        return gap + draw(flow(n)) + draw(_ending())
    if form == 9:
        return draw(_ending()) + draw(sequence(n + draw(st.integers(1, 3)), depth - 1))
    return draw(_ending()) + draw(mapping(n + draw(st.integers(1, 4)), depth - 1))


@st.composite
def mapping(draw: st.DrawFn, column: int, depth: int) -> str:
    """Entries one below the other, their keys in one column."""
    text = ""
    for key in draw(st.lists(st.sampled_from(_KEYS), min_size=1, max_size=4, unique=True)):
        written = draw(
            st.sampled_from((key, key, key, f'"{key}"', f"'{key}'", f"{key} ", f"? {key}"))
        )
        if written.startswith("? "):
            written += "\n" + " " * column
        text += " " * column + written + ":"
        if depth and draw(st.integers(0, 4)) == 0:
            text += draw(_ending()) + draw(sequence(column, depth - 1))
        else:
            text += draw(_value(column, depth))
    return text


@st.composite
def sequence(draw: st.DrawFn, column: int, depth: int) -> str:
    """Items one below the other, their dashes in one column."""
    text = ""
    for _ in range(draw(st.integers(1, 3))):
        text += " " * column + "-"
        form = draw(st.integers(0, 3)) if depth else 0
        if form in (1, 2):
            step = draw(st.integers(1, 3))
            inner = mapping if form == 1 else sequence
            text += " " * step + draw(inner(column + 1 + step, depth - 1)).lstrip(" ")
        else:
            text += draw(_value(column, depth))
    return text


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A whole source: a mapping, with comments, a byte-order mark or `---` before it, any ends."""
    head = draw(st.sampled_from(("", "", "# head\n", "\n\n", "---\n", "# head\n--- # c\n", "  \n")))
    tail = draw(st.sampled_from(("", "", "# tail", "...\n", "\n\n", "   ", "# tail\n")))
    text = head + draw(mapping(0, 3)) + tail
    if draw(st.booleans()):
        text = text.rstrip("\n")
    return text.replace("\n", draw(st.sampled_from(("\n", "\n", "\r\n", "\r"))))


SIGNS = (
    *" :-#'\"[]{},&*!|>%@`?~.\\\t\n\r\0\x1b", ": ", "- ", " #", "\n  ", "\n- ", "\r\n", "---\n",
    "''",     "\u0085", "\u00a0", "\u2028", "\u200b", "\u202e", "\ufeff", "é", "👩🏽‍🏭",
    "<<: ", "\\x07", "{{ x }}", "<<<<<<< a\n", "\n=======\n", ">>>>>>> b\n",
)  # fmt: skip
"""What slips into a text: signs that mean something to YAML, and characters that nobody sees."""


@st.composite
def edited(draw: st.DrawFn, text: str, most: int = 3) -> str:
    """The text after some slips of the hand: signs, lines or ends of lines come, go or move."""
    for _ in range(draw(st.integers(1, most))):
        form = draw(st.integers(0, 7))
        at = draw(st.integers(0, len(text)))
        if form < 3:
            text = text[:at] + draw(st.sampled_from(SIGNS)) + text[at:]
        elif form == 3:
            text = text[:at] + text[at + draw(st.integers(1, 3)) :]
        elif form == 4:
            text = text[:at]
        else:
            lines = text.splitlines(keepends=True) or [""]
            number = draw(st.integers(0, len(lines) - 1))
            line = lines[number]
            lines[number] = draw(
                st.sampled_from(("", line * 2, " " + line, "  " + line, line[1:], line.lstrip()))
            )
            if form == 7:
                lines.insert(draw(st.integers(0, len(lines))), line)
            text = "".join(lines)
    return text
