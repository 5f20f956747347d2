from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from factories import make_items, make_site

from osce_digest import renderer
from osce_digest.config import Config, Exports
from osce_digest.editorial.ledger.past import Past, Withdrawn
from osce_digest.editorial.ledger.remembered import Remembered
from osce_digest.site import Site

Read = Callable[[Site], dict[str, str]]
DAY = date(2023, 7, 1)


def see(count: int, *, apart: int = 0) -> Site:
    site = make_site(make_items(count))
    seen = {entry.id: DAY + timedelta(days=at * apart) for at, entry in enumerate(site.entries)}
    return replace(site, remembered=Remembered(seen, {}))


def inputs(site: Site) -> dict[str, str]:
    return next(target.inputs for target in renderer.targets(site) if target.path == "changes.html")


def test_changes_stand_by_day_each_a_link(read: Read) -> None:
    site = see(2, apart=1)
    html = read(site)["changes.html"]
    assert html.index("2 July 2023") < html.index("1 July 2023")
    assert all(f'<a href="{entry.url}">{entry.title}</a>' in html for entry in site.entries)
    assert 'href="data/changes.jsonl"' in html


def test_what_is_gone_leads_to_its_notice_with_the_reason(read: Read) -> None:
    gone = Withdrawn("items/2023/gone.html", "2023-gone-1a2b", "<b>Gone", None, DAY, "by <the> sender")
    html = read(replace(see(1), past=Past(withdrawn=(gone,))))["changes.html"]
    assert '<a href="items/2023/gone.html">&lt;b&gt;Gone</a> <span class="note">by &lt;the&gt; sender</span>' in html


def test_a_day_of_many_changes_shows_some_and_counts_the_others(read: Read) -> None:
    html = read(see(50))["changes.html"]
    assert html.count('<li><a href="items/') == 20
    assert "and 30 more" in html


def test_the_page_keeps_its_weight_whatever_happened(read: Read) -> None:
    html = read(see(400, apart=1))["changes.html"]
    assert html.count("<h2>") == 30
    assert len(html.encode()) < 60_000


def test_where_nothing_is_known_the_page_says_so(read: Read) -> None:
    assert "No change is known of." in read(make_site())["changes.html"]


def test_settings_leave_it_out(read: Read) -> None:
    pages = read(make_site(config=Config(exports=Exports(changes=False))))
    assert "changes.html" not in pages
    assert not any("changes.html" in html for html in pages.values())


def test_other_changes_are_other_inputs_and_those_not_shown_are_none() -> None:
    assert inputs(see(1)) != inputs(see(2))
    first, second = see(60, apart=1), see(60, apart=1)
    oldest = min(first.remembered.seen, key=lambda name: first.remembered.seen[name])
    fewer = {name: day for name, day in second.remembered.seen.items() if name != oldest}
    assert inputs(first) == inputs(replace(second, remembered=Remembered(fewer, {})))
