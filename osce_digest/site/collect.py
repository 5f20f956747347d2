"""Sort entries into the groups of the site in one pass, in a fixed order of groups.

Which groups there are follows from the taxonomy and the entries; how they are cut into pages from `groups`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from osce_digest.cache.recollection import recall_equal
from osce_digest.catalogue import open_catalogue
from osce_digest.config import Config
from osce_digest.model import Entry
from osce_digest.site.addresses import HOME, place_cell, place_group
from osce_digest.site.entries import Buckets
from osce_digest.site.groups import Card, Group, GroupKind, make_group, make_whole
from osce_digest.site.languages import ENGLISH_NAMES, LANGUAGES, key_language
from osce_digest.site.selections import Selection, read_selections
from osce_digest.site.weeks import WEEKS, key_week
from osce_digest.taxonomy import Country, CountryKind, Taxonomy, display_name, sort_by_name

SITE_KEY = "site"
MONTHS = "months/"
UNDATED_KEY = f"{MONTHS}undated"

# A page shows the whole of a short series, of a longer one the next and so many before: the past must not change
# whenever a series goes on.
SHORT_SERIES = 4
NEWER_KIN, OLDER_KIN = 1, 3

# These have page and feeds although no entry names them yet; the Partners for Co-operation once one does.
_ALWAYS = frozenset({CountryKind.PARTICIPATING, CountryKind.TERRITORY})

Terms = tuple[str, ...]


def key_cell(country: str, dimension: str) -> str:
    """Name the cell of a country (ISO) and a dimension (slug)."""
    return f"countries/{country}+dimensions/{dimension}"


def key_series(name: str) -> str:
    """Name the entries of a series."""
    return f"series/{name}"


def collect_groups(
    entries: Sequence[Entry],
    buckets: tuple[Buckets, Buckets],
    taxonomy: Taxonomy,
    kinds: frozenset[GroupKind],
    config: Config,
) -> tuple[Group, ...]:
    """Make the site's own group and every group of the wanted kinds, country by country, then kind by kind."""
    held, mentioned = buckets
    size = config.limits.page_size
    groups = [_make_site_group(entries, config.title, size)]
    groups.extend(
        make_group(card, held.get(card.key, ()), mentioned.get(card.key, ()), size)
        for card in _list_cards(taxonomy, held, mentioned, config.language)
        if card.kind in kinds
    )
    groups.extend(make_group(card, held.get(card.key, ()), (), size) for card in _selection_cards(config, taxonomy))
    if GroupKind.WEEK in kinds:
        # A digest tells of its week on one page.
        groups.extend(make_whole(card, held[card.key]) for card in _week_cards(held))
    return tuple(groups)


def _make_site_group(entries: Sequence[Entry], title: str, size: int) -> Group:
    # The home page shows the newest and leads on to the months, so it has no older pages of its own.
    return make_whole(Card(GroupKind.SITE, SITE_KEY, "", title, HOME), entries, size)


def fill_buckets(
    entries: Iterable[Entry], taxonomy: Taxonomy, selections: Sequence[Selection] = ()
) -> tuple[Buckets, Buckets]:
    """Sort entries by the groups that hold them, and by those that only mention them; all keep their order."""
    held: dict[str, list[Entry]] = defaultdict(list)
    mentioned: dict[str, list[Entry]] = defaultdict(list)
    # Many entries have the same terms, and thus a place in the same buckets.
    places: dict[tuple[Terms, ...], list[list[Entry]]] = {}
    rules = taxonomy.fingerprint
    for entry in entries:
        if entry.series:
            held[key_series(entry.series)].append(entry)
        for key in _list_periods(entry.published.day):
            held[key].append(entry)
        terms = (entry.countries, entry.dimensions, entry.topics, entry.institutions, (entry.language,))
        buckets = places.get(terms)
        if buckets is None:
            buckets = places[terms] = [held[key] for key in recall_equal((terms, rules), _name_terms, entry, taxonomy)]
        for bucket in buckets:
            bucket.append(entry)
        for key in list_chosen(entry, selections):
            held[key].append(entry)
        for key in list_mentions(entry):
            mentioned[key].append(entry)
    return held, mentioned


def list_mentions(entry: Entry) -> list[str]:
    """List the groups that only mention an entry."""
    return [f"countries/{country}" for country in entry.mentioned]


def list_keys(entry: Entry, taxonomy: Taxonomy, selections: Sequence[Selection] = ()) -> list[str]:
    """List the groups that hold an entry; a series has no page, but its entries lead to each other."""
    series = [key_series(entry.series)] if entry.series else []
    periods, terms = _list_periods(entry.published.day), _list_terms(entry, taxonomy)
    return [*series, *periods, *terms, *list_chosen(entry, selections)]


def list_chosen(entry: Entry, selections: Sequence[Selection]) -> list[str]:
    """List the feeds of one's own that hold an entry."""
    return [one.key for one in selections if one.holds(entry)] if selections else []


