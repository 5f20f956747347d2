import os
import signal
import subprocess
import sys

import pytest

from osce_digest.cache.fork import fork, without_interrupts

pytestmark = [
    # As in the tests of the crew: a warning of Python from 3.12 on.
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning"),
    pytest.mark.skipif(sys.platform == "win32", reason="nothing is forked here, and signals are others"),
]


# In a process of its own: another thread of a test runner would take the signal.
INTERRUPTED = """
import os, signal
from osce_digest.cache.fork import without_interrupts

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell has its background jobs ignore Ctrl-C
try:
    with without_interrupts():
        os.kill(os.getpid(), signal.SIGINT)
        print("reached the end")
except KeyboardInterrupt:
    print("and was interrupted then")
"""


def test_ctrl_c_waits_until_the_end() -> None:
    done = subprocess.run([sys.executable, "-c", INTERRUPTED], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["reached the end", "and was interrupted then"]


def test_what_was_blocked_before_stays_blocked() -> None:
    with without_interrupts():
        with without_interrupts():
            pass
        assert signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, set())
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, set())


def test_a_forked_process_does_not_heed_it() -> None:
    child = fork()
    if not child:
        os.kill(os.getpid(), signal.SIGINT)
        os._exit(7)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 7
    assert signal.getsignal(signal.SIGINT) is not signal.SIG_IGN
