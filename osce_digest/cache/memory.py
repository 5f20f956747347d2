"""Marshalled memories in the cache: read whole or not at all, written in one step, never believed when damaged.

What a memory holds is the business of who keeps it. A memory of another program, Python or version is no memory.
"""

import marshal
import sys
from hashlib import blake2b
from pathlib import Path
from typing import Any

from osce_digest.cache.folder import write_cache_file

_DIGEST_SIZE = 16


def read_memory(file: Path, stamp: str) -> Any:  # noqa: ANN401  (what was kept)
    """Give what was kept under this stamp; None where there is nothing to be believed."""
    try:
        raw = file.read_bytes()
    except OSError:
        return None
    head = _head(stamp)
    digest, body = raw[len(head) : len(head) + _DIGEST_SIZE], raw[len(head) + _DIGEST_SIZE :]
    if not raw.startswith(head) or blake2b(body, digest_size=_DIGEST_SIZE).digest() != digest:
        return None
    return marshal.loads(body)  # noqa: S302  (its digest and stamp say that this program wrote it)


def keep_memory(file: Path, stamp: str, value: Any) -> None:  # noqa: ANN401  (what marshal writes)
    """Replace what is kept in one step; `value` is made of tuples, lists, dicts, strings, bytes and numbers."""
    body = marshal.dumps(value)
    write_cache_file(file, _head(stamp) + blake2b(body, digest_size=_DIGEST_SIZE).digest() + body)


def _head(stamp: str) -> bytes:
    # The digest keeps out what was cut short, the stamp what another program wrote: marshal itself trusts its input.
    python = f"{sys.implementation.cache_tag} {marshal.version}"
    return f"osce-digest memory {python} {stamp}\n".encode()
