"""Read `corrections.yml`: its bytes to corrections, with a diagnostic for each that cannot be followed.

A fault costs the correction it stands in and no other, even where the file is no YAML as a whole. Not here: whether the
entries named are there (corrections.borders), and whether corrections contradict each other (corrections.checks).
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import yaml

from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.corrections.book import CORRECTIONS_FILE, NO_CORRECTIONS, Corrections, tell
from osce_digest.editorial.corrections.checks import drop_contradictions
from osce_digest.editorial.corrections.reading import Reader
from osce_digest.taxonomy import Taxonomy

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# "- id: 2023-elbasan-shares-7f3a"
_ITEM = re.compile(r"^-(?=\s)", re.MULTILINE)


class _NotYamlError(ValueError):
    """A stretch that is no YAML; `line` is the line of the trouble."""

    def __init__(self, problem: str, line: int) -> None:
        super().__init__(problem)
        self.line = line


def read_corrections(content: Path, taxonomy: Taxonomy) -> Corrections:
    """Read the corrections of a content folder; without the file there are none."""
    try:
        raw = (content / CORRECTIONS_FILE).read_bytes()
    except FileNotFoundError:
        return NO_CORRECTIONS
    except OSError as error:
        return _unread(tell(0, "correction-unread", error.strerror or "the file cannot be read"))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return _unread(tell(line, "correction-unread", "no correction was followed: save the file as UTF-8"))
    return parse_corrections(text, taxonomy)


def parse_corrections(text: str, taxonomy: Taxonomy) -> Corrections:
    """Make corrections of the text of the file; those that contradict others are left out and told."""
    faults: list[Diagnostic] = []
    nodes = list(_list_nodes(text, faults))
    reader = Reader(text, taxonomy)
    items = [found for node in nodes if (found := reader.read(node))]
    sound, told = drop_contradictions(items)
    return Corrections(tuple(sound), tuple(sorted([*faults, *reader.noticed, *told])), there=True)


def _unread(found: Diagnostic) -> Corrections:
    return Corrections((), (found,), there=True)


def _list_nodes(text: str, faults: list[Diagnostic]) -> Iterator[yaml.Node]:
    try:
        yield from _compose(text)
    except _NotYamlError as fault:
        chunks = list(_cut(text))
        if len(chunks) < _FEW:
            faults.append(_tell_not_yaml(fault))
            return
        for chunk in chunks:
            try:
                yield from _compose(chunk)
            except _NotYamlError as own:
                faults.append(_tell_not_yaml(own))


# In a file of one correction there is nothing to be saved.
_FEW = 2


def _compose(text: str) -> list[yaml.Node]:
    """Give the nodes of a list. Raises _NotYamlError."""
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = " ".join(str(getattr(error, "problem", None) or "not YAML").split())
        raise _NotYamlError(problem, mark.line + 1 if mark else 0) from error
    if node is None:
        return []
    if not isinstance(node, yaml.SequenceNode):
        raise _NotYamlError("expected a list, each correction after a '- '", node.start_mark.line + 1)
    return list(node.value)


def _cut(text: str) -> Iterator[str]:
    """Give each correction alone, after as many line breaks as there are before it: its lines keep their numbers."""
    starts = [found.start() for found in _ITEM.finditer(text)]
    for start, end in pairwise([*starts, len(text)]):
        yield "\n" * text.count("\n", 0, start) + text[start:end]


def _tell_not_yaml(fault: _NotYamlError) -> Diagnostic:
    return tell(fault.line, "correction-unread", f"not followed, because it cannot be read: {fault}")
