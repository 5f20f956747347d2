from factories import make_document, make_tags

from osce_digest.model import Clutter, Document, Given
from osce_digest.readings.shown import show
from osce_digest.renderer.item_types import list_types


def types_of(document: Document) -> tuple[str, ...]:
    return list_types(show(document, make_tags()))


def test_types_are_those_the_source_states_each_once() -> None:
    given = [Given("date", "3 May 2019", 2, 0, 10), Given("content_type", "News, Press release, News", 3, 14, 39)]
    assert types_of(make_document(given=given)) == ("News", "Press release")


def test_words_above_a_title_tell_the_type_where_they_are_known_for_one() -> None:
    clutter = [Clutter(1, "kicker", "Tirana"), Clutter(2, "kicker", "PRESS RELEASE:")]
    assert types_of(make_document(clutter=clutter)) == ("Press release",)


def test_what_is_stated_goes_before_the_words_above_a_title() -> None:
    clutter, given = [Clutter(1, "kicker", "Statement")], [Given("content_type", "Spot Report", 3, 14, 25)]
    assert types_of(make_document(clutter=clutter, given=given)) == ("Spot Report",)


def test_no_type_is_guessed_from_the_text_or_an_advert() -> None:
    document = make_document(title="Press release", body="Statement", clutter=[Clutter(9, "advert", "Press release")])
    assert types_of(document) == ()
