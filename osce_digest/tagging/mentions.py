"""Find every mention in a document's title, dateline and body, with its position: one matcher call a text.

Not here: what a mention is worth (countries, institutions, topics, dimensions).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from osce_digest.matching import Match, Matcher, Meanings, Rules, sort_meanings
from osce_digest.model import BlockKind, Document, Field, TitleSource
from osce_digest.tagging.reading import Mention, Position
from osce_digest.tagging.weights import ASIDE, LAST_OPENING_BLOCK, LEAD_LENGTH, OPENING_LENGTH, QUOTED, SHORT_SENTENCE

LISTS = ("countries", "dimensions", "topics", "institutions")

# … met in Osh. The mayor  /  … she said.” The mayor  /  a line break; but not: Ms. Brown, J. Brown, U.S. Mission
_SENTENCE_END = re.compile(
    r"[.!?…\n](?:(?<=\n)|(?<!\b[A-Z].)(?<!\bM[rs].)(?<!\bDr.)[”\"»’)]*\s+(?=[\"“„«(]?[^\W\d_a-zа-я]))"
)
# “We did it,” she said.  /  "Peace," he added.  /  «Мир»  /  a quote that is never closed ends with its line
_QUOTE_MARKS = ("“", '"', "«")
_QUOTE = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|«[^»\n]*(?:»|$)", re.MULTILINE)

# … met on the margins of the Conference on Climate Change in Vienna  →  what a meeting was beside is not its subject
_ASIDE_NOUNS = ("on the margins of", "on the sidelines of", "on the fringes of")
_ASIDE = re.compile(r"\bon the (?:margins|sidelines|fringes) of\b[^.;\n]*")


def find_mentions(document: Document, matcher: Matcher) -> dict[str, list[Mention]]:
    """List the mentions of each list's terms, in the order title, dateline, body.

    A derived headline is passed over: it only says again what the lead says. Words whose rules need company that the
    item does not have are left out.
    """
    found: dict[str, list[Mention]] = {name: [] for name in LISTS}
    title = document.title if document.title_source is not TitleSource.DERIVED else ""
    for text, field, readings in (
        (title, Field.TITLE, _read_line(title, Position.TITLE, matcher)),
        (document.dateline, Field.DATELINE, _read_line(document.dateline, Position.DATELINE, matcher)),
        (document.body, Field.BODY, _read_body(document, matcher)),
    ):
        for (rules, start, end), position, share in readings:
            for kind, meanings in _leave_out_lonely(rules, document) if rules.lonely else rules.meanings:
                found[kind].append(_make(Mention, (meanings, start, end, field, text, position, share)))
    return found


# Much cheaper than calling the class, which counts with dozens of mentions in an item.
_make = tuple.__new__

_Reading = tuple[Match, Position, float]


def _read_line(text: str, position: Position, matcher: Matcher) -> list[_Reading]:
    return [(match, position, 1.0) for match in matcher.find(text)] if text else []


def _read_body(document: Document, matcher: Matcher) -> list[_Reading]:
    body = document.body
    quotes, asides = _edges(_QUOTE, _QUOTE_MARKS, body), _edges(_ASIDE, _ASIDE_NOUNS, body)
    stretches = _list_stretches(document)
    end, position = next(stretches)
    readings = []
    for match in matcher.find(body):
        start = match[1]
        while end <= start:
            end, position = next(stretches)
        share = QUOTED if quotes and _inside(quotes, start) else 1.0
        readings.append((match, position, share * ASIDE if asides and _inside(asides, start) else share))
    return readings


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


def _edges(pattern: re.Pattern[str], signs: tuple[str, ...], body: str) -> list[int]:
    """List where the pattern's stretches begin and end; it is not asked where the body has none of its signs."""
    if not any([sign in body for sign in signs]):  # noqa: C419  (a list is faster for so few)
        return []
    return [edge for found in pattern.finditer(body) for edge in found.span()]


def _inside(edges: list[int], offset: int) -> bool:
    return bisect_right(edges, offset) % 2 == 1


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
