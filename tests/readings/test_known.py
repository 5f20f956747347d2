"""Covers known: what is taken over from a file as it was equals what reading the file anew gives."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from osce_digest.loader.dating.drafts import Dating
from osce_digest.loader.draft import Draft
from osce_digest.model import Document
from osce_digest.readings import reading
from osce_digest.readings.reading import Share, read_share
from osce_digest.readings.rows import Row
from osce_digest.readings.store import Spot, Store

CORPUS = Path(__file__).parent.parent / "corpus"
NEW = (
    "DUSHANBE, 14 March 2024 – The OSCE Programme Office in Dushanbe trained fourteen border officers today.\n"
    "They practised on seized passports.\n"
)
FIRST = "SKOPJE, 3 April 2024 – The OSCE Mission to Skopje met editors of nine newsrooms to talk about elections.\n"
SECOND = "OSH, 5 April 2024 – Judges of the valley met in the court of Osh today to compare notes on bail.\n"
THIRD = (
    "TIRANA, 9 April 2024 – Twelve foresters ended a course of the OSCE Presence in Albania on fires in the hills.\n"
)


class Folder:
    """A content folder with one file, read again and again; counts the items that were tagged."""

    def __init__(self, folder: Path) -> None:
        self.path = folder
        self.file = folder / "dump.txt"
        self.tagged: list[str] = []
        self._segment = 0

    def read(self, text: str, before: Row | None = None) -> Row:
        self.file.write_text(text, encoding="utf-8", newline="")
        self._segment += 1
        self.tagged.clear()
        lists = ("topics", "institutions", "mentions")
        known = {} if before is None else {"dump.txt": before}
        share = Share(
            content=self.path,
            cache=self.path,
            program="p",
            names=("dump.txt",),
            folder=self.path,
            segment=f"{self._segment:08d}",
            max_bytes=10**6,
            sketches=True,
            lists=lists,
            before=known,
        )
        return read_share(share)[0]

    def plain(self, row: Row) -> tuple[Any, ...]:
        """Give a row with what is stored in place of where it is stored."""
        store = Store(self.path)
        items = [(manuscript, store.fetch_packed(Spot(*spot))) for manuscript, spot in row[0]]
        store.close()
        return items, *row[1:]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Folder]:
    made, real = Folder(tmp_path), reading.finish

    def finish(draft: Draft, dating: Dating) -> Document:
        document = real(draft, dating)
        made.tagged.append(document.body)
        return document

    monkeypatch.setattr(reading, "finish", finish)
    return made


DUMPS = sorted(path.relative_to(CORPUS).as_posix() for path in CORPUS.rglob("*.txt"))


def edits(text: str) -> list[str]:
    lines = text.splitlines(keepends=True)
    middle = len(lines) // 2
    return [NEW + text, text + "\n" + NEW, "".join(lines[middle:]), "".join([*lines[:middle], NEW, *lines[middle:]])]


@pytest.mark.parametrize("name", DUMPS)
def test_a_file_edited_reads_as_if_it_were_new(name: str, folder: Folder) -> None:
    text = (CORPUS / name).read_bytes().decode("utf-8", "replace")
    row = folder.read(text)
    for edited in edits(text):
        again = folder.read(edited, row)
        assert folder.plain(again) == folder.plain(folder.read(edited))
        row = again


# Where whole items stand, one paragraph each: what a border is worth hangs on how its neighbours are worded, too.
JULY = (CORPUS / "dumps/july-2023.txt").read_text(encoding="utf-8")


def test_a_paste_on_top_costs_itself_and_the_border_below(folder: Folder) -> None:
    row = folder.read(JULY)
    assert len(folder.tagged) == len(row[0]) == 20
    folder.read(NEW + JULY, row)
    assert 2 <= len(folder.tagged) <= 3
    assert "Dushanbe" in folder.tagged[0]


def test_an_edit_costs_the_edited_item(folder: Folder) -> None:
    row = folder.read(JULY)
    word = "Elbasan"
    assert word in JULY
    folder.read(JULY.replace(word, "Berat"), row)
    assert 1 <= len(folder.tagged) <= 3
    assert all("Berat" in body for body in folder.tagged[:1])


def test_an_item_whose_neighbour_lent_it_a_year_is_read_anew_when_the_neighbour_changes(folder: Folder) -> None:
    bare = "On 7 April the OSCE Presence in Albania opened a reading room in the library of Kukës.\n"
    row = folder.read(FIRST + SECOND + bare + THIRD)
    later = "".join(line.replace("2024", "2023") for line in (FIRST, SECOND, bare, THIRD))
    again = folder.read(later, row)
    assert len(folder.tagged) == 4
    assert folder.plain(again) == folder.plain(folder.read(later))


def test_what_was_noticed_while_tagging_is_told_again(folder: Folder) -> None:
    doubtful = "---\nAtlantis votes\nPublishing date: 3 May 2024\nWhere we are: OSCE Mission to Atlantis\nThey voted.\n"
    row = folder.read(FIRST + doubtful)
    noticed = row[2]
    assert noticed
    again = folder.read(NEW + FIRST + doubtful, row)
    assert len(again[2]) == len(noticed)


def test_a_damaged_store_costs_reading_anew(folder: Folder) -> None:
    row = folder.read(FIRST + SECOND)
    segment = folder.path / "00000001.pack"
    segment.write_bytes(bytes(segment.stat().st_size))
    again = folder.read(NEW + FIRST + SECOND, row)
    assert len(folder.tagged) == 3
    segment.unlink()
    assert folder.plain(folder.read(NEW + FIRST + SECOND, row)) == folder.plain(again)


def test_one_item_has_no_print(folder: Folder) -> None:
    assert folder.read(FIRST)[3] == b""
