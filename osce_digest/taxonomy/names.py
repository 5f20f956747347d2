"""What things are called in the language of a site, and in which order its readers look for them.

Names are for display only: keys, addresses and data files keep the OSCE's English name, which also stands in where a
language has none. Not here: reading the names (naming).
"""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final, Protocol, TypeVar

# The OSCE's languages beside English.
LANGUAGES: Final = ("fr", "de", "it", "ru", "es")


class Named(Protocol):
    """Anything that has an English name and perhaps names in other languages."""

    @property
    def name(self) -> str:
        """The OSCE's own English name."""

    @property
    def names(self) -> Mapping[str, str]:
        """The names in other languages, by code of the language."""


_Node = TypeVar("_Node", bound=Named)


def display_name(node: Named, language: str) -> str:
    """Give the name that readers of a language know, which may be a variety of one (`de-AT`)."""
    return choose_text(node.name, node.names, language)


def choose_text(english: str, others: Mapping[str, str], language: str) -> str:
    """Give a text in a language, in English where it is not said in that one."""
    return others.get(language.partition("-")[0], english)


def sort_by_name(nodes: Iterable[_Node], language: str) -> list[_Node]:
    """Put nodes into the order in which readers of a language look for them; in English they stand in it already.

    By letter, without accents: near enough to what dictionaries of these languages do, and the same on every machine.
    """
    if language.partition("-")[0] not in LANGUAGES:
        return list(nodes)
    return sorted(nodes, key=lambda node: order_name(display_name(node, language)))


def order_name(name: str) -> str:
    """Give the letters of a name by which it is put in order: `Égypte` → `egypte`."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
