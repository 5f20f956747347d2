"""Covers reading, rows."""

import marshal
import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from osce_digest.diagnostics import Severity
from osce_digest.loader import load
from osce_digest.matching import Matcher
from osce_digest.readings.reading import Share, read_share
from osce_digest.readings.rows import FileReading, make_reading
from osce_digest.readings.store import Store, list_segments
from osce_digest.tagging import tag
from osce_digest.taxonomy import load_taxonomy

DUMP = (
    "DUSHANBE, 14 March 2024 – The OSCE Programme Office in Dushanbe trained fourteen border officers.\n"
    "They practised on seized passports.\n"
    "---\n"
    "On 3 April 2024 the OSCE Mission to Skopje met editors of nine newsrooms to talk about elections.\n"
)
MARKDOWN = (
    "---\ntitle: A course\ndate: 2023-07-12\nslug: a-course\nsource_url: https://example.org/1\n---\nIn Elbasan.\n"
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "content/raw").mkdir(parents=True)
    (tmp_path / "content/raw/2024.txt").write_text(DUMP, encoding="utf-8")
    (tmp_path / "content/raw/course.md").write_text(MARKDOWN, encoding="utf-8")
    (tmp_path / "content/raw/empty.txt").write_bytes(b"")
    (tmp_path / "content/raw/large.txt").write_bytes(b"x" * 6000)
    return tmp_path / "content"


NAMES = ("raw/2024.txt", "raw/course.md", "raw/empty.txt", "raw/large.txt")


def share_of(content: Path, names: tuple[str, ...] = NAMES, **changes: object) -> Share:
    share = Share(
        content=content,
        cache=content.parent,
        program="program 1",
        names=names,
        folder=content.parent,
        segment="00000001",
        max_bytes=5000,
        sketches=False,
        lists=("topics", "institutions", "mentions"),
    )
    return replace(share, **changes)  # type: ignore[arg-type]


def readings_of(content: Path, **changes: object) -> list[FileReading]:
    return [make_reading(row) for row in read_share(share_of(content, **changes))]


def test_a_share_is_one_row_a_file_in_their_order(content: Path) -> None:
    readings = readings_of(content)
    assert [reading.account.path for reading in readings] == list(NAMES)
    assert [len(reading.items) for reading in readings] == [2, 1, 0, 0]


def test_what_is_stored_is_what_loader_and_tagger_make(content: Path) -> None:
    matcher = Matcher(load_taxonomy().rules)
    expected = [
        (document, tag(document, load_taxonomy(), matcher)[0]) for document in load(content, max_bytes=5000).documents
    ]
    store = Store(content.parent)
    found = [store.fetch(spot) for reading in readings_of(content) for _, spot in reading.items]
    store.close()
    assert found == expected
    assert len(found) == 3


def test_a_manuscript_tells_in_brief_what_the_text_says(content: Path) -> None:
    course = readings_of(content)[1].items[0][0]
    assert (course.title, course.slug, course.source_url) == ("A course", "a-course", "https://example.org/1")
    assert (str(course.published.day), course.countries) == ("2023-07-12", ("AL",))
    assert course.place.path == "raw/course.md"


def test_sketches_are_drawn_where_they_are_wanted(content: Path) -> None:
    plain, drawn = (
        [manuscript for reading in readings_of(content, sketches=wanted) for manuscript, _ in reading.items]
        for wanted in (False, True)
    )
    assert {manuscript.sketch for manuscript in plain} == {""}
    assert all(manuscript.sketch for manuscript in drawn)
    assert [manuscript._replace(sketch="") for manuscript in drawn] == plain


def test_only_the_lists_that_are_wanted_are_found(content: Path) -> None:
    whole = readings_of(content)[0].items[0][0]
    brief = readings_of(content, lists=())[0].items[0][0]
    assert whole.topics
    assert whole.institutions
    assert (brief.topics, brief.institutions, brief.mentioned) == ((), (), ())
    assert (brief.countries, brief.dimensions, brief.title) == (whole.countries, whole.dimensions, whole.title)


def test_the_books_of_every_file_balance_and_what_went_wrong_is_told(content: Path) -> None:
    readings = readings_of(content)
    assert all(reading.account.balanced for reading in readings)
    assert [reading.account.characters for reading in readings] == [len(DUMP), len(MARKDOWN), 0, 6000]
    (found,) = readings[3].diagnostics
    assert (found.path, found.code, found.severity) == ("raw/large.txt", "too-large", Severity.ERROR)


def test_all_items_of_a_share_are_in_its_segment(content: Path) -> None:
    readings = readings_of(content)
    assert list(list_segments(content.parent)) == ["00000001"]
    assert {spot.segment for reading in readings for _, spot in reading.items} == {"00000001"}


def test_rows_are_plain_values_that_a_memory_can_keep(content: Path) -> None:
    rows = read_share(share_of(content, sketches=True))
    kept = marshal.loads(marshal.dumps(rows))  # noqa: S302  (our own, made a moment ago)
    assert [make_reading(row) for row in kept] == [make_reading(row) for row in rows]


def test_a_share_can_be_sent_to_another_process(content: Path) -> None:
    share = share_of(content)
    assert pickle.loads(pickle.dumps(share)) == share  # noqa: S301  (as above)


def test_a_file_that_is_gone_meanwhile_costs_its_line(content: Path) -> None:
    (row,) = read_share(share_of(content, ("raw/gone.txt",)))
    reading = make_reading(row)
    assert reading.items == ()
    assert [found.code for found in reading.diagnostics] == ["not-readable"]
