"""Find every mention in a document's title, dateline and body, with its position: one matcher call a text.

Not here: what a mention is worth (countries, institutions, topics, dimensions).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import chain

from osce_digest.matching import Match, Matcher
from osce_digest.model import Block, BlockKind, Document, Field, TitleSource
from osce_digest.tagging.reading import Mention, Position
from osce_digest.tagging.weights import ASIDE, LAST_OPENING_BLOCK, LEAD_LENGTH, OPENING_LENGTH, QUOTED, SHORT_SENTENCE
from osce_digest.taxonomy import Rule

LISTS = ("countries", "dimensions", "topics", "institutions")

# … met in Osh. The mayor  /  … she said.” The mayor  /  a line break; but not: Ms. Brown, J. Brown, U.S. Mission
_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\bM[rs])(?<!\bDr)[.!?…][”\"»’)]*\s+(?=[\"“„«(]?[^\W\d_a-zа-я])|\n")
# “We did it,” she said.  /  "Peace," he added.  /  «Мир»  /  a quote that is never closed ends with its line
_QUOTE = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|«[^»\n]*(?:»|$)", re.MULTILINE)

# … met on the margins of the Conference on Climate Change in Vienna  →  what a meeting was beside is not its subject
_ASIDE = re.compile(r"\bon the (?:margins|sidelines|fringes) of\b[^.;\n]*")


def find_mentions(document: Document, matcher: Matcher) -> dict[str, list[Mention]]:
    """List the mentions of each list's terms, in the order title, dateline, body.

    A derived headline is passed over: it only says again what the lead says. Words whose rules need company that the
    item does not have are left out.
    """
    found: dict[str, list[Mention]] = {name: [] for name in LISTS}
    title = document.title if document.title_source is not TitleSource.DERIVED else ""
    for match, field, text, position, share in chain(
        _read_line(title, Field.TITLE, Position.TITLE, matcher),
        _read_line(document.dateline, Field.DATELINE, Position.DATELINE, matcher),
        _read_body(document, matcher),
    ):
        for kind, meanings in _sort_meanings(match.rules, document).items():
            found[kind].append(Mention(tuple(meanings), match.start, match.end, field, text, position, share))
    return found


_Reading = tuple[Match, Field, str, Position, float]


def _read_line(text: str, field: Field, position: Position, matcher: Matcher) -> Iterator[_Reading]:
    for match in matcher.find(text) if text else ():
        yield match, field, text, position, 1.0


def _read_body(document: Document, matcher: Matcher) -> Iterator[_Reading]:
    body, blocks, index = document.body, document.blocks, 0
    first = _SENTENCE_END.search(body, SHORT_SENTENCE)
    first_end = first.start() if first else len(body)
    quotes, asides = _edges(_QUOTE, body), _edges(_ASIDE, body)
    for match in matcher.find(body):
        while index + 1 < len(blocks) and blocks[index + 1].start <= match.start:
            index += 1
        position = Position.FIRST if match.start < first_end else _position_of(blocks, index, match.start)
        share = (QUOTED if _inside(quotes, match.start) else 1.0) * (ASIDE if _inside(asides, match.start) else 1.0)
        yield match, Field.BODY, body, position, share


def _edges(pattern: re.Pattern[str], body: str) -> list[int]:
    return [edge for found in pattern.finditer(body) for edge in found.span()]


def _inside(edges: list[int], offset: int) -> bool:
    return bisect_right(edges, offset) % 2 == 1


def _position_of(blocks: tuple[Block, ...], index: int, offset: int) -> Position:
    if index and blocks[index].kind is BlockKind.HEADING:
        return Position.HEADING
    if index == 0 and offset < LEAD_LENGTH:
        return Position.LEAD
    if index <= LAST_OPENING_BLOCK and offset < OPENING_LENGTH:
        return Position.OPENING
    return Position.BODY


def _sort_meanings(rules: tuple[Rule, ...], document: Document) -> dict[str, list[tuple[str, Rule]]]:
    """Sort what the rules stand for by list, without rules none of whose `needs` stands in the item."""
    meanings: dict[str, list[tuple[str, Rule]]] = {}
    for rule in rules:
        if not rule.needs or _has_company(rule.needs, document):
            for term in rule.terms:
                kind, _, name = term.partition("/")
                meanings.setdefault(kind, []).append((name, rule))
    return meanings


def _has_company(needs: tuple[str, ...], document: Document) -> bool:
    pattern = _pattern_of(needs)
    return bool(pattern.search(document.body) or pattern.search(document.title))


@cache
def _pattern_of(needs: tuple[str, ...]) -> re.Pattern[str]:
    # needs "media; journalist"  →  finds "Journalists were"
    return re.compile(r"\b(?:" + "|".join(map(re.escape, needs)) + ")", re.IGNORECASE)
