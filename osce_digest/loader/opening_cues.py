"""How a paragraph opens: the cues that decide are read at once, those of its first sentence's words when asked for.

A pure function of the paragraph. What the cues weigh is not known here (`border.weights`).
"""

import re
from typing import Final, NamedTuple

from osce_digest.loader.cue_openings import AHEAD, DAY_THEN_BACK, OCCASION, SUMS_UP
from osce_digest.loader.cue_patterns import (
    ADVISORY_FIELD,
    ASIDE,
    ATTRIBUTION,
    BACK,
    DEFINITE,
    NEW,
    OPENS_QUOTE,
    OSCE,
    REPORT_HEAD,
)
from osce_digest.loader.cue_words import BODY_CUES, LEAD_CUES, LEAD_WORDS
from osce_digest.loader.dateline.reading import read_dateline
from osce_digest.loader.dates.scanning import iter_dates
from osce_digest.loader.dates.spoken import find_spoken_days
from osce_digest.loader.leads import first_sentence, may_name_actor, names_actor
from osce_digest.loader.marks import Mark, is_contact_detail
from osce_digest.loader.units import Unit
from osce_digest.loader.words import split_words

# "From 12 to 14 July, …" has its date within so many characters; one beyond the other figure is an afterthought.
_AT_HEAD = 12
_LATE = 350
# Who, what, when and where take more words than this.
_BRIEF = 100
# "3" of "3 May"
_DIGIT: Final = re.compile(r"[0-9]")


class Opening(NamedTuple):
    """What is seen of a paragraph's opening at first sight, by groups in the order of the cues.

    `lead` is the first sentence, empty where no more is to be read of it; `names` tells whether it names an OSCE body
    in full, `may_name` whether anything after it may.
    """

    lead: str
    dates: tuple[str, ...]
    names: bool
    may_name: bool
    shape: tuple[str, ...]


def read_opening(unit: Unit, stems: set[str]) -> Opening:
    """Read what tells most about a paragraph's opening, given the stems of its words."""
    text = unit.text
    whole = _whole_cue(unit, text)
    may_name = (not whole or _may_look_ahead(whole, text)) and may_name_actor(text, stems)
    lead = first_sentence(text) if may_name or not whole else ""
    names = may_name and names_actor(lead)
    if whole and not names:
        return _read_no_more(whole)
    dates = _date_cues(text, lead, stems)
    if names and OCCASION.match(text):
        return Opening(lead, dates, names, may_name=False, shape=("occasion",))
    if whole:
        ahead = AHEAD.match(text) and not _LOOKS_AHEAD.isdisjoint(dates)
        return Opening(lead, dates, names, may_name=False, shape=("looks-ahead",)) if ahead else _read_no_more(whole)
    return Opening(lead, dates, names, may_name and not names, _shape_cues(unit, text, dates))


def _read_no_more(whole: str) -> Opening:
    return Opening("", (), names=False, may_name=False, shape=(whole,))


def _whole_cue(unit: Unit, text: str) -> str | None:
    """Give the one cue beside which no other is read; whatever else it shows, an item never opens looking back."""
    if unit.mark in _NO_START:
        return _NO_START[unit.mark]
    if is_contact_detail(text):
        return "contact"
    if ADVISORY_FIELD.match(text):
        return "advisory-field"
    if not BACK.match(text):
        goes_on = text.startswith(_ON_A_DAY) and DAY_THEN_BACK.match(text) and not OSCE.search(first_sentence(text))
        return "back" if goes_on else None
    return "sums-up" if SUMS_UP.match(text) else "back"


_ON_A_DAY = ("On ", "From ", "Between ")


def _may_look_ahead(whole: str, text: str) -> bool:
    return whole == "back" and (AHEAD.match(text) or OCCASION.match(text)) is not None


