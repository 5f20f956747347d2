from datetime import date
from pathlib import Path

import pytest

from osce_digest.loader import load_file
from osce_digest.loader.provenance import SUFFIX, read_fetched

ITEM = "OSH, 3 May 2019 – Judges of the valley met in the court of Osh today to compare notes.\nThey will meet again.\n"


def write(folder: Path, note: str | None) -> str:
    (folder / "a.txt").write_text(ITEM, encoding="utf-8")
    if note is not None:
        (folder / f"a.txt{SUFFIX}").write_text(note, encoding="utf-8")
    return str(folder / "a.txt")


@pytest.mark.parametrize(
    ("note", "day"),
    [
        ("url: https://example.org/\nfetched: 2019-05-01T09:30:00Z\n", date(2019, 5, 1)),
        ("fetched_at: '2019-05-01'\n", date(2019, 5, 1)),
        ('{\n "time": "2019-05-01 10:00"\n}\n', date(2019, 5, 1)),
        ("fetched: 2019-13-01\n", None),
        ("url: https://example.org/2019-05-01\nlifetime: 2019-05-01\n", None),
        ("", None),
        (None, None),
    ],
)
def test_the_day_is_read_from_the_note_beside_the_file(note: str | None, day: date | None, tmp_path: Path) -> None:
    assert read_fetched(write(tmp_path, note)) == day


@pytest.mark.parametrize(
    ("day", "codes"), [("2019-05-01", ["date-after-provenance"]), ("2019-05-02", []), ("2024-01-01", [])]
)
def test_an_item_dated_after_it_was_fetched_is_told(day: str, codes: list[str], tmp_path: Path) -> None:
    loaded = load_file(write(tmp_path, f"fetched: {day}\n"), "raw/a.txt")
    found = [one for one in loaded.diagnostics if one.code == "date-after-provenance"]
    assert [one.code for one in found] == codes
    assert [(one.path, one.line) for one in found] == [("raw/a.txt", 1)] * len(codes)
    assert loaded.documents[0].published.day == date(2019, 5, 3)
