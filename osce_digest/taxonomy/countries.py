"""Read countries.yml, territories.yml and regions.yml: who there is, in which region, and the words that name them.

Not here: phrases that only look like a country (traps.yml), and OSCE bodies named after places (institutions.yml).
"""

from collections.abc import Mapping, Sequence

from osce_digest.taxonomy.forms import inflect, split_list, split_places
from osce_digest.taxonomy.gathering import Gathering, to_slug
from osce_digest.taxonomy.nodes import File, Node
from osce_digest.taxonomy.values import Country, CountryKind, Region, Role

_LISTS = {
    "aliases": Role.ALIAS,
    "demonyms": Role.DEMONYM,
    "peoples": Role.PEOPLE,
    "capital": Role.CAPITAL,
    "ambiguous_capital": Role.AMBIGUOUS_PLACE,
    "bodies": Role.NATIONAL_BODY,
}
_PLACES = {"places": Role.PLACE, "ambiguous": Role.AMBIGUOUS_PLACE}
_CAPITALS = ("capital", "ambiguous_capital")
_PLAIN = {"name", "long_name", "kind", "joined", "neighbours", "note", "other_languages", "stated", *_PLACES}


def read_regions(file: File) -> dict[str, Region]:
    """Read which countries (ISO codes, set apart by blanks) make up each region, by slug."""
    root = file.root()
    regions = {}
    for slug, _, node in root.pairs() if root else ():
        values = node.fields({"name", "countries"}, needed={"name", "countries"})
        if len(values) == 2:  # noqa: PLR2004  (both are needed)
            regions[slug] = Region(slug, values["name"].text(), tuple(values["countries"].text().split()))
    return regions


def read_countries(file: File, regions: Mapping[str, Region], gathering: Gathering) -> dict[str, Country]:
    """Read every country and add its rules; each must be in exactly one region."""
    root = file.root()
    parts = root.fields({"weights", "endings", "countries"}, needed={"countries"}) if root else {}
    _read_weights(parts.get("weights"), gathering)
    endings = _read_endings(parts.get("endings"))
    countries = {}
    for iso, key, node in parts["countries"].pairs() if "countries" in parts else ():
        homes = [region.slug for region in regions.values() if iso in region.countries]
        if len(homes) != 1:
            key.note("region", f"{iso} must be in exactly one region, is in {len(homes)}")
        countries[iso] = _read_country(iso, node, homes[0] if homes else "", endings, gathering)
        _claim_forms(f"countries/{iso}", node, endings, gathering)
    for region in regions.values():
        if root and (strangers := [iso for iso in region.countries if iso not in countries]):
            root.note("unknown-word", f"{region.slug} in regions.yml names {', '.join(strangers)}, not described here")
    if root:
        _check_neighbours(root, countries)
    return countries


def read_territories(file: File, gathering: Gathering) -> None:
    """Add the rules of areas that are filed under one or more States without being on the list of States."""
    root = file.root()
    for slug, _, node in root.pairs() if root else ():
        values = node.fields({"countries", "names", "places"}, needed={"countries", "names"})
        if not {"countries", "names"} <= values.keys():
            continue
        terms = tuple(f"countries/{iso}" for iso in values["countries"].text().split())
        names = values["names"]
        gathering.claim(f"territory.{slug}", terms, Role.TERRITORY, split_list(names.text()), names)
        if "places" in values:
            for forms in split_places(values["places"].text()):
                gathering.claim(f"place.{to_slug(forms[0])}", terms, Role.PLACE, forms, values["places"])


def _check_neighbours(root: Node, countries: Mapping[str, Country]) -> None:
    """Note borders that only one side knows of."""
    for iso, country in countries.items():
        for other in country.neighbours:
            if other not in countries or iso not in countries[other].neighbours:
                message = f"{other!r} is a neighbour of {iso}, but {iso} is none of {other}"
                root.note("one-sided-border", message, near=f"{iso}:")


def _read_weights(node: Node | None, gathering: Gathering) -> None:
    for role, key, value in node.pairs() if node else ():
        try:
            gathering.weights[Role(role)] = float(value.text())
        except ValueError:
            key.note("wrong-value", f"{role!r} is no role with a weight between 0 and 1")


def _read_endings(node: Node | None) -> dict[str, Sequence[str]]:
    pairs = node.pairs() if node else ()
    return {name: ["" if end == "-" else end for end in value.text().split()] for name, _, value in pairs}


