from dataclasses import replace
from datetime import date

from factories import make_items, make_site

from osce_digest.config import Config, Limits
from osce_digest.editorial.corrections.book import Remark
from osce_digest.editorial.ledger.past import Past, Withdrawn
from osce_digest.feeds.change_items import changes_inputs, write_changes
from osce_digest.site import Site
from osce_digest.site.corrected import CorrectedTexts

PUBLIC = Config(base_url="https://example.org/", authority="example.org,2023", limits=Limits(feed_entries=3))
GONE = Withdrawn("items/2023/gone.html", "2023-gone-1234", "Gone & <away>", None, date(2023, 7, 15), "a mistake")


def make(*remarks: Remark, gone: tuple[Withdrawn, ...] = ()) -> Site:
    """A site whose newest entry an editor corrected."""
    site = make_site(make_items(2), PUBLIC)
    texts = CorrectedTexts(site._texts, {}, {site.entries[0].id: remarks, "2023-nobody-0000": remarks})
    return replace(site, _texts=texts, past=Past(withdrawn=gone))


def test_a_correction_says_why_and_when_and_leads_to_its_item() -> None:
    site = make(Remark("asked the <office>", date(2023, 7, 20)))
    (item,) = write_changes(site)
    entry = site.entries[0]
    assert item.id == f"tag:example.org,2023:{entry.id}/corrected/2023-07-20"
    assert item.title == f"Corrected: {entry.title}"
    assert item.published == date(2023, 7, 20)
    assert item.summary == "asked the <office>"
    assert "<p>asked the &lt;office&gt;</p>" in item.html
    assert f'<a href="https://example.org/{entry.url}">' in item.html


def test_two_corrections_of_one_day_have_names_of_their_own() -> None:
    ids = [item.id for item in write_changes(make(*[Remark("why", date(2023, 7, 20))] * 2))]
    assert len(set(ids)) == 2


def test_a_withdrawal_leads_to_its_notice() -> None:
    (item,) = write_changes(make(gone=(GONE,)))
    assert item.title == "Withdrawn: Gone & <away>"
    assert item.url == "https://example.org/items/2023/gone.html"
    assert "<p>a mistake</p>" in item.html


def test_what_has_no_day_is_left_out() -> None:
    assert write_changes(make(Remark("why", None), gone=(replace(GONE, on=None),))) == []


def test_the_newest_stand_first_as_far_as_there_is_room() -> None:
    remarks = [Remark("why", date(2023, 7, day)) for day in (10, 20, 30)]
    site = make(*remarks, gone=(GONE,))
    assert [item.published.day for item in write_changes(site)] == [30, 20, 15]
    assert len(changes_inputs(site)) == 3
    assert changes_inputs(site) != changes_inputs(make(*remarks))
