"""What every test may rely on: a neutral environment, and property tests that repeat exactly."""

import os
import re
import signal
from collections.abc import Generator, Iterator

import pytest
from hypothesis import HealthCheck, Phase, settings

# The suite tries the same examples on every run, so that red means a change. `make fuzz` looks for
# new ones. A test that sets its own number of examples is not lengthened by it.
_CALM = (HealthCheck.too_slow, HealthCheck.data_too_large)
settings.register_profile(
    "suite", derandomize=True, database=None, deadline=None, suppress_health_check=_CALM
)
settings.register_profile(
    "fuzz",
    max_examples=5_000,
    database=None,
    deadline=None,
    print_blob=True,
    suppress_health_check=_CALM,
    phases=[phase for phase in Phase if phase is not Phase.explain],
)
_FUZZING = os.environ.get("OUTCOMEKIT_FUZZ") == "1"
settings.load_profile("fuzz" if _FUZZING else "suite")

# A shell starts background jobs with interrupts ignored, and every child inherits that; the
# programs under test must hear one wherever the suite runs.
signal.signal(signal.SIGINT, signal.default_int_handler)

_TRIED = re.compile(r"(\d+) passing, (\d+) failing")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Note how many inputs a property test tried, where the whole run can read it."""
    report = yield
    if report.when == "teardown":
        told = _TRIED.findall(getattr(item, "hypothesis_statistics", ""))
        report.user_properties.append(("tried", sum(int(one) for pair in told for one in pair)))
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say after fuzzing how many inputs were tried."""
    if not _FUZZING:
        return
    tried = sum(
        count
        for reports in terminalreporter.stats.values()
        for report in reports
        for name, count in getattr(report, "user_properties", ())
        if name == "tried"
    )
    terminalreporter.write_line(f"{tried:,} inputs tried")


_SPEAKS_TO_US = (
    "CLICOLOR_FORCE",
    "COLUMNS",
    "FORCE_COLOR",
    "LINES",
    "NO_COLOR",
    "PY_COLORS",
    "SOURCE_DATE_EPOCH",
    "TERMINAL_WIDTH",
)


@pytest.fixture(autouse=True, scope="session")
def _neutral_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Hide the settings and caches of the person or machine that runs the tests from them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        for name in _SPEAKS_TO_US:
            patch.delenv(name, raising=False)
        yield
