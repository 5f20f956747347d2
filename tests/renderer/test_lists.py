from dataclasses import replace
from datetime import date
from pathlib import Path

from factories import make_document, make_items, make_site, make_tagged

from osce_digest.config import Config, Limits
from osce_digest.renderer.desk import open_desk
from osce_digest.renderer.groups import produce_group
from osce_digest.renderer.lists import NARROWED, list_languages, list_newest, list_older
from osce_digest.site import Group, Site

CONFIG = replace(Config(), limits=Limits(page_size=10))


def find(site: Site, key: str) -> Group:
    group = site.group(key)
    assert group
    return group


def test_the_own_page_runs_by_month_and_leads_to_every_older_page() -> None:
    site = make_site(make_items(35), CONFIG)
    (listing,) = list_newest(open_desk(site), find(site, "countries/AL"), "Albania")
    assert [run.heading for run in listing.runs] == ["February 2023", "January 2023"]
    assert [page.name for page in listing.pages] == ["Page 2", "Page 1"]


def test_many_older_pages_are_led_to_by_the_newest_of_them_every_so_many_and_the_first() -> None:
    def lead_to(count: int) -> list[str]:
        site = make_site(make_items(count), CONFIG)
        (listing,) = list_newest(open_desk(site), find(site, "countries/AL"), "Albania")
        return [page.name.removeprefix("Page ") for page in listing.pages]

    assert lead_to(130) == [str(number) for number in range(12, 0, -1)]
    assert lead_to(140) == ["13", "12", "11", "10", "5", "1"]
    assert lead_to(620) == ["61", "60", "59", "58", "50", "40", "30", "20", "10", "1"]


def test_an_older_page_leads_to_the_newest_and_the_next_older() -> None:
    site = make_site(make_items(35), CONFIG)
    albania = find(site, "countries/AL")
    second, first = albania.pages[1:]
    assert [page.name for page in list_older(open_desk(site), albania, second, "Albania").pages] == [
        "Newest",
        "Older: Page 1",
    ]
    assert [page.path for page in list_older(open_desk(site), albania, first, "Albania").pages] == [albania.path]


def test_a_month_is_one_run_whose_heading_is_not_drawn() -> None:
    site = make_site(make_items(3))
    (listing,) = list_newest(open_desk(site), find(site, "months/2023-01"), "January 2023")
    assert [(run.heading, run.quiet) for run in listing.runs] == [("Items, newest first", True)]


def test_an_empty_group_has_no_list() -> None:
    site = make_site([])
    assert list_newest(open_desk(site), find(site, "countries/AL"), "Albania") == []


def make_spoken(*languages: str) -> Site:
    items = [make_tagged(make_document(title=f"Item {name}", body=f"{name}.", language=name)) for name in languages]
    return make_site(items)


def test_a_list_in_several_languages_can_be_narrowed_to_one() -> None:
    site = make_spoken("en", "ru", "fr", "uk", "und")
    html = produce_group(site, ("countries/AL",)).decode()
    links = ["only-all", "only-own", "only-fr", "only-ru"]
    places = [html.index(f'<a id="{link}" href="#{link}">') for link in links]
    assert places == sorted(places)
    assert [html.count(f'<li class="item" data-in="{code}">') for code in ("ru", "fr", "uk", "und")] == [1, 1, 1, 1]
    assert html.count('<li class="item">') == 1
    assert '<link rel="stylesheet" href="../static/narrow.css">' in html


def test_a_list_in_one_language_has_nothing_to_narrow() -> None:
    for languages in (["en"], ["ru"], ["en", "und"]):
        site = make_spoken(*languages)
        assert list_languages(open_desk(site), site.entries) == []
        assert "narrow.css" not in produce_group(site, ("countries/AL",)).decode()


def test_the_style_sheet_knows_every_language_that_lists_are_narrowed_to(root: Path) -> None:
    style = (root / "templates/static/narrow.css").read_text("utf-8")
    for code in NARROWED:
        assert f'main:has(#only-{code}:target) .items > :not([data-in="{code}"])' in style
    assert "main:has(#only-own:target) .items > [data-in]" in style


def test_a_language_has_a_page_where_there_are_several() -> None:
    site = make_spoken("en", "ru", "und")
    assert find(site, "languages/ru").path == "languages/russian.html"
    assert "<h1>Russian</h1>" in produce_group(site, ("languages/ru",)).decode()
    assert make_spoken("ru", "und").group("languages/ru") is None
    assert date(2023, 7, 12) == find(site, "languages/ru").last


def test_what_does_not_fit_as_a_card_has_a_line() -> None:
    def count(summary: str) -> tuple[int, int]:
        days = (date.fromordinal(730_000 + at) for at in range(99))
        items = [make_tagged(make_document(line=at, day=day, summary=summary)) for at, day in enumerate(days)]
        site = make_site(items)
        (listing,) = list_newest(open_desk(site), find(site, "countries/AL"), "Albania")
        html = "".join(run.cards for run in listing.runs)
        return html.count('class="item"'), html.count('class="mention"')

    counted = [count(text) for text in ("Short.", "Long. " * 60, "Длинно" * 60, "Endless. " * 500)]
    assert [cards for cards, _ in counted] == sorted({cards for cards, _ in counted}, reverse=True)
    assert counted[-1][0] < 10
    assert {sum(both) for both in counted} == {99}
