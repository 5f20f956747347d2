"""What bodies say for countries and topics, and what a country says for its field operation.

Not here: weighing what the text itself says for them.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from osce_digest.model import Document, Field
from osce_digest.tagging.belonging import (
    BODIES_OF_FIELDS,
    CHAIR_BODY,
    EARLY_SEATS,
    ELECTION_BODY,
    INSTITUTION_TOPICS,
    LATE_SEATS_FROM,
    SEATS,
)
from osce_digest.tagging.reading import Candidate, Hit, Mention, Position
from osce_digest.tagging.scoring import confidence_of, find_best, weigh
from osce_digest.tagging.weights import (
    BODY_OF_FIELD,
    LEAD_LENGTH,
    LONG_LIST_SHARE,
    MANY_OFFICES,
    OFFICE_COUNTRY,
    OFFICE_DOUBT,
    OFFICE_OF_COUNTRY,
    OFFICE_THAT_ACTS,
    SEAT_OF_BODY,
)
from osce_digest.taxonomy import Chair, Institution, Taxonomy

OFFICE_RULE: Final = "office.by-country"
SEAT_RULE: Final = "office.by-seat"
DEPARTMENT_RULE: Final = "office.by-field-of-work"
_OPERATIONS: Final = "OSCE field operations"
ELECTION_RULE: Final = "office.by-verdict-on-elections"

# an OSCE course, (OSCE), the CSCE
_OSCE = re.compile(r"\b[OC]SCE\b")
# the Head of the OSCE Mission there; but not: the OSCE Mission to Moldova, which is named already
_OFFICE = re.compile(r"\bOSCE (?:Mission|Office|Centre|Presence)\b(?! (?:to|in|of)\b)")
# The elections on 7 December failed to meet many OSCE commitments  /  Vote met most international standards
_VERDICT = re.compile(r"(?i)\b(?:elections?|vote|voting|polls?|referendum)\b[^.\n]{0,120}\b(?:standards|commitments)\b")
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
    """Name the field operation there was in the country an OSCE item is about, where the item names no body.

    Such items begin with the dateline of a town in the field, come from a listing or say "an OSCE course". Its evidence
    is what tells the country. Several have their say only where the item speaks of field operations.
    """
    if not countries or not _comes_from_field(document, taxonomy.seats):
        return []
    held = [(country, office) for country in countries if (office := _find_operation(country, document, taxonomy))]
    if any(_OPERATIONS in text for text in (document.title, document.body)):
        return [_infer(office, OFFICE_RULE, OFFICE_THAT_ACTS, country) for country, office in held]
    if len(countries) > 1:
        held = _choose(held, countries, document)
    return [_infer(office, OFFICE_RULE, OFFICE_OF_COUNTRY, country) for country, office in held if len(held) == 1]


def _choose(
    held: list[tuple[Candidate, str]], countries: Sequence[Candidate], document: Document
) -> list[tuple[Candidate, str]]:
    """Choose among countries that in the dateline, or the only one with an operation, if it is first or travels."""
    issued = [pair for pair in held if any(_is_of_dateline(hit) for hit in pair[0].hits)]
    travels = any("study visit" in text for text in (document.title, document.body))
    return issued or [pair for pair in held if len(held) == 1 and (travels or pair[0] is countries[0])]


def _find_operation(country: Candidate, document: Document, taxonomy: Taxonomy) -> str | None:
    """Find the field operation in a country at the time: of several the one that worked in all dimensions."""
    offices = [body for body in taxonomy.operations.get(country.term, ()) if _existed(body, document)]
    general = [body for body in offices if not body.dimensions] if len(offices) > 1 else offices
    return general[0].name if len(general) == 1 else None


def _infer(body: str, rule: str, strength: float, basis: Candidate) -> Candidate:
    """Let the strongest words for a country or topic speak for a body that goes with it."""
    hit = Hit(body, rule, find_best(basis.hits).source, strength * confidence_of(basis.weight))
    return Candidate(body, weigh(hit.strength), (hit,))


def infer_observers(document: Document) -> list[Candidate]:
    """Name the ODIHR where an item that names no body holds elections against standards: its observers do that."""
    if "SCE" not in document.body or not ("tandards" in document.body or "ommitments" in document.body):
        return []
    if found := _VERDICT.search(document.body, 0, LEAD_LENGTH):
        verdict = Mention((), found.start(), found.end(), Field.BODY, document.body, Position.FIRST)
        hit = Hit(ELECTION_BODY, ELECTION_RULE, verdict, SEAT_OF_BODY)
        return [Candidate(ELECTION_BODY, weigh(SEAT_OF_BODY), (hit,))]
    return []


def infer_department(
    topics: Sequence[Candidate], countries: Sequence[Candidate], document: Document, taxonomy: Taxonomy
) -> list[Candidate]:
    """Name the body in charge of an item's main field of work, where an OSCE item names none at all.

    What no field operation can have done is done by it: an OSCE seminar on terrorism in Brussels.
    """
    body = BODIES_OF_FIELDS.get(topics[0].term) if topics else None
    if body is None or not any("OSCE" in text for text in (document.title, document.body)):
        return []
    if any(_existed(one, document) for country in countries for one in taxonomy.operations.get(country.term, ())):
        return []
    return [_infer(body, DEPARTMENT_RULE, BODY_OF_FIELD, topics[0])]


def infer_seat(document: Document, chair: Chair | None, seats: Collection[str]) -> list[Candidate]:
    """Name the bodies that speak from the seats in a dateline, where the item names none: `WARSAW, 3 May 2006 –`."""
    if not document.dateline:
        return []
    # From Vienna all sorts of bodies speak, also in a year of an Austrian Chair.
    alone = chair is not None and (chair.capital in SEATS or chair.capital not in seats)
    found = _find_seats(document.dateline, {**SEATS, chair.capital: CHAIR_BODY} if chair and alone else SEATS)
    day = document.published.day
    return found if found or not day or day.year >= LATE_SEATS_FROM else _find_seats(document.dateline, EARLY_SEATS)


def _find_seats(text: str, seats: Mapping[str, str]) -> list[Candidate]:
    found, loud = [], text.upper()
    for town, body in seats.items():
        start = loud.find(town)
        if start >= 0 and not text[start + len(town) : start + len(town) + 1].isalpha():
            seat = Mention((), start, start + len(town), Field.DATELINE, text, Position.DATELINE)
            hit = Hit(body, SEAT_RULE, seat, SEAT_OF_BODY)
            found.append(Candidate(body, weigh(SEAT_OF_BODY), (hit,)))
    return found


def _is_of_dateline(hit: Hit) -> bool:
    return isinstance(hit.source, Mention) and hit.source.position is Position.DATELINE


def _comes_from_field(document: Document, seats: Collection[str]) -> bool:
    if document.dateline:
        issued = all(town not in seats for town in _TOWN_BORDER.split(document.dateline.upper()))
        return issued or any("SCE" in text and _OFFICE.search(text) for text in (document.title, document.body))
    # Only the OSCE's own listing tells of what type an item is.
    if any(value.field == "content_type" for value in document.given):
        return True
    return any("SCE" in text and _OSCE.search(text) for text in (document.title, document.body))


def _existed(body: Institution, document: Document) -> bool:
    """Tell whether a body existed when the item came out; without a date, whether it exists still."""
    day = document.published.day or document.event.end or document.event.start
    if day is None:
        return not body.end
    # The taxonomy's dates may be years or months alone, which compare as texts all the same.
    return body.start <= day.isoformat() and (not body.end or day.isoformat()[: len(body.end)] <= body.end)
