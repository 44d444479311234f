"""A user's template runs in a process of its own, which can be stopped.

A sandbox keeps a template from Python and from files; only another process keeps it from running
for ever or filling the memory. Shipped templates need none of this and run in place.

`python -m outcomekit.documents.apart` is the other process: a request comes in as JSON on standard
input, the page or the fault goes out as JSON on standard output.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from outcomekit.documents.faults import TemplateFault

LONGEST_RUN: Final = 10.0
"""Seconds that a user's template may run."""
_MOST_MEMORY: Final = 1 << 30
_PACKAGES: Final = Path(__file__).resolve().parents[2]


def printed_apart(folders: Sequence[Path], name: str, data: Mapping[str, object]) -> str:
    """What the template `name` prints with this data; not typeset yet.

    Args:
        folders: where templates may be read, the shipped folder last.
        name: the template's name in the first folder.
        data: plain data.

    Raises:
        TemplateFault: when the template cannot be read or run, or takes too long or too much.
    """
    request = {"folders": [str(folder) for folder in folders], "name": name, "data": data}
    path = os.pathsep.join(filter(None, [str(_PACKAGES), os.environ.get("PYTHONPATH")]))
    file = str(folders[0] / name)
    try:
        # -P: the folder that a person happens to stand in is no place to import from
        ran = subprocess.run(
            [sys.executable, "-P", "-m", "outcomekit.documents.apart"],
            input=json.dumps(request).encode(),
            capture_output=True,
            timeout=LONGEST_RUN,
            check=False,
            env={**os.environ, "PYTHONPATH": path},
        )
    except subprocess.TimeoutExpired as fault:
        reason = f"the template runs for over {LONGEST_RUN:g} seconds"
        raise TemplateFault(file, 0, reason) from fault
    if ran.returncode:
        raise TemplateFault(file, 0, "the template takes more memory than a page needs")
    answer = json.loads(ran.stdout)
    if "fault" in answer:
        raise TemplateFault(*answer["fault"])
    return str(answer["page"])


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has none; the time limit holds there too
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most == resource.RLIM_INFINITY or most > _MOST_MEMORY:
        with suppress(OSError, ValueError):  # some systems know the limit and cannot set it
            resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, most))


def main() -> None:
    """Run one template, as a request on standard input says."""
    _limit_memory()
    from outcomekit.documents.environment import environment, printed

    request = json.load(sys.stdin.buffer)
    data = request["data"]
    folders = [Path(folder) for folder in request["folders"]]
    answer: dict[str, object]
    try:
        answer = {"page": printed(environment(folders, list(data)), request["name"], data)}
    except TemplateFault as fault:
        answer = {"fault": [fault.file, fault.line, fault.reason, fault.hint]}
    sys.stdout.buffer.write(json.dumps(answer).encode())


if __name__ == "__main__":
    main()
