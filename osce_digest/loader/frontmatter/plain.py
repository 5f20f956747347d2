"""Reads front matter of the plainest kind without a YAML parser: one key a line, its value beside it or listed below.

Gives exactly what YAML gives or nothing at all: whatever is not surely plain (nesting, anchors, escapes, comments,
values over several lines) is left to the parser, which takes several times as long.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from osce_digest.loader.lines import Line


class Value(NamedTuple):
    """One scalar as it stands in the file; columns are 0-based, quotes included."""

    text: str
    line: int
    start: int
    end: int


class Statement(NamedTuple):
    """A key, the raw line it stands on and the scalars under it."""

    key: str
    line: int
    values: tuple[Value, ...]


# title | topics
_KEY = re.compile(r"[A-Za-z_][\w-]{0,40}")
_LONGEST_KEY = 41
# Most keys are among these, and need no second look.
_USUAL = frozenset(
    ("title", "date", "countries", "dimensions", "topics", "institutions", "summary", "slug", "language")
)
_IN_PLAIN = r"[\w .,/()&’'“”\"+=?!–-]*"
# A day in Osh: part 2 | 2019-05-08T10:00:00Z – but nothing that ends in a colon or has ": " or " #" in it
_PLAIN = re.compile(rf"[^\W_]{_IN_PLAIN}(?::(?! |$){_IN_PLAIN})*(?<! )")


_new = tuple.__new__  # as a named tuple is made, but for a call of Python's own


def read_plain(lines: Sequence[Line], raw: str) -> list[Statement] | None:
    """Read the lines between the fences; None where a YAML parser is needed. `raw` is the file's text."""
    statements: list[tuple[str, int, list[Value]]] = []
    indent = _NO_LIST  # of the list being read
    for number, text in enumerate(_list_texts(lines, raw), start=lines[0].number if lines else 0):
        if not text:
            continue
        if text[0] in " -":
            own = _read_item(text, number, indent, statements)
            if own == _NO_LIST:
                return None
            indent = own
        elif _read_key(text, number, statements):
            indent = _NO_LIST
        else:
            return None
    return [_new(Statement, (key, line, tuple(values))) for key, line, values in statements]


def _list_texts(lines: Sequence[Line], raw: str) -> list[str]:
    """List the lines as they stand in the file, without their ends; a tab is no part of anything plain."""
    whole = raw[lines[0].start : lines[-1].end] if lines else ""
    if whole.replace("\n", "").isprintable():
        return whole.split("\n")
    texts = [raw[line.start : line.end].rstrip("\r\n") for line in lines]
    return texts if "".join(texts).isprintable() else ["\t"]


_NO_LIST = -1


def _read_key(text: str, line: int, statements: list[tuple[str, int, list[Value]]]) -> bool:
    """Read "title: A day in Osh" or "topics:"; False where it is neither."""
    key, colon, rest = text.partition(":")
    if not colon or not (key in _USUAL or _is_key(key)):
        return False
    if not rest:
        statements.append((key, line, []))
        return True
    value = _read_value(rest, line, len(text))
    if value is None:
        return False
    statements.append((key, line, [value]))
    return True


def _is_key(key: str) -> bool:
    return (key.isascii() and key.isidentifier() and len(key) <= _LONGEST_KEY) or _KEY.fullmatch(key) is not None


def _read_item(text: str, line: int, indent: int, statements: list[tuple[str, int, list[Value]]]) -> int:
    """Read "  - Youth" where a list item may stand: under its key, or an item as far in; give its indent."""
    item = text.lstrip(" ")
    own = len(text) - len(item)
    if not statements or (statements[-1][2] if indent == _NO_LIST else own != indent) or not item.startswith("-"):
        return _NO_LIST
    value = _read_value(item[1:], line, len(text))
    if value is None:
        return _NO_LIST
    statements[-1][2].append(value)
    return own


def _read_value(text: str, line: int, end: int) -> Value | None:
    """Read the scalar behind a key or dash, which ends the line; None where there is none or none surely plain."""
    scalar = text.lstrip(" ")
    if not scalar or scalar == text:
        return None
    start = end - len(scalar)
    quote = scalar[0]
    if quote in "\"'":
        inner = scalar[1:-1]
        if len(scalar) == 1 or scalar[-1] != quote or quote in inner or (quote == '"' and "\\" in inner):
            return None
        return _new(Value, (inner, line, start, end))
    plain = scalar.isalnum() or _PLAIN.fullmatch(scalar)
    return _new(Value, (scalar, line, start, end)) if plain else None
