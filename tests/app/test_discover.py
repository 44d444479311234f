"""Which files make which maps: by walking, by naming, and what is passed over."""

import os
import subprocess
from pathlib import Path

import pytest

from outcomekit.app.refusal import Refusal
from tests.app.folders import maps, run, told, write


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder outside any repository or workspace."""
    monkeypatch.chdir(tmp_path)


def here(files: dict[str, str | bytes]) -> None:
    """Write files into the current folder."""
    write(Path(), files)


def link(path: str, target: str) -> None:
    """Make a symbolic link."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).symlink_to(target)


# --- what a walk meets ------------------------------------------------------------------------


def test_a_walk_meets_file_maps_and_folder_maps_however_deep() -> None:
    here(
        {
            "a.yaml": "~",
            "b.yml": "~",
            "clients/line/map.yaml": "~",
            "clients/line/partners.yaml": "partners:\n",
            "clients/line/more/sales.yml": "sales:\n",
            "clients/line/more/deep/er.yaml": "journal:\n",
            "clients/other/c.yaml": "~",
        }
    )
    assert maps(run(".")) == {
        "a": ["a.yaml"],
        "b": ["b.yml"],
        "line": [
            "clients/line/map.yaml",
            "clients/line/partners.yaml",
            "clients/line/more/sales.yml",
            "clients/line/more/deep/er.yaml",
        ],
        "c": ["clients/other/c.yaml"],
    }


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("old", {"a", "d"}),
        ("old/", {"a", "d"}),
        ("/old", {"a", "c", "d"}),
        ("./old", {"a", "c", "d"}),
        ("old/*", {"a", "c", "d"}),
        ("**/old", {"a", "d"}),
        ("new/old", {"a", "b", "d"}),
        ("/new/*/c.yaml", {"a", "b", "d"}),
        ("[bc].yaml", {"a", "d"}),
    ],
)
def test_the_patterns_of_a_workspace_are_passed_over(pattern: str, left: set[str]) -> None:
    """One without a slash is a name anywhere; one with a slash begins at the workspace."""
    here(
        {
            "outcomekit.toml": f'exclude = ["{pattern}"]\n',
            "a.yaml": "~",
            "old/b.yaml": "~",
            "new/old/c.yaml": "~",
            "new/d.yaml": "~",
        }
    )
    assert set(maps(run("."))) == left


def test_a_map_yaml_without_the_header_makes_no_folder_map() -> None:
    here({"site/map.yaml": "roads: 3\n", "site/line.yaml": "~"})
    assert maps(run(".")) == {"line": ["site/line.yaml"]}


def test_a_folder_map_in_a_folder_map_is_a_part_of_it() -> None:
    here({"line/map.yaml": "~", "line/inner/map.yaml": "outcome_map: 1\nimpacts: {a: A}\n"})
    for path in (".", "line", "line/inner", "line/inner/map.yaml"):
        checked = run(path)
        assert maps(checked) == {"line": ["line/map.yaml", "line/inner/map.yaml"]}
        assert told(checked) == []


def test_yaml_that_is_no_map_is_silent_on_a_walk_and_an_error_when_named() -> None:
    here(
        {
            "line.yaml": "~",
            "compose.yaml": "services: {web: 1}\n",
            "list.yaml": "- outcome_map\n",
            "broken.yaml": "a: [\n",
            "empty.yaml": "",
            "nested.yaml": "docs:\n  outcome_map: 1\n",
        }
    )
    assert maps(run(".")) == {"line": ["line.yaml"]}
    assert told(run("compose.yaml", "list.yaml", "empty.yaml", "nested.yaml")) == [
        "compose.yaml:1:1 E011 nothing says that this file is an outcome map",
        "empty.yaml:1:1 E010 the file holds nothing",
        "list.yaml:1:1 E011 the file holds a list; a map has fields such as `title:`",
        "nested.yaml:1:1 E011 nothing says that this file is an outcome map",
    ]


def test_a_map_too_broken_to_read_is_met_by_its_header() -> None:
    here(
        {
            "line.yaml": "outcome_map: 1\ntitle: [\n",
            "wide.yaml": "outcome_map: 1".encode("utf-16"),
        }
    )
    assert [line.split()[:2] for line in told(run("."))] == [
        ["line.yaml:2:8", "E006"],
        ["wide.yaml:1:1", "E001"],
    ]


@pytest.mark.parametrize(
    "top",
    ["outcome_map: 1\n", '"outcome_map": 1\n', "'outcome_map' : 1\n", "{outcome_map: 1}\n",
     "# a note\n\ntitle: T\noutcome_map: 1\n", "\ufeffoutcome_map: 1\r\ntitle: T\r\n"],
)  # fmt: skip
def test_a_folder_map_is_known_by_its_header_however_written(top: str) -> None:
    here({"line/map.yaml": top, "line/part.yaml": "impacts: {a: A}\n"})
    assert maps(run(".")) == {"line": ["line/map.yaml", "line/part.yaml"]}


