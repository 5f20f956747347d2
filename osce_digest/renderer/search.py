"""The search page, and what of each entry is told to the index that it asks.

The page itself depends on no entry: it offers every term there is, and its script takes away what does not occur. Not
here: the index, which is made once the site is live.
"""

from collections.abc import Iterator
from functools import partial

from osce_digest.catalogue import LANGUAGES
from osce_digest.markup import mend_text
from osce_digest.model import Entry
from osce_digest.renderer.desk import Desk, open_desk
from osce_digest.renderer.frame import FOLDERS
from osce_digest.renderer.item_types import list_types
from osce_digest.renderer.names import Chip
from osce_digest.site import GroupKind, Site
from osce_digest.site.addresses import ARCHIVE, SEARCH, place_index
from osce_digest.targets import Findable, Key, Target
from osce_digest.taxonomy import order_name

TEMPLATE = "search.html"

# What results can be narrowed to: how the index calls it, the list it comes from, and the word above it.
_LISTS = (
    ("country", "countries", "a_country"),
    ("dimension", "dimensions", "a_dimension"),
    ("topic", "topics", "a_topic"),
    ("institution", "institutions", "an_institution"),
)
_UNDATED = "undated"

Option = tuple[str, str]


def search_targets(desk: Desk) -> Iterator[Target[Site]]:
    """Promise the search page, if one is wanted."""
    if desk.site.config.search:
        yield Target(SEARCH, {}, produce_search, (), desk.inputs(TEMPLATE))


def produce_search(site: Site, _key: Key) -> bytes:
    """Make the search page."""
    desk = open_desk(site)
    words = desk.words
    context = {"filters": _list_filters(desk), "lists": list(_list_lists(desk)), "here": SEARCH}
    return desk.render(
        TEMPLATE, SEARCH, context, title=words["search"], description=words["search_note"], section="search"
    )


def list_findable(site: Site) -> Iterator[Findable]:
    """Tell the words of every entry, newest first, and what it can be found by."""
    return map(partial(_describe, site), site.entries)


def _describe(site: Site, entry: Entry) -> Findable:
    shown = site.shown(entry)
    day = entry.published.day.isoformat() if entry.published.day else ""
    filters = {
        "country": entry.countries,
        "dimension": entry.dimensions,
        "topic": entry.topics,
        "institution": entry.institutions,
        "year": (day[:4] or _UNDATED,),
        "language": (entry.language,),
        "type": list_types(shown),
    }
    text = "\n".join(part for part in (shown.dateline, shown.body) if part)
    return Findable(entry.url, mend_text(text), {"title": mend_text(entry.title), "day": day}, filters, day)


def _list_filters(desk: Desk) -> list[tuple[str, str, list[Option]]]:
    """List what results can be narrowed to; years and types are known to the index alone."""
    words, taxonomy = desk.words, desk.site.taxonomy
    lists = [
        (name, words[word], _sort([(term, desk.names.chip(folder, term).name) for term in getattr(taxonomy, folder)]))
        for name, folder, word in _LISTS
    ]
    tongues = _sort([(code, desk.catalogue.name(f"language/{code}", code)) for code in LANGUAGES])
    return [
        *lists,
        ("year", words["search_year"], [(_UNDATED, words["undated"])]),
        ("language", words["search_language"], tongues),
        ("type", words["search_type"], []),
    ]


def _sort(options: list[Option]) -> list[Option]:
    """Sort by name as readers look for it: without regard to accents and case."""
    return sorted(options, key=lambda option: (order_name(option[1]), option))


def _list_lists(desk: Desk) -> Iterator[Chip]:
    """List the pages that lead to every item, for those who cannot search."""
    kinds = desk.site.kinds
    for kind, folder in FOLDERS:
        if kind in kinds:
            yield Chip(desk.words[folder], place_index(folder))
    if GroupKind.MONTH in kinds:
        yield Chip(desk.words["archive"], ARCHIVE)
    yield Chip(desk.words["feeds"], desk.site.home.feed)
