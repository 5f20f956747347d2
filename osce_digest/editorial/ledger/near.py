"""Know an edited item again among the lines whose text is gone. Pure; the order of items and lines does not show.

An item is never given the id of another without being told: where two answers are as good, or only the day speaks
against the one there is, the item is a new one and a diagnostic says so.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.editorial.ledger.choice import Pair, choose, count_turns
from osce_digest.editorial.ledger.values import Line
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.editorial.sketch import NO_SKETCH, SLOTS, Sketch, read_sketch


class _Day(Enum):
    """How an item's days (published, event) stand to the day its line has."""

    SAME = "same"
    OPEN = "one of the two has none"
    YEAR = "only the year differs"
    OTHER = "another day"


class _Backing(Enum):
    """What agrees besides: the whole body, headline and beginning of the lead, one of them or the dateline, nothing."""

    BODY = "body"
    HEAD = "headline and lead"
    PART = "part"
    NONE = "none"


_NEVER = SLOTS + 1

# The least resemblance, in sixteenths, by what else agrees. Where the day is not the same, what agrees must be the
# item's own: bodies and leads that several items have are those of a series, whose numbers stay apart. On 86 real items
# one changed word left 12 or more in most, three left 8 or more; of their 3,600 pairs no two items shared more than 4.
_LEAST = {
    (_Day.SAME, _Backing.BODY): 0,
    # A text that was joined of copies is cut short where the longest copy goes.
    (_Day.SAME, _Backing.HEAD): 0,
    (_Day.SAME, _Backing.PART): 6,
    (_Day.SAME, _Backing.NONE): 10,
    (_Day.OPEN, _Backing.BODY): 0,
    (_Day.OPEN, _Backing.HEAD): 9,
    (_Day.OPEN, _Backing.PART): 9,
    (_Day.OPEN, _Backing.NONE): _NEVER,
    (_Day.YEAR, _Backing.BODY): 0,
    (_Day.YEAR, _Backing.HEAD): 9,
    (_Day.YEAR, _Backing.PART): 9,
    (_Day.YEAR, _Backing.NONE): _NEVER,
    (_Day.OTHER, _Backing.BODY): 0,
    (_Day.OTHER, _Backing.HEAD): 14,
    (_Day.OTHER, _Backing.PART): 14,
    (_Day.OTHER, _Backing.NONE): _NEVER,
}

# A refused pair this much alike is worth a look.
_WORTH_TELLING = 9

# A lead or day that so many lines share leads nowhere, and comparing them all would take minutes.
_TOO_COMMON = 200


def match_nearly(
    fresh: Mapping[int, Manuscript], unused: Sequence[Line], lines: Iterable[Line]
) -> tuple[dict[int, Line], tuple[Diagnostic, ...]]:
    """Match items whose text no line has to the lines whose text no item has; `lines` are all there are."""
    drawn = {at: read_sketch(item.sketch or NO_SKETCH) for at, item in fresh.items()}
    series = _find_series([*drawn.values()], [read_sketch(line.sketch) for line in lines])
    turns = count_turns(fresh, unused)
    pairs = []
    for at, line in _find_candidates(fresh, drawn, unused):
        least, resemblance = _weigh(fresh[at], drawn[at], line, series)
        same_title, same_turn = fresh[at].title == line.title, turns[at] == turns[line.id]
        pairs.append(Pair(at, line, resemblance - least, resemblance, same_title, same_turn))
    found, torn = choose([pair for pair in pairs if pair.margin >= 0])
    noticed = [_tell_torn(fresh[at], torn[at]) for at in torn]
    used = {line.id for line in found.values()}
    refused = [pair for pair in pairs if pair.margin < 0 and pair.at not in found and pair.at not in torn]
    noticed += _tell_refused(fresh, [pair for pair in refused if pair.line.id not in used])
    return found, tuple(sorted(noticed))


