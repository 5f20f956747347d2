"""A finished site as files: which there are, what is in them, and where it says that it lives. Judges nothing."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.errors import Fault, SetupError

HOME = "index.html"
_FEED = "feed.xml"
# <atom:link href="https://example.org/digest/feed.xml" rel="self" …
_SELF = re.compile(rb'<atom:link href="([^"<>]*/)feed\.xml" rel="self"')
# What publishing makes aside, and what hosts and editors keep out of sight.
_HIDDEN = "."


class Fact(NamedTuple):
    """Something wrong with a file of the site; `path` is relative to its folder, `line` 1-based (0: the whole file)."""

    path: str
    line: int
    code: str
    message: str

    def as_diagnostic(self, folder: str, severity: Severity = Severity.ERROR) -> Diagnostic:
        """Give it as it is told, with the path that one can open."""
        return Diagnostic(f"{folder}/{self.path}", self.line, self.code, self.message, severity)


class Built:
    """The files of a site in its folder. Raises SetupError where the folder holds none."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        if not (folder / HOME).is_file():
            message = f"there is no {HOME} here; 'osce-digest build' makes a site, --output names its folder"
            raise SetupError([Fault(folder.as_posix(), 0, "no-site", message)])
        self.files = frozenset(_walk(str(folder)))
        self.root = self._find_root()

    def list(self, *endings: str) -> list[str]:
        """List the files whose names end like this, sorted."""
        return sorted(path for path in self.files if path.endswith(endings))

    def read(self, path: str) -> bytes:
        """Give the bytes of a file. Raises SetupError where it cannot be read, as when it went away meanwhile."""
        file = self.folder / path
        try:
            return file.read_bytes()
        except OSError as error:
            raise SetupError([Fault(file.as_posix(), 0, "cannot-read", error.strerror or str(error))]) from error

    def find(self, path: str) -> str | None:
        """Give the file that a host shows at a path below the site's root; None where there is none."""
        if path in self.files:
            return path
        inside = f"{path.rstrip('/')}/{HOME}" if path else HOME
        return inside if (not path or path.endswith("/")) and inside in self.files else None

    def _find_root(self) -> str:
        """Find the address that the site's absolute links begin with, as its first feed tells; empty: not told."""
        found = _SELF.search(self.read(_FEED)) if _FEED in self.files else None
        return found[1].decode("utf-8", "replace") if found else ""


def _walk(folder: str) -> Iterator[str]:
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(_HIDDEN))
        inside = os.path.relpath(where, folder).replace(os.sep, "/")
        for file in files:
            if not file.startswith(_HIDDEN):
                yield file if inside == "." else f"{inside}/{file}"
