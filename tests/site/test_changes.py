from dataclasses import replace
from datetime import date

from factories import make_items, make_site

from osce_digest.editorial.corrections.book import Remark
from osce_digest.editorial.ledger.past import Past, Withdrawn
from osce_digest.editorial.ledger.remembered import Remembered
from osce_digest.site import Site
from osce_digest.site.changes import Change, ChangeKind, list_changes
from osce_digest.site.corrected import CorrectedTexts


def remember(site: Site, *, withdrawn: tuple[Withdrawn, ...] = ()) -> Site:
    first, second, third = (entry.id for entry in site.entries)
    seen = {first: date(2023, 7, 2), second: date(2023, 7, 1), third: date(2023, 7, 1), "gone": date(2023, 7, 1)}
    remarks = {second: (Remark("names checked", date(2023, 7, 3)), Remark("no day", None))}
    return replace(
        site,
        remembered=Remembered(seen, {second: date(2023, 7, 2)}),
        past=Past(withdrawn=withdrawn),
        _texts=CorrectedTexts(site._texts, {}, remarks),
    )


def test_changes_stand_by_day_and_kind_the_newest_day_first() -> None:
    gone = Withdrawn("items/2023/gone.html", "2023-gone-1a2b", "Gone", None, date(2023, 7, 3), "by the sender")
    site = remember(make_site(make_items(3)), withdrawn=(gone,))
    first, second, third = site.entries
    assert list_changes(site)[:2] == [
        Change(date(2023, 7, 3), ChangeKind.CORRECTED, second.id, second.title, second.url, "names checked"),
        Change(date(2023, 7, 3), ChangeKind.WITHDRAWN, gone.id, "Gone", gone.address, "by the sender"),
    ]
    assert [(change.kind, change.id) for change in list_changes(site)[2:]] == [
        (ChangeKind.ADDED, first.id),
        (ChangeKind.CHANGED, second.id),
        *((ChangeKind.ADDED, name) for name in sorted([second.id, third.id])),
    ]


def test_what_has_no_day_is_left_out() -> None:
    gone = Withdrawn("items/2023/gone.html", "2023-gone-1a2b", "Gone", None, None)
    site = remember(make_site(make_items(3)), withdrawn=(gone,))
    assert {change.kind for change in list_changes(site)} == {
        ChangeKind.ADDED,
        ChangeKind.CHANGED,
        ChangeKind.CORRECTED,
    }
    assert all(change.because != "no day" for change in list_changes(site))


def test_without_a_ledger_nothing_is_known_to_have_changed() -> None:
    assert list_changes(make_site()) == []
