"""Two feed readers that people use, asked for one thing: how many unread items each feed has after a fetch."""

import sqlite3
import subprocess
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol


class Subscriber(Protocol):
    """A reader that is subscribed to some feeds."""

    def fetch(self) -> dict[str, int]:
        """Fetch all feeds; give the number of unread items of each by its address."""

    def read_all(self) -> None:
        """Read everything."""


class Newsboat:
    """Newsboat, as Debian has it; it knows RSS and Atom.

    Each feed has a cache of its own: in one cache an item with one id is one item, whichever feeds it is in, which is
    what its users want and hides what is asked here.
    """

    def __init__(self, program: str, folder: Path, addresses: Sequence[str]) -> None:
        self._program = program
        self._folder = folder
        self._caches = {address: folder / f"{number}" for number, address in enumerate(addresses)}
        self._environment = {"HOME": str(folder), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "dumb"}
        for address, cache in self._caches.items():
            cache.mkdir(parents=True)
            (cache / "urls").write_text(f"{address}\n", encoding="utf-8")
            (cache / "config").write_text("download-retries 2\n", encoding="utf-8")

    def fetch(self) -> dict[str, int]:
        return {address: self._fetch(cache) for address, cache in self._caches.items()}

    def read_all(self) -> None:
        for cache in self._caches.values():
            with closing(sqlite3.connect(cache / "cache.db")) as database, database:
                database.execute("UPDATE rss_item SET unread = 0")

    def _fetch(self, cache: Path) -> int:
        files = ["-u", str(cache / "urls"), "-C", str(cache / "config"), "-c", str(cache / "cache.db")]
        command = [self._program, *files, "-x", "reload", "print-unread"]
        done = subprocess.run(command, env=self._environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        with closing(sqlite3.connect(cache / "cache.db")) as database:
            assert database.execute("SELECT count(*) FROM rss_feed WHERE title != ''").fetchone() == (1,)
        # 12 unread articles
        return int(done.stdout.split()[0])


class Reader:
    """lemon24's reader, with its database in a folder; it knows RSS, Atom and JSON Feed."""

    def __init__(self, folder: Path, addresses: Sequence[str]) -> None:
        from reader import make_reader  # noqa: PLC0415  (tests skip where it is not installed)

        folder.mkdir()
        self._reader: Any = make_reader(str(folder / "reader.sqlite"))
        self._addresses = addresses
        for address in addresses:
            self._reader.add_feed(address)

    def fetch(self) -> dict[str, int]:
        # Unless told, it waits before it asks a server again.
        self._reader.update_feeds(scheduled=False)
        for feed in self._reader.get_feeds():
            assert feed.last_exception is None, feed
        return {address: self._reader.get_entry_counts(feed=address, read=False).total for address in self._addresses}

    def read_all(self) -> None:
        for entry in list(self._reader.get_entries(read=False)):
            self._reader.mark_entry_as_read(entry)

    def titles(self, address: str) -> list[str]:
        """List the titles of a feed's items."""
        return [entry.title for entry in self._reader.get_entries(feed=address)]
