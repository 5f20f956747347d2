import re
from collections.abc import Sequence
from datetime import date

import pytest
from factories import make_document, make_site, make_tagged, make_tags

from osce_digest.config import Config
from osce_digest.renderer.desk import ROOT, open_desk
from osce_digest.renderer.fitting import ROOM, fit_cards, weigh
from osce_digest.renderer.groups import produce_group, produce_older
from osce_digest.site import Site, Tagged
from osce_digest.taxonomy import load_taxonomy

TAXONOMY = load_taxonomy()
MOST = 60_000  # issue "A site people want to read"


# Countries with long names, in regions of their own.
MANY = ("BA", "MK", "RU", "XK", "VA", "US", "GB", "AZ")


def make_heavy(count: int, words: str, length: int, *, dated: bool = True, mentions: bool = False) -> list[Tagged]:
    """Items as heavy as they come: long headlines and summaries, eight countries, three dimensions, decades of them."""
    countries, mentioned = (("BA",), ("AL",)) if mentions else (MANY, ())
    tags = make_tags(countries=countries, dimensions=TAXONOMY.dimensions, topics=["Policing"], mentioned=mentioned)
    return [
        make_tagged(
            make_document(
                title=f"{number} {words * length}"[:length].strip(),
                body=f"{number} {words}.",
                summary=(words * 240)[:240].strip(),
                day=date(1995 + number % 30, 1 + number % 12, 1 + number % 28) if dated else None,
                line=number + 1,
            ),
            tags,
        )
        for number in range(count)
    ]


def make_full(words: str, length: int, config: Config | None = None, more: Sequence[Tagged] = ()) -> Site:
    """Pages as full as they get: 99 dated items, 19 undated ones, and 19 mentions."""
    items = [
        *make_heavy(99 + 50 - 19, words, length),
        *make_heavy(19, f"Undatable {words}", length, dated=False),
        *make_heavy(19, f"Mentioned {words}", length, mentions=True),
        *more,
    ]
    return make_site(items, config, TAXONOMY)


@pytest.fixture(scope="module")
def heavy() -> Site:
    return make_full("Extraordinary ", 110)


@pytest.mark.parametrize(
    "key", ["countries/BA", "countries/AL", "dimensions/human", "topics/Policing", "regions/western-europe"]
)
def test_the_heaviest_page_keeps_within_what_is_promised(heavy: Site, key: str) -> None:
    html = produce_group(heavy, (key,))
    group = heavy.group(key)
    assert group
    assert len(html) < MOST
    listed = sum(len(page.entries) for page in group.pages if page.number is None)
    assert html.count(b'<li class="mention"') + html.count(b'<li class="item"') == listed


def test_a_page_in_letters_of_two_bytes_keeps_within_it_as_well() -> None:
    site = make_full("Чрезвычайный ", 75, Config(language="ru"))
    for key in ("countries/BA", "dimensions/human"):
        assert len(produce_group(site, (key,))) < MOST


def test_a_page_that_leads_to_every_country_and_to_many_pages_keeps_within_it(heavy: Site) -> None:
    others = [
        make_tagged(make_document(body=f"{iso} {n}.", day=date(1994, 1, 1)), make_tags(countries=[iso, "BA"]))
        for iso in TAXONOMY.countries
        for n in range(30)
    ]
    site = make_full("Extraordinary ", 110, more=others)
    assert len(produce_group(site, ("dimensions/politico-military",))) < MOST
    bosnia = produce_group(site, ("countries/BA",))
    assert len(bosnia) < MOST
    assert len(re.findall(rb"/page-\d+\.html", bosnia)) == 8
    assert len(produce_group(heavy, ("countries/BA",))) < MOST


def test_a_full_numbered_page_keeps_within_it_too(heavy: Site) -> None:
    assert len(produce_older(heavy, ("dimensions/human", "dated", 1))) < MOST


def test_the_newest_entries_stand_as_cards_and_the_rest_as_lines(heavy: Site) -> None:
    entries = heavy.home.entries[:99]
    fitted = fit_cards(open_desk(heavy), entries, ROOM)
    kinds = "".join("c" if "<h3" in html else "l" for html in fitted)
    assert re.fullmatch(r"c{5,}l{20,}", kinds)
    assert sum(map(weigh, fitted)) <= ROOM
    assert [entry.url in html for entry, html in zip(entries, fitted, strict=True)] == [True] * 99


def test_cards_that_have_room_are_left_as_they_are(heavy: Site) -> None:
    entries = heavy.home.entries[:20]
    cards = fit_cards(open_desk(heavy), entries, ROOM)
    assert all("<h3" in card for card in cards)
    whole = sum(map(weigh, cards))
    assert fit_cards(open_desk(heavy), entries, whole) == cards
    assert "<h3" not in fit_cards(open_desk(heavy), entries, whole - 1)[-1]
    assert all("<h3" not in card for card in fit_cards(open_desk(heavy), entries, 0))


def test_letters_weigh_what_they_are_written_with_and_links_the_way_they_climb() -> None:
    assert (weigh("a"), weigh("я"), weigh(f"{ROOT}a")) == (1, 2, 7)
