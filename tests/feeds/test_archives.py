from datetime import date

import pytest
from factories import make_items, make_site

from osce_digest import feeds
from osce_digest.config import Config, Limits, Syndication
from osce_digest.feeds.archives import count_archives, find_archives
from osce_digest.feeds.targets import make_archive
from osce_digest.site import Site
from osce_digest.site.following import Format, feeds_of
from osce_digest.site.touched import Joining

SMALL = Config(base_url="https://example.org/", limits=Limits(feed_entries=3))


@pytest.mark.parametrize(("held", "number"), [(0, 0), (3, 0), (4, 1), (6, 1), (7, 2)])
def test_archives_hold_what_the_feed_has_no_room_for(held: int, number: int) -> None:
    assert count_archives(held, 3).number == number


def cut(site: Site) -> list[list[str]]:
    archives = count_archives(len(site.home.entries), 3)
    numbers = range(1, archives.number + 1)
    return [[entry.id for entry in archives.cut(site.home.entries, number)] for number in numbers]


def test_an_archive_stays_as_news_arrives() -> None:
    before, after = cut(make_site(make_items(7), SMALL)), cut(make_site(make_items(11), SMALL))
    assert len(before) == 2
    assert len(after) == 3
    assert after[:2] == before


def test_ways_lead_from_the_feed_to_the_oldest_and_back() -> None:
    site = make_site(make_items(7), SMALL)
    feed = next(feeds_of(site, site.home))
    archives = find_archives(site, feed, site.home)
    base = "https://example.org/"
    assert archives.lead(site, feed, Format.RSS).older == f"{base}feed-2.xml"
    newest, oldest = (archives.lead(site, feed, Format.ATOM, number) for number in (2, 1))
    assert (newest.older, newest.newer, newest.current) == (f"{base}atom-1.xml", "", f"{base}atom.xml")
    assert (oldest.older, oldest.newer, oldest.own) == ("", f"{base}atom-2.xml", "atom-1.xml")
    assert archives.lead(site, feed, Format.JSON).older == ""


@pytest.mark.parametrize(
    ("held", "joining", "standing"),
    [
        (8, None, 2),
        (8, Joining(1, 7), 2),  # on top: both stand
        (8, Joining(1, 3), 1),  # into the newest archive
        (8, Joining(1, 2), 0),  # into the oldest
        (7, Joining(1, 6), 0),  # another archive is made, to which the first leads now
        (10, Joining(1, 9), 1),
    ],
)
def test_only_archives_that_may_have_changed_are_made_anew(held: int, joining: Joining | None, standing: int) -> None:
    assert count_archives(held, 3).count_standing(held, joining) == standing


def test_a_promise_leaves_out_what_stands() -> None:
    site = make_site(make_items(8), SMALL)
    promised = feeds.promise_feeds(site, [site.home], {"site": Joining(1, 7)})
    assert not [target.path for target in promised if target.path.startswith(("feed-", "atom-"))]


def test_an_archive_is_made_of_its_key_and_named_by_its_entries() -> None:
    site = make_site(make_items(5, date(2023, 1, 1)), SMALL)
    (target,) = [target for target in feeds.targets(site) if target.path == "feed-1.xml"]
    assert len([name for name in target.own if name.startswith("entry ")]) == 3
    made = make_archive(site, target.key)
    assert made.count(b"<item>") == 3
    assert b"round 1<" in made
    assert b"round 4<" not in made


def test_archives_can_be_left_out() -> None:
    config = Config(limits=Limits(feed_entries=3), syndication=Syndication(archives=False))
    paths = [target.path for target in feeds.targets(make_site(make_items(9), config))]
    assert not [path for path in paths if "feed-" in path]
    assert "feed.xml" in paths