# --- what is named ----------------------------------------------------------------------------


def test_naming_a_part_or_a_folder_in_it_means_the_whole_map() -> None:
    here({"line/map.yaml": "~", "line/a.yaml": "", "line/more/b.yml": ""})
    whole = {"line": ["line/map.yaml", "line/a.yaml", "line/more/b.yml"]}
    for path in ("line", "line/", "line/map.yaml", "line/a.yaml", "line/more", "line/more/b.yml"):
        assert maps(run(path)) == whole


def test_from_inside_a_folder_map_its_files_are_named_from_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here({"line/map.yaml": "~", "line/a.yaml": "", "line/more/b.yaml": ""})
    monkeypatch.chdir("line/more")
    for path in (".", "b.yaml", "../a.yaml", "../../line"):
        files = maps(run(path))["line"]
        assert [os.path.normpath(file) for file in files] == ["../map.yaml", "../a.yaml", "b.yaml"]


def test_a_map_that_is_named_in_several_ways_is_checked_once() -> None:
    here({"line/map.yaml": "~", "line/a.yaml": "", "b.yaml": "~"})
    checked = run(
        "line", "./line/a.yaml", ".", "b.yaml", str(Path("b.yaml").absolute()), "line/../b.yaml"
    )
    assert maps(checked) == {"line": ["line/map.yaml", "line/a.yaml"], "b": ["b.yaml"]}
    assert (checked.report.maps, checked.report.files) == (2, 3)


@pytest.mark.parametrize(
    "name",
    ["with space.yaml", "Größe.yaml", "-dash.yaml", "--format.yaml", "日本.yaml", "a;b.yaml",
     "$(x).yaml", "[a].yaml", "a\tb.yaml"],
)  # fmt: skip
def test_a_name_is_only_a_name(name: str) -> None:
    here({name: "~"})
    for path in (name, "."):
        (finding,) = run(path).report.findings
        assert (finding.code, finding.place.file) == ("E106", name)


def test_a_name_that_is_no_utf_8_is_read_and_shown() -> None:
    name = os.fsdecode(b"na\xffme.yaml")
    here({name: "~"})
    (finding,) = run(".").report.findings
    assert (finding.code, finding.place.file, finding.hint) == (
        "E106", name, "rename the file to name.yaml",
    )  # fmt: skip


def test_a_map_id_is_the_stem_or_the_folders_name_and_must_be_an_id() -> None:
    here(
        {
            "Line Controls.yaml": "# first\n~",
            "Line_Folder/map.yaml": "~",
            "2027.yaml": "~",
            "none.yaml": "~",
            "x-line.yml": "~",
            "v1.2.yaml": "~",
        }
    )
    Path("Line Controls.yaml").write_text("# first\noutcome_map: 1\ntitle: T\n")
    found = [
        (one.place.file, one.place.end_column, one.message, one.hint)
        for one in run(".").report.findings
    ]
    rule = "small letters, digits and single hyphens make one"
    assert found == [
        (
            "2027.yaml", 15,
            "`2027` is no id: an id begins with a small letter; the file's name is the map's id",
            None,
        ),
        (
            "Line Controls.yaml", 8,
            f"`Line Controls` is no id: {rule}; the file's name is the map's id",
            "rename the file to line-controls.yaml",
        ),
        (
            "Line_Folder/map.yaml", 15,
            f"`Line_Folder` is no id: {rule}; the folder's name is the map's id",
            "rename the folder to line-folder",
        ),
        (
            "none.yaml", 15,
            "`none` is no id: it is the word for an empty cell of the strategy map; "
            "the file's name is the map's id", None,
        ),
        (
            "v1.2.yaml", 15, f"`v1.2` is no id: {rule}; the file's name is the map's id",
            "rename the file to v1-2.yaml",
        ),
        (
            "x-line.yml", 15,
            "`x-line` is no id: what begins with `x-` is passed over; "
            "the file's name is the map's id", None,
        ),
    ]  # fmt: skip


# --- what is not there ------------------------------------------------------------------------


def test_a_path_that_does_not_exist_hides_no_other() -> None:
    here({"maps/line-controls.yaml": "~status: live\n", "maps/other.yaml": "~"})
    checked = run("maps/line-control.yaml", "maps/line-controls.yaml", "nowhere", "maps/x/y.yaml")
    assert checked.refusals == [
        "maps/line-control.yaml does not exist; did you mean maps/line-controls.yaml?",
        "nowhere does not exist",
        "maps/x/y.yaml does not exist",
    ]
    assert told(checked) == [
        "maps/line-controls.yaml:3:9 E104 `live` is no status; a status is draft, active or retired"
    ]


