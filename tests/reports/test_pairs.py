from pathlib import Path

import pytest

from osce_digest.errors import SetupError
from osce_digest.reports.labels import read_labels
from osce_digest.reports.pairs import hide_stated_tags, load_labelled, pair_labels, read_lines
from osce_digest.taxonomy import load_taxonomy


def test_labels_meet_the_items_that_begin_at_their_places(labels: Path, content: Path) -> None:
    files = load_labelled(read_labels([labels]), content)
    pairs = pair_labels(files, load_taxonomy())
    assert [(pair.label.id, pair.document.place.line) for pair in pairs] == [("one", 1), ("two", 3), ("three", 2)]


def test_a_label_where_no_item_begins_is_left_alone(labels: Path, content: Path) -> None:
    labels.write_text(labels.read_text("utf-8").replace("line: 3, col: 0", "line: 4, col: 0"), encoding="utf-8")
    pairs = pair_labels(load_labelled(read_labels([labels]), content), load_taxonomy())
    assert [pair.label.id for pair in pairs] == ["one", "three"]


def test_the_tagger_does_not_see_what_the_source_states(labels: Path, content: Path) -> None:
    files = load_labelled(read_labels([labels]), content)
    page = files[1].documents[0]
    assert {value.field for value in page.given} == {"date", "institutions", "topics"}
    assert [value.field for value in hide_stated_tags(page).given] == ["date"]


def test_files_are_found_by_the_end_of_their_path(labels: Path, content: Path) -> None:
    (content / "raw").mkdir()
    for file in content.glob("*.txt"):
        file.rename(content / "raw" / file.name)
    assert [file.path for file in load_labelled(read_labels([labels]), content)] == ["raw/dump.txt", "raw/page.txt"]


def test_a_file_that_is_not_there_or_there_twice_is_told_at_the_label(labels: Path, content: Path) -> None:
    (content / "copy").mkdir()
    (content / "copy" / "dump.txt").write_text("Again.", encoding="utf-8")
    (content / "page.txt").unlink()
    with pytest.raises(SetupError) as told:
        load_labelled(read_labels([labels]), content)
    assert [(fault.line, fault.code) for fault in told.value.faults] == [(1, "label-file"), (21, "label-file")]


def test_blank_lines_say_nothing() -> None:
    assert read_lines("a.txt", "Erste Zeile\n\n  Dritte\u00a0Zeile\n".encode()) == {1: "Erste Zeile", 3: "Dritte Zeile"}


def test_a_binary_file_has_no_lines() -> None:
    assert read_lines("a.txt", b"\0\1\2") == {}
