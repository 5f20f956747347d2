from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from editorial.ledgers import FIXED, LATER, TODAY, make_item, settle_items
from factories import make_document
from hypothesis import given, settings
from hypothesis import strategies as st

from osce_digest.editorial.ledger.past import Past, look_back
from osce_digest.editorial.ledger.values import Ledger, Line
from osce_digest.model import Document, Event, Published, TitleSource

ITEM = make_item(dateline="TIRANA, 12 July 2023 –")
OTHERS = [make_item(town, day) for town, day in (("Berat", 3), ("Korçë", 5), ("Fier", 12))]


def names(lines: Sequence[Line]) -> list[str]:
    return [line.id for line in lines]


def test_new_items_get_a_line_each() -> None:
    settled = settle_items([ITEM, *OTHERS])
    first = settled.lines[0]
    assert first.id == "2023-elbasan-trains-border-" + first.digest[:4]
    assert (first.seen, first.updated, first.withdrawn, first.former) == (TODAY, None, None, ())
    assert names(settled.ledger.lines) == sorted(names(settled.lines))
    assert settled.diagnostics == ()


EDITS = {
    "a typo in the text": replace(ITEM, body=ITEM.body.replace("travel papers", "travel documents")),
    "two edits far apart": replace(ITEM, body=ITEM.body.replace("twelve", "13").replace("second", "third")),
    "a paragraph at the end": replace(ITEM, body=ITEM.body + "\nThe course was paid for by nine States."),
    "the last sentence taken away": replace(ITEM, body=ITEM.body.rpartition(" The mayor")[0]),
    "the first words rewritten": replace(ITEM, body="Our field" + ITEM.body.removeprefix("The")),
    "a headline given": replace(ITEM, title="Elbasan: forged papers", title_source=TitleSource.GIVEN),
    "another headline by a later rule": replace(ITEM, title="Border officers trained"),
    "another day by a later rule": replace(ITEM, published=Published(date(2023, 7, 13))),
    "another year in the dateline": replace(
        ITEM, dateline="TIRANA, 12 July 2022 –", published=Published(date(2022, 7, 12)), event=Event()
    ),
    "another day in the dateline": replace(
        ITEM, dateline="TIRANA, 21 July 2023 –", published=Published(date(2023, 7, 21)), event=Event()
    ),
    "no date any more": replace(ITEM, dateline="", published=Published(), event=Event()),
    "a day later, the event the same, the text mended": replace(
        ITEM,
        dateline="TIRANA, 14 July 2023 –",
        body=ITEM.body.replace("nine", "ten"),
        published=Published(date(2023, 7, 14)),
    ),
    "the file renamed": replace(ITEM, place=ITEM.place._replace(path="raw/summer.md")),
    "the item elsewhere in the file": replace(ITEM, place=ITEM.place._replace(line=400, end_line=410)),
}


@pytest.mark.parametrize("edited", EDITS.values(), ids=EDITS)
def test_an_edited_item_keeps_its_id_and_address(edited: Document) -> None:
    before = settle_items([ITEM, *OTHERS])
    after = settle_items([*OTHERS, edited], before.ledger, LATER)
    assert (after.lines[-1].id, after.lines[-1].address) == (before.lines[0].id, before.lines[0].address)
    assert names(after.ledger.lines) == names(before.ledger.lines)
    assert after.diagnostics == ()


def test_updated_moves_only_with_the_text() -> None:
    before = settle_items([ITEM])
    for name, edited in EDITS.items():
        line = settle_items([edited], before.ledger, LATER).lines[0]
        changed = (edited.body, edited.dateline, edited.title_source) != (ITEM.body, ITEM.dateline, ITEM.title_source)
        assert line.updated == (LATER if changed else None), name
        assert line.seen == TODAY
        assert (line.title, line.published) == (edited.title, edited.published.day)


