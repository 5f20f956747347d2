"""Let the sources of another folder join those of the content folder in memory, as if they lay in it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from osce_digest.cache.survey import Seen
from osce_digest.readings import ReadingOrder, Readings, digest_of, keep_nothing, read_some
from osce_digest.readings.rows import make_reading
from osce_digest.sources import list_sources


def join_sources(
    order: ReadingOrder, readings: Readings, folder: Path, progress: Callable[[int, int], None] | None = None
) -> Readings:
    """Read the sources of a folder, named as they would be in the content folder, and put them among the others."""
    # What is kept of the others must be kept before: it would not know of those that join.
    readings.keep()
    names = [name for name, _ in list_sources(folder)]
    rows = {**readings.rows, **read_some(replace(order, content=folder), names, {}, progress)}
    files = {name: readings.files[name] if name in readings.files else make_reading(row) for name, row in rows.items()}
    return replace(
        readings,
        files=dict(sorted(files.items())),
        rows=dict(sorted(rows.items())),
        fresh=(*readings.fresh, *names),
        keep=keep_nothing,
    )


def see_all(seen: Mapping[str, Seen], readings: Readings) -> Mapping[str, Seen]:
    """Give the sources that were seen, and those that joined them."""
    joined = {name: Seen(0, 0, 0, digest_of(row)) for name, row in readings.rows.items() if name not in seen}
    return {**seen, **joined} if joined else seen
