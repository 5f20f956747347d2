"""Corrections and withdrawals as items of a feed: what an editor corrected and why, and what is gone since when.

Only what has a day is in it; the text of an item that merely changed is not a correction of the desk.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from osce_digest.catalogue import open_catalogue
from osce_digest.editorial.ledger.past import Withdrawn
from osce_digest.feeds.items import list_terms, name_issuer
from osce_digest.feeds.values import Item
from osce_digest.markup import escape_attribute, mend_text
from osce_digest.model import Entry
from osce_digest.site import Site


def write_changes(site: Site) -> list[Item]:
    """Make the items, the newest first."""
    items = [*_list_corrections(site), *_list_withdrawals(site)]
    items.sort(key=lambda item: item.id)
    items.sort(key=lambda item: item.published, reverse=True)
    return items[: site.config.limits.feed_entries]


def changes_inputs(site: Site) -> dict[str, str]:
    """Name what the feed shows."""
    return {
        f"change {item.id}": " ".join((str(item.published), item.title, item.url, item.html))
        for item in write_changes(site)
    }


def _list_corrections(site: Site) -> Iterator[Item]:
    for name, remarks in site.all_remarks.items():
        entry = site.find_entry(name)
        days = Counter[date]()
        for remark in remarks if entry else ():
            if entry and remark.on:
                days[remark.on] += 1
                yield _tell_correction(site, entry, (remark.because, remark.on, days[remark.on]))


def _tell_correction(site: Site, entry: Entry, told: tuple[str, date, int]) -> Item:
    because, on, number = told
    words = open_catalogue(site.config.language).words
    more = f"-{number}" if number > 1 else ""
    return Item(
        id=f"tag:{site.config.authority}:{entry.id}/corrected/{on}{more}",
        url=f"{site.config.root_url}{entry.url}",
        title=words["corrected_item"].format(title=mend_text(entry.title)),
        summary=mend_text(because),
        html=_write_text(site, because, entry.url, entry.title),
        published=on,
        updated=on,
        terms=list_terms(site, entry),
        author=site.config.title,
        language=site.config.language,
        source="",
    )


def _list_withdrawals(site: Site) -> Iterator[Item]:
    for gone in site.past.withdrawn:
        if gone.on:
            yield _tell_withdrawal(site, gone, gone.on)


def _tell_withdrawal(site: Site, gone: Withdrawn, on: date) -> Item:
    words = open_catalogue(site.config.language).words
    return Item(
        id=f"tag:{site.config.authority}:{gone.id}/withdrawn",
        url=f"{site.config.root_url}{gone.address}",
        title=words["withdrawn_item"].format(title=mend_text(gone.title)),
        summary=mend_text(gone.because) or words["withdrawn_note"],
        html=_write_text(site, gone.because or words["withdrawn_note"], gone.address, gone.title),
        published=on,
        updated=on,
        terms=(),
        author=name_issuer(site),
        language=site.config.language,
        source="",
    )


def _write_text(site: Site, because: str, address: str, title: str) -> str:
    link = f'<a href="{escape_attribute(f"{site.config.root_url}{address}")}">{escape_attribute(mend_text(title))}</a>'
    why = f"<p>{escape_attribute(mend_text(because))}</p>\n" if because else ""
    return f"{why}<p>{link}</p>"
