import pytest

from osce_digest.serve.requests import Wanted, is_from_here, matches, read_range, read_target, write_target


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("/", "index.html"),
        ("/countries/", "countries/index.html"),
        ("/items/2023/a%20b.html?x=1#y", "items/2023/a b.html"),
        ("//items/x.html", "items/x.html"),
        ("/%D1%81.html", "с.html"),
    ],
)
def test_an_address_names_a_file(target: str, path: str) -> None:
    wanted = read_target(target)
    assert wanted
    assert wanted.path == path
    assert wanted.folder == target.endswith("/")


@pytest.mark.parametrize(
    "target", ["", "*", "x", "http://localhost/", "/../x", "/a//b", "/.git/x", "/a\\b", "/%00", "/%ff"]
)
def test_what_may_lead_elsewhere_names_none(target: str) -> None:
    assert read_target(target) is None


def test_values_after_the_question_mark_are_read() -> None:
    assert read_target("/e?page=a%2Fb.html&version=1&version=2") == Wanted(
        "e", {"page": "a/b.html", "version": "2"}, folder=False
    )


def test_names_of_this_machine_are_known() -> None:
    assert [
        name
        for name in ("localhost", "127.0.0.1:80", "[::1]", "x.localhost", "evil", None, "a:b")
        if is_from_here(name)
    ] == [
        "localhost",
        "127.0.0.1:80",
        "[::1]",
    ]


def test_a_known_version_is_found_among_others() -> None:
    assert matches('"a", W/"b"', '"b"')
    assert matches("*", '"b"')
    assert not matches(None, '"b"')
    assert not matches('"a"', '"b"')


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        ("bytes=0-4", range(5)),
        ("bytes=5-", range(5, 10)),
        ("bytes=-3", range(7, 10)),
        ("bytes=-30", range(10)),
        ("bytes=8-99", range(8, 10)),
        ("bytes=10-", range(10, 10)),
        ("bytes=5-4", None),
        ("bytes=0-1,3-4", None),
        ("bytes=-", None),
        ("", None),
        (None, None),
    ],
)
def test_a_range_is_read(asked: str | None, part: range | None) -> None:
    found = read_range(asked, 10)
    assert found == part
    assert not part or not found or list(found) == list(part)


def test_an_address_is_written_as_browsers_want_it() -> None:
    assert write_target("a b/") == "/a%20b/"
