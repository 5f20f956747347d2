import io
import os
import sys
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from osce_digest.intake.files import read_path, read_stream
from osce_digest.intake.incoming import Incoming, Refused
from osce_digest.intake.provenance import SUFFIX, Note, Provenance, write_note

NOW = datetime(2026, 11, 30, 6, 12, tzinfo=UTC)
MOST = 100


def test_a_file_is_read_byte_for_byte_and_told_by_its_name_alone(tmp_path: Path) -> None:
    file = tmp_path / "A b.txt"
    file.write_bytes(b"\xff\r\n\0")
    (found,) = read_path(file, NOW, MOST)
    # Where on this machine it lay is nobody's business.
    assert found == Incoming(file.as_posix(), "A b.txt", b"\xff\r\n\0", Provenance("A b.txt", NOW))


def test_a_folder_is_read_in_a_fixed_order_without_what_is_hidden_and_notes(tmp_path: Path) -> None:
    names = ["b/2.txt", "b/1.txt", "a.txt", ".hidden", ".git/x", "b/.DS_Store", f"a.txt{SUFFIX}"]
    for name in names:
        file = tmp_path / "desk" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(name.encode())
    found = list(read_path(tmp_path / "desk", NOW, MOST))
    assert [one.provenance.address for one in found if isinstance(one, Incoming)] == [
        "desk/a.txt",
        "desk/b/1.txt",
        "desk/b/2.txt",
    ]
    assert len(found) == 3


def test_a_folder_with_nothing_in_it_is_told(tmp_path: Path) -> None:
    (refused,) = read_path(tmp_path, NOW, MOST)
    assert isinstance(refused, Refused)
    assert str(refused) == f"{tmp_path.as_posix()}:0: empty-folder: there is no file in this folder"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_links_to_folders_lead_nowhere_and_a_dead_link_is_told(tmp_path: Path) -> None:
    (tmp_path / "round").symlink_to(tmp_path)
    (tmp_path / "dead.txt").symlink_to(tmp_path / "gone")
    (tmp_path / "a.txt").write_bytes(b"a")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    found = list(read_path(tmp_path, NOW, MOST))
    assert [type(one).__name__ for one in found] == ["Incoming", "Incoming", "Refused"]


def test_what_is_not_there_or_too_large_is_told(tmp_path: Path) -> None:
    (tmp_path / "large.txt").write_bytes(b"x" * (MOST + 1))
    told = [one for name in ("gone.txt", "large.txt") for one in read_path(tmp_path / name, NOW, MOST)]
    assert [one.code for one in told if isinstance(one, Refused)] == ["not-readable", "too-large"]


def test_a_note_that_tells_of_these_very_bytes_goes_on_telling_of_them(tmp_path: Path) -> None:
    known = Provenance("https://example.org/1", NOW.replace(year=2020), "text/html", '"e"')
    for name, body in (("a.html", b"a"), ("b.html", b"b, edited")):
        (tmp_path / name).write_bytes(body)
        note = Note(known, sha256(body[:1]).hexdigest())
        (tmp_path / f"{name}{SUFFIX}").write_bytes(write_note(note))
    found = [one.provenance for one in read_path(tmp_path, NOW, MOST) if isinstance(one, Incoming)]
    assert found == [known, Provenance(f"{tmp_path.name}/b.html", NOW)]


def test_a_folder_that_may_not_be_looked_into_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "shut/a.txt").write_bytes(b"a")
    look = os.scandir

    def refuse(folder: Path) -> object:
        if folder.name == "shut":
            raise PermissionError(13, "Permission denied")
        return look(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    (refused,) = read_path(tmp_path, NOW, MOST)
    assert isinstance(refused, Refused)
    assert (refused.label, refused.code) == ((tmp_path / "shut").as_posix(), "not-readable")


def test_standard_input_is_read_to_its_end() -> None:
    assert read_stream(io.BytesIO(b"x"), NOW, MOST) == Incoming("-", "paste", b"x", Provenance("-", NOW))
    named = read_stream(io.BytesIO(b"x"), NOW, MOST, "osh.txt")
    assert isinstance(named, Incoming)
    assert named.hint == "osh.txt"
    assert isinstance(read_stream(io.BytesIO(b"x" * (MOST + 1)), NOW, MOST), Refused)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_a_name_that_is_no_unicode_is_no_trouble(tmp_path: Path) -> None:
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    try:
        file.write_bytes(b"x")
    except OSError:
        pytest.skip("this file system has no such names")
    (found,) = read_path(tmp_path, NOW, MOST)
    assert isinstance(found, Incoming)
    assert found.label.endswith("/caf\N{REPLACEMENT CHARACTER}.txt") or found.label.endswith("/caf?.txt")
    assert write_note(Note(found.provenance, "")).decode()
