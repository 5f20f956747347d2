"""Read labels: what a careful reader says is in each item of a content folder, as values to measure against.

The only module of this room that reads YAML. Not here: comparing labels with what the program finds.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from osce_digest.errors import Fault, SetupError

# The C parser is some ten times as fast; PyYAML is also built without it.
_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# An ISO day, or None where no day is the right answer.
Day = str | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """The right terms of one list: `required` must be found, what is not in `accept` is wrong.

    `primary` comes first where it is not None; `mentioned` countries are named, but no subject.
    """

    required: frozenset[str] = frozenset()
    accept: frozenset[str] = frozenset()
    primary: str | None = None
    mentioned: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Label:
    """One item as a reader sees it. What is None (or, of the `osce_` lists and lines, empty) was not labelled.

    `line` and `end_line` are 1-based, `column` and `end_column` 0-based; `at` is where the label itself stands
    (`file:line`). `drop` are lines that must not be in the text, `free` lines that may be or not (metadata must not).
    """

    id: str
    at: str
    file: str
    line: int
    column: int
    end_line: int
    end_column: int | None
    title_line: int | None
    published: tuple[Day, ...] | None
    event_start: tuple[Day, ...] | None
    event_end: tuple[Day, ...] | None
    countries: Wanted | None
    dimensions: Wanted | None
    topics: Wanted | None
    institutions: Wanted | None
    drop: frozenset[int] | None
    free: frozenset[int]
    metadata: frozenset[int]
    true_title: str | None
    language: str | None
    osce_topics: tuple[str, ...]
    osce_where: tuple[str, ...]
    osce_location: tuple[str, ...]

    @property
    def place(self) -> str:
        """Where the item begins, as `file:line`."""
        return f"{self.file}:{self.line}"


def read_labels(paths: Iterable[Path]) -> tuple[Label, ...]:
    """Read label files, and all `*.yml` below folders; items keep the order of their files.

    Raises SetupError with every fault of every file.
    """
    faults: list[Fault] = []
    labels = [label for file in _list_files(paths, faults) for label in _read_file(file, faults)]
    if not labels and not faults:
        faults.append(Fault(" ".join(path.as_posix() for path in paths), 0, "no-label", "no item is labelled here"))
    if faults:
        raise SetupError(faults)
    return tuple(labels)


def _list_files(paths: Iterable[Path], faults: list[Fault]) -> list[Path]:
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            files += sorted(path.rglob("*.yml"))
        elif path.is_file():
            files.append(path)
        else:
            faults.append(Fault(path.as_posix(), 0, "no-file", "there is no such label file or folder"))
    return files


def _read_file(file: Path, faults: list[Fault]) -> list[Label]:
    loader = _LOADER(file.read_bytes())
    try:
        node = loader.get_single_node()
        items = loader.construct_document(node) if node else None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 0
        faults.append(Fault(file.as_posix(), line, "not-yaml", " ".join(str(error).split())))
        return []
    if not isinstance(node, yaml.SequenceNode) or not isinstance(items, list):
        faults.append(Fault(file.as_posix(), 1, "label-invalid", "expected a list of labelled items"))
        return []
    lines = [child.start_mark.line + 1 for child in node.value]
    return list(_read_items(file.as_posix(), zip(lines, items, strict=True), faults))


def _read_items(path: str, items: Iterable[tuple[int, Any]], faults: list[Fault]) -> Iterator[Label]:
    for line, values in items:
        try:
            yield _read_label(values, f"{path}:{line}")
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            message = f"this label cannot be used as it stands: {type(error).__name__} {error}"
            faults.append(Fault(path, line, "label-invalid", message))


def _read_label(values: Mapping[str, Any], at: str) -> Label:
    start, event, drop = values["start"], values.get("event"), values.get("drop_lines")
    return Label(
        id=str(values.get("id", "")),
        at=at,
        file=str(values["file"]),
        line=int(start["line"]),
        column=int(start.get("col", 0)),
        end_line=int(values["end_line"]),
        end_column=_whole(values.get("end_col")),
        title_line=_whole(values.get("title_line")),
        published=_days(values["published"]) if "published" in values else None,
        event_start=_ends(event, "start") if event else None,
        event_end=_ends(event, "end") if event else None,
        countries=_wanted(values, "countries"),
        dimensions=_wanted(values, "dimensions"),
        topics=_wanted(values, "topics"),
        institutions=_wanted(values, "institutions"),
        drop=None if drop is None else _numbers(drop.get("required")),
        free=_numbers(drop.get("accept")) if drop else frozenset(),
        metadata=_numbers(values.get("meta_lines")),
        true_title=values.get("true_title"),
        language=values.get("language"),
        osce_topics=_texts(values.get("osce_topics")),
        osce_where=_texts(values.get("osce_where")),
        osce_location=_texts(values.get("osce_location")),
    )


def _days(published: Mapping[str, Any]) -> tuple[Day, ...]:
    """List the accepted days, the preferred one first."""
    days = [_day(value) for value in (published.get("best"), *published.get("accept", ()))]
    return tuple(dict.fromkeys(days))


def _ends(event: Mapping[str, Any], end: str) -> tuple[Day, ...]:
    return tuple(dict.fromkeys(_day(value) for value in (event.get(end), *(event.get(f"{end}_accept") or ()))))


def _day(value: object) -> Day:
    # YAML reads an unquoted day as a date, whose text is the same.
    return None if value is None else str(value)


def _wanted(values: Mapping[str, Any], name: str) -> Wanted | None:
    found = values.get(name)
    if not found:
        return None
    required = frozenset(_texts(found.get("required")))
    accept = frozenset(_texts(found.get("accept"))) | required
    return Wanted(required, accept, found.get("primary"), frozenset(_texts(found.get("mentioned"))))


def _texts(values: Sequence[Any] | None) -> tuple[str, ...]:
    return tuple(str(value) for value in values or ())


def _numbers(values: Sequence[Any] | None) -> frozenset[int]:
    return frozenset(int(value) for value in values or ())


def _whole(value: object) -> int | None:
    return None if value is None else int(str(value))
