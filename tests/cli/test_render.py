"""`outcomekit render`, run as a person runs it."""

import os
from pathlib import Path

import pytest

from tests.checkout import COMMANDS, ROOT, run
from tests.goldens import hold_golden

OUTCOMEKIT = COMMANDS / "outcomekit"
EXEMPLARS = ROOT / "tests" / "documents" / "exemplars"
MAP = EXEMPLARS / "mega-international.yaml"
GOLDEN = ROOT / "tests" / "documents" / "goldens" / "mega-international-index.md"


def rendered(*arguments: str | Path, cwd: Path = ROOT) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of one `outcomekit render`."""
    done = run(OUTCOMEKIT, "render", *arguments, cwd=cwd)
    return done.returncode, done.stdout, done.stderr


def test_a_page_goes_to_stdout_alone() -> None:
    page = (EXEMPLARS / "mega-international-playbook.md").read_text("utf-8")
    assert rendered("playbook", MAP) == (0, page, "")


def test_o_writes_the_page_to_a_file_and_says_so(tmp_path: Path) -> None:
    target = tmp_path / "pages" / "playbook.md"
    assert rendered("playbook", MAP, "-o", target) == (0, "", f"outcomekit: {target} written\n")
    assert target.read_bytes() == (EXEMPLARS / "mega-international-playbook.md").read_bytes()


def test_a_page_that_stands_already_is_not_written_again(tmp_path: Path) -> None:
    target = tmp_path / "playbook.md"
    rendered("playbook", MAP, "-o", target)
    before = target.stat().st_mtime_ns
    code, _, said = rendered("playbook", MAP, "-o", target)
    assert (code, said) == (0, f"outcomekit: {target} is current\n")
    assert target.stat().st_mtime_ns == before


def test_check_is_content_with_a_current_page_and_writes_nothing(tmp_path: Path) -> None:
    target = tmp_path / "roadmap.md"
    rendered("roadmap", MAP, "-o", target)
    assert rendered("roadmap", MAP, "-o", target, "--check") == (0, "", "")


@pytest.mark.parametrize("content", [None, "old\n"])
def test_check_exits_1_for_a_missing_or_stale_page(tmp_path: Path, content: str | None) -> None:
    target = tmp_path / "roadmap.md"
    if content is not None:
        target.write_text(content)
    code, out, said = rendered("roadmap", MAP, "-o", target, "--check")
    assert (code, out) == (1, "")
    assert said == f"outcomekit: {target} is not what the map says now; render it again\n"
    assert (target.read_text() if target.exists() else None) == content


def test_a_pipe_is_neither_waited_for_nor_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    code, out, said = rendered("roadmap", MAP, "-o", pipe)
    assert (code, out) == (2, "")
    assert said == (
        f"outcomekit: {pipe} cannot be written: it is a device or a pipe, "
        "which no file may replace\n"
    )
    assert pipe.is_fifo()


def test_all_writes_every_document_and_a_page_that_leads_to_them(tmp_path: Path) -> None:
    code, out, _ = rendered("all", MAP, "--out", tmp_path)
    assert (code, out) == (0, "")
    _, listed, _ = rendered("--list")
    documents = [line.split()[0] for line in listed.splitlines()]
    assert documents[:2] == ["playbook", "roadmap"]
    assert documents[-1] == "all"
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        f"mega-international-{name}.md" for name in [*documents[:-1], "index"]
    )
    hold_golden(GOLDEN, (tmp_path / "mega-international-index.md").read_text("utf-8"))


def test_every_link_of_the_leading_page_leads_to_a_written_file(tmp_path: Path) -> None:
    rendered("all", MAP, "--out", tmp_path)
    page = (tmp_path / "mega-international-index.md").read_text("utf-8")
    linked = [part.split(")")[0] for part in page.split("](")[1:]]
    assert linked
    assert [name for name in linked if not (tmp_path / name).is_file()] == []


def test_all_can_be_checked(tmp_path: Path) -> None:
    rendered("all", MAP, "--out", tmp_path)
    assert rendered("all", MAP, "--out", tmp_path, "--check") == (0, "", "")
    (tmp_path / "mega-international-roadmap.md").unlink()
    assert rendered("all", MAP, "--out", tmp_path, "--check")[0] == 1


def test_a_map_with_errors_gives_no_page_but_its_findings(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("outcome_map: 1\ntitle: Broken\nstatus: live\n")
    target = tmp_path / "page.md"
    code, out, said = rendered("playbook", "broken.yaml", "-o", target, cwd=tmp_path)
    assert (code, out, target.exists()) == (1, "", False)
    assert said.startswith("broken.yaml:3:9  E104 unknown-value\n")


def test_a_map_may_come_from_stdin() -> None:
    import subprocess

    done = subprocess.run(
        [OUTCOMEKIT, "render", "playbook", "-", "--stdin-filename", "mega-international.yaml"],
        input=MAP.read_bytes(),
        capture_output=True,
        check=False,
        cwd=ROOT,
    )
    assert done.stdout == (EXEMPLARS / "mega-international-playbook.md").read_bytes()


REFUSALS: dict[str, tuple[list[str | Path], str]] = {
    "no document": (
        [],
        "`render` takes a document and a map; `outcomekit render --list` lists them",
    ),
    "an unknown document": (
        ["playbok", MAP],
        "`playbok` is no document; did you mean `playbook`?",
    ),
    "an unknown partner": (
        ["playbook", MAP, "--for", "production-managr"],
        "`production-managr` is no player of this map; did you mean production-manager?",
    ),
    "an unknown stage": (
        ["playbook", MAP, "--stage", "provin"],
        "`provin` is no stage of this map; did you mean proving?",
    ),
    "all without a folder": (
        ["all", MAP],
        "`render all` writes several files: give their folder with --out DIR",
    ),
    "--out for one document": (
        ["playbook", MAP, "--out", "x"],
        "--out is for `render all`; one document goes to a file with -o FILE",
    ),
    "--check without a file": (
        ["playbook", MAP, "--check"],
        "--check compares with a file: name it with -o FILE",
    ),
    "a template that is not there": (
        ["playbook", MAP, "--template", "none.md.j2"],
        "the template none.md.j2 does not exist",
    ),
    "a folder of templates that is not there": (
        ["playbook", MAP, "--templates", "none"],
        "the folder of templates none does not exist",
    ),
    "a folder in place of a template": (
        ["playbook", MAP, "--template", "templates"],
        "templates is a folder of templates: give it with --templates",
    ),
    "a template in place of a folder": (
        ["playbook", MAP, "--templates", "README.md"],
        "README.md is no folder of templates; one template goes to --template",
    ),
    "one template for all documents": (
        ["all", MAP, "--template", "README.md", "--out", "x"],
        "--template is for one document; `render all` takes a folder, --templates",
    ),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_what_cannot_be_rendered_is_refused_in_one_line(case: str) -> None:
    arguments, said = REFUSALS[case]
    assert rendered(*arguments) == (2, "", f"outcomekit: {said}\n")


def test_a_folder_of_templates_that_only_the_settings_name_must_be_there(tmp_path: Path) -> None:
    (tmp_path / "outcomekit.toml").write_text('templates = "ours"\n')
    (tmp_path / "line.yaml").write_text("outcome_map: 1\ntitle: T\n")
    said = "outcomekit: the folder of templates ours does not exist\n"
    assert rendered("playbook", "line.yaml", cwd=tmp_path) == (2, "", said)


@pytest.mark.parametrize("target", ["map.yaml", "ladder.yaml", "link.md"])
def test_no_document_takes_the_place_of_its_map(target: str, tmp_path: Path) -> None:
    folder = tmp_path / "line"
    folder.mkdir()
    (folder / "map.yaml").write_text("outcome_map: 1\ntitle: T\n")
    (folder / "ladder.yaml").write_text("vision: V\n")
    (folder / "link.md").symlink_to("map.yaml")
    before = (folder / target).read_bytes()
    said = f"outcomekit: {target} is the map itself, which a document would take the place of\n"
    assert rendered("playbook", ".", "-o", target, cwd=folder) == (2, "", said)
    assert (folder / target).read_bytes() == before


def test_a_dash_in_place_of_a_file_is_standard_output(tmp_path: Path) -> None:
    plain = rendered("playbook", MAP)
    assert rendered("playbook", MAP, "-o", "-", cwd=tmp_path) == plain
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_several_maps_is_refused_with_their_names() -> None:
    code, out, said = rendered("playbook", "examples")
    assert (code, out) == (2, "")
    assert said == (
        "outcomekit: examples holds 5 maps; name one of them: examples/brightwell-payroll.yaml, "
        "examples/draft, examples/fjordline-cold-chain.yaml, examples/mega-international, "
        "examples/minimal.yaml\n"
    )


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    target = tmp_path / "file" / "page.md"
    code, out, said = rendered("playbook", MAP, "-o", target)
    assert (code, out) == (2, "")
    assert said.startswith(f"outcomekit: {target} cannot be written: ")
