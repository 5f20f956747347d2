"""Find every mention in a document's title, dateline and body, with its position: one matcher call a text.

Not here: what a mention is worth (countries, institutions, topics, dimensions).
"""

import re
from collections.abc import Iterator
from functools import cache

from osce_digest.matching import Matcher, Meanings, Rules, sort_meanings
from osce_digest.model import BlockKind, Document, Field, TitleSource
from osce_digest.tagging.reading import Mention, Position
from osce_digest.tagging.weights import ASIDE, LAST_OPENING_BLOCK, LEAD_LENGTH, OPENING_LENGTH, QUOTED, SHORT_SENTENCE

LISTS = ("countries", "dimensions", "topics", "institutions")

# … met in Osh. The mayor  /  … she said.” The mayor  /  a line break; but not: Ms. Brown, J. Brown, U.S. Mission
_SENTENCE_END = re.compile(
    r"[.!?…\n](?:(?<=\n)|(?<!\b[A-Z].)(?<!\bM[rs].)(?<!\bDr.)[”\"»’)]*\s+(?=[\"“„«(]?[^\W\d_a-zа-я]))"
)
# “We did it,” she said.  /  "Peace," he added.  /  «Мир»  /  a quote that is never closed ends with its line
_CLOSING = {"“": "”", '"': '"', "«": "»"}
_QUOTE = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|«[^»\n]*(?:»|$)", re.MULTILINE)

# … met on the margins of the Conference on Climate Change in Vienna  →  what a meeting was beside is not its subject
# … said today during a visit to Moldova, where  →  nor is where somebody was when they spoke
_ASIDE = re.compile(
    r"\bon the (?:margins|sidelines|fringes) of\b[^.;\n]*"
    r"|\bduring (?:a|an|his|her|their) (?:[\w-]+ ){0,3}?visit to\b[^.,;\n]*"
)

# Named once: to ask an enumeration for a member takes longer than to compare with it.
_TITLE, _DATELINE, _BODY, _DERIVED = Field.TITLE, Field.DATELINE, Field.BODY, TitleSource.DERIVED


def find_mentions(document: Document, matcher: Matcher) -> dict[str, list[Mention]]:
    """List the mentions of each list's terms, in the order title, dateline, body.

    A derived headline is passed over: it only says again what the lead says. Words whose rules need company that the
    item does not have are left out.
    """
    found: dict[str, list[Mention]] = {name: [] for name in LISTS}
    if document.title and document.title_source is not _DERIVED:
        _read_line(found, document, matcher, (_TITLE, document.title, Position.TITLE))
    if document.dateline:
        _read_line(found, document, matcher, (_DATELINE, document.dateline, Position.DATELINE))
    _read_body(found, document, matcher)
    return found


# Much cheaper than calling the class, which counts with dozens of mentions in an item.
_make = tuple.__new__

_Found = dict[str, list[Mention]]


def _read_line(found: _Found, document: Document, matcher: Matcher, line: tuple[Field, str, Position]) -> None:
    field, text, position = line
    for rules, start, end in matcher.scan(text):
        for kind, meanings in _leave_out_lonely(rules, document) if rules.lonely else rules.meanings:
            found[kind].append(_make(Mention, (meanings, start, end, field, text, position, 1.0)))


def _read_body(found: _Found, document: Document, matcher: Matcher) -> None:
    body = document.body
    quotes, asides = [*_list_quotes(body), len(body)], [*_list_asides(body), len(body)]
    stretches = _list_stretches(document)
    until, position = next(stretches)
    quote = aside = 0  # how many edges are behind: an odd number is inside
    for rules, start, end in matcher.scan(body):
        while until <= start:
            until, position = next(stretches)
        while quotes[quote] <= start:
            quote += 1
        while asides[aside] <= start:
            aside += 1
        share = (QUOTED if quote % 2 else 1.0) * (ASIDE if aside % 2 else 1.0)
        for kind, meanings in _leave_out_lonely(rules, document) if rules.lonely else rules.meanings:
            found[kind].append(_make(Mention, (meanings, start, end, _BODY, body, position, share)))


def _list_stretches(document: Document) -> Iterator[tuple[int, Position]]:
    """List where in the body each position ends, in order; a stretch may end before it has begun, and is none then."""
    body, blocks = document.body, document.blocks
    first = _SENTENCE_END.search(body, SHORT_SENTENCE)
    yield first.start() if first else len(body), Position.FIRST
    ends = [*[block.start for block in blocks[1:]], len(body)]
    for index, (block, end) in enumerate(zip(blocks, ends, strict=True)):
        if index and block.kind is BlockKind.HEADING:
            yield end, Position.HEADING
            continue
        if index == 0:
            yield min(end, LEAD_LENGTH), Position.LEAD
        if index <= LAST_OPENING_BLOCK:
            yield min(end, OPENING_LENGTH), Position.OPENING
        yield end, Position.BODY


def _list_quotes(body: str) -> list[int]:
    """List where quotations begin and end; most texts have marks of one kind alone, which need no pattern."""
    marks = [mark for mark in _CLOSING if mark in body]
    if len(marks) > 1:
        return [edge for found in _QUOTE.finditer(body) for edge in found.span()]
    edges: list[int] = []
    for opening in marks:
        closing = _CLOSING[opening]
        start = body.find(opening)
        while start >= 0:
            line = body.find("\n", start)
            end = body.find(closing, start + 1, line if line >= 0 else len(body)) + 1
            edges += (start, end or (line if line >= 0 else len(body)))
            start = body.find(opening, edges[-1])
    return edges


def _list_asides(body: str) -> list[int]:
    """List where asides begin and end; the pattern is not asked where the body has none of their nouns."""
    if not ("margins of" in body or "sidelines of" in body or "fringes of" in body or "visit to" in body):
        return []
    return [edge for found in _ASIDE.finditer(body) for edge in found.span()]


def _leave_out_lonely(rules: Rules, document: Document) -> tuple[tuple[str, Meanings], ...]:
    """Sort what the rules stand for by list, without rules none of whose `needs` stands in the item."""
    return sort_meanings(rule for rule in rules if not rule.needs or _has_company(rule.needs, document))


def _has_company(needs: tuple[str, ...], document: Document) -> bool:
    pattern = _pattern_of(needs)
    return bool(pattern.search(document.body) or pattern.search(document.title))


@cache
def _pattern_of(needs: tuple[str, ...]) -> re.Pattern[str]:
    # needs "media; journalist"  →  finds "Journalists were"
    return re.compile(r"\b(?:" + "|".join(map(re.escape, needs)) + ")", re.IGNORECASE)
