"""Covers database_tables, database_notes."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import pytest
from factories import make_document, make_evidence, make_items, make_site, make_tagged, make_tags

from osce_digest import exports
from osce_digest.config import Config
from osce_digest.exports.database import can_make_database, make_database
from osce_digest.exports.database_notes import make_notes
from osce_digest.exports.database_tables import TABLES
from osce_digest.exports.records import record_entry
from osce_digest.model import Account, Event, Given, Place
from osce_digest.site import Site

ACCOUNTS = (Account("raw/2023-07.txt", "ab12", 30, {"item": 28, "item clutter": 2}, 1),)
LINES = '{"path":"raw/2023-07.txt","digest":"ab12","items":1,"characters":30,"counts":{"item":28,"item_clutter":2}}\n'


@contextmanager
def open_database(site: Site, folder: Path) -> Iterator[sqlite3.Connection]:
    file = folder / "digest.sqlite"
    file.write_bytes(b"".join(make_database(site, (LINES,))))
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        database.row_factory = sqlite3.Row
        yield database


def ask(database: sqlite3.Connection, question: str, *values: object) -> list[dict[str, object]]:
    return [dict(row) for row in database.execute(question, values)]


RICH = make_tagged(
    make_document(
        title="Elbasan’s police",
        dateline="TIRANA, 12 July –",
        event=Event(date(2023, 7, 11), date(2023, 7, 12)),
        evidence=[make_evidence("published", "12 July", 0)],
        given=[Given("source_url", "https://www.osce.org/1", 1, 0, 5)],
    ),
    make_tags(countries=["AL", "TJ"], mentioned=["TR"], to_check=["topics/Elections", "topics/Policing"]),
)


def test_tables_say_what_the_lines_of_all_entries_say(tmp_path: Path) -> None:
    site = make_site([RICH, *make_items(2)])
    with open_database(site, tmp_path) as database:
        for entry in site.entries:
            record = record_entry(site, entry)
            (row,) = ask(database, "SELECT * FROM entries WHERE id = ?", entry.id)
            same = ("url", "title", "title_source", "published", "published_basis", "language", "summary", "series")
            assert {name: row[name] for name in same} == {name: record[name] for name in same}
            assert {"start": row["event_start"], "end": row["event_end"]} == record["event"]
            place = ("path", "line", "column", "end_line", "end_column")
            assert {name: row[f"source_{name}"] for name in place} == record["source"]
            tags = "SELECT term FROM tags WHERE entry = ? AND list = ? AND NOT to_check ORDER BY place"
            for name in ("countries", "mentioned", "dimensions", "topics", "institutions"):
                assert [found["term"] for found in ask(database, tags, entry.id, name)] == record[name]
            checks = (
                "SELECT list || '/' || term AS tag, confidence FROM tags WHERE entry = ? AND to_check ORDER BY place"
            )
            assert ask(database, checks, entry.id) == record["to_check"]
            columns = 'tag, rule, field, start, "end", quote, path, line, confidence'
            reasons = ask(database, f"SELECT {columns} FROM evidence WHERE entry = ? ORDER BY number", entry.id)  # noqa: S608
            assert reasons == record["evidence"]


def test_evidence_counts_the_characters_of_its_text(tmp_path: Path) -> None:
    with open_database(make_site([RICH]), tmp_path) as database:
        question = """SELECT substr(body, start + 1, "end" - start) AS words, quote FROM evidence
            JOIN entries ON entries.id = evidence.entry WHERE field = 'body' AND tag = 'countries/AL'"""
        assert ask(database, question) == [{"words": "Elbasan", "quote": "Elbasan"}]


def test_terms_have_the_names_that_readers_of_the_site_know(tmp_path: Path) -> None:
    with open_database(make_site([RICH], Config(language="fr")), tmp_path) as database:
        assert ask(database, "SELECT name FROM tags WHERE list = 'dimensions'") != []
        names = ask(
            database, "SELECT DISTINCT term, name FROM tags WHERE list IN ('countries', 'mentioned') ORDER BY 1"
        )
        assert [row["term"] for row in names] == ["AL", "TJ", "TR"]


def test_sources_and_their_counts_are_there(tmp_path: Path) -> None:
    with open_database(make_site(), tmp_path) as database:
        (row,) = ask(database, "SELECT * FROM sources")
        assert (row["path"], row["items"], row["characters"]) == ("raw/2023-07.txt", 1, 30)
        assert json.loads(str(row["counts"])) == {"item": 28, "item_clutter": 2}


def test_full_text_is_found_without_its_accents_and_in_rank(tmp_path: Path) -> None:
    texts = [("One", "Police in Tîrana."), ("Police police", "Nothing."), ("Three", "Water.")]
    site = make_site(
        [make_tagged(make_document(title=title, body=body, line=at)) for at, (title, body) in enumerate(texts, 1)]
    )
    find = """SELECT title FROM entries_fts JOIN entries USING (title)
        WHERE entries_fts MATCH ? ORDER BY entries_fts.rank"""
    with open_database(site, tmp_path) as database:
        assert [row["title"] for row in ask(database, find, "tirana")] == ["One"]
        assert [row["title"] for row in ask(database, find, "police")] == ["Police police", "One"]


def test_views_count_countries_and_dimensions_by_month_but_not_what_is_to_be_checked(tmp_path: Path) -> None:
    tags = make_tags(countries=["AL", "TJ"], dimensions=["human"], to_check=["countries/TR", "dimensions/human"])
    undated = make_tagged(make_document(title="When?", body="Nobody knows.", day=None), tags)
    site = make_site([*make_items(3, date(2023, 1, 30), tags), undated])
    with open_database(site, tmp_path) as database:
        months = ask(database, "SELECT country, dimension, month, entries FROM country_dimension_months")
        assert [tuple(row.values()) for row in months] == [
            ("AL", "human", "2023-01", 2),
            ("AL", "human", "2023-02", 1),
            ("TJ", "human", "2023-01", 2),
            ("TJ", "human", "2023-02", 1),
        ]
        whole = ask(database, "SELECT country, entries, first, last FROM country_dimensions")
        assert [tuple(row.values()) for row in whole] == [
            ("AL", 4, "2023-01-30", "2023-02-01"),
            ("TJ", 4, "2023-01-30", "2023-02-01"),
        ]


def test_the_same_site_gives_the_same_bytes_and_no_trace_of_the_library(tmp_path: Path) -> None:
    made = [b"".join(make_database(make_site([RICH, *make_items(40)]), (LINES,))) for _ in range(2)]
    assert made[0] == made[1]
    content = made[0]
    assert content.startswith(b"SQLite format 3\0")
    assert int.from_bytes(content[16:18]) == 4096
    assert content[60:64] == bytes([0, 0, 0, 1])  # user_version, the shape's
    assert content[96:100] == bytes(4)
    # the change counter and that for which the size in the header holds
    assert content[24:28] == content[92:96]
    assert len(content) == 4096 * int.from_bytes(content[28:32])
    assert str(tmp_path).encode() not in content


def test_the_file_is_sound(tmp_path: Path) -> None:
    site = make_site([RICH, *make_items(700)])
    with open_database(site, tmp_path) as database:
        assert ask(database, "PRAGMA integrity_check") == [{"integrity_check": "ok"}]
        assert ask(database, "PRAGMA foreign_key_check") == []
        assert ask(database, "SELECT count(*) AS n FROM entries") == [{"n": 701}]
        assert ask(database, "PRAGMA freelist_count") == [{"freelist_count": 0}]
    with closing(sqlite3.connect(tmp_path / "digest.sqlite")) as database:
        database.execute("INSERT INTO entries_fts (entries_fts, rank) VALUES ('integrity-check', 1)")


def test_texts_that_sqlite_cannot_hold_are_mended_character_by_character(tmp_path: Path) -> None:
    body = "Elbasan \x00 and \ud83d."
    site = make_site([make_tagged(make_document(title="Broken \ud83d title", body=body, path="raw/\ud83d.txt"))])
    with open_database(site, tmp_path) as database:
        (row,) = ask(database, "SELECT title, body, length(body) AS length, source_path FROM entries")
        assert row == {
            "title": "Broken \ufffd title",
            "body": "Elbasan \ufffd and \ufffd.",
            "length": len(body),
            "source_path": "raw/\ufffd.txt",
        }


def test_an_empty_archive_has_empty_tables(tmp_path: Path) -> None:
    with open_database(make_site([]), tmp_path) as database:
        assert ask(database, "SELECT count(*) AS n FROM entries") == [{"n": 0}]
        assert ask(database, "SELECT * FROM country_dimension_months") == []


def test_further_places_are_told(tmp_path: Path) -> None:
    first, second = (make_tagged(make_document(path=f"raw/{name}.txt")) for name in "ab")
    with open_database(make_site([first, second]), tmp_path) as database:
        (row,) = ask(database, "SELECT also_at, corrected FROM entries")
        (place,) = json.loads(str(row["also_at"]))
        assert Place(*place).path == "raw/b.txt"
        assert row["corrected"] == "[]"


def test_datasette_is_told_what_every_table_and_column_means(tmp_path: Path) -> None:
    site = make_site(config=Config(title="Digest", base_url="https://example.org/"))
    notes = json.loads(make_notes(site, ()))
    assert (notes["title"], notes["about_url"]) == ("Digest", "https://example.org/data.html")
    assert "about_url" not in json.loads(make_notes(make_site(), ()))
    told = notes["databases"]["digest"]
    with open_database(site, tmp_path) as database:
        named = "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'entries_fts%'"
        assert {row["name"] for row in ask(database, named)} == told["tables"].keys()
        for name, table in told["tables"].items():
            columns = {row["name"] for row in ask(database, "SELECT name FROM pragma_table_info(?)", name)}
            assert table.get("columns", {}).keys() <= columns
            assert {*table.get("facets", ()), table.get("label_column"), table.get("sort_desc")} - {None} <= columns
        values = {"words": "police", "country": "AL", "id": site.entries[0].id}
        for question in told["queries"].values():
            assert database.execute(question["sql"], values).fetchall(), question["title"]


def test_it_is_made_late_and_names_what_it_depends_on() -> None:
    def inputs(site: Site, accounts: tuple[Account, ...] = ACCOUNTS) -> dict[str, dict[str, str]]:
        return {target.path: target.inputs for target in exports.late_targets(site, accounts)}

    before = inputs(make_site())
    assert sorted(before) == ["data/digest.sqlite", "data/metadata.json"]
    assert not any(path in before for path in (target.path for target in exports.targets(make_site(), ACCOUNTS)))
    others = [
        inputs(make_site(make_items(1))),
        inputs(make_site([make_tagged(make_document(evidence=[make_evidence(line=9)]))])),
        inputs(make_site(config=Config(title="Other"))),
        inputs(make_site(), (ACCOUNTS[0]._replace(items=2),)),
    ]
    assert all(before["data/digest.sqlite"] != other["data/digest.sqlite"] for other in others)


def test_a_full_disk_is_told_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def run_full(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr("osce_digest.exports.database._write", run_full)
    with pytest.raises(OSError, match="full"):
        list(make_database(make_site(), (LINES,)))


def test_any_other_fault_is_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("osce_digest.exports.database.TABLES", f"{TABLES} CREATE TABLE entries (id);")
    with pytest.raises(sqlite3.OperationalError, match="exists"):
        list(make_database(make_site(), (LINES,)))


def test_this_python_can_make_one() -> None:
    assert can_make_database()
