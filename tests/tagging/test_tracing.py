from collections.abc import Callable

from osce_digest.matching import Matcher
from osce_digest.model import Document
from osce_digest.tagging.reading import Part, Position
from osce_digest.tagging.tracing import trace_countries


def test_each_mention_of_a_country_tells_its_part_and_position(
    write_document: Callable[..., Document], matcher: Matcher
) -> None:
    body = (
        "Judges of Tajikistan compared notes on how long trials last and on what may make them shorter in time.\n"
        "The course was funded by Germany."
    )
    found = {one.country: one for one in trace_countries(write_document(body), matcher)}
    assert (found["DE"].words, found["DE"].part, found["DE"].worth) == ("Germany", Part.DONOR, 0.0)
    assert found["TJ"].position is Position.FIRST
    assert found["TJ"].worth > 0


def test_an_item_without_countries_has_nothing_to_tell(
    write_document: Callable[..., Document], matcher: Matcher
) -> None:
    assert trace_countries(write_document("The bridge is open."), matcher) == []
