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


# A day in Osh: part 2 | 2019-05-08T10:00:00Z – but nothing that ends in a colon or has ": " or " #" in it
_SCALAR = r"\"(?P<double>[^\"\\]*)\"|'(?P<single>[^']*)'|(?P<plain>[^\W_](?:[\w .,/()&’'“”\"+=?!–-]|:(?! |$))*(?<! ))"
# title: A day in Osh | topics:
_KEY = re.compile(rf"(?P<key>[A-Za-z_][\w-]{{0,40}}):(?: +(?:{_SCALAR}))?$")
# "  - Youth"
_ITEM = re.compile(rf"(?P<indent> *)- +(?:{_SCALAR})$")


def read_plain(lines: Sequence[Line], raw: str) -> list[Statement] | None:
    """Read the lines between the fences; None where a YAML parser is needed. `raw` is the file's text."""
    statements: list[Statement] = []
    indent: str | None = None  # of the list being read
    for line in lines:
        text = raw[line.start : line.end].rstrip("\r\n")
        if not text:
            continue
        if not text.isprintable():
            return None
        if found := _KEY.match(text):
            value = _value(found, line.number)
            statements.append(Statement(found["key"], line.number, (value,) if value else ()))
            indent = None
        elif (item := _ITEM.match(text)) and _may_list(statements, indent, item["indent"]):
            indent = item["indent"]
            statements[-1] = _with_value(statements[-1], _value(item, line.number))
        else:
            return None
    return statements


def _value(found: re.Match[str], line: int) -> Value | None:
    if found.lastgroup in {"key", "indent"} or found.lastgroup is None:
        return None
    start, end = found.span(found.lastgroup)
    quotes = int(found.lastgroup != "plain")
    return Value(found[found.lastgroup], line, start - quotes, end + quotes)


def _may_list(statements: Sequence[Statement], indent: str | None, own: str) -> bool:
    """Tell whether a list item may stand here: right under its key, or under an item as far in."""
    return bool(statements) and (not statements[-1].values if indent is None else own == indent)


def _with_value(statement: Statement, value: Value | None) -> Statement:
    return statement._replace(values=(*statement.values, value)) if value else statement
