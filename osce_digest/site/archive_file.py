"""Keep an archive in the cache, and open the one that is kept. Without it a build works more, never wrongly."""

import marshal
from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from osce_digest.cache.memory import keep_memory, read_memory
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.editorial.meeting import list_places
from osce_digest.model import Entry
from osce_digest.readings.rows import Row
from osce_digest.readings.store import SegmentWriter, Spot, Store, drop_segments, free_number
from osce_digest.site.archive import Archive, ArchiveRow, Index, number_span
from osce_digest.site.archive_meeting import pack_meetings
from osce_digest.site.entries import Buckets, Edition, StoredTexts
from osce_digest.site.overview import pack_overview, survey_entries

_FILE = "archive.memory"
_FOLDER = "archive"
# Raise it when the shape of what is kept changes.
_STAMP = "archive 5"
# So many rows are packed together: a listing page mostly shows entries that follow each other.
_A_BLOCK = 64
# So many of the newest days are kept to tell what day it is.
MOST_DAYS = 60


def keep_archive(cache: Path, archive: Archive) -> None:
    """Keep an archive that more entries have joined."""
    keep_memory(cache / _FILE, _STAMP, tuple(archive.pack()))


def forget_archive(cache: Path) -> None:
    """Keep no archive."""
    (cache / _FILE).unlink(missing_ok=True)


class Told(NamedTuple):
    """The manuscripts of a build, each as it is and as plain values: as read, by where their texts lie; others, by id.

    The others are those of copies that were joined, and of series.
    """

    read: Mapping[Spot, tuple[Manuscript, Row]]
    anew: Mapping[str, tuple[Manuscript, Row]]


def make_archive(cache: Path, edition: Edition, told: Told, rests_on: tuple[list[int], str]) -> None:
    """Keep the archive of a whole build.

    `rests_on` is what feed ids rest on: the newest days that tell what day it is, and the authority.
    """
    if edition.buckets is None or not isinstance(edition.texts, StoredTexts):
        raise TypeError("only an edition whose texts are stored is kept")
    folder = cache / _FOLDER
    folder.mkdir(exist_ok=True)
    name, spots = free_number(folder), edition.texts.spots
    known = [told.anew.get(entry.id) or told.read[spots[entry.id][0]] for entry in edition.entries]
    rows = [
        ArchiveRow(row, spots[entry.id], entry.id, entry.url)
        for entry, (_, row) in zip(edition.entries, known, strict=True)
    ]
    with SegmentWriter(folder, name) as segment:
        blocks = [
            tuple(segment.add(_pack_block(rows[at : at + _A_BLOCK]), b"")) for at in range(0, len(rows), _A_BLOCK)
        ]
    meetings = pack_meetings([list_places(manuscript) for manuscript, _ in known])
    overview = pack_overview(edition.overview or survey_entries(edition.entries))
    kept = (*_number(edition.entries, *edition.buckets), blocks, *rests_on, meetings, overview)
    keep_memory(cache / _FILE, _STAMP, kept)
    drop_segments(folder, {name})


def _number(
    entries: Sequence[Entry], held: Buckets, mentioned: Buckets
) -> tuple[bytes, bytes, bytes, bytes, dict[str, bytes], dict[str, bytes], str]:
    """Give order, days, starts, places, groups and ids as they are kept; entries are numbered as they stand."""
    serials = {id(entry): serial for serial, entry in enumerate(entries)}
    days = array("I", (entry.published.day.toordinal() if entry.published.day else 0 for entry in entries))
    starts = array("I", (number_span(entry)[0] for entry in entries))
    places = array("I", chain.from_iterable(divmod(serial, _A_BLOCK) for serial in range(len(entries))))
    groups = [
        {key: array("I", [serials[id(entry)] for entry in found]).tobytes() for key, found in group.items()}
        for group in (held, mentioned)
    ]
    ids = "\n".join(["", *(entry.id for entry in entries), ""])
    order = array("I", range(len(entries)))
    return order.tobytes(), days.tobytes(), starts.tobytes(), places.tobytes(), groups[0], groups[1], ids


def open_archive(cache: Path) -> Archive | None:
    """Open the archive that is kept, None where there is none to be believed."""
    kept: Any = read_memory(cache / _FILE, _STAMP)
    return Archive(Index(*kept), Store(cache / _FOLDER)) if kept else None


def add_block(cache: Path, rows: Iterable[ArchiveRow]) -> Spot:
    """Store a block of rows that an archive will take in."""
    folder = cache / _FOLDER
    with SegmentWriter(folder, free_number(folder)) as segment:
        return segment.add(_pack_block(rows), b"")


def _pack_block(rows: Iterable[ArchiveRow]) -> bytes:
    return marshal.dumps([(row.manuscript, tuple(map(tuple, row.spots)), row.id, row.address) for row in rows])
