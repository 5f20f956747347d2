"""Tell what day it is without a clock: SOURCE_DATE_EPOCH where set, else the archive's own date.

DESIGN's rule 6. Pure: the environment is read elsewhere.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from osce_digest.editorial.manuscript import Manuscript
from osce_digest.errors import Fault, SetupError
from osce_digest.model import Document, Entry

_SURE = 0.9
# A newest day is judged by the eight before it, and not at all where there are fewer than four.
_MOST_NEIGHBOURS = 8
_LEAST_NEIGHBOURS = 4
# An archive may rest for a year and a month; a slip of the pen in a year is mostly further off than that.
_LONGEST_REST = 400


def find_now(items: Iterable[Document | Manuscript], epoch: str | None = None) -> date | None:
    """Give the day that stands for today, None where nothing tells it.

    `epoch` is the value of SOURCE_DATE_EPOCH: seconds since 1970, in UTC. Raises SetupError where it is no such number.
    """
    return read_epoch(epoch) if epoch else choose_now(list_sure_days(items))


def read_epoch(epoch: str) -> date:
    """Give the day of a SOURCE_DATE_EPOCH. Raises SetupError where it is no such number."""
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        message = f"expected whole seconds since 1970, found {epoch!r}"
        raise SetupError([Fault("SOURCE_DATE_EPOCH", 0, "wrong-value", message)]) from error


def list_sure_days(items: Iterable[Document | Manuscript | Entry]) -> list[date]:
    """List the days of issue that are held with confidence, newest first."""
    days = [item.published.day for item in items if item.published.confidence >= _SURE]
    return sorted((day for day in days if day), reverse=True)


def choose_now(newest_first: Sequence[date]) -> date | None:
    """Give the newest day that is no outlier among those before it, None where there is none."""
    return next((day for at, day in enumerate(newest_first) if not _is_outlier(day, newest_first, at + 1)), None)


def _is_outlier(day: date, newest_first: Sequence[date], at: int) -> bool:
    """Tell whether a day lies further ahead of its older neighbours, which begin at a place, than these lie apart."""
    neighbours = newest_first[at : at + _MOST_NEIGHBOURS]
    if len(neighbours) < _LEAST_NEIGHBOURS:
        return False
    return (day - neighbours[0]).days > max(_LONGEST_REST, (neighbours[0] - neighbours[-1]).days)
