from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from osce_digest.cache.survey import Seen, survey
from osce_digest.model import Borders
from osce_digest.readings import ReadingOrder, Readings, forget_readings, read_sources, recall_rows
from osce_digest.readings.variants import Variants

TEXT = """\
DUSHANBE, 14 March 2024 – The OSCE Programme Office trained fourteen border officers.
They practised on seized passports.
Pupils drew rivers.
"""
SPLIT = {"raw/a.txt": Borders(begin=((3, 0),))}


class Desk:
    """A content folder of two files, and what is read of it."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        self.order = ReadingOrder(self.content, folder / "cache", "program", 10_000, sketches=False, jobs=1)
        self.given: list[Readings] = []
        (self.content / "raw").mkdir(parents=True)
        self.order.cache.mkdir()
        for name in ("a", "b"):
            (self.content / f"raw/{name}.txt").write_text(TEXT, encoding="utf-8")

    def seen(self) -> dict[str, Seen]:
        return survey(((f"raw/{name}.txt", self.content / f"raw/{name}.txt") for name in ("a", "b")), {}, 0)

    def read(self, wanted: Mapping[str, Borders] | None = None) -> Readings:
        readings = read_sources(self.order, self.seen())
        self.given.append(readings)
        variants = Variants(self.order, self.seen(), readings)
        found = variants.read(wanted) if wanted else readings
        variants.keep()
        return found

    def segments(self) -> set[str]:
        return {path.name for path in (self.order.cache / "store").iterdir()}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    for readings in desk.given:
        readings.store.close()


def count(readings: Readings) -> dict[str, int]:
    return {name: len(reading.items) for name, reading in readings.files.items()}


def test_a_file_is_read_with_moved_borders_and_the_others_as_they_are(desk: Desk) -> None:
    found = desk.read(SPLIT)
    assert count(found) == {"raw/a.txt": 2, "raw/b.txt": 1}
    assert [account.items for account in found.accounts] == [2, 1]
    bodies = [found.store.fetch(spot)[0].body for _, spot in found.items()]
    assert bodies[1] == "Pupils drew rivers."


def test_a_variant_is_remembered(desk: Desk) -> None:
    desk.read(SPLIT)
    before = desk.segments()
    assert count(desk.read(SPLIT)) == {"raw/a.txt": 2, "raw/b.txt": 1}
    assert desk.segments() == before


def test_other_borders_are_another_variant(desk: Desk) -> None:
    desk.read(SPLIT)
    other = {"raw/a.txt": Borders(begin=((2, 0), (3, 0)))}
    assert count(desk.read(other)) == {"raw/a.txt": 3, "raw/b.txt": 1}


def test_a_variant_of_another_text_is_read_anew(desk: Desk) -> None:
    desk.read(SPLIT)
    (desk.content / "raw/a.txt").write_text(TEXT.replace("Pupils", "Judges"), encoding="utf-8")
    found = desk.read(SPLIT)
    assert [found.store.fetch(spot)[0].body for _, spot in found.items()][1] == "Judges drew rivers."


def test_a_variant_nobody_wants_any_more_is_forgotten(desk: Desk) -> None:
    desk.read()
    plain = desk.segments()
    desk.read(SPLIT)
    assert desk.segments() != plain
    desk.read()
    assert desk.segments() == plain
    assert desk.read().variants == {}


def test_variants_are_no_sources_of_their_own(desk: Desk) -> None:
    desk.read(SPLIT)
    assert sorted(recall_rows(desk.order)) == ["raw/a.txt", "raw/b.txt"]
    forget_readings(desk.order.cache)
    assert count(desk.read(SPLIT)) == {"raw/a.txt": 2, "raw/b.txt": 1}
