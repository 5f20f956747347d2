"""Where a page's first item begins: behind its navigation, and behind a menu that looks like a list of points."""

from collections.abc import Sequence

from osce_digest.loader.cuts import Marked
from osce_digest.loader.marks import Mark

# So many short points and headings in a row, most of them points, are a menu; a list in a text has a sentence above.
_FEWEST_POINTS = 8
_LONGEST_POINT = 100
# A line this long is text.
_TEXT = 120


def find_first_item(section: Sequence[Marked]) -> int:
    """Give the index of the line that the first item begins with, the number of lines if there is none."""
    for at, (_, kind) in enumerate(section):
        if kind not in _BEFORE_ITEMS:
            return _skip_menu(section, at)
    return len(section)


# what a page begins with before its first item
_BEFORE_ITEMS = frozenset({Mark.BLANK, Mark.NAVIGATION})


def _skip_menu(section: Sequence[Marked], first: int) -> int:
    """Give the line after the last point of a menu that begins at a line, or that line where there is no menu."""
    points, end = 0, first
    for at in range(first, len(section)):
        line, kind = section[at]
        if kind in _TEXTS or len(line.text) > _TEXT:
            break
        if (kind is Mark.BULLET and len(line.text) <= _LONGEST_POINT) or line.text in _BARE:
            points += 1
            end = at + 1
    if points < _FEWEST_POINTS:
        return first
    while end < len(section) and section[end][1] in _BEFORE_ITEMS:
        end += 1
    return end


_TEXTS = frozenset({Mark.PROSE, Mark.META, Mark.META_VALUE, Mark.HEADER, Mark.COUNCIL, Mark.DATE_LINE, Mark.NUMBERED})
# what is left of a point that was a folded menu
_BARE = frozenset({"-", "•", "*"})
