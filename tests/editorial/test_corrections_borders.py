"""Covers corrections_borders, corrections_cast, corrections_past, corrections_revising."""

from collections.abc import Collection, Mapping
from datetime import date

import pytest
from editorial.ledgers import LATER, TODAY, place_by_id

from osce_digest.editorial.corrections.borders import recast
from osce_digest.editorial.corrections.cast import Casting, Crowd, Recast, Rivals, gather_crowd, list_stands
from osce_digest.editorial.corrections.file import parse_corrections
from osce_digest.editorial.corrections.past import (
    NOT_KNOWN,
    Outcome,
    conclude,
    find_strangers,
    settle_addresses,
)
from osce_digest.editorial.corrections.revising import Revised, Texts, revise
from osce_digest.editorial.gathering import Shelf
from osce_digest.editorial.ids import find_stand
from osce_digest.editorial.joining import join_copies
from osce_digest.editorial.ledger.values import Ledger
from osce_digest.editorial.manuscript import Manuscript, describe
from osce_digest.editorial.sketch import draw_sketch
from osce_digest.loader import load_bytes
from osce_digest.model import NO_BORDERS, Borders, Document, Tags
from osce_digest.taxonomy import load_taxonomy

TAXONOMY = load_taxonomy()
FIXED = Ledger("example.org,2023")
FILES = {
    "raw/a.txt": (
        "TIRANA, 3 May 2019 – The OSCE Presence in Albania trained twelve police officers in Elbasan today.\n"
        "“We learn from each other,” said the mayor.\n"
        "Pupils drew rivers in Osh.\n"
        "DUSHANBE, 6 May 2019 – The OSCE Programme Office in Dushanbe opened a course for border guards today.\n"
        "The course ends on 10 May 2019.\n"
    ),
    "raw/b.txt": "VIENNA, 9 May 2019 – The Permanent Council heard nine speakers on the safety of journalists today.\n",
}


class Desk:
    """Files with items, and what corrections make of them, build after build."""

    def __init__(self) -> None:
        self.files = dict(FILES)
        self.ledger = FIXED
        self.cast: Recast
        self.outcome: Outcome
        self.revised: Revised
        self.texts: dict[str, list[tuple[Manuscript, Document]]] = {}

    def _read(self, borders: Mapping[str, Borders], apart: Collection[Rivals]) -> Crowd:
        for name, text in self.files.items():
            documents = load_bytes(name, text.encode(), borders.get(name, NO_BORDERS)).documents
            self.texts[name] = [(describe(one, Tags(), "", draw_sketch(one)), one) for one in documents]
        held = [one for items in self.texts.values() for one in items]
        shelf = Shelf(lambda at: held[at][1].body, lambda at: (held[at][1], Tags()))
        return gather_crowd([item for item, _ in held], shelf, apart)

    def _fetch(self, entry: Manuscript) -> tuple[Document, Tags]:
        documents = {find_stand(item): document for items in self.texts.values() for item, document in items}
        return join_copies([(documents[stand], Tags()) for stand in list_stands(entry)])

    def build(self, *lines: str, now: date = TODAY, keeps: bool = True) -> list[str]:
        """Follow corrections, keep the ledger, and give what was told."""
        found = parse_corrections("".join(f"- {{{line}}}\n" for line in lines), TAXONOMY)
        casting = Casting(self.ledger, now, place_by_id, self._read)
        self.cast = cast = recast(found.items, casting)
        self.revised = revise(cast, found.items, Texts(self._fetch, lambda *_: "print"))
        settle_addresses(cast, self.revised.manuscripts, place_by_id)
        since = now if keeps else NOT_KNOWN
        self.outcome = conclude(cast, self.revised.manuscripts, found.items, self.ledger, since)
        told = [*found.diagnostics, *cast.diagnostics, *self.revised.diagnostics]
        told += find_strangers(cast, found.items, self.ledger)
        if keeps:
            self.ledger = self.outcome.ledger
        return sorted(one.code for one in told)

    @property
    def extents(self) -> dict[str, tuple[int, int]]:
        pairs = zip(self.outcome.items, self.outcome.lines, strict=True)
        return {line.id: (item.place.line, item.place.end_line) for item, line in pairs}

    @property
    def part(self) -> str:
        """The id of the one item that is none of the three."""
        (name,) = self.extents.keys() - {ALBANIA, TAJIKISTAN, COUNCIL}
        return name


def name_items() -> list[str]:
    desk = Desk()
    assert desk.build() == []
    return list(desk.extents)


