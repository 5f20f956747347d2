"""What a listing offers: the articles its pages link to, page by page until all on one are known."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from osce_digest.config import FetchSource
from osce_digest.intake.errand import Errand
from osce_digest.intake.faults import FetchError
from osce_digest.intake.links import Listing, read_listing
from osce_digest.intake.looking import look, note_version
from osce_digest.intake.outcomes import Outcome
from osce_digest.intake.queue import MOST, is_news, tell_listed


def read_pages(errand: Errand, source: FetchSource) -> Iterator[Outcome]:
    """Queue what the pages of a listing link to. Raises FetchError where a page cannot be read.

    Where the run before did not come to what was known, this one goes on through pages on which all is known.
    """
    memory = errand.remember(source)
    came_through, memory.complete = memory.complete, False
    seen: set[str] = set()
    address = source.url
    for number in range(1, source.pages + 1):
        seen.add(address)
        listing = _read_page(errand, source, address, number)
        news = any(is_news(errand, source, article) for article in listing.articles)
        yield from tell_listed(errand, source, listing.articles)
        address = listing.following
        if not address or address in seen or (came_through and not news):
            break
    memory.complete = len(memory.pending) < MOST
    if not errand.dry:
        errand.memory.keep()


def _read_page(errand: Errand, source: FetchSource, address: str, number: int) -> Listing:
    memory = errand.remember(source)
    first = number == 1
    response = look(errand, source, address, memory if first and memory.listed else None)
    if response is None:
        return Listing(tuple(memory.listed[1:]), memory.listed[0])
    listing = read_listing(response.body, response.address, source, number)
    if first and not listing.articles:
        message = f"{address} links to no article; say in site.yml what links look like: 'links' or 'select'"
        raise FetchError("no-links", message)
    if urlsplit(listing.following).hostname != urlsplit(address).hostname:
        listing = listing._replace(following="")
    if first:
        note_version(memory, response)
        memory.listed = [listing.following, *listing.articles]
    return listing
