"""A JSONL file as lines of text: an item for each object, one a line. A line that is none is told by itself."""

import json
import re
from collections.abc import Callable, Iterator
from json import decoder
from typing import Final

from osce_digest.diagnostics import Diagnostic
from osce_digest.loader.formats.records import Records
from osce_digest.loader.formats.sheet import Portion, Row, Sheet, Use
from osce_digest.loader.formats.traced import Traced, Tracer, tidy, trace
from osce_digest.model import Source

# The library's own reader of a string, which also tells where it ends; its stubs do not know it.
scanstring: Callable[[str, int], tuple[str, int]] = decoder.scanstring  # type: ignore[attr-defined]
# "\u00e9", "\n", "\ud83d\ude00"
_ESCAPE: Final = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\[^u]", re.DOTALL
)
_LINE: Final = re.compile(r"[^\n]*(?:\n|$)")
_DEEPEST: Final = 50


def read_rows(source: Source) -> Sheet:
    """Read a JSONL file."""
    records = Records(source.path)
    portions: list[Portion] = []
    faults: list[Diagnostic] = []
    for number, found in enumerate(_LINE.finditer(source.text), start=1):
        line = trace(found.group(), found.start())
        if not line.text.strip():
            continue
        fault = "this row has neither title nor text"
        portion = None
        try:
            portion = records.make(_read_cells(line), number)
        except ValueError as error:
            fault = f"this row is no JSON object ({str(error).partition(': line')[0].lower()})"
        if portion is None:
            faults.append(Diagnostic(source.path, number, "row-broken", fault))
            portion = Portion((Row(tidy(line), Use.FAULT),))
        portions.append(portion)
    return Sheet(tuple(portions), (*faults, *records.tell()))


def _read_cells(line: Traced) -> list[tuple[str, Traced]]:
    """Read the values of an object, each with its name. Raises ValueError where the line is none."""
    text = line.text
    if text.count("[") + text.count("{") > _DEEPEST and _depth(text) > _DEEPEST:
        raise ValueError("nested too deep")
    if not isinstance(json.loads(text), dict):
        raise ValueError("Expecting an object")  # noqa: TRY004  (the fault is the file's)
    return list(_walk(line))


def _depth(text: str) -> int:
    """Count how deep brackets are nested at most; those within words count, too."""
    depth = deepest = 0
    for char in text:
        depth += (char in "[{") - (char in "]}")
        deepest = max(deepest, depth)
    return deepest


def _walk(line: Traced) -> Iterator[tuple[str, Traced]]:
    """Walk over an object that is known to be one."""
    text = line.text
    reader = json.JSONDecoder()
    at = text.index("{") + 1
    while (at := _skip(text, at, " \t\r\n,")) < len(text) and text[at] == '"':
        name, at = scanstring(text, at + 1)
        at = _skip(text, at, " \t\r\n:")
        _, end = reader.raw_decode(text, at)
        for value in _list_values(line, at, end):
            yield name, value
        at = end


def _list_values(line: Traced, start: int, end: int) -> Iterator[Traced]:
    """Give a string, the strings of a list, or what else stands there as it is written."""
    first = line.text[start]
    if first == '"':
        yield _unescape(line, start + 1, end - 1)
    elif first == "[" and (strings := list(_list_strings(line, start, end))):
        yield from strings
    elif line.text[start:end] not in {"null", "[]", "{}", "true", "false"}:
        yield line.cut(start, end)


def _list_strings(line: Traced, start: int, end: int) -> Iterator[Traced]:
    held = json.loads(line.text[start:end])
    if not all(isinstance(one, str) for one in held):
        return
    at = start + 1
    for _ in held:
        at = _skip(line.text, at, " \t\r\n,")
        _, after = scanstring(line.text, at + 1)
        yield _unescape(line, at + 1, after - 1)
        at = after


def _unescape(line: Traced, start: int, end: int) -> Traced:
    """Undo the escapes of a JSON string."""
    made = Tracer()
    done = start
    for found in _ESCAPE.finditer(line.text, start, end):
        made.copy(line, done, found.start())
        made.put(json.loads(f'"{found.group()}"'), *line.span(*found.span()))
        done = found.end()
    made.copy(line, done, end)
    return made.finish()


def _skip(text: str, at: int, signs: str) -> int:
    while at < len(text) and text[at] in signs:
        at += 1
    return at
