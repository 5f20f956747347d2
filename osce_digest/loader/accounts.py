"""Account for every character of a source: what became of it, counted so that the build can prove nothing was lost."""

from collections.abc import Iterable
from types import MappingProxyType

from osce_digest.loader.lines import Line
from osce_digest.model import Account, Role


def make_account(path: str, digest: str, roles: Iterable[tuple[Line, Role]], *, characters: int, items: int) -> Account:
    """Add up the lines of a file by their roles."""
    counts = dict(_NOTHING)
    for line, role in roles:
        counts[role] += line.end - line.start
    return Account(path, digest, characters, MappingProxyType(counts), items)


def account_unread(path: str, digest: str, characters: int) -> Account:
    """Book a file that could not be read as a whole."""
    counts = dict(_NOTHING)
    counts[Role.DIAGNOSTIC] = characters
    return Account(path, digest, characters, MappingProxyType(counts), 0)


# no characters of any role
_NOTHING = {str(role): 0 for role in Role}
