"""Covers aside, accepting."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from osce_digest.errors import SetupError
from osce_digest.intake.accepting import accept_all
from osce_digest.intake.aside import list_waiting, put_aside, says_the_same
from osce_digest.intake.provenance import Provenance, read_note
from osce_digest.intake.store import store

DAY = datetime(2026, 11, 30, 6, tzinfo=UTC)
ADDRESS = "https://news.example/a"
OLD = "Elbasan shares\n\nTIRANA, 3 May 2019 – The OSCE Presence in Albania met nine men today in Elbasan.\n".encode()
NEW = OLD.replace(b"nine", b"ten")


def note(day: int = 0, etag: str = "") -> Provenance:
    return Provenance(ADDRESS, DAY + timedelta(days=day), "text/plain", etag)


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int((DAY + timedelta(days=2)).timestamp())))
    store(tmp_path, "a.txt", OLD, note(), folder="wire")
    return tmp_path


HELD, ASIDE = "raw/wire/2026-11-30/a.txt", "changed/raw/wire/2026-12-01/a.txt"


def put(content: Path, body: bytes = NEW, day: int = 1) -> Path:
    return put_aside(content, "Wire", body, note(day, '"new"'), "a.txt").path


def test_a_newer_version_waits_beside_and_only_once(content: Path) -> None:
    assert put(content) == put(content) == content / ASIDE
    assert list_waiting(content) == [content / ASIDE]
    assert (content / HELD).read_bytes() == OLD


def test_an_accepted_version_takes_the_place_of_the_one_before_which_is_kept(content: Path) -> None:
    put(content)
    assert list(accept_all(content, [ASIDE])) == [content / HELD]
    assert (content / HELD).read_bytes() == NEW
    kept = content / "replaced/raw/wire/2026-12-02/a.txt"
    assert kept.read_bytes() == OLD
    held, before = read_note(content / HELD), read_note(kept)
    assert held
    assert before
    assert (held.provenance.etag, held.provenance.fetched) == ('"new"', DAY + timedelta(days=1))
    assert before.provenance.address == ADDRESS
    assert list_waiting(content) == []


def test_all_that_waits_can_be_accepted(content: Path) -> None:
    put(content)
    put(content, NEW.replace(b"ten", b"eleven"))
    put(content, NEW.replace(b"ten", b"twelve"), day=2)
    assert len(list(accept_all(content, ["all"]))) == 3
    assert b"twelve" in (content / HELD).read_bytes()


def test_a_version_is_named_from_here_or_from_the_content_folder(content: Path) -> None:
    assert list(accept_all(content, [str(put(content))])) == [content / HELD]


def test_what_is_no_version_of_anything_is_not_accepted(content: Path) -> None:
    stray = content / "changed/raw/stray.txt"
    put(content)
    stray.write_text("stray", encoding="utf-8")
    for name, code in (
        ("changed/raw/stray.txt", "not-accepted"),
        ("nowhere.txt", "no-such-file"),
        ("raw", "no-such-file"),
    ):
        with pytest.raises(SetupError, match=code):
            list(accept_all(content, [name]))
    (content / HELD).unlink()
    with pytest.raises(SetupError, match="not-accepted"):
        list(accept_all(content, [ASIDE]))
    assert (content / ASIDE).is_file()


def test_an_acceptance_that_was_killed_half_way_is_done_again(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(content)
    monkeypatch.setattr(Path, "unlink", lambda *_, **__: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        list(accept_all(content, [ASIDE]))
    monkeypatch.undo()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int((DAY + timedelta(days=2)).timestamp())))
    assert (content / HELD).read_bytes() in {OLD, NEW}
    list(accept_all(content, [ASIDE]))
    assert (content / HELD).read_bytes() == NEW
    assert [file.read_bytes() for file in (content / "replaced").rglob("a.txt")] == [OLD]


def test_a_folder_that_cannot_be_written_to_is_told(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(content)
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(SetupError, match=r"a\.txt:0: cannot-write: No space left on device"):
        list(accept_all(content, [ASIDE]))
    assert (content / HELD).read_bytes() == OLD
    assert [file.name for file in (content / HELD).parent.iterdir() if file.name.startswith(".")] == []


def test_what_differs_in_blank_lines_says_the_same(content: Path) -> None:
    assert says_the_same(content / HELD, OLD)
    assert says_the_same(content / HELD, OLD + b"\n\n")
    assert not says_the_same(content / HELD, NEW)
