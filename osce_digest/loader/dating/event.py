"""Chooses the item's own event among its candidates and tells when it began and ended.

How days are told (from the issue date, from lent years) comes in as a function; nothing is looked up here.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from osce_digest.loader.dates.scanning import DateKind
from osce_digest.loader.dating.candidates import Candidate
from osce_digest.loader.dating.cue_rows import Cue
from osce_digest.loader.dating.days import Days
from osce_digest.loader.dating.lengths import Length, find_length

Tell = Callable[[Candidate], Days | None]


class Happening(NamedTuple):
    """The item's own event: its days, the dates that tell them, and the day that stands in for an issue date.

    `issue_day` is None for an event still to come. A day that is not told has no candidate of its own; one that is
    counted back from the end has the `length` it is counted by.
    """

    start: date | None
    end: date | None
    opening: Candidate | None
    candidate: Candidate
    issue_day: date | None
    length: Length | None = None


class _Choice(NamedTuple):
    candidate: Candidate
    days: Days
    score: float


_LOWEST_SCORE: Final = 2.5
# A spoken day below the lead is mostly "today" in the sense of nowadays.
_LOWEST_SPOKEN_LATER: Final = 5.0
# An advance notice tells its date in the first two paragraphs; later ones look ahead to something else.
_LAST_NOTICE: Final = 1
_WRITTEN_OUT: Final = 0.5
_NEAR_ISSUE: Final = 14
_FAR_FROM_ISSUE: Final = 60
# What lies ahead of the issue and below the lead, and no verb says that it will be.
_AHEAD: Final = 2.0
_VERY_FAR: Final = 200
# Own events of one item lie close together; what is this much older than the newest past one is background.
_BACKGROUND_AGE: Final = 45
_LONGEST_SERIES: Final = 120
_LONGEST_PAUSE: Final = 21
_CONSECUTIVE: Final = 1
# " in Baku and on Y in Osh on" between two dates
_AND_ON: Final = re.compile(r"^[^.;]*\band\b[^.;]*\bon\s$")
# "the first of which was held from", "a first session on"
_FIRST_OF_SERIES: Final = re.compile(r"\bfirst\b")
# "will start on", "is to open in Osh on"
_WILL_START: Final = re.compile(r"\b(?:start|begin|commence|open)\b[^,;]{0,20}$")
# one-day seminar
_ONE_DAY: Final = re.compile(r"\b(?:one|single)-day\b")
# "is the focus of today's meeting"; but: "Today's meeting is the third", "at today's meeting the Council decided"
_IS_THEME_OF: Final = re.compile(r"\b(?:is|are|was|were) the (?:main )?(?:focus|subject|theme|topic) of $")
# "opened a two-week course", "launched a new five-day camp": that day it only began
_OPENED_LONG: Final = re.compile(
    r"\b(?:opened|opens|launched|launches)(?: today)? (?:an?|its|the|their) (?:[\w-]+ ){0,2}?"
    r"(?:(?!one-day|single-day)\w+-(?:days?|weeks?)|week-long|weeklong) (?:[\w-]+ ){0,3}?"
    r"(?:camp|conference|course|meeting|school|seminar|session|training|workshop)\b"
)
_TOLD: Final = frozenset({Cue.HELD, Cue.EVENT, Cue.OPENED, Cue.CLOSED, Cue.FUTURE})


def find_happening(body: str, candidates: Sequence[Candidate], tell: Tell, issued: date | None) -> Happening | None:
    """Choose the item's own event; None where it has none or its days cannot be told."""
    choices = [
        _Choice(candidate, days, _score(candidate, days, issued))
        for candidate in candidates
        if _may_date_event(body, candidate) and (days := tell(candidate))
    ]
    if issued is None:
        choices = _put_background_last(choices)
    if any(_is_statement(candidate) for candidate in candidates):
        choices = [c for c in choices if c.candidate.cue in _TOLD and c.candidate.paragraph == 0]
    best = max(choices, key=lambda choice: (choice.score, -choice.candidate.mention.start), default=None)
    if best is None or best.score < _LOWEST_SCORE:
        return None
    if issued is None and _is_outdone(body, best, candidates, tell):
        return None
    return _describe(body, best, choices)


def _is_outdone(body: str, best: _Choice, candidates: Sequence[Candidate], tell: Tell) -> bool:
    """Tell an event whose days cannot be told before a paragraph that dates something else in full."""
    return any(
        candidate.score + _WRITTEN_OUT > best.score
        and candidate.paragraph < best.candidate.paragraph
        and candidate.mention.kind == DateKind.ABSOLUTE
        and _may_date_event(body, candidate)
        and tell(candidate) is None
        for candidate in candidates
    )


