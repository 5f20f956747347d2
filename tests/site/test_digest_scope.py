from dataclasses import replace
from datetime import date, timedelta

import pytest
from factories import make_document, make_site, make_tagged, make_tags

from osce_digest.editorial.ledger.sightings import Sightings
from osce_digest.model import Entry
from osce_digest.site import Site, Tagged
from osce_digest.site.digest import Digest, Digests
from osce_digest.site.digest_scope import WHOLE, Scope, count_scope
from osce_digest.site.weeks import number_week

MONDAY = date(2023, 7, 10)
WEEK = timedelta(days=7)
AL, TJ = "AL", "TJ"


def item(name: str, day: date = MONDAY, **tags: tuple[str, ...]) -> Tagged:
    found = {"countries": (AL,), "dimensions": ("human",), "institutions": (), "topics": (), **tags}
    return make_tagged(make_document(title=name, body=f"{name} came to Elbasan.", day=day), make_tags(**found))


ITEMS = [
    item("a"),
    item("b", countries=(TJ, AL), dimensions=("politico-military", "human")),
    item("c", countries=(TJ,)),
    item("d", countries=(), dimensions=()),
    item("e", mentioned=(TJ,), to_check=("countries/TJ",)),
    item("f", dimensions=("politico-military",)),
]


def digest_of(site: Site, scope: Scope) -> Digest:
    week = site.group("weeks/2023-W28")
    assert week
    return Digests(site, scope).make(week)


def told(digest: Digest) -> list[str]:
    rest = [entry for chapter in digest.chapters for stack in chapter.stacks for entry in stack.entries]
    return sorted(entry.title for entry in (*digest.leading, *rest))


def titles(entries: tuple[Entry, ...]) -> list[str]:
    return [entry.title for entry in entries]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (WHOLE, "abcdef"),
        (Scope(AL), "abef"),
        (Scope(TJ), "bc"),
        (Scope("", "human"), "abce"),
        (Scope(AL, "politico-military"), "bf"),
        (Scope("TR"), ""),
    ],
)
def test_a_digest_holds_what_is_about_its_country_and_under_its_dimension(scope: Scope, expected: str) -> None:
    digest = digest_of(make_site(ITEMS), scope)
    assert (told(digest), digest.count) == (list(expected), len(expected))


def test_what_is_in_scope_stands_under_its_country_and_dimension_whatever_else_it_is_about() -> None:
    items = [*ITEMS, *(item(f"more {at}", countries=(TJ, AL)) for at in range(6))]
    for scope in (Scope(AL), Scope("", "human"), Scope(AL, "human")):
        chapters = digest_of(make_site(items), scope).chapters
        assert scope.dimension in {"", *(chapter.dimension for chapter in chapters)}
        if scope.country:
            assert {stack.country for chapter in chapters for stack in chapter.stacks} == {AL}
        if scope.dimension:
            assert len(chapters) == 1


def test_the_usual_is_that_of_the_scope() -> None:
    before = [
        item(f"{back} {iso} {at}", MONDAY - back * WEEK, countries=(iso,))
        for back in range(1, 5)
        for iso, count in ((AL, 3), (TJ, 1))
        for at in range(count)
    ]
    site = make_site([*ITEMS, *before])
    by_scope = {scope: digest_of(site, scope).tallies for scope in (WHOLE, Scope(AL), Scope(TJ, "human"))}
    assert by_scope[WHOLE][0].usual == 4
    assert [(one.dimension, one.number, one.usual) for one in by_scope[Scope(AL)]] == [
        ("", 4, 3),
        ("politico-military", 2, 0),
        ("economic-environmental", 0, 0),
        ("human", 3, 3),
    ]
    assert [(one.dimension, one.number, one.usual) for one in by_scope[Scope(TJ, "human")]] == [("", 2, 1)]


def test_weeks_of_a_scope_are_counted_by_dimension() -> None:
    counts = count_scope(make_site(ITEMS), Scope(AL))
    assert {name: dict(count) for name, count in counts.items()} == {
        "": {number_week(MONDAY): 4},
        "human": {number_week(MONDAY): 3},
        "politico-military": {number_week(MONDAY): 2},
    }
    assert dict(count_scope(make_site(ITEMS), Scope("TR"))) == {}


def test_what_was_found_late_is_late_in_every_scope_though_it_is_all_there_is() -> None:
    site = make_site(ITEMS)
    late = MONDAY + 2 * WEEK
    days = {entry.id: late if entry.title == "c" else MONDAY for entry in site.entries}
    site = replace(site, sightings=Sightings(days, MONDAY))
    digest = digest_of(site, Scope(TJ, "human"))
    assert (told(digest), titles(digest.late)) == (["b"], ["c"])
    only = make_site([item("g"), item("h", countries=(TJ,))])
    days = {entry.id: late if entry.title == "h" else MONDAY for entry in only.entries}
    digest = digest_of(replace(only, sightings=Sightings(days, MONDAY)), Scope(TJ))
    assert (digest.count, titles(digest.late)) == (0, ["h"])
