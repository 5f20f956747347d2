import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from factories import make_document, make_items, make_site, make_tagged, make_tags, make_taxonomy

from osce_digest.build.stages import choose_kinds
from osce_digest.config import Config, Listings
from osce_digest.editorial.ledger.sightings import Sightings
from osce_digest.renderer.digests import MOST_LINES, produce_digest
from osce_digest.site import Site, Tagged
from osce_digest.site import make_site as build_site
from osce_digest.site.held import make_edition

Read = Callable[[Site], dict[str, str]]
MONDAY = date(2023, 7, 10)
PAGE = "digests/2023-w28.html"


def item(name: str, day: date = MONDAY, **tags: list[str]) -> Tagged:
    return make_tagged(make_document(title=name, body=f"{name} came.", day=day), make_tags(**tags))


def plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_digest_begins_with_headlines_and_goes_on_by_dimension_and_country(read: Read) -> None:
    items = [item(f"Lead {at}", countries=["AL", "TJ"]) for at in range(3)]
    items += [item("Both", dimensions=["politico-military", "human"]), item("None", dimensions=[], countries=[])]
    items += [item(f"In {iso}", countries=[iso], dimensions=["human"]) for iso in ("TJ", "AL")]
    text = plain(read(make_site(items))[PAGE])
    order = ["Headlines", "Lead 0", "Politico-military", "Albania", "Both", "also Human", "Human", "Albania", "In AL"]
    order += ["Tajikistan", "In TJ", "Under no dimension", "None", "Countries of the week", "Albania 5"]
    places = [0]
    for words in order:
        places.append(text.index(words, places[-1]))
    assert "7 items" in text


def test_a_digest_is_named_by_its_days(read: Read) -> None:
    html = read(make_site([item("a")]))[PAGE]
    assert "<h1>10–16 July 2023</h1>" in html
    assert "<title>The week of 10–16 July 2023 – OSCE news digest</title>" in html


def test_a_digest_leads_back_and_to_the_index_but_never_on(read: Read) -> None:
    week = timedelta(days=7)
    pages = read(make_site([item("a", MONDAY - 3 * week), item("b"), item("c", MONDAY + week)]))
    assert 'rel="prev" href="../digests/2023-w25.html"' in pages[PAGE]
    assert "2023-w29.html" not in pages[PAGE]
    assert 'href="../digests/index.html"' in pages[PAGE]
    assert 'href="../archive/2023-07.html"' in pages[PAGE]


def test_the_usual_stands_beside_the_counts_once_there_is_one(read: Read) -> None:
    week = timedelta(days=7)
    items = [item(f"{back} {at}", MONDAY - back * week) for back in range(9) for at in range(3)]
    pages = read(make_site(items))
    assert "All</th><td>3</td><td>3</td>" in pages[PAGE]
    assert "Usual" not in pages["digests/2023-w20.html"]


def test_what_was_found_later_stands_in_a_section_of_its_own(read: Read) -> None:
    site = make_site([item("In time"), item("Late")])
    days = {entry.id: MONDAY if entry.title == "In time" else MONDAY + timedelta(days=30) for entry in site.entries}
    html = read(replace(site, sightings=Sightings(days, MONDAY)))[PAGE]
    text = plain(html)
    assert text.index("In time") < text.index("Found later") < text.index("Late", text.index("Found later"))
    assert "1 item" in text[: text.index("Headlines")]
    assert "Found later" not in read(site)[PAGE]


def test_a_week_of_very_many_items_says_how_many_it_leaves_out(read: Read) -> None:
    site = make_site([item(f"Item {at} of a very busy week in Elbasan and elsewhere") for at in range(MOST_LINES + 12)])
    html = read(site)[PAGE]
    assert html.count("<li><a") < MOST_LINES + 30
    assert "And 10 more items; the page of the month has all of them." in html
    assert len(html.encode()) < 60_000


def test_weeks_can_be_switched_off(read: Read) -> None:
    config = Config(listings=Listings(weeks=False))
    pages = read(build_site(config, make_taxonomy(), make_edition([item("a")]), kinds=choose_kinds(config)))
    assert not [path for path, html in pages.items() if path.startswith("digests/") or "digests/" in html]


def test_a_week_without_a_group_has_no_page() -> None:
    with pytest.raises(KeyError):
        produce_digest(make_site(make_items(1)), ("weeks/1999-W01",))
