"""The page of what an editor should look at: the entries most in doubt, each decision with its words and a correction.

What is in doubt is told by `editorial.doubts`, which entries come first by the site's overview.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from osce_digest.editorial.doubts import Doubt, find_doubts
from osce_digest.markup import mend_text, trust
from osce_digest.model import Entry
from osce_digest.readings.shown import Shown
from osce_digest.renderer.desk import Desk, open_desk
from osce_digest.renderer.kinds import LISTS
from osce_digest.site import Site
from osce_digest.site.addresses import REVIEW
from osce_digest.targets import Key, Target

TEMPLATE = "review.html"
CASE_TEMPLATE = "case.html"

# So many decisions of one entry are shown, and so many words of each; `explain` tells the rest.
_MOST_DECISIONS = 4
_MOST_WORDS = 3
# A listing weighs 60 kB at the most, its frame included.
_MOST_BYTES = 52_000


class Decision(NamedTuple):
    """One doubtful decision as the page shows it."""

    name: str
    said: str
    words: tuple[str, ...]
    alternatives: tuple[str, ...]
    correction: str


def review_targets(desk: Desk) -> Iterator[Target[Site]]:
    """Promise the review page."""
    overview = desk.site.overview
    own = {f"doubtful {one.id}": one.print for one in overview.queue}
    own["decisions in doubt"] = str(overview.decisions)
    yield Target(REVIEW, own, produce_review, (), desk.inputs(TEMPLATE, CASE_TEMPLATE))


def produce_review(site: Site, _key: Key) -> bytes:
    """Make the review page."""
    desk, overview = open_desk(site), site.overview
    queued = zip(site.doubtful, overview.queue, strict=True)
    cards = _cut([_make_card(desk, entry, one.before) for entry, one in queued])
    context = {
        "count": desk.words["decisions"].format(count=desk.catalogue.number(overview.decisions), shown=len(cards)),
        "cards": trust("".join(cards)),
    }
    return desk.render(TEMPLATE, REVIEW, context, title=desk.words["review"], description=desk.words["review_note"])


def _cut(cards: Sequence[str]) -> list[str]:
    """Keep so many of the first as the page can bear."""
    left = _MOST_BYTES
    kept: list[str] = []
    for card in cards:
        left -= len(card.encode())
        if left < 0:
            break
        kept.append(card)
    return kept


def _make_card(desk: Desk, entry: Entry, before: str) -> str:
    doubts, shown = find_doubts(entry, before), desk.site.shown(entry)
    context = {
        "url": entry.url,
        "title": mend_text(entry.title),
        "lang": desk.lang(entry),
        "day": desk.catalogue.day(entry.published.day),
        "file": mend_text(entry.place.path),
        "decisions": [_describe(desk, entry, doubt, shown) for doubt in doubts[:_MOST_DECISIONS]],
        "more": max(0, len(doubts) - _MOST_DECISIONS),
        "id": entry.id,
    }
    return desk.templates.render(CASE_TEMPLATE, context)


def _describe(desk: Desk, entry: Entry, doubt: Doubt, shown: Shown) -> Decision:
    words = tuple(map(mend_text, _find_words(shown, doubt.tag)[:_MOST_WORDS]))
    name, alternatives = _name(desk, entry, doubt, shown)
    return Decision(name, desk.catalogue.share(doubt.said), words, alternatives, mend_text(doubt.correction))


def _find_words(shown: Shown, tag: str) -> list[str]:
    found = [row for term, _, rows in shown.to_check if term == tag for row in rows]
    rows = found or [row for row in shown.evidence if row[0] == tag]
    return list(dict.fromkeys(row[5] for row in rows if row[5]))


def _name(desk: Desk, entry: Entry, doubt: Doubt, shown: Shown) -> tuple[str, tuple[str, ...]]:
    """Say what was decided, and what could have been instead."""
    if doubt.tag == "border":
        return desk.words["item_begins"], tuple(
            desk.words["one_item_with"].format(id=before) for before in doubt.alternatives
        )
    if doubt.tag == "published":
        from osce_digest.loader.dates.other import list_other_dates  # noqa: PLC0415  (few pages have such a case)

        day = desk.catalogue.day(entry.published.day)
        others = list_other_dates(shown.body, entry.published.day)
        return f"{desk.words['published']}{desk.words['colon']} {day.text if day else ''}", tuple(
            map(mend_text, others)
        )
    kind, _, term = doubt.tag.partition("/")
    left_out = desk.words["left_out"].format(kind=desk.words[LISTS[kind]], name=desk.names.chip(kind, term).name)
    return left_out, tuple(desk.names.chip(kind, other).name for other in doubt.alternatives)
