import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from osce_digest.cache.survey import Seen, survey
from osce_digest.model import Document, Tags
from osce_digest.readings import ReadingOrder, Readings, forget_readings, read_sources
from osce_digest.readings.store import list_segments
from osce_digest.sources import find_sources

# As in the tests of the crew: a warning of Python from 3.12 on.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")

TOWNS = ("Dushanbe", "Skopje", "Tirana", "Chisinau", "Bishkek")


def text_of(town: str, number: str = "fourteen") -> str:
    return (
        f"{town.upper()}, 14 March 2024 – The OSCE field operation in {town} trained {number} border officers.\n"
        "They practised on seized passports.\n"
    )


class Desk:
    """A content folder, what is remembered of it, and the readings that were asked for, whose files are let go."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        self.cache = folder / "cache"
        self.order = ReadingOrder(self.content, self.cache, "program 1", 10_000_000, sketches=False, jobs=1)
        self.told: list[tuple[int, int]] = []
        self._given: list[Readings] = []
        self.cache.mkdir()
        for town in TOWNS:
            self.put(f"raw/{town.lower()}.txt", text_of(town))

    def put(self, name: str, text: str) -> None:
        (self.content / name).parent.mkdir(parents=True, exist_ok=True)
        (self.content / name).write_text(text, encoding="utf-8")

    def seen(self) -> dict[str, Seen]:
        return survey(((path.relative_to(self.content).as_posix(), path) for path in find_sources(self.content)), {}, 0)

    def read(self, **changes: object) -> Readings:
        order = replace(self.order, **changes)  # type: ignore[arg-type]
        self.told.clear()
        readings = read_sources(order, self.seen(), lambda done, total: self.told.append((done, total)))
        readings.keep()
        self._given.append(readings)
        return readings

    def close(self) -> None:
        for readings in self._given:
            readings.store.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.close()


def texts(readings: Readings) -> list[tuple[Document, Tags]]:
    return [readings.store.fetch(spot) for _, spot in readings.items()]


def whole(readings: Readings) -> tuple[object, ...]:
    """All that was read, wherever it is stored: taken at once, as the next reading may drop what this one stored."""
    manuscripts = [manuscript for manuscript, _ in readings.items()]
    return list(readings.files), manuscripts, readings.accounts, readings.diagnostics, texts(readings)


ALL = tuple(f"raw/{town.lower()}.txt" for town in sorted(TOWNS))


def test_the_first_time_everything_is_read(desk: Desk) -> None:
    readings = desk.read()
    assert readings.fresh == tuple(readings.files) == ALL
    assert [manuscript.place.path for manuscript, _ in readings.items()] == list(ALL)
    assert [account.path for account in readings.accounts] == list(ALL)
    assert desk.told == [(5, 5)]


def test_what_did_not_change_is_remembered(desk: Desk) -> None:
    before = whole(desk.read())
    after = desk.read()
    assert (after.fresh, desk.told) == ((), [])
    assert whole(after) == before


def test_only_a_changed_file_is_read_anew(desk: Desk) -> None:
    old = texts(desk.read())
    desk.put("raw/skopje.txt", text_of("Skopje", "nine"))
    after = desk.read()
    assert after.fresh == ("raw/skopje.txt",)
    new = texts(after)
    changed = ALL.index("raw/skopje.txt")
    assert [at for at in range(5) if old[at] != new[at]] == [changed]
    assert "nine" in new[changed][0].body
    incremental = whole(after)
    forget_readings(desk.cache)
    assert whole(desk.read()) == incremental


def test_a_touched_file_is_not_read_anew(desk: Desk) -> None:
    desk.read()
    os.utime(desk.content / ALL[0], ns=(7, 7))
    assert desk.read().fresh == ()


def test_files_come_in_the_order_they_are_seen_whenever_they_were_read(desk: Desk) -> None:
    desk.read()
    desk.put("raw/astana.txt", text_of("Astana"))
    readings = desk.read()
    assert readings.fresh == ("raw/astana.txt",)
    assert list(readings.files) == ["raw/astana.txt", *ALL]


def test_a_removed_file_is_forgotten(desk: Desk) -> None:
    desk.read()
    (desk.content / ALL[1]).unlink()
    after = desk.read()
    assert after.fresh == ()
    assert list(after.files) == [ALL[0], *ALL[2:]]
    desk.put(ALL[1], text_of(TOWNS[0]))
    assert desk.read().fresh == (ALL[1],)


def test_a_renamed_file_is_read_under_its_new_name(desk: Desk) -> None:
    desk.read()
    (desk.content / ALL[1]).rename(desk.content / "raw/new name.txt")
    after = desk.read()
    assert after.fresh == ("raw/new name.txt",)
    assert [manuscript.place.path for manuscript, _ in after.items()].count("raw/new name.txt") == 1
    assert ALL[1] not in after.files
    assert all(found.path != ALL[1] for document, _ in texts(after) for found in document.evidence)


def test_two_files_that_swap_names_are_both_read(desk: Desk) -> None:
    desk.read()
    one, other = (desk.content / name for name in ALL[:2])
    one.rename(desk.content / "aside.txt")
    other.rename(one)
    (desk.content / "aside.txt").rename(other)
    assert desk.read().fresh == ALL[:2]


def test_a_paste_on_top_moves_lines_and_changes_nothing_that_is_shown(desk: Desk) -> None:
    before = desk.read()
    desk.put(
        ALL[0], "VIENNA, 2 May 2023 – The Permanent Council met.\n---\n" + (desk.content / ALL[0]).read_text("utf-8")
    )
    after = desk.read()
    old, new = (
        [manuscript for manuscript, _ in readings.items() if manuscript.title != "The Permanent Council met"]
        for readings in (before, after)
    )
    assert [manuscript.shown for manuscript in old] == [manuscript.shown for manuscript in new][-len(old) :]
    moved = next(manuscript for manuscript in new if manuscript.shown == old[0].shown)
    assert moved.place.line == old[0].place.line + 2


@pytest.mark.parametrize("changes", [{"program": "program 2"}, {"program": "program 1 "}, {"max_bytes": 9_000_000}])
def test_another_program_or_setting_reads_all_anew(desk: Desk, changes: dict[str, object]) -> None:
    before = whole(desk.read())
    after = desk.read(**changes)
    assert after.fresh == ALL
    assert whole(after) == before


@pytest.mark.parametrize("changes", [{"sketches": True}, {"lists": ()}, {"lists": ("topics",)}])
def test_so_does_asking_for_more_or_less(desk: Desk, changes: dict[str, object]) -> None:
    desk.read()
    assert desk.read(**changes).fresh == ALL
    assert desk.read(**changes).fresh == ()


def test_forgetting_reads_all_anew(desk: Desk) -> None:
    forget_readings(desk.cache)
    desk.read()
    forget_readings(desk.cache)
    assert desk.read().fresh == ALL


@pytest.mark.parametrize("damage", [lambda _: b"", lambda raw: raw[:-1], lambda raw: raw[:-9] + b"x" + raw[-8:]])
def test_a_damaged_memory_is_not_believed(desk: Desk, damage: object) -> None:
    before = whole(desk.read())
    (file,) = desk.cache.glob("readings.memory")
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    after = desk.read()
    assert after.fresh == ALL
    assert whole(after) == before


def test_a_store_that_lacks_a_segment_is_not_believed(desk: Desk) -> None:
    desk.read()
    desk.put(ALL[0], text_of("Dushanbe"))
    before = whole(desk.read())
    for path in sorted((desk.cache / "store").iterdir())[:1]:
        path.unlink()
    after = desk.read()
    assert after.fresh == ALL
    assert whole(after) == before


def test_segments_nothing_refers_to_are_dropped(desk: Desk) -> None:
    desk.read()
    assert len(list_segments(desk.cache / "store")) == 1
    desk.put(ALL[0], text_of("Dushanbe"))
    desk.read()
    assert len(list_segments(desk.cache / "store")) == 2
    for name in ALL:
        desk.put(name, text_of("Prishtine"))
    readings = desk.read()
    assert set(list_segments(desk.cache / "store")) == {spot.segment for _, spot in readings.items()}
    assert len(list_segments(desk.cache / "store")) == 1


def test_a_segment_left_by_a_killed_build_is_dropped_and_its_number_not_used(desk: Desk) -> None:
    desk.read()
    left = desk.cache / "store" / "00000007.pack"
    left.write_bytes(b"half")
    desk.put(ALL[0], text_of("Dushanbe", "nine"))
    readings = desk.read()
    assert not left.exists()
    assert {spot.segment for _, spot in readings.items()} == {"00000001", "00000008"}


def test_a_store_of_mostly_waste_is_written_anew(desk: Desk) -> None:
    desk.read()
    fresh: list[int] = []
    for edit in range(12):  # one file is edited again and again, the first segment shrinks to what is left in it
        for name in ALL[:4]:
            desk.put(name, text_of("Prishtine", f"{edit} and more"))
        fresh.append(len(desk.read().fresh))
        live = sum(spot.shown + spot.lines for _, spot in desk.read().items())
        assert sum(list_segments(desk.cache / "store").values()) <= 3 * live
    assert set(fresh) <= {4, 5}


def test_an_archive_without_sources_is_no_trouble(desk: Desk) -> None:
    desk.read()
    for name in ALL:
        (desk.content / name).unlink()
    readings = desk.read()
    assert (dict(readings.files), readings.fresh, desk.told) == ({}, (), [])
    assert list_segments(desk.cache / "store") == {}


def test_a_file_that_cannot_be_read_costs_its_line_until_it_can(desk: Desk) -> None:
    (desk.content / "raw/lost.txt").symlink_to("nowhere.txt")
    readings = desk.read()
    assert [found.code for found in readings.diagnostics if found.path == "raw/lost.txt"] == ["not-readable"]
    assert len(list(readings.items())) == 5
    desk.put("raw/nowhere.txt", text_of("Kyiv"))
    assert set(desk.read().fresh) == {"raw/lost.txt", "raw/nowhere.txt"}


def test_sketches_are_drawn_where_they_are_wanted(desk: Desk) -> None:
    assert not any(manuscript.sketch for manuscript, _ in desk.read().items())
    assert all(manuscript.sketch for manuscript, _ in desk.read(sketches=True).items())
    assert not any(manuscript.sketch for manuscript, _ in desk.read().items())


def test_several_processes_read_the_same(desk: Desk) -> None:
    more = "They spoke of passports, of borders and of those who cross them. " * 40
    for number in range(20):  # enough text to be worth a crew, in files of very different sizes
        items = (f"{text_of('Prishtine', f'{number} and {at}')}{more}\n" for at in range(1 + number))
        desk.put(f"raw/many/{number:02}.txt", "---\n".join(items))
    alone = desk.read(jobs=1)
    before = whole(alone)
    assert len(list_segments(desk.cache / "store")) == 1
    forget_readings(desk.cache)
    together = desk.read(jobs=2)
    assert len(list_segments(desk.cache / "store")) > 2
    assert together.fresh == alone.fresh
    assert whole(together) == before
    assert desk.told[-1] == (25, 25)
    assert desk.told == sorted(desk.told)
