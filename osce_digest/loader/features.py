"""What one paragraph shows that bears on whether an item begins or ends there. A pure function of its text.

Not here: weighing the cues (`borders`) or anything that needs another paragraph.
"""

from osce_digest.cache.recollection import recall_equal
from osce_digest.loader.cue_patterns import CLOSING, CUT_OFF
from osce_digest.loader.leads import first_sentence
from osce_digest.loader.marks import Mark, is_contact_detail
from osce_digest.loader.name_patterns import (
    ACRONYM,
    COMMON_ACRONYMS,
    COMMON_NAMES,
    DEFINED,
    FULL_NAME,
    NAME,
    SURNAME,
    SURNAME_BEFORE,
    SURNAME_BEHIND,
    SURNAME_BEHIND_STEMS,
)
from osce_digest.loader.opening_cues import Opening, read_first_sentence, read_opening
from osce_digest.loader.units import Unit
from osce_digest.loader.words import gather_stems

# Longer ones are words in capitals.
_LONGEST_ACRONYM = 9
# Who and where an item is about is named so early.
_NAMED_WITHIN = 500
_NONE: frozenset[str] = frozenset()


class Features:
    """The cues of one unit; sets are frozen so that an item's are their union.

    What matters only where a border is possible is read when it is first asked for.
    """

    __slots__ = (
        "_acronyms_used",
        "_names",
        "_people",
        "_start_cues",
        "_surnames",
        "acronyms_defined",
        "end_cues",
        "opening",
        "text",
        "words",
    )

    def __init__(self, unit: Unit) -> None:
        text = unit.text
        self.text = text
        self.words: set[str] = gather_stems(text)
        self.opening: Opening = read_opening(unit, self.words)
        self.end_cues: tuple[str, ...] = _end_cues(unit)
        self.acronyms_defined: frozenset[str] = frozenset(DEFINED.findall(text)) if "(" in text else _NONE
        self._start_cues: tuple[str, ...] | None = None
        self._names: frozenset[str] | None = None
        self._people: frozenset[str] | None = None
        self._surnames: frozenset[str] | None = None
        self._acronyms_used: frozenset[str] | None = None

    @property
    def cues(self) -> tuple[str, ...]:
        """All cues, those of its end last."""
        return (*self.start_cues, *self.end_cues, *(("end-closing",) if self.closes else ()))

    @property
    def first_cues(self) -> tuple[str, ...]:
        """The start cues that are known without reading the words of the first sentence."""
        opening = self.opening
        if opening.names:
            return (*opening.dates, "actor", *opening.shape)
        return (*opening.dates, *opening.shape) if opening.dates else opening.shape

    @property
    def start_cues(self) -> tuple[str, ...]:
        """All cues that an item begins here, or goes on."""
        if self._start_cues is None:
            opening = self.opening
            middle = read_first_sentence(self.text, opening) if opening.lead else ()
            self._start_cues = (*opening.dates, *middle, *opening.shape)
        return self._start_cues

    @property
    def closes(self) -> bool:
        """Whether it tells what stands at the end of items: who paid, what comes next."""
        return "end-footer" not in self.end_cues and CLOSING.search(self.text) is not None

    @property
    def people(self) -> frozenset[str]:
        """The people named in full, by their last names."""
        if self._people is None:
            self._people = frozenset(FULL_NAME.findall(self.text))
        return self._people

    @property
    def acronyms_used(self) -> frozenset[str]:
        """The abbreviations it takes for granted."""
        if self._acronyms_used is None:
            found = frozenset([word for word in ACRONYM.findall(self.text) if len(word) <= _LONGEST_ACRONYM])
            self._acronyms_used = found - COMMON_ACRONYMS - self.acronyms_defined
        return self._acronyms_used

    @property
    def surnames(self) -> frozenset[str]:
        """The people it takes for granted."""
        if self._surnames is None:
            self._surnames = _find_surnames(self.text, self.words)
            if self._surnames:
                self._surnames -= self.people
        return self._surnames

    @property
    def names(self) -> frozenset[str]:
        """The names in it that few items have: places, people, projects."""
        if self._names is None:
            self._names = frozenset(NAME.findall(self.text, 0, _NAMED_WITHIN)) - COMMON_NAMES
        return self._names

    @property
    def lead_words(self) -> set[str]:
        """The words of its first sentence; one that is cut in a word gives a word that is none of the text's."""
        return gather_stems(self.opening.lead or first_sentence(self.text)) & self.words


def read_features(unit: Unit) -> Features:
    """Read the cues of a unit."""
    return recall_equal((unit.text, unit.mark), Features, unit)


def _find_surnames(text: str, stems: set[str]) -> frozenset[str]:
    behind = not SURNAME_BEHIND_STEMS.isdisjoint(stems) or any([word in text for word in SURNAME_BEHIND])  # noqa: C419
    if not behind:
        return frozenset(SURNAME_BEFORE.findall(text))
    return frozenset([before or behind for before, behind in SURNAME.findall(text)])


_FOOTERS = frozenset({Mark.CONTACT, Mark.STANDING, Mark.CATEGORIES})


def _end_cues(unit: Unit) -> tuple[str, ...]:
    text = unit.text
    footer = unit.mark in _FOOTERS or (unit.mark is not Mark.PROSE and is_contact_detail(text))
    cues = ["end-footer"] if footer else []
    last = text[-1]
    if last in '"”’»)] ':
        last = text.rstrip('"”’»)] ')[-1:] or last
    if last not in ".!?" or text.endswith("..."):
        cues += _cues_of_no_stop(text, last)
    if "“" in text and text.count("“") > text.count("”"):
        cues.append("end-in-quote")
    return tuple(cues)


def _cues_of_no_stop(text: str, last: str) -> tuple[str, ...]:
    if last in ":;,":
        return ("end-open",)
    if text.endswith(("...", "…")) or (len(text) > CUT_OFF and last.islower()):
        return ("end-cut",)
    return ("end-bare",) if last not in ".!?" else ()
