"""The file `content/sent.jsonl`: which letter went to whom, so that none goes twice. The editor commits it.

A line is written before a letter is handed over, and marked when the server has taken it. One that stays unmarked is in
doubt, as after a broken line: it is not sent again, unless an editor deletes the line. No clock shows in it.
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from osce_digest.errors import Fault, SetupError

SENT_FILE = "sent.jsonl"


class Key(NamedTuple):
    """One letter, by its name (`2023-w28-tajikistan`), to one address."""

    letter: str
    to: str


@dataclass(frozen=True, slots=True)
class Sending:
    """What became of a letter that was handed to a server: `taken` once that has said so."""

    message_id: str
    taken: bool


class SentLog:
    """What was sent, held in memory and in its file, which is replaced in one step with every change."""

    def __init__(self, file: Path) -> None:
        """Read the file; an absent one is empty. Raises SetupError where a line cannot be read: it might be sent."""
        self._file = file
        self._sendings: dict[Key, Sending] = {}
        for number, line in enumerate(_read(file).split("\n"), 1):
            if line.strip():
                key, sending = _parse(file, number, line)
                # Two branches that were merged may hold a line twice: who knows that it was taken is right.
                if not (key in self._sendings and self._sendings[key].taken):
                    self._sendings[key] = sending

    def find(self, key: Key) -> Sending | None:
        """Tell what became of a letter; None where it was never handed over."""
        return self._sendings.get(key)

    def note(self, key: Key, sending: Sending) -> None:
        """Remember what becomes of a letter. Raises SetupError where that cannot be written."""
        self._sendings[key] = sending
        self._write()

    def forget(self, key: Key) -> None:
        """Take back a line of a letter that no server has. Raises SetupError where that cannot be written."""
        del self._sendings[key]
        self._write()

    def _write(self) -> None:
        text = "".join(map(_compose, sorted(self._sendings.items(), key=lambda pair: pair[0])))
        # Where the file is a link, what it leads to is replaced, and the link stays.
        path = Path(os.path.realpath(self._file))
        waiting = path.with_name(f".{path.name}.new")
        try:
            with waiting.open("wb") as stream:
                stream.write(text.encode())
                stream.flush()
                # Nothing else knows what was sent: the bytes are on the disk before the server is told.
                os.fsync(stream.fileno())
            waiting.replace(path)
        except OSError as error:
            with suppress(OSError):
                waiting.unlink()
            raise SetupError([Fault(path.as_posix(), 0, "cannot-write", error.strerror or str(error))]) from error


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise SetupError([Fault(file.as_posix(), 0, "cannot-read", error.strerror or str(error))]) from error
    except UnicodeDecodeError as error:
        raise SetupError([Fault(file.as_posix(), 0, "not-utf8", "restore the file from your history")]) from error


def _parse(file: Path, number: int, line: str) -> tuple[Key, Sending]:
    try:
        row: Any = json.loads(line)
        return Key(str(row["letter"]), str(row["to"])), Sending(str(row["message_id"]), bool(row["taken"]))
    except (ValueError, KeyError, TypeError) as error:
        message = "this line tells of no letter; going on might send one twice"
        raise SetupError([Fault(file.as_posix(), number, "sent-line", message)]) from error


def _compose(pair: tuple[Key, Sending]) -> str:
    key, sending = pair
    row = {"letter": key.letter, "to": key.to, "message_id": sending.message_id, "taken": sending.taken}
    return json.dumps(row, ensure_ascii=False) + "\n"
