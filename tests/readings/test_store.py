import pickle
from pathlib import Path

import pytest
from factories import make_document, make_tags

from osce_digest.readings.packing import pack
from osce_digest.readings.shown import show
from osce_digest.readings.store import SegmentWriter, Spot, Store, StoreDamagedError, drop_segments, list_segments

ITEMS = [(make_document(title=f"Item {number}", line=number), make_tags()) for number in range(1, 6)]


@pytest.fixture
def spots(tmp_path: Path) -> list[Spot]:
    """Where the items lie: the first two in one segment, the others in a second."""
    found = []
    for name, items in (("00000001", ITEMS[:2]), ("00000002", ITEMS[2:])):
        with SegmentWriter(tmp_path, name) as segment:
            found += [segment.add(*pack(*item)) for item in items]
    return found


def test_what_is_added_is_found_again_in_any_order(tmp_path: Path, spots: list[Spot]) -> None:
    store = Store(tmp_path)
    for at in (3, 0, 4, 1, 2, 3):
        assert store.fetch(spots[at]) == ITEMS[at]
    store.close()


def test_the_bytes_of_an_item_are_its_two_parts(tmp_path: Path, spots: list[Spot]) -> None:
    store = Store(tmp_path)
    assert store.fetch_packed(spots[3]) == b"".join(pack(*ITEMS[3]))
    assert (spots[3].shown, spots[3].lines) == tuple(map(len, pack(*ITEMS[3])))
    store.close()


def test_what_is_shown_of_an_item_can_be_read_alone(tmp_path: Path, spots: list[Spot]) -> None:
    store = Store(tmp_path)
    assert [store.fetch_shown(spot) for spot in spots] == [show(*item) for item in ITEMS]
    (tmp_path / "00000002.pack").write_bytes(b"")
    with pytest.raises(StoreDamagedError):
        Store(tmp_path).fetch_shown(spots[4])
    store.close()


def test_a_store_can_be_sent_to_another_process(tmp_path: Path, spots: list[Spot]) -> None:
    store = Store(tmp_path)
    store.fetch(spots[0])
    sent = pickle.loads(pickle.dumps(store))  # noqa: S301  (our own, made a moment ago)
    assert sent.fetch(spots[4]) == ITEMS[4]
    sent.close()
    store.close()


def test_a_store_that_was_closed_opens_its_files_again(tmp_path: Path, spots: list[Spot]) -> None:
    store = Store(tmp_path)
    store.fetch(spots[0])
    store.close()
    assert store.fetch(spots[0]) == ITEMS[0]
    store.close()


def test_segments_are_listed_with_their_sizes_and_nothing_else_is(tmp_path: Path, spots: list[Spot]) -> None:
    (tmp_path / "notes.txt").write_text("no segment")
    sizes = list_segments(tmp_path)
    assert list(sizes) == ["00000001", "00000002"]
    assert sum(sizes.values()) == sum(spot.shown + spot.lines for spot in spots)


def test_segments_nothing_refers_to_are_dropped(tmp_path: Path, spots: list[Spot]) -> None:
    (tmp_path / "notes.txt").write_text("no segment")
    drop_segments(tmp_path, {spots[4].segment, "00000009"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["00000002.pack", "notes.txt"]
    drop_segments(tmp_path, ())
    assert list_segments(tmp_path) == {}


def test_an_empty_segment_is_a_file_all_the_same(tmp_path: Path) -> None:
    with SegmentWriter(tmp_path, "00000001"):
        pass
    assert list_segments(tmp_path) == {"00000001": 0}


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda raw: raw[:-1],
        lambda raw: b"\x00" * len(raw),
        lambda raw: raw[:-1] + bytes([raw[-1] ^ 1]),
        lambda raw: raw.replace(b"Elbasan", b"Erzurum"),
        lambda raw: b"x" + raw,
    ],
)
def test_what_is_not_as_it_was_written_is_not_believed(tmp_path: Path, spots: list[Spot], damage: object) -> None:
    file = tmp_path / "00000002.pack"
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    store = Store(tmp_path)
    with pytest.raises(StoreDamagedError, match="00000002"):
        store.fetch(spots[4])
    assert store.fetch(spots[0]) == ITEMS[0]
    store.close()
