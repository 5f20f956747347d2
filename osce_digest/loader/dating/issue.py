"""Finds the issue date an item states: metadata, a line of its own, "issued on", the dateline, "information as of".

Reads what is written; years are lent and contradictions judged elsewhere (`dating_years.py`, `dating_doubts.py`).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from osce_digest.loader.dates.header import Order, read_header_date
from osce_digest.loader.dates.scanning import DateMention, iter_dates
from osce_digest.loader.dating import confidence as sure
from osce_digest.loader.dating.evidence import Spot, spot_in_body, spot_in_dateline, spot_in_given, spot_in_title
from osce_digest.loader.dating.traces import Issue, find_traces
from osce_digest.loader.draft import Draft
from osce_digest.model import Basis, Block, BlockKind, Given

_LONGEST_LINE: Final = 140
# "issued on", "Published:", "released" right before a date
_ISSUED: Final = re.compile(r"\b(?:issued|published|posted|released|updated)(?: on|:)?\s+$", re.IGNORECASE)
# "as of 19:30, ", "received until 18:00 hrs, "
_AS_OF: Final = re.compile(r"\b(?:as of|received (?:until|till|by))\b[^.]{0,25}$")
# "", "OSCE Permanent Council No. 1234 Vienna, ", "As delivered by Ambassador X, Vienna, "
_LINE_HEAD: Final = re.compile(
    r"(?:.*\b(?:Council|Committee|Forum|FSC|PC|Meeting|Conference)\b.*[,\s]|"
    r"(?:As (?:delivered|prepared)|Delivered|Statement|Remarks|Intervention|Address|Speech)\b.*[,\s]|"
    r"[^\W\d_]{3,20},\s*)?",
    re.IGNORECASE,
)
# "date ", "Published: " at the beginning of a line
_LABEL: Final = re.compile(r"(?:date|published|posted|updated):?\s*", re.IGNORECASE)
# "Statement of the Ministry (Paris, "
_BRACKETED: Final = re.compile(r"\((?:[^\W\d_][^()\d]{1,30}, )$")
# "", ".", " 14:03", "    Read: 981", " | Press release"
_LINE_TAIL: Final = re.compile(r"[\s.)]*(?:\d{1,2}:\d{2}.{0,12}|\s\s?(?:Read|Views?|Hits)\b.{0,20}|\|.*)?")
_PREPOSITION: Final = re.compile(r"\b(?:on|of|from|by|since|until|for)\s+$", re.IGNORECASE)
# "Spot Report by the SMM, 8 May 2015: …"
_REPORT: Final = re.compile(r"(?:Spot|Daily|Weekly|Status|Flash) [Rr]eport\b|Latest from\b|Weekly [Uu]pdate\b")
_FIRST_LINES: Final = 4
_NEAR_TITLE: Final = 60
_LINE_KINDS: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})


def find_issue(
    draft: Draft, mentions: Sequence[DateMention], usual: Order | None, dateline: Issue | None
) -> Issue | None:
    """Find the best stated issue date of an item, None where it states none; `dateline` is what its dateline says."""
    for issue in _find_issues(draft, mentions, usual, dateline):
        if issue.day.is_day:
            return issue
    return None


def read_dateline_issue(draft: Draft) -> Issue | None:
    """Read the dateline's date, with or without its year."""
    mention = draft.dateline_day
    if draft.dateline and (mention is None or mention.last.day is None):
        mention = next((found for found in iter_dates(draft.dateline) if found.last.day is not None), None)
    if mention is None:
        return None
    spot = spot_in_dateline(draft, mention.start, mention.end)
    return Issue(mention.last, Basis.DATELINE, "date.dateline", spot, sure.DATELINE)


def _find_issues(
    draft: Draft, mentions: Sequence[DateMention], usual: Order | None, dateline: Issue | None
) -> Iterator[Issue]:
    for given in draft.given:
        if given.field == "date" and (issue := _read_given(given, usual)):
            yield issue
    yield from _in_title(draft)
    yield from _on_own_line(draft, mentions)
    if dateline:
        yield dateline
    yield from _in_first_words(draft, mentions)
    yield from find_traces(draft, mentions, usual)


def _read_given(given: Given, usual: Order | None) -> Issue | None:
    header = read_header_date(given.value, usual)
    if header is None or header.day is None:
        return None
    spot = spot_in_given(given, header.start, header.end)
    told = header.order is not None or "/" not in spot.quote
    return Issue(header.day, Basis.GIVEN, "date.given", spot, sure.GIVEN if told else sure.GIVEN_USUAL_ORDER)


def _in_title(draft: Draft) -> Iterator[Issue]:
    title = draft.title or ""
    for mention in iter_dates(title):
        if mention.last.as_date():
            spot, before = spot_in_title(draft, mention.start, mention.end), title[: mention.start]
            yield from _by_words_before(before, mention, spot)
            if _LABEL.fullmatch(before) or (_BRACKETED.search(before) and title[mention.end :] == ")"):
                yield Issue(mention.last, Basis.GIVEN, "date.own-line", spot, sure.STATED)
            elif mention.days == 1 and _REPORT.match(title) and not _PREPOSITION.search(before):
                yield Issue(mention.last, Basis.LEAD, "date.report", spot, sure.AS_OF)


def _in_first_words(draft: Draft, mentions: Sequence[DateMention]) -> Iterator[Issue]:
    if not draft.blocks or draft.blocks[0].end > _LONGEST_LINE:
        return
    for mention in mentions:
        if mention.end <= draft.blocks[0].end and mention.last.as_date():
            spot = spot_in_body(draft, mention.start, mention.end)
            yield from _by_words_before(draft.body[: mention.start], mention, spot)


def _by_words_before(before: str, mention: DateMention, spot: Spot) -> Iterator[Issue]:
    if _ISSUED.search(before):
        yield Issue(mention.last, Basis.GIVEN, "date.issued-on", spot, sure.STATED)
    elif _AS_OF.search(before):
        yield Issue(mention.last, Basis.LEAD, "date.as-of", spot, sure.AS_OF)


def _on_own_line(draft: Draft, mentions: Sequence[DateMention]) -> Iterator[Issue]:
    """Find a line that is nothing but a date: under the title of a statement, at the end of an exported node."""
    for number, block in enumerate(draft.blocks):
        first, last = number < _FIRST_LINES, number == len(draft.blocks) - 1
        if not (first or last) or block.kind not in _LINE_KINDS or block.end - block.start > _LONGEST_LINE:
            continue
        for mention in (mention for mention in mentions if block.start <= mention.start < block.end):
            if mention.last.as_date() and _fills_line(draft, block, mention) and (first or _agrees(draft, mention)):
                spot = spot_in_body(draft, mention.start, mention.end)
                yield Issue(mention.last, Basis.GIVEN, "date.own-line", spot, sure.STATED)


def _agrees(draft: Draft, stamp: DateMention) -> bool:
    """Tell whether a date at the end may be the item's and not the page's: what the title dates lies near it."""
    stamped = stamp.last.as_date()
    days = [day for mention in iter_dates(draft.title or "") if (day := mention.last.as_date())]
    return stamped is not None and all(abs((stamped - day).days) <= _NEAR_TITLE for day in days)


def _fills_line(draft: Draft, block: Block, mention: DateMention) -> bool:
    before, after = draft.body[block.start : mention.start], draft.body[mention.end : block.end]
    if _LABEL.fullmatch(before):
        return True
    if _PREPOSITION.search(before) or not _LINE_TAIL.fullmatch(after):
        return False
    return _LINE_HEAD.fullmatch(before) is not None
