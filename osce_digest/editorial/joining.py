"""Make one item of its copies: the longest text, the headline and the day that a source gives before derived ones.

Evidence stays what it was, path and line included: that of the text indexes the text, that of a headline or a metadata
line comes along with it. The place is that of the longest text. Pure; the order of the copies does not show.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from osce_digest.model import Basis, Document, Event, Evidence, Field, Given, Published, Tag, Tags, TitleSource

Copy = tuple[Document, Tags]

# What a source says itself is surer than what its text shows.
_BASES = {
    basis: rank
    for rank, basis in enumerate((Basis.CORRECTION, Basis.GIVEN, Basis.DATELINE, Basis.LEAD, Basis.CONTEXT, Basis.NONE))
}
# Evidence of these fields indexes a line of its file, not a text of the item.
_APART = (Field.METADATA, Field.CONTEXT, Field.CORRECTION)
_EVENT = ("event/start", "event/end")
# These say where one copy stands or what it wants to be called, not what the item says.
_OF_ONE_COPY = frozenset({"title", "date"})


def rank_copy(document: Document) -> tuple[object, ...]:
    """Give the key that sorts copies, the best first."""
    place = document.place
    derived = document.title_source is TitleSource.DERIVED
    rank = (-len(document.body), derived, _BASES[document.published.basis], -len(document.dateline))
    return (*rank, place.path, place.line, place.column)


def join_copies(copies: Sequence[Copy]) -> Copy:
    """Make one of copies that stand in the order of `rank_copy`."""
    document, tags = copies[0]
    others = copies[1:]
    titled = next(((other, its) for other, its in others if _has_title(other)), None)
    if document.title_source is TitleSource.DERIVED and titled:
        other, its = titled
        document = replace(document, title=other.title, title_source=other.title_source, title_line=None)
        tags = _add_titled(tags, its)
    documents = [other for other, _ in others]
    document = _choose_published(document, documents)
    document = _choose_event(document, documents)
    document = replace(document, given=(*document.given, *_list_more_given(document.given, documents)))
    return document, _take_stated(tags, [its for _, its in others])


def _has_title(document: Document) -> bool:
    return document.title_source is not TitleSource.DERIVED and bool(document.title)


def _choose_published(document: Document, others: Sequence[Document]) -> Document:
    """Take the surest day; one that rests on another copy's dateline brings it along where there is none."""
    for other in sorted(others, key=_rank_day):
        if _rank_day(other) >= _rank_day(document):
            break
        found = [evidence for evidence in other.evidence if evidence.tag == "published"]
        if _hold_anywhere(found):
            return replace(document, published=other.published, evidence=_swap(document, found))
        if not document.dateline and _hold_anywhere(found, Field.DATELINE):
            document = replace(document, dateline=other.dateline, dateline_line=None)
            return replace(document, published=other.published, evidence=_swap(document, found))
    return document


def _rank_day(document: Document) -> tuple[object, ...]:
    published: Published = document.published
    day = published.day.toordinal() if published.day else 0
    return not day, _BASES[published.basis], -published.confidence, day


def _choose_event(document: Document, others: Iterable[Document]) -> Document:
    if document.event != Event():
        return document
    for other in others:
        found = [evidence for evidence in other.evidence if evidence.tag in _EVENT]
        if found and _hold_anywhere(found):
            return replace(document, event=other.event, evidence=_swap(document, found))
    return document


def _hold_anywhere(evidence: Sequence[Evidence], *more: Field) -> bool:
    """Tell whether evidence stands apart from the texts of its copy, and so holds for every other."""
    return bool(evidence) and all(found.field in {*_APART, *more} for found in evidence)


def _swap(document: Document, taken: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Give the evidence of a document with some taken from another in place of its own."""
    tags = {found.tag for found in taken}
    return (*[found for found in document.evidence if found.tag not in tags], *taken)


def _list_more_given(given: Sequence[Given], others: Iterable[Document]) -> Iterator[Given]:
    """List what only other copies state: the address they were taken from, and where they were filed."""
    known = {value.field for value in given} | _OF_ONE_COPY
    for other in others:
        yield from (value for value in other.given if value.field not in known)
        known |= {value.field for value in other.given}


def _add_titled(tags: Tags, its: Tags) -> Tags:
    """Add the terms that only the headline speaks of."""
    return Tags(
        _add(tags.countries, its.countries),
        tags.mentioned,
        _add(tags.dimensions, its.dimensions),
        _add(tags.topics, its.topics),
        _add(tags.institutions, its.institutions),
        tags.to_check,
    )


def _add(own: tuple[Tag, ...], other: Iterable[Tag]) -> tuple[Tag, ...]:
    known = {tag.term for tag in own}
    return (*own, *[tag for tag in _keep(other, Field.TITLE) if tag.term not in known])


def _take_stated(tags: Tags, others: Sequence[Tags]) -> Tags:
    """Let the lists that any copy states stand as they are stated there."""
    countries = _state(tags.countries, [its.countries for its in others])
    dimensions = _state(tags.dimensions, [its.dimensions for its in others])
    topics = _state(tags.topics, [its.topics for its in others])
    institutions = _state(tags.institutions, [its.institutions for its in others])
    named = {
        *[f"countries/{tag.term}" for tag in countries],
        *[f"mentioned/{tag.term}" for tag in countries],
        *[f"dimensions/{tag.term}" for tag in dimensions],
        *[f"topics/{tag.term}" for tag in topics],
        *[f"institutions/{tag.term}" for tag in institutions],
    }
    mentioned = tuple(tag for tag in tags.mentioned if f"mentioned/{tag.term}" not in named)
    to_check = tuple(tag for tag in tags.to_check if tag.term not in named)
    return Tags(countries, mentioned, dimensions, topics, institutions, to_check)


def _state(own: tuple[Tag, ...], others: Iterable[tuple[Tag, ...]]) -> tuple[Tag, ...]:
    if any(_keep(own, Field.METADATA)):
        return own
    return next((stated for tags in others if (stated := _keep(tags, Field.METADATA))), own)


def _keep(tags: Iterable[Tag], field: Field) -> tuple[Tag, ...]:
    """Keep the tags that rest on one field, and of their evidence what lies there: it holds for every copy."""
    kept = []
    for tag in tags:
        evidence = tuple([found for found in tag.evidence if found.field is field])
        if evidence:
            kept.append(Tag(tag.term, tag.confidence, evidence))
    return tuple(kept)
