"""What every test may rely on: a neutral environment, and property tests that repeat exactly."""

import signal
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# The suite tries the same examples on every run, so that red means a change. `make fuzz` looks for
# new ones, with the profile of tests/fuzzing.py.
_CALM = (HealthCheck.too_slow, HealthCheck.data_too_large)
settings.register_profile(
    "suite", derandomize=True, database=None, deadline=None, suppress_health_check=_CALM
)
settings.load_profile("suite")

# A shell starts background jobs with interrupts ignored, and every child inherits that; the
# programs under test must hear one wherever the suite runs.
signal.signal(signal.SIGINT, signal.default_int_handler)

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


@pytest.fixture(autouse=True, scope="session")
def _shared_by_records() -> Iterator[None]:
    """Hold, when all tests of a run are done, that nobody wrote into what records share."""
    yield
    from outcomekit.model.assembled import _pattern
    from outcomekit.model.structure import records

    assert [_pattern(one).absent for one in records()] == [vars(one()) for one in records()]
