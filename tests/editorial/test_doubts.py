from datetime import date

import pytest
import yaml
from factories import make_entry, make_tags

from osce_digest.editorial.doubts import correct, find_doubts, measure_doubts, quote
from osce_digest.model import Basis, Entry, Published


def doubted(**changes: object) -> Entry:
    return make_entry()._replace(**changes)  # type: ignore[arg-type]


def test_a_tag_left_out_offers_to_add_it_and_names_what_stands() -> None:
    (doubt,) = find_doubts(make_entry(tags=make_tags(to_check=["topics/Youth"])))
    assert (doubt.doubt, doubt.tag, doubt.said, doubt.alternatives) == (0.8, "topics/Youth", 0.4, ("Policing",))
    assert yaml.safe_load(doubt.correction)[0]["add"] == {"topics": ["Youth"]}


@pytest.mark.parametrize(("sure", "doubt"), [(0.3, 0.6), (0.5, 1.0), (0.9, 0.2)])
def test_a_tag_left_out_is_most_doubtful_at_a_half(sure: float, doubt: float) -> None:
    assert [one.doubt for one in find_doubts(doubted(to_check=(("topics/Youth", sure),)))] == [doubt]


@pytest.mark.parametrize(("sure", "doubts"), [(0.5, [1.0]), (0.69, [0.62]), (0.7, []), (0.3, [1.0])])
def test_a_date_below_the_threshold_is_in_doubt(sure: float, doubts: list[float]) -> None:
    found = find_doubts(doubted(published=Published(date(2023, 7, 12), Basis.LEAD, sure)))
    assert [one.doubt for one in found] == doubts


def test_no_date_is_in_no_doubt() -> None:
    assert find_doubts(doubted(published=Published())) == []


def test_a_border_is_in_doubt_only_behind_another_item() -> None:
    entry = doubted(border=0.6)
    assert find_doubts(entry) == []
    (doubt,) = find_doubts(entry, "2023-one-before-12ab")
    assert (doubt.tag, doubt.doubt) == ("border", 0.8)
    assert yaml.safe_load(doubt.correction)[0]["merge_into"] == "2023-one-before-12ab"


def test_the_most_doubtful_comes_first() -> None:
    entry = doubted(border=0.55, to_check=(("topics/Youth", 0.31), ("countries/TJ", 0.49)))
    assert [one.tag for one in find_doubts(entry, "x-y")] == ["countries/TJ", "border", "topics/Youth"]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"to_check": (("topics/Youth", 0.31), ("countries/TJ", 0.72))},
        {"border": 0.6, "published": Published(date(2023, 7, 12), Basis.CONTEXT, 0.52)},
        {"border": 0.9, "published": Published(date(2023, 7, 12), Basis.CONTEXT, 0.95)},
    ],
)
def test_the_quick_measure_says_what_the_list_says(changes: dict[str, object]) -> None:
    entry = doubted(**changes)
    found = find_doubts(entry, "one-before")
    assert measure_doubts(entry) == (len(found), max((one.doubt for one in found), default=0.0))


@pytest.mark.parametrize(
    "text",
    [
        "Youth",
        "NO",
        "on",
        "Kosovo, Sandjak",
        "it's: this",
        "- no list",
        "",
        "[x]",
        "Rule of law",
        "a #b",
        "1325",
        "2019-05-03",
        "0x1f",
        "1e3",
        "3 May",
    ],
)
def test_quoted_values_come_back_as_they_were(text: str) -> None:
    (correction,) = yaml.safe_load(correct("2023-a-b-7f3a", f"add: {{topics: [{quote(text)}]}}"))
    assert correction["add"] == {"topics": [text]}
    assert correction["id"] == "2023-a-b-7f3a"
