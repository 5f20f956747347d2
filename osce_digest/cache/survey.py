"""Tell which files changed since they were last read. Their bytes decide; their stat only spares reading them.

Not here: what the files say.
"""

import os
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import NamedTuple

from osce_digest.cache.whole import read_whole

# File systems keep times in steps of up to two seconds (FAT); within one step two writings look alike.
_STEP_NS = 2_000_000_000


class Seen(NamedTuple):
    """A file as it was: size in bytes, time of its last change in ns, number in its file system, digest of its bytes.

    The digest is empty for a file that could not be read.
    """

    size: int
    changed: int
    inode: int
    digest: str


def survey(files: Iterable[tuple[str, str]], known: Mapping[str, Seen], taken: int) -> dict[str, Seen]:
    """Look at named files; those that look as they are `known` are not read again.

    `taken` is when the known ones were noted, in ns of the same file system's time: a file changed in the last step
    before that may have been changed once more within it, and is read.
    """
    return {name: _look(path, known.get(name), taken - _STEP_NS) for name, path in files}


def _look(path: str, known: Seen | None, settled: int) -> Seen:
    try:
        found = os.stat(path)  # noqa: PTH116  (pathlib takes twice as long, tens of thousands of times)
        if known and known[:3] == (found.st_size, found.st_mtime_ns, found.st_ino) and found.st_mtime_ns < settled:
            return known
        digest = blake2b(read_whole(path, found.st_size), digest_size=16).hexdigest()
        return Seen(found.st_size, found.st_mtime_ns, found.st_ino, digest)
    except OSError:
        return Seen(0, 0, 0, "")
