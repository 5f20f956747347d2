"""Covers gathering, incoming."""

import io
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from osce_digest.intake.gathering import Sources, gather, is_address
from osce_digest.intake.incoming import Incoming, Refused, show_name
from osce_digest.intake.provenance import Provenance

NOW = datetime(2026, 11, 30, 6, 12, tzinfo=UTC)


def fetch(address: str) -> Incoming | Refused:
    if address.endswith("gone"):
        return Refused(address, "not-fetched", "the server answers 404, which is no page")
    return Incoming(address, "page.html", b"<p>fetched", Provenance(address, NOW))


def list_gathered(*named: str, most: int = 1000, stdin: bytes = b"") -> list[str]:
    found = gather(named, Sources(fetch, io.BytesIO(stdin), NOW, most))
    return [f"{one.label} {one.code}" if isinstance(one, Refused) else f"{one.label} {one.body!r}" for one in found]


def test_all_that_is_named_comes_in_its_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_bytes(b"a")
    Path("desk").mkdir()
    Path("desk/b.txt").write_bytes(b"b")
    with ZipFile("c.zip", "w") as archive:
        archive.writestr("c.txt", b"c")
    named = ("c.zip", "-", "https://example.org/1", "desk", "https://example.org/gone", "a.txt")
    assert list_gathered(*named, stdin=b"pasted") == [
        "c.zip/c.txt b'c'",
        "- b'pasted'",
        "https://example.org/1 b'<p>fetched'",
        "desk/b.txt b'b'",
        "https://example.org/gone not-fetched",
        "a.txt b'a'",
    ]


def test_only_archives_may_be_larger_than_a_file_may_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_bytes(b"a" * 101)
    with ZipFile("c.zip", "w") as archive:
        archive.writestr("c.txt", b"c" * 100)
        archive.writestr("d.txt", b"d" * 101)
    told = list_gathered("a.txt", "-", "c.zip", most=100, stdin=b"x" * 101)
    assert [line.partition(" ")[0] for line in told] == ["a.txt", "-", "c.zip/c.txt", "c.zip/d.txt"]
    assert ["too-large" in line for line in told] == [True, True, False, True]


@pytest.mark.parametrize(
    ("name", "is_one"), [("http://a", True), ("HTTPS://a", True), ("ftp://a", False), ("a", False)]
)
def test_addresses_are_told_by_their_scheme(name: str, is_one: bool) -> None:  # noqa: FBT001  (what is expected)
    assert is_address(name) is is_one


def test_a_name_of_nothing_is_not_the_folder_one_is_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_bytes(b"a")
    assert list_gathered("") == ["'' not-readable"]


def test_names_are_shown_without_what_would_act_on_a_terminal() -> None:
    assert show_name("a\x1b[2J\nb\udce9 ü\x9b") == "a\ufffd[2J\ufffdb? ü\ufffd"
