import os
import signal
import sys
from collections.abc import Iterator

import pytest

from osce_digest.cache.fork import fork, without_interrupts

pytestmark = [
    # As in the tests of the crew: a warning of Python from 3.12 on.
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning"),
    pytest.mark.skipif(sys.platform == "win32", reason="nothing is forked here, and signals are others"),
]


@pytest.fixture(autouse=True)
def _heed_interrupts() -> Iterator[None]:
    """A shell has its background jobs ignore Ctrl-C."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_ctrl_c_waits_until_the_end() -> None:
    reached: list[str] = []

    def interrupt() -> None:
        with without_interrupts():
            os.kill(os.getpid(), signal.SIGINT)
            reached.append("the end")

    with pytest.raises(KeyboardInterrupt):
        interrupt()
    assert reached == ["the end"]


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
