"""Work shared out among cores: in order, whole, and gone with the one who shared it out.

It forks, which the process that runs the tests must not do: each case is a program of its own.
"""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.checkout import run

SHARED = """
import json, os, sys
from outcomekit.app import crew
crew._cores = lambda: 3
{before}
print(json.dumps([piece.decode() for piece in crew.share_out(work, {count}, 50)]))
"""


def shared(work: str, count: int) -> list[str]:
    """The results of some work, given as a lambda over the number of the piece."""
    program = SHARED.format(before=f"work = {work}", count=count)
    done = run(sys.executable, "-c", program)
    assert (done.returncode, done.stderr) == (0, "")
    results: list[str] = json.loads(done.stdout)
    return results


def test_results_come_in_the_order_of_the_pieces() -> None:
    assert shared("lambda at: str(at).encode()", 200) == [str(at) for at in range(200)]


def test_more_than_a_pipe_holds_comes_through() -> None:
    assert shared("lambda at: b'x' * 5000", 200) == ["x" * 5000] * 200


def test_several_processes_do_it() -> None:
    assert len(set(shared("lambda at: str(os.getpid()).encode()", 200))) == 3


def test_little_is_done_by_one() -> None:
    assert len(set(shared("lambda at: str(os.getpid()).encode()", 60))) == 1


def test_the_share_of_a_process_that_breaks_off_is_done_here() -> None:
    work = "lambda at, me=os.getpid(): b'done' if os.getpid() == me else os._exit(9)"
    assert shared(work, 200) == ["done"] * 200


def test_a_fault_shows_itself_as_it_would_alone() -> None:
    program = SHARED.format(before="work = lambda at: [][at]", count=200)
    done = run(sys.executable, "-c", program)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "IndexError: list index out of range"


def test_an_interrupt_ends_all_of_them(tmp_path: Path) -> None:
    work = f"lambda at: open({str(tmp_path)!r} + '/' + str(os.getpid()), 'w') and time.sleep(60)"
    program = SHARED.format(before=f"import time\nwork = {work}", count=200)
    process = subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 30
    while len(list(tmp_path.iterdir())) < 3 and time.monotonic() < deadline:
        time.sleep(0.01)
    hands = [int(path.name) for path in tmp_path.iterdir()]
    process.send_signal(signal.SIGINT)
    process.wait(timeout=30)
    assert len(hands) == 3
    assert [hand for hand in hands if _is_alive(hand)] == []


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
