"""Read names.yml: what countries, regions, dimensions, topics and bodies are called in the OSCE's other languages.

What else a country's page says of it is there as well.

Not here: the words by which a text names them, which stand in the other files beside their rules.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Final, TypeVar

from osce_digest.taxonomy.names import LANGUAGES
from osce_digest.taxonomy.nodes import File, Node
from osce_digest.taxonomy.values import Country, Dimension, Institution, Region, Topic

# Everything of these kinds is said in every language; some bodies never had a name in all of them.
_COMPLETE: Final = ("countries", "regions", "dimensions", "topics", "long_names", "capitals", "notes")
_KINDS: Final = (*_COMPLETE, "institutions")

Names = Mapping[str, Mapping[str, str]]

_Node = TypeVar("_Node", Country, Region, Dimension, Topic, Institution)


def read_names(file: File, known: Mapping[str, Collection[str]]) -> dict[str, Names]:
    """Read the names by kind, key and language; `known` are the keys of each kind, which all must be named."""
    root = file.root()
    parts = root.fields(_KINDS, needed=_KINDS) if root else {}
    return {kind: _read_kind(parts[kind], kind, known[kind]) if kind in parts else {} for kind in _KINDS}


def list_sayings(countries: Iterable[Country]) -> dict[str, Collection[str]]:
    """List by kind which countries have something to say beside their name, by ISO code."""
    listed = list(countries)
    return {
        "long_names": [country.iso for country in listed if country.long_name != country.name],
        "capitals": [country.iso for country in listed if country.capital],
        "notes": [country.iso for country in listed if country.note],
    }


def give_names(nodes: Mapping[str, _Node], names: Names) -> dict[str, _Node]:
    """Give all nodes of one kind their names."""
    return {key: replace(node, names=names.get(key, {})) for key, node in nodes.items()}


def name_countries(countries: Mapping[str, Country], names: Mapping[str, Names]) -> dict[str, Country]:
    """Give all countries what is said of them in other languages."""
    long_names, capitals, notes = names["long_names"], names["capitals"], names["notes"]
    return {
        iso: replace(
            country, long_names=long_names.get(iso, {}), capitals=capitals.get(iso, {}), notes=notes.get(iso, {})
        )
        for iso, country in give_names(countries, names["countries"]).items()
    }


def _read_kind(part: Node, kind: str, known: Collection[str]) -> Names:
    needed = LANGUAGES if kind in _COMPLETE else ()
    names: dict[str, dict[str, str]] = {}
    for key, at, node in part.pairs():
        if key in known:
            names[key] = {code: _read(name) for code, name in node.fields(LANGUAGES, needed=needed).items()}
        else:
            at.note("unknown-word", f"there is no {key!r} among the {kind}")
    for key in known if needed else ():
        if key not in names:
            part.note("missing-name", f"{key!r} is missing among the {kind}")
    _check_shared(part, names)
    return names


def _read(node: Node) -> str:
    # `text` folds all blanks, those that must not break as well.
    return str(node.node.value).strip() if node.text() else ""


def _check_shared(part: Node, names: Names) -> None:
    """Note where two things of a kind would look the same to readers of a language."""
    owners: dict[tuple[str, str], str] = {}
    for key, called in names.items():
        for language, name in called.items():
            owner = owners.setdefault((language, name), key)
            if owner != key:
                part.note("shared-name", f"{name!r} ({language}) is what {owner!r} is called already", near=key)
