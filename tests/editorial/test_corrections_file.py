"""Covers corrections_file, corrections_reading, corrections_values."""

from datetime import date
from pathlib import Path

import pytest

from osce_digest.diagnostics import Severity
from osce_digest.editorial.corrections.book import NO_CORRECTIONS, Change, Correction, Corrections, Deed
from osce_digest.editorial.corrections.file import parse_corrections, read_corrections
from osce_digest.loader.lines import normalise
from osce_digest.taxonomy import load_taxonomy

TAXONOMY = load_taxonomy()
WHOLE = """\
# the desk's last word
- id: 2023-elbasan-shares-7f3a
  set: {published: 2023-07-12, title: Elbasan shares what its safety council learned}
  add: {topics: [Youth]}
  remove: {countries: [IT]}
  because: names checked with the office
  on: 2023-07-20
- {id: 2023-another-1c2d, hide: true, because: withdrawn by the sender}
- {id: 2023-long-9e8f, split: [raw/2023-07.txt:48:409]}
- {id: 2023-part-two-aa01, merge_into: 2023-part-one-bb02}
"""


def read(text: str) -> Corrections:
    return parse_corrections(text, TAXONOMY)


def read_one(text: str) -> Correction:
    found = read(text)
    assert found.diagnostics == ()
    (one,) = found.items
    return one


def told(text: str) -> list[tuple[int, str]]:
    return [(found.line, found.code) for found in read(text).diagnostics]


def flatten(changes: tuple[Change, ...]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(change.deed, change.field, tuple(value.text for value in change.values)) for change in changes]


def test_the_file_of_the_design_is_read() -> None:
    one, hidden, split, merged = read(WHOLE).items
    assert read(WHOLE).diagnostics == ()
    assert flatten(one.changes) == [
        ("set", "published", ("2023-07-12",)),
        ("set", "title", ("Elbasan shares what its safety council learned",)),
        ("add", "topics", ("Youth",)),
        ("remove", "countries", ("IT",)),
    ]
    assert (one.line, one.because, one.on) == (2, "names checked with the office", date(2023, 7, 20))
    assert (hidden.hide, hidden.because) == (True, "withdrawn by the sender")
    assert [place[:3] for place in split.splits] == [("raw/2023-07.txt", 48, 409)]
    assert merged.merge_into
    assert merged.merge_into.text == "2023-part-one-bb02"


def test_every_value_knows_where_it_stands() -> None:
    lines = WHOLE.splitlines()
    words = [value.word for one in read(WHOLE).items for change in one.changes for value in change.values]
    words += [split.word for one in read(WHOLE).items for split in one.splits]
    assert [word.quote for word in words][:3] == [
        "2023-07-12",
        "Elbasan shares what its safety council learned",
        "Youth",
    ]
    for word in words:
        assert normalise(lines[word.line - 1])[word.start : word.end] == word.quote


def test_of_two_equal_words_in_a_line_each_knows_its_own() -> None:
    one = read_one("- {id: a, add: {topics: [Youth]}, set: {title: Youth}}\n")
    starts = [change.values[0].word.start for change in one.changes]
    assert starts == [47, 25]


def test_a_text_over_several_lines_has_its_first_line_for_evidence() -> None:
    one = read_one("- id: a\n  set:\n    title: >\n      Judges meet\n      in Osh\n")
    (change,) = one.changes
    assert change.values[0].text == "Judges meet in Osh"
    assert change.values[0].word[0] == 3
    assert change.values[0].word.quote == "title: >"


def test_norway_is_no_refusal() -> None:
    assert flatten(read_one("- {id: a, add: {countries: [NO]}}\n").changes) == [("add", "countries", ("NO",))]


