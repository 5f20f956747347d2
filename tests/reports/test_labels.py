from pathlib import Path

import pytest

from osce_digest.errors import SetupError
from osce_digest.reports.labels import read_labels


def write(folder: Path, text: str) -> Path:
    file = folder / "some.yml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_label_is_read_with_its_own_line(labels: Path) -> None:
    one, two, three = read_labels([labels])
    assert (one.file, one.line, one.column, one.end_line) == ("dump.txt", 1, 0, 2)
    assert two.at.endswith("labels.yml:15")
    assert two.place == "dump.txt:3"
    assert three.metadata == {3, 4, 5}


def test_the_preferred_day_comes_first_and_days_need_no_quotes(labels: Path) -> None:
    one = read_labels([labels])[0]
    assert one.published == ("2019-05-03",)
    assert one.event_start == ("2019-05-03", None)


def test_what_is_not_labelled_is_none(labels: Path) -> None:
    two = read_labels([labels])[1]
    assert (two.event_start, two.topics, two.drop, two.true_title) == (None, None, None, None)


def test_required_terms_are_accepted_without_being_said_twice(tmp_path: Path) -> None:
    file = write(tmp_path, "- {file: a.txt, start: {line: 1}, end_line: 1, topics: {required: [Youth], accept: []}}")
    (label,) = read_labels([file])
    assert label.topics
    assert label.topics.accept == {"Youth"}


def test_a_folder_stands_for_all_label_files_in_it(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.yml").write_text(f"- {{file: {name}.txt, start: {{line: 1}}, end_line: 1}}", "utf-8")
    assert [label.file for label in read_labels([tmp_path])] == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("- {file: a.txt, end_line: 3}", "some.yml:1: label-invalid"),
        ("- {file: a.txt, start: {line: 1}, end_line: 2}\n- 5", "some.yml:2: label-invalid"),
        ("- {file: a.txt, start: {line: x}, end_line: 2}", "some.yml:1: label-invalid"),
        ("a: b", "some.yml:1: label-invalid"),
        ("- {file: [}", "some.yml:1: not-yaml"),
        ("[]", "no-label"),
    ],
)
def test_a_label_that_cannot_be_used_is_told_with_its_line(text: str, fault: str, tmp_path: Path) -> None:
    with pytest.raises(SetupError, match=fault):
        read_labels([write(tmp_path, text)])


def test_a_missing_label_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="no-file"):
        read_labels([tmp_path / "nowhere.yml"])
