"""Hold the dates of a file's items against the day the file was fetched, where a note beside it tells that day.

`a.txt.provenance.yml` stands beside `a.txt`. Only the day is read from it, together with its file, and nothing is
dated by it: a note that changes alone is heeded when its file is read again.
"""

import os
import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from osce_digest.diagnostics import Diagnostic
from osce_digest.model import Place

SUFFIX: Final = ".provenance.yml"
# The world's clocks are a day apart.
_SLACK: Final = timedelta(days=1)
# fetched: 2024-03-01T09:30:00Z | "time": '2024-03-01'
_WHEN: Final = re.compile(
    r"^\s*[\"']?(?:fetched|time|saved)(?:_(?:at|on))?[\"']?:\s*[\"']?(\d{4}-\d\d-\d\d)", re.MULTILINE
)
# A note is short; a file that only looks like one is read no further.
_MOST: Final = 10_000


def read_fetched(path: str) -> date | None:
    """Give the day the file at this path was fetched, None where no note tells it."""
    if not os.path.exists(path + SUFFIX):  # noqa: PTH110  (an archive has tens of thousands of files, few with a note)
        return None
    try:
        with Path(path + SUFFIX).open(encoding="utf-8", errors="replace") as note:
            found = _WHEN.search(note.read(_MOST))
        return date.fromisoformat(found[1]) if found else None
    except (OSError, ValueError):
        return None


def judge_fetched(items: Iterable[tuple[Place, date | None]], fetched: date) -> Iterator[Diagnostic]:
    """Tell of items published after they were fetched, given by place and day."""
    for place, day in items:
        if day and day > fetched + _SLACK:
            message = f"dated {day.isoformat()}, but the file was fetched on {fetched.isoformat()}"
            yield Diagnostic(place.path, place.line, "date-after-provenance", message)
