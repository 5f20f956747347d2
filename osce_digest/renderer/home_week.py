"""The newest week on the home page: what leads, then lines by dimension, each with its countries.

What is in a digest is told by `site.digest`; all of it stands on its own page (`digests`), here what a glance takes in.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from osce_digest.markup import mend_text
from osce_digest.model import Entry
from osce_digest.renderer.desk import Desk
from osce_digest.renderer.frame import Context
from osce_digest.renderer.lists import join_cards, list_inputs
from osce_digest.renderer.names import Chip
from osce_digest.renderer.naming import name_group
from osce_digest.site import Group, GroupKind
from osce_digest.site.addresses import DIGESTS
from osce_digest.site.digest import Digest, open_digests

# So many of the items that lead show their summary, so many lines each dimension; so many countries the week is said
# to concern, and so many a line.
_WITH_SUMMARY = 3
MOST_LINES = 4
MOST_COUNTRIES = 8
_OF_ONE_LINE = 2


class Line(NamedTuple):
    """An item in one line, with the first of its countries; `more` tells how many others it concerns."""

    url: str
    title: str
    lang: str
    countries: list[Chip]
    more: str


class Part(NamedTuple):
    """The lines of one dimension under its name; no slug for those without one."""

    name: str
    slug: str
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class Week:
    """The newest week: its group, its digest, the entries that lead, and those of each dimension that are shown."""

    group: Group
    digest: Digest
    leading: tuple[Entry, ...]
    lines: Mapping[str, Sequence[Entry]]

    @property
    def entries(self) -> list[Entry]:
        """List all entries that are shown."""
        return [*self.leading, *chain.from_iterable(self.lines.values())]


def find_week(desk: Desk) -> Week | None:
    """Find the newest week; there is none where weeks are switched off, or where nothing has a date."""
    if GroupKind.WEEK not in desk.site.kinds:
        return None
    digests = open_digests(desk.site)
    # A day that stands for today and lies before all weeks tells nothing.
    group = digests.latest() or next(iter(desk.site.groups_of(GroupKind.WEEK)), None)
    if group is None:
        return None
    digest = digests.make(group)
    lines = {slug: _choose(digest, slug) for slug in (*desk.site.taxonomy.dimensions, "")}
    return Week(group, digest, digest.leading[:_WITH_SUMMARY], {slug: found for slug, found in lines.items() if found})


def week_inputs(desk: Desk, week: Week) -> dict[str, str]:
    """Name what the newest week shows."""
    digest = week.digest
    parts = (f"{slug} {' '.join(entry.id for entry in entries)}" for slug, entries in week.lines.items())
    countries = " ".join(f"{iso} {count}" for iso, count in digest.countries[:MOST_COUNTRIES])
    return {
        "week": f"{week.group.path} {digest.count} {digest.tallies[0].usual}",
        "leading": " ".join(entry.id for entry in week.leading),
        "lines": "\n".join(parts),
        "countries of the week": f"{countries} {len(digest.countries)}",
        **list_inputs(desk, week.entries),
    }


def describe_week(desk: Desk, week: Week, lines: int = MOST_LINES) -> Context:
    """Give what the home page shows of the newest week, so many lines of each dimension at the most."""
    digest, catalogue = week.digest, desk.catalogue
    # No line ends between the two days.
    span = name_group(desk, week.group).replace("–", "–\u2060")
    usual = digest.tallies[0].usual
    return {
        "name": desk.words["week_title"].format(span=span),
        "path": week.group.path,
        "index": DIGESTS,
        "count": catalogue.count_items(digest.count),
        "usual": "" if usual is None else f"{desk.words['usual_week']}{desk.words['colon']} {catalogue.number(usual)}",
        "countries": [
            (desk.names.chip("countries", iso), catalogue.number(count))
            for iso, count in digest.countries[:MOST_COUNTRIES]
        ],
        "more_countries": _tell_more(len(digest.countries) - MOST_COUNTRIES),
        "leading": join_cards(desk, week.leading),
        "parts": list(_describe_parts(desk, week, lines)),
    }


def _choose(digest: Digest, slug: str) -> list[Entry]:
    """Choose lines of a dimension: what leads in the digest and shows no summary here, then the newest."""
    leading = [entry for entry in digest.leading[_WITH_SUMMARY:] if next(iter(entry.dimensions), "") == slug]
    stacks = (stack for chapter in digest.chapters if chapter.dimension == slug for stack in chapter.stacks)
    others = sorted((entry for stack in stacks for entry in stack.entries), key=_stand)
    return [*leading, *others][:MOST_LINES]


def _stand(entry: Entry) -> tuple[int, str]:
    day = entry.published.day
    return -day.toordinal() if day else 0, entry.id


def _describe_parts(desk: Desk, week: Week, lines: int) -> Iterator[Part]:
    for slug, entries in week.lines.items():
        name = desk.names.chip("dimensions", slug).name if slug else desk.words["no_dimension"]
        yield Part(name, slug, [_write_line(desk, entry) for entry in entries[:lines]])


def _write_line(desk: Desk, entry: Entry) -> Line:
    shown: Sequence[str] = entry.countries[:_OF_ONE_LINE]
    return Line(
        entry.url,
        mend_text(entry.title),
        desk.lang(entry),
        desk.names.chips("countries", tuple(shown)),
        _tell_more(len(entry.countries) - len(shown)),
    )


def _tell_more(number: int) -> str:
    return f"+{number}" if number > 0 else ""
