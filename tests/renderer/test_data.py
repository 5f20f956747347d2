"""Covers examples."""

import csv
import fnmatch
import io
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from factories import make_document, make_evidence, make_items, make_site, make_tagged, make_tags

from osce_digest import exports
from osce_digest.config import Config, Exports
from osce_digest.renderer.examples import EXAMPLES, PANDAS, SPREADSHEET, SQL
from osce_digest.site import Site

Read = Callable[[Site], dict[str, str]]


def make_news() -> Site:
    human = make_tags(countries=["AL", "TJ"], dimensions=["human", "politico-military"])
    return make_site(
        [
            *make_items(3, date(2022, 12, 31)),
            *make_items(2, date(2021, 5, 1), human),
            make_tagged(make_document(title="Undated", body="Water.", day=None), make_tags(countries=[])),
        ]
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the data of a site, as a reader has it."""
    site = make_news()
    targets = [*exports.targets(site, ()), *exports.late_targets(site, ())]
    for target in targets:
        content = target.content(site)
        file = tmp_path / target.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else b"".join(content))
    return tmp_path


def test_every_file_is_named_with_what_is_in_it_and_is_there(read: Read, copy: Path) -> None:
    html = read(make_news())["data.html"]
    linked = re.findall(r'<li><a href="([^"]+)"><code>\1</code></a>', html)
    assert len(linked) == 8
    assert all((copy / path).is_file() for path in linked)
    assert "<code>data/texts/</code>" in html
    single = {path.relative_to(copy).as_posix() for path in (copy / "data").iterdir() if path.is_file()}
    assert single == {path for path in linked if path.startswith("data/")}


def test_what_the_settings_leave_out_is_not_named(read: Read) -> None:
    none = Exports(**dict.fromkeys(["entries", "texts", "sources", "groups", "table"], False))
    html = read(make_site(config=Config(exports=none)))["data.html"]
    assert "entries.csv" not in html
    assert "entries.jsonl" not in html
    assert "data/texts/" not in html
    assert "data/digest.sqlite" in html
    assert html.count("<pre>") == 1


def test_every_page_leads_there(read: Read) -> None:
    pages = read(make_site())
    assert all(re.search(r'href="(\.\./)*data\.html"', html) for path, html in pages.items() if path != "404.html")


def test_the_page_shows_the_examples_as_they_are_run_here(read: Read) -> None:
    html = read(make_site())["data.html"]
    shown = [unescape(code) for code in re.findall(r"<pre><code>(.*?)</code></pre>", html, re.DOTALL)]
    assert [code.strip() for code in shown] == [code.strip() for _, code in EXAMPLES.values()]


def test_the_formula_counts_what_it_says(copy: Path) -> None:
    text = (copy / "data" / "entries.csv").read_text("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    # =COUNTIFS(H:H,"*AL*",J:J,"*human*")
    asked = re.findall(r'([A-Z]):\1,"([^"]+)"', SPREADSHEET)
    whole = ",".join(f'{column}:{column},"{what}"' for column, what in asked)
    assert f"=COUNTIFS({whole})" == SPREADSHEET
    columns = ["ABCDEFGHIJKLMNOPQRSTUVWXYZ".index(column) for column, _ in asked]
    assert [rows[0][column] for column in columns] == ["countries", "dimensions"]
    found = [
        row
        for row in rows[1:]
        if all(fnmatch.fnmatchcase(row[at], what) for at, (_, what) in zip(columns, asked, strict=True))
    ]
    assert len(found) == 2


def test_the_program_prints_the_table_it_says(copy: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PANDAS],
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "COLUMNS": "80"},
    )
    assert done.returncode == 0, done.stderr
    lines = [line.split() for line in done.stdout.splitlines()]
    assert lines == [["year", "2021", "2022", "2023"], ["country"], ["AL", "2", "1", "2"], ["TJ", "2", "0", "0"]]


def test_the_question_is_answered(tmp_path: Path) -> None:
    reason = make_evidence()
    document = make_document(title="Police in Elbasan", evidence=[reason])
    site = make_site([make_tagged(document), make_tagged(make_document(title="Water", body="Wells.", line=9))])
    content = next(iter(exports.late_targets(site, ()))).content(site)
    (tmp_path / "digest.sqlite").write_bytes(b"".join(content))  # type: ignore[arg-type]
    with closing(sqlite3.connect(tmp_path / "digest.sqlite")) as database:
        assert database.execute(SQL).fetchall() == [("2023-07-12", "Police in Elbasan", "Albania", "Elbasan")]
