import pytest

from osce_digest.intake.robots import Robots, read_robots

SITE = "https://news.example"


def rules(text: str, status: int = 200) -> Robots:
    return read_robots(status, text.encode())


def allowed(robots: Robots, *paths: str) -> list[bool]:
    return [robots.allows(SITE + path, "osce-digest") for path in paths]


def test_the_longest_rule_that_fits_holds_and_allow_wins_a_tie() -> None:
    robots = rules("User-agent: *\nDisallow: /press\nAllow: /press/2023\nDisallow: /both\nAllow: /both\n")
    assert allowed(robots, "/", "/press/a", "/press/2023/a", "/both/a") == [True, False, True, True]


def test_stars_and_ends_are_understood() -> None:
    robots = rules("User-agent: *\nDisallow: /*.pdf$\nDisallow: /*?page=\n")
    assert allowed(robots, "/a.pdf", "/a.pdf?b", "/a?page=2", "/a") == [False, True, False, True]


def test_rules_for_us_go_before_those_for_all() -> None:
    robots = rules("User-agent: *\nDisallow: /\n\nUser-agent: OSCE-Digest\nAllow: /\nCrawl-delay: 3\n")
    assert allowed(robots, "/a") == [True]
    assert robots.delay("osce-digest") == 3
    assert rules("User-agent: other\nDisallow: /\n").allows(SITE + "/a", "osce-digest")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_no_rules_allow_all(status: int) -> None:
    assert allowed(rules("User-agent: *\nDisallow: /", status), "/a") == [True]


@pytest.mark.parametrize("status", [500, 503, 429, 304])
def test_rules_that_cannot_be_had_allow_nothing(status: int) -> None:
    robots = rules("", status)
    assert allowed(robots, "/a") == [False]
    assert str(status) in robots.closed


@pytest.mark.parametrize(
    "body", [b"", b"\xff\xfe\x00", b"\xef\xbb\xbfUser-agent: *\nDisallow: /b\n", b"<html>Not here</html>", b"a" * 9999]
)
def test_any_bytes_can_be_read(body: bytes) -> None:
    assert read_robots(200, body).allows(SITE + "/a", "osce-digest")


def test_a_mark_of_byte_order_hides_no_rule() -> None:
    robots = read_robots(200, b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /b\r\n")
    assert allowed(robots, "/b") == [False]


def test_a_delay_that_is_no_number_is_none() -> None:
    assert rules("User-agent: *\nCrawl-delay: slowly\n").delay("osce-digest") == 0
