"""Facts beside a group's list: what it is, what it belongs to, and what lies next to it, with links."""

from collections.abc import Iterator

from osce_digest.renderer.desk import Desk
from osce_digest.renderer.names import Chip
from osce_digest.renderer.naming import name_group
from osce_digest.site import Group, GroupKind, Site
from osce_digest.site.counting import list_weeks
from osce_digest.taxonomy import Country, Institution, Region, choose_text, display_name, order_name

_FIELD_OPERATION = "field operation"

Fact = tuple[str, list[Chip]]


def list_facts(desk: Desk, group: Group) -> Iterator[Fact]:
    """List the facts about a group, each with its name."""
    taxonomy = desk.site.taxonomy
    term = group.terms[0].partition("/")[2] if group.terms else ""
    match group.kind:
        case GroupKind.COUNTRY:
            yield from _country_facts(desk, taxonomy.countries[term])
        case GroupKind.TOPIC if taxonomy.topics[term].dimensions:
            yield desk.words["by_dimension"], desk.names.chips("dimensions", taxonomy.topics[term].dimensions)
        case GroupKind.INSTITUTION:
            yield from _institution_facts(desk, taxonomy.institutions[term])
        case GroupKind.MONTH:
            weeks = [week for key in list_weeks(group) if (week := desk.site.group(key))]
            if weeks:
                yield desk.words["digests"], [Chip(name_group(desk, week), week.path) for week in weeks]
        case _:
            return


def find_note(desk: Desk, group: Group) -> str:
    """Give what has to be said about a country's name or standing."""
    if group.kind is not GroupKind.COUNTRY:
        return ""
    country = desk.site.taxonomy.countries[group.terms[0].partition("/")[2]]
    return choose_text(country.note, country.notes, desk.site.config.language)


def list_countries(site: Site, region: Region) -> list[Group]:
    """List the countries of a region that have a page, as readers of the site look for them."""
    return _find_pages(site, region.countries)


def list_beside(desk: Desk, country: Country) -> Fact:
    """List those a country has a border with, or where there is none, the others of its region."""
    site, region = desk.site, desk.site.taxonomy.regions[country.region]
    neighbours = _find_pages(site, country.neighbours)
    if neighbours:
        return desk.words["borders_on"], [Chip(group.name, group.path) for group in neighbours]
    others = [group for group in _find_pages(site, region.countries) if group.key != f"countries/{country.iso}"]
    return desk.words["same_region"], [Chip(group.name, group.path) for group in others]


def _find_pages(site: Site, codes: tuple[str, ...]) -> list[Group]:
    language = site.config.language
    countries = (site.taxonomy.countries[iso] for iso in codes)
    ordered = sorted(countries, key=lambda country: order_name(display_name(country, language)))
    found = (site.group(f"countries/{country.iso}") for country in ordered)
    return [group for group in found if group]


def _country_facts(desk: Desk, country: Country) -> Iterator[Fact]:
    taxonomy, language = desk.site.taxonomy, desk.site.config.language
    if country.long_name not in {"", country.name}:
        yield desk.words["long_name"], [Chip(choose_text(country.long_name, country.long_names, language), None)]
    yield desk.words["region"], desk.names.chips("regions", (country.region,))
    if country.capital:
        yield desk.words["capital"], [Chip(choose_text(country.capital, country.capitals, language), None)]
    if country.joined:
        since = desk.words[f"status/{country.kind}"].format(day=desk.catalogue.write_partial(country.joined))
        yield desk.words["status"], [Chip(since, None)]
    offices = [body for body in taxonomy.institutions.values() if _works_in(body, country)]
    if offices:
        yield desk.words["field_operations"], [_name_office(desk, office) for office in offices]
    heading, beside = list_beside(desk, country)
    if beside:
        yield heading, beside


def _works_in(body: Institution, country: Country) -> bool:
    return body.kind == _FIELD_OPERATION and country.iso in body.countries


def _name_office(desk: Desk, office: Institution) -> Chip:
    body = desk.names.chip("institutions", office.name)
    years = _write_years(desk, office)
    return Chip(f"{body.name} ({years})" if years else body.name, body.path)


def _institution_facts(desk: Desk, body: Institution) -> Iterator[Fact]:
    yield desk.words["kind"], [Chip(desk.words[f"kind/{body.kind}"], None)]
    if body.start:
        yield desk.words["period"], [Chip(_write_years(desk, body), None)]
    if body.countries:
        yield desk.words["countries"], desk.names.chips("countries", body.countries)


def _write_years(desk: Desk, body: Institution) -> str:
    if not body.start:
        return ""
    start = desk.catalogue.write_partial(body.start)
    end = desk.catalogue.write_partial(body.end) if body.end else ""
    return desk.words["years" if end else "since"].format(start=start, end=end)
