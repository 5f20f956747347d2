"""Read YAML front matter: what an editor states about a Markdown item, with the raw line of each value."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.loader.frontmatter.plain import Statement, read_plain
from osce_digest.loader.lines import Line
from osce_digest.model import Given

# keys as people write them → fields of `Given`
_FIELDS = {
    "title": "title",
    "date": "date",
    "published": "date",
    "countries": "countries",
    "country": "countries",
    "dimensions": "dimensions",
    "dimension": "dimensions",
    "topics": "topics",
    "topic": "topics",
    "institutions": "institutions",
    "institution": "institutions",
    "source_url": "source_url",
    "url": "source_url",
    "slug": "slug",
    "language": "language",
    "lang": "language",
    "summary": "summary",
    "type": "content_type",
    "content_type": "content_type",
    "event_start": "event_start",
    "event_end": "event_end",
}
_FENCE = "---"
# Front matter longer than this is a text whose first line happens to be a border.
_LONGEST = 200
_SHORTEST = 3
_new = tuple.__new__  # as a named tuple is made, but for a call of Python's own
# "title: A day in Osh"
_KEY = re.compile(r"[A-Za-z_][\w-]*\s*:")


class FrontMatter(NamedTuple):
    """The values stated, the lines they stand on (fences included), and what was wrong with them."""

    given: tuple[Given, ...]
    lines: tuple[Line, ...]
    diagnostics: tuple[Diagnostic, ...]


def read_front_matter(path: str, lines: Sequence[Line], raw: str) -> FrontMatter | None:
    """Read the front matter a file begins with; None where it has none. `raw` is the file's text."""
    end = _find_end(lines)
    if end is None:
        return None
    block = tuple(lines[: end + 1])
    statements = read_plain(lines[1:end], raw)
    return _make(path, block, statements) if statements else _read_whole(path, block, raw)


def _read_whole(path: str, block: tuple[Line, ...], raw: str) -> FrontMatter | None:
    from osce_digest.loader.frontmatter.yaml import NotYamlError, read_yaml  # noqa: PLC0415 - slow to import, rare

    try:
        # cut at the newline after the opening fence: YAML's line 0 is then the file's second line
        statements = read_yaml(raw[block[1].start : block[-1].start], block[1].number)
    except NotYamlError as fault:
        return FrontMatter((), block, (Diagnostic(path, fault.line, "front-matter-invalid", str(fault)),))
    return None if statements is None else _make(path, block, statements)


def _make(path: str, block: tuple[Line, ...], statements: Sequence[Statement]) -> FrontMatter:
    given: list[Given] = []
    faults: list[Diagnostic] = []
    for key, line, values in statements:
        field = _FIELDS.get(key) or _FIELDS.get(key.strip().lower())
        if field is None:
            message = f"{key!r} means nothing here and was left alone"
            faults.append(Diagnostic(path, line, "front-matter-unknown", message, Severity.NOTE))
        else:
            for text, *spot in values:
                if value := text.strip():
                    given.append(_new(Given, (field, value, *spot)))
    if statements and "slug" not in [value[0] for value in given]:
        given.append(Given("slug", _stem(path), block[0].number, 0, 0))
    return FrontMatter(tuple(given), block, tuple(faults))


def _stem(path: str) -> str:
    name = path.rpartition("/")[2]
    stem, _, ending = name.rpartition(".")
    return stem if stem and ending else name


def _find_end(lines: Sequence[Line]) -> int | None:
    if len(lines) < _SHORTEST or lines[0].text != _FENCE or not _KEY.match(lines[1].text):
        return None
    for at, line in enumerate(lines[1:_LONGEST], start=1):
        if line.text in {_FENCE, "..."}:
            return at
    return None