def test_the_day_an_item_was_announced_under_is_kept_until_the_text_gives_it_again() -> None:
    def settle_day(day: date | None, before: Ledger) -> Line:
        return settle_items([replace(ITEM, published=Published(day))], before, LATER).lines[0]

    first = ITEM.published.day
    ledger = settle_items([ITEM]).ledger
    assert ledger.lines[0].announced is None
    moved = settle_day(date(2023, 7, 13), ledger)
    assert (moved.published, moved.announced) == (date(2023, 7, 13), first)
    ledger = replace(ledger, lines=(moved,))
    assert settle_day(date(2023, 7, 14), ledger).announced == first
    assert settle_day(None, ledger).announced == first
    assert settle_day(first, ledger).announced is None


def test_an_item_that_had_no_day_is_announced_under_the_one_it_gets() -> None:
    ledger = settle_items([replace(ITEM, published=Published())]).ledger
    assert settle_items([ITEM], ledger, LATER).lines[0].announced is None


def test_nothing_changed_gives_the_very_ledger_back() -> None:
    before = settle_items([ITEM, *OTHERS]).ledger
    assert settle_items([*OTHERS, ITEM], before, LATER).ledger is before


def test_an_item_that_is_gone_is_withdrawn_once_and_comes_back_under_its_id() -> None:
    before = settle_items([ITEM, *OTHERS])
    gone = settle_items(OTHERS, before.ledger, LATER)
    assert [line.withdrawn for line in gone.ledger.lines if line.id == before.lines[0].id] == [LATER]
    still = settle_items(OTHERS, gone.ledger, date(2024, 1, 1))
    assert still.ledger is gone.ledger
    for back in (ITEM, EDITS["a typo in the text"]):
        line = settle_items([*OTHERS, back], still.ledger, date(2024, 2, 1)).lines[-1]
        assert (line.id, line.address) == (before.lines[0].id, before.lines[0].address)
        assert line.withdrawn is None


def test_the_id_of_an_item_that_is_gone_is_given_to_no_other() -> None:
    before = settle_items([make_document(title="Talks", body="Talks began.")])
    gone = settle_items([], before.ledger)
    taken = before.lines[0].id
    # An id is made of headline and digest: only a text with the same digest could want it again.
    ledger = replace(
        gone.ledger, lines=tuple(replace(line, digest="0" * 16, sketch="...") for line in gone.ledger.lines)
    )
    again = settle_items([make_document(title="Talks", body="Talks began.")], ledger)
    assert again.lines[0].id != taken
    assert again.lines[0].id.startswith("2023-talks-")


def test_without_any_date_an_item_can_still_be_withdrawn() -> None:
    before = settle_items([make_item()], now=None)
    assert before.lines[0].seen is None
    gone = settle_items([], before.ledger, None)
    assert gone.ledger.lines[0].withdrawn == date.min


def test_an_address_moves_only_where_it_must_and_is_remembered() -> None:
    undated = make_item(day=12, dateline="")
    undated = replace(undated, published=Published(), event=Event())
    before = settle_items([undated])
    assert before.lines[0].address.startswith("items/undated/")
    dated = settle_items([ITEM], before.ledger)
    assert dated.lines[0].id == before.lines[0].id
    assert dated.lines[0].address == f"items/2023/{before.lines[0].id}.html"
    assert dated.lines[0].former == (before.lines[0].address,)
    assert settle_items([ITEM], dated.ledger).ledger is dated.ledger


def daily_report(day: int, violations: int) -> Document:
    """A report as a monitoring mission issues them: most of its words are those of the day before."""
    body = (
        f"Based on information from the teams received as of 19:30 (Kyiv time), {day} July 2023. The Mission recorded "
        f"{violations} ceasefire violations in Donetsk region, including {violations // 3} explosions, compared with "
        "the previous reporting period. Most of them took place in areas east and north-east of the bridge near the "
        "railway station. The Mission's freedom of movement continued to be restricted at checkpoints and it continued "
        "to follow up on the situation of civilians, including at five crossing points and their pedestrian ways."
    )
    return make_document(title="Daily report on the ceasefire", body=body, day=date(2023, 7, day), line=day)


