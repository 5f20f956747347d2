"""YAML as the taxonomy reads it: plain strings with their lines, and a list of what is wrong with them.

Knows nothing of what the keys mean. All scalars are strings, so `NO` is Norway's code and never a boolean.
"""

import difflib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from osce_digest.errors import Fault

# The C parser is some ten times as fast; PyYAML is also built without it.
_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class File:
    """One taxonomy file while it is read; `faults` is the list all files share."""

    path: Path
    text: str
    faults: list[Fault] = field(repr=False)

    def note(self, line: int, code: str, message: str) -> None:
        """Put a fault on the list; `line` is 1-based."""
        self.faults.append(Fault(self.path.name, line, code, message))

    def root(self) -> "Node | None":
        """Parse the file; None, with a fault noted, where it is no YAML or empty."""
        try:
            node = yaml.compose(self.text, _LOADER)
        except yaml.MarkedYAMLError as error:
            self.note(error.problem_mark.line + 1 if error.problem_mark else 0, "not-yaml", str(error.problem))
            return None
        if node is None:
            self.note(1, "empty-file", "nothing is in this file")
            return None
        return Node(self, node)


@dataclass(frozen=True, slots=True)
class Node:
    """One value in a file. Where it is not of the kind asked for, that is noted and an empty value given."""

    file: File
    node: yaml.Node

    @property
    def line(self) -> int:
        """The line (1-based) on which the value begins."""
        return int(self.node.start_mark.line) + 1

    def note(self, code: str, message: str, *, near: str = "") -> None:
        """Note a fault of this value, on the line of the value where the words `near` stand, else its first line."""
        self.file.note(self._line_of(near) if near else self.line, code, message)

    def text(self) -> str:
        """Give a scalar's text, its blanks and line breaks folded into single blanks."""
        if isinstance(self.node, yaml.ScalarNode):
            return " ".join(str(self.node.value).split())
        self.note("wrong-kind", "expected a single value")
        return ""

    def words(self, known: Collection[str]) -> tuple[str, ...]:
        """Give the words of a scalar, which must be among the `known`."""
        words = tuple(self.text().split())
        for word in words:
            if word not in known:
                self.note("unknown-word", f"there is no {word!r}; known are {', '.join(known)}")
        return tuple(word for word in words if word in known)

    def texts(self) -> tuple[str, ...]:
        """Give the texts of a list, or of a single value as a list of one."""
        if isinstance(self.node, yaml.SequenceNode):
            return tuple(child.text() for child in self.children())
        return (self.text(),)

    def children(self) -> "list[Node]":
        """Give the items of a list."""
        if isinstance(self.node, yaml.SequenceNode):
            return [Node(self.file, child) for child in self.node.value]
        self.note("wrong-kind", "expected a list, each item after a '- '")
        return []

    def pairs(self) -> "Iterator[tuple[str, Node, Node]]":
        """Give key, key's node and value of a mapping, in order; a repeated key is noted and left out."""
        if not isinstance(self.node, yaml.MappingNode):
            self.note("wrong-kind", "expected 'key: value' lines")
            return
        seen = set()
        for key, value in self.node.value:
            name = str(key.value)
            if name in seen:
                Node(self.file, key).note("repeated-key", f"{name!r} stands here a second time")
            else:
                yield name, Node(self.file, key), Node(self.file, value)
            seen.add(name)

    def fields(self, known: Collection[str], *, needed: Collection[str] = ()) -> "dict[str, Node]":
        """Give a mapping's values by key; unknown and missing keys are noted."""
        values: dict[str, Node] = {}
        for name, key, value in self.pairs():
            if name in known:
                values[name] = value
            else:
                near = difflib.get_close_matches(name, known, n=1)
                hint = f"did you mean {near[0]!r}?" if near else "known are " + ", ".join(sorted(known))
                key.note("unknown-key", f"there is no key {name!r}; {hint}")
        for name in sorted(set(needed) - values.keys()):
            self.note("missing-key", f"{name!r} is needed here")
        return values

    def _line_of(self, words: str) -> int:
        first, last = self.line, int(self.node.end_mark.line) + 1
        lines = self.file.text.splitlines()[first - 1 : last]
        return next((first + at for at, line in enumerate(lines) if words in line), first)
