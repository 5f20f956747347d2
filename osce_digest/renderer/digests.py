"""The page of a week: what leads, then a line for each other item, by dimension and country, as one could mail it.

What is in a digest is told by `site.digest`; here it gets its words and its page.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from osce_digest.markup import mend_text
from osce_digest.model import Entry
from osce_digest.renderer.desk import Desk, open_desk
from osce_digest.renderer.frame import Context
from osce_digest.renderer.lists import CARD_TEMPLATE, join_cards, list_inputs
from osce_digest.renderer.names import Chip
from osce_digest.renderer.naming import name_group
from osce_digest.site import Group, GroupKind, Site
from osce_digest.site.addresses import DIGESTS
from osce_digest.site.digest import Chapter, Digest, Tally, open_digests
from osce_digest.targets import Key, Target

TEMPLATE = "digest.html"

# More lines would make a page too heavy to be mailed; the month's page has them all.
MOST_LINES = 150
MOST_LATE = 30


class Heap(NamedTuple):
    """Lines of one country; it has no name where the items of a dimension concern none, or where all of them do."""

    name: str
    lines: list[Context]


class Part(NamedTuple):
    """The lines of one dimension under its name; no slug for those without one."""

    name: str
    slug: str
    heaps: list[Heap]


class Row(NamedTuple):
    """A row of the table of counts: what is counted, how many there are, how many are usual."""

    chip: Chip
    number: str
    usual: str


def digest_targets(desk: Desk) -> Iterator[Target[Site]]:
    """Promise the digest of every week."""
    return promise_digests(desk, desk.site.groups)


def promise_digests(desk: Desk, groups: Iterable[Group]) -> Iterator[Target[Site]]:
    """Promise the digests of those of the groups that are weeks."""
    shared = desk.inputs(TEMPLATE, CARD_TEMPLATE)
    digests = open_digests(desk.site)
    for group in groups:
        if group.kind is GroupKind.WEEK:
            own = {**list_inputs(desk, group.entries), **digest_inputs(digests.make(group))}
            older = digests.older(group)
            own["older"] = older.path if older else ""
            yield Target(group.path, own, produce_digest, (group.key,), shared)


def digest_inputs(digest: Digest) -> dict[str, str]:
    """Name what a digest says beside what the cards of its entries show."""
    return {
        "leading": " ".join(entry.id for entry in digest.leading),
        "found later": " ".join(entry.id for entry in digest.late),
        "usual": " ".join(f"{tally.number}/{tally.usual}" for tally in digest.tallies),
    }


def produce_digest(site: Site, key: Key) -> bytes:
    """Make the digest of the week whose group has this key."""
    desk, group = open_desk(site), site.group(str(key[0]))
    if group is None:
        raise KeyError(key)
    name = name_group(desk, group)
    older = open_digests(site).older(group)
    context = {
        **describe_digest(desk, open_digests(site).make(group)),
        "name": name,
        "index": DIGESTS,
        "older": Chip(name_group(desk, older), older.path) if older else None,
        "months": _list_months(desk, group.entries),
    }
    description = desk.words["about_week"].format(span=name)
    return desk.render(
        TEMPLATE,
        group.path,
        context,
        title=desk.words["week_title"].format(span=name),
        description=description,
        section="digests",
        group=group,
    )


def describe_digest(desk: Desk, digest: Digest) -> Context:
    """Give what a digest shows, on its page or elsewhere, but for its name and the ways that lead on."""
    parts, left = _list_parts(desk, digest)
    return {
        "count": desk.catalogue.count_items(digest.count),
        "countries": [
            (desk.names.chip("countries", iso), desk.catalogue.number(count)) for iso, count in digest.countries
        ],
        "tallies": _tell_usual(desk, digest.tallies),
        "leading": join_cards(desk, digest.leading),
        "parts": parts,
        "more": desk.catalogue.count("more_items", left) if left else "",
        "late": [_write_line(desk, entry) for entry in digest.late[:MOST_LATE]],
        "late_count": desk.catalogue.count_items(len(digest.late)),
    }


def _tell_usual(desk: Desk, tallies: Sequence[Tally]) -> list[Row]:
    """Give the rows of the table of counts; none where there is no usual yet."""
    whole = Chip(desk.words["all_items"], None)
    return [
        Row(
            desk.names.chip("dimensions", tally.dimension) if tally.dimension else whole,
            desk.catalogue.number(tally.number),
            desk.catalogue.number(tally.usual),
        )
        for tally in tallies
        if tally.usual is not None
    ]


def _list_parts(desk: Desk, digest: Digest) -> tuple[list[Part], int]:
    """List the chapters with at most so many lines; tell how many are left out."""
    room = MOST_LINES
    parts: list[Part] = []
    for chapter in digest.chapters:
        heaps, room = _pile(desk, chapter, room)
        if heaps:
            slug = chapter.dimension
            name = desk.names.chip("dimensions", slug).name if slug else desk.words["no_dimension"]
            parts.append(Part(name, slug, heaps))
    lines = sum(len(heap.lines) for part in parts for heap in part.heaps)
    return parts, digest.count - len(digest.leading) - lines


def _pile(desk: Desk, chapter: Chapter, room: int) -> tuple[list[Heap], int]:
    heaps: list[Heap] = []
    for country, entries in chapter.stacks:
        lines = [_write_line(desk, entry) for entry in entries[:room]]
        room -= len(lines)
        # Where no item concerns a country there is nothing to part.
        name = desk.names.chip("countries", country).name if country else desk.words["no_country"]
        heaps += [Heap(name if country or len(chapter.stacks) > 1 else "", lines)] if lines else []
    return heaps, room


def _write_line(desk: Desk, entry: Entry) -> Context:
    """Say what the line of an entry shows, the further dimensions it is filed under with it."""
    return {
        "url": entry.url,
        "title": mend_text(entry.title),
        "lang": desk.lang(entry),
        "day": desk.catalogue.day(entry.published.day),
        "also": [desk.names.chip("dimensions", slug) for slug in entry.dimensions[1:]],
    }


def _list_months(desk: Desk, entries: Sequence[Entry]) -> list[Chip]:
    """List the months that entries, newest first, were published in."""
    names = dict.fromkeys(f"months/{day.year}-{day.month:02}" for entry in entries if (day := entry.published.day))
    months = [month for name in names if (month := desk.site.group(name))]
    return [Chip(name_group(desk, month), month.path) for month in months]
