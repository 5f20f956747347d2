"""Covers formats_rows, formats_tables, formats_records."""

import json
from datetime import date

import pytest

from osce_digest.diagnostics import Severity
from osce_digest.loader import Loaded, load_bytes

TEXT = "TIRANA, 8 May 2019 – The OSCE Presence in Albania opened a course.\n\nTwenty “officers” took part."
ROW = {"title": "OSCE trains police", "date": "2019-05-08T10:00:00Z", "text": TEXT, "url": "https://example.org/a"}
TABLE = (
    'Title;Date;Text;URL;Budget\r\n"OSCE trains ""border"" police";08.05.2019;'
    '"TIRANA, 8 May 2019 - The OSCE Presence opened a course.\r\nTwenty officers took part.";https://example.org/a;12\r\n'
    "Second item of all;2019-05-09;SKOPJE, 9 May 2019 - The Mission held a workshop.;https://example.org/b;3\r\n"
)


def load(text: str, name: str, encoding: str = "utf-8") -> Loaded:
    loaded = load_bytes(name, text.encode(encoding))
    assert loaded.accounts[0].balanced
    return loaded


@pytest.mark.parametrize("ascii_only", [True, False])
def test_an_object_is_an_item_with_its_values(ascii_only: bool) -> None:  # noqa: FBT001  (a parameter of the test)
    (document,) = load(json.dumps(ROW, ensure_ascii=ascii_only), "a.jsonl").documents
    assert (document.title, document.published.day) == ("OSCE trains police", date(2019, 5, 8))
    assert document.body == "The OSCE Presence in Albania opened a course.\nTwenty “officers” took part."
    assert document.given_values("source_url")[0].value == "https://example.org/a"


def test_lines_and_spans_are_those_of_the_file() -> None:
    text = json.dumps(ROW) + "\n" + json.dumps(ROW | {"title": "OSCE trains judges"}) + "\n"
    _, second = load(text, "a.jsonl").documents
    found = second.given_values("date")[0]
    assert text.splitlines()[found.line - 1][found.start : found.end] == "2019-05-08"
    assert [second.place.line, second.place.end_line, second.line_at(50)] == [2, 2, 2]


@pytest.mark.parametrize(
    ("name", "field"),
    [("headline", "title"), ("published_at", "date"), ("body", "text"), ("link", "url"), ("source", "url")],
)
def test_values_are_known_by_other_names(name: str, field: str) -> None:
    row = {key: value for key, value in ROW.items() if key != field} | {name: ROW[field]}
    (document,) = load(json.dumps(row), "a.jsonl").documents
    plain = load(json.dumps(ROW), "a.jsonl").documents[0]
    assert (document.title, document.published.day, document.body) == (plain.title, plain.published.day, plain.body)
    assert [value.field for value in document.given if value.field == "source_url"] == ["source_url"]


def test_markup_in_a_value_is_read_as_markup() -> None:
    row = ROW | {"text": "<p>VIENNA, 9 May 2019 - One &amp; all.</p><ul><li>two</li></ul>"}
    assert load(json.dumps(row), "a.jsonl").documents[0].body == "One & all.\ntwo"


def test_a_broken_row_is_told_and_costs_no_other() -> None:
    text = "\n".join(
        [json.dumps(ROW), "{broken", "[1, 2]", '{"a": 1}', json.dumps(ROW | {"title": "OSCE trains judges"})]
    )
    loaded = load(text, "a.jsonl")
    assert [one.title for one in loaded.documents] == ["OSCE trains police", "OSCE trains judges"]
    assert [found.line for found in loaded.diagnostics if found.code == "row-broken"] == [2, 3, 4]
    assert loaded.accounts[0].counts["diagnostic"] == len("{broken") + len("[1, 2]") + len('{"a": 1}')


def test_unknown_names_are_told_once_and_their_values_kept() -> None:
    text = "\n".join(json.dumps(ROW | {"budget": 12, "unit": "Rule of law"}) for _ in range(3))
    loaded = load(text, "a.jsonl")
    (told,) = [found for found in loaded.diagnostics if found.code == "column-unknown"]
    assert (told.line, told.severity) == (1, Severity.NOTE)
    assert told.message.startswith("budget, unit:")
    assert [one.text for one in loaded.documents[0].clutter] == ["12", "Rule of law"]


@pytest.mark.parametrize(
    "text", ['{"title": "' + "[" * 9000 + '"}', "[" * 9000, '{"title": "a\\ud800b c d"}', '{"a":' * 5000]
)
def test_hostile_rows_are_read_or_told(text: str) -> None:
    loaded = load('{"title": "The first of all"}\n' + text, "a.jsonl")
    assert loaded.documents[0].title == "The first of all"


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_row_of_a_table_is_an_item_whatever_parts_its_columns(sign: str, mark: str) -> None:
    table = TABLE.replace(";", sign)
    if sign == ",":
        table = table.replace(
            "SKOPJE, 9 May 2019 - The Mission held a workshop.", '"SKOPJE, 9 May 2019 - The Mission held a workshop."'
        )
    first, second = load(mark + table, "a.csv").documents
    assert first.title == 'OSCE trains "border" police'
    assert first.body == "The OSCE Presence opened a course.\nTwenty officers took part."
    assert (first.place.line, first.place.end_line, first.line_at(len(first.body))) == (2, 3, 3)
    assert (second.published.day, second.place.line) == (date(2019, 5, 9), 4)


def test_a_row_that_does_not_fit_is_told_and_costs_no_other() -> None:
    more = 'Third item;10 May 2019;one;two;three;four\r\nFourth item;11 May 2019;"never closed;x;y\r\n'
    last = (
        "Fifth item of all;12 May 2019;SKOPJE, 12 May 2019 - The Mission held a workshop.;https://example.org/e;1\r\n"
    )
    loaded = load(TABLE + more + last, "a.csv")
    assert loaded.documents[-1].title == "Fifth item of all"
    assert [found.line for found in loaded.diagnostics if found.code == "row-broken"] == [5, 6]


def test_a_table_in_an_older_encoding_is_read_and_told() -> None:
    loaded = load(TABLE.replace("Second item of all", "Un deuxième événement à Genève"), "a.csv", "cp1252")
    assert loaded.documents[1].title == "Un deuxième événement à Genève"
    assert "encoding-guessed" in [found.code for found in loaded.diagnostics]


def test_a_summary_is_the_text_where_there_is_no_other() -> None:
    row = {"title": "OSCE trains police", "summary": TEXT}
    assert load(json.dumps(row), "a.jsonl").documents[0].body.startswith("The OSCE Presence in Albania")
    both = load(json.dumps(row | {"text": "All of it at length.", "summary": "All of it."}), "a.jsonl").documents[0]
    assert (both.body, [one.kind for one in both.clutter]) == ("All of it at length.", ["summary"])


def test_labels_are_parted() -> None:
    row = ROW | {"countries": "Albania; Serbia", "topics": ["Policing", "Youth"]}
    (document,) = load(json.dumps(row), "a.jsonl").documents
    assert [one.value for one in document.given_values("countries")] == ["Albania", "Serbia"]
    assert [one.value for one in document.given_values("categories")] == ["Policing", "Youth"]