def test_paths_that_cannot_be_are_said_in_words() -> None:
    here({"a.yaml": "~"})
    link("nowhere.yaml", "/no/such/file")
    link("round.yaml", "round.yaml")
    assert run("nowhere.yaml", "round.yaml", "a.yaml/b.yaml", "x" * 300, "a.yaml").refusals == [
        "nowhere.yaml is a link that leads nowhere",
        "round.yaml cannot be read: too many levels of symbolic links",
        "a.yaml/b.yaml cannot be read: not a directory",
        f"{'x' * 300} cannot be read: file name too long",
    ]


@pytest.mark.parametrize(
    ("paths", "where"),
    [(["."], "this folder"), (["empty"], "empty/"), (["empty", "other"], "empty/ or other/")],
)
def test_nothing_to_check_is_said(paths: list[str], where: str) -> None:
    here({"empty/notes.txt": "outcome_map: 1", "other/b.yaml": "title: T\n"})
    with pytest.raises(Refusal) as refusal:
        run(*paths)
    assert refusal.value.message == (
        f"nothing to check: no YAML file below {where} begins with `outcome_map`. "
        "`outcomekit init` makes a first map."
    )


def test_where_the_settings_pass_over_all_maps_that_is_said() -> None:
    here({"outcomekit.toml": 'exclude = ["old", "*.yaml"]\n', "a.yaml": "~", "old/b.yaml": "~"})
    with pytest.raises(Refusal) as refusal:
        run(".")
    assert refusal.value.message == (
        "nothing to check: no YAML file below this folder begins with `outcome_map`, "
        "beside what the setting `exclude` passes over: `*.yaml` and `old`"
    )


def test_where_all_maps_are_hidden_that_is_said() -> None:
    here({".drafts/a.yaml": "~", ".old/line/map.yaml": "~"})
    with pytest.raises(Refusal) as refusal:
        run(".")
    assert refusal.value.message == (
        "nothing to check: no YAML file below this folder begins with `outcome_map`, "
        "beside what is hidden or ignored by git"
    )


def test_a_folder_that_cannot_be_read_is_said_and_hides_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here({"a.yaml": "~", "locked/b.yaml": "~", "line/map.yaml": "~", "line/locked/c.yaml": ""})
    scandir = os.scandir

    def closed(path: str) -> object:
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    checked = run(".")
    assert maps(checked) == {"a": ["a.yaml"], "line": ["line/map.yaml"]}
    assert checked.refusals == [
        "line/locked cannot be read: permission denied",
        "locked cannot be read: permission denied",
    ]


def test_a_file_that_cannot_be_read_is_said_and_hides_no_other() -> None:
    here({"a.yaml": "~status: live\n", "line/map.yaml": "~"})
    link("mem.yaml", "/proc/self/mem")  # it can be opened, and its first byte cannot be read
    checked = run("mem.yaml", ".")
    assert checked.refusals == ["mem.yaml cannot be read: input/output error"]
    assert sorted(maps(checked)) == ["a", "line"]
    assert [one.code for one in checked.report.findings] == ["E104"]


def test_a_folder_map_with_a_part_that_cannot_be_read_is_not_half_checked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here({"line/map.yaml": "~journal: [about: lead]\n", "line/b.yaml": "", "other.yaml": "~"})
    opened = os.open

    def closed(path: Path, flags: int, mode: int = 0o777) -> int:
        if Path(path).name == "b.yaml":
            raise PermissionError(13, "Permission denied")
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", closed)
    checked = run(".")
    assert checked.refusals == ["line/b.yaml cannot be read: permission denied"]
    assert maps(checked) == {"other": ["other.yaml"]}


# --- what a walk passes over ------------------------------------------------------------------


def test_a_walk_passes_over_what_is_hidden() -> None:
    here({"a.yaml": "~", ".b.yaml": "~", ".git/c.yaml": "~", ".x/d/e.yaml": "~"})
    assert maps(run(".")) == {"a": ["a.yaml"]}
    assert maps(run(".b.yaml", ".x")) == {".b": [".b.yaml"], "e": [".x/d/e.yaml"]}


def test_a_hidden_file_beside_a_folder_map_is_no_part_of_it() -> None:
    here({"line/map.yaml": "~", "line/.draft.yaml": "impacts: {a: A}\n"})
    assert maps(run("line")) == {"line": ["line/map.yaml"]}
    assert told(run("line/.draft.yaml"))[0] == (
        "line/.draft.yaml:1:1 E011 nothing says that this file is an outcome map"
    )


