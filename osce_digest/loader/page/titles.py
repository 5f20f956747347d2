"""Which line above a page's text is its headline: one that shares words with the text, no site's name, no menu."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from osce_digest.loader.lines import Line
from osce_digest.loader.marks import Mark
from osce_digest.loader.page.doubts import is_wrapped
from osce_digest.loader.page.shapes import Shape, read_shape
from osce_digest.loader.page.talk import read_talk
from osce_digest.loader.page.weights import LONGEST_PAGE
from osce_digest.loader.units import Unit
from osce_digest.loader.words import gather_stems

_FEWEST_WORDS = 3
_MOST_CHARACTERS = 200
# So many paragraphs tell what a page is about.
_PARAGRAPHS = 6
# The first of lines that are about as good is the headline, the next its standfirst.
_ABOUT_AS_GOOD = 0.9
_GOOD = 1.5
# The first line that reads as a headline is it more often than not.
_USUAL = 0.5
# Pages say their headline twice.
_AGAIN = 3.0
_AKIN = 2
_MOST_SHARED = 4
_ENOUGH_WORDS = 10
_PER_WORD = 0.2
# "High Commissioner on National Minorities" is a section's name.
_NAME_WORDS = 6
_NAME, _PARTED, _TIMED, _TALKS = 1.0, 1.5, 1.5, 2.0
# "12:03, 5 June 2013", "15:58 Parliament adopts the budget"
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b|^\d")


def find_page_title(units: Sequence[Unit], usual: Line | None) -> Line | None:
    """Give the headline of a page; `usual` is the first line that reads as one, and stays where none is surer."""
    if len(units) > LONGEST_PAGE:
        return usual
    if len(units) > 1 and units[0].lines[0] is usual and units[1].mark is Mark.PROSE:
        return usual
    shapes = [read_shape(unit) for unit in units]
    start = _find_text(units, shapes)
    if is_wrapped(units, shapes):
        return None if _goes_on(units, usual) else usual
    if not start:
        return usual
    told = _gather(units[at] for at in range(start, len(units)) if shapes[at].reads)
    scores: dict[int, float] = {}
    for at in _find_candidates(units[:start]):
        unit, first = units[at], not scores or units[at].lines[0] is usual
        again = first and any(other.text == unit.text for other in units[at + 1 :])
        scores[at] = _score(unit, shapes[at], told) + (unit.lines[0] is usual) * _USUAL + again * _AGAIN
    enough = max(_GOOD, max(scores.values(), default=0.0) - _ABOUT_AS_GOOD)
    found = next((units[at].lines[0] for at, score in scores.items() if score >= enough), None)
    return found or (None if _is_label(units, usual, told) else usual)


def _goes_on(units: Sequence[Unit], usual: Line | None) -> bool:
    """Tell the first line of a paragraph that was broken into lines."""
    return any(unit.lines[0] is usual and below.text[0].islower() for unit, below in pairwise(units))


def _is_label(units: Sequence[Unit], usual: Line | None, told: set[str]) -> bool:
    """Tell one of a menu's lines, which shares nothing with the text, from a short headline: "Show news feed"."""
    if usual is None or units[0].lines[0] is usual or usual.text.count(" ") >= _FEWEST_WORDS:
        return False
    return told.isdisjoint(gather_stems(usual.text))


def _find_text(units: Sequence[Unit], shapes: Sequence[Shape]) -> int | None:
    """Give the first paragraph of the text: the first long one, or one above it that shares words with long ones."""
    reading = [at for at, shape in enumerate(shapes) if shape.reads and not read_talk(units[at].text)]
    reading = [at for at in reading if not _is_long_headline(units, shapes, at)]
    long = [at for at in reading if "long" in shapes[at].cues]
    if not long:
        return reading[0] if reading else None
    told = _gather(units[at] for at in long)
    return next(at for at in reading if at >= long[0] or len(told & gather_stems(units[at].text)) >= _AKIN)


def _is_long_headline(units: Sequence[Unit], shapes: Sequence[Shape], at: int) -> bool:
    """Tell a headline as long as a paragraph by the day below it."""
    return shapes[at].cues[0] == "cut" and any(below.mark is Mark.DATE_LINE for below in units[at + 1 : at + 2])


def _gather(units: Iterable[Unit]) -> set[str]:
    """Give the stems of the first paragraphs."""
    return set().union(*(gather_stems(unit.text) for unit in islice(units, _PARAGRAPHS)))


def _find_candidates(head: Sequence[Unit]) -> list[int]:
    """Give the lines of a head that may be a headline; one point may be, points of a menu are not."""
    points = sum([unit.mark is Mark.BULLET for unit in head])
    marks = {Mark.HEADING, Mark.BULLET} if points == 1 else {Mark.HEADING}
    # "lundi 14 mai 2018" begins in small letters and goes on with nothing.
    runs_on = [below.text[0].islower() and below.mark is not Mark.DATE_LINE for below in head[1:]] + [False]
    found = [at for at, unit in enumerate(head) if unit.mark in marks and _has_room(unit) and not runs_on[at]]
    return [at for at in found if not any(after > at and _leads_to(head[at].text, head[after].text) for after in found)]


def _has_room(unit: Unit) -> bool:
    if len(unit.text) > _MOST_CHARACTERS or len(unit.lines) > 1:
        return False
    return sum([word[0].isalpha() or word[-1].isalpha() for word in unit.text.split()]) >= _FEWEST_WORDS


def _leads_to(text: str, headline: str) -> bool:
    """Tell the way to a page, with its headline at the end: "Home Politics Mayor opens bridge"."""
    return text.endswith(" " + headline) and text[: -len(headline)].count(" ") > 1


def _score(unit: Unit, shape: Shape, told: set[str]) -> float:
    stems = gather_stems(unit.text)
    shared = len(stems & told)
    words = unit.text.count(" ") + 1
    score = min(shared, _MOST_SHARED) + shared / max(2, len(stems))
    score += _PER_WORD * (min(words, _ENOUGH_WORDS) - _FEWEST_WORDS)
    if "titled" in shape.cues and words <= _NAME_WORDS:
        score -= _NAME
    if "signs" in shape.cues:
        score -= _PARTED
    if _CLOCK.search(unit.text):
        score -= _TIMED
    return score - _TALKS if read_talk(unit.text) else score
