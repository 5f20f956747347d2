"""Name the field operation of the country that an item is about, where the item itself names no body.

Not here: the bodies that seats, fields of work and verdicts on elections speak for (`lending`).
"""

import re
from collections.abc import Collection, Sequence
from typing import Final

from osce_digest.model import Document
from osce_digest.tagging.reading import Candidate, Hit, Mention, Position
from osce_digest.tagging.scoring import confidence_of, find_best, weigh
from osce_digest.tagging.weights import LEAD_LENGTH, OFFICE_OF_COUNTRY, OFFICE_THAT_ACTS
from osce_digest.taxonomy import Institution, Taxonomy

OFFICE_RULE: Final = "office.by-country"

_OPERATIONS: Final = "OSCE field operations"
# OSCE field offices, OSCE Missions
_SEVERAL = re.compile(r"OSCE (?:field (?:missions|offices)|[Mm]issions)\b")
# an OSCE course, (OSCE), the CSCE, die OSZE, курс ОБСЕ
_OSCE = re.compile(r"\b(?:[OC]SCE|OSZE|ОБСЕ)\b")
# the Head of the OSCE Mission there; but not: the OSCE Mission to Moldova, which is named already
_OFFICE = re.compile(r"\bOSCE (?:Mission|Office|Centre|Presence)\b(?! (?:to|in|of)\b)")
# The Mission gave money; but not: the Office of the Prosecutor, the Missions, the Mission to Ukraine
_CALLED: Final = ("he Mission", "he Office", "he Centre", "he Presence", "he Programme Office")
_OTHERS: Final = (" of ", " to ", " in ", " for ", "s")
_FIRST_ITEMS: Final = "1999"  # no press item is older
# SKOPJE/VIENNA, 12 September 2023 –  →  SKOPJE, VIENNA, …
_TOWN_BORDER = re.compile(r"\s*[/,\d–—-]\s*")


def infer_office(countries: Sequence[Candidate], document: Document, taxonomy: Taxonomy) -> list[Candidate]:
    """Name the field operation there was in the country an OSCE item is about, where the item names no body.

    Such items begin with the dateline of a town in the field, come from a listing, say "an OSCE course" or "the
    Mission". Its evidence is what tells the country. Several have their say only where the item speaks of field
    operations.
    """
    if taxonomy.operations.keys().isdisjoint([country.term for country in countries]):
        return []
    from_field = _comes_from_field(document, taxonomy.seats)
    called = [] if from_field or document.dateline else _list_called(document.body[:LEAD_LENGTH])
    if not (from_field or called):
        return []
    day = _day_of(document)
    held = [(country, office) for country in countries if (office := _find_operation(country.term, day, taxonomy))]
    if not from_field:
        held = [pair for pair in held if any(noun in pair[1] for noun in called)]
    if held and _speaks_of_operations(document, several=len(held) > 1):
        return [infer_body(office, OFFICE_RULE, OFFICE_THAT_ACTS, country) for country, office in held]
    if len(countries) > 1:
        held = _choose(held, countries, document)
    return [infer_body(office, OFFICE_RULE, OFFICE_OF_COUNTRY, country) for country, office in held if len(held) == 1]


def _speaks_of_operations(document: Document, *, several: bool) -> bool:
    texts = (document.title, document.body)
    return any([_OPERATIONS in text or (several and _SEVERAL.search(text)) for text in texts])  # noqa: C419  (cheaper)


def _choose(
    held: list[tuple[Candidate, str]], countries: Sequence[Candidate], document: Document
) -> list[tuple[Candidate, str]]:
    """Choose among countries that in the dateline, or the only one with an operation, if it is first or travels."""
    issued = [pair for pair in held if any(_is_of_dateline(hit) for hit in pair[0].hits)]
    travels = any("study visit" in text for text in (document.title, document.body))
    return issued or [pair for pair in held if len(held) == 1 and (travels or pair[0] is countries[0])]


def _find_operation(iso: str, day: str, taxonomy: Taxonomy) -> str | None:
    """Find the field operation in a country at the time: of several the one that worked in all dimensions.

    Where the time is not known, there must have been none but the one of today.
    """
    offices = [
        body
        for body in taxonomy.operations.get(iso, ())
        if (_existed(body, day) if day else not body.end or body.end >= _FIRST_ITEMS)
    ]
    general = [body for body in offices if not body.dimensions] if len(offices) > 1 else offices
    return general[0].name if len(general) == 1 and (day or not general[0].end) else None


def _list_called(lead: str) -> list[str]:
    """List the nouns by which a lead speaks of a field operation alone: `The Mission gave money`."""
    # Much cheaper than a pattern, as hardly an item has any of these words.
    return [
        phrase.removeprefix("he ")
        for phrase in _CALLED
        if phrase in lead and any(not after.startswith(_OTHERS) for after in lead.split(phrase)[1:])
    ]


def infer_body(body: str, rule: str, strength: float, basis: Candidate) -> Candidate:
    """Let the strongest words for a country or topic speak for a body that goes with it."""
    hit = Hit(body, rule, find_best(basis.hits).source, strength * confidence_of(basis.weight))
    return Candidate(body, weigh(hit.strength), (hit,))


def _is_of_dateline(hit: Hit) -> bool:
    return isinstance(hit.source, Mention) and hit.source.position is Position.DATELINE


def _comes_from_field(document: Document, seats: Collection[str]) -> bool:
    if document.dateline:
        issued = all(town not in seats for town in _TOWN_BORDER.split(document.dateline.upper()))
        return issued or any("SCE" in text and _OFFICE.search(text) for text in (document.title, document.body))
    # Only the OSCE's own listing tells of what type an item is.
    if any(value.field == "content_type" for value in document.given):
        return True
    return any(_names_osce(text) for text in (document.title, document.body))


def _names_osce(text: str) -> bool:
    # The pattern is asked where it can find something; German and Russian are never ASCII throughout.
    likely = "SCE" in text or (not text.isascii() and ("OSZE" in text or "ОБСЕ" in text))
    return likely and bool(_OSCE.search(text))


def existed(body: Institution, document: Document) -> bool:
    """Tell whether a body existed when the item came out; without a date, whether it exists still."""
    day = _day_of(document)
    return _existed(body, day) if day else not body.end


def _day_of(document: Document) -> str:
    day = document.published.day or document.event.end or document.event.start
    return day.isoformat() if day else ""


def _existed(body: Institution, day: str) -> bool:
    # The taxonomy's dates may be years or months alone, which compare as texts all the same.
    return body.start <= day and (not body.end or day[: len(body.end)] <= body.end)
