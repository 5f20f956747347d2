"""What the file around a possible border tells of it: a list of teasers, items in several languages, one headline.

Looks at a whole stretch once; what a paragraph shows by itself is read in `features`.
"""

from collections.abc import Sequence

from osce_digest.loader.border.weights import WEIGHTS
from osce_digest.loader.features import Features
from osce_digest.loader.language import UNDETERMINED, detect_language
from osce_digest.loader.marks import Mark
from osce_digest.loader.units import Unit

# A cue and what it weighs in this place.
Weighed = tuple[str, float]

_AMONG_CUTS = ("among-cuts", WEIGHTS["among-cuts"])
_LANGUAGE = ("other-language", WEIGHTS["other-language"])
_UNTITLED = ("untitled", WEIGHTS["untitled"])
# A listing cuts off more than one of its teasers; a few lines of an article lack a full stop too.
_CUTS = 3
_SHARE_OF_CUTS = 0.2
# A shorter paragraph may have no word of its language's commonest.
_LONG_ENOUGH = 80
# no headline begins so
_LEADS = frozenset({"dateline", "dateline-yearless", "date-first"})
# "OSCE ends course" is the shortest headline met; in a line longer than this a teaser was cut off.
_HEADLINE_WORDS = 3
_LONGEST_HEADLINE = 140


class Setting:
    """The cues of a file for each of its possible borders."""

    __slots__ = ("_after_other", "_cut", "_headed", "_titled", "tells")

    def __init__(self, units: Sequence[Unit], features: Sequence[Features]) -> None:
        self._cut = [at + 1 for at, unit in enumerate(features) if "end-cut" in unit.end_cues]
        if len(self._cut) < max(_CUTS, len(units) * _SHARE_OF_CUTS):
            self._cut = []
        if self._cut and _are_below_article(self._cut, units, features):
            self._cut = []
        self._after_other = _find_changes(features)
        self._titled = not self._cut and opens_with_headline(units, features)
        self._headed = {at + 1 for at, unit in enumerate(units) if unit.mark is Mark.HEADING} if self._titled else set()
        self.tells = bool(self._cut or self._after_other or self._titled)

    def weigh(self, index: int) -> list[Weighed]:
        """Weigh what the file tells of a border before a unit."""
        cues = [_AMONG_CUTS] if index in self._cut else []
        if index in self._after_other:
            cues.append(_LANGUAGE)
        if self._titled and index not in self._headed:
            cues.append(_UNTITLED)
        return cues


def opens_with_headline(units: Sequence[Unit], features: Sequence[Features]) -> bool:
    """Tell a stretch that begins with a headline, as an article does and a dump without headlines does not."""
    first = units[0]
    if first.mark is not Mark.HEADING or len(first.text) > _LONGEST_HEADLINE or len(units) < _HEADLINE_WORDS:
        return False
    return len(first.text.split()) >= _HEADLINE_WORDS and _LEADS.isdisjoint(features[0].opening.dates)


def _are_below_article(cut: Sequence[int], units: Sequence[Unit], features: Sequence[Features]) -> bool:
    """Tell first words of other articles that a page shows below its own, which has a headline and whole paragraphs."""
    first = cut[0] - 1
    return (
        first > _HEADLINE_WORDS
        and list(cut) == [*range(cut[0], len(units) + 1)]
        and opens_with_headline(units, features)
    )


def _find_changes(features: Sequence[Features]) -> set[int]:
    """Give the units in another language than the last long one before; most are in English at first sight."""
    changes: set[int] = set()
    before = ""
    for at, unit in enumerate(features):
        text = unit.text
        if len(text) < _LONG_ENOUGH:
            continue
        language = "en" if " the " in text or " of " in text or " and " in text else detect_language(text)
        if language == UNDETERMINED:
            continue
        if before and language != before:
            changes.add(at)
        before = language
    return changes
