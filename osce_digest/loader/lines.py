"""Raw text to lines that know where they stand, and the one normalisation of their words.

Every span elsewhere in the house indexes text that went through `normalise`; nothing normalises again.
"""

import html
import re
import unicodedata
from typing import NamedTuple

from osce_digest.model import Source

# "Chisinau\r\n" "Tiraspol\n" "Bender" – a line with its end; U+2028 and form feed end lines in pasted text too
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]*(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])?")
# a word with U+00AD, U+200B, U+FEFF, a control character or anything XML forbids in it
_INVISIBLE = re.compile(
    r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff\ud800-\udfff\x00-\x08\x0e-\x1f\x7f-\x9f]"
)
# The line ends above and three more; without these three in a text, `str.splitlines` cuts as the pattern does, faster.
_NO_LINE_ENDS = ("\x1c", "\x1d", "\x1e")
# "8 May  2019", "8\u00a0May"
_BLANKS = re.compile(r"\s+")
# "Peace &amp; Security", "&#8211;"
_ESCAPE = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,5}|#[xX][0-9A-Fa-f]{2,5});")
# "â€“" or "Ã«": UTF-8 once read as Windows-1252
_MOJIBAKE = re.compile("[ÂÃÄÅâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¡-¿]")

# Letters and signs that end no line, are no part of mojibake, and do not melt into the letter before them: é, й, ’, –.
_MOJIBAKE_OPENERS = frozenset("ÂÃÄÅâ")
_HARMLESS = frozenset(
    char
    for char in map(chr, (*range(0xA1, 0x180), *range(0x400, 0x460), *range(0x2010, 0x2040), 0x20AC, 0x2116))
    if char.isprintable() and char not in _MOJIBAKE_OPENERS
)


class Line(NamedTuple):
    """A raw line, or the part of one that an item begins with after a lost line break.

    `number` is 1-based, `column` 0-based; `start` and `end` index the source text, the line's end included, so that
    the lines of a file tile it. `text` is normalised. A named tuple, as a large archive has millions of them.
    """

    number: int
    column: int
    start: int
    end: int
    text: str

    def split(self, at: int, raw: str) -> tuple["Line", "Line"]:
        """Cut at `at` characters into the raw line; `raw` is the source text."""
        middle = self.start + at
        head = Line(self.number, self.column, self.start, middle, normalise(raw[self.start : middle]))
        tail = Line(self.number, self.column + at, middle, self.end, normalise(raw[middle : self.end]))
        return head, tail


def split_lines(source: Source) -> list[Line]:
    """Give the lines of a file; together they cover every character of it once."""
    clean = _is_clean_throughout(source.text, source.odd)
    lines: list[Line] = []
    make = tuple.__new__  # as a named tuple is made, but for a call of Python's own
    start = 0
    for number, raw in enumerate(_cut_lines(source.text, clean=clean), start=1):
        end = start + len(raw)
        text = raw.strip()
        if not clean or "  " in text:
            text = normalise(raw)
        lines.append(make(Line, (number, 0, start, end, text)))
        start = end
    return lines


def _is_clean_throughout(text: str, odd: str | None) -> bool:
    """Tell a text whose lines need no cleaning but for doubled blanks, as what holds for a text holds for its parts."""
    if "&" in text:
        return False
    if odd is not None and _HARMLESS.issuperset(odd):
        return True
    joined = text.replace("\r\n", "").replace("\n", "") if "\r" in text else text.replace("\n", "")
    return joined.isprintable() and _is_composed(joined)


def _cut_lines(text: str, *, clean: bool) -> list[str]:
    if not clean and any(char in text for char in _NO_LINE_ENDS):
        return [raw for raw in _LINE.findall(text) if raw]
    return text.splitlines(keepends=True)


def normalise(text: str) -> str:
    """Clean one line's words: composed accents, plain blanks, no invisible characters, escapes and mojibake undone.

    Quotes, dashes and spelling stay as written. Idempotent on its own output but for doubly escaped text.
    """
    stripped = text.strip()
    if _is_clean(stripped):
        return stripped
    if "&" in text:
        text = _ESCAPE.sub(lambda match: html.unescape(match.group()), text)
    if _MOJIBAKE.search(text):
        text = _undo_mojibake(text)
    text = unicodedata.normalize("NFC", text)
    return _BLANKS.sub(" ", _INVISIBLE.sub("", text)).strip()


def _is_clean(text: str) -> bool:
    """Tell text that needs no cleaning, as most needs none. Only letters, signs and the plain blank are printable."""
    return "  " not in text and "&" not in text and text.isprintable() and _is_composed(text)


def _is_composed(text: str) -> bool:
    """Tell text without mojibake whose accents are parts of their letters."""
    if text.isascii():
        return True
    spoilt = "Â" in text or "Ã" in text or "Ä" in text or "Å" in text or "â" in text  # all that mojibake begins with
    return not spoilt and unicodedata.is_normalized("NFC", text)


def _undo_mojibake(text: str) -> str:
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text