@lru_cache(maxsize=16384)  # an archive of thirty years has some ten thousand days, and many entries of each
def _list_periods(day: date | None) -> tuple[str, ...]:
    """Name the month and the week of a day."""
    return (f"months/{day.year}-{day.month:02}", key_week(day)) if day else (UNDATED_KEY,)


def _name_terms(entry: Entry, taxonomy: Taxonomy) -> tuple[str, ...]:
    return tuple(_list_terms(entry, taxonomy))


def _list_terms(entry: Entry, taxonomy: Taxonomy) -> Iterator[str]:
    """Name the groups that an entry belongs to by its terms."""
    for dimension in entry.dimensions:
        yield f"dimensions/{dimension}"
    for country in entry.countries:
        yield f"countries/{country}"
        for dimension in entry.dimensions:
            yield key_cell(country, dimension)
    # Two countries of one region are one entry of the region; dict keeps the order, a set would not.
    yield from dict.fromkeys(f"regions/{taxonomy.countries[country].region}" for country in entry.countries)
    for topic in entry.topics:
        yield f"topics/{topic}"
    for institution in entry.institutions:
        yield f"institutions/{institution}"
    if language := key_language(entry.language):
        yield language


def _list_cards(taxonomy: Taxonomy, held: Buckets, mentioned: Buckets, language: str) -> Iterator[Card]:
    yield from _country_cards(taxonomy, held, mentioned, language)
    called = open_catalogue(language).words["dimension_called"]
    for dimension in taxonomy.dimensions.values():
        label = display_name(dimension, language)
        card = _card(GroupKind.DIMENSION, "dimensions", dimension.slug, dimension.slug, called.format(name=label))
        yield replace(card, label=label)
    for topic in sort_by_name(taxonomy.topics.values(), language):
        yield _card(GroupKind.TOPIC, "topics", topic.name, topic.slug, display_name(topic, language))
    for body in taxonomy.institutions.values():
        if f"institutions/{body.name}" in held:
            yield _card(GroupKind.INSTITUTION, "institutions", body.name, body.slug, display_name(body, language))
    for region in taxonomy.regions.values():
        if f"regions/{region.slug}" in held:
            yield _card(GroupKind.REGION, "regions", region.slug, region.slug, display_name(region, language))
    yield from _language_cards(held)
    yield from _month_cards(held)


def _card(kind: GroupKind, folder: str, term: str, slug: str, name: str) -> Card:
    key = f"{folder}/{term}"
    return Card(kind, key, slug, name, place_group(folder, slug), (key,))


def _country_cards(taxonomy: Taxonomy, held: Buckets, mentioned: Buckets, language: str) -> Iterator[Card]:
    colon = open_catalogue(language).words["colon"]
    labels = {slug: display_name(dimension, language) for slug, dimension in taxonomy.dimensions.items()}
    for country in _sort_countries(taxonomy, language):
        key = f"countries/{country.iso}"
        if country.kind in _ALWAYS or key in held or key in mentioned:
            name = display_name(country, language)
            yield _card(GroupKind.COUNTRY, "countries", country.iso, country.slug, name)
            for dimension, label in labels.items():
                yield Card(
                    kind=GroupKind.CELL,
                    key=key_cell(country.iso, dimension),
                    slug=f"{country.slug}/{dimension}",
                    name=f"{name}{colon} {label}",
                    path=place_cell(country.slug, dimension),
                    terms=(key, f"dimensions/{dimension}"),
                    label=label,
                )


def _sort_countries(taxonomy: Taxonomy, language: str) -> list[Country]:
    """List participating States, Partners and territories, each kind as readers of the language look for them."""
    kinds = list(CountryKind)
    return sorted(sort_by_name(taxonomy.countries.values(), language), key=lambda country: kinds.index(country.kind))


def _language_cards(held: Buckets) -> Iterator[Card]:
    """Name the languages there are; one alone needs no page."""
    names = {f"{LANGUAGES}{code}": name for code, name in ENGLISH_NAMES.items() if f"{LANGUAGES}{code}" in held}
    for key, name in names.items() if len(names) > 1 else ():
        yield Card(GroupKind.LANGUAGE, key, name.lower(), name, place_group("languages", name.lower()))


def _selection_cards(config: Config, taxonomy: Taxonomy) -> Iterator[Card]:
    for one in read_selections(config, taxonomy):
        yield Card(GroupKind.SELECTION, one.key, one.slug, one.name, place_group("feeds", one.slug))


def _week_cards(held: Buckets) -> Iterator[Card]:
    for key in sorted((key for key in held if key.startswith(WEEKS)), reverse=True):
        week = key.removeprefix(WEEKS)
        yield Card(GroupKind.WEEK, key, week.lower(), week, place_group("digests", week.lower()))


def _month_cards(held: Buckets) -> Iterator[Card]:
    months = sorted((key for key in held if key.startswith("months/") and key != UNDATED_KEY), reverse=True)
    for key in months:
        month = key.removeprefix("months/")
        yield Card(GroupKind.MONTH, key, month, month, place_group("archive", month))
    if UNDATED_KEY in held:
        yield Card(GroupKind.UNDATED, UNDATED_KEY, "undated", "Undated", place_group("archive", "undated"))
