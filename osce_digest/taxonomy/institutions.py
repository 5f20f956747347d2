"""Read institutions.yml: OSCE bodies, field operations and formats, the towns they sit in, and who chaired when."""

from collections.abc import Mapping

from osce_digest.taxonomy.forms import split_list
from osce_digest.taxonomy.gathering import Gathering, to_slug
from osce_digest.taxonomy.nodes import File, Node
from osce_digest.taxonomy.values import Chair, Institution, Role

KINDS = ("field operation", "institution", "secretariat", "council", "chair", "format")

_RULES = {
    "names": Role.INSTITUTION,
    "abbreviations": Role.INSTITUTION_ABBREVIATION,
    "aliases": Role.INSTITUTION_ALIAS,
    "heads": Role.PERSON_HEAD,
}
_KNOWN = {"name", "kind", "countries", "dimensions", "start", "end", "former", "labels", *_RULES} - {"names"}


def read_institutions(
    file: File, gathering: Gathering
) -> tuple[dict[str, Institution], frozenset[str], dict[int, Chair]]:
    """Read the institutions by name, the seat towns (upper case), and the Chairs by year."""
    root = file.root()
    parts = root.fields({"seats", "chairs", "institutions"}, needed={"institutions"}) if root else {}
    seats = frozenset(split_list(parts["seats"].text())) if "seats" in parts else frozenset()
    chairs = _read_chairs(parts["chairs"]) if "chairs" in parts else {}
    institutions = {}
    for node in parts["institutions"].children() if "institutions" in parts else ():
        institution = _read_institution(node, gathering)
        if institution.name in institutions:
            node.note("repeated-name", f"{institution.name!r} stands here a second time")
        institutions[institution.name] = institution
    return institutions, seats, chairs


def _read_institution(node: Node, gathering: Gathering) -> Institution:
    values = node.fields(_KNOWN, needed={"name", "kind"})
    texts = {key: value.text() for key, value in values.items()}
    name, kind = texts.get("name", ""), texts.get("kind", "")
    if kind not in KINDS:
        node.note("wrong-value", f"kind {kind!r} is not one of {', '.join(KINDS)}", near="kind:")
    lists = {key: split_list(text) for key, text in texts.items()}
    slug = to_slug(name)
    _claim_names(slug, name, lists, values, gathering)
    spoken = [name, *lists.get("former", ()), *lists.get("labels", ()), *lists.get("abbreviations", ())]
    gathering.name("institutions", name, list(dict.fromkeys(spoken)), node)
    return Institution(
        name=name,
        slug=slug,
        kind=kind,
        countries=tuple(texts.get("countries", "").split()),
        dimensions=tuple(texts.get("dimensions", "").split()),
        start=texts.get("start", ""),
        end=texts.get("end", ""),
        abbreviations=lists.get("abbreviations", ()),
    )


def _claim_names(
    slug: str, name: str, lists: Mapping[str, tuple[str, ...]], values: Mapping[str, Node], gathering: Gathering
) -> None:
    terms = (f"institutions/{name}",)
    forms = {**lists, "names": (name, *lists.get("former", ()))}
    for key, role in _RULES.items():
        if key in forms:
            node = values.get("name" if key == "names" else key, next(iter(values.values())))
            gathering.claim(f"institution.{slug}.{key.rstrip('s')}", terms, role, forms[key], node)


def _read_chairs(node: Node) -> dict[int, Chair]:
    chairs = {}
    for year, key, value in node.pairs():
        country, capital, *names = split_list(value.text()) or ("",)
        if not year.isdigit() or not names:
            key.note("wrong-value", "expected 'year: country; CAPITAL; name; …'")
            continue
        chairs[int(year)] = Chair(country, capital, tuple(names))
    return chairs
