"""A user's template: plain data only, in a sandbox, located errors, bounded in time and size."""

from pathlib import Path

import pytest

from outcomekit.documents import apart
from outcomekit.documents.faults import TemplateFault
from outcomekit.documents.rendering import render
from tests.documents.maps import EXEMPLARS, index_at, index_of

MEGA = EXEMPLARS / "mega-international.yaml"


def _render(folder: Path, template: str, text: str = "vision: V\n", name: str = "own.md.j2") -> str:
    path = folder / name
    path.write_text(template, encoding="utf-8")
    return render("playbook", index_of(text), template=path).text


def _fault(folder: Path, template: str) -> TemplateFault:
    with pytest.raises(TemplateFault) as caught:
        _render(folder, template)
    return caught.value


def test_promise_40_it_is_given_the_data_of_the_document(tmp_path: Path) -> None:
    page = _render(
        tmp_path,
        "# {{ opening.heading }}\n\n{% for p in players %}\n- {{ p.heading }}\n{% endfor %}\n",
        "partners: {a: {name: Able, persona: P}, b: {name: '*Baker*', persona: P}}\n",
    )
    assert page == "# Sales playbook: Line controls\n\n- Able\n- \\*Baker\\*\n"


HOSTILE = "partners: {a: {name: '*a* | [b](c) <d>', persona: P}}\n"
ESCAPED = r"\*a\* | \[b\](c) \<d\>"


@pytest.mark.parametrize(
    "template",
    [
        "{{ n }}",
        "{{ n ~ '' }}",
        "{% autoescape false %}{{ n }}{% endautoescape %}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(n) }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m('') ~ (n|string) }}",
        "{% set s %}{{ n }}{% endset %}{{ s }}",
        "{{ [n]|join }}",
        "{{ '%s'|format(n) }}",
        "{{ '{}'.format(n) }}",
        "{{ n|upper|lower }}",
        "{{ n|title|lower }}",
        "{{ n[:] }}",
        "{{ n.split('~')[0] }}",
        "{{ n|trim|truncate(99) }}",
        "{{ n|replace('~', '') }}",
        "{% call(x) caller_of() %}{{ n }}{% endcall %}",
    ],
)
def test_promise_37_whatever_it_prints_is_text(tmp_path: Path, template: str) -> None:
    head = "{% macro caller_of() %}{{ caller(1) }}{% endmacro %}{% set n = players[0].heading %}"
    assert _render(tmp_path, head + template, HOSTILE) == ESCAPED + "\n"


def test_tables_lists_and_links_keep_the_rules_of_every_page(tmp_path: Path) -> None:
    template = (
        "{{ link('there', 'a') }} {{ ids('x', ['y-->', 'z']) }}\n\n"
        "| A | B |\n|---|---|\n| {{ players[0].heading }} | {{ players[0].why_here }} |\n\n"
        "## {{ players[0].heading }}\n{{ ids('a') }}\n\n**Only:**\n\n- {{ count(1, 'gap') }}\n"
    )
    assert _render(tmp_path, template, "partners: {a: {name: A|B, persona: P}}\n") == (
        "[there](#ab) <!-- x, y__\u005f, z -->\n\n"
        "| A | B |\n|---|---|\n| A\\|B | – |\n\n## A|B\n<!-- a -->\n\n**Only:** 1 gap\n"
    )


@pytest.mark.parametrize(
    ("template", "line", "reason"),
    [
        ("a\n{{ opning }}", 2, "nothing here is called `opning`; did you mean opening?"),
        ("{{ opening.titel }}", 1, "nothing here is called `titel`"),
        ("{% if opening.headin %}{% endif %}", 1,
         "nothing here is called `headin`; did you mean heading?"),
        ("{{ footer|setence }}", 1, "there is no filter `setence`; did you mean sentence?"),
        ("{{ footer|safe }}", 1, "there is no filter `safe`"),
        ("{{ lipsum() }}", 1, "nothing here is called `lipsum`"),
        ("a\n\n{% for x in players %}", 3, "`for` is opened and not closed"),
        ("{% fro x in players %}", 1, "`fro` is no tag of a template"),
        ("{{ a b }}", 1, "`b` stands where it cannot stand"),
        ("{{ footer", 1, "the template cannot be read from this line on"),
        ("{# note", 1, "a comment is opened and not closed"),
        ("a\n{{ 1 + players }}", 2, "the values on this line do not fit what is done with them"),
        ("{% include 'x' %}", 1,
         "there is no template `x` in its folder or among the shipped ones"),
        ("{% include '../../secret' %}", 1,
         "there is no template `../../secret` in its folder or among the shipped ones"),
        ("{% include '/etc/passwd' %}", 1,
         "there is no template `/etc/passwd` in its folder or among the shipped ones"),
        ("{{ ''.__class__.__mro__ }}", 1, "a template may only read what it is given"),
        ("{{ '{0.__class__}'.format(footer) }}", 1, "a template may only read what it is given"),
        ("{{ footer|attr('__class__') }}", 1, "a template may only read what it is given"),
        ("{{ link.__globals__ }}", 1, "a template may only read what it is given"),
        ("{{ players.append(1) }}", 1, "a template may only read what it is given"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", 1,
         "the template calls itself without end"),
        ("{{ 'a' * 10 ** 11 }}", 1, "the template makes more text than a page can hold"),
    ],
)  # fmt: skip
def test_promise_40_a_fault_is_told_at_its_line_in_our_words(
    tmp_path: Path, template: str, line: int, reason: str
) -> None:
    fault = _fault(tmp_path, template)
    assert (fault.file, fault.line, fault.reason) == (str(tmp_path / "own.md.j2"), line, reason)
    assert str(fault) == f"{tmp_path / 'own.md.j2'} line {line}: {reason}"


