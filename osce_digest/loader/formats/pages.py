"""A saved page as lines of text: one article, a list of them, or all that is visible, left to the rules for text.

Known layouts are told by their selectors, others by an extractor; nothing either leaves out is lost: it is the file's
own clutter, or the item's where it stands within the article.
"""

from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import urljoin

from osce_digest.loader.anchors import find_anchored
from osce_digest.loader.formats.cards import find_cards
from osce_digest.loader.formats.extracting import find_article, measure
from osce_digest.loader.formats.flow import read_flow
from osce_digest.loader.formats.fragments import state_address, state_language
from osce_digest.loader.formats.layouts import find_layout
from osce_digest.loader.formats.markup import Part, scan
from osce_digest.loader.formats.page_head import PageHead, read_page_head
from osce_digest.loader.formats.page_title import find_headline, name_row
from osce_digest.loader.formats.sheet import Portion, Row, Stated, Use
from osce_digest.loader.formats.strips import Strip
from osce_digest.loader.formats.traced import Traced, Tracer
from osce_digest.loader.lines import Line
from osce_digest.loader.units import mark_lines

_APART: Final = frozenset({"nav", "footer", "aside", "form", "header"})
_HEADINGS: Final = ("h1", "h2", "h3", "h4")
# So far above an article's first line its headline, its day and its labels may stand.
_ABOVE: Final = 12
# So many lines of contacts may follow its last paragraph.
_BELOW: Final = 8
# Less text than this is no article, whatever its element is called.
_LEAST_TEXT: Final = 150
_FEWEST_ANCHORS: Final = 2


def read_page(page: Traced) -> tuple[Portion, ...]:
    """Read a page."""
    head = read_page_head(page)
    strips = read_flow(page)
    layout = find_layout(page)
    if layout and layout.article is not None:
        article = [layout.article in strip.path for strip in strips]
        if measure(strip for strip, own in zip(strips, article, strict=True) if own) >= _LEAST_TEXT:
            return (_take_article(strips, article, head, layout.asides, alone=False),)
    rows = layout.rows if layout and layout.rows else _find_articles(page, strips, head)
    if not rows and not head.is_article:
        rows = find_cards(strips)
    if len(rows) > 1 and (portions := _take_list(strips, rows, head)):
        return portions
    return _take_unknown(page, strips, head)


def _take_unknown(page: Traced, strips: Sequence[Strip], head: PageHead) -> tuple[Portion, ...]:
    """Take the article of a page of unknown layout; a listing as it is pasted stays whole."""
    apart = frozenset(_list_elements(page, _APART))
    seen = [not strip.hidden and not any(at in apart for at in strip.path) for strip in strips]
    if _count_anchors([strip for strip, own in zip(strips, seen, strict=True) if own]) >= _FEWEST_ANCHORS:
        return (_take_all(strips, seen, head),)
    found = find_article(page, strips)
    if found is None:
        return (_take_all(strips, seen if any(seen) else [not strip.hidden for strip in strips], head),)
    first, last = _reach_up(strips, found[0], head), _reach_down(strips, found[1])
    own = [first <= at < last and (at >= found[0] or seen[at]) for at in range(len(strips))]
    if head.is_article:
        return (_take_article(strips, own, head, apart, alone=True),)
    return (_take_all(strips, own, head),)


def _reach_up(strips: Sequence[Strip], first: int, head: PageHead) -> int:
    """Give the headline's line where it stands not far above an article's first line, else that line."""
    above = range(max(0, first - _ABOVE), first)
    for at in above:
        if strips[at].tag == "h1" or (head.title and strips[at].text.text == head.title.text):
            return at
    if any(strip.tag == "h1" for strip in strips):
        return first
    return next((at for at in above if strips[at].tag in _HEADINGS and not strips[at].linked), first)


def _reach_down(strips: Sequence[Strip], last: int) -> int:
    """Give where an article ends: contacts below its last paragraph, beside which they stand, are its own."""
    path = strips[last - 1].path
    end = last
    while end < min(len(strips), last + _BELOW) and len(strips[end].path) == len(path) and not strips[end].linked:
        if strips[end].path[:-1] != path[:-1] or strips[end].tag:
            break
        end += 1
    return end


def _take_article(
    strips: Sequence[Strip], own: Sequence[bool], head: PageHead, asides: Iterable[int], *, alone: bool
) -> Portion:
    """Take the lines of one article; what stands aside within it is its clutter, all else the file's."""
    apart = frozenset(asides)
    rows = []
    for strip, inside in zip(strips, own, strict=True):
        if not inside or strip.hidden:
            rows.append(Row(strip.text, Use.FILE))
        elif any(at in apart for at in strip.path):
            rows.append(Row(strip.text, Use.CLUTTER, "aside"))
        else:
            rows.append(Row(strip.text))
    rows = _put_headline(strips, rows, head)
    return Portion(tuple(rows), tuple(_state(head)), alone=alone)


