"""The names, posts and telephones of an item: under a label, on a card below the headline, at its end."""

import re
from collections.abc import Sequence

from osce_digest.loader.marks import Mark, is_contact_detail
from osce_digest.loader.units import Unit

# how many lines may stand under "For more information, please contact:"
_CONTACT_LINES = 6
_LONGEST_CONTACT = 120


def mark_contact_lines(units: Sequence[Unit], kinds: list[str | None], _title: int | None) -> None:
    """Mark names, telephones and addresses under a contact footer."""
    left = 0
    for at, unit in enumerate(units):
        if unit.mark is Mark.CONTACT:
            left = _CONTACT_LINES
        elif left and kinds[at] is None and _is_contact_line(unit):
            kinds[at] = "contact"
            left = _CONTACT_LINES if is_contact_detail(unit.text) else left - 1
        else:
            left = 0


def _is_contact_line(unit: Unit) -> bool:
    if len(unit.text) > _LONGEST_CONTACT:
        return is_contact_detail(unit.text)
    return unit.mark is Mark.HEADING or is_contact_detail(unit.text) or _ANOTHER_CONTACT.search(unit.text) is not None


# "Press contact at the Ministry:", "MFA point of contact:"
_ANOTHER_CONTACT = re.compile(r"\bcontacts?\b.*:$", re.IGNORECASE)


def mark_contact_tail(units: Sequence[Unit], kinds: list[str | None], title: int | None) -> None:
    """Mark a name, a post and telephones at the end of an article, which nothing announces."""
    first, end = (title or 0) + 1, len(units)
    at, details = end, 0
    while at > first and (kinds[at - 1] is not None or _is_short(units[at - 1])):
        at -= 1
        details += kinds[at] is None and is_contact_detail(units[at].text)
    if not details:
        return
    tail = [index for index in range(at, end) if kinds[index] is None]
    telling = [index for index in tail if is_contact_detail(units[index].text)]
    for index in tail:
        if telling[0] - _NAME_AND_POST <= index <= telling[-1]:
            kinds[index] = "contact"


def _is_short(unit: Unit) -> bool:
    return unit.mark in _SHORT_LINES or len(unit.text) <= _LONGEST_STREET


_SHORT_LINES = frozenset({Mark.HEADING, Mark.BULLET})
# "12, Independence Str."
_LONGEST_STREET = 40
# "Jane Doe", "Head of Communications", "Office of the Secretary General" stand above the first telephone
_NAME_AND_POST = 3


def mark_contact_card(units: Sequence[Unit], kinds: list[str | None], title: int | None) -> None:
    """Mark a name, a post and telephones that a page shows between headline and text."""
    first = (title or 0) + 1
    end = next((at for at in range(first, len(units)) if units[at].mark is Mark.PROSE), first)
    telling = [at for at in range(first, end) if kinds[at] is None and is_contact_detail(units[at].text)]
    if len(telling) >= _DETAILS_OF_CARD:
        for at in range(max(first, telling[0] - _NAME_AND_POST), telling[-1] + 1):
            kinds[at] = kinds[at] or "contact"


_DETAILS_OF_CARD = 2