ALBANIA, TAJIKISTAN, COUNCIL = name_items()
SPLIT = f"id: {ALBANIA}, split: ['raw/a.txt:3:0'], because: two items"


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_without_corrections_items_are_as_they_are(desk: Desk) -> None:
    assert desk.build() == []
    assert desk.extents == {ALBANIA: (1, 3), TAJIKISTAN: (4, 5), COUNCIL: (1, 1)}
    before = desk.ledger
    desk.build(now=LATER)
    assert desk.ledger is before


def test_the_part_that_keeps_the_beginning_keeps_the_id(desk: Desk) -> None:
    assert desk.build(SPLIT) == []
    assert desk.extents == {ALBANIA: (1, 2), desk.part: (3, 3), TAJIKISTAN: (4, 5), COUNCIL: (1, 1)}
    assert desk.revised.fields == {ALBANIA: ("border",), desk.part: ("border",)}
    assert {remark.because for remarks in desk.revised.remarks.values() for remark in remarks} == {"two items"}


@pytest.mark.parametrize("keeps", [True, False])
def test_a_part_keeps_its_id_from_build_to_build_and_when_it_comes_back(desk: Desk, keeps: bool) -> None:  # noqa: FBT001  (a parameter by name)
    desk.build(SPLIT, keeps=keeps)
    part, ledger = desk.part, desk.ledger
    desk.build(SPLIT, now=LATER, keeps=keeps)
    assert (desk.part, desk.ledger) == (part, ledger)
    desk.build(keeps=keeps)
    assert desk.extents[ALBANIA] == (1, 3)
    desk.build(SPLIT, keeps=keeps)
    assert desk.part == part


def test_a_part_is_corrected_by_its_own_id(desk: Desk) -> None:
    desk.build(SPLIT)
    part = desk.part
    assert desk.build(SPLIT, f"id: {part}, set: {{title: Pupils draw}}") == []
    assert part in desk.extents
    assert desk.revised.fields[part] == ("border", "title")


def test_a_part_is_split_once_more_by_its_own_id(desk: Desk) -> None:
    first = f"id: {ALBANIA}, split: ['raw/a.txt:2:0']"
    desk.build(first)
    part = desk.part
    assert desk.extents[part] == (2, 3)
    assert desk.build(f"id: {part}, split: ['raw/a.txt:3:0']", first) == []
    assert (desk.extents[ALBANIA], desk.extents[part], len(desk.extents)) == ((1, 1), (2, 2), 5)


def test_an_item_is_merged_into_the_one_before_and_its_address_leads_there(desk: Desk) -> None:
    assert desk.build(f"id: {TAJIKISTAN}, merge_into: {ALBANIA}") == []
    assert desk.extents == {ALBANIA: (1, 5), COUNCIL: (1, 1)}
    (moved,) = desk.outcome.past.moved
    assert (moved.address, moved.to) == (f"items/2019/{TAJIKISTAN}.html", f"items/2019/{ALBANIA}.html")
    assert desk.outcome.past.withdrawn == ()
    assert desk.build() == []
    assert desk.extents == {ALBANIA: (1, 3), TAJIKISTAN: (4, 5), COUNCIL: (1, 1)}
    assert desk.outcome.past.moved == ()


def test_a_border_moves_when_the_next_item_is_merged_into_a_part(desk: Desk) -> None:
    desk.build(SPLIT)
    part = desk.part
    assert desk.build(SPLIT, f"id: {TAJIKISTAN}, merge_into: {part}") == []
    assert desk.extents == {ALBANIA: (1, 2), part: (3, 5), COUNCIL: (1, 1)}


def test_several_items_are_merged_into_one(desk: Desk) -> None:
    desk.build(SPLIT)
    part = desk.part
    assert desk.build(SPLIT, f"id: {part}, merge_into: {ALBANIA}", f"id: {TAJIKISTAN}, merge_into: {ALBANIA}") == []
    assert desk.extents == {ALBANIA: (1, 5), COUNCIL: (1, 1)}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("id: {a}, split: ['raw/a.txt:4:0']", "correction-no-effect"),
        ("id: {a}, split: ['raw/a.txt:5:0']", "correction-place"),
        ("id: {a}, split: ['raw/b.txt:1:25']", "correction-place"),
        ("id: {a}, split: ['raw/a.txt:3:4']", "correction-place"),
        ("id: {a}, split: ['raw/a.txt:99:0']", "correction-place"),
        ("id: {a}, merge_into: {t}", "correction-place"),
        ("id: {c}, merge_into: {a}", "correction-place"),
        ("id: {t}, merge_into: 2019-nobody-0000", "correction-unknown-id"),
        ("id: 2019-nobody-0000, hide: true", "correction-unknown-id"),
        ("id: 2019-nobody-0000, split: ['raw/a.txt:3:0']", "correction-unknown-id"),
    ],
)
def test_what_cannot_be_followed_is_told_and_changes_nothing(desk: Desk, line: str, code: str) -> None:
    assert desk.build(line.format(a=ALBANIA, t=TAJIKISTAN, c=COUNCIL)) == [code]
    assert desk.extents == {ALBANIA: (1, 3), TAJIKISTAN: (4, 5), COUNCIL: (1, 1)}


