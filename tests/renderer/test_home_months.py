from dataclasses import replace
from datetime import date

from factories import make_document, make_site, make_tagged

from osce_digest.renderer.desk import open_desk
from osce_digest.renderer.home_months import sum_months
from osce_digest.site import GroupKind


def test_the_last_months_and_the_archive_are_in_reach(pages: dict[str, str]) -> None:
    assert 'href="archive/2023-07.html">July 2023</a> <span class="count">4 items' in pages["index.html"]
    assert 'href="archive/index.html"' in pages["index.html"]


def test_six_months_are_named_the_newest_first() -> None:
    items = [make_tagged(make_document(body=f"{at}", day=date(2023, at, 1))) for at in range(1, 9)]
    months = sum_months(open_desk(make_site(items)))
    assert [part.name for part in months.named][:2] == ["August 2023", "July 2023"]
    assert len(months.named) == len(months.inputs) == 6


def test_there_are_none_where_months_are_switched_off() -> None:
    site = make_site()
    bare = replace(site, groups=tuple(group for group in site.groups if group.kind is not GroupKind.MONTH))
    assert sum_months(open_desk(bare)).named == ()