def read_first_sentence(text: str, opening: Opening) -> tuple[str, ...]:
    """Give the cues that stand between those of the dates and those of the shape."""
    lead = opening.lead
    words = LEAD_WORDS.intersection(split_words(lead))
    cues = ["actor"] if opening.names else [name for name, cue in BODY_CUES if cue.is_in(lead, words)][:1]
    if opening.may_name and names_actor(rest := text[len(lead) :]):
        if opening.dates:
            cues.append("later-actor")
        elif any(found.last.day for found in iter_dates(rest)):
            cues.append("later-actor-and-date")
        else:
            cues.append("later-body")
    if words:
        cues += [name for name, cue in LEAD_CUES if cue.is_in(lead, words)]
    if len(lead) < _BRIEF and _REMARKS.isdisjoint(cues) and _DATELINES.isdisjoint(opening.dates):
        cues.append("brief")
    return tuple(cues)


def _date_cues(text: str, lead: str, stems: set[str]) -> tuple[str, ...]:
    dateline = read_dateline(text)
    if dateline:
        if dateline.day is None:
            return ("dateline-undated",)
        return ("dateline" if dateline.year else "dateline-yearless",)
    months = False
    for found in iter_dates(lead) if _DIGIT.search(lead) else ():
        if found.last.day:
            return ("date-first" if found.start <= _AT_HEAD else "date-lead" if found.start < _LATE else "date-late",)
        months = True
    return ("date-relative",) if months or _names_day(lead, stems) else ()


def _names_day(lead: str, stems: set[str]) -> bool:
    """Tell a sentence with "today", "on Monday" and the like; most paragraphs have not even such a word."""
    if " week" not in lead and _DAY_STEMS.isdisjoint(stems):
        return False
    # "Today's ceremony …" tells of the day of a ceremony that was told of before
    return bool(find_spoken_days(lead, len("Today's") if lead.startswith(_OF_TODAY) else 0))


_OF_TODAY = ("Today's", "Today’s")
# of all words for spoken days but "week"
_DAY_STEMS = frozenset(
    "today todays yester tomorr tonigh night nights weeken mornin aftern evenin "
    "monday tuesda wednes thursd friday saturd sunday".split()
)


def _shape_cues(unit: Unit, text: str, dates: tuple[str, ...]) -> tuple[str, ...]:
    opening = _opening_cue(text)
    if unit.mark is not Mark.HEADING or (len(text) >= _CUT_LEAD and not _LEADS.isdisjoint(dates) and OSCE.search(text)):
        return (opening,) if opening else ()
    heading = "report-head" if REPORT_HEAD.match(text) else "heading"
    return (heading, opening) if opening else (heading,)


def _opening_cue(text: str) -> str | None:
    first = text[0]
    if first in OPENS_QUOTE:
        return "quote"
    if text.startswith("The OSCE "):
        return "body"
    for cue, pattern in _OPENINGS:
        if pattern.match(text):
            return cue
    return "lower-case" if first.islower() else None


_LOOKS_AHEAD = frozenset({"date-first", "date-lead"})
# a remark before the news is brief, and a dateline with a full stop may be read as a sentence
_DATELINES = frozenset({"dateline", "dateline-yearless", "dateline-undated"})
_REMARKS = frozenset({"later-actor", "later-actor-and-date", "later-body"})
# no headline of this length begins so: it is a lead that was cut off
_CUT_LEAD = 80
_LEADS = frozenset({"dateline", "dateline-yearless", "date-first"})
_OPENINGS = (("attribution", ATTRIBUTION), ("definite", DEFINITE), ("new", NEW), ("aside", ASIDE))
_NO_START = {
    Mark.BULLET: "list-item",
    Mark.NUMBERED: "list-item",
    Mark.ROW: "table-row",
    Mark.RULE: "table-row",
    Mark.META: "metadata",
    Mark.META_VALUE: "metadata",
    Mark.HEADER: "metadata",
    Mark.DATE_LINE: "metadata",
    Mark.COUNCIL: "metadata",
    Mark.BORDER: "furniture",
    Mark.CONTACT: "contact",
    Mark.STANDING: "standing",
    Mark.ADVERT: "furniture",
    Mark.RELATED: "furniture",
    Mark.COMMENTS: "furniture",
    Mark.SHARE: "furniture",
    Mark.LEGAL: "furniture",
    Mark.CAPTION: "furniture",
    Mark.COUNTER: "furniture",
    Mark.SALUTATION: "furniture",
    Mark.AUTHOR: "furniture",
    Mark.NAVIGATION: "furniture",
    Mark.CATEGORIES: "furniture",
}
