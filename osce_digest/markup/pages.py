"""Turn the Markdown of the site's own pages (about, method) into safe HTML. Press items never come this way.

The Markdown library lets raw HTML and `javascript:` links through, so what it makes goes through nh3, whose allow-list
stands here and nowhere else. Both libraries are imported when the first page is made: few builds make one.
"""

from dataclasses import dataclass
from html import unescape
from re import compile as compile_pattern

_IN_TEXT = {"a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "img", "kbd", "mark", "q", "s", "small", "strong"}
_BLOCKS = {
    "blockquote",
    "dd",
    "dl",
    "dt",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "sub",
    "sup",
    "ul",
}
_TABLES = {"table", "tbody", "td", "th", "thead", "tr"}
_TAGS = _IN_TEXT | _BLOCKS | _TABLES
_ATTRIBUTES = {
    "*": {"id", "lang", "dir", "title"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"scope", "colspan", "rowspan"},
}
_SCHEMES = {"http", "https", "mailto"}

# <h1 id="method">How dates are found</h1>
_HEADLINE = compile_pattern(r"<h1[^>]*>(.*?)</h1>")
# <h1>, </h1>: a page has one, its title
_TOP_TAG = compile_pattern(r"<(/?)h1\b")
# <em>
_ANY_TAG = compile_pattern(r"<[^>]*>")
# <th>Date</th>
_BARE_HEADER = compile_pattern(r"<th>")


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A page of the site's own: its title as plain text (empty if it has none) and the rest as safe HTML."""

    title: str
    html: str


def render_page(text: str) -> OwnPage:
    """Read Markdown; the first top heading becomes the title, later ones step down to the second level."""
    made = _read_markdown(text)
    headline = _HEADLINE.search(made)
    if headline:
        made = made[: headline.start()] + made[headline.end() :]
    return OwnPage(unescape(_ANY_TAG.sub("", headline[1])) if headline else "", sanitise(made))


def sanitise(html: str) -> str:
    """Keep the tags and attributes of the allow-list, and only web, mail and relative links."""
    import nh3  # noqa: PLC0415  (see above)

    lowered = _TOP_TAG.sub(r"<\1h2", html)
    clean = nh3.clean(lowered, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)
    # Markdown tables have column headings only.
    return _BARE_HEADER.sub('<th scope="col">', clean).strip()


def _read_markdown(text: str) -> str:
    from markdown import Markdown  # noqa: PLC0415  (see above)
    from markdown.extensions.def_list import DefListExtension  # noqa: PLC0415  (see above)
    from markdown.extensions.sane_lists import SaneListExtension  # noqa: PLC0415  (see above)
    from markdown.extensions.tables import TableExtension  # noqa: PLC0415  (see above)

    # By their names they would be looked for among all installed packages.
    extensions = [TableExtension(), DefListExtension(), SaneListExtension()]
    return Markdown(extensions=extensions, output_format="html").convert(text)
