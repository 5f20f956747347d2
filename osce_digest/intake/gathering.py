"""Gather what a user named: files, folders, archives, addresses, standard input; one thing after the other.

How an address is fetched is given; so a command that names none needs no network and none of its modules.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple

from osce_digest.intake.files import STDIN, read_path, read_stream, refuse_large
from osce_digest.intake.incoming import Incoming, Refused
from osce_digest.intake.zips import MOST_BYTES, Allowance, is_zip, open_zip

# Gives what an address answers, or why it does not.
Fetch = Callable[[str], Incoming | Refused]

_SCHEMES = ("http://", "https://")


class Sources(NamedTuple):
    """Where things come from, and when; `most` bytes may be in one file, `name` is what standard input is called."""

    fetch: Fetch
    stdin: BinaryIO
    now: datetime
    most: int
    name: str = ""


def gather(named: Iterable[str], sources: Sources) -> Iterator[Incoming | Refused]:
    """Give all that is named, in its order; archives are opened."""
    for name in named:
        for found in _read(name, sources):
            if isinstance(found, Incoming) and is_zip(found.body):
                yield from open_zip(found, Allowance(sources.most))
            elif isinstance(found, Incoming) and len(found.body) > sources.most:
                yield refuse_large(found.label, sources.most)
            else:
                yield found


def is_address(name: str) -> bool:
    """Tell whether something is named by its address on the web."""
    return name.lower().startswith(_SCHEMES)


def _read(name: str, sources: Sources) -> Iterator[Incoming | Refused]:
    # Only archives may be larger than one file may be.
    most = max(sources.most, MOST_BYTES)
    if name == STDIN:
        yield read_stream(sources.stdin, sources.now, most, sources.name)
    elif is_address(name):
        yield sources.fetch(name)
    elif name:
        yield from read_path(Path(name), sources.now, most)
    else:  # a path of nothing is the folder one is in
        yield Refused("''", "not-readable", "this names no file")
