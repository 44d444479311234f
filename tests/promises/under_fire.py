"""What happens to a file whose writers are killed, or are many: run as a program of its own.

It forks, which the process that runs the tests must not do: `python -m tests.promises.under_fire
kills FOLDER` and `… race FOLDER`. What it saw comes out as JSON.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from outcomekit.app.edit import Change, Plan, plan
from outcomekit.app.load import load
from outcomekit.app.map_files import MapFiles
from outcomekit.app.refusal import Refusal
from outcomekit.app.settings import default_settings
from outcomekit.diagnostics.edit import Put
from outcomekit.diagnostics.pointer import Pointer

KILLS = 220
WRITERS = 12


def kills(folder: Path) -> dict[str, object]:
    """Kill a writer at random moments; which contents were then found, and what lay about."""
    file = folder / "map.yaml"
    contents = [letter.encode() * 300_000 + b"\n" for letter in "ab"]
    file.write_bytes(contents[0])
    seen = {"a": 0, "b": 0, "half": 0}
    left = 0
    luck = random.Random(1)  # noqa: S311 - moments, not secrets
    for _ in range(KILLS):
        child = os.fork()
        if child == 0:
            while True:
                now = file.read_bytes()
                new = contents[1] if now == contents[0] else contents[0]
                Plan((Change(file, now, new),)).write()
        time.sleep(luck.uniform(0, 0.012))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        found = file.read_bytes()
        seen[found[:1].decode() if found in contents else "half"] += 1
        left = max(left, len(list(folder.iterdir())) - 1)
    Plan((Change(file, file.read_bytes(), b"c\n"),)).write()
    return {"seen": seen, "left": left, "after": sorted(path.name for path in folder.iterdir())}


def race(folder: Path) -> dict[str, object]:
    """Let many count up one number in one map at once; who said that it had, and the number."""
    file = folder / "race.yaml"
    file.write_text("outcome_map: 1\ntitle: Race  # on\nx-count: 0\n", encoding="utf-8")
    children = []
    for _ in range(WRITERS):
        child = os.fork()
        if child == 0:
            os._exit(_count(file))
        children.append(child)
    ends = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    return {
        "told": sorted(set(ends)),
        "written": ends.count(0),
        "text": file.read_text(encoding="utf-8"),
        "after": sorted(path.name for path in folder.iterdir()),
    }


def _count(file: Path) -> int:
    loaded = load(MapFiles(file, (file,), default_settings(), named=True))
    assert loaded is not None
    data = loaded.trees[0].data
    assert isinstance(data, dict)
    count = data["x-count"]
    assert isinstance(count, int)
    try:
        plan([(loaded, [Put(Pointer(("x-count",)), count + 1)])]).write()
    except Refusal as refusal:
        return 3 if "changed on disk" in refusal.message else 4
    return 0


if __name__ == "__main__":
    run = {"kills": kills, "race": race}[sys.argv[1]]
    sys.stdout.write(json.dumps(run(Path(sys.argv[2]))))
