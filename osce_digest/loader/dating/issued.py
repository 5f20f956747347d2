"""Settles a stated issue date as a calendar day: its year lent where missing, its day mended where neighbours agree.

Also tells from which day the text speaks: an item dated 3 July may be put on the page in September.
"""

from datetime import date
from typing import Final, NamedTuple

from osce_digest.loader.dating import confidence as sure
from osce_digest.loader.dating.days import nearest_year
from osce_digest.loader.dating.evidence import Spot
from osce_digest.loader.dating.loans import Lender, YearSource
from osce_digest.loader.dating.reading import Reading
from osce_digest.loader.dating.traces import Issue
from osce_digest.model import Basis


class Issued(NamedTuple):
    """A stated issue date as a calendar day; `source` tells where its year is from, None where it is written.

    `spoken_on` is the day the text's own "today" means, `spoken_at` the words that give it.
    """

    issue: Issue
    day: date
    confidence: float
    spoken_on: date
    spoken_at: Spot
    source: YearSource | None = None


# A dateline this much older than the page still tells when the text was written; beyond it one of the two is wrong.
_LONGEST_DELAY: Final = 180
# A page may be stamped a few days before the dateline it shows.
_EARLIEST_STAMP: Final = 31


def settle_issue(reading: Reading, lender: Lender) -> Issued | None:
    """Settle what an item states about its issue; None where it states nothing or no year can be told."""
    issue, doubt = reading.issue, reading.doubt
    if issue is None:
        return None
    written = issue.day.as_date()
    if written and doubt:
        day = doubt.mended or written
        return Issued(issue, day, sure.DATELINE_MENDED if doubt.mended else sure.DATELINE_DOUBTED, day, issue.spot)
    if written:
        return Issued(issue, written, issue.confidence, *_find_voice(reading, issue, written))
    source = lender.lend(issue.day)
    day_lent = issue.day.within(source.year).as_date() if source else None
    if source is None or day_lent is None:
        return None
    confidence = sure.DATELINE_YEAR_BORROWED if source.is_firm else sure.DATELINE_YEAR_FROM_ONE
    return Issued(issue, day_lent, confidence, day_lent, issue.spot, source)


def _find_voice(reading: Reading, issue: Issue, published: date) -> tuple[date, Spot]:
    """Give the day the text speaks from: its dateline's where the page states another."""
    dateline = reading.dateline if issue.basis == Basis.GIVEN else None
    if dateline is None:
        return published, issue.spot
    year = dateline.day.year or nearest_year(dateline.day, published)
    day = dateline.day.within(year).as_date()
    if day and -_EARLIEST_STAMP <= (published - day).days <= _LONGEST_DELAY:
        return day, dateline.spot
    return published, issue.spot
