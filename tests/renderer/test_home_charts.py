import re
from dataclasses import replace
from datetime import date

import pytest
from factories import make_document, make_items, make_site, make_tagged, make_tags, make_taxonomy

from osce_digest.config import Config, Listings
from osce_digest.renderer.charts.map import FILE
from osce_digest.renderer.desk import open_desk
from osce_digest.renderer.home_charts import DAYS, MONTHS, survey_charts
from osce_digest.site import Tagged
from osce_digest.taxonomy import load_taxonomy

LAST = date(2023, 7, 12)


def make_one(day: date | None, **tags: list[str]) -> Tagged:
    return make_tagged(make_document(title=f"Of {day}", body=f"{day}", day=day), make_tags(**tags))


def count_items(*items: Tagged) -> dict[str, int]:
    return {state.code: state.items for state in survey_charts(open_desk(make_site(items))).states}


def test_states_are_counted_over_the_last_ninety_days_of_the_archive() -> None:
    edge = date.fromordinal(LAST.toordinal() - DAYS + 1)
    before = date.fromordinal(edge.toordinal() - 1)
    found = count_items(make_one(LAST, countries=["TJ"]), make_one(edge), make_one(before), make_one(None))
    assert found == {"AL": 1, "TJ": 1, "TR": 0}


def test_items_ahead_of_the_archives_own_day_are_not_counted() -> None:
    site = make_site([make_one(LAST), make_one(date(2031, 1, 1))])
    charts = survey_charts(open_desk(replace(site, now=LAST)))
    assert charts.last == LAST
    assert charts.states[0].items == 1


def test_a_day_before_all_items_that_stands_for_today_tells_nothing() -> None:
    site = make_site([make_one(LAST)])
    for now in (None, date(1970, 1, 2), date(2100, 1, 1)):
        assert survey_charts(open_desk(replace(site, now=now))).last == LAST


def test_every_state_of_the_map_has_a_link_in_map_and_tiles() -> None:
    taxonomy = load_taxonomy()
    desk = open_desk(make_site([], None, taxonomy))
    charts = survey_charts(desk)
    assert len(charts.states) == 58
    drawn = charts.describe(desk)
    for name in ("map", "tiles"):
        assert len(set(re.findall(r'href="\0(countries/[^"]+)"', drawn[name]))) == 58, name
    assert drawn["note"] == ""
    assert drawn["most"] == []


def test_states_without_a_page_are_drawn_and_lead_nowhere() -> None:
    desk = open_desk(make_site(config=Config(listings=Listings(empty=False))))
    drawn = survey_charts(desk).describe(desk)
    for name in ("map", "tiles"):
        assert re.findall(r'href="\0(countries/[^"]+)"', drawn[name]) == ["countries/albania.html"], name
        assert "Tajikistan" in drawn[name], name


def test_the_states_with_the_most_items_are_named_and_told_apart_by_name() -> None:
    items = [make_one(LAST, countries=["TR"]), make_one(date(2023, 7, 11), countries=["TR", "TJ", "AL"])]
    desk = open_desk(make_site(items))
    most = survey_charts(desk).describe(desk)["most"]
    assert [(state.name, state.items) for state in most] == [("Türkiye", 2), ("Albania", 1), ("Tajikistan", 1)]


def test_names_stand_in_the_language_of_the_site_and_its_order() -> None:
    desk = open_desk(make_site([], Config(language="de"), load_taxonomy()))
    names = [state.name for state in survey_charts(desk).states]
    assert "Österreich" in names
    assert names.index("Niederlande") < names.index("Österreich") < names.index("Polen")


def test_one_month_is_no_course_of_time_and_of_many_the_last_are_drawn() -> None:
    desk = open_desk(make_site(make_items(1)))
    assert survey_charts(desk).describe(desk)["months"] == ""
    desk = open_desk(make_site([make_one(date(year, 1, 1)) for year in range(2000, 2024)]))
    charts = survey_charts(desk)
    assert len(charts.months) == MONTHS
    assert charts.months[-1] == ("January 2023", 1)
    assert "Items per month: February 2018 – January 2023" in charts.describe(desk)["months"]


@pytest.mark.parametrize(
    "more", [make_one(LAST, countries=["TR"]), make_one(date(2023, 7, 13)), make_one(date(2019, 1, 1))]
)
def test_the_inputs_change_with_what_is_drawn(more: Tagged) -> None:
    before, after = (open_desk(make_site(items)) for items in ([make_one(LAST)], [make_one(LAST), more]))
    old, new = survey_charts(before), survey_charts(after)
    assert old.describe(before) != new.describe(after)
    assert old.inputs != new.inputs
    assert old.inputs[f"file {FILE.name}"] == new.inputs[f"file {FILE.name}"]


def test_words_of_the_map_are_the_sites() -> None:
    desk = open_desk(make_site([make_one(LAST)], Config(language="fr"), make_taxonomy()))
    drawn = survey_charts(desk).describe(desk)
    assert "<title>Albania\u202f: 1\xa0article</title>" in drawn["map"] or "1 article" in drawn["map"]
    assert drawn["note"].startswith("Articles des 90 jours jusqu’au 12 juillet 2023.")
