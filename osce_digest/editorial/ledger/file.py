"""The file `content/ledger.jsonl`: read with every fault told, written whole and only when something changed.

Not here: what a line says (ledger.lines), and which lines there should be (ledger.settle).
"""

import errno
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.editorial.ledger.lines import (
    NewerVersionError,
    WrongLineError,
    parse_header,
    parse_line,
    write_header,
    write_line,
)
from osce_digest.editorial.ledger.merge import merge_lines
from osce_digest.editorial.ledger.values import EMPTY, Ledger, Line
from osce_digest.errors import Fault, SetupError

LEDGER_FILE = "ledger.jsonl"

# What git leaves in a file it could not merge: <<<<<<< HEAD   =======   >>>>>>> news   ||||||| 1a2b3c4
_MARKERS = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")

# A folder one may not write to is somebody's choice, as in a container that only builds.
_READ_ONLY = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@dataclass(frozen=True, slots=True)
class Reading:
    """What stood in a ledger's file. `tidy` tells that it stood there just as it would be written.

    `kept` is false where the build keeps no ledger.
    """

    ledger: Ledger = EMPTY
    tidy: bool = True
    diagnostics: tuple[Diagnostic, ...] = ()
    kept: bool = True


def read_ledger(file: Path) -> Reading:
    """Read a ledger; an absent file is an empty one.

    Raises SetupError where the file cannot be read at all, or was written by a later version of the program: going on
    would give every item a new id.
    """
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        return Reading()
    except OSError as error:
        raise SetupError([Fault(file.as_posix(), 0, "cannot-read", error.strerror or str(error))]) from error
    reader = _Reader()
    try:
        for number, line, value in _parse(raw.removeprefix(b"\xef\xbb\xbf").split(b"\n")):
            reader.take(number, line, value)
    except NewerVersionError:
        message = "this ledger was written by a later version of osce-digest; use that one"
        raise SetupError([Fault(file.as_posix(), 0, "ledger-version", message)]) from None
    return reader.finish()


def write_ledger(file: Path, ledger: Ledger, before: Reading) -> tuple[Diagnostic, ...]:
    """Write a ledger in the place of what was read `before`, in one step; nothing where nothing changed or is known.

    The site is live by then, so a ledger that cannot be kept is told and fails nothing.
    """
    changed = ledger is not before.ledger or not before.tidy
    if not changed or not (ledger.lines or ledger.unread):
        return ()
    try:
        _replace(file, _compose(ledger))
    except OSError as error:
        severity = Severity.NOTE if error.errno in _READ_ONLY else Severity.WARNING
        message = f"the ledger could not be kept ({error.strerror}); a build that can will give the same ids"
        return (Diagnostic(LEDGER_FILE, 0, "ledger-not-kept", message, severity),)
    return ()


def _compose(ledger: Ledger) -> bytes:
    text = "\n".join([write_header(ledger.authority), *map(write_line, ledger.lines)])
    # Half a surrogate pair cannot be written as UTF-8; a backslash escape of it happens to be what JSON calls it.
    return b"\n".join([text.encode("utf-8", "backslashreplace"), *ledger.unread, b""])


def _replace(file: Path, content: bytes) -> None:
    # Where the file is a link, what it leads to is replaced, and the link stays.
    path = Path(os.path.realpath(file))
    waiting = path.with_name(f".{path.name}.new")
    try:
        with waiting.open("wb") as stream:
            stream.write(content)
            stream.flush()
            # Nothing else remembers the ids: the bytes are on the disk before the old ones go.
            os.fsync(stream.fileno())
        waiting.replace(path)
    except OSError:
        waiting.unlink(missing_ok=True)
        raise


def _parse(lines: Sequence[bytes]) -> Iterator[tuple[int, bytes, Any]]:
    """Give each line with its number and its value; a line that is no JSON has the error for a value."""
    filled = [(number, line.rstrip(b"\r")) for number, line in enumerate(lines, 1) if line.strip()]
    values = _parse_together([line for _, line in filled])
    for number, line in filled:
        yield number, line, next(values) if values else _parse_alone(line)


def _parse_together(lines: Sequence[bytes]) -> Iterator[Any] | None:
    """Read all lines as one JSON list, which is twice as fast; None where it does not come out one value a line."""
    try:
        values = json.loads(b"[" + b",".join(lines) + b"]")
    except (ValueError, RecursionError):
        return None
    return iter(values) if len(values) == len(lines) else None


def _parse_alone(line: bytes) -> Any:  # noqa: ANN401  (whatever JSON holds)
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return WrongLineError("it is no JSON")


class _Reader:
    """One reading of the file: lines taken so far, and what was wrong."""

    def __init__(self) -> None:
        self._authorities: list[str] = []
        self._lines: list[Line] = []
        self._unread: list[bytes] = []
        self._noticed: list[Diagnostic] = []
        self._marked = False

    def take(self, number: int, line: bytes, value: Any) -> None:  # noqa: ANN401  (whatever JSON holds)
        """Take one line that is not blank."""
        if line.startswith(_MARKERS):
            self._mark(number)
            return
        try:
            if isinstance(value, WrongLineError):
                raise value
            if isinstance(value, dict) and "id" not in value and "authority" in value:
                self._take_header(number, parse_header(value))
            else:
                self._lines.append(parse_line(value))
        except WrongLineError as error:
            self._unread.append(line)
            message = f"this line of the ledger was not read and its item may get a new id: {error}"
            self._notice(number, "ledger-line", message, Severity.ERROR)

    def finish(self) -> Reading:
        """Put what was read together."""
        if not self._authorities and (self._lines or self._unread):
            self._notice(1, "ledger-no-authority", "the first line lacks; feed ids are made anew", Severity.ERROR)
        merged, twice = merge_lines(self._lines)
        if twice:
            message = f"{twice} ids stood on several lines, as after a merge; each is one entry again"
            self._notice(0, "ledger-merged", message, Severity.NOTE)
        authority = self._authorities[0] if self._authorities else ""
        ledger = Ledger(authority, merged, tuple(self._unread))
        tidy = list(merged) == self._lines and len(self._authorities) == 1 and not self._marked
        return Reading(ledger, tidy, tuple(self._noticed))

    def _take_header(self, number: int, authority: str) -> None:
        if self._authorities and authority != self._authorities[0]:
            message = f"feed ids are made from {self._authorities[0]}, not from {authority}: the first stays"
            self._notice(number, "ledger-authority", message, Severity.WARNING)
        self._authorities.append(authority)

    def _mark(self, number: int) -> None:
        if not self._marked:
            message = "this merge was never finished; both sides were read and put together"
            self._notice(number, "ledger-conflict", message, Severity.WARNING)
        self._marked = True

    def _notice(self, line: int, code: str, message: str, severity: Severity) -> None:
        self._noticed.append(Diagnostic(LEDGER_FILE, line, code, message, severity))
