"""A feed, RSS or Atom, as lines of text: an item for each entry, with what is stated about it.

Read by our own scanner, not by lxml or defusedxml: a fault in one entry ends with that entry, where a parser of XML
ends with the file or guesses; every word keeps its place; and as no entity is ever declared, expanded or fetched, no
feed can grow or reach out. What cannot be read is told with its line.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from osce_digest.diagnostics import Diagnostic
from osce_digest.loader.formats.days import cut_day
from osce_digest.loader.formats.entries import add, arrange, choose
from osce_digest.loader.formats.fragments import read_body, read_markup, read_title, state_address, state_language
from osce_digest.loader.formats.markup import Part, Token, read_attributes, read_words, scan
from osce_digest.loader.formats.placing import Ground
from osce_digest.loader.formats.sheet import Portion, Row, Sheet, Stated, Use
from osce_digest.loader.formats.traced import Traced, Tracer, tidy, trace
from osce_digest.model import Source

_ENTRIES: Final = frozenset({"item", "entry"})
# what an entry's elements are called, prefixes apart → what they hold
_FIELDS: Final = {
    "title": "title",
    "link": "link",
    "guid": "guid",
    "id": "guid",
    "pubdate": "date",
    "published": "date",
    "issued": "date",
    "created": "date",
    "date": "date",
    "updated": "changed",
    "modified": "changed",
    "description": "summary",
    "summary": "summary",
    "encoded": "text",
    "content": "text",
    "category": "category",
    "subject": "category",
    "language": "language",
}
_USES: Final = {"title": (Use.TITLE, ""), "guid": (Use.CLUTTER, "feed id"), "": (Use.CLUTTER, "feed")}
# of other vocabularies: pictures have titles, descriptions and content of their own
_FOREIGN: Final = frozenset({"media", "itunes", "image", "thr", "slash", "wfw", "georss", "source"})


# No element of an entry holds so many of its own name in each other.
_DEEPEST: Final = 20


class _Element(NamedTuple):
    """An element right below an entry: its field, the tokens inside, and its tag."""

    field: str
    tag: Token
    inner: tuple[Token, ...]


def read_feed(source: Source) -> Sheet:
    """Read a feed."""
    return _Feed(source).read()


class _Feed:
    """Reads one feed."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._text = trace(source.text)
        self._ground = Ground(source)
        self._faults: list[Diagnostic] = []

    def read(self) -> Sheet:
        """Give its entries, and what stands between them as the file's own."""
        tokens = list(scan(self._source.text, xml=True))
        portions: list[Portion] = []
        done = 0
        for start, end in self._find_entries(tokens):
            portions += [self._take_rest(tokens[done:start]), self._take_entry(tokens[start:end])]
            done = end
        portions.append(self._take_rest(tokens[done:]))
        language = self._find_language(tokens)
        return Sheet(tuple([add(one, language) for one in portions]), tuple(self._faults))

    def _tell(self, at: int, message: str) -> None:
        line = self._ground.find_place(at)[0]
        self._faults.append(Diagnostic(self._source.path, line, "feed-broken", message))

    def _find_entries(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """Give the tokens of each entry, its tags included; an entry that does not end, ends where the next begins."""
        opened: int | None = None
        for at, token in enumerate(tokens):
            if token.name not in _ENTRIES and token.name.rpartition(":")[2] not in _ENTRIES:
                continue
            if token.part is Part.START and not token.closed:
                if opened is not None:
                    self._tell(tokens[opened].start, "this entry has no end; it was read as far as the next one")
                    yield opened, at
                opened = at
            elif token.part is Part.END and opened is not None:
                yield opened, at + 1
                opened = None
        if opened is not None:
            self._tell(tokens[opened].start, "the feed breaks off in this entry; it was read as far as it goes")
            yield opened, len(tokens)

    def _take_rest(self, tokens: Sequence[Token]) -> Portion:
        rows = [
            Row(words, Use.FILE)
            for token in tokens
            if token.part in {Part.TEXT, Part.CDATA} and (words := tidy(read_words(self._text, token))).text
        ]
        return Portion(tuple(rows))

    def _find_language(self, tokens: Sequence[Token]) -> list[Stated]:
        """Give the language that a feed states for all entries."""
        for at, token in enumerate(tokens):
            name = token.name.rpartition(":")[2]
            if name in _ENTRIES:
                break
            if token.part is Part.START and name in {"feed", "rss", "channel"}:
                value = read_attributes(self._text, token).get("xml:lang")
                if value:
                    return state_language(value)
            if token.part is Part.START and name == "language" and at + 1 < len(tokens):
                return state_language(read_words(self._text, tokens[at + 1]))
        return []

    def _take_entry(self, tokens: Sequence[Token]) -> Portion:
        rows: list[tuple[str, Row]] = []
        stated: list[Stated] = []
        for element in self._find_elements(tokens[1:]):
            rows += self._take_element(element, stated)
        lang = read_attributes(self._text, tokens[0]).get("xml:lang")
        stated += state_language(lang) if lang else []
        if not any(row.use in {Use.TEXT, Use.TITLE} for _, row in rows):
            self._tell(tokens[0].start, "this entry has neither title nor text")
        return Portion(tuple(arrange(rows)), tuple(choose(stated)))

    def _find_elements(self, tokens: Sequence[Token]) -> Iterator[_Element]:
        """Give the elements right below an entry."""
        at = 0
        last = {token.name: number for number, token in enumerate(tokens) if token.part is Part.END}
        while at < len(tokens):
            token = tokens[at]
            at += 1
            prefix, _, name = token.name.rpartition(":")
            field = "" if prefix in _FOREIGN else _FIELDS.get(name, "")
            if token.part is Part.START and token.closed:
                yield _Element(field, token, ())
            elif token.part is Part.START:
                end, whole = _find_end(tokens, at, token.name, last.get(token.name, -1))
                if not whole:
                    self._tell(token.start, f"<{token.name}> has no end; it was read as far as the next element")
                yield _Element(field, token, tuple(tokens[at:end]))
                at = end + whole
            elif token.part in {Part.TEXT, Part.CDATA}:
                yield _Element("", token, (token,))

    def _take_element(self, element: _Element, stated: list[Stated]) -> list[tuple[str, Row]]:
        """Give the lines of an element, and add what it states."""
        field, tag, inner = element
        words = self._read_inner(inner)
        values = read_attributes(self._text, tag) if tag.part is Part.START else {}
        if field in {"text", "summary"}:
            return [(field, row) for row in self._read_text(words, inner, values)]
        if field == "title":
            words = read_title(words)
        else:
            stated += self._state(field, words, values)
        use, kind = _USES.get(field, (Use.META, ""))
        return [(field, Row(row, use, kind)) for row in [tidy(words)] if row.text]

    def _state(self, field: str, words: Traced, values: dict[str, Traced]) -> list[Stated]:
        """Give what an element states."""
        if field == "link" and "alternate" in (values["rel"].text if "rel" in values else "alternate"):
            return state_address(words) or (state_address(values["href"]) if "href" in values else [])
        if field in {"date", "changed"}:
            return [Stated(field, cut_day(words))]
        if field == "category":
            return [Stated("categories", values.get("label") or values.get("term") or words)]
        return state_language(words) if field == "language" else []

    def _read_text(self, words: Traced, inner: Sequence[Token], values: dict[str, Traced]) -> list[Row]:
        """Read an entry's text: markup that is escaped or in CDATA, or that stands there as it is."""
        if any(token.part is Part.START for token in inner):
            return read_markup(self._text.cut(inner[0].start, inner[-1].end))
        if "html" in (values["type"].text if "type" in values else ""):
            return read_markup(words)
        return read_body(words)

    def _read_inner(self, tokens: Sequence[Token]) -> Traced:
        made = Tracer()
        for token in tokens:
            if token.part in {Part.TEXT, Part.CDATA}:
                words = read_words(self._text, token)
                made.copy(words, 0, len(words))
        return made.finish()


def _find_end(tokens: Sequence[Token], at: int, name: str, last: int) -> tuple[int, bool]:
    """Find the end tag of an element, of which the last of its name is `last`; False and the next element if none."""
    depth = 0
    following = len(tokens)
    for number in range(at, len(tokens)):
        token = tokens[number]
        if token.part is Part.START and token.name == name and not token.closed:
            depth += 1
        elif token.part is Part.END and token.name == name:
            if not depth:
                return number, True
            depth -= 1
        elif token.part in {Part.START, Part.END} and following == len(tokens) and _is_sure(token.name):
            following = number
        if depth > _DEEPEST or (last < at and following < len(tokens)):
            break
    return following, False


def _is_sure(name: str) -> bool:
    """Tell a name that only an entry or its elements have, and no markup inside them."""
    local = name.rpartition(":")[2]
    return local in _ENTRIES or local in {
        "pubdate",
        "guid",
        "description",
        "encoded",
        "published",
        "updated",
        "category",
    }
