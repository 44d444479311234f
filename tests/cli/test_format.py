"""`outcomekit format`, run as a person runs it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.checkout import COMMANDS, ROOT, run

OUTCOMEKIT = COMMANDS / "outcomekit"

UNTIDY = "title:   Lines  # ours\noutcome_map: 1\n"
TIDY = "outcome_map: 1\ntitle: Lines  # ours\n"
BROKEN = "outcome_map: 1\ntitle: 'Lines\n"


def ran(*arguments: str | Path, cwd: Path = ROOT) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of one `outcomekit format`."""
    done = run(OUTCOMEKIT, "format", *arguments, cwd=cwd)
    return done.returncode, done.stdout, done.stderr


def piped(data: bytes, *arguments: str, cwd: Path = ROOT) -> tuple[int, bytes, str]:
    """The same, with a map on standard input."""
    done = subprocess.run(
        [str(OUTCOMEKIT), "format", "-", *arguments],
        input=data, cwd=cwd, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr.decode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one map in its form and one out of it."""
    (tmp_path / "lines.yaml").write_bytes(UNTIDY.encode())
    (tmp_path / "other.yaml").write_bytes(TIDY.replace("Lines", "Other").encode())
    return tmp_path


def test_all_examples_are_in_their_form() -> None:
    assert ran("--check", "examples") == (0, "", "outcomekit: 18 files already in form\n")


def test_files_are_written_and_counted(folder: Path) -> None:
    said = "outcomekit: 1 file changed, 1 already in form\n"
    assert ran(cwd=folder) == (0, "", said)
    assert (folder / "lines.yaml").read_bytes() == TIDY.encode()
    assert ran(cwd=folder) == (0, "", "outcomekit: 2 files already in form\n")


def test_a_file_in_its_form_is_not_written(folder: Path) -> None:
    before = (folder / "other.yaml").stat()
    ran(cwd=folder)
    after = (folder / "other.yaml").stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


def test_check_lists_what_would_change_and_writes_nothing(folder: Path) -> None:
    said = "outcomekit: 1 file would change, 1 already in form\n"
    assert ran("--check", cwd=folder) == (1, "lines.yaml\n", said)
    assert (folder / "lines.yaml").read_bytes() == UNTIDY.encode()


@pytest.mark.parametrize("also", [(), ("--check",)])
def test_diff_shows_what_would_change_and_writes_nothing(
    folder: Path, also: tuple[str, ...]
) -> None:
    code, out, said = ran("--diff", *also, "lines.yaml", cwd=folder)
    assert (code, said) == (1, "outcomekit: 1 file would change\n")
    assert out == (
        "--- a/lines.yaml\n+++ b/lines.yaml\n@@ -1,2 +1,2 @@\n"
        "-title:   Lines  # ours\n outcome_map: 1\n+title: Lines  # ours\n"
    )
    assert (folder / "lines.yaml").read_bytes() == UNTIDY.encode()


def test_diff_of_what_is_in_its_form_is_empty(folder: Path) -> None:
    said = "outcomekit: 1 file already in form\n"
    assert ran("--diff", "other.yaml", cwd=folder) == (0, "", said)


def test_git_takes_the_diff(folder: Path) -> None:
    (folder / "lines.yaml").write_bytes(UNTIDY.replace("\n", "\r\n").encode())
    done = subprocess.run(
        [str(OUTCOMEKIT), "format", "--diff"], cwd=folder, capture_output=True, check=False
    )
    subprocess.run(["git", "apply", "-"], input=done.stdout, cwd=folder, check=True)
    assert (folder / "lines.yaml").read_bytes() == TIDY.replace("\n", "\r\n").encode()


def test_standard_input_goes_to_standard_output() -> None:
    assert piped(UNTIDY.encode()) == (0, TIDY.encode(), "")
    assert piped(TIDY.encode()) == (0, TIDY.encode(), "")


def test_standard_input_is_checked(tmp_path: Path) -> None:
    said = "outcomekit: 1 file would change\n"
    named = ("--stdin-filename", "lines.yaml")
    assert piped(UNTIDY.encode(), "--check", *named) == (1, b"lines.yaml\n", said)
    code, out, _ = piped(UNTIDY.encode(), "--diff", *named, cwd=tmp_path)
    assert (code, out.splitlines()[0]) == (1, b"--- a/lines.yaml")


def test_standard_input_stands_alone(folder: Path) -> None:
    said = "outcomekit: `-` is standard input and stands alone: format the files in another run\n"
    assert ran("-", "lines.yaml", cwd=folder) == (2, "", said)


def test_a_broken_map_on_standard_input_gives_findings_and_no_map() -> None:
    code, out, said = piped(BROKEN.encode())
    assert (code, out) == (1, b"")
    assert "stdin.yaml:2:8" in said


def test_a_part_of_a_folder_map_needs_no_header_on_standard_input(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(TIDY)
    part = b"partners:\n    a:  {name: A}\n"
    done = piped(part, "--stdin-filename", "partners/a.yaml", cwd=tmp_path)
    assert done == (0, b"partners:\n  a: {name: A}\n", "")
    assert piped(part)[:2] == (1, b"")


def test_one_part_means_its_whole_map(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(UNTIDY)
    (tmp_path / "late.yaml").write_text("journal:\n-   {about: a}\n")
    said = "outcomekit: 2 files changed\n"
    assert ran("late.yaml", cwd=tmp_path) == (0, "", said)
    assert (tmp_path / "late.yaml").read_text() == "journal:\n  - {about: a}\n"


def test_a_broken_file_is_told_and_left_and_the_others_are_formatted(folder: Path) -> None:
    (folder / "broken.yaml").write_bytes(BROKEN.encode())
    code, out, said = ran(cwd=folder)
    assert (code, out) == (1, "")
    assert "broken.yaml:2:8" in said
    summary = "outcomekit: 1 file changed, 1 already in form, 1 left as it is"
    assert said.splitlines()[-1] == summary
    assert (folder / "broken.yaml").read_bytes() == BROKEN.encode()
    assert (folder / "lines.yaml").read_bytes() == TIDY.encode()


def test_a_map_with_errors_of_shape_is_formatted_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "lines.yaml").write_text("titel:  Lines\noutcome_map: 1\n")
    assert ran(cwd=tmp_path) == (0, "", "outcomekit: 1 file changed\n")
    assert (tmp_path / "lines.yaml").read_text() == "outcome_map: 1\ntitel: Lines\n"


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet  \n\n\n", "---\n"])
def test_a_file_that_holds_nothing_is_left_alone(tmp_path: Path, text: str) -> None:
    """Promise 20."""
    (tmp_path / "lines.yaml").write_text(text)
    assert ran("lines.yaml", cwd=tmp_path) == (0, "", "outcomekit: 1 file already in form\n")
    assert (tmp_path / "lines.yaml").read_text() == text
    assert piped(text.encode()) == (0, text.encode(), "")


def test_other_yaml_is_passed_over_on_a_walk_and_refused_when_named(folder: Path) -> None:
    text = "on:   push\nname: outcome_map\n"
    (folder / "ci.yaml").write_text(text)
    assert ran("--check", cwd=folder)[1] == "lines.yaml\n"
    code, out, said = ran("ci.yaml", cwd=folder)
    assert (code, out) == (1, "")
    assert "nothing says that this file is an outcome map" in said
    assert (folder / "ci.yaml").read_text() == text


def test_where_there_is_no_map_it_says_so(tmp_path: Path) -> None:
    code, out, said = ran(cwd=tmp_path)
    assert (code, out) == (2, "")
    assert said.startswith("outcomekit: nothing to format: no YAML file below this folder")


def test_a_path_that_does_not_exist_is_refused(folder: Path) -> None:
    said = "outcomekit: line.yaml does not exist; did you mean lines.yaml?\n"
    assert ran("line.yaml", cwd=folder) == (2, "", said)


def test_beside_a_path_that_does_not_exist_the_others_are_formatted(folder: Path) -> None:
    said = "outcomekit: nowhere does not exist\noutcomekit: 1 file changed\n"
    assert ran("nowhere", "lines.yaml", cwd=folder) == (2, "", said)
    assert (folder / "lines.yaml").read_bytes() == TIDY.encode()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_the_byte_order_mark_stay(tmp_path: Path, end: str, mark: bytes) -> None:
    (tmp_path / "lines.yaml").write_bytes(mark + UNTIDY.replace("\n", end).encode())
    assert ran(cwd=tmp_path)[0] == 0
    assert (tmp_path / "lines.yaml").read_bytes() == mark + TIDY.replace("\n", end).encode()


def test_the_mode_stays_and_a_link_is_written_through(tmp_path: Path) -> None:
    """Promise 23."""
    kept = tmp_path / "kept" / "lines.yaml"
    kept.parent.mkdir()
    kept.write_text(UNTIDY)
    kept.chmod(0o640)
    link = tmp_path / "lines.yaml"
    link.symlink_to(kept)
    assert ran("lines.yaml", cwd=tmp_path)[0] == 0
    assert (link.is_symlink(), kept.read_text(), kept.stat().st_mode & 0o777) == (True, TIDY, 0o640)
    assert sorted(path.name for path in kept.parent.iterdir()) == ["lines.yaml"]


def test_no_file_is_made_beside_the_maps(folder: Path) -> None:
    ran(cwd=folder)
    assert sorted(path.name for path in folder.iterdir()) == ["lines.yaml", "other.yaml"]


def test_help_ends_with_two_examples_that_run() -> None:
    code, out, _ = ran("--help")
    examples = [line.strip() for line in out.splitlines() if "outcomekit format -" in line]
    assert (code, len(examples)) == (0, 2)
    for line in examples:
        assert run(COMMANDS / "outcomekit", *line.split()[1:]).returncode == 0
