"""Corrections as values: what an editor wants otherwise, entry by entry, and where in the file it says so. Pure.

Not here: the file (corrections.file), what values are right (corrections.values), and doing it (corrections.borders,
corrections.fields, corrections.past).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.model import Evidence, Field

CORRECTIONS_FILE = "corrections.yml"

# The lists of terms, as entries and this file name them; `set`, `add` and `remove` take them.
LISTS = ("countries", "mentioned", "dimensions", "topics", "institutions")
BORDER = "border"


class Deed(StrEnum):
    """What is done to a field."""

    SET = "set"
    ADD = "add"
    REMOVE = "remove"


class Word(NamedTuple):
    """Where a value stands in the file: `start` and `end` index that line, normalised, and `quote` is what is there."""

    line: int
    start: int
    end: int
    quote: str


class Value(NamedTuple):
    """One value as the program takes it (a term, a day in ISO form, a text; empty: none), and where it stands."""

    text: str
    word: Word


class Change(NamedTuple):
    """What is done to one field, named as evidence names it (`event/start`), with the values it is done with."""

    deed: Deed
    field: str
    values: tuple[Value, ...]
    line: int


class Split(NamedTuple):
    """Where a new item is to begin."""

    path: str
    line: int
    column: int
    word: Word


@dataclass(frozen=True, slots=True)
class Correction:
    """All that one place of the file says about one entry; `line` is where it begins."""

    id: str
    line: int
    changes: tuple[Change, ...] = ()
    splits: tuple[Split, ...] = ()
    hide: bool = False
    merge_into: Value | None = None
    because: str = ""
    on: date | None = None


class Remark(NamedTuple):
    """What a reader is told of a correction: why, and on which day."""

    because: str
    on: date | None


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections in the order of the file, and what is wrong with it; `there` tells whether there is a file."""

    items: tuple[Correction, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    there: bool = False


NO_CORRECTIONS = Corrections()


def tell(line: int, code: str, message: str, severity: Severity = Severity.ERROR) -> Diagnostic:
    """Make a diagnostic of a line of the file."""
    return Diagnostic(CORRECTIONS_FILE, line, code, message, severity)


def tell_idle(line: int, message: str) -> Diagnostic:
    """Tell of a correction that changes nothing."""
    return tell(line, "correction-no-effect", f"no effect any more: {message}", Severity.WARNING)


def vouch(tag: str, rule: str, word: Word) -> Evidence:
    """Name a word of the file as what a tag or date rests on."""
    return Evidence(tag, rule, Field.CORRECTION, word.start, word.end, word.quote, CORRECTIONS_FILE, word.line, 1.0)


def suggest(name: str, known: Sequence[str]) -> str:
    """Name the known word nearest to one that is not, or some of those there are."""
    import difflib  # noqa: PLC0415  (corrections are mostly right)

    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    folded = difflib.get_close_matches(name.casefold(), [one.casefold() for one in known], n=1, cutoff=0.5)
    if not near and folded:
        near = [one for one in known if one.casefold() == folded[0]]
    return f"did you mean {near[0]!r}?" if near else "no name is near it"


def suggest_id(name: str, known: Iterable[str]) -> str:
    """Name the id nearest to one that is not: of the same digits or first words, for there may be thousands."""
    stem, _, digits = name.rpartition("-")
    alike = [one for one in known if one.endswith(f"-{digits}") or one.startswith(stem[:_BEGINNING] or name)]
    return suggest(name, alike[:_MOST])


# The year and a few letters.
_BEGINNING = 8
# More are not looked at: a suggestion is worth no second of a build.
_MOST = 500
