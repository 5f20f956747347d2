"""Covers archive_views, touched."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from factories import make_document, make_evidence, make_place, make_tags

from osce_digest.config import Config
from osce_digest.config.settings import Limits
from osce_digest.editorial.manuscript import Manuscript, describe
from osce_digest.model import Document, Published, Tags
from osce_digest.readings.packing import digest_packed, pack
from osce_digest.readings.rows import Row, make_manuscript, pack_manuscript
from osce_digest.readings.store import SegmentWriter, Spot, Store
from osce_digest.site import ALL_KINDS, Edition, Group, Section, StoredTexts, place_manuscripts
from osce_digest.site.archive import Archive, ArchiveRow, number_span
from osce_digest.site.archive_file import Told, add_block, forget_archive, keep_archive, make_archive, open_archive
from osce_digest.site.archive_views import Positions, Spots, look_over
from osce_digest.site.collect import collect_groups, fill_buckets
from osce_digest.site.overview import survey_entries
from osce_digest.site.touched import Lists, find_touched, join_groups
from osce_digest.taxonomy import load_taxonomy

TAXONOMY = load_taxonomy()
RESTS_ON = ([738000, 737000], "example.org,2023")
Named = tuple[str, Document, Tags]


def item(number: int, day: date | None, *countries: str, mentioned: Sequence[str] = ()) -> Named:
    document = make_document(title=f"Item {number}", day=day, line=number)
    return f"id-{number:03}", document, make_tags(countries=countries or ["AL"], mentioned=mentioned)


DAYS = [date(2023, 1, 1 + number % 28) for number in range(150)]
ITEMS = [item(number, day if number % 10 else None) for number, day in enumerate(DAYS)]


def row_of(named: Named, spot: Spot) -> ArchiveRow:
    name, document, tags = named
    manuscript = describe(document, tags, digest_packed(pack(document, tags)[0]))
    return ArchiveRow(pack_manuscript(manuscript), (tuple(spot),), name, f"items/{name}.html")


def make_edition(items: Sequence[Named], folder: Path) -> tuple[Edition, dict[Spot, tuple[Manuscript, Row]]]:
    with SegmentWriter(folder, "00000001") as segment:
        rows = [row_of(named, segment.add(*pack(*named[1:]))) for named in items]
    manuscripts = [make_manuscript(row.manuscript) for row in rows]
    entries = place_manuscripts(manuscripts, [row.id for row in rows], [row.address for row in rows])
    texts = StoredTexts(Store(folder), {row.id: (Spot(*row.spots[0]),) for row in rows})
    edition = Edition(entries, texts, (), buckets=fill_buckets(entries, TAXONOMY))
    told = zip(manuscripts, rows, strict=True)
    return edition, {Spot(*row.spots[0]): (manuscript, row.manuscript) for manuscript, row in told}


def keep(cache: Path, items: Sequence[Named]) -> Edition:
    edition, manuscripts = make_edition(items, cache)
    make_archive(cache, edition, Told(manuscripts, {}), RESTS_ON)
    return edition


def reopen(cache: Path) -> Archive:
    archive = open_archive(cache)
    assert archive
    return archive


def join(cache: Path, *items: Named) -> tuple[Archive, list[int], Lists]:
    archive = reopen(cache)
    rows = [row_of(named, Spot("00000009", at, 1, 1, 1)) for at, named in enumerate(items)]
    serials = archive.take(add_block(cache, rows), rows, [])
    return archive, serials, join_groups(archive, serials, TAXONOMY)


def test_an_archive_says_what_the_edition_said(tmp_path: Path) -> None:
    edition = keep(tmp_path, ITEMS)
    archive = reopen(tmp_path)
    assert tuple(archive.entries) == edition.entries
    assert edition.buckets
    for mentioned, buckets in enumerate(edition.buckets):
        assert {key: list(found) for key, found in archive.groups(mentioned=bool(mentioned)).items()} == buckets
    assert (archive.newest, archive.authority) == RESTS_ON


def test_parts_of_lists_are_lists(tmp_path: Path) -> None:
    edition = keep(tmp_path, ITEMS)
    entries = reopen(tmp_path).entries
    assert list(entries[20:30]) == list(edition.entries[20:30])
    assert (entries[0], entries[-1], len(entries)) == (edition.entries[0], edition.entries[-1], 150)
    dated, undated = entries.part()
    assert [len(dated), len(undated)] == [135, 15]
    assert (dated.day(), undated.day(), undated[:0].day()) == (edition.entries[0].published.day, None, None)


@pytest.mark.parametrize(
    "joining",
    [
        [item(500, date(2024, 1, 1))],
        [item(500, date(2020, 1, 1))],
        [item(77, date(2023, 1, 9)), item(500, date(2023, 1, 9))],
        [item(3, None)],
        [item(501, None, "TJ", mentioned=["IT", "AL"]), item(502, date(2023, 1, 20), "TJ", "AL")],
    ],
)
def test_entries_that_join_stand_where_they_would_have_stood(tmp_path: Path, joining: list[Named]) -> None:
    joining = [(f"{name}-new", document, tags) for name, document, tags in joining]
    (tmp_path / "whole").mkdir()
    keep(tmp_path, ITEMS)
    whole, _ = make_edition([*ITEMS, *joining], tmp_path / "whole")
    archive, _, _ = join(tmp_path, *joining)
    keep_archive(tmp_path, archive)
    for found in (archive, reopen(tmp_path)):
        assert tuple(found.entries) == whole.entries
        assert whole.buckets
        for mentioned, buckets in enumerate(whole.buckets):
            groups = found.groups(mentioned=bool(mentioned))
            assert {key: list(entries) for key, entries in groups.items()} == buckets


def test_rows_that_moved_are_read_where_they_are_now(tmp_path: Path) -> None:
    keep(tmp_path, ITEMS)
    archive = reopen(tmp_path)
    old = archive.row(7)
    entry = archive.entry(7)
    manuscript = make_manuscript(old.manuscript)._replace(place=make_place(line=999))
    moved = ArchiveRow(pack_manuscript(manuscript), (("00000002", 1, 2, 3, 4),), old.id, old.address)
    assert archive.take(add_block(tmp_path, [moved]), [], [(7, moved)]) == []
    keep_archive(tmp_path, archive)
    for found in (archive, reopen(tmp_path)):
        assert found.entry(7) == entry._replace(place=make_place(line=999))
        assert found.spots(entry.id) == (Spot("00000002", 1, 2, 3, 4),)


def test_entries_are_found_by_where_their_texts_lie_and_by_id(tmp_path: Path) -> None:
    edition = keep(tmp_path, ITEMS)
    archive = reopen(tmp_path)
    assert isinstance(edition.texts, StoredTexts)
    spots = {edition.texts.spots[entry.id][0]: at for at, entry in enumerate(edition.entries) if at in {3, 90}}
    assert archive.find_serials(spots) == spots
    assert archive.find_serials({}) == {}
    last = archive.entries[-1]
    assert (Positions(archive)[last.id], len(Positions(archive))) == (149, 150)
    assert Spots(archive)[last.id] == edition.texts.spots[last.id]
    assert set(Spots(archive)) == {name for name, *_ in ITEMS}


def test_ids_with_the_same_words_and_first_digits_are_rivals(tmp_path: Path) -> None:
    _, *rest = ITEMS[0]
    keep(tmp_path, [("2023-elbasan-shares-7f3a", rest[0], rest[1])])
    archive = reopen(tmp_path)
    assert archive.has_rival("2023-elbasan-shares-7f3a")
    assert archive.has_rival("2023-elbasan-shares-7f3ab")
    assert not archive.has_rival("2023-elbasan-7f3a")
    assert not archive.has_rival("elbasan-shares-7f3a")


def standing(cache: Path, size: int, *joining: Named) -> dict[tuple[str, Section], int]:
    archive, serials, lists = join(cache, *joining)
    groups = _make_groups(archive, size)
    return dict(find_touched(archive, serials, lists, groups, size).standing)


def _make_groups(archive: Archive, size: int) -> tuple[Group, ...]:
    buckets = archive.groups(), archive.groups(mentioned=True)
    return collect_groups(archive.entries, buckets, TAXONOMY, ALL_KINDS, Config(limits=Limits(page_size=size)))


ALBANIA = ("countries/AL", Section.DATED)


@pytest.mark.parametrize(
    ("joining", "wanted"),
    [
        # 135 dated entries at ten a page: twelve full pages behind the newest, which holds fifteen
        ([item(500, date(2024, 1, 1))], 12),
        ([item(500, date(2020, 1, 1))], 0),
        ([item(500, date(2024, 1, 1)), item(501, date(2020, 1, 1))], 0),
        ([item(500 + number, date(2024, 1, 1)) for number in range(5)], 12),  # a thirteenth page was not there before
    ],
)
def test_pages_of_older_entries_stand(tmp_path: Path, joining: list[Named], wanted: int) -> None:
    keep(tmp_path, ITEMS)
    found = standing(tmp_path, 10, *joining)
    assert found[ALBANIA] == wanted
    assert found["countries/AL", Section.UNDATED] == 2  # five a page, below another list: five of fifteen are newest


def test_lists_that_do_not_grow_stand_whole(tmp_path: Path) -> None:
    keep(tmp_path, ITEMS)
    last = standing(tmp_path, 5, item(500, None))
    assert (last[ALBANIA], last["countries/AL", Section.UNDATED]) == (26, 0)
    found = standing(tmp_path, 5, ("id-new", *item(0, None)[1:]))
    assert (found[ALBANIA], found["countries/AL", Section.UNDATED]) == (26, 2)
    assert ("countries/TJ", Section.DATED) not in found


def test_the_neighbours_of_what_joins_are_touched(tmp_path: Path) -> None:
    keep(tmp_path, ITEMS)
    archive, serials, lists = join(tmp_path, item(500, date(2023, 1, 14)))
    touched = find_touched(archive, serials, lists, _make_groups(archive, 10), 10)
    at = archive.order.index(serials[0])
    # Three after it show it as one that came before, the one before it as the next.
    assert touched.entries == tuple(archive.entries[at - 3 : at + 2])
    assert {group.key for group in touched.groups} >= {"site", "countries/AL", "months/2023-01"}
    assert "countries/TJ" not in {group.key for group in touched.groups}


def test_without_an_archive_there_is_none(tmp_path: Path) -> None:
    assert open_archive(tmp_path) is None
    with pytest.raises(TypeError):
        make_archive(tmp_path, Edition((), {}, ()), Told({}, {}), RESTS_ON)


def test_a_forgotten_archive_is_not_there(tmp_path: Path) -> None:
    keep(tmp_path, ITEMS)
    forget_archive(tmp_path)
    forget_archive(tmp_path)
    assert open_archive(tmp_path) is None


def test_a_day_is_told_without_making_the_entry(tmp_path: Path) -> None:
    keep(tmp_path, [item(1, date(2023, 5, 6))])
    archive = reopen(tmp_path)
    for file in tmp_path.rglob("*.pack"):
        file.unlink()
    assert archive.day(0) == date(2023, 5, 6)
    assert Published(archive.day(0)).day == date(2023, 5, 6)


def doubtful(number: int, line: int, *, sure: float = 1.0) -> Named:
    border = [make_evidence("border", confidence=sure)] if sure < 1 else []
    document = make_document(title=f"Item {number}", day=DAYS[number], line=line, evidence=border)
    return f"id-{number:03}", document, make_tags(to_check=["topics/Youth"] if number % 2 else [])


def test_what_joins_is_looked_over_as_if_it_had_been_there(tmp_path: Path) -> None:
    (tmp_path / "whole").mkdir()
    held = [doubtful(number, 10 * number) for number in range(1, 8)] + [doubtful(9, 90, sure=0.6)]
    joining = [doubtful(10, 85), doubtful(11, 86, sure=0.55)]
    edition = keep(tmp_path, held)
    whole, _ = make_edition([*held, *joining], tmp_path / "whole")
    archive, serials, _ = join(tmp_path, *joining)
    standing = [at for at in range(len(edition.entries)) if at not in serials]
    listed = look_over(archive, serials, standing)
    wanted = survey_entries(whole.entries)
    keep_archive(tmp_path, archive)
    for found in (archive.overview, reopen(tmp_path).overview):
        assert (found.counts, found.decisions) == (wanted.counts, wanted.decisions)
        assert [one._replace(serial=0) for one in found.queue] == [one._replace(serial=0) for one in wanted.queue]
    assert [entry.id for entry in listed] == [one.id for one in wanted.queue]
    assert {one.id: one.before for one in wanted.queue if one.before} == {"id-009": "id-011", "id-011": "id-010"}


def test_an_archive_knows_when_events_begin_without_a_look_at_entries(tmp_path: Path) -> None:
    keep(tmp_path, ITEMS)
    archive, (serial,), _ = join(tmp_path, item(900, date(2023, 6, 1)))
    starts = archive.entries.starts()
    assert archive._entries.keys() == {serial}
    assert starts == [number_span(entry)[0] for entry in archive.entries]
    keep_archive(tmp_path, archive)
    assert reopen(tmp_path).entries.starts() == starts
