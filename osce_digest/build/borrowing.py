"""Let an opened site begin with what a build remembers, where it remembers nothing itself."""

from pathlib import Path

from osce_digest.build.state import borrow_state, look_at_state
from osce_digest.readings import ReadingOrder
from osce_digest.readings.borrowing import borrow_readings, remembers


def borrow_memory(asked: ReadingOrder) -> bool:
    """Take over the memory of the last build in the same cache folder that read as it is asked for, if there is one.

    Nothing is taken where we have our own. What fails on the way leaves less to be remembered, and harms nothing.
    """
    own = asked.cache
    if remembers(asked, own):
        return False
    others = [other for other in own.parent.glob("output-*") if other != own and remembers(asked, other)]
    if not others:
        return False
    lender = max(others, key=_tell_age)
    try:
        borrow_readings(asked, lender)
        borrow_state(lender, own)
    except OSError:
        return False
    return True


def _tell_age(cache: Path) -> tuple[int, str]:
    return look_at_state(cache), cache.name
