"""Tells of published dates that lie far from those of the items around them, whatever they rest on.

Reports only. Datelines that contradict their neighbours are told, and mended where that is safe, by
`dating.neighbours`.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from osce_digest.diagnostics import Diagnostic
from osce_digest.loader.draft import Draft
from osce_digest.model import Published

# Files list items in order of time, but for some posted late; so far apart is no late posting.
_FAR: Final = 180
# Neighbours only tell where they agree among themselves.
_AGREEING: Final = 62
# So many dated items on either side are asked, and so many of them must be there.
_BESIDE: Final = 2
_NEEDED: Final = 3
_DATELINE: Final = "dateline-contradicts"


def judge_outliers(
    drafts: Sequence[Draft], datings: Sequence[tuple[Published, Sequence[Diagnostic]]]
) -> Iterator[tuple[int, Diagnostic]]:
    """Tell of dates far from their neighbours', with the item's number; not again of what is told as a dateline."""
    dated = [(number, published.day) for number, (published, _) in enumerate(datings) if published.day is not None]
    if len(dated) <= _NEEDED:
        return
    days = [day.toordinal() for _, day in dated]
    for at, day in enumerate(days):
        if abs(day - days[at - 1 if at else 1]) > _FAR and _is_outlier(days, at):
            number, written = dated[at]
            if not any(found.code == _DATELINE for found in datings[number][1]):
                yield number, _tell(drafts[number], written, _around(days, at))


def _is_outlier(days: Sequence[int], at: int) -> bool:
    around = _around(days, at)
    if len(around) < _NEEDED or max(around) - min(around) > _AGREEING:
        return False
    return days[at] > max(around) + _FAR or days[at] < min(around) - _FAR


def _around(days: Sequence[int], at: int) -> list[int]:
    return [*days[max(0, at - _BESIDE) : at], *days[at + 1 : at + 1 + _BESIDE]]


def _tell(draft: Draft, day: date, around: Sequence[int]) -> Diagnostic:
    first, last = date.fromordinal(min(around)), date.fromordinal(max(around))
    message = f"dated {day.isoformat()}, while the items around it are from {first.isoformat()} to {last.isoformat()}"
    return Diagnostic(draft.place.path, draft.place.line, "date-far-from-neighbours", message)
