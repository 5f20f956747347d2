"""Keep lists light: entries stand there as cards while a page can bear it, the oldest of them as one line each.

A page of ninety-nine cards with long summaries would be twice as heavy as promised; one of headlines is not.
"""

from collections.abc import Iterable, Sequence

from osce_digest.model import Entry
from osce_digest.renderer.desk import ROOT, Desk

CARD_TEMPLATE = "card.html"
MENTION_TEMPLATE = "mention.html"

# Bytes for the lists of one page and links to others: what is left of 60 kB beside the frame, facts and charts.
ROOM = 43_000
# Bytes for a list below another.
ROOM_BELOW = 6_000
# Bytes of a link in a list of links, but for its words and address.
_LINK = 75
# The mark becomes "../../" at the most.
_CLIMB = len("../../") - len(ROOT)


def weigh(html: str) -> int:
    """Give the bytes of HTML at the most that still has the mark for the output folder in it."""
    return len(html.encode()) + _CLIMB * html.count(ROOT)


def weigh_links(links: Iterable[tuple[str, str | None]]) -> int:
    """Give the bytes of a list of links at the most: of each its words, and its address."""
    return sum(len(words.encode()) + len(path or "") + _LINK for words, path in links)


def fit_cards(desk: Desk, entries: Sequence[Entry], room: int) -> list[str]:
    """Give entries as cards, and as many of the last of them as lines as it takes to keep within some bytes."""
    cards = desk.cards(entries, CARD_TEMPLATE)
    excess = weigh("".join(cards)) - room
    if excess <= 0:
        return cards
    lines = desk.cards(entries, MENTION_TEMPLATE)
    at = len(cards)
    while at and excess > 0:
        at -= 1
        excess -= weigh(cards[at]) - weigh(lines[at])
    return [*cards[:at], *lines[at:]]
