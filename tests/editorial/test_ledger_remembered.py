from dataclasses import replace
from datetime import date

from osce_digest.editorial.ledger.remembered import NOTHING_REMEMBERED, remember
from osce_digest.editorial.ledger.values import Line

JULY, AUGUST = date(2023, 7, 1), date(2023, 8, 1)
LINE = Line("a", "items/2023/a.html", (), "A", JULY, "0" * 16, "", seen=JULY)


def test_days_of_entries_that_are_there_are_known() -> None:
    found = remember(
        [LINE, replace(LINE, id="b", updated=AUGUST, announced=JULY), replace(LINE, id="c", withdrawn=AUGUST)]
    )
    assert found.seen == {"a": JULY, "b": JULY}
    assert found.updated == {"b": AUGUST}
    assert found.announced == {"b": JULY}


def test_a_ledger_without_days_remembers_nothing() -> None:
    assert remember([replace(LINE, seen=None)]) == NOTHING_REMEMBERED
