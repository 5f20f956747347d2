"""Covers client, faults."""

import pytest
from intake.newsroom import (
    Newsroom,
    Page,
    cut_off,
    hang_up,
    lead_to,
    open_newsroom,
    say_nothing,
    send_packed,
    trickle,
)

from osce_digest import __version__
from osce_digest.intake import addresses
from osce_digest.intake.client import Client, FetchError, Limits, Response, get
from osce_digest.intake.transport import Transport

PAGE = Page("<p>Elbasan shares.</p>")
NOW = 1_700_000_000.0


def fetch(client: Client, address: str, **headers: str) -> Response:
    return client.get(
        address, headers={name.replace("_", "-"): value for name, value in headers.items()}, allow_private=True
    )


def fail(client: Client, address: str) -> FetchError:
    with pytest.raises(FetchError) as told:
        fetch(client, address)
    return told.value


def test_a_page_arrives_byte_for_byte_with_what_was_said_of_it(newsroom: Newsroom, client: Client) -> None:
    newsroom.pages["/a"] = Page(b"caf\xe9 \x00 \r\n", kind="text/html; charset=ascii")
    response = fetch(client, newsroom.address + "/a")
    assert (response.status, response.body, response.moved) == (200, b"caf\xe9 \x00 \r\n", "")
    assert response.headers["content-type"] == "text/html; charset=ascii"
    assert response.address == newsroom.address + "/a"


def test_a_packed_page_is_unpacked(newsroom: Newsroom, client: Client) -> None:
    newsroom.pages["/a"] = send_packed(b"all of it")
    assert fetch(client, newsroom.address + "/a").body == b"all of it"


def test_who_asks_says_so_and_where_to_be_found(newsroom: Newsroom) -> None:
    fetch(Client(clock=newsroom.clock, contact="https://example.org/digest/"), newsroom.address + "/a")
    agents = {asked.headers["user-agent"] for asked in newsroom.asked}
    assert agents == {f"osce-digest/{__version__} (+https://example.org/digest/)"}


def test_what_is_not_there_is_an_answer_and_asked_for_once(newsroom: Newsroom, client: Client) -> None:
    newsroom.pages["/gone"] = Page(status=410)
    assert [fetch(client, newsroom.address + path).status for path in ("/lost", "/gone")] == [404, 410]
    assert newsroom.paths() == ["/lost", "/gone"]


def test_who_holds_the_newest_version_is_told_so(newsroom: Newsroom, client: Client) -> None:
    newsroom.pages["/a"] = PAGE
    etag = fetch(client, newsroom.address + "/a").headers["etag"]
    again = fetch(client, newsroom.address + "/a", If_None_Match=etag)
    assert (again.status, again.body) == (304, b"")


# --- Pauses, and second tries


def test_a_host_is_left_alone_between_requests(newsroom: Newsroom, client: Client) -> None:
    newsroom.pages["/a"] = PAGE
    for _ in range(3):
        fetch(client, newsroom.address + "/a")
    assert [asked.at - NOW for asked in newsroom.asked] == [0, 1, 2, 3]


def test_the_pause_a_host_asks_for_is_heeded_within_reason(newsroom: Newsroom, client: Client) -> None:
    newsroom.pages["/robots.txt"] = Page("User-agent: *\nCrawl-delay: 7\n")
    fetch(client, newsroom.address + "/a")
    fetch(client, newsroom.address + "/b")
    fetch(client, newsroom.address + "/c")
    assert [asked.at - NOW for asked in newsroom.asked] == [0, 1, 8, 15]
    with open_newsroom() as slow:
        slow.pages["/robots.txt"] = Page("User-agent: *\nCrawl-delay: 86400\n")
        other = Client(clock=slow.clock)
        fetch(other, slow.address + "/a")
        fetch(other, slow.address + "/b")
        assert [asked.at - NOW for asked in slow.asked] == [0, 1, 31]


