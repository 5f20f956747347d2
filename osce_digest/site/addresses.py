"""Make the addresses of the site: paths below the output folder, with forward slashes. The only place that does.

Not here: what stands at an address (groups, entries), and links between addresses (`climb` alone makes them relative).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.editorial.ids import UNDATED
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.editorial.slugs import cut_slug, name_file, slugify_text
from osce_digest.model import Document

if TYPE_CHECKING:
    from osce_digest.editorial.ledger.settle import Held

HOME = "index.html"
SITE_FEED = "feed.xml"
# The site's own feeds, by how the names of such feeds end beside other pages.
_SITE_FEEDS = {"xml": SITE_FEED, "atom": "atom.xml", "json": "feed.json"}
# What stands in the names of feeds that have no page of their own beside them.
DIGESTS_FEED = "digests"
CHANGES_FEED = "changes"
ARCHIVE = "archive/index.html"
DIGESTS = "digests/index.html"
FEEDS = "feeds.html"
OPML = "feeds.opml"
# The picture that feed readers show beside a feed.
FEED_ICON = "static/feed.png"
SITE_CALENDAR = "calendar.ics"
DATA = "data.html"
CHANGES = "changes.html"
SEARCH = "search.html"
REVIEW = "review.html"
QUALITY = "quality.html"
NOT_FOUND = "404.html"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"

ENTRIES = "data/entries.jsonl"
SCHEMA = "data/entries.schema.json"
TABLE = "data/entries.csv"
SOURCES = "data/sources.jsonl"
CHANGES_LINES = "data/changes.jsonl"
DATABASE = "data/digest.sqlite"
DATABASE_NOTES = "data/metadata.json"

# Long enough for any headline to be told from another, short enough for a line of a mail.
LONGEST_SLUG = 80

_MARKDOWN = frozenset({".md", ".markdown"})


def climb(here: str) -> str:
    """Give what leads from the page at `here` to the output folder; an address appended to it is a relative link."""
    return "../" * here.count("/")


def place_group(folder: str, slug: str) -> str:
    """Give the address of a group's page: `countries/tajikistan.html`."""
    return f"{folder}/{slug}.html"


def place_cell(country: str, dimension: str) -> str:
    """Give the address of a cell of the grid: `countries/tajikistan/human.html`."""
    return f"countries/{country}/{dimension}.html"


def place_index(folder: str) -> str:
    """Give the address of the page that lists a folder's groups."""
    return f"{folder}/index.html"


def place_feed(page: str, ending: str = "xml") -> str:
    """Give the address of the feed beside a group's page; `ending` tells the format: xml, atom or json."""
    return _SITE_FEEDS[ending] if page == HOME else f"{page.removesuffix('.html')}.{ending}"


def place_digests_feed(page: str) -> str:
    """Give the page beside which the feed of digests would lie, of the site or of the country with that page."""
    return f"{DIGESTS_FEED}.html" if page == HOME else f"{page.removesuffix('.html')}/{DIGESTS_FEED}.html"


def place_feed_archive(page: str, number: int, ending: str) -> str:
    """Give the address of older entries of a feed: `countries/tajikistan/feed-1.xml`, numbered from the oldest."""
    folder = "" if page == HOME else f"{page.removesuffix('.html')}/"
    stem = "atom" if page == HOME and ending == "atom" else "feed"
    return f"{folder}{stem}-{number}.{'xml' if stem == 'atom' else ending}"


def place_data(page: str, ending: str) -> str:
    """Give the address of a data file with the entries of a group: `data/countries/tajikistan.csv`."""
    return f"data/{page.removesuffix('.html')}.{ending}"


def place_calendar(page: str) -> str:
    """Give the address of the calendar beside a group's page."""
    return SITE_CALENDAR if page == HOME else page.removesuffix(".html") + ".ics"


def place_older(page: str, stem: str, number: int) -> str:
    """Give the address of an older page of a group: `countries/tajikistan/page-1.html`."""
    return f"{page.removesuffix('.html')}/{stem}-{number}.html"


def place_sitemap(name: str) -> str:
    """Give the address of a part of the sitemap."""
    return f"sitemaps/{name}.xml"


def place_own_page(name: str) -> str:
    """Give the address of a page of the site's own, `about` or `method`."""
    return f"{name}.html"


