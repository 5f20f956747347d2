"""The values that travel through the house: sources, documents, evidence, entries. Frozen, no behaviour beyond views.

Not here: how any of them is found (loader, tagging), named or placed (editorial, site).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Borders(NamedTuple):
    """The borders an editor moved in one file, by line and column: where items are to begin, and which do not.

    What begins at a place in `join` belongs to the item before it.
    """

    begin: tuple[tuple[int, int], ...] = ()
    join: tuple[tuple[int, int], ...] = ()


NO_BORDERS = Borders()


class Field(StrEnum):
    """The named texts an evidence span can index."""

    TITLE = "title"
    DATELINE = "dateline"
    BODY = "body"
    METADATA = "metadata"
    CONTEXT = "context"
    CORRECTION = "correction"


class Basis(StrEnum):
    """What a published date rests on."""

    GIVEN = "given"
    DATELINE = "dateline"
    LEAD = "lead"
    CONTEXT = "context"
    CORRECTION = "correction"
    NONE = "none"


class TitleSource(StrEnum):
    """Who wrote the headline."""

    GIVEN = "given"
    DERIVED = "derived"
    CORRECTION = "correction"


class BlockKind(StrEnum):
    """The shapes a piece of a body can have; neighbours of one list or table kind form one list or table."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BULLET = "bullet"
    NUMBERED = "numbered"
    QUOTE = "quote"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Source:
    """One decoded file under the content folder; `path` is relative to it, with forward slashes.

    `odd` are all characters of the text but printable ASCII and newlines, None where they were not gathered.
    """

    path: str
    digest: str
    text: str
    odd: str | None = None


class Place(NamedTuple):
    """A stretch of a raw file: lines 1-based, columns 0-based characters, the end column exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of one named text of a document, in characters."""

    field: Field
    start: int
    end: int


# A build makes dozens of these an item; a named tuple is made in a third of the time of a frozen dataclass.
class Evidence(NamedTuple):
    """Why one tag or date stands: the rule, the words, and where they are.

    `tag` is `published`, `event/start`, `event/end`, `border`, or `<list>/<term>` such as `countries/AL`. For fields
    title, dateline and body `quote` equals that text at `start:end`; for metadata, context and correction the span
    indexes the line `line` of `path`, normalised. `confidence` is between 0 and 1.
    """

    tag: str
    rule: str
    field: Field
    start: int
    end: int
    quote: str
    path: str
    line: int
    confidence: float


class Block(NamedTuple):
    """One paragraph, heading, list item, quote or table row of a body.

    `start` and `end` index `Document.body`; `lines` pairs body offsets with the raw lines whose text begins there
    (one pair, unless the raw text was hard-wrapped). `level` is a heading's depth, 2 or more, else 0.
    """

    kind: BlockKind
    start: int
    end: int
    lines: tuple[tuple[int, int], ...]
    level: int = 0

    @property
    def line(self) -> int:
        """The raw line on which the block begins."""
        return self.lines[0][1]


class Clutter(NamedTuple):
    """A line set apart from the body: adverts, footers, standing paragraphs, repeated titles; kept with its kind."""

    line: int
    kind: str
    text: str


class Given(NamedTuple):
    """One value the source itself states about an item (front matter or a metadata line), as written.

    `field` is one of title, date, countries, dimensions, topics, institutions, source_url, slug, language, summary,
    content_type, event_start, event_end, categories (a feed's labels), month, mailed; `start` and `end` index that
    line, normalised.
    """

    field: str
    value: str
    line: int
    start: int
    end: int


class Published(NamedTuple):
    """An issue date with what it rests on; `day` is None where the text gives none."""

    day: date | None = None
    basis: Basis = Basis.NONE
    confidence: float = 0.0


class Event(NamedTuple):
    """When what the item reports took place; either end can be unknown."""

    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One press item, cleaned, dated and untagged. The body's blocks are joined by one newline each.

    `lead` is the first paragraph of the body; the dateline (`VIENNA, 3 May 2019 –`) stands apart and is not in it.
    `evidence` holds what dates and borders rest on.
    """

    place: Place
    title: str
    title_source: TitleSource
    title_line: int | None
    dateline: str
    dateline_line: int | None
    body: str
    blocks: tuple[Block, ...]
    clutter: tuple[Clutter, ...]
    published: Published
    event: Event
    language: str
    summary: str
    given: tuple[Given, ...]
    evidence: tuple[Evidence, ...]

    def line_at(self, offset: int) -> int:
        """Give the raw line (1-based) on which the body character at `offset` stands."""
        line = self.place.line
        for block in self.blocks:
            for start, number in block.lines:
                if start > offset:
                    return line
                line = number
        return line

    def given_values(self, field: str) -> tuple[Given, ...]:
        """List what the source states for one field, in the order it stands there."""
        return tuple(value for value in self.given if value.field == field)


class Tag(NamedTuple):
    """One term an entry is filed under, how sure that is (0 to 1), and why (never empty)."""

    term: str
    confidence: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Tags:
    """What an item is about: accepted terms (primary first), mere mentions, and doubtful ones awaiting an editor.

    Countries are ISO 3166 alpha-2 (`XK` for Kosovo), dimensions their slugs, topics and institutions their names.
    `to_check` terms carry their list's name (`topics/Youth`).
    """

    countries: tuple[Tag, ...] = ()
    mentioned: tuple[Tag, ...] = ()
    dimensions: tuple[Tag, ...] = ()
    topics: tuple[Tag, ...] = ()
    institutions: tuple[Tag, ...] = ()
    to_check: tuple[Tag, ...] = ()


class Entry(NamedTuple):
    """A tagged document with its id and address: the light record that lists, feeds and data are made from.

    The text itself and the evidence are fetched from the `Site` when a page needs them. `border` is how sure it is that
    an item begins here.
    """

    id: str
    url: str
    title: str
    title_source: TitleSource
    published: Published
    event: Event
    countries: tuple[str, ...]
    mentioned: tuple[str, ...]
    dimensions: tuple[str, ...]
    topics: tuple[str, ...]
    institutions: tuple[str, ...]
    to_check: tuple[tuple[str, float], ...]
    language: str
    summary: str
    place: Place
    source_url: str | None
    also_at: tuple[Place, ...]
    series: str | None
    corrected: tuple[str, ...]
    digest: str
    border: float = 1.0


class Role(StrEnum):
    """What became of a line (DESIGN, rule 1). Markup are the tags, headers and signs of a format: no one's text."""

    ITEM = "item"
    ITEM_CLUTTER = "item clutter"
    FILE_CLUTTER = "file clutter"
    MARKUP = "markup"
    SEPARATOR = "separator"
    FRONT_MATTER = "front matter"
    DIAGNOSTIC = "diagnostic"


class Account(NamedTuple):
    """The books of one source file: its length in characters, and how many went where.

    A file that is no text counts its bytes, all of them under the diagnostic that says so.
    """

    path: str
    digest: str
    characters: int
    counts: Mapping[str, int]
    items: int

    @property
    def balanced(self) -> bool:
        """Whether every character is accounted for, none twice."""
        return sum(self.counts.values()) == self.characters
