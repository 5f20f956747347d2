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
from osce_digest.tagging.operations import existed, infer_body
from osce_digest.tagging.reading import Candidate, Hit, Mention, Position
from osce_digest.tagging.scoring import confidence_of, find_best, weigh
from osce_digest.tagging.weights import (
    BODY_OF_FIELD,
    LEAD_LENGTH,
    LONG_LIST_SHARE,
    MANY_OFFICES,
    OFFICE_COUNTRY,
    OFFICE_DOUBT,
    SEAT_OF_BODY,
)
from osce_digest.taxonomy import Chair, Taxonomy

SEAT_RULE: Final = "office.by-seat"
DEPARTMENT_RULE: Final = "office.by-field-of-work"
ELECTION_RULE: Final = "office.by-verdict-on-elections"

# The elections on 7 December failed to meet many OSCE commitments  /  Vote met most international standards
_VERDICT = re.compile(r"(?i)\b(?:elections?|vote|voting|polls?|referendum)\b[^.\n]{0,120}\b(?:standards|commitments)\b")


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


def join_bodies(found: Sequence[Candidate], inferred: Sequence[Candidate]) -> list[Candidate]:
    """Add bodies that were inferred to those that were found; who is both is so much surer."""
    if not found:
        return list(inferred)
    more = {body.term: body for body in inferred}
    joined = [
        Candidate(term, weight + more[term].weight, (*hits, *more[term].hits))
        if term in more
        else Candidate(term, weight, hits)
        for term, weight, hits in found
    ]
    known = {body.term for body in found}
    return [*joined, *(body for body in inferred if body.term not in known)]


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
    if any(existed(one, document) for country in countries for one in taxonomy.operations.get(country.term, ())):
        return []
    return [infer_body(body, DEPARTMENT_RULE, BODY_OF_FIELD, topics[0])]


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