def test_links_are_followed_only_to_what_a_walk_would_not_meet() -> None:
    here({"a.yaml": "~", ".kept/b.yaml": "~", "texts/c.txt": "~", "folder/d.yaml": "~"})
    write(Path("../outside"), {"e.yaml": "~", "f/g.yaml": "~"})
    link("to-b.yaml", ".kept/b.yaml")
    link("to-c.yaml", "texts/c.txt")
    link("to-a.yaml", "a.yaml")
    link("to-e.yaml", "../outside/e.yaml")
    link("to-folder", "folder")
    link("to-f", "../outside/f")
    link("folder/up", "..")
    link("round.yaml", "round.yaml")
    link("nowhere.yaml", "nothing")
    assert maps(run(".")) == {
        "a": ["a.yaml"],
        "to-b": ["to-b.yaml"],
        "to-c": ["to-c.yaml"],
        "d": ["folder/d.yaml"],
    }
    assert maps(run("to-e.yaml", "to-f")) == {"to-e": ["to-e.yaml"], "g": ["to-f/g.yaml"]}


def test_no_link_leads_out_of_a_folder_map() -> None:
    here({"line/map.yaml": "~", "outside.yaml": "impacts: {a: A}\n"})
    link("line/part.yaml", "../outside.yaml")
    for path in (".", "line"):
        assert maps(run(path)) == {"line": ["line/map.yaml"]}


def test_pipes_and_folders_with_the_name_of_a_map_are_no_files() -> None:
    here({"a.yaml": "~", "b.yaml/c.yaml": "~"})
    os.mkfifo("pipe.yaml")
    assert maps(run(".")) == {"a": ["a.yaml"], "c": ["b.yaml/c.yaml"]}
    assert maps(run("b.yaml")) == {"c": ["b.yaml/c.yaml"]}


def test_a_pipe_that_nobody_writes_to_is_empty_and_does_not_wait() -> None:
    os.mkfifo("pipe.yaml")
    assert told(run("pipe.yaml")) == ["pipe.yaml:1:1 E010 the file holds nothing"]


def git(*arguments: str) -> None:
    """Run git in the current folder."""
    subprocess.run(["git", "-c", "init.defaultBranch=main", *arguments], check=True, timeout=30)


def test_a_walk_passes_over_what_git_ignores() -> None:
    here(
        {
            ".gitignore": "drafts/\n*.local.yaml\n",
            "a.yaml": "~",
            "b.local.yaml": "~",
            "drafts/c.yaml": "~",
            "clients/.gitignore": "old*\n",
            "clients/d.yaml": "~",
            "clients/old.yaml": "~",
            "line/map.yaml": "~",
            "line/e.local.yaml": "x: 1\n",
        }
    )
    git("init", "--quiet")
    assert maps(run(".")) == {"a": ["a.yaml"], "d": ["clients/d.yaml"], "line": ["line/map.yaml"]}
    assert maps(run("clients")) == {"d": ["clients/d.yaml"]}


def test_what_git_ignores_is_checked_when_it_is_named() -> None:
    here({".gitignore": "drafts/\n", "drafts/a.yaml": "~", "drafts/more/b.yaml": "~"})
    git("init", "--quiet")
    assert maps(run("drafts/a.yaml")) == {"a": ["drafts/a.yaml"]}
    assert maps(run("drafts")) == {"a": ["drafts/a.yaml"], "b": ["drafts/more/b.yaml"]}


def test_what_git_tracks_is_not_ignored() -> None:
    here({".gitignore": "*.yaml\n", "a.yaml": "~", "b.yaml": "~"})
    git("init", "--quiet")
    git("add", "--force", "a.yaml")
    assert maps(run(".")) == {"a": ["a.yaml"]}


def test_gits_own_variables_of_a_hook_do_not_mislead(monkeypatch: pytest.MonkeyPatch) -> None:
    here({".gitignore": "drafts/\n", "a.yaml": "~", "drafts/b.yaml": "~"})
    git("init", "--quiet")
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_WORK_TREE", "/nowhere")
    assert maps(run(".")) == {"a": ["a.yaml"]}


def test_without_git_everything_is_met(monkeypatch: pytest.MonkeyPatch) -> None:
    here({".gitignore": "drafts/\n", "a.yaml": "~", "drafts/b.yaml": "~"})
    git("init", "--quiet")
    monkeypatch.setenv("PATH", "/nowhere")
    assert maps(run(".")) == {"a": ["a.yaml"], "b": ["drafts/b.yaml"]}


def test_a_repository_cannot_make_us_run_its_programs() -> None:
    here({"a.yaml": "~", ".gitignore": "b\n"})
    git("init", "--quiet")
    git("config", "core.fsmonitor", "touch ran #")
    git("config", "core.pager", "touch ran #")
    run(".")
    assert not Path("ran").exists()
