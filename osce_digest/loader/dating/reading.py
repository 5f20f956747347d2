"""What one item writes about its dates, before neighbours have their say: the first pass over a draft."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from osce_digest.loader.dates.header import Order
from osce_digest.loader.dates.scanning import Scan, scan_dates
from osce_digest.loader.dating.candidates import Candidate, find_candidates
from osce_digest.loader.dating.days import Days, written_days
from osce_digest.loader.dating.event import Happening, find_happening
from osce_digest.loader.dating.evidence import Spot, spot_in_body
from osce_digest.loader.dating.issue import find_issue, read_dateline_issue
from osce_digest.loader.dating.neighbours import Doubt, Neighbourhood, find_doubt
from osce_digest.loader.dating.traces import Issue
from osce_digest.loader.draft import Draft
from osce_digest.model import Basis, Field


class Reading(NamedTuple):
    """One item with the dates it writes: its stated issue date, the candidates for its event, a doubt if there is one.

    `dateline` is what the dateline says, even where a better issue date is stated. `happening` is the event as far as
    written years tell it, kept only where no issue date is stated.
    """

    draft: Draft
    scan: Scan
    issue: Issue | None
    dateline: Issue | None
    candidates: tuple[Candidate, ...]
    happening: Happening | None
    doubt: Doubt | None = None

    def fixed_day(self) -> tuple[date, Spot] | None:
        """Give the day and words that neighbours can lean on: written in full and not in doubt."""
        if self.issue:
            day = self.doubt.mended if self.doubt else self.issue.day.as_date()
            return (day, self.issue.spot) if day else None
        if self.happening and self.happening.issue_day:
            mention = self.happening.candidate.mention
            return self.happening.issue_day, spot_in_body(self.draft, mention.start, mention.end)
        return None

    def with_doubt(self, number: int, hood: Neighbourhood) -> "Reading":
        """Let the neighbours of item `number` doubt its dateline."""
        if self.issue is None or self.issue.basis != Basis.DATELINE or (day := self.issue.day.as_date()) is None:
            return self
        doubt = find_doubt(day, number, hood)
        return self._replace(doubt=doubt) if doubt else self

    def written_candidates(self) -> Iterator[tuple[Candidate, Days]]:
        """Give the candidates written with their year."""
        for candidate in self.candidates:
            if days := written_days(candidate.mention):
                yield candidate, days

    def named_years(self) -> frozenset[int]:
        """Give the years of all dates in the text."""
        return frozenset(mention.last.year for mention in self.scan.mentions if mention.last.year)


def read_draft(draft: Draft, usual: Order | None) -> Reading:
    """Read the dates an item writes; `usual` is the order of numbers in the file's headers."""
    scan = scan_dates(draft.body)
    dateline = read_dateline_issue(draft)
    issue = find_issue(draft, scan.mentions, usual, dateline)
    issued_at = issue.spot.start if issue and issue.spot.field == Field.BODY else -1
    candidates = tuple(find_candidates(draft, scan.mentions, issued_at))
    happening = None
    if issue is None:
        happening = find_happening(draft.body, candidates, lambda candidate: written_days(candidate.mention), None)
    return Reading(draft, scan, issue, dateline, candidates, happening)
