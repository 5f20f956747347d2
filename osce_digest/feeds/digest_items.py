"""Digests of weeks as items of a feed: of the site, or of what a week had of one country. The newest is left out.

It may go on; a week is over once there is an item of a later one, whatever day it is. What is in a digest is told by
`site.digest`; what was found after its week was over stands in none.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice

from osce_digest.catalogue import open_catalogue
from osce_digest.feeds.items import list_terms, name_entry, name_issuer, name_term
from osce_digest.feeds.values import Item
from osce_digest.markup import escape_attribute, mend_text
from osce_digest.model import Entry
from osce_digest.site import Group, GroupKind, Site
from osce_digest.site.counting import list_weeks
from osce_digest.site.digest import Digest, open_digests
from osce_digest.site.weeks import read_week

# A quarter of a year.
MOST_DIGESTS = 13

# The entries of a digest under one heading.
Part = tuple[str, list[Entry]]


def choose_digests(site: Site, group: Group) -> list[tuple[Group, tuple[Entry, ...]]]:
    """Give the newest weeks that are over with what each has of a country, or of all; those with nothing are left out.

    The entries of a week that lead stand first; those of a country stand as they were published, whatever else leads.
    """
    country = group.terms[0].partition("/")[2] if group.kind is GroupKind.COUNTRY else ""
    weeks = _list_weeks(site, group) if country else site.groups_of(GroupKind.WEEK)
    newest = next(iter(site.groups_of(GroupKind.WEEK)), None)
    over = (week for week in weeks if week is not newest)
    told = ((week, _choose(_make_digest(site, week), week, country)) for week in over)
    return list(islice(((week, entries) for week, entries in told if entries), MOST_DIGESTS))


def digests_inputs(site: Site, group: Group) -> dict[str, str]:
    """Name what the digests of a feed show."""
    inputs: dict[str, str] = {}
    for week, entries in choose_digests(site, group):
        inputs[f"digest {week.slug}"] = " ".join(entry.id for entry in entries)
        inputs.update(name_entry(site, entry) for entry in entries)
    return inputs


def write_digests(site: Site, group: Group) -> list[Item]:
    """Make the items of a feed of digests."""
    return [_write(site, group, week, entries) for week, entries in choose_digests(site, group)]


def _list_weeks(site: Site, group: Group) -> Iterator[Group]:
    return (week for key in list_weeks(group) if (week := site.group(key)))


@lru_cache(maxsize=2048)  # an archive of thirty years has some fifteen hundred
def _make_digest(site: Site, week: Group) -> Digest:
    return open_digests(site).make(week)


def _choose(digest: Digest, week: Group, country: str) -> tuple[Entry, ...]:
    if country:
        late = {entry.id for entry in digest.late}
        return tuple(entry for entry in week.entries if country in entry.countries and entry.id not in late)
    rest = (entry for chapter in digest.chapters for stack in chapter.stacks for entry in stack.entries)
    return (*digest.leading, *rest)


def _write(site: Site, group: Group, week: Group, entries: Sequence[Entry]) -> Item:
    config, catalogue = site.config, open_catalogue(site.config.language)
    days = read_week(week.key)
    span = catalogue.words["week_title"].format(span=catalogue.span(days.first, days.last))
    own = f"{week.path.removesuffix('.html')}"
    is_country = group.kind is GroupKind.COUNTRY
    return Item(
        id=f"tag:{config.authority}:{own}/{group.slug}" if is_country else f"tag:{config.authority}:{own}",
        url=f"{config.root_url}{week.path}",
        title=mend_text(f"{group.name}{catalogue.words['colon']} {span}" if is_country else span),
        summary=catalogue.count_items(len(entries)),
        html="\n".join(_write_parts(site, entries)),
        published=days.last,
        updated=_find_change(site, days.last, entries),
        terms=list_terms(
            site, entries[0]._replace(dimensions=(), topics=(), countries=tuple(_list_countries(entries)))
        ),
        author=name_issuer(site),
        language=config.language,
        source="",
    )


def _find_change(site: Site, last: date, entries: Iterable[Entry]) -> date:
    return max([last, *(site.remembered.updated.get(entry.id, last) for entry in entries)])


def _list_countries(entries: Iterable[Entry]) -> dict[str, None]:
    """List the countries of entries, each once, in their order."""
    return dict.fromkeys(country for entry in entries for country in entry.countries)


def _write_parts(site: Site, entries: Sequence[Entry]) -> Iterator[str]:
    """Write entries as lists of links, dimension by dimension."""
    for slug in (*site.taxonomy.dimensions, ""):
        found = [entry for entry in entries if (entry.dimensions[0] if entry.dimensions else "") == slug]
        if found:
            words = open_catalogue(site.config.language).words
            yield f"<h2>{escape_attribute(name_term(site, 'dimensions', slug) if slug else words['no_dimension'])}</h2>"
            yield f"<ul>\n{chr(10).join(_write_line(site, entry) for entry in found)}\n</ul>"


def _write_line(site: Site, entry: Entry) -> str:
    address, title = escape_attribute(f"{site.config.root_url}{entry.url}"), escape_attribute(mend_text(entry.title))
    summary = escape_attribute(mend_text(entry.summary))
    return f'<li><a href="{address}">{title}</a>{"<br>" if summary else ""}{summary}</li>'
