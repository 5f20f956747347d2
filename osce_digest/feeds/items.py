"""Which entries a feed holds, and what every kind of feed says of one: prepared once, for all feeds and formats."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from osce_digest.catalogue import open_catalogue
from osce_digest.feeds.values import Item, Term
from osce_digest.markup import escape_text, is_web_address, mend_text, render_blocks, render_line
from osce_digest.model import Basis, Entry
from osce_digest.readings.shown import Shown
from osce_digest.site import Group, Site
from osce_digest.taxonomy import display_name

# As markup opens a table.
_SCROLLING = '<div class="table" role="region" tabindex="0" aria-label="Table">'


def choose_entries(site: Site, group: Group) -> Sequence[Entry]:
    """Give the entries a group's feed holds: the newest dated ones."""
    return group.entries[: site.config.limits.feed_entries]


def choose_undated(site: Site, group: Group) -> list[Entry]:
    """Give the entries without a date that the ledger saw first, the newest finds first."""
    seen = site.remembered.seen
    found = sorted((entry for entry in group.undated if entry.id in seen), key=lambda entry: entry.id)
    found.sort(key=lambda entry: seen[entry.id], reverse=True)
    return found[: site.config.limits.feed_entries]


def name_entry(site: Site, entry: Entry) -> tuple[str, str]:
    """Name an entry as an input of feeds, with the fingerprint of all they show of it."""
    # The digest covers all that is shown but the address, which another item's headline can move, and the source's.
    updated = site.remembered.updated.get(entry.id, "")
    seen = "" if entry.published.day else site.remembered.seen.get(entry.id, "")
    told = site.remembered.announced.get(entry.id, "")
    # Which rule on rights fits an entry is told by its file too.
    rights = site.rights(entry) if site.config.rights else ""
    return f"entry {entry.id}", f"{entry.digest} {entry.url} {entry.source_url or ''} {updated}{seen}{told}{rights}"


def prepare_entry(site: Site, entry: Entry) -> Item:
    """Give what feeds say of an entry."""
    store = _open_store(site)
    found = store.get(entry.id)
    if found is None:
        found = store[entry.id] = _prepare(site, entry)
    return found


def full_text(shown: Shown, credit: str = "") -> str:
    """Give dateline, body and the line of credit as clean HTML; all links in it are absolute."""
    dateline = shown.dateline.strip()
    body = render_blocks(shown.body, shown.blocks)
    if _SCROLLING in body:  # what lets a wide table scroll on a page means nothing in a reader
        body = body.replace(_SCROLLING, "").replace("</table></div>", "</table>")
    text = f"<p>{render_line(dateline)}</p>\n{body}" if dateline else body
    return f"{text}\n<p>{escape_text(mend_text(credit))}</p>" if credit else text


def list_terms(site: Site, entry: Entry) -> tuple[Term, ...]:
    """List countries, dimensions and topics of an entry, each with the list it comes from as its scheme."""
    lists = (("countries", entry.countries), ("dimensions", entry.dimensions), ("topics", entry.topics))
    return tuple(_make_term(site, folder, term) for folder, terms in lists for term in terms)


def name_term(site: Site, folder: str, term: str) -> str:
    """Name a term of a list (`countries`, `AL`) in the site's language; one that is not in the taxonomy by itself."""
    known = getattr(site.taxonomy, folder).get(term)
    return mend_text(display_name(known, site.config.language) if known else term)


def name_issuer(site: Site) -> str:
    """Name who issued what names no body."""
    return open_catalogue(site.config.language).words["issued_by"]


@lru_cache(maxsize=1)
def _open_store(_: Site) -> dict[str, Item]:
    """Give what was prepared for a site, by id of the entry."""
    return {}


def _prepare(site: Site, entry: Entry) -> Item:
    config = site.config
    published = _find_day(site, entry)
    source = entry.source_url or ""
    return Item(
        id=f"tag:{config.authority}:{entry.id}",
        url=f"{config.root_url}{entry.url}",
        title=mend_text(entry.title),
        summary=mend_text(entry.summary),
        html=full_text(site.shown(entry), site.rights(entry).credit),
        published=published,
        updated=max(published, site.remembered.updated.get(entry.id, published)),
        terms=list_terms(site, entry),
        author=name_term(site, "institutions", entry.institutions[0]) if entry.institutions else name_issuer(site),
        language=mend_text(entry.language),
        source=source if is_web_address(source) else "",
    )


def _find_day(site: Site, entry: Entry) -> date:
    """Give the day under which feeds have an entry: that of their first sight of it, unless an editor put it right."""
    day = entry.published.day or site.remembered.seen.get(entry.id, date.min)
    if entry.published.day and entry.published.basis is not Basis.CORRECTION:
        return site.remembered.announced.get(entry.id, day)
    return day


@lru_cache(maxsize=4096)  # more terms than the taxonomy has are named by sources alone
def _make_term(site: Site, folder: str, term: str) -> Term:
    return Term(mend_text(term), name_term(site, folder, term), f"{site.config.root_url}{folder}/")
