"""The names that columns and keys go by in tables of press items, and how the columns of a table are parted."""

from typing import Final

# what a column or key is called, in lower case without blanks and strokes → what it holds
FIELDS: Final = {
    "title": "title",
    "headline": "title",
    "subject": "title",
    "titel": "title",
    "titre": "title",
    "titolo": "title",
    "título": "title",
    "заголовок": "title",
    "date": "date",
    "published": "date",
    "publishedat": "date",
    "publishedon": "date",
    "publishingdate": "date",
    "publicationdate": "date",
    "datepublished": "date",
    "pubdate": "date",
    "issued": "date",
    "datum": "date",
    "data": "date",
    "fecha": "date",
    "дата": "date",
    "text": "text",
    "body": "text",
    "content": "text",
    "fulltext": "text",
    "articlebody": "text",
    "article": "text",
    "contenthtml": "text",
    "contenttext": "text",
    "description": "summary",
    "summary": "summary",
    "lead": "summary",
    "teaser": "summary",
    "abstract": "summary",
    "url": "source_url",
    "link": "source_url",
    "sourceurl": "source_url",
    "permalink": "source_url",
    "href": "source_url",
    "language": "language",
    "lang": "language",
    "sprache": "language",
    "langue": "language",
    "topics": "topics",
    "topic": "topics",
    "whatwedo": "topics",
    "countries": "countries",
    "country": "countries",
    "institutions": "institutions",
    "institution": "institutions",
    "whereweare": "institutions",
    "contenttype": "content_type",
}
_SIGNS: Final = str.maketrans("", "", " _-\"'\t\ufeff")
_DELIMITERS: Final = ",;\t|"


def find_field(name: str) -> str | None:
    """Tell what a column or key of this name holds; None where nothing the site shows."""
    return FIELDS.get(name.strip().lower().translate(_SIGNS))


def find_delimiter(head: str) -> str | None:
    """Tell what parts the columns of a table by its first line; None where that names no column that is known."""
    counts = {sign: sum(find_field(name) is not None for name in head.split(sign)) for sign in _DELIMITERS}
    best = max(counts, key=lambda sign: (counts[sign], head.count(sign)))
    return best if counts[best] else None


def has_columns(text: str) -> bool:
    """Tell a table with at least a title or a text among its columns."""
    head = text.lstrip("\r\n ").split("\n", 1)[0].rstrip("\r")
    delimiter = find_delimiter(head)
    if delimiter is None:
        return False
    fields = {find_field(name) for name in head.split(delimiter)}
    return not fields.isdisjoint({"title", "text", "summary"})