def _put_headline(strips: Sequence[Strip], rows: list[Row], head: PageHead) -> list[Row]:
    """Put the headline where it stands; one that stands nowhere is taken from what the page states."""
    at = find_headline(strips, [row.use is Use.TEXT for row in rows], head)
    if at is not None:
        title = rows[at]._replace(use=Use.TITLE)
        return (
            [*rows[:at], title, *rows[at + 1 :]] if rows[at].use is Use.TEXT else [title, *rows[:at], *rows[at + 1 :]]
        )
    stated = name_row(head)
    return [Row(stated, Use.TITLE), *rows] if stated else rows


def _take_all(strips: Sequence[Strip], own: Sequence[bool], head: PageHead) -> Portion:
    rows = [Row(strip.text, Use.TEXT if taken else Use.FILE) for strip, taken in zip(strips, own, strict=True)]
    at = find_headline(strips, own, head)
    if at is not None and own[at]:
        rows[at] = rows[at]._replace(use=Use.TITLE)
    return Portion(tuple(rows), tuple(_state(head)), whole=False)


def _take_list(strips: Sequence[Strip], starts: Sequence[int], head: PageHead) -> tuple[Portion, ...] | None:
    """Take each row of a list as an item; None where rows have no headline of their own."""
    rows: dict[int, list[Strip]] = {start: [] for start in starts}
    rest: list[Row] = []
    for strip in strips:
        at = next((at for at in strip.path if at in rows), None)
        if at is None or strip.hidden:
            rest.append(Row(strip.text, Use.FILE))
        else:
            rows[at].append(strip)
    held = [own for own in rows.values() if own]
    titles = [_find_row_title(own) for own in held]
    if any(title is None for title in titles):
        return None
    portions = [_take_row(own, title or 0, head) for own, title in zip(held, titles, strict=True)]
    return (Portion(tuple(rest)), *portions)


def _take_row(own: Sequence[Strip], title: int, head: PageHead) -> Portion:
    rows = [Row(strip.text, Use.TITLE if at == title else Use.TEXT) for at, strip in enumerate(own)]
    link = next((strip.href for strip in (own[title], *own) if strip.href), None)
    language = [one for one in _state(head) if one.field == "language"]
    return Portion(tuple(rows), (*(_resolve(link, head) if link else ()), *language))


def _resolve(link: Traced, head: PageHead) -> list[Stated]:
    """State the whole address of a link, as far as the page tells its own."""
    base = head.base or head.address
    whole = urljoin(base.text.strip(), link.text.strip()) if base else link.text
    if whole == link.text or not whole.endswith(link.text):
        return state_address(link)
    made = Tracer()
    made.put(whole[: len(whole) - len(link.text)], link.at(0), link.at(0))
    made.copy(link, 0, len(link))
    return state_address(made.finish())


def _find_row_title(own: Sequence[Strip]) -> int | None:
    heading = next((at for at, strip in enumerate(own) if strip.tag in _HEADINGS), None)
    return heading if heading is not None else next((at for at, strip in enumerate(own) if strip.linked), None)


def _find_articles(page: Traced, strips: Sequence[Strip], head: PageHead) -> tuple[int, ...]:
    """Give the articles of a page that shows several, each with a heading; none where one of them is the page."""
    if head.is_article:
        return ()
    own: dict[int, list[Strip]] = {at: [] for at in _list_elements(page, {"article"})}
    for strip in strips:
        for at in strip.path:
            if at in own:
                own[at].append(strip)
    outer = [at for at, held in own.items() if held and next(one for one in held[0].path if one in own) == at]
    if any(not any(strip.tag in _HEADINGS for strip in own[at]) for at in outer):
        return ()
    lengths = [measure(own[at]) for at in outer]
    return tuple(outer) if lengths and max(lengths) * 2 <= sum(lengths) else ()


def _list_elements(page: Traced, names: Iterable[str]) -> list[int]:
    wanted = frozenset(names)
    return [token.start for token in scan(page.text) if token.part is Part.START and token.name in wanted]


def _count_anchors(strips: Sequence[Strip]) -> int:
    """Count the items a listing has, by the lines only a listing writes."""
    lines = [Line(number, 0, 0, 0, strip.text.text) for number, strip in enumerate(strips, start=1)]
    return len(find_anchored(mark_lines(lines)))


def _state(head: PageHead) -> list[Stated]:
    stated = [Stated("date", head.date)] if head.date else []
    stated += state_address(head.address) if head.address else []
    return stated + (state_language(head.language) if head.language else [])
