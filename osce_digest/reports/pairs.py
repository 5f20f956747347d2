"""Load and tag the files that labels speak of, and put each label beside the item that begins at its place.

What a source states about its tags is hidden from the tagger here: measured is what the program finds by itself.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from osce_digest.errors import Fault, SetupError
from osce_digest.loader import Loaded, load_files
from osce_digest.loader.decode import decode
from osce_digest.loader.lines import split_lines
from osce_digest.matching import Matcher
from osce_digest.model import Document, Tags
from osce_digest.reports.labels import Label
from osce_digest.sources import find_sources
from osce_digest.tagging import tag
from osce_digest.taxonomy import Taxonomy

_TAG_LISTS = frozenset({"countries", "dimensions", "topics", "institutions"})

# The words of a raw file by line number; blank lines are left out.
Lines = Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and what the program made of the item; `lines` are those of the item's file."""

    label: Label
    document: Document
    tags: Tags
    lines: Lines


@dataclass(frozen=True, slots=True)
class Labelled:
    """One file with its labels and the documents the program cut it into, both in file order."""

    path: str
    labels: tuple[Label, ...]
    documents: tuple[Document, ...]
    lines: Lines


def load_labelled(labels: Sequence[Label], content: Path) -> list[Labelled]:
    """Load every file that labels speak of.

    Raises SetupError with every label whose file is not in the content folder, or is there more than once.
    """
    files = _find_files(labels, content)
    loaded = load_files(content, files.values())
    return [_gather(name, path, labels, loaded, content) for name, path in files.items()]


def pair_labels(files: Iterable[Labelled], taxonomy: Taxonomy) -> list[Pair]:
    """Tag the documents that begin where a label says; a label without such a document is in no pair."""
    matcher = Matcher(taxonomy.rules)
    pairs = []
    for file in files:
        starts = {(document.place.line, document.place.column): document for document in file.documents}
        for label in file.labels:
            document = starts.get((label.line, label.column))
            if document:
                tags, _ = tag(hide_stated_tags(document), taxonomy, matcher)
                pairs.append(Pair(label, document, tags, file.lines))
    return pairs


def hide_stated_tags(document: Document) -> Document:
    """Give the document without the countries, dimensions, topics and institutions that its source states."""
    return replace(document, given=tuple(value for value in document.given if value.field not in _TAG_LISTS))


def _find_files(labels: Iterable[Label], content: Path) -> dict[str, Path]:
    """Find each labelled file by its path below the content folder, or by the end of it where one file alone fits."""
    known = {path.relative_to(content).as_posix(): path for path in find_sources(content)}
    files: dict[str, Path] = {}
    checked: set[str] = set()
    faults: list[Fault] = []
    for label in labels:
        if label.file in checked:
            continue
        checked.add(label.file)
        fitting = [path for name, path in known.items() if f"/{name}".endswith(f"/{label.file}")]
        if len(fitting) == 1:
            files[label.file] = fitting[0]
        else:
            message = f"{len(fitting) or 'no'} files below {content.as_posix()} are called {label.file!r}"
            path, _, line = label.at.rpartition(":")
            faults.append(Fault(path, int(line), "label-file", message))
    if faults:
        raise SetupError(faults)
    return files


def _gather(name: str, path: Path, labels: Iterable[Label], loaded: Loaded, content: Path) -> Labelled:
    own = path.relative_to(content).as_posix()
    documents = tuple(document for document in loaded.documents if document.place.path == own)
    wanted = sorted((label for label in labels if label.file == name), key=lambda label: (label.line, label.column))
    return Labelled(own, tuple(wanted), documents, read_lines(own, path.read_bytes()))


def read_lines(name: str, data: bytes) -> Lines:
    """Read the normalised words of each line that is not blank; nothing where the file is no text."""
    source, _ = decode(name, data)
    return {line.number: line.text for line in split_lines(source) if line.text} if source else {}
