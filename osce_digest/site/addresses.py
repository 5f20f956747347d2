"""Make the addresses of the site: paths below the output folder, with forward slashes. The only place that does.

Not here: what stands at an address (groups, entries), and links between addresses (`climb` alone makes them relative).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.editorial.ids import UNDATED
from osce_digest.editorial.slugs import slugify_text
from osce_digest.model import Document

HOME = "index.html"
SITE_FEED = "feed.xml"
ARCHIVE = "archive/index.html"
FEEDS = "feeds.html"
NOT_FOUND = "404.html"

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


def place_feed(page: str) -> str:
    """Give the address of the RSS feed beside a group's page."""
    return SITE_FEED if page == HOME else page.removesuffix(".html") + ".xml"


def place_older(page: str, stem: str, number: int) -> str:
    """Give the address of an older page of a group: `countries/tajikistan/page-1.html`."""
    return f"{page.removesuffix('.html')}/{stem}-{number}.html"


def place_own_page(name: str) -> str:
    """Give the address of a page of the site's own, `about` or `method`."""
    return f"{name}.html"


def place_entries(documents: Sequence[Document], ids: Sequence[str]) -> tuple[list[str], tuple[Diagnostic, ...]]:
    """Give every entry its address; where two want one, all but the first by id carry the end of their id.

    Depends on the set of entries, not on their order.
    """
    alone = _alone_in_their_file(documents)
    wanted = [_want(document, alone[document.place.path]) for document in documents]
    crowds: dict[str, list[int]] = {}
    for index, address in enumerate(wanted):
        crowds.setdefault(address, []).append(index)
    taken = set(crowds)
    diagnostics: list[Diagnostic] = []
    for address, crowd in crowds.items():
        for index in sorted(crowd, key=lambda at: ids[at])[1:]:
            wanted[index] = _make_way(address, ids[index], taken)
            diagnostics.append(_tell_clash(documents[index], address, wanted[index]))
    return wanted, tuple(sorted(diagnostics))


def _alone_in_their_file(documents: Sequence[Document]) -> Mapping[str, bool]:
    counts = Counter(document.place.path for document in documents)
    return {path: count == 1 for path, count in counts.items()}


def _want(document: Document, alone: bool) -> str:  # noqa: FBT001  (a fact about the document, no switch)
    day = document.published.day
    return f"items/{f'{day:%Y}' if day else UNDATED}/{_choose_slug(document, alone)}.html"


def _choose_slug(document: Document, alone: bool) -> str:  # noqa: FBT001  (as above)
    given = document.given_values("slug")
    slug = slugify_text(given[0].value) if given else ""
    if not slug and alone:
        file = PurePosixPath(document.place.path)
        slug = slugify_text(file.stem) if file.suffix.lower() in _MARKDOWN else ""
    return slug or slugify_text(document.title, LONGEST_SLUG) or "item"


def _make_way(address: str, name: str, taken: set[str]) -> str:
    stem, suffix = address.removesuffix(".html"), name.rpartition("-")[2]
    # The end of the id tells rivals apart except where another headline happens to end in it; the whole id always does.
    free = next(path for path in (f"{stem}-{suffix}.html", f"{stem}-{name}.html") if path not in taken)
    taken.add(free)
    return free


def _tell_clash(document: Document, wanted: str, got: str) -> Diagnostic:
    message = f"another item has the address {wanted}; this one is at {got}"
    return Diagnostic(document.place.path, document.place.line, "address-taken", message, Severity.NOTE)
