"""What naming, placing, sorting and listing an item needs to know of it, without its text. A pure value.

The text and the evidence wait in the store of readings; thousands of manuscripts are held at once, texts are not.
"""

from typing import NamedTuple

from osce_digest.editorial.digests import digest_text
from osce_digest.editorial.marks import NO_MARKS, Marks, draw_marks
from osce_digest.editorial.slugs import slugify_text
from osce_digest.model import Document, Event, Given, Place, Published, Tag, Tags, TitleSource

Terms = tuple[str, ...]


class Manuscript(NamedTuple):
    """A read and tagged item in brief. `text_digest` covers what the source says, `shown` all that a page can show.

    `slug` is the one the source states, `title_slug` that of the whole headline, both ready for addresses. `sketch` is
    that of the ledger, empty where none was drawn. `border` is how sure it is that an item begins here. `marks` are
    those by which copies and series are found. `also_at` is where further copies stand that were joined, `copies` are
    the text digests of all; `series` is empty for none.
    """

    place: Place
    title: str
    title_source: TitleSource
    published: Published
    event: Event
    countries: Terms
    mentioned: Terms
    dimensions: Terms
    topics: Terms
    institutions: Terms
    to_check: tuple[tuple[str, float], ...]
    language: str
    summary: str
    slug: str
    title_slug: str
    source_url: str
    text_digest: str
    shown: str
    sketch: str = ""
    border: float = 1.0
    marks: Marks = NO_MARKS
    also_at: tuple[Place, ...] = ()
    copies: tuple[str, ...] = ()
    series: str = ""

    def given_values(self, field: str) -> tuple[Given, ...]:
        """Give the slug as the source states it, as a document does; manuscripts keep no other given value."""
        return (Given("slug", self.slug, self.place.line, 0, 0),) if field == "slug" and self.slug else ()


def describe(document: Document, tags: Tags, shown: str, sketch: str = "") -> Manuscript:
    """Make the manuscript of a document; `shown` is the fingerprint of all that can be shown of it."""
    title_slug = slugify_text(document.title)
    return Manuscript(
        document.place,
        document.title,
        document.title_source,
        document.published,
        document.event,
        _terms(tags.countries),
        _terms(tags.mentioned),
        _terms(tags.dimensions),
        _terms(tags.topics),
        _terms(tags.institutions),
        tuple([(term, confidence) for term, confidence, _ in tags.to_check]),
        document.language,
        document.summary,
        slugify_text(_first(document, "slug")),
        title_slug,
        _first(document, "source_url"),
        digest_text(document),
        shown,
        sketch,
        _find_border(document),
        draw_marks(document, title_slug),
    )


def _terms(tags: tuple[Tag, ...]) -> Terms:
    return tuple([term for term, _, _ in tags])


def _find_border(document: Document) -> float:
    # Why an item begins where it does is the first that is known of it.
    evidence = document.evidence
    return evidence[0].confidence if evidence and evidence[0].tag == "border" else 1.0


def _first(document: Document, field: str) -> str:
    for given in document.given:
        if given.field == field:
            return given.value
    return ""
