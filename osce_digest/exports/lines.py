"""JSON Lines: one value a line, UTF-8, keys in the order given, handed out in chunks of many lines."""

import json
from collections.abc import Iterable, Iterator, Mapping

_LINES_A_CHUNK = 500


def write_lines(records: Iterable[Mapping[str, object]]) -> Iterator[bytes]:
    """Write each record as one line of compact JSON."""
    chunk: list[bytes] = []
    for record in records:
        chunk.append(_line(record))
        if len(chunk) == _LINES_A_CHUNK:
            yield b"".join(chunk)
            chunk.clear()
    yield b"".join(chunk)


def _line(record: Mapping[str, object]) -> bytes:
    # Half a surrogate pair cannot be written as UTF-8; a backslash escape of it happens to be what JSON calls it.
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace") + b"\n"
