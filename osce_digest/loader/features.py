"""What one paragraph shows that bears on whether an item begins or ends there. A pure function of its text.

Not here: weighing the cues (`borders`) or anything that needs another paragraph.
"""

from dataclasses import dataclass

from osce_digest.loader.cue_patterns import (
    ABBREVIATION,
    ACRONYM,
    ACTOR,
    ADVISORY_FIELD,
    ASIDE,
    ATTRIBUTION,
    BACK,
    CLOSING,
    COMMON_ACRONYMS,
    CUT_OFF,
    DEFINED,
    DEFINITE,
    EVENT,
    FULL_NAME,
    INTRODUCES,
    NEW,
    OPENS_QUOTE,
    OSCE,
    REFERS,
    SENTENCE_BREAK,
    SHORT_BODY,
    SPEECH,
    STEM,
    SURNAME,
)
from osce_digest.loader.dateline import read_dateline
from osce_digest.loader.dates import find_dates
from osce_digest.loader.marks import Mark, is_contact_detail
from osce_digest.loader.units import Unit

# A first sentence longer than this is read no further: leads say who, what and when before.
_LEAD_LIMIT = 700
# A full stop before this ends an address or an initial.
_SHORTEST_SENTENCE = 25
# Longer ones are words in capitals.
_LONGEST_ACRONYM = 9
# "From 12 to 14 July, …" has its date within so many characters; one beyond the other figure is an afterthought.
_AT_HEAD = 12
_LATE = 350


@dataclass(frozen=True, slots=True)
class Features:
    """The cues of one unit; sets are frozen so that an item's are their union."""

    cues: tuple[str, ...]
    acronyms_defined: frozenset[str]
    acronyms_used: frozenset[str]
    people: frozenset[str]
    surnames: frozenset[str]
    words: frozenset[str]
    length: int
    lead_words: frozenset[str]


def first_sentence(text: str) -> str:
    """Give the text up to its first full stop that ends a sentence, at most `_LEAD_LIMIT` characters."""
    head = text[:_LEAD_LIMIT]
    for found in SENTENCE_BREAK.finditer(head, _SHORTEST_SENTENCE):
        if not ABBREVIATION.search(head, max(0, found.start() - 5), found.start()):
            return head[: found.start() + 1]
    return head


def names_actor(sentence: str) -> bool:
    """Tell a sentence in which an OSCE body is named in full."""
    return bool(ACTOR.search(sentence))


def read_features(unit: Unit) -> Features:
    """Read all cues of a unit."""
    text = unit.text
    people = frozenset(match[1] for match in FULL_NAME.finditer(text))
    defined = frozenset(match[1] for match in DEFINED.finditer(text))
    lead = first_sentence(text)
    return Features(
        cues=tuple(_start_cues(unit, lead)) + tuple(_end_cues(unit)),
        acronyms_defined=defined,
        acronyms_used=_acronyms(text) - COMMON_ACRONYMS - defined,
        people=people,
        surnames=frozenset(a or b for a, b in SURNAME.findall(text)) - people,
        words=_stems(text),
        length=len(text),
        lead_words=_stems(lead),
    )


def _stems(text: str) -> frozenset[str]:
    return frozenset(STEM.findall(text.lower()))


def _acronyms(text: str) -> frozenset[str]:
    return frozenset(word for word in ACRONYM.findall(text) if len(word) <= _LONGEST_ACRONYM)


def _start_cues(unit: Unit, lead: str) -> list[str]:
    text = unit.text
    if unit.mark in _NO_START:
        return [_NO_START[unit.mark]]
    if is_contact_detail(text):
        return ["contact"]
    if ADVISORY_FIELD.match(text):
        return ["advisory-field"]
    if BACK.match(text):
        # Whatever else it shows, an item never opens looking back: the rest need not be read.
        return ["back"]
    cues = [*_date_cues(text, lead), *_body_cues(text, lead)]
    cues += [cue for cue, pattern in _LEAD_CUES if pattern.search(lead)]
    if unit.mark is Mark.HEADING:
        cues.append("heading")
    return cues + _opening_cues(text)


def _body_cues(text: str, lead: str) -> list[str]:
    """Tell how the OSCE and its bodies are named: in full, by name only, in short, or only after the first sentence."""
    if names_actor(lead):
        return ["actor"]
    cues = [cue for cue, pattern in (("osce", OSCE), ("short-body", SHORT_BODY)) if pattern.search(lead)][:1]
    rest = text[len(lead) :]
    if rest and names_actor(rest) and any(found.last.day for found in find_dates(rest)):
        cues.append("later-actor-and-date")
    return cues


_LEAD_CUES = (("event", EVENT), ("refers", REFERS), ("introduces", INTRODUCES), ("speech", SPEECH))
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
    Mark.NAVIGATION: "furniture",
    Mark.CATEGORIES: "furniture",
}


def _date_cues(text: str, lead: str) -> list[str]:
    dateline = read_dateline(text)
    if dateline:
        if dateline.day is None:
            return ["dateline-undated"]
        return ["dateline" if dateline.year else "dateline-yearless"]
    mentions = [found for found in find_dates(lead) if found.kind == "absolute" and found.last.day]
    if not mentions:
        return ["date-relative"] if find_dates(lead) else []
    first = mentions[0]
    if first.start <= _AT_HEAD:
        return ["date-first"]
    return ["date-lead" if first.start < _LATE else "date-late"]


def _opening_cues(text: str) -> list[str]:
    if text[0] in OPENS_QUOTE:
        return ["quote"]
    for cue, pattern in _OPENINGS:
        if pattern.match(text):
            return [cue]
    return ["lower-case"] if text[0].islower() else []


_OPENINGS = (("attribution", ATTRIBUTION), ("definite", DEFINITE), ("new", NEW), ("aside", ASIDE))


def _end_cues(unit: Unit) -> list[str]:
    text = unit.text
    cues = []
    if unit.mark in {Mark.CONTACT, Mark.STANDING, Mark.CATEGORIES}:
        cues.append("end-footer")
    elif CLOSING.search(text):
        cues.append("end-closing")
    last = text.rstrip('"”’»)] ')[-1:] or text[-1]
    if last in ":;,":
        cues.append("end-open")
    elif text.endswith(("...", "…")) or (len(text) > CUT_OFF and last.islower()):
        cues.append("end-cut")
    elif last not in ".!?":
        cues.append("end-bare")
    if text.count("“") > text.count("”"):
        cues.append("end-in-quote")
    return cues
