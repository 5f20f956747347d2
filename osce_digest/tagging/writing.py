"""Write verdicts down as tags, each with its strongest evidence, and note what deserves a second look.

Not here: how the verdicts were reached.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.model import Document, Evidence, Field, Given, Tag, Tags
from osce_digest.tagging.countries import names_only_towns
from osce_digest.tagging.judging import Verdict, Verdicts
from osce_digest.tagging.reading import Candidate, Hit
from osce_digest.tagging.scoring import rank_hits, round_strength, say
from osce_digest.tagging.weights import EVIDENCE_PER_TAG
from osce_digest.taxonomy import Taxonomy

# Named once: to ask an enumeration for a member takes longer than to compare with it.
_TITLE, _DATELINE, _BODY, _METADATA = Field.TITLE, Field.DATELINE, Field.BODY, Field.METADATA


def write_tags(document: Document, verdicts: Verdicts) -> Tags:
    """Write all lists: what stands, countries merely named, and what is in doubt."""
    source = _find_source(document)
    bodies, countries, topics, dimensions, named = verdicts
    about = [candidate.term for candidate in countries.accepted]
    return Tags(
        countries=_write_accepted(source, "countries", countries),
        mentioned=tuple([_write_mention(source, country) for country in named if country.term not in about]),
        dimensions=_write_accepted(source, "dimensions", dimensions),
        topics=_write_accepted(source, "topics", topics),
        institutions=_write_accepted(source, "institutions", bodies),
        to_check=(
            *_write_doubts(source, "countries", countries),
            *_write_doubts(source, "dimensions", dimensions),
            *_write_doubts(source, "topics", topics),
            *_write_doubts(source, "institutions", bodies),
        ),
    )


def note_towns(document: Document, countries: Verdict, taxonomy: Taxonomy) -> Iterator[Diagnostic]:
    """Note the countries that the item names by a town or region alone: a second look is cheap."""
    for candidate in () if countries.given else countries.accepted:
        if names_only_towns(candidate):
            country = taxonomy.countries[candidate.term].name
            (evidence,) = _write_mention(_find_source(document), candidate).evidence
            message = f"{country} is named by {evidence.quote!r} only"
            yield Diagnostic(evidence.path, evidence.line, "country-by-town", message, Severity.NOTE)


class _Source(NamedTuple):
    """Where an item comes from: the lines of its title and dateline, and which line of the body begins where.

    The line `lines[n + 1]` begins at `starts[n]`; `lines[0]` is the item's first.
    """

    path: str
    heads: dict[Field, int]
    starts: list[int]
    lines: list[int]


def _find_source(document: Document) -> _Source:
    place = document.place
    pairs = [pair for block in document.blocks for pair in block.lines]
    starts, lines = [start for start, _ in pairs], [place.line, *[line for _, line in pairs]]
    heads = {_TITLE: document.title_line or place.line, _DATELINE: document.dateline_line or place.line}
    return _Source(place.path, heads, starts, lines)


def _write_accepted(source: _Source, kind: str, verdict: Verdict) -> tuple[Tag, ...]:
    tags = []
    for term, weight, hits in verdict.accepted:
        confidence = 1.0 if verdict.given else say(kind, weight)
        tags.append(_make(Tag, (term, confidence, _write_strongest(source, f"{kind}/{term}", hits))))
    return tuple(tags)


def _write_doubts(source: _Source, kind: str, verdict: Verdict) -> list[Tag]:
    """Write tags under the names by which they wait for an editor (`topics/Youth`)."""
    tags = []
    for term, weight, hits in verdict.doubtful:
        name = f"{kind}/{term}"
        tags.append(_make(Tag, (name, say(kind, weight), _write_strongest(source, name, hits))))
    return tags


def _write_mention(source: _Source, candidate: Candidate) -> Tag:
    """Write the tag of a country merely named: that much is certain, and its first words are enough."""
    term, _, hits = candidate
    first = hits[0]._replace(strength=1.0)
    return _make(Tag, (term, 1.0, _write_strongest(source, f"mentioned/{term}", (first,))))


def _write_strongest(source: _Source, name: str, hits: Sequence[Hit]) -> tuple[Evidence, ...]:
    path, heads, starts, lines = source
    written = []
    for _, rule, found, strength in rank_hits(hits)[:EVIDENCE_PER_TAG]:
        sure = round_strength(strength)
        if isinstance(found, Given):
            written.append(Evidence(name, rule, _METADATA, found.start, found.end, found.value, path, found.line, sure))
            continue
        _, start, end, field, text, _, _ = found
        line = lines[bisect_right(starts, start)] if field is _BODY else heads[field]
        written.append(_make(Evidence, (name, rule, field, start, end, text[start:end], path, line, sure)))
    return tuple(written)


# Much cheaper than calling the class, which counts with dozens of these in an item.
_make = tuple.__new__
