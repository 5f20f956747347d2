"""The text of one item as feeds, mails and tables hold it, markup or none, as lines; and what short values state."""

import re
from typing import Final

from osce_digest.loader.formats.flow import read_flow
from osce_digest.loader.formats.sheet import Row, Stated, Use
from osce_digest.loader.formats.traced import Traced, Tracer, tidy, unescape

# "<p>", "</div>", "<br/>"
_TAG: Final = re.compile(
    r"</?(?:p|div|br|a|h[1-6]|ul|ol|li|table|tr|td|th|span|b|i|u|em|strong|section|article|blockquote|img|font|html|body|"
    r"center|pre|hr|figure|sup|sub|small|dl|dt|dd)(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)
# a line with its end
_LINE: Final = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]*(?:\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]|$)")
_LANGUAGE: Final = re.compile(r"\s*([A-Za-z]{2,3})(?=$|[-_\s;,])")
_WEB: Final = re.compile(r"https?://[^\s<>\"]+$", re.IGNORECASE)


def is_markup(text: str) -> bool:
    """Tell text with elements in it."""
    return "<" in text and _TAG.search(text) is not None


def read_body(words: Traced) -> list[Row]:
    """Read the text of an item, markup or plain."""
    return read_markup(words) if is_markup(words.text) else read_lines(words)


def read_markup(fragment: Traced) -> list[Row]:
    """Read a piece of markup; what it hides is the file's."""
    return [Row(strip.text, Use.FILE if strip.hidden else Use.TEXT) for strip in read_flow(fragment)]


def read_lines(words: Traced) -> list[Row]:
    """Read plain text; blank lines are kept, as they part paragraphs."""
    rows = []
    for found in _LINE.finditer(words.text):
        if found.end() > found.start():
            start = found.start() + len(found.group()) - len(found.group().lstrip())
            text = words.cut(start, max(start, found.start() + len(found.group().rstrip())))
            rows.append(Row(tidy(text)))
    return rows


def read_title(words: Traced) -> Traced:
    """Read a headline into one line, without markup in it."""
    if is_markup(words.text):
        words = join([row.text for row in read_markup(words)])
    return tidy(_flatten(unescape(words)))


def join(parts: list[Traced]) -> Traced:
    """Write texts in one line."""
    made = Tracer()
    for part in parts:
        if made.length:
            made.put(" ", part.at(0), part.at(0))
        made.copy(part, 0, len(part))
    return made.finish()


def state_language(value: Traced) -> list[Stated]:
    """State a language by its code, without region: "en" of "en-GB"."""
    found = _LANGUAGE.match(value.text)
    if found is None:
        return []
    made = Tracer()
    made.put(found[1].lower(), *value.span(*found.span(1)))
    return [Stated("language", made.finish())]


def state_address(value: Traced) -> list[Stated]:
    """State the address an item was published at, where it is a whole one."""
    text = value.text.strip()
    start = value.text.find(text)
    return [Stated("source_url", value.cut(start, start + len(text)))] if _WEB.match(text) else []


def _flatten(words: Traced) -> Traced:
    """Write lines in one."""
    if not any(char in words.text for char in "\r\n\t"):
        return words
    return join([row.text for row in read_lines(words) if row.text.text])
