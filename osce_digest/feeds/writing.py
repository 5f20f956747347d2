"""Write a feed in its format; of entries, what is written is kept: most stand in several feeds."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from osce_digest.feeds.atom import write_atom, write_entry
from osce_digest.feeds.json_feed import write_json, write_object
from osce_digest.feeds.rss import write_rss
from osce_digest.feeds.rss_item import write_item
from osce_digest.feeds.values import Item, Sheet
from osce_digest.site import Site
from osce_digest.site.following import Format

_ITEMS: Mapping[Format, Callable[[Item], bytes]] = {
    Format.RSS: write_item,
    Format.ATOM: write_entry,
    Format.JSON: write_object,
}
_FEEDS: Mapping[Format, Callable[[Sheet, Iterable[bytes]], bytes]] = {
    Format.RSS: write_rss,
    Format.ATOM: write_atom,
    Format.JSON: write_json,
}


def write_feed(sheet: Sheet, items: Sequence[Item], site: Site | None = None) -> bytes:
    """Write a feed of these items, which are entries where a site is given."""
    write = _ITEMS[sheet.form]
    if site is None:
        return _FEEDS[sheet.form](sheet, map(write, items))
    written = _open_store(site)[sheet.form]
    for item in items:
        if item.id not in written:
            written[item.id] = write(item)
    return _FEEDS[sheet.form](sheet, [written[item.id] for item in items])


@lru_cache(maxsize=1)
def _open_store(_: Site) -> dict[Format, dict[str, bytes]]:
    """Give the items of a site that have been written, by format and id."""
    return {form: {} for form in Format}
