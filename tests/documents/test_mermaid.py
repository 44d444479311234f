"""Labels of pictures come out as their text, by Mermaid itself; and Mermaid is pinned."""

import json
import re
import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outcomekit.documents.markdown import folded
from outcomekit.documents.mermaid import JOINER, cut, label
from tests.documents.drawing import DRAW, VERSIONS, Drawing, draw
from tests.documents.test_markdown import HOSTILE

_KEYWORDS = """
    end graph subgraph flowchart style linkStyle classDef class click href call direction default
    o x v --- --> --x ==> -.-> ~~~ & :::c @{shape:x} %% %%{init:{}}%% }%% accTitle:x title
    fa:fa-car B:fab:fa-x #quot; #35; #9829; &quot; &#35; ﬂ°°35¶ß ﬂ°quot¶ß ¶ß °° $$x^2$$ `a` ```
    **b** _c_ ~~d~~ 1. 1) 23. - + * > # ## --- === | || [x](y) ![x](y) [[ ]] {{ }} {{7*7}} (( ))
    <b> </b> <br> <br/> <!-- --> <script>alert(1)</script> <img/src=x> http://x.y www.x.y a@b.co
    " ' \\ \\n \\" / // ; : :x, style:a:#b;c classDef:"x" 😀 👩‍👩‍👧 é 漢字 عربي ½ €5 50% ™ … – “x”
"""
KEYWORDS = re.findall(r"\S+", _KEYWORDS)
WORDS = st.sampled_from(KEYWORDS) | st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cn")), min_size=1, max_size=6
)
TEXTS = st.lists(WORDS, min_size=1, max_size=7).flatmap(
    lambda words: st.sampled_from([" ".join(words), "".join(words)])
)


def seen(text: str) -> str:
    """What a reader is meant to see of a text in a box."""
    plain = "".join("\N{REPLACEMENT CHARACTER}" if control(one) else one for one in folded(text))
    return cut(plain).replace(JOINER, "")


def control(character: str) -> bool:
    return unicodedata.category(character) == "Cc"


def picture(texts: list[str], *, titles: bool) -> str:
    """A picture with each text as a box, and as the title of a group around it."""
    lines = ["flowchart LR"]
    for number, text in enumerate(texts):
        box = f"box{number}[{label(text)}]"
        lines += [f"subgraph group{number}[{label(text)}]", box, "end"] if titles else [box]
    return "\n".join(lines) + "\n"


def assert_shown(texts: list[str], *, titles: bool) -> None:
    """Assert that boxes and groups bear the texts, and that there is nothing else."""
    parts = [texts[start : start + 24] for start in range(0, len(texts), 24)]
    drawings = draw([picture(part, titles=titles) for part in parts])
    for part, drawing in zip(parts, drawings, strict=True):
        assert drawing.fault is None
        wanted = dict(enumerate(seen(text) for text in part))
        assert bare(drawing) == (
            {f"box{number}": text for number, text in wanted.items()},
            {f"group{n}": (text, (f"box{n}",)) for n, text in wanted.items()} if titles else {},
        )
        assert drawing.arrows == ()
        assert set(drawing.marks) <= {"div", "p", "span"}


def bare(drawing: Drawing) -> tuple[dict[str, str], dict[str, tuple[str, tuple[str, ...]]]]:
    """Boxes and groups, without what nobody sees."""
    return (
        {box: text.replace(JOINER, "") for box, text in drawing.boxes.items()},
        {
            group: (title.replace(JOINER, ""), inside)
            for group, (title, inside) in drawing.groups.items()
        },
    )


def test_hostile_texts_are_labels_that_read_as_those_texts() -> None:
    odd = ["a" * 150, "long words " * 20, "a\nb\r\n\tc", "\x00\x1b[31m", "", "\r", JOINER]
    assert_shown([*KEYWORDS, *HOSTILE, *odd], titles=True)


@settings(max_examples=3)
@given(st.lists(TEXTS, min_size=30, max_size=45))
def test_any_text_is_a_label_that_reads_as_that_text(texts: list[str]) -> None:
    assert_shown(texts, titles=False)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Brings last month's log, unasked (twice)", "Brings last month's log, unasked (twice)"),
        ("Customer: 16% of it", "Customer: 16% of it"),
        ('Say "no"; then #1', "Say #34;no#34;#59; then #35;1"),
        ("1. first", "1#46; first"),
        ("See www.x.y or http://x", "See www#46;x.y or http#58;#47;#47;x"),
        ("", " "),
        ("word " * 30, "word " * 19 + "word…"),
        ("a" * 101, "a" * 99 + "…"),
    ],
)
def test_a_label_stays_legible_in_the_source(text: str, made: str) -> None:
    assert label(text) == f'"{made}"'


def test_the_harness_sees_what_is_not_escaped() -> None:
    broken, bold = draw(['flowchart LR\n  a["x" y"]\n', 'flowchart LR\n  a["<b>x</b>"] --> b\n'])
    assert broken.fault is not None
    assert broken.fault.startswith("Parse error on line 2")
    assert bold == Drawing(
        kind="flowchart-v2", boxes={"a": "x", "b": "b"}, arrows=(("a", "b"),), marks=bold.marks
    )
    assert "b" in bold.marks


LOCK: dict[str, Any] = json.loads(DRAW.with_name("package-lock.json").read_text(encoding="utf-8"))
WANTED: dict[str, Any] = json.loads(DRAW.with_name("package.json").read_text(encoding="utf-8"))
PACKAGES = {name: one for name, one in LOCK["packages"].items() if name}


def test_the_lock_of_mermaid_is_that_of_its_packages() -> None:
    assert LOCK["packages"][""]["dependencies"] == WANTED["dependencies"]
    assert set(VERSIONS) < set(WANTED["dependencies"])
    exact = [
        re.search(r"(?:^|@)\d+\.\d+\.\d+$", wanted) for wanted in WANTED["dependencies"].values()
    ]
    assert None not in exact


def test_every_package_of_mermaid_has_its_hash_and_comes_from_the_npm_registry() -> None:
    assert [n for n, one in PACKAGES.items() if not one["integrity"].startswith("sha512-")] == []
    addresses = [one["resolved"] for one in PACKAGES.values() if "resolved" in one]
    assert [url for url in addresses if not url.startswith("https://registry.npmjs.org/")] == []
