import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from factories import make_document, make_items, make_site, make_tagged, make_tags

from osce_digest.renderer.desk import open_desk
from osce_digest.renderer.home_week import MOST_LINES, describe_week, find_week, week_inputs
from osce_digest.site import ALL_KINDS, GroupKind, Site, Tagged

Read = Callable[[Site], dict[str, str]]

DIMENSIONS = ("politico-military", "economic-environmental", "human")


def make_week(count: int, first: int = 10) -> list[Tagged]:
    """Items of one day, of each dimension in turn, of bodies nobody knows."""
    return [
        make_tagged(
            make_document(title=f"Title {number}", body=f"Text {number}.", day=date(2023, 7, first), line=number),
            make_tags(countries=["AL", "TJ", "TR"], dimensions=[DIMENSIONS[number % 3]], institutions=[]),
        )
        for number in range(count)
    ]


def read_week(html: str) -> str:
    return html[html.index('<section class="week"') : html.index("</section>")]


def test_the_week_is_named_and_leads_to_its_digest(read: Read) -> None:
    week = read_week(read(make_site(make_items(1, date(2023, 7, 12))))["index.html"])
    assert re.search(r'<h2 id="week"><a href="digests/2023-w28\.html">The week of 10–\u206016 July 2023</a></h2>', week)
    assert 'href="digests/index.html">Weekly digest' in week
    assert '<p class="count">1 item</p>' in week


def test_three_lead_and_the_others_stand_in_lines_by_dimension(read: Read) -> None:
    # Five of fifteen lead in the digest, of each dimension at least one.
    week = read_week(read(make_site(make_week(15)))["index.html"])
    assert week.count('<p class="summary"') == 3
    parts = re.findall(r'<h3><span class="chip dimensions ([a-z-]+)">', week)
    assert parts == list(DIMENSIONS)
    assert week.count('<li><a href="items/') == 2 * MOST_LINES + 3


def test_an_item_without_dimension_has_a_line_of_its_own(read: Read) -> None:
    bare = make_tagged(
        make_document(title="Bare", body="B.", day=date(2023, 7, 10)), make_tags(dimensions=[], institutions=[])
    )
    week = read_week(read(make_site([*make_week(12), bare]))["index.html"])
    assert re.search(r'<h3>Under no dimension</h3>\n<ul class="lines brief">\n<li><a href="[^"]+">Bare</a>', week)


def test_a_line_names_two_countries_and_tells_how_many_more(read: Read) -> None:
    line = re.search(r'<li><a href="items/.*', read_week(read(make_site(make_week(15)))["index.html"]))
    assert line
    assert re.findall(r'<a class="chip" href="countries/([a-z]+)\.html">', line[0]) == ["albania", "tajikistan"]
    assert '<span class="chip">+1</span>' in line[0]


def test_the_countries_of_the_week_are_chips_with_counts(read: Read) -> None:
    week = read_week(read(make_site([*make_week(4), *make_items(1, date(2023, 7, 12))]))["index.html"])
    chips = re.findall(r'<li><a class="chip" href="countries/([a-z]+)\.html">[^<]+</a> <span class="count">(\d)', week)
    assert chips == [("albania", "5"), ("tajikistan", "4"), ("turkiye", "4")]


def test_what_is_usual_is_said_once_there_are_weeks_to_compare_with(read: Read) -> None:
    site = make_site(make_items(42, date(2023, 6, 1)))
    assert "<span>Usual: 7</span>" in read_week(read(site)["index.html"])


def test_there_is_no_week_without_dates_or_with_weeks_switched_off() -> None:
    undated = make_site([make_tagged(make_document(day=None))])
    assert find_week(open_desk(undated)) is None
    off = make_site(kinds=ALL_KINDS - {GroupKind.WEEK})
    assert find_week(open_desk(off)) is None


def test_a_day_before_all_weeks_that_stands_for_today_tells_nothing() -> None:
    site = make_site(make_items(1, date(2023, 7, 12)))
    week = find_week(open_desk(replace(site, now=date(1970, 1, 2))))
    assert week
    assert week.group.slug == "2023-w28"


def test_the_inputs_change_exactly_when_what_is_shown_does() -> None:
    """Items beyond the lines that are shown count; what they say does not matter."""
    items = make_week(30)
    inputs, context = [], []
    for changed in (items, items[:-1], [*items[:-1], retitle(items[-1])], [retitle(items[0]), *items[1:]]):
        desk = open_desk(make_site(changed))
        week = find_week(desk)
        assert week
        inputs.append(week_inputs(desk, week))
        context.append(repr(describe_week(desk, week)))
    same = [(inputs[at] == inputs[0], context[at] == context[0]) for at in range(1, 4)]
    assert all(one == other for one, other in same), same
    assert same[0] == (False, False)


def retitle(item: Tagged) -> Tagged:
    document = item.document
    changed = make_document(title="Other", body=document.body, day=document.published.day, line=document.place.line)
    return Tagged(changed, item.tags)