def test_the_nearest_id_is_told(desk: Desk) -> None:
    desk.build()
    near = f"{ALBANIA[:-1]}{'0' if ALBANIA[-1] != '0' else '1'}"
    found = parse_corrections(f"- {{id: {near}, hide: true}}\n", TAXONOMY).items
    (told,) = find_strangers(desk.cast, found, FIXED)
    assert f"did you mean '{ALBANIA}'?" in told.message


def test_a_correction_of_an_item_that_is_gone_has_no_effect_any_more(desk: Desk) -> None:
    desk.build()
    del desk.files["raw/b.txt"], desk.texts["raw/b.txt"]
    assert desk.build(f"id: {COUNCIL}, set: {{title: One}}") == ["correction-no-effect"]


def test_a_correction_of_a_merged_item_has_no_effect(desk: Desk) -> None:
    lines = [f"id: {TAJIKISTAN}, merge_into: {ALBANIA}", f"id: {TAJIKISTAN}, set: {{title: One}}"]
    assert desk.build(*lines) == ["correction-no-effect"]


def test_a_hidden_item_leaves_a_notice_with_day_and_reason(desk: Desk) -> None:
    desk.build()
    hide = f"id: {COUNCIL}, hide: true, because: withdrawn by the sender"
    desk.build(hide)
    assert list(desk.extents) == [ALBANIA, TAJIKISTAN]
    (notice,) = desk.outcome.past.withdrawn
    assert (notice.address, notice.on) == (f"items/2019/{COUNCIL}.html", TODAY)
    assert notice.because == "withdrawn by the sender"
    before = desk.ledger
    desk.build(hide, now=LATER)
    assert desk.ledger is before, "it is hidden since the day it was hidden first"
    desk.build()
    assert COUNCIL in desk.extents
    assert desk.outcome.past.withdrawn == ()


def test_without_a_ledger_only_the_editor_knows_since_when(desk: Desk) -> None:
    desk.build(f"id: {COUNCIL}, hide: true", keeps=False)
    assert [notice.on for notice in desk.outcome.past.withdrawn] == [None]
    desk.build(f"id: {COUNCIL}, hide: true, on: 2019-06-01", keeps=False)
    assert [notice.on for notice in desk.outcome.past.withdrawn] == [date(2019, 6, 1)]


def test_headline_and_day_move_neither_id_nor_address(desk: Desk) -> None:
    desk.build()
    before = desk.ledger
    desk.build(f"id: {COUNCIL}, set: {{title: Nine speak, published: 2020-05-09}}")
    (line,) = [line for line in desk.outcome.lines if line.id == COUNCIL]
    assert line.address == f"items/2019/{COUNCIL}.html"
    assert [item.title for item in desk.outcome.items][2] == "Nine speak"
    assert desk.ledger is before, "what the source says is what an item is known by"


@pytest.mark.parametrize("keeps", [True, False])
def test_an_undated_item_that_is_dated_moves_and_its_old_address_leads_on(desk: Desk, keeps: bool) -> None:  # noqa: FBT001  (as above)
    desk.files["raw/b.txt"] = "The Permanent Council heard nine speakers on the safety of journalists in Vienna.\n"
    desk.build(keeps=keeps)
    name = list(desk.extents)[2]
    for _ in range(2):
        desk.build(f"id: {name}, set: {{published: 2020-05-09}}", keeps=keeps)
        (line,) = [line for line in desk.outcome.lines if line.id == name]
        assert line.address == f"items/2020/{name}.html"
        (moved,) = desk.outcome.past.moved
        assert (moved.address, moved.to) == (f"items/undated/{name}.html", line.address)


def test_a_corrected_item_is_fingerprinted_with_its_remarks(desk: Desk) -> None:
    def fingerprint(line: str) -> str:
        desk.build(line)
        return desk.outcome.items[2].shown

    line = f"id: {COUNCIL}, set: {{summary: Nine spoke.}}"
    assert fingerprint(line) == fingerprint(line)
    assert fingerprint(f"{line}, because: asked") != fingerprint(line)
