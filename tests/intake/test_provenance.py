from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
import yaml

from osce_digest.intake.provenance import SUFFIX, Note, Provenance, read_note, write_note
from osce_digest.loader.provenance import SUFFIX as SUFFIX_OF_THE_LOADER
from osce_digest.loader.provenance import read_fetched

WHEN = datetime(2026, 11, 30, 6, 12, tzinfo=UTC)
ODD = 'a "quoted" \\ back\nslash, # ü 1e5: \x07 \x85 \u2028 \U000e0001 end'


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return tmp_path / "a.txt"


def put_down(raw: Path, note: Note) -> None:
    Path(f"{raw}{SUFFIX}").write_bytes(write_note(note))


def test_a_note_says_what_is_known_and_no_more() -> None:
    note = Note(Provenance("https://example.org/1", WHEN), "12e3")
    assert write_note(note).decode() == (
        'address: "https://example.org/1"\nfetched: 2026-11-30T06:12:00Z\nsha256: "12e3"\n'
    )


def test_what_was_noted_is_read_again(raw: Path) -> None:
    note = Note(Provenance("https://example.org/1", WHEN, "text/html; charset=utf-8", 'W/"5f2a"', "Mon, 30"), "ab12")
    put_down(raw, note)
    assert read_note(raw) == note


@pytest.mark.parametrize("field", ["address", "content_type", "etag", "last_modified"])
def test_whatever_a_server_sends_stays_one_value_here_and_in_yaml(field: str, raw: Path) -> None:
    note = Note(Provenance("x", WHEN)._replace(**{field: ODD}), "ab12")
    put_down(raw, note)
    assert read_note(raw) == note
    read = yaml.safe_load(write_note(note))
    assert read["fetched"] == WHEN
    assert read[field].replace("\udb40\udc01", "\U000e0001") == ODD


def test_a_name_that_is_no_unicode_is_noted_as_well_as_can_be() -> None:
    assert b'address: "caf?.txt"' in write_note(Note(Provenance("caf\udce9.txt", WHEN), ""))


def test_the_loader_reads_the_day_of_a_note(raw: Path) -> None:
    put_down(raw, Note(Provenance("x", WHEN), "ab12"))
    assert SUFFIX == SUFFIX_OF_THE_LOADER
    assert read_fetched(str(raw)) == date(2026, 11, 30)


def test_times_are_noted_in_utc() -> None:
    there = datetime(2026, 11, 30, 1, 12, tzinfo=timezone(timedelta(hours=5)))
    assert b"fetched: 2026-11-29T20:12:00Z\n" in write_note(Note(Provenance("x", there), ""))


def test_a_note_by_another_hand_is_read_as_far_as_it_goes(raw: Path) -> None:
    text = "# by hand\nfetched: 2026-11-30\naddress: 'https://example.org/'\nlist:\n  - etag: no\nsize: 12\n"
    Path(f"{raw}{SUFFIX}").write_text(text, encoding="utf-8")
    assert read_note(raw) == Note(Provenance("https://example.org/", WHEN.replace(hour=0, minute=0)), "")


@pytest.mark.parametrize("text", ["", "fetched: soon\n", "time: 2026-11-30\n", "\0"])
def test_a_note_that_tells_no_time_is_none(text: str, raw: Path) -> None:
    Path(f"{raw}{SUFFIX}").write_text(text, encoding="utf-8")
    assert read_note(raw) is None


def test_where_there_is_no_note_none_is_read(raw: Path) -> None:
    assert read_note(raw) is None
