"""Where entries meet that may be copies or kin: numbers, so that of thousands only those are looked at that share one.

Two entries that share none are neither. Pure.
"""

from collections.abc import Iterable
from datetime import date
from enum import IntEnum
from functools import cache
from typing import NamedTuple
from zlib import crc32

from osce_digest.editorial.manuscript import Manuscript
from osce_digest.editorial.series import list_event_keys

_BITS = 0xFFFFFFFF
_ENGLISH = "en"
# A large odd number: days that follow each other lie far apart.
_SPREAD = 0x27D4EB2F


class Kind(IntEnum):
    """What entries that meet have in common. The values keep numbers of two kinds apart."""

    BEGINNING = 0
    TITLE = 0x5BD1E995
    LEAD = 0x1B873593
    OCCASION = 0x165667B1  # an event and the beginning of a paragraph
    EVENT = 0x38B34AE5
    ENGLISH_DAY = 0x4B7D1A2C
    OTHER_DAY = 0x61C88646


class Place(NamedTuple):
    """Where entries meet: a number below 2**32, and of what kind it is."""

    kind: Kind
    number: int


def list_places(entry: Manuscript) -> set[int]:
    """List the numbers under which an entry is found."""
    day = Kind.ENGLISH_DAY if entry.language == _ENGLISH else Kind.OTHER_DAY
    return {number for _, number in _list_own(entry, (day,))}


def list_others(entry: Manuscript) -> set[Place]:
    """List where an entry finds others. Of a day only those in another language: English is told from all the rest."""
    days = {Kind.OTHER_DAY} if entry.language == _ENGLISH else {Kind.OTHER_DAY, Kind.ENGLISH_DAY}
    return {Place(*place) for place in _list_own(entry, days)}


# Named once: to ask an enumeration for a member takes longer than to count with it, and an archive has many places.
_BEGINNING, _TITLE, _LEAD, _OCCASION, _EVENT = Kind.BEGINNING, Kind.TITLE, Kind.LEAD, Kind.OCCASION, Kind.EVENT
_NUMBERS = {kind: int(kind) for kind in Kind}
_OF_TITLE, _OF_LEAD = int(_TITLE), int(_LEAD)


def _list_own(entry: Manuscript, kinds: Iterable[Kind]) -> list[tuple[Kind, int]]:
    """List where an entry stands, of its days under the kinds that are given."""
    (beginnings, title, lead), start = entry.marks, entry.event.start
    own = [(_BEGINNING, mark) for mark in beginnings]
    if start:
        occasion = _number(_OCCASION, start)
        own += [(_OCCASION, (mark ^ occasion) & _BITS) for mark in beginnings]
    if title:
        own.append((_TITLE, title ^ _OF_TITLE))
    if lead:
        own.append((_LEAD, lead ^ _OF_LEAD))
    own += [(_EVENT, (_mark_name(name) ^ _number(_EVENT, day)) & _BITS) for day, name in list_event_keys(entry)]
    days = {known for known in (entry.published.day, start) if known}
    return own + [(kind, _number(kind, day) & _BITS) for day in days for kind in kinds]


def _number(kind: Kind, day: date) -> int:
    return _NUMBERS[kind] ^ (day.toordinal() * _SPREAD)


@cache
def _mark_name(name: str) -> int:
    return crc32(name.encode())
