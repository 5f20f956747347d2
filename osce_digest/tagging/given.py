"""Read what the source itself states about an item: front matter and metadata lines win over anything derived.

A value the taxonomy does not know becomes a diagnostic and no tag; a feed's categories count as far as they are topics,
and say nothing else. Not here: what follows from given values for other lists (`tagger`).
"""

from typing import Final

from osce_digest.diagnostics import Diagnostic
from osce_digest.model import Document, Given
from osce_digest.tagging.reading import Candidate, Hit
from osce_digest.tagging.scoring import weigh
from osce_digest.tagging.weights import NEVER_CERTAIN
from osce_digest.taxonomy import Taxonomy

GIVEN_RULE: Final = "given"
_KINDS: Final = {"countries": "country", "dimensions": "dimension", "topics": "topic", "institutions": "institution"}

_CERTAIN: Final = weigh(NEVER_CERTAIN)


def read_given(document: Document, taxonomy: Taxonomy) -> tuple[dict[str, tuple[Candidate, ...]], list[Diagnostic]]:
    """Give the stated terms of each list, in their order, and a warning for every value that is not known.

    A list is absent where nothing known is stated for it.
    """
    stated: dict[str, dict[str, Candidate]] = {}
    unknown = []
    for value in document.given:
        if value.field == "categories" and (topic := taxonomy.find_topic(value.value)):
            stated.setdefault("topics", {}).setdefault(topic.name, _candidate(topic.name, value))
        if value.field not in _KINDS:
            continue
        term = _find_term(value.field, value.value, taxonomy)
        if term is None:
            unknown.append(_tell_unknown(document, value))
        else:
            stated.setdefault(value.field, {}).setdefault(term, _candidate(term, value))
    return {kind: tuple(candidates.values()) for kind, candidates in stated.items()}, unknown


def _find_term(kind: str, name: str, taxonomy: Taxonomy) -> str | None:
    if kind == "countries":
        return country.iso if (country := taxonomy.find_country(name)) else None
    if kind == "dimensions":
        return dimension.slug if (dimension := taxonomy.find_dimension(name)) else None
    if kind == "topics":
        return topic.name if (topic := taxonomy.find_topic(name)) else None
    return body.name if (body := taxonomy.find_institution(name)) else None


def _candidate(term: str, value: Given) -> Candidate:
    return Candidate(term, _CERTAIN, (Hit(term, GIVEN_RULE, value, 1.0),))


def _tell_unknown(document: Document, value: Given) -> Diagnostic:
    message = f"{value.value!r} is no {_KINDS[value.field]} this program knows; the item is filed without it"
    return Diagnostic(document.place.path, value.line, "unknown-term", message)
