from dataclasses import replace
from datetime import date

from factories import make_document, make_site, make_tagged

from osce_digest.config import Config, OwnFeed, Syndication
from osce_digest.editorial.ledger.remembered import Remembered
from osce_digest.site.following import FeedKind, Format, feeds_of, find_digests, list_feeds, list_formats

UNDATED = make_tagged(make_document(title="When?", day=None))


def test_rss_is_always_there_and_first() -> None:
    assert list_formats(Config()) == (Format.RSS, Format.ATOM, Format.JSON)
    assert list_formats(Config(syndication=Syndication(atom=False, json=False))) == (Format.RSS,)


def test_the_site_has_its_usual_addresses() -> None:
    site = make_site()
    feed = next(feeds_of(site, site.home))
    assert [feed.place(form) for form in Format] == ["feed.xml", "atom.xml", "feed.json"]
    assert [feed.place_archive(form, 2) for form in (Format.RSS, Format.ATOM)] == ["feed-2.xml", "atom-2.xml"]


def test_a_country_has_its_news_and_its_digests() -> None:
    site = make_site()
    group = site.group("countries/AL")
    assert group
    feeds = list(feeds_of(site, group))
    assert [(feed.kind, feed.place(Format.ATOM)) for feed in feeds] == [
        (FeedKind.ENTRIES, "countries/albania.atom"),
        (FeedKind.DIGESTS, "countries/albania/digests.atom"),
    ]
    assert feeds[0].place_archive(Format.RSS, 1) == "countries/albania/feed-1.xml"
    assert feeds[1].full_name == "Albania: Weekly digests"


def test_no_two_feeds_share_an_address() -> None:
    site = make_site([UNDATED], Config(feeds=(OwnFeed("Policing", topics=("Policing",)),)))
    site = replace(site, remembered=Remembered({site.entries[0].id: date(2023, 7, 1)}, {}))
    feeds = list(list_feeds(site))
    places = [feed.place(form) for feed in feeds for form in Format]
    assert len(places) == len(set(places))
    assert {feed.kind for feed in feeds} == set(FeedKind)
    assert "feeds/policing.xml" in places


def test_only_a_ledger_knows_when_the_undated_were_found() -> None:
    feeds = [feed.kind for feed in list_feeds(make_site([UNDATED]))]
    assert FeedKind.UNDATED not in feeds


def test_what_the_settings_do_not_want_is_not_there() -> None:
    site = make_site(config=Config(syndication=Syndication(weeks=False, changes=False)))
    assert {feed.kind for feed in list_feeds(site)} == {FeedKind.ENTRIES}
    assert find_digests(site) is None