def _find_series(fresh: Sequence[Sketch], known: Sequence[Sketch]) -> frozenset[str]:
    """Give the bodies and beginnings that several items have."""
    counts = [Counter(mark for sketch in side for mark in (sketch.body, sketch.lead)) for side in (fresh, known)]
    return frozenset(mark for count in counts for mark, number in count.items() if number > 1)


def _find_candidates(
    fresh: Mapping[int, Manuscript], drawn: Mapping[int, Sketch], unused: Sequence[Line]
) -> Iterator[tuple[int, Line]]:
    """Give the pairs that have anything in common but words."""
    index: dict[object, list[Line]] = {}
    for line in unused:
        for key in _keys(read_sketch(line.sketch), line.title, {line.published}):
            index.setdefault(key, []).append(line)
    for at, item in fresh.items():
        keys = _keys(drawn[at], item.title, _days(item))
        shared = [index.get(key, ()) for key in keys]
        near = {line.id: line for lines in shared if len(lines) <= _TOO_COMMON for line in lines}
        yield from ((at, line) for line in near.values())


def _keys(sketch: Sketch, title: str, days: Iterable[date | None]) -> Iterator[object]:
    texts = {"body": sketch.body, "lead": sketch.lead, "dateline": sketch.dateline, "title": title}
    yield from ((name, text) for name, text in texts.items() if text)
    yield from (day for day in days if day)


def _weigh(item: Manuscript, own: Sketch, line: Line, series: frozenset[str]) -> tuple[int, int]:
    """Give the least resemblance that is asked for, and the resemblance there is."""
    theirs = read_sketch(line.sketch)
    day = _compare_days(item, line)
    backing = _find_backing(item, own, line, theirs)
    of_series = own.body in series if backing is _Backing.BODY else not series.isdisjoint((own.lead, theirs.lead))
    least = _NEVER if of_series and day is not _Day.SAME else _LEAST[day, backing]
    return least, own.resemblance(theirs)


def _find_backing(item: Manuscript, own: Sketch, line: Line, theirs: Sketch) -> _Backing:
    if own.body and own.body == theirs.body:
        return _Backing.BODY
    if own.lead and own.lead == theirs.lead and item.title == line.title:
        return _Backing.HEAD
    parts = ((own.lead, theirs.lead), (own.dateline, theirs.dateline), (item.title, line.title))
    return _Backing.PART if any(mine and mine == other for mine, other in parts) else _Backing.NONE


def _days(item: Manuscript) -> set[date | None]:
    return {item.published.day, item.event.start, item.event.end}


def _compare_days(item: Manuscript, line: Line) -> _Day:
    day = item.published.day
    if not (day and line.published):
        return _Day.OPEN
    if line.published in _days(item):
        return _Day.SAME
    same_but_year = (day.month, day.day) == (line.published.month, line.published.day)
    return _Day.YEAR if same_but_year else _Day.OTHER


def _tell_torn(item: Manuscript, lines: Iterable[Line]) -> Diagnostic:
    names = ", ".join(sorted(line.id for line in lines))
    message = f"this may be an edit of {names}, but another answer is as good; taken for a new item"
    return Diagnostic(item.place.path, item.place.line, "ledger-ambiguous", message)


def _tell_refused(fresh: Mapping[int, Manuscript], pairs: Iterable[Pair]) -> Iterator[Diagnostic]:
    """Tell of each item that is much like a line, but for another day, what that line is."""
    best: dict[int, Pair] = {}
    for pair in sorted(pairs, key=lambda pair: (-pair.resemblance, pair.line.id)):
        if pair.resemblance >= _WORTH_TELLING and pair.line.withdrawn is None:
            best.setdefault(pair.at, pair)
    for at, pair in best.items():
        place = fresh[at].place
        message = f"this is much like {pair.line.id} of {pair.line.published}, which is gone; taken for a new item"
        yield Diagnostic(place.path, place.line, "ledger-alike", message, Severity.NOTE)
