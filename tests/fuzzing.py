"""`make fuzz`: the property tests on fresh input, again and again until the time is over.

`python -m tests.fuzzing MINUTES` starts one run of pytest for each core. In a run, this module is
also the plugin that goes through the property tests in rounds, each in another order: a test gets
few inputs at a time, from a seed that no round before it had, and none is begun after the time.
A round is short, so that what is begun ends soon.
The first failure ends all runs, and is shown with what reproduces it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from random import Random
from typing import IO, Final

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.checkout import ROOT

settings.register_profile(
    "fuzz",
    max_examples=30,
    database=None,
    deadline=None,
    print_blob=True,
    suppress_health_check=(HealthCheck.too_slow, HealthCheck.data_too_large),
    phases=[phase for phase in Phase if phase is not Phase.explain],
)

UNTIL: Final = "OUTCOMEKIT_FUZZ_UNTIL"
"""The variable that tells a run when its time is over, in seconds since 1970."""
RUNS: Final = 8
"""How many runs there are at most."""
_TRIED: Final = re.compile(r"(\d+) passing, (\d+) failing")
_SAID: Final = re.compile(r"^(\d+) inputs tried in (\d+) rounds$", re.MULTILINE)


class Rounds:
    """The plugin of one run: goes round until the time is over, and counts."""

    def __init__(self, until: float) -> None:
        self.until = until
        self.tried = 0
        self.rounds = 0

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests round after round; no test is begun after the time."""
        luck = Random()  # noqa: S311 - an order need not be a secret
        items = list(session.items)
        while True:
            self.rounds += 1
            luck.shuffle(items)
            for item, after in zip(items, [*items[1:], None], strict=True):
                session.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
                if session.shouldfail:
                    raise session.Failed(session.shouldfail)
                if time.time() >= self.until:
                    return True

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> None:
        """Count the inputs that a test was given."""
        for passing, failing in _TRIED.findall(getattr(item, "hypothesis_statistics", "")):
            self.tried += int(passing) + int(failing)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say what `python -m tests.fuzzing` adds up."""
        terminalreporter.write_line(f"{self.tried} inputs tried in {self.rounds} rounds")


def pytest_configure(config: pytest.Config) -> None:
    """Go round, in a run that was given a time."""
    config.pluginmanager.register(Rounds(float(os.environ[UNTIL])), "rounds")


def main(minutes: float, arguments: list[str]) -> int:
    """Fuzz for so many minutes; the exit code is that of the first run that failed, or 0.

    `arguments` are handed on to pytest.
    """
    until = time.time() + 60 * minutes
    command = [
        sys.executable, "-m", "pytest", "-m", "hypothesis", "--hypothesis-profile", "fuzz",
        "-p", "tests.fuzzing", "-p", "no:xdist", "-p", "no:cacheprovider", "--exitfirst", "-q",
        "--no-header", "--capture=fd", *arguments,
    ]  # fmt: skip
    environment = {**os.environ, UNTIL: str(until)}
    environment.pop("OUTCOMEKIT_REGENERATE", None)
    told = [_file() for _ in range(min(os.cpu_count() or 1, RUNS))]
    runs = [
        subprocess.Popen(command, cwd=ROOT, env=environment, stdout=said, stderr=said)
        for said in told
    ]
    try:
        codes = _ended(runs)
    finally:
        for run in runs:
            run.kill()
    return _summed_up(codes, [_read(said) for said in told])


def _ended(runs: list[subprocess.Popen[bytes]]) -> list[int]:
    """The exit codes of all runs, once all have ended; one that fails ends the others."""
    while True:
        codes = [run.poll() for run in runs]
        failed = any(codes)
        if failed:
            for run in runs:
                run.terminate()
        if failed or None not in codes:
            return [run.wait() for run in runs]
        time.sleep(0.2)


def _summed_up(codes: list[int], told: list[str]) -> int:
    """Show what a failed run found, and say how much all of them tried."""
    failed = [(code, said) for code, said in zip(codes, told, strict=True) if code not in (0, -15)]
    for _, said in failed:
        sys.stdout.write(said)
    counts = [match.groups() for said in told if (match := _SAID.search(said))]
    tried, rounds = (sum(int(count[at]) for count in counts) for at in (0, 1))
    sys.stdout.write(f"{tried:,} inputs tried in {rounds} rounds on {len(codes)} cores\n")
    return failed[0][0] if failed else 0


def _file() -> IO[bytes]:
    return tempfile.TemporaryFile()


def _read(said: IO[bytes]) -> str:
    said.seek(0)
    return said.read().decode("utf-8", "replace")


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2:]))
