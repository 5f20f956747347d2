"""Reads front matter that needs a YAML parser: nesting, flow lists, escapes, values over several lines.

Takes scalars as they are written (`NO` stays Norway) and keeps their lines and columns.
"""

from collections.abc import Iterator

import yaml

from osce_digest.loader.frontmatter.plain import Statement, Value

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class NotYamlError(ValueError):
    """Front matter that is no YAML; `line` is the raw line of the trouble."""

    def __init__(self, problem: str, line: int) -> None:
        super().__init__(f"cannot be read: {problem}")
        self.line = line


def read_yaml(text: str, first: int) -> list[Statement] | None:
    """Read the text between the fences, which begins on raw line `first`; None where it is no mapping.

    Raises NotYamlError where it is no YAML.
    """
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        problem = " ".join(str(getattr(fault, "problem", None) or "not YAML").split())
        raise NotYamlError(problem, first + (mark.line if mark else 0)) from fault
    if node is None:
        return []
    if not isinstance(node, yaml.MappingNode):
        return None
    return [
        Statement(str(key.value), first + key.start_mark.line, tuple(_read_values(value, first)))
        for key, value in node.value
    ]


def _read_values(node: yaml.Node, first: int) -> Iterator[Value]:
    for scalar in _scalars(node):
        begin, end = scalar.start_mark, scalar.end_mark
        stop = end.column if end.line == begin.line else begin.column + len(scalar.value)
        yield Value(scalar.value, first + begin.line, begin.column, stop)


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _scalars(child)
