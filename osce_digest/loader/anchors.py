"""The lines that only a listing, an aggregator, a scraper or an export writes, and the titles that go with them."""

import re
from collections.abc import Sequence

from osce_digest.loader.cuts import Marked
from osce_digest.loader.lines import Line
from osce_digest.loader.mark_patterns import DATE_LABELS, META_LABEL
from osce_digest.loader.marks import CLUTTER, Mark

# A title of 40 words, the longest met, is well below this.
_LONGEST_TITLE = 400
# "English" stands under the number of a page in an export of them, "Yes" or "No" under that
_LANGUAGE = re.compile(r"(?:English|Russian|French|German|Italian|Spanish|Русский|Français|Deutsch|Italiano|Español)$")
_ANSWERS = frozenset({"Yes", "No"})
# "Channel: News", between a scraper's title and its counters
_CHANNEL = re.compile(r"Channel: ")

Starts = list[tuple[int, Line | None]]


def find_anchored(section: Sequence[Marked]) -> Starts:
    """Find where anchored items begin, each with its title: at the title above each anchor, or at the anchor itself."""
    starts: Starts = []
    floor = 0
    for index, (line, kind) in enumerate(section):
        if kind not in _ANCHORS:
            continue
        if kind is Mark.COUNCIL:
            starts.append((index, _title_below(section, index)))
            floor = index + 1
        elif kind is Mark.HEADING:
            if line.text.isdecimal() and _is_node(section, index):
                starts.append((index, _title_of_node(section, index)))
                floor = index + 1
        elif _is_anchor(line, kind) or (kind is Mark.COUNTER and _is_counter(section, index)):
            starts.append(_find_title(section, index, floor))
            floor = index + 1
    return starts


# all that an item can be anchored at
_ANCHORS = frozenset({Mark.COUNCIL, Mark.HEADER, Mark.META, Mark.COUNTER, Mark.HEADING})


def _find_title(section: Sequence[Marked], index: int, floor: int) -> tuple[int, Line | None]:
    """Give the title above an anchor, or the anchor without one."""
    above = index - 1
    while above >= floor and (section[above][1] is Mark.BLANK or _CHANNEL.match(section[above][0].text)):
        above -= 1
    titled = above >= floor and _may_be_title(section[above], index - above)
    return (above, section[above][0]) if titled else (index, None)


def _title_below(section: Sequence[Marked], at: int) -> Line | None:
    """Give the title of a council statement, which stands under the council's line."""
    below = next(((line, kind) for line, kind in section[at + 1 :] if kind is not Mark.BLANK), None)
    return below[0] if below and below[1] is Mark.HEADING else None


def _is_anchor(line: Line, kind: Mark) -> bool:
    if kind is Mark.HEADER:
        return True
    label = META_LABEL.match(line.text) if kind is Mark.META else None
    return bool(label and label["label"] in DATE_LABELS)


def _is_counter(section: Sequence[Marked], index: int) -> bool:
    """Tell the "$" of a scraper, under which two counters stand, from one that a sum of money lost its figures to."""
    return [line.text for line, _ in section[index + 1 : index + 3]] == ["0", "0"]


def _is_node(section: Sequence[Marked], index: int) -> bool:
    below = [line.text for line, _ in section[index + 1 : index + 3]]
    return len(below) > 1 and bool(_LANGUAGE.match(below[0])) and below[1] in _ANSWERS


def _title_of_node(section: Sequence[Marked], index: int) -> Line | None:
    """Give the title of a page in an export: the first line under its answers."""
    for line, _ in section[index + 2 :]:
        if line.text and line.text not in _ANSWERS:
            return line
    return None


def _may_be_title(above: Marked, distance: int) -> bool:
    line, kind = above
    if kind in {Mark.META, Mark.HEADER, Mark.CATEGORIES}:
        return False
    return len(line.text) <= _LONGEST_TITLE and (kind not in CLUTTER or distance == 1)
