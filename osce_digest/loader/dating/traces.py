"""Finds an issue date where few pages have it: a wire's row, behind a caption, below a page's head, "announced on".

Looked at last, for items whose metadata, title and dateline tell nothing (`dating.issue`).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from osce_digest.loader.dateline.reading import read_dateline
from osce_digest.loader.dates.header import WIRE, Order, read_header_date
from osce_digest.loader.dates.scanning import DateMention, PartialDate
from osce_digest.loader.dating import confidence as sure
from osce_digest.loader.dating.evidence import Spot, spot_in_body
from osce_digest.loader.dating.openings import find_opening_day
from osce_digest.loader.draft import Draft
from osce_digest.model import Basis, BlockKind


class Issue(NamedTuple):
    """A stated issue date, perhaps without its year, with what it rests on."""

    day: PartialDate
    basis: Basis
    rule: str
    spot: Spot
    confidence: float


# "The Mission announced on " before a date in full
_SPOKE_ON: Final = re.compile(r"\b(?:announced|said|stated|told \w+) on\s+$")
# "Ana Kos and Jan KosVIENNA, 8 May 2019 –": a caption runs into the dateline
_CAPTION_GLUED: Final = re.compile(
    r"[a-zà-ž](?=[A-ZÀ-Ž]{4})[A-ZÀ-Ž][A-ZÀ-Ž /-]+, (?P<date>\d{1,2} [A-Z][a-z]+ (?:19|20)\d\d)\s*[-–—]"
)
_GLUED_REACH: Final = 240
_SPOKE_REACH: Final = 32
_HEAD_LINES: Final = 8
_LONGEST_LINE: Final = 140
_FIRST_LINES: Final = 4


def find_traces(draft: Draft, mentions: Sequence[DateMention], usual: Order | None) -> Iterator[Issue]:
    """Yield the issue dates found, the surest first; `usual` is the order of numbers in the file's headers."""
    yield from _in_opening(draft)
    yield from _in_wire_row(draft, usual)
    yield from _behind_caption(draft, mentions)
    yield from _in_later_dateline(draft)
    yield from _where_spoken(draft, mentions)


def _in_opening(draft: Draft) -> Iterator[Issue]:
    """Read the day in an agency's opening."""
    found = find_opening_day(draft)
    if found and found.day:
        spot = spot_in_body(draft, found.start, found.end)
        yield Issue(found.day, Basis.DATELINE, "date.dateline", spot, sure.STATED)


def _in_wire_row(draft: Draft, usual: Order | None) -> Iterator[Issue]:
    """Read a wire's "05/08/2019 | Press release | Distributed by …", which puts the month first."""
    if WIRE not in draft.body[: _LONGEST_LINE * _FIRST_LINES]:
        return
    for block in draft.blocks[:_FIRST_LINES]:
        text = draft.body[block.start : block.end]
        header = read_header_date(text, usual) if WIRE in text and "/" in text else None
        if header and header.day:
            spot = spot_in_body(draft, block.start + header.start, block.start + header.end)
            yield Issue(header.day, Basis.GIVEN, "date.own-line", spot, sure.GIVEN_USUAL_ORDER)


def _behind_caption(draft: Draft, mentions: Sequence[DateMention]) -> Iterator[Issue]:
    """Read the dateline that the caption of a picture ran into."""
    found = _CAPTION_GLUED.search(draft.body, 0, _GLUED_REACH) if mentions and not draft.dateline else None
    for mention in mentions if found else ():
        if found and mention.start == found.start("date") and mention.last.as_date():
            spot = spot_in_body(draft, mention.start, mention.end)
            yield Issue(mention.last, Basis.DATELINE, "date.dateline", spot, sure.STATED)


def _in_later_dateline(draft: Draft) -> Iterator[Issue]:
    """Read a dateline that stands below a few lines of a page's or a list's own head."""
    if draft.dateline or not draft.blocks or draft.blocks[0].kind != BlockKind.HEADING:
        return
    for block in draft.blocks[1:_HEAD_LINES]:
        found = read_dateline(draft.body[block.start : block.end])
        if found and found.mention and found.mention.last.as_date():
            at = block.start
            spot = spot_in_body(draft, at + found.date_start, at + found.date_end)
            yield Issue(found.mention.last, Basis.DATELINE, "date.dateline", spot, sure.STATED)
            return


def _where_spoken(draft: Draft, mentions: Sequence[DateMention]) -> Iterator[Issue]:
    """Take the day on which the lead says that something was announced."""
    for mention in mentions:
        if not draft.blocks or mention.start >= draft.blocks[0].end:
            return
        before = draft.body[max(0, mention.start - _SPOKE_REACH) : mention.start]
        if mention.last.as_date() and before.rstrip().endswith(" on") and _SPOKE_ON.search(before):
            spot = spot_in_body(draft, mention.start, mention.end)
            yield Issue(mention.last, Basis.LEAD, "date.said-on", spot, sure.LEAD)
