"""Write items as Atom 1.0 (RFC 4287), by hand as those of RSS are: feedgen takes the clock where no time is given."""

from collections.abc import Iterable, Iterator

from osce_digest.feeds.escaping import escape_content, escape_value, write_stamp
from osce_digest.feeds.values import Item, Sheet

_GENERATOR = "osce-digest"
_IS_ARCHIVE = '  <fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>\n'


def write_atom(sheet: Sheet, written: Iterable[bytes]) -> bytes:
    """Write a feed of items that are written already."""
    return b"".join([_write_head(sheet).encode(), *written, b"</feed>\n"])


def write_entry(item: Item) -> bytes:
    """Write an item as it stands in its feeds."""
    categories = [
        f'    <category term="{escape_value(term)}" scheme="{escape_value(scheme)}" label="{escape_value(label)}"/>\n'
        for term, label, scheme in item.terms
    ]
    source = f'    <link rel="via" href="{escape_value(item.source)}"/>\n' if item.source else ""
    summary = f"    <summary>{escape_content(item.summary)}</summary>\n" if item.summary else ""
    return (
        f'  <entry xml:lang="{escape_value(item.language)}">\n'
        f"    <id>{escape_content(item.id)}</id>\n"
        f"    <title>{escape_content(item.title)}</title>\n"
        f'    <link rel="alternate" type="text/html" href="{escape_value(item.url)}"/>\n'
        f"{source}"
        f"    <published>{write_stamp(item.published)}</published>\n"
        f"    <updated>{write_stamp(item.updated)}</updated>\n"
        f"    <author><name>{escape_content(item.author)}</name></author>\n"
        f"{''.join(categories)}"
        f"{summary}"
        f'    <content type="html">{escape_content(item.html)}</content>\n'
        "  </entry>\n"
    ).encode()


def _write_head(sheet: Sheet) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escape_value(sheet.language)}">\n'
        f"  <id>{escape_content(sheet.id)}</id>\n"
        f"  <title>{escape_content(sheet.title)}</title>\n"
        f"  <subtitle>{escape_content(sheet.description)}</subtitle>\n"
        f'  <link rel="self" type="{sheet.form.media_type}" href="{escape_value(sheet.address)}"/>\n'
        f'  <link rel="alternate" type="text/html" href="{escape_value(sheet.page)}"/>\n'
        f"{''.join(_write_way(sheet))}"
        f"  <updated>{write_stamp(sheet.changed or sheet.since)}</updated>\n"
        f"  <author><name>{escape_content(sheet.author)}</name></author>\n"
        f"  <icon>{escape_content(sheet.icon)}</icon>\n"
        f"  <generator>{_GENERATOR}</generator>\n"
    )


def _write_way(sheet: Sheet) -> Iterator[str]:
    for rel, address in (
        ("current", sheet.way.current),
        ("prev-archive", sheet.way.older),
        ("next-archive", sheet.way.newer),
    ):
        if address:
            yield f'  <link rel="{rel}" type="{sheet.form.media_type}" href="{escape_value(address)}"/>\n'
    if sheet.way.current:
        yield _IS_ARCHIVE
