"""Fingerprint a drafted and dated item, wherever in its file it stands: of equal prints all that follows is equal.

What follows are headline, summary, language and tags, which take most of the time of reading a dump. All that they can
depend on is in the print; lines are counted from the item's first.
"""

import marshal
from collections.abc import Iterable
from datetime import date
from hashlib import blake2b
from typing import Any

from osce_digest.loader.dating.drafts import Dating
from osce_digest.loader.draft import Draft
from osce_digest.model import Basis, BlockKind, Evidence, Field

SIZE = 16
# Later versions of marshal refer back to equal objects, so that bytes depend on where values came from.
_VERSION = 2
# marshal takes no strings but plain ones
_NAMES: dict[str, str] = {member: str(member) for kind in (Field, BlockKind, Basis) for member in kind}


def fingerprint_item(draft: Draft, dating: Dating) -> bytes:
    """Give the print of an item, `SIZE` bytes."""
    place, title, title_line, dateline, dateline_line, body, blocks, clutter, given, evidence, _ = draft
    first = place.line
    day, basis, confidence = dating.published
    values = (
        (place.path, place.column, place.end_line - first, place.end_column),
        (title, _count(title_line, first), dateline, _count(dateline_line, first), body),
        [
            (_NAMES[kind], start, end, [(at, line - first) for at, line in lines], level)
            for kind, start, end, lines, level in blocks
        ],
        [(line - first, kind, text) for line, kind, text in clutter],
        [(field, value, line - first, start, end) for field, value, line, start, end in given],
        (_pack(evidence, first), _pack(dating.evidence, first)),
        (_number(day), _NAMES[basis], confidence, _number(dating.event.start), _number(dating.event.end)),
    )
    return blake2b(marshal.dumps(values, _VERSION), digest_size=SIZE).digest()


def _pack(evidence: Iterable[Evidence], first: int) -> list[tuple[Any, ...]]:
    return [
        (tag, rule, _NAMES[field], start, end, quote, path, line - first, confidence)
        for tag, rule, field, start, end, quote, path, line, confidence in evidence
    ]


def _count(line: int | None, first: int) -> int | None:
    return None if line is None else line - first


def _number(day: date | None) -> int:
    return day.toordinal() if day else 0
