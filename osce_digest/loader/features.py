"""What one paragraph shows that bears on whether an item begins or ends there. A pure function of its text.

Not here: weighing the cues (`borders`) or anything that needs another paragraph.
"""

from dataclasses import dataclass

from osce_digest.loader.cue_patterns import (
    ABBREVIATION,
    ACRONYM,
    ACTOR,
    ACTOR_HINTS,
    ADVISORY_FIELD,
    ASIDE,
    ATTRIBUTION,
    BACK,
    CLOSING,
    COMMON_ACRONYMS,
    CUT_OFF,
    DEFINED,
    DEFINITE,
    FULL_NAME,
    NEW,
    OPENS_QUOTE,
    REPORT_HEAD,
    SENTENCE_BREAK,
    SURNAME,
)
from osce_digest.loader.cue_words import BODY_CUES, LEAD_CUES
from osce_digest.loader.dateline import read_dateline
from osce_digest.loader.dates import iter_dates
from osce_digest.loader.dates_spoken import find_spoken_days
from osce_digest.loader.marks import Mark, is_contact_detail
from osce_digest.loader.units import Unit
from osce_digest.loader.words import find_stems, split_words

# "Chairperson" stands before the hint "-in-Office": a name begins at most so far before.
_BEFORE_HINT = 12
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
    """The cues of one unit; sets are frozen so that an item's are their union.

    What matters only where a border is possible (`closes` and below) is read when asked for.
    """

    text: str
    start_cues: tuple[str, ...]
    end_cues: tuple[str, ...]
    acronyms_defined: frozenset[str]
    people: frozenset[str]
    words: frozenset[str]

    @property
    def cues(self) -> tuple[str, ...]:
        """All cues, those of its end last."""
        return (*self.start_cues, *self.end_cues, *(("end-closing",) if self.closes else ()))

    @property
    def closes(self) -> bool:
        """Whether it tells what stands at the end of items: who paid, what comes next."""
        return "end-footer" not in self.end_cues and CLOSING.search(self.text) is not None

    @property
    def acronyms_used(self) -> frozenset[str]:
        """The abbreviations it takes for granted."""
        found = frozenset(word for word in ACRONYM.findall(self.text) if len(word) <= _LONGEST_ACRONYM)
        return found - COMMON_ACRONYMS - self.acronyms_defined

    @property
    def surnames(self) -> frozenset[str]:
        """The people it takes for granted."""
        return frozenset(a or b for a, b in SURNAME.findall(self.text)) - self.people

    @property
    def lead_words(self) -> frozenset[str]:
        """The words of its first sentence."""
        return frozenset(find_stems(first_sentence(self.text)))


def first_sentence(text: str) -> str:
    """Give the text up to its first full stop that ends a sentence, at most `_LEAD_LIMIT` characters."""
    head = text[:_LEAD_LIMIT]
    for found in SENTENCE_BREAK.finditer(head, _SHORTEST_SENTENCE):
        if not ABBREVIATION.search(head, max(0, found.start() - 5), found.start()):
            return head[: found.start() + 1]
    return head


def names_actor(sentence: str) -> bool:
    """Tell a sentence in which an OSCE body is named in full."""
    at = min([place for hint in ACTOR_HINTS if (place := sentence.find(hint)) >= 0], default=-1)
    return at >= 0 and ACTOR.search(sentence, max(0, at - _BEFORE_HINT)) is not None


def read_features(unit: Unit) -> Features:
    """Read all cues of a unit."""
    text = unit.text
    return Features(
        text,
        start_cues=tuple(_start_cues(unit, text)),
        end_cues=tuple(_end_cues(unit)),
        acronyms_defined=frozenset(DEFINED.findall(text)) if "(" in text else _NONE,
        people=frozenset(FULL_NAME.findall(text)),
        words=frozenset(find_stems(text)),
    )


_NONE: frozenset[str] = frozenset()


def _start_cues(unit: Unit, text: str) -> list[str]:
    if unit.mark in _NO_START:
        return [_NO_START[unit.mark]]
    if is_contact_detail(text):
        return ["contact"]
    if ADVISORY_FIELD.match(text):
        return ["advisory-field"]
    if BACK.match(text):
        # Whatever else it shows, an item never opens looking back: the rest need not be read.
        return ["back"]
    lead = first_sentence(text)
    words = frozenset(split_words(lead))
    cues = [*_date_cues(text, lead), *_body_cues(text, lead, words)]
    cues += [name for name, cue in LEAD_CUES if cue.is_in(lead, words)]
    if unit.mark is Mark.HEADING:
        cues.append("report-head" if REPORT_HEAD.match(text) else "heading")
    return cues + _opening_cues(text)


def _body_cues(text: str, lead: str, words: frozenset[str]) -> list[str]:
    """Tell how the OSCE and its bodies are named: in full, by name only, in short, or only after the first sentence."""
    if names_actor(lead):
        return ["actor"]
    cues = [name for name, cue in BODY_CUES if cue.is_in(lead, words)][:1]
    rest = text[len(lead) :]
    if rest and names_actor(rest) and any(found.last.day for found in iter_dates(rest)):
        cues.append("later-actor-and-date")
    return cues


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
    months = False
    for found in iter_dates(lead):
        if found.last.day:
            return ["date-first" if found.start <= _AT_HEAD else "date-lead" if found.start < _LATE else "date-late"]
        months = True
    return ["date-relative"] if months or find_spoken_days(lead) else []


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
