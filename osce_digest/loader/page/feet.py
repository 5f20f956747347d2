"""The day of issue below a page's text, where its head gives none: "Published on: 14 May 2019 - 17:47", "14.05.2019".

A foot also shows the days of other articles: a day counts only right under the text, or where it says what it is.
"""

from collections.abc import Sequence

from osce_digest.loader.dateline.reading import read_dateline
from osce_digest.loader.marks import Mark
from osce_digest.loader.page.shapes import read_shape
from osce_digest.loader.page.stamps import Stamp, read_stamp
from osce_digest.loader.units import Unit

# Share buttons, a name or an office may stand between the text and a day that says that it is the day of issue.
_REACH = 4
_READ_ELSEWHERE = frozenset({Mark.COUNCIL, Mark.HEADER, Mark.META_VALUE, Mark.META})
_OTHERS = frozenset({"related", "advert", "comments"})
# A headline has so many words.
_HEADLINE_WORDS = 5


def read_foot(units: Sequence[Unit], kinds: Sequence[str | None]) -> tuple[int, Stamp] | None:
    """Give the line below the text that tells the day of issue; None where a dateline tells it, or none is sure."""
    own = [at for at, kind in enumerate(kinds) if kind is None]
    first = next((at for at in own if read_shape(units[at]).reads), None)
    if first is None or _is_dated(units[first].text):
        return None
    last = next(at for at in reversed(own) if read_shape(units[at]).reads)
    for at in range(last + 1, min(len(units), last + 1 + _REACH)):
        if kinds[at] in _OTHERS:
            return None
        stamp = read_stamp(units[at]) if _may_state(units[at]) else None
        if stamp and (stamp.labelled or (at == last + 1 and not _is_anothers(units, at))):
            return at, stamp
    return None


def _is_dated(text: str) -> bool:
    dateline = read_dateline(text)
    return dateline is not None and dateline.day is not None


def _may_state(unit: Unit) -> bool:
    return len(unit.lines) == 1 and unit.mark not in _READ_ELSEWHERE and unit.text[0] not in "-–—"


def _is_anothers(units: Sequence[Unit], at: int) -> bool:
    """Tell the day above another article's headline."""
    return at + 1 < len(units) and units[at + 1].text.count(" ") >= _HEADLINE_WORDS - 1
