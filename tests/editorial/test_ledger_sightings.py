from datetime import date

from osce_digest.editorial.ledger.sightings import NO_SIGHTINGS, list_sightings
from osce_digest.editorial.ledger.values import Line

JULY, AUGUST = date(2023, 7, 12), date(2023, 8, 1)


def line(name: str, seen: date | None, withdrawn: date | None = None) -> Line:
    return Line(name, f"items/2023/{name}.html", (), name, None, "0" * 16, "", seen=seen, withdrawn=withdrawn)


def test_a_ledger_tells_when_each_item_was_seen_and_when_it_began() -> None:
    sightings = list_sightings([line("b", AUGUST), line("a", JULY, withdrawn=AUGUST)])
    assert sightings.days == {"a": JULY, "b": AUGUST}
    assert sightings.began == JULY


def test_an_item_whose_day_is_not_known_tells_nothing() -> None:
    assert list_sightings([line("a", None)]) == NO_SIGHTINGS
    assert list_sightings([line("a", None), line("b", JULY)]).days == {"b": JULY}
