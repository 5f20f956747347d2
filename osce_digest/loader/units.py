"""Lines to units: the paragraphs, headings and list items that borders can fall between. Decides no border."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from osce_digest.loader.lines import Line
from osce_digest.loader.marks import Mark, mark

# Mailing-list copies break lines at 60 to 80 characters; no press paragraph is that even by itself.
_WRAP_WIDTH = range(50, 90)
_WRAP_SHARE = 0.6
# Shorter lines end paragraphs and tell nothing; a file with fewer full ones, or with one wider, is not wrapped.
_FULL_LINE = 40
_FEW = 4
_WIDEST = 100


class Unit(NamedTuple):
    """One paragraph or list item with the lines it was written on; `blanks` counts the empty lines before it."""

    lines: tuple[Line, ...]
    text: str
    mark: Mark
    blanks: int

    @property
    def line(self) -> int:
        """The raw line it begins on."""
        return self.lines[0].number


def mark_lines(lines: Iterable[Line]) -> list[tuple[Line, Mark]]:
    """Pair each line with what it is by its own words, and list items under an empty label with that label."""
    marked = []
    label_open = below = False
    for line in lines:
        kind = mark(line.text)
        if label_open and _is_value(line.text, kind, below=below):
            kind = Mark.META_VALUE
        elif kind is not Mark.BLANK:
            label_open = kind is Mark.META and line.text.endswith(":")
        below = kind is Mark.META
        marked.append((line, kind))
    return marked


def _is_value(text: str, kind: Mark, *, below: bool) -> bool:
    """Tell a value listed under an empty label, or one that stands right `below` it: a place, a list of fields."""
    if kind is Mark.BULLET:
        return len(text) <= _LONGEST_VALUE
    listed = kind is Mark.PROSE and text.count(", ") >= _FIELDS and not _SENTENCE_END.search(text)
    return below and (listed or (kind is Mark.HEADING and len(text) <= _LONGEST_PLACE))


_FIELDS = 3
_LONGEST_PLACE = 60
# "- Office of the Special Representative and Co-ordinator for Combating Trafficking in Human Beings" is the longest
_LONGEST_VALUE = 120


def make_units(marked: Sequence[tuple[Line, Mark]]) -> list[Unit]:
    """Give the units of a stretch of lines, blank lines left out; hard-wrapped paragraphs are joined."""
    join = _is_wrapped(marked)
    units: list[Unit] = []
    blanks = 0
    for line, kind in marked:
        if kind is Mark.BLANK:
            blanks += 1
        elif join and units and not blanks and _goes_on(units[-1], line.text, kind):
            units[-1] = _joined(units[-1], line)
        else:
            units.append(Unit((line,), line.text, kind, blanks))
            blanks = 0
    return units


def _is_wrapped(marked: Sequence[tuple[Line, Mark]]) -> bool:
    """Tell hard-wrapped text: most lines of one width, broken in mid-sentence, paragraphs parted by blank lines."""
    full = [line.text for line, kind in marked if len(line.text) > _FULL_LINE and kind in _WRAPPED]
    if len(full) < _FEW or Mark.BLANK not in [kind for _, kind in marked]:
        return False
    lengths = sorted(map(len, full))
    # the middle of an even number of lines may be half a character, which no range holds
    if lengths[-1] >= _WIDEST or int(_middle(lengths)) not in _WRAP_WIDTH:
        return False
    broken = sum(not _SENTENCE_END.search(text) for text in full)
    return broken > len(full) * _WRAP_SHARE


def _middle(numbers: Sequence[int]) -> float:
    """Give the median of sorted numbers; the module `statistics` takes longer to import than all lines to measure."""
    half = len(numbers) // 2
    return numbers[half] if len(numbers) % 2 else (numbers[half - 1] + numbers[half]) / 2


# "… in the region.”"
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")


# what the lines of a wrapped paragraph look like, and what may go on over several lines
_WRAPPED = frozenset({Mark.PROSE, Mark.HEADING})
_CONTINUED = frozenset({Mark.PROSE, Mark.HEADING, Mark.BULLET, Mark.NUMBERED})


# what a line in the midst of a sentence may look like: "the OSCE" / "Chairman-in-Office, Minister of …, Jane Doe,"
_MISTAKEN = frozenset({Mark.SALUTATION, Mark.AUTHOR, Mark.CAPTION, Mark.RELATED})


# "… two rooms" / "— the hall and the press centre"; "… and" / "was signed in Osh on 3 May 2019"
_MID_SENTENCE = re.compile(r"(?:[–—] )?(?=\w)[^A-ZÀ-ŽА-Я\d]")


def _goes_on(unit: Unit, text: str, kind: Mark) -> bool:
    if unit.mark not in _CONTINUED:
        return False
    if kind in _WRAPPED:
        return True
    mistaken = kind in _MISTAKEN or (kind in {Mark.BULLET, Mark.DATE_LINE} and _MID_SENTENCE.match(text))
    return bool(mistaken) and unit.mark in _WRAPPED and _is_open(unit.lines[-1].text)


def _is_open(text: str) -> bool:
    """Tell a line that was broken for its width, in mid-sentence."""
    return len(text) >= _WRAP_WIDTH.start and not _SENTENCE_END.search(text)


def _joined(unit: Unit, line: Line) -> Unit:
    kind = Mark.PROSE if unit.mark in _WRAPPED else unit.mark
    return Unit((*unit.lines, line), f"{unit.text} {line.text}", kind, unit.blanks)


def lines_of(units: Iterable[Unit]) -> Iterator[Line]:
    """List the lines of several units in order."""
    for unit in units:
        yield from unit.lines