@pytest.mark.parametrize("trouble", [Page(status=500), Page(status=503), Page(status=429), cut_off, hang_up])
def test_what_passes_is_tried_again_and_each_time_waited_longer(
    newsroom: Newsroom, client: Client, trouble: Page
) -> None:
    newsroom.pages["/a"] = [trouble, trouble, trouble, PAGE]
    assert fetch(client, newsroom.address + "/a").status == 200
    assert [asked.at - NOW for asked in newsroom.asked if asked.path == "/a"] == [1, 3, 7, 15]


def test_what_does_not_pass_is_told_after_four_tries(newsroom: Newsroom, client: Client) -> None:
    newsroom.pages["/a"] = Page(status=500)
    error = fail(client, newsroom.address + "/a")
    assert (error.code, error.passing) == ("server-error", True)
    assert str(error) == "127.0.0.1 answers 500 each time"
    assert newsroom.paths() == ["/a"] * 4


def test_a_server_that_says_nothing_is_given_up(newsroom: Newsroom) -> None:
    newsroom.pages["/a"] = say_nothing
    hasty = Client(Transport(Limits(read=0.2)), clock=newsroom.clock)
    error = fail(hasty, newsroom.address + "/a")
    assert (error.code, error.passing) == ("timeout", True)
    assert newsroom.paths() == ["/a"] * 4


def test_a_server_that_took_all_the_time_it_has_is_not_asked_again(newsroom: Newsroom) -> None:
    newsroom.pages["/a"] = trickle
    brief = Client(Transport(Limits(total=0.2)), clock=newsroom.clock)
    error = fail(brief, newsroom.address + "/a")
    assert (error.code, error.passing, newsroom.paths()) == ("too-slow", True, ["/a"])


@pytest.mark.parametrize("wish", ["90", "Tue, 14 Nov 2023 22:14:51 GMT"])
def test_the_time_a_server_asks_for_is_waited(newsroom: Newsroom, client: Client, wish: str) -> None:
    newsroom.pages["/a"] = [Page(status=429, headers={"Retry-After": wish}), PAGE]
    assert fetch(client, newsroom.address + "/a").status == 200
    assert [asked.at - NOW for asked in newsroom.asked if asked.path == "/a"] == [1, 91]


def test_who_asks_for_too_much_time_is_left_alone_for_this_run(newsroom: Newsroom, client: Client) -> None:
    newsroom.pages["/a"] = Page(status=429, headers={"Retry-After": "3600"})
    assert [fail(client, newsroom.address + path).code for path in ("/a", "/b")] == ["busy", "busy"]
    assert newsroom.paths() == ["/a"]


def test_a_host_that_is_down_does_not_cost_the_morning(newsroom: Newsroom, client: Client) -> None:
    for name in "abcde":
        newsroom.pages[f"/{name}"] = Page(status=502)
    codes = [fail(client, f"{newsroom.address}/{name}").code for name in "abcde"]
    assert codes == ["server-error"] * 3 + ["down"] * 2
    assert len(newsroom.paths()) == 12


# --- Redirects


def test_a_redirect_is_followed_and_a_lasting_one_is_told(newsroom: Newsroom, client: Client) -> None:
    newsroom.pages["/old"] = lead_to("/older", 301)
    newsroom.pages["/older"] = lead_to("/new", 308)
    newsroom.pages["/today"] = lead_to("/new", 302)
    newsroom.pages["/new"] = PAGE
    here = newsroom.address
    old, today = fetch(client, here + "/old"), fetch(client, here + "/today")
    assert (old.status, old.address, old.moved) == (200, here + "/new", here + "/new")
    assert (today.status, today.address, today.moved) == (200, here + "/new", "")


def test_redirects_without_end_are_told(newsroom: Newsroom, client: Client) -> None:
    newsroom.pages["/a"] = lead_to("/b")
    newsroom.pages["/b"] = lead_to("/a")
    for number in range(9):
        newsroom.pages[f"/{number}"] = lead_to(f"/{number + 1}")
    assert fail(client, newsroom.address + "/a").code == "redirect-loop"
    assert fail(client, newsroom.address + "/0").code == "redirect-loop"
    assert newsroom.paths() == ["/a", "/b", *(f"/{number}" for number in range(6))]
    newsroom.pages["/5"] = PAGE
    assert fetch(client, newsroom.address + "/0").status == 200


