"""Read names.yml: what countries, regions, dimensions, topics and bodies are called in the OSCE's other languages.

Not here: the words by which a text names them, which stand in the other files beside their rules.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final, TypeVar

from osce_digest.taxonomy.names import LANGUAGES
from osce_digest.taxonomy.nodes import File, Node
from osce_digest.taxonomy.values import Country, Dimension, Institution, Region, Topic

# Everything of these kinds has a name in every language; many bodies never had one.
_COMPLETE: Final = ("countries", "regions", "dimensions", "topics")
_KINDS: Final = (*_COMPLETE, "institutions")

Names = Mapping[str, Mapping[str, str]]

_Node = TypeVar("_Node", Country, Region, Dimension, Topic, Institution)


def read_names(file: File, known: Mapping[str, Collection[str]]) -> dict[str, Names]:
    """Read the names by kind, key and language; `known` are the keys of each kind, which all must be named."""
    root = file.root()
    parts = root.fields(_KINDS, needed=_KINDS) if root else {}
    return {kind: _read_kind(parts[kind], kind, known[kind]) if kind in parts else {} for kind in _KINDS}


def give_names(nodes: Mapping[str, _Node], names: Names) -> dict[str, _Node]:
    """Give all nodes of one kind their names."""
    return {key: replace(node, names=names.get(key, {})) for key, node in nodes.items()}


def _read_kind(part: Node, kind: str, known: Collection[str]) -> Names:
    needed = LANGUAGES if kind in _COMPLETE else ()
    names: dict[str, dict[str, str]] = {}
    for key, at, node in part.pairs():
        if key in known:
            names[key] = {language: name.text() for language, name in node.fields(LANGUAGES, needed=needed).items()}
        else:
            at.note("unknown-word", f"there is no {key!r} among the {kind}")
    for key in known if needed else ():
        if key not in names:
            part.note("missing-name", f"{key!r} of the {kind} has no names")
    _check_shared(part, names)
    return names


def _check_shared(part: Node, names: Names) -> None:
    """Note where two things of a kind would look the same to readers of a language."""
    owners: dict[tuple[str, str], str] = {}
    for key, called in names.items():
        for language, name in called.items():
            owner = owners.setdefault((language, name), key)
            if owner != key:
                part.note("shared-name", f"{name!r} ({language}) is what {owner!r} is called already", near=key)
