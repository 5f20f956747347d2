"""What smells about an item's dates, as diagnostics: wrong weekdays, impossible days, durations that do not add up.

Reports only; nothing is corrected here.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Final

from osce_digest.diagnostics import Diagnostic
from osce_digest.loader.dates.header import read_header_date
from osce_digest.loader.dates.scanning import DateKind, DateMention, Scan
from osce_digest.loader.dating.candidates import Candidate
from osce_digest.loader.dating.days import days_near, written_days
from osce_digest.loader.dating.lengths import LENGTH, count_days
from osce_digest.loader.dating.neighbours import Doubt
from osce_digest.loader.draft import Draft

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# An item with more such faults than this is no press text, and its editor has seen enough.
_MOST: Final = 20


def judge_text(draft: Draft, scan: Scan, issued: date | None) -> Iterator[Diagnostic]:
    """Tell of weekdays that do not fit their date and of days that do not exist, the first few of each."""
    yield from islice(_wrong_weekdays(draft, scan, issued), _MOST)
    for start, end in scan.impossible[:_MOST]:
        message = f"“{draft.body[start:end]}” is no day of the calendar"
        yield _tell(draft, draft.line_at(start), "date-impossible", message)


def judge_duration(draft: Draft, candidate: Candidate, mentions: Sequence[DateMention]) -> Iterator[Diagnostic]:
    """Tell where the words around an event's dates count other days than the dates: "three-day … 6–9 July".

    Silent where the sentence counts or dates several things: which belongs to which is not for a rule to say.
    """
    mention = candidate.mention
    start, end = candidate.sentence
    sentence = draft.body[start:end] if mention.days > 1 else ""
    if "-day" not in sentence or any(_is_another(other, mention, start, end) for other in mentions):
        return
    counted = {found[0]: count_days(found) for found in LENGTH.finditer(sentence)}
    if len(counted) == 1 and (count := next(iter(counted.values()))) and count != mention.days:
        quote = draft.body[mention.start : mention.end]
        message = f"“{next(iter(counted))}” but “{quote}” is {mention.days} days"
        yield _tell(draft, draft.line_at(mention.start), "duration-wrong", message)


def _is_another(other: DateMention, mention: DateMention, start: int, end: int) -> bool:
    return start <= other.start < end and other.days > 1 and other.start != mention.start


def judge_header(draft: Draft, given: date, dateline: date | None) -> Iterator[Diagnostic]:
    """Tell of a dateline later than the date the page states."""
    if dateline and dateline > given:
        message = f"the dateline says {dateline.isoformat()}, the page was published {given.isoformat()}"
        yield _tell(draft, draft.dateline_line or draft.place.line, "dateline-late-for-header", message)


def tell_doubt(draft: Draft, day: date, doubt: Doubt) -> Diagnostic:
    """Tell of a dateline that the items around it contradict."""
    said = " and ".join(f"{anchor.day.isoformat()} (line {anchor.spot.line})" for anchor in doubt.neighbours)
    outcome = f"read as {doubt.mended.isoformat()}" if doubt.mended else "kept as written"
    message = f"the dateline says {day.isoformat()}, its neighbours {said}; {outcome}"
    return _tell(draft, draft.dateline_line or draft.place.line, "dateline-contradicts", message)


def judge_stated(draft: Draft) -> Iterator[Diagnostic]:
    """Tell of a stated date whose weekday cannot be right, in whatever order its numbers stand."""
    for given in draft.given:
        header = read_header_date(given.value) if given.field == "date" else None
        if header and not header.weekday_fits:
            yield _tell(draft, given.line, "weekday-wrong", f"“{given.value}”: the weekday does not fit the date")


def _wrong_weekdays(draft: Draft, scan: Scan, issued: date | None) -> Iterator[Diagnostic]:
    for mention in scan.mentions:
        if mention.weekday is None:
            continue
        day = _single_day(mention, issued)
        if day and day.weekday() != mention.weekday:
            quote = draft.body[mention.start : mention.end]
            message = f"“{quote}”: {day.isoformat()} is a {_WEEKDAYS[day.weekday()]}"
            yield _tell(draft, draft.line_at(mention.start), "weekday-wrong", message)


def _single_day(mention: DateMention, issued: date | None) -> date | None:
    if mention.kind != DateKind.ABSOLUTE or mention.first != mention.last:
        return None
    days = days_near(mention, issued, None) if issued else written_days(mention)
    return days[0] if days else None


def _tell(draft: Draft, line: int, code: str, message: str) -> Diagnostic:
    return Diagnostic(draft.place.path, line, code, message)
