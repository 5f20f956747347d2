"""The layouts in which OSCE sites show an article or a list of them, and where in a page they are found.

Selectors are data; the page is parsed as a browser would, by a library that is imported only for a page that has marks
of such a layout. What is found is given by the offsets of the elements' tags, so that no word comes from the parser.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from osce_digest.loader.formats.markup import Part, scan
from osce_digest.loader.formats.traced import Traced

if TYPE_CHECKING:
    from collections.abc import Iterator

# A page with none of these words has none of these layouts.
_HINTS: Final = ("views-row", "node", "field--", "field-name-", "pressrelease", "press_release", "search-result")
# an article by itself: osce.org and its sub-sites (odihr, polis), their earlier form, and that before 2010
_ARTICLES: Final = (
    ".node--view-mode-full",
    ".node-full",
    "article.node--type-news",
    "article.node--type-press-release",
    "article.node--type-story",
    ".node.full",
    ".node-view-full",
    "#node .content",
    "article.node:not(.node--view-mode-teaser):not(.node-teaser)",
    "div.node:not(.node--view-mode-teaser):not(.node-teaser)",
    ".pressrelease",
    ".press_release",
)
# one of a list
_ROWS: Final = (
    ".view-content .views-row",
    ".views-row",
    ".node--view-mode-teaser",
    ".node-teaser",
    ".search-results .search-result",
)
# what stands within an article and is none of its text
_ASIDES: Final = (
    "nav, aside, form, script, .views-row, .breadcrumb, .social-share, .sharethis, .addtoany, .addtoany_list, "
    ".a2a_kit, .links, .tabs, .pager, .block-social, .field--name-field-related, .field-name-field-related, .related, "
    ".related-content, .contextual-links, .contextual"
)
_FEWEST_ROWS: Final = 2
_AT: Final = "data-at-"


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a page's article, the rows of its list, and what is no text of either begin, as offsets of tags."""

    article: int | None
    rows: tuple[int, ...]
    asides: frozenset[int]


def find_layout(page: Traced) -> Layout | None:
    """Find the layout of a page; None where it has none that is known."""
    if not any(hint in page.text for hint in _HINTS):
        return None
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415  (few archives have saved pages)

    tree = LexborHTMLParser(_mark_tags(page.text))

    def select(selector: str) -> "Iterator[int]":
        for node in tree.css(selector):
            at = node.attributes.get(_AT)
            if at is not None:
                yield int(at)

    article = next((found for selector in _ARTICLES if len(found := list(select(selector))) == 1), None)
    rows = next((found for selector in _ROWS if len(found := list(select(selector))) >= _FEWEST_ROWS), [])
    if article is None and not rows:
        return None
    return Layout(article[0] if article else None, tuple(rows), frozenset(select(_ASIDES)))


def _mark_tags(text: str) -> str:
    """Note in each tag where it stands."""
    parts = []
    done = 0
    for token in scan(text):
        if token.part is Part.START:
            after = token.start + 1 + len(token.name)
            parts += [text[done:after], f' {_AT}="{token.start}" ']
            done = after
    return "".join([*parts, text[done:]])
