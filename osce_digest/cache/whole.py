"""Read a file whole by its path as a string: an archive has tens of thousands, and pathlib takes twice as long."""

import os

_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_PIECE = 1 << 20


def read_whole(path: str, size: int) -> bytes:
    """Give the bytes of a file that had `size` of them when it was looked at. Raises OSError as opening does."""
    handle = os.open(path, _READING)
    try:
        data = os.read(handle, size + 1)
        # more or less than there was: the file has changed since, or the system gives it in pieces
        while len(data) != size and (more := os.read(handle, _PIECE)):
            data += more
        return data
    finally:
        os.close(handle)
