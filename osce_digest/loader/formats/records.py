"""One row of a table, or one object of a JSONL file, as an item: its values as headline, text and what is stated."""

from collections.abc import Iterable, Sequence
from typing import Final

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.loader.formats.columns import find_field
from osce_digest.loader.formats.days import cut_day
from osce_digest.loader.formats.fragments import read_body, read_title, state_address, state_language
from osce_digest.loader.formats.sheet import Portion, Row, Stated, Use
from osce_digest.loader.formats.traced import Traced, tidy

# Labels of others are heeded as far as they are the OSCE's.
_LABELS: Final = {"topics": "categories"}
_SHOWN: Final = 8


class Records:
    """Makes items of records, and remembers which names in them meant nothing."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._unknown: dict[str, int] = {}

    def make(self, cells: Iterable[tuple[str, Traced]], line: int) -> Portion | None:
        """Make an item of named values; None where none of them is a headline or a text."""
        rows: dict[str, list[Row]] = {"title": [], "text": [], "summary": [], "": []}
        stated: list[Stated] = []
        for name, value in cells:
            if not value.text.strip():
                continue
            field = find_field(name) or ""
            if not field:
                self._note(name, value, line, stated, rows[""])
            elif field == "title":
                rows["title"].append(Row(read_title(value), Use.TITLE))
            elif field in {"text", "summary"}:
                rows[field] += read_body(value)
            else:
                stated += _state(field, value)
                rows[""].append(Row(tidy(value), Use.META))
        if not any(row.text.text for field in ("title", "text", "summary") for row in rows[field]):
            return None
        return Portion(tuple(_arrange(rows)), tuple(stated))

    def tell(self) -> tuple[Diagnostic, ...]:
        """Tell once of the names that mean nothing here."""
        if not self._unknown:
            return ()
        names = ", ".join(list(self._unknown)[:_SHOWN]) + (" …" if len(self._unknown) > _SHOWN else "")
        message = f"{names}: nothing here goes by that name; such values are kept as clutter"
        return (Diagnostic(self._path, min(self._unknown.values()), "column-unknown", message, Severity.NOTE),)

    def _note(self, name: str, value: Traced, line: int, stated: list[Stated], rows: list[Row]) -> None:
        """Keep a value whose name means nothing; "source" may be an address, and is a name else."""
        address = state_address(value) if name.strip().lower() == "source" else []
        stated += address
        if not address and name.strip().lower() not in {"source", "id", "guid"}:
            self._unknown.setdefault(name.strip(), line)
        kept = [row for row in read_body(value) if row.text.text]
        rows += [
            row._replace(use=Use.META if address else Use.CLUTTER, kind="" if address else "field") for row in kept
        ]


def _state(field: str, value: Traced) -> list[Stated]:
    if field == "language":
        return state_language(value)
    if field == "source_url":
        return state_address(value)
    if field == "date":
        return [Stated(field, cut_day(value))]
    if field == "content_type":
        return [Stated(field, value)]
    return [Stated(_LABELS.get(field, field), part) for part in _split(value)]


def _split(value: Traced) -> list[Traced]:
    """Part a list of labels at its semicolons or bars, else at its commas."""
    sign = next((sign for sign in ";|," if sign in value.text), None)
    parts = []
    at = 0
    for word in value.text.split(sign) if sign else [value.text]:
        start = at + len(word) - len(word.lstrip())
        if word.strip():
            parts.append(value.cut(start, start + len(word.strip())))
        at += len(word) + 1
    return parts


def _arrange(rows: dict[str, list[Row]]) -> Sequence[Row]:
    """Put headline and text first; a summary is the text where there is no other."""
    titles = [*rows["title"][:1], *(row._replace(use=Use.CLUTTER, kind="repeated") for row in rows["title"][1:])]
    if not any(row.text.text for row in rows["text"]):
        return [*titles, *rows["summary"], *rows[""]]
    summary = [row._replace(use=Use.CLUTTER, kind="summary") for row in rows["summary"] if row.text.text]
    return [*titles, *rows["text"], *summary, *rows[""]]