@pytest.mark.parametrize(
    "elsewhere",
    [
        "file:///etc/passwd",
        "ftp://example.org/a",
        "gopher://127.0.0.1/",
        "https://u:p@h/",
        "http://[",
        "http://a:99999/",
    ],
)
def test_a_redirect_to_another_scheme_is_not_followed(newsroom: Newsroom, client: Client, elsewhere: str) -> None:
    newsroom.pages["/a"] = lead_to(elsewhere)
    assert fail(client, newsroom.address + "/a").code == "bad-address"


def test_another_host_is_not_told_which_version_we_hold(newsroom: Newsroom, client: Client) -> None:
    with open_newsroom() as other:
        other.pages["/a"] = PAGE
        newsroom.pages["/near"] = lead_to("/here")
        newsroom.pages["/far"] = lead_to(other.address + "/a")
        fetch(client, newsroom.address + "/near", If_None_Match='"x"')
        fetch(client, newsroom.address + "/far", If_None_Match='"x"', If_Modified_Since="yesterday")
        assert newsroom.asked[-2].headers["if-none-match"] == '"x"'
        assert {"if-none-match", "if-modified-since"}.isdisjoint(other.asked[-1].headers)


def test_a_redirect_into_the_private_network_is_not_followed(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Here the newsroom's machine counts as one of the public network.
    monkeypatch.setattr(addresses, "is_public", "127.0.0.1".__eq__)
    newsroom.pages["/a"] = lead_to("http://metadata.example/latest")
    numbers = {"127.0.0.1": ["127.0.0.1"], "metadata.example": ["169.254.169.254"]}
    client = Client(Transport(resolve=lambda host, _: numbers[host]), clock=newsroom.clock)
    with pytest.raises(FetchError, match=r"metadata\.example is in a private network") as told:
        client.get(newsroom.address + "/a")
    assert told.value.code == "private-address"


# --- What is allowed


def test_what_robots_txt_forbids_is_not_asked_for(newsroom: Newsroom, client: Client) -> None:
    newsroom.pages["/robots.txt"] = Page("User-agent: osce-digest\nDisallow: /press\nAllow: /press/2023\n")
    newsroom.pages["/press/2023/a"] = PAGE
    assert fail(client, newsroom.address + "/press/a").code == "robots"
    assert fetch(client, newsroom.address + "/press/2023/a").status == 200
    assert newsroom.paths(robots=True) == ["/robots.txt", "/press/2023/a"]


def test_where_a_redirect_leads_is_judged_too(newsroom: Newsroom, client: Client) -> None:
    newsroom.pages["/robots.txt"] = Page("User-agent: *\nDisallow: /secret\n")
    newsroom.pages["/a"] = lead_to("/secret")
    assert fail(client, newsroom.address + "/a").code == "robots"
    assert newsroom.paths() == ["/a"]


def test_a_server_whose_rules_cannot_be_had_is_asked_for_nothing_and_only_once(
    newsroom: Newsroom, client: Client
) -> None:
    newsroom.pages["/robots.txt"] = Page(status=503)
    codes = [fail(client, newsroom.address + path).code for path in ("/a", "/b", "/c", "/d", "/e")]
    assert codes == ["server-error"] * 5
    assert newsroom.paths(robots=True) == ["/robots.txt"] * 4


def test_rules_that_lead_nowhere_are_as_good_as_none(newsroom: Newsroom, client: Client) -> None:
    newsroom.pages["/robots.txt"] = lead_to("/robots.txt", 301)
    newsroom.pages["/a"] = PAGE
    assert fetch(client, newsroom.address + "/a").status == 200


def test_only_whom_it_is_permitted_for_asks_the_private_network(newsroom: Newsroom) -> None:
    with pytest.raises(FetchError, match=r"'allow_private: true' permits it"):
        get(newsroom.address + "/a")
    assert newsroom.asked == []
    assert get(newsroom.address + "/a", allow_private=True).status == 404
