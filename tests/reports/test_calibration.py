from dataclasses import replace
from pathlib import Path

from factories import make_document, make_evidence

from osce_digest.model import Published, Tag, Tags
from osce_digest.reports.calibration import calibrate
from osce_digest.reports.labels import Label, Wanted, read_labels
from osce_digest.reports.pairs import Labelled, Pair


def tag(term: str, sure: float) -> Tag:
    return Tag(term, sure, (make_evidence(),))


def pair_of(tmp_path: Path, tags: Tags, **changes: object) -> Pair:
    file = tmp_path / "one.yml"
    file.write_text("- {file: a.txt, start: {line: 1}, end_line: 1}", encoding="utf-8")
    label: Label = replace(read_labels([file])[0], **changes)  # type: ignore[arg-type]
    document = make_document()
    return Pair(label, replace(document, published=Published(document.published.day, confidence=1.0)), tags, {})


def test_decisions_are_sorted_by_list_and_tenth(tmp_path: Path) -> None:
    tags = Tags(topics=(tag("Youth", 0.91), tag("Policing", 0.97)), to_check=(tag("topics/Elections", 0.41),))
    wanted = Wanted(accept=frozenset({"Youth", "Elections"}))
    steps = calibrate([pair_of(tmp_path, tags, topics=wanted)])
    assert [(step.name, step.low, step.count, step.right) for step in steps] == [
        ("topics", 0.4, 1, 1),
        ("topics", 0.9, 2, 1),
    ]
    assert steps[1].said == 0.94
    assert steps[1].share == 0.5


def test_a_list_that_is_not_labelled_says_nothing(tmp_path: Path) -> None:
    assert calibrate([pair_of(tmp_path, Tags(topics=(tag("Youth", 0.91),)))]) == []


def test_full_confidence_falls_into_the_last_tenth(tmp_path: Path) -> None:
    (step,) = calibrate([pair_of(tmp_path, Tags(), published=("2023-07-12",))])
    assert (step.name, step.low, step.right) == ("published", 0.9, 1)


def test_a_border_is_right_where_a_label_begins(tmp_path: Path) -> None:
    file = tmp_path / "two.yml"
    file.write_text(
        "- {file: a.txt, start: {line: 1}, end_line: 2}\n- {file: a.txt, start: {line: 3}, end_line: 9}",
        encoding="utf-8",
    )
    found = [
        make_document(line=line, evidence=[make_evidence("border", confidence=sure)] if sure else [])
        for line, sure in ((1, 0), (3, 0.91), (5, 0.96), (7, 0.55))
    ]
    steps = calibrate([], [Labelled("a.txt", tuple(read_labels([file])), tuple(found), {})])
    assert [(step.name, step.low, step.count, step.right) for step in steps] == [
        ("borders", 0.5, 1, 0),
        ("borders", 0.9, 2, 1),
    ]
