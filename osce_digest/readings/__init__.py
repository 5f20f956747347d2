"""What was read from the sources, remembered by content and program: only files that changed are read anew.

Loading and tagging are done elsewhere; here is when, in how many processes, and where the result is kept.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from osce_digest.cache.crew import count_cores, work_alone, work_together
from osce_digest.cache.memory import add_memory, keep_memory, read_additions, read_memory
from osce_digest.cache.survey import Seen
from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.model import Account, Borders
from osce_digest.readings.rows import FileReading, Row, make_reading
from osce_digest.readings.store import Spot, Store, StoreDamagedError, drop_segments, free_number, list_segments

if TYPE_CHECKING:
    from osce_digest.readings.reading import Share

__all__ = ["ReadingOrder", "Readings", "Store", "StoreDamagedError", "count_cores", "forget_readings", "read_sources"]

# Below so many bytes to read, starting processes takes longer than reading.
_WORTH_A_CREW = 400_000
# Shares per process: enough that one slow share keeps nobody waiting for long.
_SHARES_EACH = 6
# A store whose segments hold this many times what is still referred to is written anew.
_SLACK = 3
MEMORY = "readings.memory"
STORE = "store"
# Stands in the name of a variant between file and borders (readings.variants); no file system has it in a name.
VARIANT = "\0"
_NO_BORDERS: Mapping[str, Borders] = {}
_NO_ROWS: Mapping[str, Row] = {}


@dataclass(frozen=True, slots=True)
class Readings:
    """Sources as read, by name in a fixed order; `fresh` names those that were read in this build.

    `rows` are the same readings in plain values; `keep` remembers them for the next build, where that is needed.
    `variants` are what is remembered of sources whose borders an editor moved, each with the digest of its source, by
    name and borders.
    """

    files: Mapping[str, FileReading]
    store: Store
    fresh: tuple[str, ...]
    rows: Mapping[str, Row]
    keep: Callable[[], None]
    variants: dict[str, tuple[str, Row]] = field(default_factory=dict)

    def items(self) -> Iterator[tuple[Manuscript, Spot]]:
        """List all items in file order."""
        for reading in self.files.values():
            yield from reading.items

    @property
    def accounts(self) -> tuple[Account, ...]:
        """The books of every source."""
        return tuple(reading.account for reading in self.files.values())

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was noticed in every source."""
        return tuple(found for reading in self.files.values() for found in reading.diagnostics)


@dataclass(frozen=True, slots=True)
class ReadingOrder:
    """What to read, where to remember it, and how; a change of program, limit or sketches reads all anew."""

    content: Path
    cache: Path
    program: str
    max_bytes: int
    sketches: bool
    jobs: int
    lists: tuple[str, ...] = ("topics", "institutions", "mentions")

    @property
    def stamp(self) -> str:
        """What readings depend on beside the sources."""
        return f"{self.program} {self.max_bytes} {self.sketches} {self.lists}"


def read_sources(
    order: ReadingOrder, seen: Mapping[str, Seen], progress: Callable[[int, int], None] | None = None
) -> Readings:
    """Read what changed and recall the rest; `seen` are the sources as they are now, in order.

    Variants of sources that are as they were are recalled too, until it is told which are needed.
    """
    folder = order.cache / STORE
    folder.mkdir(parents=True, exist_ok=True)
    known = _recall(order, folder)
    # A source that has yet to be read has no digest, and none is remembered under that.
    rows = {name: known[name][1] for name, now in seen.items() if name in known and known[name][0] == now.digest}
    fresh = [name for name in seen if name not in rows]
    before = {name: known[name][1] for name in fresh if name in known}
    read_fresh(order, {name: seen[name].size for name in fresh}, rows, before=before, progress=progress)
    kept, count = {name: rows[name] for name in seen}, len(known)
    variants = {key: found for key, found in known.items() if VARIANT in key and is_variant_of(key, found, kept)}
    known.clear()
    changed = bool(fresh) or len(kept) + len(variants) != count
    digests = {name: seen[name].digest or digest_of(row) for name, row in kept.items()}
    keep = partial(_keep, order, digests, kept, variants) if changed else keep_nothing
    files = {name: make_reading(row) for name, row in kept.items()}
    return Readings(files, Store(folder), tuple(fresh), kept, keep, variants)


def forget_readings(cache: Path) -> None:
    """Forget all that was read: everything is read anew."""
    (cache / MEMORY).unlink(missing_ok=True)


def read_some(
    order: ReadingOrder,
    names: Sequence[str],
    before: Mapping[str, Row],
    progress: Callable[[int, int], None] | None = None,
) -> dict[str, Row]:
    """Read some sources and remember them beside the rest, which is not looked at; give them as plain values.

    `before` are rows of those that were read when they held something else.
    """
    rows: dict[str, Row] = {}
    sizes = {name: (order.content / name).stat().st_size for name in names}
    read_fresh(order, sizes, rows, before=before, progress=progress)
    add_memory(order.cache / MEMORY, order.stamp, {name: (digest_of(row), row) for name, row in rows.items()})
    return {name: rows[name] for name in names}


