"""What an element that is open tells of the lines inside: that they are hidden, a heading, a field, a link."""

import re
from typing import Final, NamedTuple

from osce_digest.loader.formats.markup import Token, read_attributes
from osce_digest.loader.formats.traced import Traced


class Open(NamedTuple):
    """An open element: its name, where its tag begins, and what it tells; `href` is where a link leads."""

    name: str
    start: int
    hidden: bool = False
    tag: str = ""
    href: Traced | None = None


_HIDDEN: Final = frozenset({"noscript", "template", "svg", "select", "button", "textarea", "datalist", "head", "math"})
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# what may hide an element, looked for before its attributes are read
_MAY_HIDE: Final = re.compile(r"hidden|none|sr-only|invisible|screen-reader", re.IGNORECASE)
# style="display: none"
_HIDES: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HIDING_CLASSES: Final = frozenset(
    {"hidden", "d-none", "sr-only", "visually-hidden", "visuallyhidden", "element-invisible", "screen-reader-text"}
)
# class="field__label", class="field-label"; not "field-label-inline", which tells how both stand
_LABEL: Final = re.compile(r"\bfield(?:__|-)label(?!-)\b")
_VALUE: Final = re.compile(r"\bfield(?:__|-)items?\b")


def describe(page: Traced, token: Token) -> Open:
    """Tell of a start tag what lines inside are."""
    inner = page.text[slice(*token.inner)]
    hidden = token.name in _HIDDEN or (_MAY_HIDE.search(inner) is not None and _hides(page, token))
    tag = token.name if token.name in _HEADINGS else ""
    if token.name in {"dt", "dd"}:
        tag = "label" if token.name == "dt" else "value"
    elif "field" in inner:
        tag = "label" if _LABEL.search(inner) else "value" if _VALUE.search(inner) else tag
    href = None
    if token.name == "a":
        href = read_attributes(page, token).get("href")
    return Open(token.name, token.start, hidden, tag, href)


def _hides(page: Traced, token: Token) -> bool:
    """Tell an element that a reader does not see."""
    values = read_attributes(page, token)
    style, names = values.get("style"), values.get("class")
    if "hidden" in values or (style and _HIDES.search(style.text)):
        return True
    return names is not None and not _HIDING_CLASSES.isdisjoint(names.text.lower().split())
