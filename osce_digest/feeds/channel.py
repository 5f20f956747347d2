"""What stands around the items of a feed, in the bytes in which feedgen writes it.

feedgen writes it once, with marks where the values belong. That form is kept ready, and filled in for every feed: a
build in which a few feeds change needs neither feedgen nor lxml, which take longer to load than all its feeds to write.
"""

import re
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from osce_digest import __version__
from osce_digest.cache.memory import keep_memory, look_at, read_memory
from osce_digest.cache.shelf import find_shelf
from osce_digest.feeds.escaping import escape_content, escape_value, write_time

_FILE = "feeds.memory"
# @title@
_MARK = re.compile(rb"@([a-z]+)@")
_CHANGED = "changed"
_USUAL_YEAR = 1000
_SOME_TIME = datetime(2000, 1, 2, 12, tzinfo=UTC)

# Texts between marks, and the names of these marks.
_Form = list[bytes]


class Channel(NamedTuple):
    """What a feed says of itself: mended texts, and the addresses of feed, page it belongs to, and picture."""

    title: str
    address: str
    page: str
    description: str
    language: str
    icon: str


def write_channel(channel: Channel, changed: datetime | None) -> bytes:
    """Write a feed without its items, which last changed at that time; None for one that has none."""
    if not all(channel) or (changed and changed.year < _USUAL_YEAR):
        from osce_digest.feeds.channel_feedgen import make_channel  # noqa: PLC0415  (see above)

        return make_channel(channel, changed)  # which knows what may be empty, and has a way of its own with such years
    values = {**channel._asdict(), _CHANGED: write_time(changed) if changed else ""}
    texts = iter(_open_form(dated=changed is not None))
    parts = [next(texts)]
    for name in texts:
        escape = escape_value if parts[-1].endswith(b'"') else escape_content
        parts += escape(values[name.decode()]).encode(), next(texts)
    return b"".join(parts)


@lru_cache(maxsize=2)
def _open_form(*, dated: bool) -> _Form:
    """Give the form of feeds with a time, or of those without: as it was kept, or as feedgen writes it now."""
    shelf = find_shelf()
    file, stamp = (shelf or Path()) / _FILE, _name_makers()
    forms: list[_Form] | None = read_memory(file, stamp) if shelf else None
    if forms is None:
        forms = [_make_form(dated=False), _make_form(dated=True)]
        if shelf:
            keep_memory(file, stamp, forms)
    return forms[dated]


def _make_form(*, dated: bool) -> _Form:
    from osce_digest.feeds.channel_feedgen import make_channel  # noqa: PLC0415  (see above)

    made = make_channel(Channel(*(f"@{name}@" for name in Channel._fields)), _SOME_TIME if dated else None)
    return _MARK.split(made.replace(write_time(_SOME_TIME).encode(), f"@{_CHANGED}@".encode()))


def _name_makers() -> str:
    """Name what shapes a form: libraries by their versions, modules by their looks."""
    from feedgen.version import version_full_str  # noqa: PLC0415  (a little part of it, not known to all who import this)
    from lxml import __version__ as lxml_version  # noqa: PLC0415  (as above)

    looks = [look_at(Path(__file__).with_name(name)) for name in ("channel.py", "channel_feedgen.py")]
    return f"{__version__} {version_full_str} {lxml_version} {looks}"
