"""How a line of a page relates to the article's words: akin, apart, said before, in another language."""

import re
from collections.abc import Sequence

from osce_digest.loader.language import UNDETERMINED, can_be, detect_language
from osce_digest.loader.page.shapes import Shape
from osce_digest.loader.page.talk import is_addressed
from osce_digest.loader.units import Unit
from osce_digest.loader.words import gather_stems

# A line shares words with the text if so many of its stems, and so large a part of them, are the text's.
_AKIN = 2
_SHARE_AKIN = 0.3
# One with fewer stems has too few to be called apart, or said before.
_STEMS_APART = 3
_STEMS_SAID = 4
_SHARE_SAID = 0.8
# A shorter paragraph may be said twice.
_SHORTEST_REPEATED = 100
_WORDS_OF_LANGUAGE = 5
# A speech or an interview says "you" and "our" in more than so many of its paragraphs, a report in a stray one.
_SPOKEN_SHARE = 1 / 6
# the 305 of "Decision No. 305"
_FIGURES = re.compile(r"\d+")


class Core:
    """The paragraphs that are surely text, to hold each line against."""

    __slots__ = ("_bags", "_core", "_language", "_shapes", "_texts", "_times", "_title")

    def __init__(self, units: Sequence[Unit], shapes: Sequence[Shape], sure: Sequence[bool], title: str) -> None:
        self._shapes = shapes
        self._texts = [unit.text for unit in units]
        self._bags = [gather_stems(text) for text in self._texts]
        self._title = gather_stems(title)
        reading = [at for at, shape in enumerate(shapes) if shape.reads and sure[at]]
        self._core = [at for at in reading if "long" in shapes[at].cues] or reading
        self._times = _count_stems([self._title, *(self._bags[at] for at in self._core)])
        self._language = detect_language(" ".join([self._texts[at] for at in self._core]))

    def is_spoken(self) -> bool:
        """Tell a speech or an interview."""
        spoken = sum([is_addressed(self._texts[at]) for at in self._core])
        return spoken > max(1.0, len(self._core) * _SPOKEN_SHARE)

    def compare(self, at: int) -> list[str]:
        """Give the cues of a line that lie between its words and the text's."""
        if self._is_said(at):
            return ["said"]
        cues = self._read_kinship(at)
        return [*cues, "foreign"] if self._is_foreign(at) else cues

    def _read_kinship(self, at: int) -> list[str]:
        bag = self._bags[at]
        own = at in self._core
        shared = sum([self._times.get(stem, 0) > own for stem in bag])
        if shared >= _AKIN and shared >= len(bag) * _SHARE_AKIN:
            return ["akin"]
        return ["apart"] if not shared and len(bag) >= _STEMS_APART else []

    def _is_said(self, at: int) -> bool:
        """Tell a line said before: a headline as a headline or in the text, a paragraph as a paragraph."""
        bag = self._bags[at]
        if len(bag) < _STEMS_SAID:
            return False
        reads = self._shapes[at].reads
        if reads and len(self._texts[at]) < _SHORTEST_REPEATED:
            return False
        if not reads and _are_alike(bag, self._title):
            return True
        alike = [was for was in range(at) if self._shapes[was].reads >= reads and _are_alike(bag, self._bags[was])]
        return any(self._find_figures(was) == self._find_figures(at) for was in alike)

    def _find_figures(self, at: int) -> list[str]:
        """Points that differ by a number only say different things."""
        return _FIGURES.findall(self._texts[at])

    def _is_foreign(self, at: int) -> bool:
        text, shape = self._texts[at], self._shapes[at]
        if self._language == UNDETERMINED or shape.cues[0] == "item" or len(text.split()) < _WORDS_OF_LANGUAGE:
            return False
        if detect_language(text) not in {self._language, UNDETERMINED}:
            return True
        return shape.reads and not can_be(text, self._language)


def _count_stems(bags: Sequence[set[str]]) -> dict[str, int]:
    times: dict[str, int] = {}
    for bag in bags:
        for stem in bag:
            times[stem] = times.get(stem, 0) + 1
    return times


def _are_alike(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= _SHARE_SAID * max(len(one), len(other))