def _read_country(
    iso: str, node: Node, region: str, endings: Mapping[str, Sequence[str]], gathering: Gathering
) -> Country:
    values = node.fields(_PLAIN | _LISTS.keys(), needed={"name"})
    texts = {key: value.text() for key, value in values.items() if key != "other_languages"}
    name = texts.get("name", iso)
    aliases = [*split_list(texts.get("aliases", "")), *split_list(texts.get("stated", ""))]
    names = [iso, name, texts.get("long_name", name), *aliases]
    gathering.name("countries", iso, list(dict.fromkeys([*names, *_names_abroad(values, endings)])), node)
    capital = next((texts[key] for key in _CAPITALS if key in texts), "")
    return Country(
        iso=iso,
        name=name,
        slug=to_slug(name),
        long_name=texts.get("long_name", name),
        kind=_read_kind(values.get("kind")),
        region=region,
        capital=capital.partition(" = ")[0],
        joined=texts.get("joined", ""),
        note=texts.get("note", ""),
        neighbours=tuple(texts.get("neighbours", "").split()),
    )


def _names_abroad(values: Mapping[str, Node], endings: Mapping[str, Sequence[str]]) -> list[str]:
    """Give the names in other languages, of inflected ones the first form."""
    languages = values["other_languages"].pairs() if "other_languages" in values else ()
    forms = [_inflect([form], endings, value)[:1] for _, _, value in languages for form in split_list(value.text())]
    return [form for first in forms for form in first if not form[0].islower()]


def _read_kind(node: Node | None) -> CountryKind:
    kind = node.text() if node else CountryKind.PARTICIPATING
    if node and kind not in list(CountryKind):
        node.note("wrong-value", f"{kind!r} is not one of {', '.join(CountryKind)}")
        return CountryKind.PARTICIPATING
    return CountryKind(kind)


def _claim_forms(term: str, node: Node, endings: Mapping[str, Sequence[str]], gathering: Gathering) -> None:
    """Add the rules of one country: names, peoples, capital, bodies, places, names in other languages."""
    iso = term.rpartition("/")[2].lower()
    first = len(gathering.claims)
    for key, _, value in node.pairs():
        if key in {"name", "long_name"}:
            role = Role.NAME if key == "name" else Role.ALIAS
            gathering.claim(f"country.{iso}.{key.replace('_', '-')}", (term,), role, [value.text()], value)
        elif key in _LISTS:
            forms = [form for place in split_places(value.text()) for form in place]
            name = f"country.{iso}.{_LISTS[key].replace(' ', '-')}"
            gathering.claim(name, (term,), _LISTS[key], _inflect(forms, endings, value), value)
        elif key in _PLACES:
            _claim_places(term, _PLACES[key], value, gathering)
        elif key == "other_languages":
            # Many words are the same in two languages or in English; each is claimed once.
            known = {form for claim in gathering.claims[first:] for form in claim.rule.literals}
            words = [word for word in _read_languages(value, endings) if word not in known]
            _claim_languages(term, value, words, gathering)


def _claim_places(term: str, role: Role, node: Node, gathering: Gathering) -> None:
    for forms in split_places(node.text()):
        name = f"{role.replace(' ', '-')}.{to_slug(forms[0])}"
        if role is Role.PLACE:
            gathering.claim(name, (term,), role, forms, node)
        else:
            gathering.share(name, term, role, forms, node)


def _claim_languages(term: str, node: Node, words: Sequence[str], gathering: Gathering) -> None:
    """Add the words of the other languages: capitalised ones are names, others adjectives of the country."""
    country = f"country.{term.rpartition('/')[2].lower()}"
    names = [word for word in words if not word[0].islower()]
    gathering.claim(f"{country}.name.other-languages", (term,), Role.NAME, names, node)
    adjectives = [word for word in words if word[0].islower()]
    gathering.claim(f"{country}.demonym.other-languages", (term,), Role.DEMONYM, adjectives, node)


def _read_languages(node: Node, endings: Mapping[str, Sequence[str]]) -> list[str]:
    return [form for _, _, value in node.pairs() for form in _inflect(split_list(value.text()), endings, value)]


def _inflect(forms: Sequence[str], endings: Mapping[str, Sequence[str]], node: Node) -> list[str]:
    try:
        return inflect(forms, endings)
    except KeyError as error:
        node.note("unknown-endings", f"there is no family of endings {error}")
        return []
