"""What a desk wants to know of all entries at once: how many are what, and which are most in doubt.

Gathered in one pass over all entries, or by adding those that join to what is known of the others. Pure.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from hashlib import blake2b
from heapq import nsmallest
from operator import attrgetter
from typing import Any, NamedTuple

from osce_digest.cache.recollection import recall_same
from osce_digest.editorial.doubts import BORDER_THRESHOLD, measure_doubts
from osce_digest.model import Basis, Entry

# So many entries with doubts are shown: more would make the page heavy, and these keep an editor busy for a day.
QUEUE_LENGTH = 30

# What is counted beside the bases of dates, each with the attribute of an entry that says so where it is not empty.
COUNTED = ("countries", "dimensions", "topics", "institutions", "to_check", "corrected")

# Names entries of one file in the order in which they stand there: line, column, id.
Spot = tuple[int, int, str]


class Doubtful(NamedTuple):
    """An entry in doubt, by `serial` number as in the archive; `doubt` is that of its worst decision.

    `before` is the id of the item before it where its border is in doubt, `print` the fingerprint of what is shown.
    """

    doubt: float
    day: int
    id: str
    serial: int
    before: str
    print: str


class Overview(NamedTuple):
    """How many entries are what (`entries`, `basis/lead`, `countries` …), and how many decisions are in doubt.

    `queue` holds the entries with the most doubtful ones, those first.
    """

    counts: Mapping[str, int]
    decisions: int
    queue: tuple[Doubtful, ...]


NOTHING = Overview({}, 0, ())


def survey_entries(entries: Sequence[Entry]) -> Overview:
    """Look at all entries, which are numbered as they stand."""
    counts, decisions, doubtful = _count(enumerate(entries))
    queue = nsmallest(QUEUE_LENGTH, doubtful)
    files = {entry.place.path for _, _, _, _, entry in queue if entry.border < BORDER_THRESHOLD}
    spots = _gather_spots(entries, files) if files else {}
    return Overview(counts, decisions, tuple(_name(one, spots) for one in queue))


def add_entries(
    known: Overview, joined: Iterable[tuple[int, Entry]], standing: Iterable[tuple[int, Entry]], files: Iterable[Entry]
) -> Overview:
    """Add entries with their numbers to what is known.

    `standing` are known ones whose item before may be another now; `files` are all entries of the files of both.
    """
    counts, decisions, doubtful = _count(joined)
    _, _, again = _count(standing)
    held = list(files)
    spots = _gather_spots(held, {entry.place.path for entry in held})
    fresh = [_name(one, spots) for one in (*doubtful, *again)]
    renewed = {one.id for one in fresh}
    queue = sorted([*fresh, *(one for one in known.queue if one.id not in renewed)], key=_rank)[:QUEUE_LENGTH]
    names = dict.fromkeys((*known.counts, *counts))
    total = {name: known.counts.get(name, 0) + counts.get(name, 0) for name in names}
    return Overview(total, known.decisions + decisions, tuple(queue))


def pack_overview(overview: Overview) -> tuple[Any, ...]:
    """Give an overview as plain values."""
    return dict(overview.counts), overview.decisions, [tuple(one) for one in overview.queue]


def unpack_overview(packed: tuple[Any, ...]) -> Overview:
    """Make the overview of plain values."""
    counts, decisions, queue = packed
    return Overview(counts, decisions, tuple(Doubtful(*one) for one in queue))


# Sorts as it stands: the most doubtful first, then the newest, then by id.
_Found = tuple[float, int, str, int, Entry]


def _count(entries: Iterable[tuple[int, Entry]]) -> tuple[dict[str, int], int, list[_Found]]:
    listed = list(entries)
    decisions = 0
    doubtful: list[_Found] = []
    for serial, entry in listed:
        count, worst = recall_same(measure_doubts, entry)
        if count:
            decisions += count
            doubtful.append((-worst, -_number(entry), entry.id, serial, entry))
    bases = Counter([entry.published.basis for _, entry in listed])
    counts = {
        "entries": len(listed),
        **{f"basis/{basis}": bases[basis] for basis in Basis},
        # List by list, which is how it is quick.
        **{name: sum([bool(terms_of(entry)) for _, entry in listed]) for name, terms_of in _COUNTED_OF.items()},
    }
    return counts, decisions, doubtful


_COUNTED_OF = {name: attrgetter(name) for name in COUNTED}


def _name(found: _Found, spots: Mapping[str, Sequence[Spot]]) -> Doubtful:
    doubt, day, name, serial, entry = found
    before = _find_before(entry, spots.get(entry.place.path, ())) if entry.border < BORDER_THRESHOLD else ""
    shown = (entry.url, entry.title, entry.digest, str(entry.published.day), before, *map(str, entry.to_check))
    lists = (*entry.countries, *entry.dimensions, *entry.topics, *entry.institutions)
    text = "\0".join((*shown, *lists)).encode("utf-8", "surrogatepass")
    return Doubtful(-doubt, -day, name, serial, before, blake2b(text, digest_size=16).hexdigest())


def _rank(one: Doubtful) -> tuple[float, int, str]:
    return -one.doubt, -one.day, one.id


def _number(entry: Entry) -> int:
    return entry.published.day.toordinal() if entry.published.day else 0


def _gather_spots(entries: Iterable[Entry], paths: Collection[str]) -> dict[str, list[Spot]]:
    """List the entries of some files, copies too, in the order in which they stand there."""
    files: dict[str, list[Spot]] = {}
    for entry in entries:
        for place in (entry.place, *entry.also_at):
            if place.path in paths:
                files.setdefault(place.path, []).append((place.line, place.column, entry.id))
    return {path: sorted(spots) for path, spots in files.items()}


def _find_before(entry: Entry, spots: Sequence[Spot]) -> str:
    before = ""
    for line, column, name in spots:
        if (line, column) >= (entry.place.line, entry.place.column):
            break
        before = name
    # Of two copies in one file the second is no part of the first.
    return before if before != entry.id else ""
