"""Items that join a site must change what they change when everything is made anew, and cost nothing else a look."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from engine.desk import Desk, explain_difference, read_tree, stat_tree
from engine.items import Told, tell, write_told_dump, write_told_markdown

import osce_digest.build.amend
import osce_digest.build.pipeline
from osce_digest.build import BuildReport, build
from osce_digest.site import Site, make_site

# As in the tests of the crew: a warning of Python from 3.12 on.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")

DUMP, OTHER = "content/raw/2004.txt", "content/raw/2005.txt"
ARCHIVE = tell(130)
LATER = ARCHIVE[-1].day + timedelta(days=9)
UNDATED = "A booklet about clean water was handed out in twelve villages near Osh.\n---\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk", ledger=False)
    desk.write("content/site.yml", "limits: {page_size: 5, feed_entries: 3}\n")
    desk.write(DUMP, write_told_dump(ARCHIVE[:60]) + UNDATED)
    desk.write(OTHER, write_told_dump(ARCHIVE[60:]))
    desk.write("content/raw/one.md", write_told_markdown(Told(500, date(2004, 6, 1))))
    desk.build()
    return desk


@pytest.fixture
def no_pipeline(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """The pipeline is out of order, until what is given is called."""

    def fail(*_: object, **__: object) -> None:
        raise AssertionError("the whole pipeline ran")

    with monkeypatch.context() as patch:
        patch.setattr(osce_digest.build.pipeline, "run_pipeline", fail)
        yield patch.undo


def build_same(desk: Desk, tmp_path: Path, restore: Callable[[], None] | None = None) -> BuildReport:
    """Build, and hold site and report against those of a build of the same content from nothing."""
    report = desk.build()
    if restore:
        restore()
    twin = desk.make_twin(tmp_path / "twin")
    clean = twin.build()
    found, wanted = read_tree(desk.site), read_tree(twin.site)
    assert found == wanted, explain_difference(found, wanted)
    assert (report.sources, report.items, report.entries, report.dated) == (
        clean.sources,
        clean.items,
        clean.entries,
        clean.dated,
    )
    assert (report.characters, report.files) == (clean.characters, clean.files)
    assert report.diagnostics == clean.diagnostics
    assert report.unchanged + len(report.written) == len(clean.written)
    return report


def add_on_top(desk: Desk, name: str, text: str) -> None:
    path = desk.folder / name
    path.write_text(text + path.read_text("utf-8"), encoding="utf-8")


def add_below(desk: Desk, name: str, text: str) -> None:
    path = desk.folder / name
    path.write_text(path.read_text("utf-8") + text, encoding="utf-8")


NEWEST = write_told_dump([Told(600, LATER)])
JOINING: dict[str, Callable[[Desk], object]] = {
    "a new file": lambda desk: desk.write("content/raw/new.txt", NEWEST),
    "a new Markdown file": lambda desk: desk.write("content/raw/new.md", write_told_markdown(Told(601, LATER))),
    "a paste on top": lambda desk: add_on_top(desk, DUMP, NEWEST),
    "a paste below": lambda desk: add_below(desk, OTHER, NEWEST),
    "several, in several files": lambda desk: (
        add_on_top(desk, DUMP, write_told_dump([Told(610, LATER), Told(611, LATER)])),
        add_below(desk, OTHER, write_told_dump([Told(612, date(2004, 3, 2))])),
        desk.write("content/raw/x.txt", write_told_dump(tell(12, LATER)[5:])),
    ),
    "one of old": lambda desk: desk.write("content/raw/old.txt", write_told_dump([Told(620, date(2004, 3, 1))])),
    "one in the middle": lambda desk: desk.write("content/raw/mid.txt", write_told_dump([Told(621, ARCHIVE[64].day)])),
    "one without a date": lambda desk: desk.write("content/raw/undated.txt", UNDATED.replace("twelve", "forty")),
    "a file without items": lambda desk: desk.write("content/raw/empty.txt", "\n"),
}


@pytest.mark.parametrize("change", JOINING.values(), ids=JOINING.keys())
def test_items_join_without_the_pipeline(
    desk: Desk, tmp_path: Path, no_pipeline: Callable[[], None], change: Callable[[Desk], object]
) -> None:
    change(desk)
    build_same(desk, tmp_path, no_pipeline)


@pytest.mark.parametrize(("epoch", "today"), [(None, LATER), ("1700000000", date(2023, 11, 14))])
def test_both_ways_know_the_same_day_as_today(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, epoch: str | None, today: date
) -> None:
    days: list[tuple[str, date | None]] = []

    def note(way: str) -> Callable[..., Site]:
        def make(*parts: Any) -> Site:  # noqa: ANN401  (whatever a site is made of)
            site = make_site(*parts)
            days.append((way, site.now))
            return site

        return make

    monkeypatch.setattr(osce_digest.build.amend, "make_site", note("short"))
    monkeypatch.setattr(osce_digest.build.pipeline, "make_site", note("long"))
    build(replace(desk.order(), epoch=epoch))
    desk.write("content/raw/new.txt", NEWEST)
    build(replace(desk.order(), epoch=epoch))
    build(replace(desk.order(), epoch=epoch, clean=True))
    assert days[-2:] == [("short", today), ("long", today)]


HINTING = """\
YEREVAN, 19 May 2005 – The OSCE opened a mission today to watch the early elections that Armenia will hold on 20 June.
The groups heard how the property of criminals can be turned into shelters, farms or places for young people.
"""


def test_what_is_in_doubt_joins_the_review_page(desk: Desk, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    desk.write("content/raw/hinting.txt", HINTING)
    desk.build()
    before = (desk.site / "review.html").read_text("utf-8")
    assert "left out" in before
    restore = request.getfixturevalue("no_pipeline")
    other = HINTING.replace("opened a mission", "sent a team").replace("19 May", "24 May")
    desk.write("content/raw/others.txt", other)
    add_on_top(desk, "content/raw/hinting.txt", f"{NEWEST}---\n")
    build_same(desk, tmp_path, restore)
    after = (desk.site / "review.html").read_text("utf-8")
    assert count_doubts(after) > count_doubts(before)


def count_doubts(page: str) -> int:
    # Decisions in doubt: 1,234. Items shown
    found = re.search(r"in doubt: ([\d,]+)", page)
    assert found
    return int(found[1].replace(",", ""))


def test_day_after_day(desk: Desk, tmp_path: Path, no_pipeline: Callable[[], None]) -> None:
    for number in range(12):
        text = write_told_dump([Told(700 + number, LATER + timedelta(days=number))])
        if number % 3:
            desk.write(f"content/raw/day-{number}.txt", text)
        else:
            add_on_top(desk, (DUMP, OTHER)[number % 2], text)
        desk.build()
        standing = stat_tree(desk.site)
        assert desk.build().written == {}
        assert stat_tree(desk.site) == standing
    build_same(desk, tmp_path, no_pipeline)
    for change in ("items/undated/mine.txt", "content/raw/2004.txt"):  # a stranger's file, then the pipeline's turn
        desk.write(change if change.startswith("content") else f"site/{change}", write_told_dump(ARCHIVE[1:60]))
    desk.build()
    (desk.site / "items/undated/mine.txt").unlink()
    build_same(desk, tmp_path)


def drop_line(desk: Desk) -> None:
    add_on_top(desk, DUMP, NEWEST)
    text = (desk.folder / OTHER).read_text("utf-8")
    (desk.folder / OTHER).write_text(text.partition("---\n")[2], encoding="utf-8")


DOUBTFUL: dict[str, Callable[[Desk], object]] = {
    "one item gone": drop_line,
    "one item edited": lambda desk: desk.write(DUMP, write_told_dump(ARCHIVE[:60]).replace("report", "paper")),
    "a file gone": lambda desk: (desk.folder / OTHER).unlink(),
    "a file renamed": lambda desk: (desk.folder / OTHER).rename(desk.folder / "content/raw/renamed.txt"),
    "a copy": lambda desk: desk.write("content/raw/copy.txt", write_told_dump([ARCHIVE[3]])),
    "two that want one address": lambda desk: desk.write(
        "content/raw/same.md", write_told_markdown(Told(500, date(2004, 6, 1))).replace("They", "Then they")
    ),
    "a page by another hand": lambda desk: (
        desk.write("site/index.html", "mine"),
        desk.write("content/raw/new.txt", NEWEST),
    ),
    "a page gone": lambda desk: ((desk.site / "about.html").unlink(), desk.write("content/raw/new.txt", NEWEST)),
    "a second item in a Markdown file": lambda desk: add_below(
        desk, "content/raw/one.md", f"\n---\n\n{Told(630, LATER).text}\n"
    ),
    "other settings": lambda desk: (
        desk.write("content/site.yml", "limits: {page_size: 6}\n"),
        desk.write("content/raw/new.txt", NEWEST),
    ),
    "a country nobody has named": lambda desk: desk.write(
        "content/raw/new.txt",
        "TOKYO, 3 May 2005 – The OSCE and Japan held a conference on earthquakes in Tokyo, Japan.\n",
    ),
    "items of a far later year": lambda desk: desk.write(
        "content/raw/new.txt", write_told_dump(tell(9, date(2019, 1, 1)))
    ),
}


@pytest.mark.parametrize("change", DOUBTFUL.values(), ids=DOUBTFUL.keys())
def test_whatever_else_changed_is_the_pipelines_affair(
    desk: Desk, tmp_path: Path, change: Callable[[Desk], object]
) -> None:
    change(desk)
    build_same(desk, tmp_path)
    desk.write("content/raw/after.txt", write_told_dump([Told(640, LATER)]))
    build_same(desk, tmp_path)


def test_only_what_changed_is_written(desk: Desk, no_pipeline: Callable[[], None]) -> None:
    desk.write("content/raw/new.txt", NEWEST)
    report = desk.build()
    no_pipeline()
    assert all(reasons for reasons in report.written.values())
    assert not any(
        path.startswith("countries/") and "/page-" in path and "tajikistan" not in path for path in report.written
    )
    assert len(report.written) < 70


@pytest.mark.parametrize("name", ["archive.memory", "readings.memory", "outputs.memory", "state.memory"])
@pytest.mark.parametrize("damage", [lambda _: b"", lambda raw: raw[: len(raw) // 2]])
def test_a_memory_that_is_lost_or_damaged_is_done_without(
    desk: Desk, tmp_path: Path, name: str, damage: Callable[[bytes], bytes]
) -> None:
    (file,) = desk.cache.rglob(name)
    file.write_bytes(damage(file.read_bytes()))
    desk.write("content/raw/new.txt", NEWEST)
    build_same(desk, tmp_path)


def test_rows_that_are_damaged_are_done_without(desk: Desk, tmp_path: Path) -> None:
    for file in desk.cache.rglob("archive/*.pack"):
        file.write_bytes(bytes(file.stat().st_size))
    desk.write("content/raw/new.txt", NEWEST)
    build_same(desk, tmp_path)


@pytest.mark.parametrize("text", ["", "- {id: 2004-nobody-0000, hide: true}\n"])
def test_an_archive_that_is_corrected_is_left_to_the_pipeline(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    desk.write("content/corrections.yml", text)
    desk.build()
    asked: list[str] = []
    monkeypatch.setattr("osce_digest.build.amend.amend", lambda *_: asked.append("amend"))
    add_on_top(desk, DUMP, write_told_dump([Told(700, LATER)]))
    build_same(desk, tmp_path)
    assert asked == []
