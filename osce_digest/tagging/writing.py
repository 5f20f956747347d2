"""Write verdicts down as tags, each with its strongest evidence, and note what deserves a second look.

Not here: how the verdicts were reached.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.model import Document, Evidence, Field, Given, Tag, Tags
from osce_digest.tagging.countries import names_only_towns
from osce_digest.tagging.judging import Verdict, Verdicts
from osce_digest.tagging.reading import Candidate, Hit
from osce_digest.tagging.scoring import confidence_of, rank_hits, round_strength
from osce_digest.tagging.weights import EVIDENCE_PER_TAG
from osce_digest.taxonomy import Taxonomy

# Named once: to ask an enumeration for a member takes longer than to compare with it.
_TITLE, _DATELINE, _BODY, _METADATA = Field.TITLE, Field.DATELINE, Field.BODY, Field.METADATA


def write_tags(document: Document, verdicts: Verdicts) -> Tags:
    """Write all lists: what stands, countries merely named, and what is in doubt."""
    source = _find_source(document)
    lists = {
        "countries": verdicts.countries,
        "dimensions": verdicts.dimensions,
        "topics": verdicts.topics,
        "institutions": verdicts.institutions,
    }
    about = {candidate.term for candidate in verdicts.countries.accepted}
    return Tags(
        **{kind: _write_accepted(source, kind, verdict) for kind, verdict in lists.items()},
        mentioned=tuple([_write_mention(source, country) for country in verdicts.named if country.term not in about]),
        to_check=tuple(
            [_write_doubt(source, kind, doubt) for kind, verdict in lists.items() for doubt in verdict.doubtful]
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
    for candidate in verdict.accepted:
        confidence = 1.0 if verdict.given else confidence_of(candidate.weight)
        tags.append(Tag(candidate.term, confidence, _write_strongest(source, f"{kind}/{candidate.term}", candidate)))
    return tuple(tags)


def _write_doubt(source: _Source, kind: str, candidate: Candidate) -> Tag:
    """Write a tag under the name by which it waits for an editor (`topics/Youth`)."""
    name = f"{kind}/{candidate.term}"
    return Tag(name, confidence_of(candidate.weight), _write_strongest(source, name, candidate))


def _write_mention(source: _Source, candidate: Candidate) -> Tag:
    """Write the tag of a country merely named: that much is certain, and its first words are enough."""
    first = candidate.hits[0]._replace(strength=1.0)
    return Tag(candidate.term, 1.0, (_write_evidence(source, f"mentioned/{candidate.term}", first),))


def _write_strongest(source: _Source, name: str, candidate: Candidate) -> tuple[Evidence, ...]:
    return tuple([_write_evidence(source, name, hit) for hit in rank_hits(candidate.hits)[:EVIDENCE_PER_TAG]])


def _write_evidence(source: _Source, name: str, hit: Hit) -> Evidence:
    _, rule, found, strength = hit
    sure = round_strength(strength)
    if isinstance(found, Given):
        return Evidence(name, rule, _METADATA, found.start, found.end, found.value, source.path, found.line, sure)
    _, start, end, field, text, _, _ = found
    line = source.lines[bisect_right(source.starts, start)] if field is _BODY else source.heads[field]
    return Evidence(name, rule, field, start, end, text[start:end], source.path, line, sure)
