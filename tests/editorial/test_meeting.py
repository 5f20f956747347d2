from dataclasses import replace
from itertools import combinations

from editorial.copied import CHANGED, COPIED, make_copy, make_weekly
from factories import make_tags

from osce_digest.editorial.manuscript import Manuscript, describe
from osce_digest.editorial.meeting import Kind, list_others, list_places
from osce_digest.model import Document


def brief(document: Document) -> Manuscript:
    return describe(document, make_tags(), "")


def meet(one: Manuscript, other: Manuscript) -> set[Kind]:
    there = list_places(other)
    return {place.kind for place in list_others(one) if place.number in there}


def test_copies_and_what_is_alike_meet() -> None:
    item = brief(make_copy())
    for change in (*COPIED.values(), *CHANGED.values()):
        assert Kind.BEGINNING in meet(item, brief(make_copy(change())))


def test_numbers_of_a_series_meet_by_their_patterns() -> None:
    items = [brief(make_weekly(number, title=f"Heads of border posts meet, {number}")) for number in range(3)]
    for one, other in combinations(items, 2):
        assert {Kind.LEAD, Kind.TITLE} <= meet(one, other)


def test_of_one_day_only_languages_meet() -> None:
    english, french = brief(make_copy()), brief(replace(make_copy("Autre chose."), language="fr"))
    other = brief(make_copy("Something else."))
    assert Kind.OTHER_DAY in meet(english, french)
    assert Kind.ENGLISH_DAY in meet(french, english)
    assert meet(english, other) == {Kind.EVENT}


def test_items_without_anything_in_common_do_not_meet() -> None:
    one, other = brief(make_copy()), describe(make_weekly(3), make_tags(countries=["TR"], institutions=[]), "")
    assert meet(one, other) == set()
