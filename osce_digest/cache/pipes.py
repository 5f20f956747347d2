"""Plain values between a process and those it forked, through pipes: each whole or not there."""

import marshal
import os
from typing import Any

_LENGTH_SIZE = 8


def send(handle: int, value: Any) -> None:  # noqa: ANN401  (plain values)
    """Send a value. Raises BrokenPipeError where nobody is there any more."""
    body = marshal.dumps(value)
    left = memoryview(len(body).to_bytes(_LENGTH_SIZE) + body)
    while left:
        left = left[os.write(handle, left) :]


def receive(handle: int) -> Any:  # noqa: ANN401  (plain values)
    """Wait for a value, and give it; None where the other end is gone."""
    with os.fdopen(handle, "rb", closefd=False) as stream:
        length = stream.read(_LENGTH_SIZE)
        body = stream.read(int.from_bytes(length))
    return marshal.loads(body) if len(length) == _LENGTH_SIZE else None  # noqa: S302  (another process of this program)
