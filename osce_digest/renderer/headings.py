"""What stands above a group's list: its name, facts about it, and the groups it is cut into or belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass

from osce_digest.catalogue import Day
from osce_digest.renderer.desk import Desk
from osce_digest.renderer.frame import FOLDERS, Context
from osce_digest.renderer.kinds import KINDS
from osce_digest.renderer.names import Chip
from osce_digest.site import Group, GroupKind, Site
from osce_digest.site.addresses import place_index
from osce_digest.site.counting import list_weeks
from osce_digest.site.languages import LANGUAGES
from osce_digest.site.weeks import read_week
from osce_digest.taxonomy import Country, Institution, Region, choose_text, sort_by_name

_SECTION_OF = {
    **dict(FOLDERS),
    GroupKind.CELL: "countries",
    GroupKind.MONTH: "archive",
    GroupKind.UNDATED: "archive",
    GroupKind.WEEK: "digests",
    GroupKind.LANGUAGE: "languages",
}
_FIELD_OPERATION = "field operation"

Fact = tuple[str, list[Chip]]


@dataclass(frozen=True, slots=True)
class Part:
    """A group as a line of a list: name, address, how many entries, the day of the last one."""

    name: str
    path: str
    slug: str
    count: int
    items: str
    last: Day | None

    @classmethod
    def of(cls, desk: Desk, group: Group, name: str = "") -> "Part":
        """Sum a group up."""
        catalogue = desk.catalogue
        slug = group.terms[-1].partition("/")[2] if group.terms else group.slug
        return cls(
            name or name_group(desk, group),
            group.path,
            slug,
            group.count,
            catalogue.count_items(group.count),
            catalogue.day(group.last),
        )

    @property
    def fingerprint(self) -> str:
        """What shows of the group where it is one line."""
        return f"{self.name} {self.path} {self.count} {self.last.iso if self.last else ''}"


def name_group(desk: Desk, group: Group) -> str:
    """Name a group as its page does: months and weeks are written out, languages in the site's own."""
    match group.kind:
        case GroupKind.MONTH:
            return desk.catalogue.write_month(group.slug)
        case GroupKind.UNDATED:
            return desk.words["undated"]
        case GroupKind.WEEK:
            week = read_week(group.key)
            return desk.catalogue.span(week.first, week.last)
        case GroupKind.LANGUAGE:
            return name_language(desk, group.key.removeprefix(LANGUAGES), group.name)
        case _:
            return group.name


def name_language(desk: Desk, code: str, otherwise: str) -> str:
    """Name a language where its name stands first: with a capital letter."""
    name = desk.catalogue.name(f"language/{code}", otherwise)
    return name[:1].upper() + name[1:]


def section_of(group: Group) -> str:
    """Tell which entry of the menu a group's pages belong to."""
    return _SECTION_OF.get(group.kind, "")


def list_countries(site: Site, region: Region) -> list[Group]:
    """List the countries of a region that have a page, as readers of the site look for them."""
    countries = [site.taxonomy.countries[iso] for iso in region.countries]
    found = (site.group(f"countries/{country.iso}") for country in sort_by_name(countries, site.config.language))
    return [group for group in found if group]


def describe_head(desk: Desk, group: Group) -> Context:
    """Give what `group.html` shows above the lists."""
    section = section_of(group)
    parts = list(_list_parts(desk, group))
    return {
        "kicker": desk.words[KINDS[group.kind]],
        "section_path": place_index(section),
        "section_name": desk.words[section],
        "name": name_group(desk, group),
        "slug": group.terms[-1].partition("/")[2] if group.kind is GroupKind.DIMENSION else "",
        "count": desk.catalogue.count_items(group.count),
        "note": _find_note(desk, group),
        "facts": list(_list_facts(desk, group)),
        "parts_heading": desk.words["by_dimension" if group.kind is GroupKind.COUNTRY else "by_country"],
        "parts": parts,
        # Three dimensions stand open; dozens of countries would push the news off the screen.
        "parts_folded": group.kind is not GroupKind.COUNTRY,
        "feed": group.feed,
    }


def head_inputs(desk: Desk, group: Group) -> dict[str, str]:
    """Name what the head of a group's page depends on beyond settings and names."""
    parts = {f"list {part.path}": part.fingerprint for part in _list_parts(desk, group)}
    facts = {f"fact {name}": " ".join(map(str, chips)) for name, chips in _list_facts(desk, group)}
    return {**parts, **facts, "count": str(group.count)}


def _find_note(desk: Desk, group: Group) -> str:
    """Give what has to be said about a country's name or standing."""
    if group.kind is not GroupKind.COUNTRY:
        return ""
    country = desk.site.taxonomy.countries[group.terms[0].partition("/")[2]]
    return choose_text(country.note, country.notes, desk.site.config.language)


def _list_facts(desk: Desk, group: Group) -> Iterator[Fact]:
    taxonomy = desk.site.taxonomy
    term = group.terms[0].partition("/")[2] if group.terms else ""
    match group.kind:
        case GroupKind.COUNTRY:
            yield from _country_facts(desk, taxonomy.countries[term])
        case GroupKind.CELL:
            yield desk.words["where"], desk.names.chips("countries", (term,))
            yield desk.words["dimension"], desk.names.chips("dimensions", (group.terms[1].partition("/")[2],))
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


def _list_parts(desk: Desk, group: Group) -> Iterator[Part]:
    site = desk.site
    match group.kind:
        case GroupKind.COUNTRY:
            cells = (site.group(f"{group.key}+dimensions/{slug}") for slug in site.taxonomy.dimensions)
            yield from (Part.of(desk, cell, cell.label) for cell in cells if cell)
        case GroupKind.DIMENSION:
            for country in site.groups_of(GroupKind.COUNTRY):
                cell = site.group(f"{country.key}+{group.key}")
                if cell and cell.count:
                    yield Part.of(desk, cell, country.name)
        case GroupKind.REGION:
            found = list_countries(site, site.taxonomy.regions[group.slug])
            yield from (Part.of(desk, country) for country in found)
        case _:
            return