def test_near_identical_daily_reports_are_never_swapped() -> None:
    reports = [daily_report(day, 100 + day * 7) for day in range(1, 9)]
    before = settle_items(reports)
    edited = [
        replace(report, body=report.body.replace("near the railway", "close to the railway")) for report in reports
    ]
    after = settle_items(edited[::-1], before.ledger, LATER)
    assert names(after.lines[::-1]) == names(before.lines)
    assert after.diagnostics == ()


def test_the_next_report_of_a_series_does_not_take_the_place_of_the_last() -> None:
    reports = [daily_report(day, 100 + day * 7) for day in range(1, 9)]
    before = settle_items(reports)
    after = settle_items([*reports[1:], daily_report(9, 163)], before.ledger, LATER)
    assert names(after.lines[:-1]) == names(before.lines[1:])
    assert after.lines[-1].id not in names(before.lines)
    assert [line.id for line in after.ledger.lines if line.withdrawn] == [before.lines[0].id]


def test_two_reports_of_one_day_that_were_both_edited_are_told_apart_by_their_text() -> None:
    morning, evening = daily_report(3, 40), replace(daily_report(3, 400), title="Spot report")
    before = settle_items([morning, evening])
    edited = [replace(report, body=report.body + " Both sides spoke.") for report in (morning, evening)]
    after = settle_items(edited[::-1], before.ledger)
    assert names(after.lines[::-1]) == names(before.lines)


def meeting(day: int, number: int) -> Document:
    body = (
        f"The {number}th weekly meeting under the Incident Prevention and Response Mechanism took place in Ergneti "
        f"on {day} July 2023. Participants discussed the release of detainees and the situation along the line."
    )
    return make_document(title="Weekly meeting held in Ergneti", body=body, day=date(2023, 7, day))


def test_weekly_meetings_that_differ_by_their_date_stay_apart() -> None:
    before = settle_items([meeting(5, 97)])
    both = settle_items([meeting(5, 97), meeting(12, 98)], before.ledger)
    assert both.lines[0] == before.lines[0]
    assert both.lines[1].id != before.lines[0].id
    assert both.diagnostics == ()


def test_a_meeting_that_replaces_last_weeks_is_a_new_item_and_this_is_told() -> None:
    before = settle_items([meeting(5, 97)])
    after = settle_items([meeting(12, 97)], before.ledger)
    assert after.lines[0].id != before.lines[0].id
    assert [told.code for told in after.diagnostics] == ["ledger-alike"]
    assert before.lines[0].id in after.diagnostics[0].message


def test_where_two_answers_are_as_good_the_item_is_new_and_this_is_told() -> None:
    # Two versions of one item, which differ beyond what a sketch sees; then there is a third in their place.
    versions = [
        make_item(body=ITEM.body + " It went on." * 40 + end, line=at) for at, end in ((1, "One."), (9, "Two."))
    ]
    before = settle_items(versions)
    after = settle_items([make_item(body=ITEM.body + " It went on." * 40 + "Three.")], before.ledger)
    assert after.lines[0].id not in names(before.lines)
    assert [told.code for told in after.diagnostics] == ["ledger-ambiguous"]
    assert all(name in after.diagnostics[0].message for name in names(before.lines))


def test_copies_that_were_edited_alike_keep_their_ids() -> None:
    copies = [make_item(line=line) for line in (1, 40, 80)]
    before = settle_items(copies)
    edited = [replace(EDITS["a typo in the text"], dateline="", place=copy.place) for copy in copies]
    after = settle_items(edited[::-1], before.ledger)
    assert names(after.lines[::-1]) == names(before.lines)
    assert after.diagnostics == ()


