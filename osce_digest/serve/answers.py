"""What is sent to a browser: where a file is found, what is told of it, and its bytes in pieces."""

from collections.abc import Iterator
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO, NamedTuple

from osce_digest.serve.pages import write_nothing
from osce_digest.serve.types import name_type

NOT_FOUND = "404.html"
_PIECE = 1 << 16


class Answer(NamedTuple):
    """What is sent: bytes, or a file of so many; `tag` is its version."""

    body: bytes | BinaryIO
    size: int
    kind: str
    tag: str
    status: HTTPStatus = HTTPStatus.OK


def find_file(output: Path, path: str) -> Path | None:
    """Find a file or folder below the output; None where none is there, or it lies elsewhere in truth."""
    try:
        root = output.resolve()
        found = (root / path).resolve(strict=True)
    except (OSError, ValueError):
        return None
    return found if found.is_relative_to(root) else None


def hold(content: bytes, path: str) -> Answer:
    """Answer with a content that is at hand; `path` tells its type."""
    return Answer(content, len(content), name_type(path), f'"{sha256(content).hexdigest()[:32]}"')


def say_nothing() -> Answer:
    """Answer that there is no page."""
    return hold(write_nothing(), NOT_FOUND)._replace(status=HTTPStatus.NOT_FOUND)


def cut(body: bytes | BinaryIO, part: range) -> Iterator[bytes]:
    """Give a part of what is sent, in pieces."""
    if isinstance(body, bytes):
        yield body[part.start : part.stop]
        return
    body.seek(part.start)
    left = len(part)
    while left and (piece := body.read(min(left, _PIECE))):
        left -= len(piece)
        yield piece
