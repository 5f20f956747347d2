"""Read institutions.yml: OSCE bodies, field operations and formats, the towns they sit in, and who chaired when."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from osce_digest.taxonomy.forms import split_list
from osce_digest.taxonomy.gathering import Gathering, to_slug
from osce_digest.taxonomy.nodes import File, Node
from osce_digest.taxonomy.values import Chair, Institution, Role, Rule

KINDS = ("field operation", "institution", "secretariat", "council", "chair", "format")

# What each key's names are; initials are abbreviations that other things have as well.
_ROLES = {
    "names": Role.INSTITUTION,
    "abbreviations": Role.INSTITUTION_ABBREVIATION,
    "initials": Role.INSTITUTION_ABBREVIATION,
    "aliases": Role.INSTITUTION_ALIAS,
    "shared": Role.INSTITUTION_ALIAS,
    "heads": Role.PERSON_HEAD,
}
_KEYS = {"name", "kind", "countries", "dimensions", "start", "end", "former", "labels", "needs", *_ROLES} - {"names"}
# Strength of a hit on initials: they want the body's full name beside them.
_INITIALS = 0.5


@dataclass(frozen=True, slots=True)
class Known:
    """What institutions may refer to: ISO codes and slugs of dimensions."""

    countries: Collection[str]
    dimensions: Collection[str]


@dataclass(frozen=True, slots=True)
class Bodies:
    """All that institutions.yml says: institutions by name, seat towns in upper case, Chairs by year."""

    institutions: Mapping[str, Institution] = field(default_factory=dict)
    seats: frozenset[str] = frozenset()
    chairs: Mapping[int, Chair] = field(default_factory=dict)


def read_institutions(file: File, known: Known, gathering: Gathering) -> Bodies:
    """Read the file and add the rules of the institutions."""
    root = file.root()
    parts = root.fields({"seats", "chairs", "institutions"}, needed={"seats", "chairs", "institutions"}) if root else {}
    institutions: dict[str, Institution] = {}
    for node in parts["institutions"].children() if "institutions" in parts else ():
        institution = _read_institution(node, known, gathering)
        if institution.name in institutions:
            node.note("repeated-name", f"{institution.name!r} stands here a second time")
        institutions[institution.name] = institution
    return Bodies(
        institutions,
        frozenset(split_list(parts["seats"].text())) if "seats" in parts else frozenset(),
        _read_chairs(parts["chairs"]) if "chairs" in parts else {},
    )


def _read_chairs(node: Node) -> dict[int, Chair]:
    chairs = {}
    for year, key, value in node.pairs():
        country, *rest = split_list(value.text()) or ("",)
        if year.isdigit() and len(rest) > 1:
            chairs[int(year)] = Chair(country, rest[0], tuple(rest[1:]))
        else:
            key.note("wrong-value", "expected 'year: country; CAPITAL; name; …'")
    return chairs


def _read_institution(node: Node, known: Known, gathering: Gathering) -> Institution:
    values = node.fields(_KEYS, needed={"name", "kind"})
    texts = {key: value.text() for key, value in values.items()}
    name = texts.get("name", "")
    if texts.get("kind") not in KINDS:
        node.note("wrong-value", f"the kind must be one of {', '.join(KINDS)}", near="kind:")
    lists = {key: split_list(text) for key, text in texts.items()}
    slug = to_slug(name)
    _claim_names(slug, name, lists, values, gathering)
    spoken = [name, *lists.get("former", ()), *lists.get("labels", ()), *lists.get("abbreviations", ())]
    gathering.name("institutions", name, list(dict.fromkeys(spoken)), node)
    return Institution(
        name=name,
        slug=slug,
        kind=texts.get("kind", ""),
        countries=values["countries"].words(known.countries) if "countries" in values else (),
        dimensions=values["dimensions"].words(known.dimensions) if "dimensions" in values else (),
        start=texts.get("start", ""),
        end=texts.get("end", ""),
        abbreviations=lists.get("abbreviations", ()) + lists.get("initials", ()),
    )


def _claim_names(
    slug: str, name: str, lists: Mapping[str, tuple[str, ...]], values: Mapping[str, Node], gathering: Gathering
) -> None:
    terms = (f"institutions/{name}",)
    forms = {**lists, "names": (name, *lists.get("former", ()))} if name else {}
    for key, role in _ROLES.items():
        if key not in forms:
            continue
        rule = Rule(
            f"institution.{slug}.{key}", terms, role, tuple(dict.fromkeys(forms[key])), gathering.weights.get(role, 0.0)
        )
        gathering.add(_fit(rule, key, lists.get("needs", ())), values["name" if key == "names" else key])


def _fit(rule: Rule, key: str, needs: tuple[str, ...]) -> Rule:
    """Give a rule what its key asks for: initials weigh little, and what others are called as well needs company.

    A name in full is known by its words, whatever is in capitals: `OSCE mission to Moldova`.
    """
    if key == "names":
        return replace(rule, case_sensitive=False)
    if key == "initials":
        return replace(rule, weight=_INITIALS)
    return replace(rule, needs=needs) if key == "shared" else rule
