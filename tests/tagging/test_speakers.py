from collections.abc import Callable
from dataclasses import replace

import pytest

from osce_digest.matching import Matcher
from osce_digest.model import Clutter, Document
from osce_digest.tagging.mentions import find_mentions
from osce_digest.tagging.speakers import find_own, is_statement

WriteDocument = Callable[..., Document]
TagTerms = Callable[..., dict[str, list[str]]]

OWN = [
    ("On behalf of Norway I thank the speaker.", "", {"NO"}),
    ("On behalf of the Government of Latvia I thank the speaker. Malta welcomes it.", "", {"LV"}),
    ("Thank you, Minister. Malta fully supports the plan for Moldova.", "", {"MT"}),
    ("Forty States and my own country, Montenegro, signed the paper on Georgia.", "", {"ME"}),
    ("We thank the Head of Mission.", "Statement by the Delegation of Türkiye on Georgia", {"TR"}),
    ("We thank the Head of Mission.", "UK statement to the OSCE on Belarus", {"GB"}),
    ("The United States is deeply troubled by events in Belarus.", "Response to the report on Belarus", {"US"}),
    ("Nous saluons les progrès.", "Déclaration de la France", {"FR"}),
    ("La France condamne les tirs en Ukraine.", "Déclaration sur l’Ukraine", {"FR"}),
    ("J’ai l’honneur de parler au nom de l’Allemagne et de la France.", "Déclaration commune", {"DE", "FR"}),
    ("Belarus must free them.", "Statement on Belarus", set()),
    ("Norway fully supports the plan, an official said.", "Norway supports a plan", set()),
    ("Moldova welcomes guests.", "", set()),
]


@pytest.mark.parametrize(("body", "title", "own"), OWN)
def test_a_statement_is_of_the_state_that_speaks(
    write_document: WriteDocument, matcher: Matcher, body: str, title: str, own: set[str]
) -> None:
    document = write_document(body, title=title)
    found = find_own(find_mentions(document, matcher)["countries"]) if is_statement(document) else set()
    assert found == own


def test_who_greets_the_chair_makes_a_statement(write_document: WriteDocument) -> None:
    document = write_document("Norway supports the plan for Moldova.")
    assert not is_statement(document)
    assert is_statement(replace(document, clutter=(Clutter(3, "salutation", "Madam Chair,"),)))
    assert not is_statement(replace(document, clutter=(Clutter(3, "advert", "Madam Chair,"),)))


def test_the_union_speaks_for_no_one_state(write_document: WriteDocument, matcher: Matcher) -> None:
    document = write_document("1. The European Union warmly welcomes the Head of Mission. Serbia has made progress.")
    assert is_statement(document)
    assert find_own(find_mentions(document, matcher)["countries"]) == set()
    assert not is_statement(write_document("The European Union and the OSCE ended a course."))


def test_a_statement_is_about_others_than_who_makes_it(tag_terms: TagTerms) -> None:
    body = "The United States condemns the arrests in Belarus. The United States is concerned about editors in Minsk."
    found = tag_terms(body, title="Statement on arrests")
    assert found["countries"] == ["BY"]
    assert found["mentioned"] == ["US"]


def test_a_state_may_speak_of_itself(tag_terms: TagTerms) -> None:
    body = "On behalf of Ukraine I tell this Council of the war against Ukraine. Homes in Kharkiv and Odesa burned."
    assert tag_terms(body)["countries"] == ["UA"]