def place_entries(
    documents: Sequence[Document | Manuscript], ids: Sequence[str], held: "Held | None" = None
) -> tuple[list[str], tuple[Diagnostic, ...]]:
    """Give every entry its address: the one it has, unless a date it lacked or a given slug moves it.

    Where two want one, all but the first by id carry the end of their id; so does who wants what is or was another's.
    Without `held` no entry has one yet. Depends on the set of entries, not on their order.
    """
    kept_ones = held.kept if held else ("",) * len(ids)
    owners: Mapping[str, str] = held.owners if held else {}
    placed = [
        kept if kept and _can_stay(document, name, kept) else ""
        for document, name, kept in zip(documents, ids, kept_ones, strict=True)
    ]
    crowds = _crowd(documents, [at for at, address in enumerate(placed) if not address])
    taken = {*placed, *crowds}
    settled = set(placed)
    diagnostics: list[Diagnostic] = []
    for address, crowd in crowds.items():
        owner = owners.get(address)
        for index in sorted(crowd, key=lambda at: (ids[at] != owner, ids[at])):
            if address not in settled and owner in {None, ids[index]}:
                placed[index] = address
                settled.add(address)
            else:
                placed[index] = _make_way(address, ids[index], taken, owners)
                diagnostics.append(_tell_clash(documents[index], address, placed[index]))
    return placed, tuple(sorted(diagnostics))


def _crowd(documents: Sequence[Document | Manuscript], homeless: Sequence[int]) -> dict[str, list[int]]:
    """Gather by the address they want those that have none; all are told by their number."""
    alone = _alone_in_their_file(documents) if homeless else {}
    crowds: dict[str, list[int]] = {}
    for index in homeless:
        document = documents[index]
        crowds.setdefault(_want(document, alone[document.place.path]), []).append(index)
    return crowds


def _can_stay(document: Document | Manuscript, name: str, address: str) -> bool:
    """Tell whether an entry can stay where it is: what was undated moves once dated, and a given slug is obeyed."""
    folder, file = address.split("/")[-2:]
    if document.published.day and folder == UNDATED:
        return False
    slug = _read_given_slug(document)
    return not slug or file.removesuffix(".html") in {slug, *_lengthen(slug, name)}


def _alone_in_their_file(documents: Sequence[Document | Manuscript]) -> Mapping[str, bool]:
    counts = Counter(document.place.path for document in documents)
    return {path: count == 1 for path, count in counts.items()}


def _want(document: Document | Manuscript, alone: bool) -> str:  # noqa: FBT001  (a fact about the document, no switch)
    day = document.published.day
    return f"items/{day.year if day else UNDATED}/{_choose_slug(document, alone)}.html"


def _choose_slug(document: Document | Manuscript, alone: bool) -> str:  # noqa: FBT001  (as above)
    slug = _read_given_slug(document)
    if not slug and alone:
        file = PurePosixPath(document.place.path)
        slug = name_file(slugify_text(file.stem)) if file.suffix.lower() in _MARKDOWN else ""
    if slug:
        return slug
    headline = slugify_text(document.title) if isinstance(document, Document) else document.title_slug
    return name_file(cut_slug(headline, LONGEST_SLUG)) or "item"


def _read_given_slug(document: Document | Manuscript) -> str:
    if not isinstance(document, Document):
        return name_file(document.slug)
    given = document.given_values("slug")
    return name_file(slugify_text(given[0].value)) if given else ""


def _make_way(address: str, name: str, taken: set[str], owners: Mapping[str, str]) -> str:
    longer = (f"{stem}.html" for stem in _lengthen(address.removesuffix(".html"), name))
    free = next(path for path in longer if path not in taken and owners.get(path, name) == name)
    taken.add(free)
    return free


def _lengthen(stem: str, name: str) -> tuple[str, ...]:
    # The end of the id tells rivals apart except where another headline happens to end in it; the whole id always does.
    return f"{stem}-{name.rpartition('-')[2]}", f"{stem}-{name}"


def _tell_clash(document: Document | Manuscript, wanted: str, got: str) -> Diagnostic:
    message = f"another item has the address {wanted}; this one is at {got}"
    return Diagnostic(document.place.path, document.place.line, "address-taken", message, Severity.NOTE)