def _may_date_event(body: str, candidate: Candidate) -> bool:
    mention = candidate.mention
    if mention.kind == DateKind.ABSOLUTE:
        to_come_later = candidate.cue == Cue.FUTURE and candidate.paragraph > _LAST_NOTICE
        return mention.last.is_day and not to_come_later
    if candidate.cue not in _TOLD:
        return False
    if body[mention.end : mention.end + 2] in {"’s", "'s"} and not _IS_THEME_OF.search(body, 0, mention.start):
        return False
    return candidate.paragraph == 0 or (candidate.paragraph == 1 and candidate.score >= _LOWEST_SPOKEN_LATER)


def _is_statement(candidate: Candidate) -> bool:
    """Tell whether the lead reports words: "…, the Representative said today"."""
    said = candidate.cue == Cue.SAID and candidate.paragraph == 0
    return said and candidate.mention.word in {"today", "yesterday"}


def _score(candidate: Candidate, days: Days, issued: date | None) -> float:
    score = candidate.score + _WRITTEN_OUT * (candidate.mention.kind == DateKind.ABSOLUTE)
    if issued is None:
        return score
    apart = abs((issued - days[1]).days)
    if issued < days[0] and candidate.cue != Cue.FUTURE and candidate.paragraph > 0:
        return score - _AHEAD
    if apart <= _NEAR_ISSUE:
        return score + 1
    return score - 3 * (apart > _FAR_FROM_ISSUE) - 3 * (apart > _VERY_FAR)


def _put_background_last(choices: list[_Choice]) -> list[_Choice]:
    likely = [c.days[1] for c in choices if c.score >= _LOWEST_SCORE and c.candidate.cue != Cue.FUTURE]
    newest = max(likely, default=date.min)
    return [_Choice(c.candidate, c.days, c.score - 3 * ((newest - c.days[1]).days > _BACKGROUND_AGE)) for c in choices]


def _describe(body: str, best: _Choice, choices: Sequence[_Choice]) -> Happening:
    candidate, (first, last) = best.candidate, best.days
    if candidate.cue == Cue.FUTURE:
        only_start = first == last and _WILL_START.search(body, candidate.sentence[0], candidate.mention.start)
        return Happening(first, None if only_start else last, candidate, candidate, None)
    if candidate.cue == Cue.OPENED and first == last:
        one_day = _ONE_DAY.search(body, *candidate.sentence)
        return Happening(first, last if one_day else None, candidate, candidate, first)
    if candidate.cue == Cue.CLOSED and first == last:
        opening = next((choice for choice in choices if _opens(body, choice, last)), None)
        if opening is None:
            return _count_back(body, candidate, last)
        return Happening(opening.days[0], last, opening.candidate, candidate, last)
    if candidate.cue == Cue.HELD and first == last and _OPENED_LONG.search(body, *candidate.sentence):
        return Happening(first, None, candidate, candidate, first)
    further = [choice for choice in choices if choice is not best and _goes_on(body, choice, best)]
    ending = max(further, key=lambda choice: choice.days[1], default=best)
    return Happening(first, ending.days[1], candidate, ending.candidate, ending.days[1])


def _count_back(body: str, candidate: Candidate, last: date) -> Happening:
    """Describe what ended on a day: it began as many days before as the sentence, or the one before, says it took."""
    length = find_length(body, max(body.rfind("\n", 0, candidate.sentence[0]) + 1, 0), candidate.sentence[1])
    first = last - timedelta(days=length.days - 1) if length else None
    return Happening(first, last, None, candidate, last, length)


def _opens(body: str, choice: _Choice, end: date) -> bool:
    """Tell whether a date is the beginning, or the first of a series, of what ended on `end`."""
    candidate = choice.candidate
    told = candidate.cue == Cue.OPENED or _FIRST_OF_SERIES.search(body, candidate.sentence[0], candidate.mention.start)
    return bool(told) and 0 < (end - choice.days[0]).days <= _LONGEST_SERIES


def _goes_on(body: str, choice: _Choice, best: _Choice) -> bool:
    """Tell whether a date carries on another of the same sentence: "met X on 6 May and Y on 7 May"."""
    candidate = choice.candidate
    if candidate.sentence != best.candidate.sentence or candidate.cue in {
        Cue.FUTURE,
        Cue.BACKGROUND,
        Cue.DECIDED,
        Cue.VOTE,
    }:
        return False
    ranges = min(candidate.mention.days, best.candidate.mention.days) > 1
    longest = _LONGEST_PAUSE if ranges else _CONSECUTIVE
    between = body[best.candidate.mention.end : candidate.mention.start]
    joined = ranges or _AND_ON.search(between) is not None
    return joined and 0 < (choice.days[0] - best.days[1]).days <= longest
