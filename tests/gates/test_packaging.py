"""Packaging: what is built from the checkout works elsewhere, and carries all it needs.

Nothing here reaches for the network: the wheel is put into a fresh environment without its
dependencies, which that environment sees through a path to those of the tests.
"""

import os
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from outcomekit.documents.places import templates_folder
from tests.checkout import COMMANDS, ROOT, SOURCE, run

TEMPLATES = ROOT / "templates"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The source archive (`gz`) and the wheel (`whl`), the wheel built from that archive."""
    folder = tmp_path_factory.mktemp("dist")
    made = run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT)
    assert made.returncode == 0, made.stdout + made.stderr
    return {path.suffix.removeprefix("."): path for path in folder.iterdir()}


@pytest.fixture(scope="module")
def elsewhere(built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands' folder of a fresh environment, outside the checkout, that holds the wheel."""
    environment = tmp_path_factory.mktemp("elsewhere")
    venv.create(environment, with_pip=False, symlinks=True)
    commands = environment / "bin"
    installed = run(
        *(sys.executable, "-m", "pip", "--python", commands / "python", "--isolated", "install"),
        *("--quiet", "--no-index", "--no-deps", "--disable-pip-version-check", built["whl"]),
    )
    assert installed.returncode == 0, installed.stderr
    libraries = sysconfig.get_path("purelib", vars={"base": str(environment)})
    borrowed = sysconfig.get_path("purelib")
    Path(libraries, "libraries_of_the_tests.pth").write_text(borrowed + "\n", encoding="utf-8")
    return commands


def bare_environment() -> dict[str, str]:
    """An environment that says nothing of the checkout or of this Python."""
    hidden = ("PYTHON", "VIRTUAL_ENV")
    return {name: value for name, value in os.environ.items() if not name.startswith(hidden)}


def test_the_wheel_holds_the_whole_package_and_nothing_else(built: dict[str, Path]) -> None:
    package = {
        "outcomekit/" + path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    beside = {
        f"outcomekit/{path.relative_to(ROOT).as_posix()}"
        for folder in (TEMPLATES, ROOT / "examples")
        for path in folder.rglob("*")
        if path.is_file()
    }
    with zipfile.ZipFile(built["whl"]) as wheel:
        names = set(wheel.namelist())
    assert {name for name in names if ".dist-info/" not in name} == package | beside
    assert "outcomekit/py.typed" in names
    assert "outcomekit/templates/playbook.md.j2" in names


def test_the_source_archive_holds_what_a_clone_needs(built: dict[str, Path]) -> None:
    with tarfile.open(built["gz"]) as archive:
        tops = {name.split("/")[1] for name in archive.getnames()}
    assert tops >= {"LICENSE", "Makefile", "README.md", "examples", "src", "templates", "tests"}


def test_an_installed_wheel_runs_its_own_package(elsewhere: Path, tmp_path: Path) -> None:
    code = "import outcomekit; print(outcomekit.__file__)"
    found = run(elsewhere / "python", "-c", code, cwd=tmp_path, env=bare_environment())
    assert Path(found.stdout.strip()).is_relative_to(elsewhere.parent)


@pytest.mark.parametrize("arguments", [["--version"], ["--help"]], ids=" ".join)
def test_an_installed_wheel_answers_as_the_checkout(
    arguments: list[str], elsewhere: Path, tmp_path: Path
) -> None:
    here = run(COMMANDS / "outcomekit", *arguments, cwd=tmp_path, env=bare_environment())
    there = run(elsewhere / "outcomekit", *arguments, cwd=tmp_path, env=bare_environment())
    assert here.returncode == 0, here.stderr
    assert (there.stdout, there.stderr) == (here.stdout, here.stderr)


@pytest.mark.parametrize("document", ["playbook", "roadmap"])
def test_an_installed_wheel_renders_the_same_bytes(
    document: str, elsewhere: Path, tmp_path: Path
) -> None:
    arguments = ("render", document, ROOT / "examples" / "mega-international")
    here = run(COMMANDS / "outcomekit", *arguments, cwd=tmp_path, env=bare_environment())
    there = run(elsewhere / "outcomekit", *arguments, cwd=tmp_path, env=bare_environment())
    assert here.returncode == 0, here.stderr
    assert here.stdout.startswith("# ")
    assert (there.stdout, there.stderr) == (here.stdout, here.stderr)


def test_templates_are_found_in_the_checkout() -> None:
    assert templates_folder() == TEMPLATES
    assert (TEMPLATES / "playbook.md.j2").is_file()


def test_templates_are_found_in_an_installed_wheel(elsewhere: Path, tmp_path: Path) -> None:
    code = (
        "import outcomekit\n"
        "from pathlib import Path\n"
        "from outcomekit.documents.places import templates_folder\n"
        "print(templates_folder() == Path(outcomekit.__file__).resolve().parent / 'templates')\n"
        "print(*sorted(path.name for path in templates_folder().iterdir()))\n"
    )
    found = run(elsewhere / "python", "-c", code, cwd=tmp_path, env=bare_environment())
    templates = " ".join(sorted(path.name for path in TEMPLATES.iterdir()))
    assert found.stdout == f"True\n{templates}\n"
