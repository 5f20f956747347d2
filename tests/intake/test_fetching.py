"""Covers articles, errand, fetching, from_feed, from_listing, from_mailbox, looking, queue."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from intake.newsroom import (
    Newsroom,
    Page,
    cut_off,
    lead_to,
    open_newsroom,
    pour,
    say_nothing,
    send_bomb,
    send_packed,
    trickle,
)

from osce_digest.cache.folder import open_cache
from osce_digest.cache.lock import hold_lock
from osce_digest.errors import SetupError
from osce_digest.intake import fetching, from_listing, queue
from osce_digest.intake.client import Client, Limits
from osce_digest.intake.fetching import FetchOrder, fetch
from osce_digest.intake.outcomes import Outcome, SourceReport
from osce_digest.intake.provenance import read_note
from osce_digest.intake.transport import Transport
from osce_digest.loader import load

MORNING = 1_700_000_000  # 2023-11-14
A_DAY = 86_400


class Desk:
    """An editor's folder beside a newsroom: settings are written, mornings come."""

    def __init__(self, folder: Path, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
        self.content, self.cache, self.newsroom = folder / "content", folder / "cache", newsroom
        self._setenv = monkeypatch.setenv
        (self.content / "raw").mkdir(parents=True)

    def configure(self, *sources: str) -> None:
        lines = "".join(f"- {{{source}}}\n" for source in sources)
        settings = lines.replace("HERE", self.newsroom.address).replace("url:", "allow_private: true, url:")
        limits = "limits: {max_file_bytes: 1000000}\n"
        (self.content / "site.yml").write_text(f"{limits}sources:\n{settings}", encoding="utf-8")

    def fetch(self, day: int = 0, **wish: object) -> list[SourceReport]:
        """Fetch on a morning, and forget what was asked for before."""
        self.newsroom.asked.clear()
        self._setenv("SOURCE_DATE_EPOCH", str(MORNING + day * A_DAY))
        return fetch(FetchOrder(self.content, self.cache, **wish), lambda *_: None)  # type: ignore[arg-type]

    def held(self, folder: str = "raw") -> dict[str, bytes]:
        files = sorted((self.content / folder).rglob("*"))
        return {
            file.relative_to(self.content).as_posix(): file.read_bytes()
            for file in files
            if file.is_file() and not file.name.endswith(".yml")
        }


@pytest.fixture
def desk(tmp_path: Path, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> Desk:
    limits = Limits(size=1_000_000, read=2, total=2)
    monkeypatch.setattr(fetching, "Client", lambda *_, **__: Client(Transport(limits), clock=newsroom.clock))
    return Desk(tmp_path, newsroom, monkeypatch)


def article(title: str, text: str = "The OSCE met.") -> Page:
    return Page(
        f"<html><head><title>{title}</title></head><body><main><h1>{title}</h1>"
        f"<p>VIENNA, 3 May 2019 – {text}</p></main></body></html>"
    )


def feed(*items: tuple[str, str, str], built: str = "Mon") -> Page:
    entries = "".join(
        f"<item><guid isPermaLink='false'>{guid}</guid><link>{link}</link><title>{title}</title>"
        f"<description>{title} it is.</description></item>"
        for guid, link, title in items
    )
    return Page(
        f'<rss version="2.0"><channel><title>T</title><lastBuildDate>{built}</lastBuildDate>{entries}</channel></rss>',
        kind="application/rss+xml",
    )


def links(*addresses: str, following: str = "") -> Page:
    on = f'<a rel="next" href="{following}">on</a>' if following else ""
    return Page("".join(f'<h2><a href="{address}">A</a></h2>' for address in addresses) + on)


def told(reports: list[SourceReport], *, quiet: bool = True) -> list[str]:
    """What became of items, in short; what is as it was only when asked."""
    return [
        f"{outcome.fate} {outcome.address.partition('//')[2].partition('/')[2]}"
        for report in reports
        for outcome in report.outcomes
        if not (quiet and outcome.fate == "unchanged")
    ]


def outcomes(reports: list[SourceReport]) -> Iterator[Outcome]:
    return (outcome for report in reports for outcome in report.outcomes)


# --- Pages


PAGE = "name: One, kind: page, url: HERE/one"


def test_a_page_is_stored_byte_for_byte_with_its_origin(desk: Desk, newsroom: Newsroom) -> None:
    body = "<html><body><h1>Caf\xe9</h1><p>Not what it says</p>".encode("latin-1")
    newsroom.pages["/one"] = Page(
        body, kind="text/html; charset=utf-8", headers={"Last-Modified": "Mon, 13 Nov 2023 10:00:00 GMT"}
    )
    desk.configure(PAGE)
    assert told(desk.fetch()) == ["new one"]
    assert desk.held() == {"raw/one/2023-11-14/one.html": body}
    note = read_note(desk.content / "raw/one/2023-11-14/one.html")
    assert note
    assert note.provenance.address == newsroom.address + "/one"
    assert note.provenance.content_type == "text/html; charset=utf-8"
    assert note.provenance.last_modified == "Mon, 13 Nov 2023 10:00:00 GMT"
    assert note.provenance.etag
    assert note.provenance.fetched.isoformat() == "2023-11-14T22:13:20+00:00"


def test_a_page_that_is_packed_is_stored_unpacked(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages["/one"] = send_packed(b"<h1>A</h1><p>All of it.</p>")
    desk.configure(PAGE)
    desk.fetch()
    assert list(desk.held().values()) == [b"<h1>A</h1><p>All of it.</p>"]


def test_a_page_that_is_as_it_was_is_not_sent_again(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages["/one"] = article("One")
    desk.configure(PAGE)
    desk.fetch()
    before = desk.held()
    assert told(desk.fetch(1), quiet=False) == ["unchanged one"]
    assert newsroom.asked[-1].headers["if-none-match"].startswith('"')
    assert desk.held() == before


def test_a_page_that_differs_in_nothing_that_is_read_is_as_it_was(desk: Desk, newsroom: Newsroom) -> None:
    page = "<html><body><!-- {} --><h1>Border guards meet</h1><p>VIENNA, 3 May 2019 – The OSCE met.</p></body></html>"
    newsroom.pages["/one"] = Page(page.format("built at nine"))
    desk.configure(PAGE)
    desk.fetch()
    before = desk.held()
    newsroom.pages["/one"] = Page(page.format("built at ten"))
    reports = desk.fetch(1)
    if load(desk.content).documents[0].title == "Border guards meet":  # where the loader reads markup
        assert told(reports, quiet=False) == ["unchanged one"]
    assert desk.held() == before


def test_a_changed_page_is_put_aside_and_the_one_held_stays(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages["/one"] = article("One", "The OSCE met nine men.")
    desk.configure(PAGE)
    desk.fetch()
    before = desk.held()
    newsroom.pages["/one"] = article("One", "The OSCE met ten men.")
    (outcome,) = outcomes(desk.fetch(1))
    assert (outcome.fate, outcome.reason, outcome.told) == ("changed", "held as raw/one/2023-11-14/one.html", False)
    assert outcome.path == desk.content / "changed/raw/one/2023-11-15/one.html"
    assert desk.held() == before
    assert b"ten men" in outcome.path.read_bytes()
    assert [document.body for document in load(desk.content).documents] == [
        document.body for document in load(desk.content).documents if "ten men" not in document.body
    ]


def test_a_change_is_told_once(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages["/one"] = article("One", "The OSCE met nine men.")
    desk.configure(PAGE)
    desk.fetch()
    newsroom.pages["/one"] = article("One", "The OSCE met ten men.")
    desk.fetch(1)
    (outcome,) = outcomes(desk.fetch(2))
    assert (outcome.fate, outcome.told) == ("waiting", True)
    newsroom.pages["/one"] = article("One", "The OSCE met eleven men.")
    (outcome,) = outcomes(desk.fetch(3))
    assert (outcome.fate, outcome.told) == ("changed", False)
    assert list(desk.held("changed")) == ["changed/raw/one/2023-11-15/one.html", "changed/raw/one/2023-11-17/one.html"]


@pytest.mark.parametrize("status", [404, 410])
def test_what_is_gone_is_told_once_and_stays(desk: Desk, newsroom: Newsroom, status: int) -> None:
    newsroom.pages["/one"] = article("One")
    desk.configure(PAGE)
    desk.fetch()
    before = desk.held()
    newsroom.pages["/one"] = Page(status=status)
    (first,), (second,) = outcomes(desk.fetch(1)), outcomes(desk.fetch(2))
    assert (first.fate, first.reason) == ("gone", f"{status}; held as raw/one/2023-11-14/one.html")
    assert (first.told, second.told) == (False, True)
    assert desk.held() == before
    newsroom.pages["/one"] = article("One")
    assert told(desk.fetch(3), quiet=False) == ["unchanged one"]


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        (
            Page(b"%PDF-1.7\x00\x01\x02" + bytes(500), kind="application/pdf"),
            "this is a PDF; save its text as a text file (application/pdf)",
        ),
        (
            Page(b"\x89PNG\r\n\x1a\n" + bytes(500), kind="text/html"),
            "this is no text; save the press text as a text file (text/html)",
        ),
        (Page(b" \n"), "sends nothing"),
        (Page(status=403), "answers 403"),
        (Page(status=404), "nothing is there"),
        (Page(status=500), "answers 500 each time"),
        (Page(status=429, headers={"Retry-After": "86400"}), "asks to be left alone"),
        (lead_to("/one"), "leads round in a circle"),
        (lead_to("file:///etc/passwd"), "begins neither with"),
        (Page(b"a" * 1_000_001), "sends more than 1,000,000 bytes"),
        (pour, "sends more than 1,000,000 bytes"),
        (send_bomb, "sends more than 1,000,000 bytes"),
        (cut_off, "broke off"),
    ],
)
def test_what_cannot_be_had_is_told_and_leaves_nothing(desk: Desk, newsroom: Newsroom, page: Page, fault: str) -> None:
    newsroom.pages["/one"] = page
    desk.configure(PAGE)
    (report,) = desk.fetch()
    assert fault in report.fault
    assert [file for file in (desk.content / "raw").rglob("*") if file.is_file()] == []


def test_a_slow_source_costs_its_time_and_no_other_source(
    desk: Desk, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasty = Transport(Limits(read=0.2, total=0.3))
    monkeypatch.setattr(fetching, "Client", lambda *_, **__: Client(hasty, clock=newsroom.clock))
    newsroom.pages |= {"/slow": say_nothing, "/trickle": trickle, "/one": article("One")}
    desk.configure("name: A, kind: page, url: HERE/slow", "name: B, kind: page, url: HERE/trickle", PAGE)
    slow, trickling, sound = desk.fetch()
    assert (slow.fault, trickling.fault) == (
        "timeout: 127.0.0.1 did not answer in time",
        "too-slow: 127.0.0.1 was not done after 0.3 seconds",
    )
    assert told([sound]) == ["new one"]


def test_a_source_that_moved_for_good_is_told(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages |= {"/one": lead_to("/two", 301), "/two": article("One")}
    desk.configure(PAGE)
    (report,) = desk.fetch()
    assert [(outcome.fate, outcome.reason) for outcome in report.outcomes[1:]] == [
        ("moved", f"moved for good to {newsroom.address}/two: change its 'url' in site.yml")
    ]


def test_private_machines_are_not_asked_unless_permitted(desk: Desk, newsroom: Newsroom) -> None:
    desk.configure(PAGE)
    settings = desk.content / "site.yml"
    settings.write_text(settings.read_text("utf-8").replace("allow_private: true, ", ""), encoding="utf-8")
    (report,) = desk.fetch()
    assert "is in a private network" in report.fault
    assert newsroom.asked == []


# --- Listings


LISTING = "name: Desk, kind: listing, url: HERE/news"


def test_a_listing_is_read_page_by_page_and_each_article_once(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages |= {f"/news/{number}": article(f"Article {number}") for number in range(1, 7)}
    newsroom.pages["/news"] = links("/news/6", "/news/5", following="/news?page=2")
    newsroom.pages["/news?page=2"] = links("/news/4", "/news/5", following="/news?page=3")
    newsroom.pages["/news?page=3"] = links("/news/3", following="/news?page=2")
    desk.configure(LISTING)
    assert sorted(told(desk.fetch())) == [f"new news/{number}" for number in range(3, 7)]
    assert sorted(desk.held()) == [f"raw/desk/2023-11-14/news-{number}.html" for number in range(3, 7)]
    assert told(desk.fetch(1)) == []
    assert newsroom.paths() == ["/news"]


def test_a_listing_is_read_until_all_on_a_page_is_known(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages |= {f"/news/{number}": article(f"Article {number}") for number in range(1, 9)}
    newsroom.pages["/news"] = links("/news/2", "/news/1", following="/news?page=2")
    newsroom.pages["/news?page=2"] = links("/news/1")
    desk.configure(LISTING)
    desk.fetch()
    newsroom.pages["/news"] = links("/news/4", "/news/3", following="/news?page=2")
    newsroom.pages["/news?page=2"] = links("/news/2", "/news/1", following="/news?page=3")
    assert told(desk.fetch(1)) == ["new news/4", "new news/3"]
    assert newsroom.paths() == ["/news", "/news?page=2", "/news/4", "/news/3"]


def test_no_more_pages_are_read_than_allowed(desk: Desk, newsroom: Newsroom) -> None:
    for number in range(20):
        newsroom.pages[f"/news?page={number}"] = links(f"/news/{number}", following=f"/news?page={number + 1}")
    newsroom.pages["/news"] = links("/news/a", following="/news?page=1")
    desk.configure(LISTING + ", pages: 3")
    assert told(desk.fetch(dry=True)) == ["due news/a", "due news/1", "due news/2"]
    assert newsroom.paths() == ["/news", "/news?page=1", "/news?page=2"]


def test_one_broken_article_costs_no_other_and_is_tried_again(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages |= {"/news/1": article("A"), "/news/2": Page(status=500), "/news/3": article("C")}
    newsroom.pages["/news"] = links("/news/1", "/news/2", "/news/3")
    desk.configure(LISTING)
    (report,) = desk.fetch()
    assert told([report]) == ["new news/1", "failed news/2", "new news/3"]
    assert report.outcomes[1].reason == "server-error: 127.0.0.1 answers 500 each time; tried again next time"
    assert report.fault == ""
    newsroom.pages["/news/2"] = article("B")
    assert told(desk.fetch(1)) == ["new news/2"]


def test_an_article_that_fails_for_days_is_left_alone_until_it_is_asked_for_again(
    desk: Desk, newsroom: Newsroom
) -> None:
    newsroom.pages |= {"/news": links("/news/1"), "/news/1": Page(status=403)}
    desk.configure(LISTING)
    days = [told(desk.fetch(day)) for day in (0, 0, 0, 2, 6, 7, 8)]
    assert days == [["failed news/1"]] * 6 + [[]]
    newsroom.pages["/news/1"] = article("A")
    assert told(desk.fetch(9, refresh=30)) == ["new news/1"]


def test_what_is_no_article_is_asked_for_once(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages |= {"/news": links("/news/a.pdf"), "/news/a.pdf": Page(b"%PDF\x00\x01" + bytes(99))}
    desk.configure(LISTING)
    assert told(desk.fetch()) == ["failed news/a.pdf"]
    assert told(desk.fetch(1)) == []


def test_what_is_too_much_for_one_run_is_left_for_the_next(
    desk: Desk, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "MOST", 2)
    monkeypatch.setattr(from_listing, "MOST", 2)
    newsroom.pages |= {f"/news/{number}": article(f"Article {number}") for number in range(1, 5)}
    newsroom.pages["/news"] = links("/news/4", following="/news?page=2")
    newsroom.pages["/news?page=2"] = links("/news/3", "/news/2", "/news/1")
    desk.configure(LISTING)
    assert told(desk.fetch()) == ["new news/4", "new news/3"]
    assert told(desk.fetch(1)) == ["new news/2", "new news/1"]
    assert told(desk.fetch(2)) == []


def test_a_listing_that_links_to_nothing_any_more_is_told(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages["/news"] = Page("<h1>Our new look</h1>")
    desk.configure(LISTING)
    (report,) = desk.fetch()
    assert "links to no article; say in site.yml what links look like" in report.fault


def test_what_a_broken_listing_named_before_is_fetched_all_the_same(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages |= {"/news": links("/news/1", "/news/2"), "/news/1": article("A"), "/news/2": Page(status=503)}
    desk.configure(LISTING)
    desk.fetch()
    newsroom.pages |= {"/news": Page(status=404), "/news/2": article("B")}
    (report,) = desk.fetch(1)
    assert report.fault == f"refused: {newsroom.address}/news: the server answers 404"
    assert told([report]) == ["new news/2"]


def test_a_run_that_is_broken_off_is_gone_on_with(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages |= {f"/news/{number}": article(f"Article {number}") for number in range(1, 5)}
    newsroom.pages["/news"] = links("/news/4", "/news/3", following="/news?page=2")
    newsroom.pages["/news?page=2"] = links("/news/2", "/news/1")
    desk.configure(LISTING)

    def break_off(_label: str, outcome: Outcome, *_: int) -> None:
        if outcome.address.endswith("/news/3"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch(FetchOrder(desk.content, desk.cache), break_off)
    assert len(desk.held()) == 2
    assert told(desk.fetch()) == ["new news/2", "new news/1"]
    assert newsroom.paths() == ["/news", "/news/2", "/news/1"]


def test_a_listing_that_was_not_read_to_its_end_is_read_on_through_what_is_known(
    desk: Desk, newsroom: Newsroom
) -> None:
    newsroom.pages |= {f"/news/{number}": article(f"Article {number}") for number in range(1, 4)}
    newsroom.pages["/news"] = links("/news/3", following="/news?page=2")
    newsroom.pages["/news?page=2"] = Page(status=500)
    newsroom.pages["/news?page=3"] = links("/news/1")
    desk.configure(LISTING)
    (report,) = desk.fetch()
    assert (told([report]), report.fault) == (["new news/3"], "server-error: 127.0.0.1 answers 500 each time")
    newsroom.pages["/news?page=2"] = links("/news/2", following="/news?page=3")
    assert told(desk.fetch(1)) == ["new news/2", "new news/1"]


def test_a_memory_that_was_lost_costs_requests_and_nothing_else(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages |= {"/news": links("/news/1"), "/news/1": article("A"), "/feed.xml": feed(("1", "/a", "Elbasan"))}
    desk.configure(LISTING, "name: Wire, url: HERE/feed.xml")
    desk.fetch()
    before = desk.held()
    for file in desk.cache.rglob("fetch.json"):
        file.unlink()
    assert told(desk.fetch(1)) == []
    assert desk.held() == before


def test_content_that_was_reset_is_fetched_again(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages |= {"/news": links("/news/1"), "/news/1": article("A"), "/feed.xml": feed(("1", "/a", "Elbasan"))}
    desk.configure(LISTING, "name: Wire, url: HERE/feed.xml")
    desk.fetch()
    before = desk.held()
    for file in (desk.content / "raw").rglob("*.*"):
        file.unlink()
    assert told(desk.fetch()) == ["new news/1", "new a"]
    assert desk.held() == before


def test_articles_are_looked_after_where_asked(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages |= {f"/news/{number}": article(f"Article {number}") for number in range(1, 4)}
    newsroom.pages["/news"] = links("/news/1", "/news/2", "/news/3")
    desk.configure(LISTING)
    desk.fetch()
    newsroom.pages |= {"/news/1": article("Article 1", "It was not so."), "/news/2": Page(status=410)}
    assert told(desk.fetch(1)) == []
    (report,) = desk.fetch(2, refresh=30)
    assert told([report]) == ["changed news/1", "gone news/2"]
    assert {str(fate): count for fate, count in report.count().items()} == {"unchanged": 1, "changed": 1, "gone": 1}
    assert told(desk.fetch(40, refresh=30)) == []


def test_the_same_article_from_two_sources_is_stored_once(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages |= {"/news": links("/news/1?utm_source=list", "/go/1"), "/go/1": lead_to("/news/1")}
    newsroom.pages |= {"/news/1": article("A"), "/news/1?utm_source=list": article("A")}
    newsroom.pages["/feed.xml"] = feed(("1", "/news/1", "A"))
    desk.configure(LISTING, "name: Wire, url: HERE/feed.xml, follow: true")
    desk.fetch()
    assert list(desk.held()) == ["raw/desk/2023-11-14/news-1.html"]


# --- Feeds


WIRE = "name: Wire, url: HERE/feed.xml"


def test_a_feed_is_kept_byte_for_byte_when_it_holds_something_new(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages["/feed.xml"] = feed(("1", "/a", "Elbasan"), ("2", "/b", "Tirana"))
    desk.configure(WIRE)
    assert told(desk.fetch()) == ["new a", "new b"]
    assert list(desk.held()) == ["raw/wire/2023-11-14/feed.xml"]
    newsroom.pages["/feed.xml"] = feed(("2", "/b", "Tirana"), ("1", "/a", "Elbasan"), built="Tue")
    assert told(desk.fetch(1)) == []
    assert list(desk.held()) == ["raw/wire/2023-11-14/feed.xml"]
    newsroom.pages["/feed.xml"] = third = feed(("3", "/c", "Vlora"), ("2", "/b", "Tirana"))
    assert told(desk.fetch(2)) == ["new c"]
    assert desk.held()["raw/wire/2023-11-16/feed.xml"].decode() == third.body


def test_a_changed_guid_is_no_news(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages["/feed.xml"] = feed(("1", "/a", "Elbasan"))
    desk.configure(WIRE)
    desk.fetch()
    for day, entry in enumerate(
        [("other", "/a", "Elbasan"), ("1", "/moved", "Elbasan"), ("9", "/elsewhere", "Elbasan")], 1
    ):
        newsroom.pages["/feed.xml"] = feed(entry)
        assert told(desk.fetch(day)) == []
    assert len(desk.held()) == 1


def test_an_entry_that_says_something_else_is_told_once_and_not_stored(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages["/feed.xml"] = feed(("1", "/a", "Elbasan"))
    desk.configure(WIRE)
    desk.fetch()
    newsroom.pages["/feed.xml"] = feed(("1", "/a", "Elbasan corrected"))
    (outcome,) = outcomes(desk.fetch(1))
    assert (str(outcome.fate), outcome.reason) == (
        "changed",
        "the feed says it otherwise; not stored: correct the item in corrections.yml",
    )
    assert told(desk.fetch(2)) == []
    newsroom.pages["/feed.xml"] = feed(("1", "/a", "Elbasan corrected"), built="Wed")
    assert told(desk.fetch(3)) == []
    assert len(desk.held()) == 1


def test_an_entry_that_says_something_else_beside_a_new_one_is_stored_with_it_and_told(
    desk: Desk, newsroom: Newsroom
) -> None:
    newsroom.pages["/feed.xml"] = feed(("1", "/a", "Elbasan"))
    desk.configure(WIRE)
    desk.fetch()
    newsroom.pages["/feed.xml"] = feed(("2", "/b", "Tirana"), ("1", "/a", "Elbasan corrected"))
    new, changed = outcomes(desk.fetch(1))
    assert (str(new.fate), str(changed.fate), changed.path) == ("new", "changed", new.path)
    assert changed.reason == "the feed says it otherwise; both versions are held now: hide one in corrections.yml"
    assert not changed.aside


def test_a_feed_that_did_not_change_is_not_sent_again(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages["/feed.xml"] = feed(("1", "/a", "Elbasan"))
    desk.configure(WIRE, "name: Followed, url: HERE/feed.xml, follow: true")
    newsroom.pages["/a"] = article("Elbasan")
    desk.fetch()
    assert told(desk.fetch(1)) == []
    assert [bool(asked.headers.get("if-none-match")) for asked in newsroom.asked] == [False, True, True]


def test_the_pages_of_a_followed_feeds_entries_are_kept(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages |= {"/a": article("Elbasan"), "/b": article("Tirana"), "/advert": article("Buy")}
    newsroom.pages["/feed.xml"] = feed(
        ("1", "/a", "Elbasan"), ("2", "/b", "Tirana"), ("3", "/advert", "Buy"), ("4", "", "No link")
    )
    desk.configure(WIRE + ", follow: true, links: /other/*")
    assert told(desk.fetch()) == []
    desk.configure(WIRE + ", follow: true, links: '*/a'")
    assert told(desk.fetch()) == ["new a"]  # though the feed is what it was
    newsroom.pages["/feed.xml"] = feed(("1", "/a", "Elbasan"), ("2", "/b", "Tirana"), ("4", "", "No link"))
    desk.configure(WIRE + ", follow: true")
    assert told(desk.fetch(1)) == ["new b"]
    assert list(desk.held()) == ["raw/wire/2023-11-14/a.html", "raw/wire/2023-11-15/b.html"]


@pytest.mark.parametrize("page", [Page("<html>Log in</html>"), Page(b"\x00\x01\x02"), Page("")])
def test_what_is_no_feed_is_told(desk: Desk, newsroom: Newsroom, page: Page) -> None:
    newsroom.pages["/feed.xml"] = page
    desk.configure(WIRE)
    (report,) = desk.fetch()
    assert report.fault == f"not-a-feed: {newsroom.address}/feed.xml is no feed"
    assert desk.held() == {}


# --- Mailboxes


BEGIN = "From a@b Mon Nov 30 06:12:00 2026\n"


def mails(*names: str) -> bytes:
    return b"".join(
        f"{BEGIN}Message-ID: <{name}@b>\nSubject: {name}. It is\n\nText of {name}\n\n".encode() for name in names
    )


def test_the_mails_of_a_mailbox_are_kept_each_once(desk: Desk) -> None:
    mailbox = desk.content.parent / "in.mbox"
    mailbox.write_bytes(mails("one", "two"))
    desk.configure("kind: mailbox, file: ../in.mbox, name: Mail")
    (report,) = desk.fetch()
    assert [outcome.address for outcome in report.outcomes if outcome.fate == "new"] == ["mid:one@b", "mid:two@b"]
    mailbox.write_bytes(mails("two", "three"))
    (report,) = desk.fetch(1)
    assert [outcome.address for outcome in report.outcomes if outcome.fate == "new"] == ["mid:three@b"]
    assert (
        desk.held()["raw/mail/2023-11-14/one-it-is.eml"] == b"Message-ID: <one@b>\nSubject: one. It is\n\nText of one\n"
    )
    assert len(desk.held()) == 3


def test_a_mailbox_that_is_not_there_or_a_mail_too_large_is_told(desk: Desk) -> None:
    desk.configure("kind: mailbox, file: ../in.mbox")
    (report,) = desk.fetch()
    assert report.fault.endswith("in.mbox: No such file or directory")
    (desk.content.parent / "in.mbox").write_bytes(
        mails("one") + b"From a@b Mon Nov 30 06:12:00 2026\nSubject: L\n\n" + b"a\n" * 500_001
    )
    (report,) = desk.fetch()
    assert [outcome.fate for outcome in report.outcomes] == ["new", "failed"]
    assert report.outcomes[1].reason == "too-large: L has more than 1,000,000 bytes"


# --- Runs


def test_a_dry_run_stores_and_remembers_nothing(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages |= {"/news": links("/news/1"), "/news/1": article("A"), "/feed.xml": feed(("1", "/a", "Elbasan"))}
    (desk.content.parent / "in.mbox").write_bytes(mails("one"))
    desk.configure(LISTING, WIRE, PAGE, "kind: mailbox, file: ../in.mbox")
    assert [outcome.fate for outcome in outcomes(desk.fetch(dry=True))] == ["due"] * 4
    assert newsroom.paths() == ["/news", "/feed.xml"]
    assert desk.held() == {}
    assert list(desk.cache.rglob("fetch.json")) == []


def test_only_the_sources_that_are_wanted_are_asked(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages |= {"/news": links("/news/1"), "/one": article("One")}
    desk.configure(LISTING, PAGE)
    assert [report.label for report in desk.fetch(only=["one"])] == ["One"]
    with pytest.raises(SetupError, match=r"unknown-source: there is no source 'Two'; known are Desk, One"):
        desk.fetch(only=["Two"])
    desk.configure()
    assert desk.fetch() == []


def test_a_second_run_waits_and_says_for_whom(desk: Desk, newsroom: Newsroom) -> None:
    newsroom.pages["/one"] = article("One")
    desk.configure(PAGE)
    waiting = threading.Event()
    reports: list[SourceReport] = []

    def fetch_too() -> None:
        reports.extend(desk.fetch(on_wait=lambda _: waiting.set()))

    with hold_lock(open_cache(desk.cache, desk.content)):
        second = threading.Thread(target=fetch_too)
        second.start()
        assert waiting.wait(30)
        assert newsroom.asked == []
    second.join(30)
    assert told(reports) == ["new one"]


def test_a_host_that_is_gone_costs_its_source_and_no_other(desk: Desk, newsroom: Newsroom) -> None:
    with open_newsroom() as closed:
        pass
    newsroom.pages["/one"] = article("One")
    desk.configure(f"name: Closed, url: {closed.address.replace('127.0.0.1', 'localhost')}/feed.xml", PAGE)
    down, sound = desk.fetch()
    assert down.fault == "unreachable: localhost cannot be reached"
    assert told([sound]) == ["new one"]
