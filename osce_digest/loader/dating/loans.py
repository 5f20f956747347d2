"""Finds the year of a yearless day where no issue date settles it: from the item's own dates, then from neighbours."""

from dataclasses import dataclass

from osce_digest.loader.dates.scanning import PartialDate
from osce_digest.loader.dating import confidence as sure
from osce_digest.loader.dating.candidates import Candidate
from osce_digest.loader.dating.days import Days, days_with_year, nearest_year, written_days
from osce_digest.loader.dating.evidence import make_context_evidence, make_evidence, spot_in_body, spot_in_given
from osce_digest.loader.dating.months import stated_month
from osce_digest.loader.dating.neighbours import Anchor, Neighbourhood, lend_year
from osce_digest.loader.dating.reading import Reading
from osce_digest.loader.draft import Draft
from osce_digest.model import Evidence, Given

# Dates of one item this close together speak of one thing and share a year.
_SAME_THING = 45
_BOTH_SIDES = 2


@dataclass(frozen=True, slots=True)
class YearSource:
    """A lent year with the words that lend it: a date of the item, its page's month, or its neighbours' dates."""

    year: int
    draft: Draft
    own: Candidate | None
    neighbours: tuple[Anchor, ...]
    month: Given | None = None

    @property
    def is_firm(self) -> bool:
        """Tell whether the item itself or neighbours on both sides lend the year."""
        return self.own is not None or self.month is not None or len(self.neighbours) == _BOTH_SIDES

    @property
    def confidence(self) -> float:
        """Give the most a date with this year deserves."""
        if self.own or self.month:
            return sure.LEAD_YEAR_FROM_ITEM
        return sure.LEAD_YEAR_BORROWED if self.is_firm else sure.LEAD_YEAR_FROM_ONE

    def evidence(self, tag: str) -> list[Evidence]:
        """Point at the words that lend the year."""
        if self.own:
            spot = spot_in_body(self.draft, self.own.mention.start, self.own.mention.end)
            return [make_evidence(self.draft, tag, "date.year-from-item", spot, self.confidence)]
        if self.month:
            spot = spot_in_given(self.month, 0, len(self.month.value))
            return [make_evidence(self.draft, tag, "date.year-from-page", spot, self.confidence)]
        return [
            make_context_evidence(anchor.draft, tag, "date.year-from-neighbour", anchor.spot, self.confidence)
            for anchor in self.neighbours
        ]


class Lender:
    """Lends years to the yearless days of one item."""

    def __init__(self, reading: Reading, number: int, hood: Neighbourhood) -> None:
        self._reading = reading
        self._number = number
        self._hood = hood
        self._lent: dict[PartialDate, YearSource | None] = {}

    def lend(self, partial: PartialDate) -> YearSource | None:
        """Find the year of a yearless day; the same day asked again gets the same answer without a search."""
        if partial not in self._lent:
            self._lent[partial] = self._search(partial)
        return self._lent[partial]

    def _search(self, partial: PartialDate) -> YearSource | None:
        draft = self._reading.draft
        for candidate, (_, last) in self._reading.written_candidates():
            year = nearest_year(partial, last)
            day = partial.within(year).as_date()
            if candidate.score > 0 and day and abs((day - last).days) <= _SAME_THING:
                return YearSource(year, draft, candidate, ())
        if stated := stated_month(draft):
            year = nearest_year(partial, stated.middle)
            return YearSource(year, draft, None, (), stated.given) if stated.is_near(partial.within(year)) else None
        loan = lend_year(partial, self._number, self._hood, self._reading.named_years())
        return YearSource(loan.year, draft, None, loan.lenders) if loan else None

    def source_of(self, candidate: Candidate) -> YearSource | None:
        """Give where the year of a candidate comes from, None where it is written or cannot be told."""
        last = candidate.mention.last
        return self.lend(last) if last.is_day and last.year is None else None

    def tell(self, candidate: Candidate) -> Days | None:
        """Give the days of a candidate, its year lent where it is not written."""
        if days := written_days(candidate.mention):
            return days
        source = self.source_of(candidate)
        return days_with_year(candidate.mention, source.year) if source else None
