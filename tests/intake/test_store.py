import errno
import os
import subprocess
import sys
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from osce_digest.errors import SetupError
from osce_digest.intake.provenance import SUFFIX, Note, Provenance, read_note
from osce_digest.intake.store import Shelf, Stored, make_name, store
from osce_digest.sources import find_sources

WHEN = Provenance("https://example.org/1", datetime(2026, 11, 30, 6, 12, tzinfo=UTC), "text/plain")
DAY = "2026-11-30"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "content/raw").mkdir(parents=True)
    return tmp_path / "content"


def list_files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("body", [b"OSH, 3 May\r\n", b"\xef\xbb\xbfx", b"\xff\xfe\0", b"", bytes(range(256)) * 5000])
def test_bytes_are_stored_as_they_are_with_a_note_beside(body: bytes, content: Path) -> None:
    stored = store(content, "osh.txt", body, WHEN)
    assert stored == Stored(content / "raw" / DAY / "osh.txt", was_there=False)
    assert stored.path.read_bytes() == body
    assert read_note(stored.path) == Note(WHEN, sha256(body).hexdigest())
    assert find_sources(content) == [stored.path]


def test_the_same_bytes_are_not_stored_twice_wherever_they_lie(content: Path) -> None:
    old = content / "raw/2019/old.txt"
    old.parent.mkdir()
    old.write_bytes(b"the same")
    assert store(content, "new.txt", b"the same", WHEN) == Stored(old, was_there=True)
    assert list_files(content) == ["raw/2019/old.txt"]


def test_what_is_stored_in_one_go_is_known_at_once(content: Path) -> None:
    shelf = Shelf(content)
    first = shelf.store("a.txt", b"one", WHEN)
    assert shelf.store("b.txt", b"one", WHEN) == Stored(first.path, was_there=True)
    assert not shelf.store("c.txt", b"two", WHEN).was_there


def test_nothing_is_written_over_and_the_next_is_numbered(content: Path) -> None:
    names = [store(content, "item", body, WHEN).path.name for body in (b"one", b"two", b"three")]
    more = [store(content, "item.html", body, WHEN).path.name for body in (b"1", b"2")]
    assert names == ["item", "item-2", "item-3"]
    assert more == ["item.html", "item-2.html"]
    assert (content / "raw" / DAY / "item").read_bytes() == b"one"


def test_a_folder_of_its_own_stands_above_the_day(content: Path) -> None:
    stored = store(content, "a.txt", b"one", WHEN, folder="Agency/../ pages /")
    assert stored.path == content / "raw/agency/raw-pages" / DAY / "a.txt"


@pytest.mark.parametrize(
    ("hint", "name"),
    [
        ("Elbasan’s day.TXT", "elbasans-day.txt"),
        ("https://example.org/press/598102", "598102"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\con.txt", "con.txt"),
        ("a.txt.provenance.yml", "a-txt-provenance.yml"),
        (".hidden", "item.hidden"),
        ("...", "item"),
        ("", "item"),
        ("page?id=7&x=.html", "page-id-7-x.html"),
        ("no. 12 of the year", "no-12-of-the-year"),
        ("Пресс-релиз.html", "press-reliz.html"),
        ("\0\n.txt", "item.txt"),
        ("x" * 300 + ".txt", "x" * 80 + ".txt"),
    ],
)
def test_names_are_safe_and_can_be_read(hint: str, name: str, content: Path) -> None:
    assert make_name(hint) == name
    assert find_sources(content) == []
    stored = store(content, hint, b"one", WHEN)
    assert find_sources(content) == [stored.path]


def test_a_content_folder_that_is_read_whole_stays_so(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes(b"old")
    stored = store(tmp_path, "new.txt", b"new", WHEN)
    assert find_sources(tmp_path) == [stored.path, tmp_path / "old.txt"]


def test_an_empty_content_folder_gets_its_raw_folder(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_bytes(b"title: x\n")
    assert store(tmp_path, "new.txt", b"new", WHEN).path == tmp_path / "raw" / DAY / "new.txt"


KILLED = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from osce_digest.intake.provenance import Provenance
from osce_digest.intake.store import store

left = int(sys.argv[2])
def count(known):
    def counted(*args, **options):
        global left
        left -= 1
        if not left:
            os._exit(9)
        return known(*args, **options)
    return counted
for name in ("fsync", "link", "unlink"):
    setattr(os, name, count(getattr(os, name)))
store(Path(sys.argv[1]), "a.txt", b"whole" * 9999, Provenance("x", datetime(2026, 11, 30, tzinfo=UTC)))
"""


@pytest.mark.parametrize("step", range(1, 8))
def test_a_kill_at_any_step_leaves_a_whole_file_with_its_note_or_none(step: int, content: Path) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, content, str(step)], check=False)
    assert killed.returncode == (9 if step < 7 else 0)
    body = b"whole" * 9999
    for path in find_sources(content):
        assert path.read_bytes() == body
        assert read_note(path)
    stored = store(content, "a.txt", body, WHEN)
    assert stored.path == content / "raw" / DAY / "a.txt"
    assert find_sources(content) == [stored.path]
    assert read_note(stored.path)


def test_a_note_without_its_file_makes_the_next_take_another_name(content: Path) -> None:
    stored = store(content, "a.txt", b"one", WHEN)
    stored.path.unlink()
    assert store(content, "a.txt", b"two", WHEN).path.name == "a-2.txt"


def test_what_a_kill_left_long_ago_is_removed(content: Path) -> None:
    folder = content / "raw" / DAY
    folder.mkdir()
    for name, age in (("old", 7200), ("young", 5)):
        left = folder / f".{name}.txt.1.new"
        left.write_bytes(b"half")
        at = folder.stat().st_mtime - age
        os.utime(left, (at, at))
    store(content, "a.txt", b"one", WHEN)
    assert list_files(folder) == [".young.txt.1.new", "a.txt", f"a.txt{SUFFIX}"]


def test_file_systems_without_links_do(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    names = [store(content, "a.txt", body, WHEN).path.name for body in (b"one", b"two")]
    assert names == ["a.txt", "a-2.txt"]
    assert list_files(content / "raw" / DAY) == ["a-2.txt", f"a-2.txt{SUFFIX}", "a.txt", f"a.txt{SUFFIX}"]


def test_a_folder_that_cannot_be_written_to_is_told(content: Path) -> None:
    (content / "raw" / DAY).write_bytes(b"a file is in the way")
    with pytest.raises(SetupError, match=f"raw/{DAY}:0: cannot-write: "):
        store(content, "a.txt", b"one", WHEN)


def test_a_full_disk_leaves_nothing_behind(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(SetupError, match="cannot-write: No space left"):
        store(content, "a.txt", b"one", WHEN)
    assert list_files(content) == []
