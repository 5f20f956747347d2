from dataclasses import replace
from datetime import date, timedelta

from editorial.copied import make_copy, make_weekly
from factories import make_tags

from osce_digest.editorial.ledger.values import Line
from osce_digest.editorial.manuscript import Manuscript, describe
from osce_digest.editorial.marks import NO_MARKS
from osce_digest.editorial.series_names import find_patterns, name_by_first, name_series, read_pattern


def line(name: str, seen: date | None = None) -> Line:
    return Line(name, f"items/2021/{name}.html", (), "", None, "0" * 16, "...", seen)


def weekly(count: int, title: str = "") -> list[Manuscript]:
    return [describe(make_weekly(at, title=title.format(at)), make_tags(), "") for at in range(count)]


def names_of(entries: list[Manuscript], *seen: date | None) -> list[str]:
    days = [*seen, *[None] * len(entries)]
    lines = [line(f"2021-item-000{at}", days[at]) for at in range(len(entries))]
    return [entry.series for entry in name_series(entries, [range(len(entries))], lines)]


def test_a_series_is_named_after_its_pattern_however_many_join_and_whenever() -> None:
    (name,) = set(names_of(weekly(2)))
    assert set(names_of(weekly(6)[::-1])) == {name}
    assert set(names_of(weekly(6)[4:])) == {name}
    assert name.startswith("series-")
    headlined = set(names_of(weekly(3, "Heads of border posts meet for the {}th time")))
    assert {found[:-9] for found in headlined} == {"heads-of-border-posts-meet-for-the-time"}
    assert len(headlined) == 1


def test_without_a_pattern_it_is_named_after_whoever_was_there_first() -> None:
    entries = [
        describe(make_copy(day=date(2021, 3, at + 1)), make_tags(), "")._replace(marks=NO_MARKS) for at in range(3)
    ]
    assert set(names_of(entries)) == {"event-2021-item-0000"}
    early = date(2020, 1, 1)
    assert set(names_of(entries, early + timedelta(2), early, early)) == {"event-2021-item-0001"}


def test_who_is_in_no_series_has_no_name() -> None:
    entries = weekly(2)
    assert [entry.series for entry in name_series(entries, [], [line("a"), line("b")])] == ["", ""]


def test_a_name_tells_its_pattern() -> None:
    for entries in (weekly(2), weekly(3, "Heads of border posts meet for the {}th time")):
        assert read_pattern(names_of(entries)[0]) == min(find_patterns(entries))
    assert read_pattern(name_by_first("2021-item-12345678")) is None
    assert read_pattern("") is None


def test_a_mark_that_only_one_has_is_no_pattern() -> None:
    other = replace(make_copy(), title="x")
    assert find_patterns([weekly(1)[0], describe(other, make_tags(), "")]) == []
