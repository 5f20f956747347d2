"""Account for every character of a source: what became of it, counted so that the build can prove nothing was lost."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from osce_digest.loader.lines import Line


class Role(StrEnum):
    """What became of a line (DESIGN, rule 1)."""

    ITEM = "item"
    ITEM_CLUTTER = "item clutter"
    FILE_CLUTTER = "file clutter"
    SEPARATOR = "separator"
    FRONT_MATTER = "front matter"
    DIAGNOSTIC = "diagnostic"


@dataclass(frozen=True, slots=True)
class Account:
    """The books of one source file: its length in characters, and how many went where.

    A file that is no text counts its bytes, all of them under the diagnostic that says so.
    """

    path: str
    digest: str
    characters: int
    counts: Mapping[str, int]
    items: int

    @property
    def balanced(self) -> bool:
        """Whether every character is accounted for, none twice."""
        return sum(self.counts.values()) == self.characters


def make_account(path: str, digest: str, roles: Iterable[tuple[Line, Role]], *, characters: int, items: int) -> Account:
    """Add up the lines of a file by their roles."""
    counts = dict.fromkeys((str(role) for role in Role), 0)
    for line, role in roles:
        counts[role] += line.end - line.start
    return Account(path, digest, characters, MappingProxyType(counts), items)


def account_unread(path: str, digest: str, characters: int) -> Account:
    """Book a file that could not be read as a whole."""
    counts = dict.fromkeys((str(role) for role in Role), 0)
    counts[Role.DIAGNOSTIC] = characters
    return Account(path, digest, characters, MappingProxyType(counts), 0)
