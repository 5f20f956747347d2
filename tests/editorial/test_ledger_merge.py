from dataclasses import replace
from datetime import date
from itertools import permutations

from editorial.ledgers import make_item, settle_items

from osce_digest.editorial.ledger.merge import merge_lines
from osce_digest.editorial.ledger.values import Line

LINES = settle_items([make_item(), make_item("Berat", 3)]).ledger.lines
ONE, TWO = LINES


def change(line: Line, **changes: object) -> Line:
    return replace(line, **changes)  # type: ignore[arg-type]


def test_lines_that_each_stand_once_are_as_they_were_and_rise_by_id() -> None:
    assert merge_lines(LINES) == (LINES, 0)
    assert merge_lines(LINES[::-1]) == (LINES, 0)


def test_what_changed_last_counts_and_nothing_of_the_past_is_lost() -> None:
    ours = change(ONE, title="Mended", updated=date(2023, 8, 1), former=("items/2021/x.html",))
    theirs = change(ONE, address="items/2023/new.html", seen=date(2023, 7, 1), withdrawn=date(2023, 7, 25))
    for order in permutations([ours, TWO, theirs, ONE]):
        merged, twice = merge_lines(order)
        assert twice == 1
        assert merged[merged[0].id != ONE.id].title == "Mended"
        line = next(line for line in merged if line.id == ONE.id)
        assert line.address == ONE.address
        assert line.former == ("items/2021/x.html", "items/2023/new.html")
        assert (line.seen, line.updated, line.withdrawn) == (date(2023, 7, 1), date(2023, 8, 1), date(2023, 7, 25))


def test_lines_of_one_day_merge_alike_in_any_order() -> None:
    ours, theirs = change(ONE, title="Mended here"), change(ONE, title="Mended there")
    assert merge_lines([ours, theirs]) == merge_lines([theirs, ours])
