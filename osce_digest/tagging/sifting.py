"""Pass over what only tells who speaks: seats of OSCE bodies, the Chair's capital, the State a seat lies in.

Not here: what a country that counts is worth (countries).
"""

from collections.abc import Sequence
from typing import NamedTuple

from osce_digest.tagging.reading import Mention, Position
from osce_digest.taxonomy import Chair, Role

# Named once: to ask an enumeration for a member takes longer than to compare with it.
_DATELINE, _AMBIGUOUS = Position.DATELINE, Role.AMBIGUOUS_PLACE
# in Strasbourg, France / in The Hague (the Netherlands)
_SITUATED = frozenset({", ", " (", ", the ", ", The ", " (the ", " (The "})
TOWNS = frozenset({Role.CAPITAL, Role.PLACE, Role.AMBIGUOUS_PLACE})


class Setting(NamedTuple):
    """What is known of an item before its countries are weighed.

    `seats` are towns (upper case) that only tell which body speaks. `home` are the countries of the field operations
    that act in the item. `chair` is who held the Chair that year; `chairing` whether the item speaks of the Chair,
    `meeting` whether of a meeting of the whole OSCE, which is wherever somebody invites it, `watching` whether a body
    acts that watches what happens in States. `own` are the States whose `statement` the item is, `chairs` those that it
    says hold the Chair, held it or will.
    """

    seats: frozenset[str]
    home: frozenset[str] = frozenset()
    chair: Chair | None = None
    chairing: bool = False
    meeting: bool = False
    watching: bool = False
    statement: bool = False
    own: frozenset[str] = frozenset()
    chairs: frozenset[str] = frozenset()


def sift_mentions(mentions: Sequence[Mention], setting: Setting) -> tuple[list[Mention], frozenset[str]]:
    """Give the mentions that count, and the countries named by more than a place that others have as well."""
    named: list[Mention] = []
    seat: Mention | None = None
    for mention in mentions:
        if not _counts(mention, setting):
            seat = mention
            if mention[5] is _DATELINE and setting.chair is not None and _is_of_chair(mention, setting):
                named.append(mention._replace(share=0.0))  # the Chair's capital is named, though it says nothing
        elif seat and _locates(mention, seat):
            named.append(mention._replace(share=0.0))
        else:
            named.append(mention)
    sure = [iso for mention in named for iso, rule in mention[0] if rule.role is not _AMBIGUOUS]
    return named, setting.home.union(sure)


def _counts(mention: Mention, setting: Setting) -> bool:
    """Pass over towns that only tell who speaks: VIENNA anywhere, the Chair's capital in a dateline of its year."""
    meanings, start, end, _, text, position, _ = mention
    if meanings[0][1].role not in TOWNS:
        return True
    town = text[start:end].upper()
    speaks = position is _DATELINE and setting.chair is not None and town == setting.chair.capital
    return town not in setting.seats and not speaks


def _is_of_chair(mention: Mention, setting: Setting) -> bool:
    return mention.text[mention.start : mention.end].upper() not in setting.seats


def _locates(mention: Mention, seat: Mention) -> bool:
    """Tell whether a country only says where a seat lies: `in Strasbourg, France`."""
    between = seat.text[seat.end : mention.start]
    return between in _SITUATED and mention.field is seat.field and mention.meanings[0][0] == seat.meanings[0][0]
