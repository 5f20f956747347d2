"""Covers check_data, check_database."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from osce_digest.reports.check.built import Built, Fact
from osce_digest.reports.check.data import ENTRIES, check_data
from osce_digest.reports.check.database import DATABASE, check_database

Row = dict[str, object]


def check(project: Path) -> list[Fact]:
    built = Built(project / "site")
    entries, facts = check_data(built)
    return [*facts, *check_database(built, entries)]


def edit(project: Path, path: str, change: Callable[[list[Row]], object]) -> None:
    file = project / "site" / path
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    change(rows)
    file.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows), encoding="utf-8")


def codes(project: Path) -> set[tuple[str, str]]:
    return {(fact.path, fact.code) for fact in check(project)}


def test_data_as_they_were_built_have_no_fault(project: Path) -> None:
    entries, _ = check_data(Built(project / "site"))
    assert len(entries) == 2
    assert check(project) == []


def test_a_value_of_another_kind_breaks_the_schema(project: Path) -> None:
    edit(project, ENTRIES, lambda rows: rows[0].update(published=2023))
    assert (ENTRIES, 1, "data-schema", "published: expected string or null, found 2023") in check(project)


def test_a_page_that_is_gone_is_told(project: Path) -> None:
    shutil.rmtree(project / "site/items")
    assert {(ENTRIES, "data-address"), ("data/changes.jsonl", "data-address")} <= codes(project)


def test_evidence_that_quotes_other_words_is_told(project: Path) -> None:
    def move(rows: list[Row]) -> None:
        found = next(one for one in rows[1]["evidence"] if one["field"] == "body")  # type: ignore[attr-defined]
        found["start"] += 1

    edit(project, ENTRIES, move)
    assert [(fact.line, fact.code) for fact in check(project)] == [(2, "data-evidence")]


def test_entries_tables_and_texts_hold_the_same(project: Path) -> None:
    edit(project, ENTRIES, lambda rows: rows.pop())
    assert {
        ("data/entries.csv", "data-counts"),
        ("data/texts/2023.jsonl", "data-counts"),
        (DATABASE, "database-broken"),
    } <= codes(project)
    edit(project, ENTRIES, lambda rows: rows.append(rows[0]))
    assert (ENTRIES, "data-counts") in codes(project)


def test_every_character_of_a_source_has_an_account(project: Path) -> None:
    edit(project, "data/sources.jsonl", lambda rows: rows[0].update(characters=1, items=0))
    assert [fact.message for fact in check(project)] == [
        "not all of 1 characters are accounted for",
        "0 items cannot give 2 entries",
    ]


@pytest.mark.parametrize("line", ["{", "[]"])
def test_a_line_that_is_no_object_is_told(project: Path, line: str) -> None:
    with (project / "site" / ENTRIES).open("a", encoding="utf-8") as stream:
        stream.write(f"{line}\n")
    assert {(fact.line, fact.code) for fact in check(project)} == {(3, "json-broken" if line == "{" else "data-schema")}


def test_a_schema_that_cannot_be_read_is_told(project: Path) -> None:
    (project / "site/data/entries.schema.json").write_text('{"oneOf": []}', encoding="utf-8")
    assert [fact.code for fact in check(project)] == ["data-schema"]


def test_a_database_of_other_entries_is_told_and_only_read(project: Path) -> None:
    file = project / "site" / DATABASE
    with closing(sqlite3.connect(file)) as opened, opened:
        opened.execute("UPDATE entries SET title = 'x'")
        opened.execute("DELETE FROM evidence")
    before = file.read_bytes()
    messages = " ".join(fact.message for fact in check(project))
    assert "has another day or headline" in messages
    assert "rows of evidence, not the" in messages
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.glob("digest*")] == ["digest.sqlite"]


def test_a_damaged_database_is_told(project: Path) -> None:
    (project / "site" / DATABASE).write_bytes(b"no database at all, but long enough to be looked at" * 40)
    assert [(fact.code, fact.message) for fact in check(project)] == [("database-broken", "file is not a database")]


def test_a_site_without_data_files_has_nothing_to_check(project: Path) -> None:
    shutil.rmtree(project / "site/data")
    assert check_data(Built(project / "site")) == ({}, [])
    assert check(project) == []