def test_promise_40_a_fault_in_an_included_template_is_told_there(tmp_path: Path) -> None:
    (tmp_path / "part.md.j2").write_text("a\nb {{ nowhere }}\n", encoding="utf-8")
    fault = _fault(tmp_path, "{% include 'part.md.j2' %}")
    assert (fault.file, fault.line) == (str(tmp_path / "part.md.j2"), 2)


@pytest.mark.parametrize(
    "template",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% set n = namespace(x=9) %}"
        "{% for a in range(99999) %}{% set n.x = n.x * n.x %}{% endfor %}",
    ],
    ids=["loops", "numbers"],
)
def test_promise_40_it_runs_for_a_bounded_time(
    tmp_path: Path, template: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "LONGEST_RUN", 2.0)
    assert _fault(tmp_path, template).reason == "the template runs for over 2 seconds"


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("{% for a in range(100000) %}{{ 'a' * 1000 }}{% endfor %}",
         "the page grows over 10 million characters"),
        ("{% set n = namespace(x='a' * 1000) %}{% for i in range(40) %}"
         "{% set n.x = n.x ~ n.x %}{% endfor %}",
         "the template makes more text than a page can hold"),
    ],
    ids=["long page", "large text"],
)  # fmt: skip
def test_promise_40_it_makes_a_page_of_bounded_size(
    tmp_path: Path, template: str, reason: str
) -> None:
    assert _fault(tmp_path, template).reason == reason


def test_promise_40_a_template_is_small_utf8_text(tmp_path: Path) -> None:
    path = tmp_path / "own.md.j2"
    for content, reason in (
        (b"\xff\xfe", "this is not UTF-8 text"),
        (b"a" * 1_000_001, "a template has at most 1 MB"),
    ):
        path.write_bytes(content)
        with pytest.raises(TemplateFault) as caught:
            render("playbook", index_of("vision: V\n"), template=path)
        assert (caught.value.file, caught.value.line, caught.value.reason) == (str(path), 0, reason)


def test_promise_40_no_link_leads_it_out_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "inside").symlink_to(tmp_path / "secret")
    assert _fault(folder, "{% include 'inside' %}").reason == (
        "there is no template `inside` in its folder or among the shipped ones"
    )


def test_promise_40_the_folder_in_which_someone_stands_lends_no_modules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "jinja2.py").write_text("raise SystemExit('taken over')\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert _render(tmp_path, "fine") == "fine\n"


def test_a_folder_of_templates_stands_in_for_those_of_its_names(tmp_path: Path) -> None:
    (tmp_path / "_footer.md.j2").write_text("---\n\nOurs: {{ footer }}\n", encoding="utf-8")
    index = index_at(MEGA)
    whole = render("playbook", index).text
    body, _, footer = whole.rpartition("---\n\n")
    assert render("playbook", index, templates=tmp_path).text == f"{body}---\n\nOurs: {footer}"


def test_a_shipped_template_can_be_built_upon_part_by_part(tmp_path: Path) -> None:
    (tmp_path / "playbook.md.j2").write_text(
        "{% extends 'shipped/playbook.md.j2' %}\n"
        "{% block segment %}## Ours\n\n{{ segment.name }}\n\n{% endblock %}",
        encoding="utf-8",
    )
    page = render("playbook", index_at(MEGA), templates=tmp_path).text
    assert (
        "## Ours\n\nAutomotive component plants that run three shifts on relay controls\n" in page
    )
    assert page.endswith("4 open gaps\n")
