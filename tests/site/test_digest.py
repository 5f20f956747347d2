from dataclasses import replace
from datetime import date, timedelta

import pytest
from factories import make_document, make_site, make_tagged, make_tags

from osce_digest.editorial.ledger.sightings import Sightings
from osce_digest.model import Entry
from osce_digest.site import Group, GroupKind, Site, Tagged
from osce_digest.site.digest import Digest, Digests, open_digests

MONDAY = date(2023, 7, 10)
WEEK = timedelta(days=7)


def item(name: str, day: date = MONDAY, *, countries: tuple[str, ...] = ("AL",), dimensions: object = None) -> Tagged:
    found = ("human",) if dimensions is None else dimensions
    tags = make_tags(countries=countries, dimensions=found, institutions=[], topics=[])  # type: ignore[arg-type]
    return make_tagged(make_document(title=name, body=f"{name} came to Elbasan.", day=day), tags)


def group_of(site: Site, day: date = MONDAY) -> Group:
    week = site.group(f"weeks/{day.isocalendar().year}-W{day.isocalendar().week:02}")
    assert week
    return week


def digest_of(site: Site, day: date = MONDAY) -> Digest:
    return Digests(site).make(group_of(site, day))


def titles(entries: tuple[Entry, ...]) -> list[str]:
    return [entry.title for entry in entries]


def see(site: Site, **days: date) -> Site:
    """The site as a ledger makes it that saw items, told by their headlines, on some days; the others on the first."""
    began = min(days.values())
    seen = {entry.id: days.get(entry.title, began) for entry in site.entries}
    return replace(site, sightings=Sightings(seen, min(seen.values())))


def test_what_does_not_lead_stands_under_its_first_dimension_and_country() -> None:
    items = [
        item("a", countries=("TJ", "AL")),
        item("b", dimensions=("politico-military", "human")),
        item("c", countries=()),
        item("d", dimensions=()),
        item("e"),
    ]
    digest = digest_of(make_site(items))
    chapters = {
        chapter.dimension: {stack.country: titles(stack.entries) for stack in chapter.stacks}
        for chapter in digest.chapters
    }
    led = titles(digest.leading)
    assert len(led) == 2
    assert led[0] == "a", "what concerns two countries leads"
    everything = [*led, *(title for stacks in chapters.values() for found in stacks.values() for title in found)]
    assert sorted(everything) == ["a", "b", "c", "d", "e"]
    assert digest.count == 5


def test_chapters_and_countries_stand_in_the_taxonomys_order_those_without_last() -> None:
    items = [item(f"lead {at}", countries=("AL", "TJ", "TR")) for at in range(5)]
    items += [item(f"no {at}", dimensions=(), countries=()) for at in range(3)]
    items += [item(f"human {iso}", countries=(iso,)) for iso in ("TR", "TJ", "AL")]
    items += [item("human"), item("alone", countries=()), item("hard", dimensions=("politico-military",))]
    digest = digest_of(make_site(items))
    assert len(digest.leading) == 5
    assert [(chapter.dimension, [stack.country for stack in chapter.stacks]) for chapter in digest.chapters] == [
        ("politico-military", ["AL"]),
        ("human", ["AL", "TJ", "TR", ""]),
        ("", [""]),
    ]


def test_countries_are_counted_the_most_frequent_first() -> None:
    items = [item("a", countries=("TJ",)), item("b", countries=("TJ", "TR")), item("c", countries=("AL",))]
    assert digest_of(make_site(items)).countries == (("TJ", 2), ("AL", 1), ("TR", 1))


def fill(weeks: dict[int, int]) -> list[Tagged]:
    """So many items in each of some weeks, told by how long they lie back."""
    return [item(f"{back} {at}", MONDAY - back * WEEK) for back, count in weeks.items() for at in range(count)]


