"""Hand out what part each named country plays in its sentence, and where that stands: for explaining only.

The tagger weighs countries by just this, but keeps of it no more than how much each mention is worth.
"""

from typing import NamedTuple

from osce_digest.matching import Matcher
from osce_digest.model import Document
from osce_digest.tagging.mentions import find_mentions
from osce_digest.tagging.reading import Part, Position
from osce_digest.tagging.runs import find_runs
from osce_digest.tagging.weights import COUNTRY_AS, COUNTRY_AT


class Playing(NamedTuple):
    """One mention of a country (ISO code): its words, its part and position, and what such a mention is worth."""

    country: str
    words: str
    part: Part
    position: Position
    worth: float


def trace_countries(document: Document, matcher: Matcher) -> list[Playing]:
    """List every mention of a country in the order of the text; the matcher is one of the whole taxonomy."""
    mentions = find_mentions(document, matcher)["countries"]
    return [
        Playing(iso, mention.quote, part, mention.position, COUNTRY_AT[mention.position] * COUNTRY_AS[part])
        for run, part in find_runs(mentions)
        for mention in run
        for iso, _ in mention.meanings
    ]
