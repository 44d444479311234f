"""Commands that write into maps, as somebody at a terminal sees them."""

import re
from pathlib import Path

import pytest

from outcomekit.model.kinds import kinds
from tests.checkout import SOURCE
from tests.cli.transcript import FOLDER, Session, seen, sessions, written
from tests.goldens import hold_golden

SESSIONS = sessions()


@pytest.mark.parametrize("session", SESSIONS, ids=lambda session: session.page.stem)
def test_commands_do_and_say_what_the_transcript_shows(
    session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795132800")  # 2026-11-20
    results = []
    for number, command in enumerate(session.commands):
        folder = tmp_path / str(number)
        folder.mkdir()
        monkeypatch.chdir(folder)
        results.append(seen(session, command, folder, capsys))
    hold_golden(session.page, written(session, results))


def test_every_kind_is_shown_in_every_place_where_it_may_stand() -> None:
    [session] = [one for one in SESSIONS if one.page == FOLDER / "add-every-kind.txt"]
    added = [command.split()[2] for command in session.commands]
    assert sorted(added) == sorted(spot.kind for spots in kinds().values() for spot in spots)


def test_what_documents_tell_to_add_is_a_kind() -> None:
    told = [
        kind
        for page in (SOURCE / "documents").rglob("*.py")
        for kind in re.findall(r"outcomekit add ([a-z-]+)", page.read_text(encoding="utf-8"))
    ]
    assert (told != [], set(told) - set(kinds())) == (True, set())
