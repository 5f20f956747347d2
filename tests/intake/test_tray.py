from datetime import UTC, datetime
from pathlib import Path

import pytest

from osce_digest.errors import SetupError
from osce_digest.intake.incoming import Incoming, Refused
from osce_digest.intake.provenance import Provenance, read_note
from osce_digest.intake.tray import Parcel, Tray
from osce_digest.loader.provenance import read_fetched

NOW = datetime(2026, 11, 30, 6, 12, tzinfo=UTC)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "content/raw").mkdir(parents=True)
    return tmp_path / "content"


def bring(hint: str, body: bytes) -> Incoming:
    return Incoming(f"desk/{hint}", hint, body, Provenance(hint, NOW))


def name_of(parcel: Parcel | Refused) -> str:
    assert isinstance(parcel, Parcel)
    return parcel.name


def test_things_lie_on_the_tray_as_they_will_in_the_content_folder(content: Path, tmp_path: Path) -> None:
    tray = Tray(tmp_path / "tray", content)
    names = [name_of(tray.lay(bring("a.txt", body))) for body in (b"one", b"two", b"one")]
    assert names == ["raw/2026-11-30/a.txt", "raw/2026-11-30/a-2.txt", "raw/2026-11-30/a.txt"]
    assert [parcel.was_there for parcel in tray.parcels] == [False, False, True]
    assert (tray.folder / names[1]).read_bytes() == b"two"
    assert read_fetched(str(tray.folder / names[1])) == NOW.date()
    assert list(content.rglob("*.txt")) == []


def test_all_is_stored_where_it_was_laid_out(content: Path, tmp_path: Path) -> None:
    tray = Tray(tmp_path / "tray", content, "agency")
    for hint, body in (("a.txt", b"one"), ("a-2.txt", b"two"), ("a.txt", b"three"), ("a.txt", b"one")):
        tray.lay(bring(hint, body))
    stored = list(tray.store())
    names = [parcel.name for parcel, _ in stored]
    assert [one.path.relative_to(content).as_posix() for _, one in stored] == names
    assert names == [f"raw/agency/2026-11-30/{name}" for name in ("a.txt", "a-2.txt", "a-3.txt")]
    notes = [read_note(one.path) for _, one in stored]
    assert all(
        note and note.provenance.address == parcel.provenance.address
        for note, (parcel, _) in zip(notes, stored, strict=True)
    )


def test_what_is_refused_does_not_lie_there(content: Path, tmp_path: Path) -> None:
    tray = Tray(tmp_path / "tray", content)
    assert isinstance(tray.lay(bring("a.txt", b"\0")), Refused)
    assert tray.parcels == []


def test_what_is_in_the_content_folder_is_told_and_not_laid_out(content: Path, tmp_path: Path) -> None:
    (content / "raw/old.txt").write_bytes(b"old")
    tray = Tray(tmp_path / "tray", content)
    assert name_of(tray.lay(bring("new.txt", b"old"))) == "raw/old.txt"
    assert list(tray.store()) == []
    assert not tray.folder.exists()


def test_a_full_disk_is_told(content: Path, tmp_path: Path) -> None:
    (tmp_path / "tray").write_bytes(b"a file is in the way")
    with pytest.raises(SetupError, match="cannot-write"):
        Tray(tmp_path / "tray", content).lay(bring("a.txt", b"one"))
