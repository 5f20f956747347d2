"""Write verdicts down as tags, each with its strongest evidence, and note what deserves a second look.

Not here: how the verdicts were reached.
"""

from collections.abc import Iterator
from dataclasses import replace

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.model import Document, Evidence, Field, Given, Tag, Tags
from osce_digest.tagging.countries import names_only_towns
from osce_digest.tagging.judging import Verdict, Verdicts
from osce_digest.tagging.reading import Candidate, Hit, Mention
from osce_digest.tagging.scoring import confidence_of
from osce_digest.tagging.weights import EVIDENCE_PER_TAG
from osce_digest.taxonomy import Taxonomy


def write_tags(document: Document, verdicts: Verdicts) -> Tags:
    """Write all lists: what stands, countries merely named, and what is in doubt."""
    lists = {
        "countries": verdicts.countries,
        "dimensions": verdicts.dimensions,
        "topics": verdicts.topics,
        "institutions": verdicts.institutions,
    }
    about = {candidate.term for candidate in verdicts.countries.accepted}
    return Tags(
        **{kind: _write_accepted(document, kind, verdict) for kind, verdict in lists.items()},
        mentioned=tuple(_write_mention(document, country) for country in verdicts.named if country.term not in about),
        to_check=tuple(
            _write_doubt(document, kind, tag) for kind, verdict in lists.items() for tag in verdict.doubtful
        ),
    )


def note_towns(document: Document, countries: Verdict, taxonomy: Taxonomy) -> Iterator[Diagnostic]:
    """Note the countries that the item names by a town or region alone: a second look is cheap."""
    for candidate in countries.accepted:
        if not countries.given and names_only_towns(candidate):
            country = taxonomy.countries[candidate.term].name
            (evidence,) = _write_mention(document, candidate).evidence
            message = f"{country} is named by {evidence.quote!r} only"
            yield Diagnostic(evidence.path, evidence.line, "country-by-town", message, Severity.NOTE)


def _write_accepted(document: Document, kind: str, verdict: Verdict) -> tuple[Tag, ...]:
    certain = 1.0 if verdict.given else None
    return tuple(_write_tag(document, kind, candidate, certain) for candidate in verdict.accepted)


def _write_tag(document: Document, kind: str, candidate: Candidate, confidence: float | None = None) -> Tag:
    """Write the tag of one candidate of a list (`kind`: countries, mentioned …) with its strongest evidence."""
    sure = confidence_of(candidate.weight) if confidence is None else confidence
    strongest = sorted(candidate.hits, key=lambda hit: -hit.strength)[:EVIDENCE_PER_TAG]
    name = f"{kind}/{candidate.term}"
    return Tag(candidate.term, sure, tuple(_write_evidence(document, name, hit) for hit in strongest))


def _write_doubt(document: Document, kind: str, candidate: Candidate) -> Tag:
    """Write a tag under the name by which it waits for an editor (`topics/Youth`)."""
    tag = _write_tag(document, kind, candidate)
    return Tag(f"{kind}/{tag.term}", tag.confidence, tag.evidence)


def _write_mention(document: Document, candidate: Candidate) -> Tag:
    """Write the tag of a country merely named: that much is certain, and its first words are enough."""
    evidence = _write_evidence(document, f"mentioned/{candidate.term}", candidate.hits[0])
    return Tag(candidate.term, 1.0, (replace(evidence, confidence=1.0),))


def _write_evidence(document: Document, name: str, hit: Hit) -> Evidence:
    strength = round(min(hit.strength, 1.0), 2)
    found = hit.source
    if isinstance(found, Given):
        where = Field.METADATA, found.start, found.end, found.value
        return Evidence(name, hit.rule, *where, document.place.path, found.line, strength)
    where = found.field, found.start, found.end, found.quote
    return Evidence(name, hit.rule, *where, document.place.path, _line_of(document, found), strength)


def _line_of(document: Document, mention: Mention) -> int:
    if mention.field is Field.TITLE:
        return document.title_line or document.place.line
    if mention.field is Field.DATELINE:
        return document.dateline_line or document.place.line
    return document.line_at(mention.start)