@pytest.mark.parametrize(
    ("weeks", "usual"),
    [
        ({0: 9, **dict.fromkeys(range(1, 9), 4)}, 4),
        ({0: 9, 1: 8, 2: 8, 3: 0, 4: 0, 5: 2, 6: 0, 7: 0, 8: 2}, 3),
        ({0: 2, 1: 3, 2: 3, 3: 3, 4: 3}, 3),
        ({0: 2, 1: 3, 2: 3, 3: 3}, None),
        ({0: 2, 1: 1, 3: 1, 5: 1, 7: 1}, 1),
        ({0: 2, 9: 40, 10: 40, 11: 40, 12: 40}, None),
    ],
)
def test_the_usual_is_the_mean_of_the_weeks_before(weeks: dict[int, int], usual: int | None) -> None:
    every, *dimensions = digest_of(make_site(fill(weeks))).tallies
    assert (every.dimension, every.number, every.usual) == ("", weeks[0], usual)
    by_dimension = {tally.dimension: (tally.number, tally.usual) for tally in dimensions}
    nothing = None if usual is None else 0
    assert by_dimension == {
        "politico-military": (0, nothing),
        "economic-environmental": (0, nothing),
        "human": (weeks[0], usual),
    }


def test_without_a_ledger_nothing_is_found_later() -> None:
    assert digest_of(make_site([item("a"), item("b")])).late == ()


def test_what_was_first_seen_after_the_week_was_over_stands_apart_and_is_not_counted() -> None:
    site = see(make_site([item("a"), item("b", countries=("TJ",))]), a=MONDAY, b=MONDAY + 2 * WEEK)
    digest = digest_of(site)
    assert (titles(digest.leading), titles(digest.late), digest.count) == (["a"], ["b"], 1)
    assert digest.countries == (("AL", 1),)
    assert [tally.number for tally in digest.tallies] == [1, 0, 0, 1]


@pytest.mark.parametrize("late", [MONDAY, MONDAY + timedelta(days=6)])
def test_what_was_seen_by_sunday_is_in_time(late: date) -> None:
    assert digest_of(see(make_site([item("a"), item("b")]), a=MONDAY, b=late)).late == ()


def test_a_week_that_was_over_when_the_ledger_began_has_nothing_found_later() -> None:
    site = see(make_site([item("a"), item("b")]), a=MONDAY + WEEK, b=MONDAY + 9 * WEEK)
    assert digest_of(site).late == ()


def test_a_week_all_of_which_was_found_after_it_was_over_is_told_as_it_was_found() -> None:
    items = [item("a"), item("b"), item("c"), item("old", MONDAY - 20 * WEEK)]
    found = MONDAY + WEEK
    site = see(make_site(items), a=found, b=found, c=found + WEEK, old=MONDAY - 20 * WEEK)
    digest = digest_of(site)
    assert (digest.count, titles(digest.late)) == (2, ["c"])


def test_a_settled_digest_does_not_change_when_older_items_are_found() -> None:
    items = fill({0: 3, **dict.fromkeys(range(1, 9), 4)})
    first = {one.document.title: MONDAY - 8 * WEEK for one in items}
    before = see(make_site(items), **first)
    found = {f"found {back}": MONDAY - back * WEEK for back in range(1, 9)}
    more = [*items, *(item(name, day) for name, day in found.items())]
    after = see(make_site(more), **first, **dict.fromkeys(found, MONDAY + WEEK))
    assert digest_of(before).tallies[0].usual == 4
    assert digest_of(after) == digest_of(before)
    assert len(digest_of(after, MONDAY - WEEK).late) == 1
    # One that was found before the week was over is known to it, and to no week that was settled by then.
    known = see(make_site(more), **first, **dict.fromkeys(found, MONDAY))
    assert [tally.usual for tally in digest_of(known).tallies] == [5, 0, 0, 5]
    assert digest_of(known, MONDAY - WEEK).tallies == digest_of(before, MONDAY - WEEK).tallies


def test_each_week_leads_to_the_one_before_it_that_has_items() -> None:
    site = make_site([item("a"), item("b", MONDAY - 5 * WEEK)])
    newer, older = site.groups_of(GroupKind.WEEK)
    assert open_digests(site).older(newer) is older
    assert open_digests(site).older(older) is None


def test_the_latest_digest_is_of_the_week_that_stands_for_this_one() -> None:
    site = make_site([item("far", MONDAY + 900 * WEEK), item("a"), item("b", MONDAY - WEEK)])
    weeks = site.groups_of(GroupKind.WEEK)
    assert Digests(replace(site, now=MONDAY)).latest() is weeks[1]
    assert Digests(replace(site, now=MONDAY + 3 * WEEK)).latest() is weeks[1]
    assert Digests(replace(site, now=None)).latest() is weeks[0]
    assert Digests(make_site([])).latest() is None