@pytest.mark.parametrize(
    ("written", "field", "value"),
    [
        ("event: {start: 2023-07-11}", "event/start", "2023-07-11"),
        ("event: {end: 2023-07-12}", "event/end", "2023-07-12"),
        ("event_start: 2023-07-11", "event/start", "2023-07-11"),
        ("event_end: 2023-07-12", "event/end", "2023-07-12"),
        ("published: null", "published", ""),
        ("language: fr", "language", "fr"),
        ("summary: Judges met.", "summary", "Judges met."),
        ("source_url: 'https://example.org/1'", "source_url", "https://example.org/1"),
        ("countries: [Albania]", "countries", "AL"),
        ("mentioned: Italy", "mentioned", "IT"),
        ("dimensions: [Human dimension]", "dimensions", "human"),
        ("institutions: [ODIHR]", "institutions", "OSCE Office for Democratic Institutions and Human Rights"),
    ],
)
def test_every_field_can_be_set(written: str, field: str, value: str) -> None:
    assert flatten(read_one(f"- {{id: a, set: {{{written}}}}}\n").changes) == [("set", field, (value,))]


def test_a_list_can_be_set_to_nothing() -> None:
    assert flatten(read_one("- {id: a, set: {topics: []}}\n").changes) == [("set", "topics", ())]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("id: a, hid: true", "correction-unknown-key"),
        ("id: a, set: {publishd: 2023-07-12}", "correction-unknown-key"),
        ("id: a, set: {event: {begin: 2023-07-12}}", "correction-unknown-key"),
        ("id: a, add: {title: Youth}", "correction-unknown-key"),
        ("id: a, add: {topics: [Yuth]}", "correction-unknown-term"),
        ("id: a, add: {countries: [Atlantis]}", "correction-unknown-term"),
        ("id: a, set: {published: 12 July 2023}", "correction-wrong-value"),
        ("id: a, set: {published: 2023-02-30}", "correction-wrong-value"),
        ("id: a, set: {title: ''}", "correction-wrong-value"),
        ("id: a, set: {title: [Osh]}", "correction-wrong-value"),
        ("id: a, set: {source_url: example.org}", "correction-wrong-value"),
        ("id: a, set: {language: English}", "correction-wrong-value"),
        ("id: a, set: published", "correction-wrong-value"),
        ("id: a, split: [raw/a.txt]", "correction-wrong-value"),
        ("id: a, hide: perhaps", "correction-wrong-value"),
        ("id: a, on: yesterday", "correction-wrong-value"),
        ("hide: true", "correction-wrong-value"),
        ("id: a, set: {title: One, title: Two}", "correction-contradiction"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_costs_nobody_else(written: str, code: str) -> None:
    text = f"- {{id: one, hide: true}}\n- {{{written}}}\n- {{id: other, hide: true}}\n"
    assert told(text) == [(2, code)]
    assert [one.id for one in read(text).items if one.hide] == ["one", "other"]


def test_the_nearest_key_and_term_are_told() -> None:
    messages = [found.message for found in read("- {id: a, hid: true, add: {topics: [Yuth]}}\n").diagnostics]
    assert any("did you mean 'hide'?" in message for message in messages)
    assert any("did you mean 'Youth'?" in message for message in messages)


def test_a_correction_that_is_no_yaml_costs_only_itself() -> None:
    text = "- {id: one, hide: true}\n- {id: two, hide: [true}\n- id: three\n  hide: true\n"
    assert told(text) == [(2, "correction-unread")]
    assert [(one.id, one.line) for one in read(text).items] == [("one", 1), ("three", 3)]


@pytest.mark.parametrize("text", ["id: a\nhide: true\n", "- [", "just words\n"])
def test_a_file_that_is_no_list_is_told(text: str) -> None:
    assert read(text).items == ()
    assert [found.code for found in read(text).diagnostics] == ["correction-unread"]


def test_an_absent_file_corrects_nothing_and_an_empty_one_is_there(tmp_path: Path) -> None:
    assert read_corrections(tmp_path, TAXONOMY) is NO_CORRECTIONS
    (tmp_path / "corrections.yml").write_text("# nothing yet\n", encoding="utf-8")
    assert read_corrections(tmp_path, TAXONOMY) == Corrections(there=True)


def test_a_file_that_is_not_utf_8_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "corrections.yml").write_bytes(b"- {id: a, hide: true}\n- {id: \xff}\n")
    (found,) = read_corrections(tmp_path, TAXONOMY).diagnostics
    assert (found.line, found.code, found.severity) == (2, "correction-unread", Severity.ERROR)


def test_deeds_are_the_words_of_the_file() -> None:
    assert [str(deed) for deed in Deed] == ["set", "add", "remove"]
