"""The data of the site that ships, each file opened by a program that others use: a validator, a calendar, SQLite."""

import csv
import io
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import icalendar
import jsonschema
import pytest

from osce_digest.build import Order, build
from osce_digest.renderer.examples import SQL

ROOT = Path(__file__).parent.parent
Lines = list[dict[str, object]]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    build(Order(ROOT / "content", folder / "site", folder / "cache", ledger=False))
    return folder / "site"


@pytest.fixture(scope="module")
def entries(site: Path) -> Lines:
    return [json.loads(line) for line in (site / "data" / "entries.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture
def database(site: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"file:{site / 'data' / 'digest.sqlite'}?mode=ro", uri=True)) as opened:
        yield opened


def test_every_line_is_as_the_schema_says(site: Path, entries: Lines) -> None:
    schema = json.loads((site / "data" / "entries.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    assert len(entries) > 50
    assert [error.message for entry in entries for error in validator.iter_errors(entry)] == []


def test_the_tables_agree(site: Path, entries: Lines, database: sqlite3.Connection) -> None:
    text = (site / "data" / "entries.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["id"] for row in rows] == [entry["id"] for entry in entries]
    found = database.execute("SELECT id, published, title FROM entries ORDER BY id").fetchall()
    wanted = sorted((str(entry["id"]), entry["published"], str(entry["title"])) for entry in entries)
    assert found == wanted
    counted = database.execute("SELECT count(*) FROM evidence").fetchone()[0]
    assert counted == sum(len(entry["evidence"]) for entry in entries)  # type: ignore[arg-type]


def test_no_cell_acts_as_a_formula(site: Path) -> None:
    for file in (site / "data").rglob("*.csv"):
        rows = csv.reader(io.StringIO(file.read_text("utf-8-sig"), newline=""))
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row), file


def test_the_database_is_sound_and_answers(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert len(database.execute(SQL).fetchall()) > 3
    cells = database.execute("SELECT sum(entries) FROM country_dimension_months").fetchone()[0]
    dated = database.execute("SELECT sum(entries) FROM country_dimensions").fetchone()[0]
    assert 0 < cells <= dated


def test_every_calendar_is_read_by_a_real_parser_and_holds_what_the_lines_say(site: Path, entries: Lines) -> None:
    wanted = {str(entry["id"]) for entry in entries if entry["event"]["start"]}  # type: ignore[index]
    files = sorted(site.rglob("*.ics"))
    assert len(files) > 60
    for file in files:
        calendar = icalendar.Calendar.from_ical(file.read_bytes())
        assert isinstance(calendar, icalendar.Calendar)
        assert not calendar.errors, file
        assert not any(event.errors for event in calendar.events), file
        found = {str(event["UID"]).rpartition(":")[2] for event in calendar.events}
        assert found <= wanted
        assert file.name != "calendar.ics" or found == wanted
        assert all(event.start < event.end for event in calendar.events), file
