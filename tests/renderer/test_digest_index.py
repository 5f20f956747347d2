from collections.abc import Callable
from datetime import date

from factories import make_document, make_site, make_tagged

from osce_digest.renderer.desk import open_desk
from osce_digest.renderer.digest_index import NEWEST_YEARS, digest_index_targets
from osce_digest.site import Site

Read = Callable[[Site], dict[str, str]]


def make_years(*years: int) -> Site:
    days = [date(year, month, 5) for year in years for month in (2, 9)]
    return make_site([make_tagged(make_document(title=f"Item {day}", body=f"{day} came.", day=day)) for day in days])


def test_the_weeks_of_the_newest_years_stand_on_the_index(read: Read) -> None:
    html = read(make_years(2021, 2022, 2023))["digests/index.html"]
    assert html.count('href="../digests/20') == 2 * NEWEST_YEARS
    assert html.index(">2023<") < html.index("4–10 September 2023") < html.index(">2022<")
    assert "Earlier years" not in html


def test_each_year_before_has_a_page_of_its_own(read: Read) -> None:
    pages = read(make_years(*range(2015, 2024)))
    years = [path for path in pages if path.startswith("digests/20") and "-w" not in path]
    assert sorted(years) == [f"digests/{year}.html" for year in range(2015, 2021)]
    assert '<a href="../digests/2015.html">Weeks of 2015</a>' in pages["digests/index.html"]
    assert '<a href="../digests/2015-w06.html">2–8 February 2015</a>' in pages["digests/2015.html"]


def test_thirty_years_of_weeks_are_not_too_heavy_for_the_index() -> None:
    days = [date.fromordinal(date(1995, 1, 2).toordinal() + 7 * week) for week in range(1560)]
    site = make_site([make_tagged(make_document(title=f"Item {day}", body=f"{day}.", day=day)) for day in days])
    weights = [len(bytes(target.content(site))) for target in digest_index_targets(open_desk(site))]  # type: ignore[arg-type]
    assert len(weights) == 1 + 27
    assert max(weights) < 25_000


def test_an_empty_archive_has_an_index_too(read: Read) -> None:
    assert "No item yet." in read(make_site([]))["digests/index.html"]
