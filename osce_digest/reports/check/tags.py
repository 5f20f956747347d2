"""Take HTML apart into tags, and tell of each what matters beyond it: ids, links, words of the head.

Knows how HTML is written, not what may stand in what. Lines of pages repeat each other all over a site, so what was
read of one is kept for the next.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from html import unescape
from typing import NamedTuple

# href="a.html"   hidden   width=20   content='0; url="b.html"'
_ATTRIBUTES = r"""((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*+)"""
# What is found, in this order: a comment, a doctype, an element that holds text alone (<title>A &lt; B</title>),
# an end tag (</p>), a start tag (<p class="note">, <br/>), and a < that begins none of them.
_TAG = re.compile(
    rf"""<(?: !--.*?-->
    | !(?i:doctype)\s[^>]*>
    | (?P<raw>(?i:script|style|textarea|title))\b{_ATTRIBUTES}\s*>(?P<text>.*?)</(?i:(?P=raw))\s*>
    | /(?P<end>[a-zA-Z][a-zA-Z0-9-]*)\s*>
    | (?P<start>[a-zA-Z][a-zA-Z0-9-]*){_ATTRIBUTES}\s*(?P<closed>/?)>
    | (?P<stray>[a-zA-Z/!?]))""",
    re.DOTALL | re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")
# photo.png 1x, photo-large.png 2x
_CANDIDATE = re.compile(r"\s*([^\s,]+)[^,]*,?")

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_RAW = frozenset({"script", "style", "textarea", "title"})
# Attributes that hold one address, and those that hold ids of the same page with blanks between them.
_ADDRESSES = frozenset({"href", "src", "action", "poster", "data", "cite", "formaction"})
_REFERENCES = frozenset({"for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list"})
# Elements of which there is more to be said than where they begin and end.
_WORDS = frozenset({"html", "h1", "img", "meta", "script", "style", "title"})

# Elements that may stand wherever text may.
_QUIET = frozenset("abbr b bdi cite code em i kbd mark q s samp small span strong sub sup time u var".split())

STRAY = "<"

Attributes = Mapping[str, str]

_NONE: Attributes = {}


class Mark(NamedTuple):
    """Something to be noted of a tag: an `id`, `link`, `reference`, `inline` code, or a `word` of those above.

    `attributes` and `text` are those of a `word`, else empty; `kind` twice is an attribute that stands twice.
    """

    kind: str
    value: str
    attributes: Attributes
    text: str = ""


class Tags(NamedTuple):
    """Tags in their order: `p`, `/p`, `p/` for one that closes itself, `=title` for one that holds text; and marks."""

    order: tuple[str, ...]
    marks: tuple[Mark, ...]


NO_TAGS = Tags((), ())


@lru_cache(maxsize=60_000)
def read_line(line: str) -> Tags | None:
    """Read a line by itself; None where it cannot be, as something in it goes on in the next."""
    if "<" not in line:
        return NO_TAGS
    read = _join(_TAG.findall(line))
    goes_on = STRAY in read.order or not _RAW.isdisjoint(read.order) or _is_open(line)
    return None if goes_on else Tags(_shorten(read.order), read.marks)


def read_all(page: str) -> Iterator[tuple[int, Tags]]:
    """Read a page tag by tag, each with its line."""
    line, at = 1, 0
    for found in _TAG.finditer(page):
        line, at = line + page.count("\n", at, found.start()), found.start()
        yield line, _join([found.groups("")])


def _shorten(order: Sequence[str]) -> tuple[str, ...]:
    """Leave out elements that begin and end here and have no say in how others begin or end."""
    short: list[str] = []
    for tag in order:
        if short and tag == f"/{short[-1]}" and short[-1] in _QUIET:
            short.pop()
        else:
            short.append(tag)
    return tuple(short)


def _is_open(line: str) -> bool:
    return line.rfind("<!--") > line.rfind("-->")


def _join(found: Iterable[Sequence[str]]) -> Tags:
    order: list[str] = []
    marks: list[Mark] = []
    for raw, of_raw, text, end, start, attributes, closed, stray in found:
        if start:
            name = start.lower()
            if name not in VOID:
                order.append(f"{name}/" if closed else name)
            if attributes or name in _WORDS:
                marks += _mark(name, attributes)
        elif end:
            order.append(f"/{end.lower()}")
        elif raw:
            order.append(f"={raw.lower()}")
            marks += _mark(raw.lower(), of_raw, text)
        elif stray:
            order.append(STRAY)
    return Tags(tuple(order), tuple(marks))


@lru_cache(maxsize=20_000)
def _mark(name: str, attributes: str, text: str = "") -> tuple[Mark, ...]:
    return tuple(_list_marks(name, attributes, text))


def _list_marks(name: str, attributes: str, text: str) -> Iterator[Mark]:
    pairs = [(found[0].lower(), found[1] or found[2] or found[3]) for found in _ATTRIBUTE.findall(attributes)]
    held = {key: unescape(value) if "&" in value else value for key, value in pairs}
    if len(held) != len(pairs):
        yield Mark("twice", name, _NONE)
    if name in _WORDS:
        yield Mark("word", name, held, text)
    for key, value in held.items():
        if kind := _KINDS.get(key):
            yield Mark(kind, value, _NONE)
        elif key == "srcset":
            yield from (Mark("link", one, _NONE) for one in _CANDIDATE.findall(value))
        elif key == "style" or key.startswith("on"):
            yield Mark("inline", key, _NONE)


_KINDS = {"id": "id", **dict.fromkeys(_ADDRESSES, "link"), **dict.fromkeys(_REFERENCES, "reference")}
