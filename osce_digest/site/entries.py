"""Make the entries of an edition: tagged documents, each with its id and address, in published order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial import assign_ids, digest_shown
from osce_digest.model import Document, Entry, Evidence, Tag, Tags
from osce_digest.site.addresses import place_entries


@dataclass(frozen=True, slots=True)
class Tagged:
    """A document with its tags: the full text and evidence behind an entry."""

    document: Document
    tags: Tags

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All reasons: for dates and border first, then for the tags in the order they stand."""
        tags = self.tags
        lists = (tags.countries, tags.mentioned, tags.dimensions, tags.topics, tags.institutions, tags.to_check)
        found = [reason for tagged in lists for tag in tagged for reason in tag.evidence]
        return (*self.document.evidence, *found)


@dataclass(frozen=True, slots=True)
class Edition:
    """All entries in published order (newest first, undated last), the texts behind them by id, what went wrong."""

    entries: tuple[Entry, ...]
    texts: Mapping[str, Tagged]
    diagnostics: tuple[Diagnostic, ...]


def make_edition(tagged: Sequence[Tagged]) -> Edition:
    """Give each tagged document id and address, and sort. The order of `tagged` does not show in the result."""
    documents = [item.document for item in tagged]
    ids = assign_ids(documents)
    addresses, diagnostics = place_entries(documents, ids)
    made = [_make_entry(*parts) for parts in zip(tagged, ids, addresses, strict=True)]
    entries = sort_entries(made)
    return Edition(entries, dict(zip(ids, tagged, strict=True)), diagnostics)


def sort_entries(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Sort newest first, one day's entries by id; undated ones last, by file and line."""
    # Stable sorts, last key first: reversing the days leaves the ids of one day in rising order.
    dated = sorted((entry for entry in entries if entry.published.day), key=lambda entry: entry.id)
    dated.sort(key=lambda entry: str(entry.published.day), reverse=True)
    undated = [entry for entry in entries if not entry.published.day]
    undated.sort(key=lambda entry: (entry.place.path, entry.place.line, entry.place.column, entry.id))
    return (*dated, *undated)


def _make_entry(tagged: Tagged, name: str, address: str) -> Entry:
    document, tags = tagged.document, tagged.tags
    source = document.given_values("source_url")
    return Entry(
        id=name,
        url=address,
        title=document.title,
        title_source=document.title_source,
        published=document.published,
        event=document.event,
        countries=_terms(tags.countries),
        mentioned=_terms(tags.mentioned),
        dimensions=_terms(tags.dimensions),
        topics=_terms(tags.topics),
        institutions=_terms(tags.institutions),
        to_check=tuple((tag.term, tag.confidence) for tag in tags.to_check),
        language=document.language,
        summary=document.summary,
        place=document.place,
        source_url=source[0].value if source else None,
        also_at=(),
        series=None,
        corrected=(),
        digest=digest_shown(document, tags),
    )


def _terms(tags: Sequence[Tag]) -> tuple[str, ...]:
    return tuple(tag.term for tag in tags)
