"""What bodies say for countries and topics, and what a country says for its field operation.

Not here: weighing what the text itself says for them.
"""

import re
from collections.abc import Collection, Sequence
from typing import Final

from osce_digest.model import Document
from osce_digest.tagging.reading import Candidate, Hit
from osce_digest.tagging.scoring import confidence_of, find_best, weigh
from osce_digest.tagging.weights import (
    INSTITUTION_TOPICS,
    LONG_LIST_SHARE,
    MANY_OFFICES,
    OFFICE_COUNTRY,
    OFFICE_DOUBT,
    OFFICE_OF_COUNTRY,
)
from osce_digest.taxonomy import Institution, Taxonomy

OFFICE_RULE: Final = "office.by-country"

# an OSCE course, (OSCE), the CSCE
_OSCE = re.compile(r"\b[OC]SCE\b")
# SKOPJE/VIENNA, 12 September 2023 –  →  SKOPJE, VIENNA, …
_TOWN_BORDER = re.compile(r"\s*[/,\d–—-]\s*")


def lend_countries(bodies: Sequence[Candidate], taxonomy: Taxonomy) -> list[Hit]:
    """List what the bodies named say for the countries they work on: much where they act, little where they do not."""
    if not bodies:
        return []
    countries = {body.term: taxonomy.institutions[body.term].countries for body in bodies}
    share = LONG_LIST_SHARE if len({iso for isos in countries.values() for iso in isos}) >= MANY_OFFICES else 1.0
    lent = []
    for body in bodies:
        strength = OFFICE_COUNTRY * share * confidence_of(body.weight) ** OFFICE_DOUBT
        best = find_best(body.hits)
        lent += [Hit(iso, best.rule, best.source, strength) for iso in countries[body.term]]
    return lent


def lend_topics(bodies: Sequence[Candidate]) -> list[Hit]:
    """List the topics that some bodies' items are always filed under."""
    lent = []
    for body in bodies:
        if body.term in INSTITUTION_TOPICS:
            topic, strength = INSTITUTION_TOPICS[body.term]
            best = find_best(body.hits)
            lent.append(Hit(topic, best.rule, best.source, strength * confidence_of(body.weight)))
    return lent


def infer_office(countries: Sequence[Candidate], document: Document, taxonomy: Taxonomy) -> list[Candidate]:
    """Name the one field operation there was in the country an OSCE item is about, where the item names no body.

    Such items begin with the dateline of a town in the field or say "an OSCE course". Its evidence is what tells the
    country.
    """
    if len(countries) != 1 or not _comes_from_field(document, taxonomy.seats):
        return []
    (country,) = countries
    offices = [body.name for body in taxonomy.operations.get(country.term, ()) if _existed(body, document)]
    if len(offices) != 1:
        return []
    best = find_best(country.hits)
    hit = Hit(offices[0], OFFICE_RULE, best.source, OFFICE_OF_COUNTRY * confidence_of(country.weight))
    return [Candidate(hit.term, weigh(hit.strength), (hit,))]


def _comes_from_field(document: Document, seats: Collection[str]) -> bool:
    if document.dateline:
        return all(town not in seats for town in _TOWN_BORDER.split(document.dateline.upper()))
    return any("SCE" in text and _OSCE.search(text) for text in (document.title, document.body))


def _existed(body: Institution, document: Document) -> bool:
    """Tell whether a body existed when the item came out; without a date, whether it exists still."""
    day = document.published.day or document.event.end or document.event.start
    if day is None:
        return not body.end
    # The taxonomy's dates may be years or months alone, which compare as texts all the same.
    return body.start <= day.isoformat() and (not body.end or day.isoformat()[: len(body.end)] <= body.end)
