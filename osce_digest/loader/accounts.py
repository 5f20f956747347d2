"""Account for every character of a source: what became of it, counted so that the build can prove nothing was lost."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from osce_digest.loader.lines import Line
from osce_digest.model import Account, Role

_NOTHING = {str(role): 0 for role in Role}


def make_account(path: str, digest: str, roles: Iterable[tuple[Line, Role]], *, characters: int, items: int) -> Account:
    """Add up the lines of a file by their roles."""
    counts = dict.fromkeys(Role, 0)
    for line, role in roles:
        counts[role] += line.end - line.start
    return settle_account(path, digest, counts, characters=characters, items=items)


def count_lines(lines: Iterable[Line]) -> int:
    """Count the characters of lines, their ends included."""
    return sum([end - start for _, _, start, end, _ in lines])


def settle_account(path: str, digest: str, counts: Mapping[Role, int], *, characters: int, items: int) -> Account:
    """Close the books of a file whose characters are counted by their roles; a role not named has none."""
    named = _NOTHING | {str(role): count for role, count in counts.items()}
    return Account(path, digest, characters, MappingProxyType(named), items)


def account_unread(path: str, digest: str, characters: int) -> Account:
    """Book a file that could not be read as a whole."""
    return settle_account(path, digest, {Role.DIAGNOSTIC: characters}, characters=characters, items=0)