def make_readings(order: ReadingOrder, rows: Mapping[str, Row]) -> Readings:
    """Make the readings of plain values that are remembered already."""
    files = {name: make_reading(row) for name, row in rows.items()}
    return Readings(files, Store(order.cache / STORE), tuple(rows), rows, keep_nothing)


def recall_rows(order: ReadingOrder, names: Collection[str] | None = None) -> dict[str, Row]:
    """Give what is remembered of some sources, or of all, as plain values."""
    known = {name: row for name, row in _recall(order, order.cache / STORE).items() if VARIANT not in name}
    return {name: known[name][1] for name in (known if names is None else names) if name in known}


def digest_of(row: Row) -> str:
    """Give the digest of the source that a row was read from."""
    return str(row[1][1])


def is_variant_of(key: str, found: tuple[str, Row], rows: Mapping[str, Row]) -> bool:
    """Tell whether a variant was read from a source as it is now."""
    name = key.partition(VARIANT)[0]
    return name in rows and digest_of(rows[name]) == found[0]


def _recall(order: ReadingOrder, folder: Path) -> dict[str, tuple[str, Row]]:
    known: dict[str, tuple[str, Row]] = read_memory(order.cache / MEMORY, order.stamp) or {}
    if known:
        for added in read_additions(order.cache / MEMORY, order.stamp):
            known.update(added)
    sizes = list_segments(folder)
    live: dict[str, int] = {}
    for _, (items, *_) in known.values():
        for _, (segment, _, shown, lines, _) in items:
            live[segment] = live.get(segment, 0) + shown + lines
    if not live.keys() <= sizes.keys() or sum(sizes.values()) > _SLACK * sum(live.values()):
        return {}
    return known


def read_fresh(  # noqa: PLR0913  (what is read, where to, and what is known of it)
    order: ReadingOrder,
    sizes: Mapping[str, int],
    rows: dict[str, Row],
    borders: Mapping[str, Borders] = _NO_BORDERS,
    *,
    before: Mapping[str, Row] = _NO_ROWS,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Read sources of these sizes into a new segment or more of the store, and add their rows; remembers nothing.

    `before` are rows of the same sources when they held something else: items that read as they did are taken over.
    """
    if not sizes:
        return
    from osce_digest.readings.reading import Share  # noqa: PLC0415  (loader and tagger, which an unchanged archive spares)
    from osce_digest.readings.tools import open_matcher  # noqa: PLC0415  (as above)

    open_matcher(order.cache, order.program)  # once, before processes are forked, and for those that are not

    together = order.jobs > 1 and sum(sizes.values()) > _WORTH_A_CREW and len(sizes) > 1
    groups = _deal(sizes, order.jobs * _SHARES_EACH if together else 1)
    folder = order.cache / STORE
    first = int(free_number(folder))
    shares = [
        Share(
            order.content,
            order.cache,
            order.program,
            names,
            folder,
            f"{first + at:08d}",
            order.max_bytes,
            order.sketches,
            order.lists,
            borders,
            {name: before[name] for name in names if name in before},
        )
        for at, names in enumerate(groups)
    ]
    results = work_together(_read, None, shares, order.jobs) if together else work_alone(_read, None, shares)
    done = 0
    for share, found in zip(shares, results, strict=True):
        rows.update(zip(share.names, found, strict=True))
        done += len(share.names)
        if progress:
            progress(done, len(sizes))
    open_matcher.cache_clear()  # it is large, and what comes after reading needs none


def _read(_: None, share: "Share") -> list[Row]:
    from osce_digest.readings.reading import read_share  # noqa: PLC0415  (as above)

    return read_share(share)


def _deal(sizes: Mapping[str, int], shares: int) -> list[tuple[str, ...]]:
    """Cut the files, in their order, into shares of about equal size."""
    most = sum(sizes.values()) / shares
    dealt: list[list[str]] = [[]]
    weight = 0
    for name, size in sizes.items():
        if dealt[-1] and weight >= most:
            dealt.append([])
            weight = 0
        dealt[-1].append(name)
        weight += size
    return [tuple(names) for names in dealt]


def _keep(
    order: ReadingOrder, digests: Mapping[str, str], rows: Mapping[str, Row], variants: Mapping[str, tuple[str, Row]]
) -> None:
    keep_readings(order, {name: (digests[name], row) for name, row in rows.items()} | dict(variants))


def keep_nothing() -> None:
    """Leave what is remembered as it is."""


def keep_readings(order: ReadingOrder, rows: Mapping[str, tuple[str, Row]]) -> None:
    """Remember these rows, each with the digest of its source, and no others."""
    keep_memory(order.cache / MEMORY, order.stamp, dict(rows))
    drop_segments(order.cache / STORE, {spot[0] for _, (items, *_) in rows.values() for _, spot in items})
