"""Tell which files changed since they were last read. Their bytes decide; their stat only spares reading them.

Not here: what the files say.
"""

import os
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import NamedTuple

from osce_digest.cache.whole import read_whole

# File systems keep times in steps: of up to two seconds where they know no parts of a second (FAT), else of what the
# system's clock ticks in, ten milliseconds at the most. Within one step two writings look alike.
_COARSE_STEP_NS = 2_000_000_000
_FINE_STEP_NS = 20_000_000
_COARSE_TIMES_NS = 10_000_000
# The time of a change that no file has: one that may still change within the same step is read again next time.
_UNSETTLED = -1


class Seen(NamedTuple):
    """A file as it was: size in bytes, time of its last change in ns, number in its file system, digest of its bytes.

    The digest is empty for a file that could not be read, or was not read yet.
    """

    size: int
    changed: int
    inode: int
    digest: str


def survey(
    files: Iterable[tuple[str, str]], known: Mapping[str, Seen], now: int, *, reading: bool = True
) -> dict[str, Seen]:
    """Look at named files; those that look as they are `known` are not read again, and come back as they are known.

    `now` is when this began, in ns of the same file system's time. Without `reading`, others are left to be read later.
    """
    seen = {}
    stat = os.stat
    for name, path in files:
        before = known.get(name)
        if before is not None:
            try:
                found = stat(path)
            except OSError:
                seen[name] = Seen(0, 0, 0, "")
                continue
            if found.st_mtime_ns == before.changed and found.st_size == before.size and found.st_ino == before.inode:
                seen[name] = before
                continue
        seen[name] = _look(path, now, reading=reading)
    return seen


def _look(path: str, now: int, *, reading: bool) -> Seen:
    try:
        found = os.stat(path)  # noqa: PTH116  (pathlib takes twice as long, tens of thousands of times)
        # Looked at before it is read: what is written in between shows the next time.
        digest = digest_bytes(read_whole(path, found.st_size)) if reading else ""
    except OSError:
        return Seen(0, 0, 0, "")
    changed = found.st_mtime_ns
    step = _FINE_STEP_NS if changed % _COARSE_TIMES_NS else _COARSE_STEP_NS
    return Seen(found.st_size, changed if changed + step < now else _UNSETTLED, found.st_ino, digest)


def digest_bytes(content: bytes) -> str:
    """Fingerprint the bytes of a file: 32 hex digits."""
    return blake2b(content, digest_size=16).hexdigest()