def test_word_for_word_copies_keep_their_lines_by_day_and_headline() -> None:
    first, second = make_item(line=1), replace(make_item(line=40), published=Published(date(2023, 7, 19)))
    before = settle_items([first, second])
    swapped = [replace(first, place=second.place), replace(second, place=first.place)]
    assert settle_items(swapped, before.ledger).ledger is before.ledger
    left = settle_items([second], before.ledger)
    assert left.lines[0].id == before.lines[1].id


def test_an_item_edited_into_a_copy_of_another_swaps_nothing_later() -> None:
    edited = replace(EDITS["a typo in the text"], place=ITEM.place._replace(path="raw/z.md"))
    older = settle_items([edited])
    both = settle_items([edited, ITEM], older.ledger, LATER)
    copies = [replace(edited, body=ITEM.body), ITEM]
    once = settle_items(copies, both.ledger, LATER)
    assert set(names(once.lines)) == set(names(both.lines))
    again = settle_items(copies, once.ledger, LATER)
    assert (names(again.lines), again.ledger) == (names(once.lines), once.ledger)


def test_a_copy_known_by_likeness_and_a_new_one_swap_nothing_later() -> None:
    known = make_item(town="Elbasan", day=2, title="Talks", dateline="TIRANA –", line=1)
    before = settle_items([known])
    copies = [make_item(town="Elbasan", day=2, title="Talks", dateline="", line=line) for line in (3, 1)]
    once = settle_items(copies, before.ledger)
    assert before.lines[0].id in names(once.lines)
    assert settle_items(copies, once.ledger, LATER).lines == once.lines


def test_two_branches_that_chose_one_address_are_put_right_by_who_was_first() -> None:
    ledger = settle_items([ITEM, OTHERS[0]]).ledger
    one, two = ledger.lines
    clash = replace(ledger, lines=(replace(one, seen=LATER, address=two.address), two))
    after = settle_items([ITEM, OTHERS[0]], clash)
    by_id = {line.id: line for line in after.lines}
    assert by_id[two.id].address == two.address
    assert by_id[one.id].address == f"items/2023/{one.id}.html"
    assert look_back(after.ledger) == Past()
    assert settle_items([ITEM, OTHERS[0]], after.ledger).ledger is after.ledger


TOWNS = st.sampled_from(["Elbasan", "Berat", "Osh", "Skopje"])
ITEMS = st.builds(
    make_item,
    town=TOWNS,
    day=st.integers(1, 28),
    title=st.sampled_from(["Talks", "Training", "Officers trained"]),
    dateline=st.sampled_from(["", "TIRANA –", "VIENNA, 3 July 2023 –"]),
    line=st.integers(1, 9),
)
ARCHIVES = st.lists(ITEMS, max_size=8, unique_by=lambda document: (document.place.path, document.place.line))


@settings(max_examples=60, deadline=None)
@given(st.lists(ARCHIVES, min_size=1, max_size=4))
def test_ids_are_unique_and_settling_again_changes_nothing(builds: list[list[Document]]) -> None:
    ledger = FIXED
    for documents in builds:
        settled = settle_items(documents, ledger)
        assert len(set(names(settled.lines))) == len(documents)
        assert len(set(names(settled.ledger.lines))) == len(settled.ledger.lines)
        assert set(names(ledger.lines)) <= set(names(settled.ledger.lines))
        again = settle_items(documents, settled.ledger, LATER)
        assert again.ledger is settled.ledger
        assert (again.lines, again.diagnostics) == (settled.lines, ())
        ledger = settled.ledger


@settings(max_examples=60, deadline=None)
@given(ARCHIVES, ARCHIVES, st.data())
def test_the_order_of_documents_does_not_show(old: list[Document], new: list[Document], data: st.DataObject) -> None:
    ledger = settle_items(old).ledger
    settled = settle_items(new, ledger, LATER)
    shuffled = data.draw(st.permutations(range(len(new))))
    again = settle_items([new[at] for at in shuffled], ledger, LATER)
    assert again.ledger == settled.ledger
    assert list(again.lines) == [settled.lines[at] for at in shuffled]
    assert again.diagnostics == settled.diagnostics
