"""Read YAML front matter: what an editor states about a Markdown item, with the raw line of each value."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

import yaml

from osce_digest.diagnostics import Diagnostic, Severity
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
    "event_start": "event_start",
    "event_end": "event_end",
}
_FENCE = "---"
# Front matter longer than this is a text whose first line happens to be a border.
_LONGEST = 200
_SHORTEST = 3
# "title: A day in Osh"
_KEY = re.compile(r"[A-Za-z_][\w-]*\s*:")
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class FrontMatter:
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
    # cut at the newline after the opening fence: YAML's line 0 is then the file's second line
    text = raw[lines[1].start : lines[end].start]
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        number = lines[1].number + (mark.line if mark else 0)
        problem = " ".join(str(getattr(fault, "problem", None) or "not YAML").split())
        return FrontMatter((), block, (Diagnostic(path, number, "front-matter-invalid", f"cannot be read: {problem}"),))
    if node is None:
        return FrontMatter((), block, ())
    if not isinstance(node, yaml.MappingNode):
        return None
    given: list[Given] = []
    faults: list[Diagnostic] = []
    for key, value in node.value:
        values = _read_key(key, value, lines[1].number)
        if values is None:
            message = f"{str(key.value)!r} means nothing here and was left alone"
            line = lines[1].number + key.start_mark.line
            faults.append(Diagnostic(path, line, "front-matter-unknown", message, Severity.NOTE))
        else:
            given += values
    if not any(value.field == "slug" for value in given):
        given.append(Given("slug", PurePosixPath(path).stem, lines[0].number, 0, 0))
    return FrontMatter(tuple(given), block, tuple(faults))


def _find_end(lines: Sequence[Line]) -> int | None:
    if len(lines) < _SHORTEST or lines[0].text != _FENCE or not _KEY.match(lines[1].text):
        return None
    for at, line in enumerate(lines[1:_LONGEST], start=1):
        if line.text in {_FENCE, "..."}:
            return at
    return None


def _read_key(key: yaml.Node, node: yaml.Node, first: int) -> list[Given] | None:
    """Give the values under one key, None where the key is not one of ours; `first` is the raw line of YAML line 0."""
    field = _FIELDS.get(str(key.value).strip().lower())
    if field is None:
        return None
    values = []
    for scalar in _scalars(node):
        begin, end = scalar.start_mark, scalar.end_mark
        stop = end.column if end.line == begin.line else begin.column + len(scalar.value)
        values.append(Given(field, scalar.value.strip(), first + begin.line, begin.column, stop))
    return values


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        if node.value.strip():
            yield node
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _scalars(child)
