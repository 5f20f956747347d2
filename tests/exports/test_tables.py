import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest
from factories import make_document, make_entry, make_tags

from osce_digest.exports.tables import COLUMNS, record_row, write_table, write_value
from osce_digest.model import Event, Given


def read_rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_row_says_what_is_known_of_an_entry() -> None:
    document = make_document(
        day=date(2023, 7, 12),
        event=Event(date(2023, 7, 11), date(2023, 7, 12)),
        given=[Given("source_url", "https://www.osce.org/1", 1, 0, 5)],
    )
    entry = make_entry(document, make_tags(countries=["AL", "TJ"], mentioned=["TR"], topics=["Policing", "Elections"]))
    record = record_row(entry, "https://example.org/")
    (row,) = read_rows(b"".join(write_table([record])))
    assert row == {
        "id": entry.id,
        "published": "2023-07-12",
        "published_basis": "lead",
        "event_start": "2023-07-11",
        "event_end": "2023-07-12",
        "title": "Elbasan trains police officers",
        "summary": entry.summary,
        "countries": "AL; TJ",
        "mentioned": "TR",
        "dimensions": "politico-military",
        "topics": "Policing; Elections",
        "institutions": "OSCE Presence in Albania",
        "language": "en",
        "url": f"https://example.org/{entry.url}",
        "source_url": "https://www.osce.org/1",
        "source_file": "raw/2023-07.txt",
    }


def test_what_is_not_known_is_an_empty_cell() -> None:
    entry = make_entry(make_document(day=None), make_tags(countries=[], dimensions=[], topics=[], institutions=[]))
    (row,) = read_rows(b"".join(write_table([record_row(entry, "")])))
    assert {row[name] for name in ("published", "event_start", "countries", "topics", "source_url")} == {""}
    assert row["url"] == entry.url


@pytest.mark.parametrize(
    "text",
    ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "-- nothing"],
)
def test_no_cell_begins_like_a_formula(text: str) -> None:
    record = {**record_row(make_entry(), ""), "title": text, "topics": [text, "b"], "source_url": text}
    (row,) = read_rows(b"".join(write_table([record])))
    assert (row["title"], row["topics"], row["source_url"]) == (f"'{text}", f"'{text}; b", f"'{text}")


def test_commas_quotes_and_line_breaks_stay_in_their_cell() -> None:
    title = 'One, "two"\nand three'
    (row,) = read_rows(b"".join(write_table([{**record_row(make_entry(), ""), "title": title}])))
    assert row["title"] == title


def test_a_table_begins_with_the_mark_of_utf_8_and_its_columns_and_ends_lines_as_the_rfc_says() -> None:
    content = b"".join(write_table([]))
    assert content == b"\xef\xbb\xbf" + ",".join(COLUMNS).encode() + b"\r\n"


def test_a_table_that_is_not_marked_begins_with_its_columns() -> None:
    assert b"".join(write_table([], marked=False)) == ",".join(COLUMNS).encode() + b"\r\n"


def test_many_rows_come_in_chunks_and_are_one_table() -> None:
    record = record_row(make_entry(), "")
    chunks = list(write_table(record for _ in range(1201)))
    assert len(chunks) == 3
    assert len(read_rows(b"".join(chunks))) == 1201


def test_half_a_surrogate_pair_is_written_as_an_escape() -> None:
    entry = replace_title("Broken \ud83d text")
    assert "Broken \\ud83d text" in b"".join(write_table([record_row(entry, "")])).decode("utf-8-sig")
    assert json.loads(b"".join(write_value({"name": "x"}, [record_row(entry, "")])))["items"][0]["title"] == entry.title


def replace_title(title: str):  # noqa: ANN201  (an entry)
    return make_entry(replace(make_document(), title=title))._replace(title=title)


@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_same_as_one_json_value(count: int) -> None:
    record = record_row(make_entry(), "")
    content = b"".join(write_value({"name": "Türkiye", "count": count}, [record] * count))
    assert json.loads(content) == {"name": "Türkiye", "count": count, "items": [record] * count}
    assert "Türkiye" in content.decode()
    assert content.count(b"\n") == count + 2
