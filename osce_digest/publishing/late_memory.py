"""What is remembered of the files that are made once the site is live. Light to import: each build asks here."""

from pathlib import Path
from typing import TYPE_CHECKING

from osce_digest.cache.memory import keep_memory, look_at, read_memory

if TYPE_CHECKING:
    from collections.abc import Mapping

    from osce_digest.publishing.records import Record

FILE = "late.memory"
# Raise it when the shape of what is kept changes.
_STAMP = "late 1"


def read_late(cache: Path) -> "dict[str, Record]":
    """Give the records of these files by their paths; nothing where they are not known."""
    from osce_digest.publishing.records import Record  # noqa: PLC0415  (as said above)

    return {path: Record(*row) for path, row in (read_memory(cache / FILE, _STAMP) or {}).items()}


def keep_late(cache: Path, records: "Mapping[str, Record]") -> None:
    """Replace what is remembered in one step."""
    rows = {path: (dict(own), dict(shared), *rest) for path, (own, shared, *rest) in records.items()}
    if rows != (read_memory(cache / FILE, _STAMP) or {}):
        keep_memory(cache / FILE, _STAMP, rows)


def late_stands(cache: Path, output: Path) -> bool:
    """Tell whether all these files look as they did when they were put in place."""
    rows = read_memory(cache / FILE, _STAMP) or {}
    return all(look_at(output / path) == tuple(row[2 + 1 :]) for path, row in rows.items())
