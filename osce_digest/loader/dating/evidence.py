"""Points at the words a date rests on: spots in an item's own texts, and the same spots as raw lines for neighbours."""

from typing import NamedTuple

from osce_digest.loader.draft import Draft
from osce_digest.model import Evidence, Field, Given


class Spot(NamedTuple):
    """Some words of one item: in which text, where in it, on which raw line."""

    field: Field
    start: int
    end: int
    quote: str
    line: int


def spot_in_title(draft: Draft, start: int, end: int) -> Spot:
    """Point at words of the title."""
    return Spot(Field.TITLE, start, end, (draft.title or "")[start:end], draft.title_line or draft.place.line)


def spot_in_dateline(draft: Draft, start: int, end: int) -> Spot:
    """Point at words of the dateline."""
    return Spot(Field.DATELINE, start, end, draft.dateline[start:end], draft.dateline_line or draft.place.line)


def spot_in_body(draft: Draft, start: int, end: int) -> Spot:
    """Point at words of the body."""
    return Spot(Field.BODY, start, end, draft.body[start:end], draft.line_at(start))


def spot_in_given(given: Given, start: int, end: int) -> Spot:
    """Point at words of a value the source states; the span indexes the raw line."""
    return Spot(Field.METADATA, given.start + start, given.start + end, given.value[start:end], given.line)


def make_evidence(draft: Draft, tag: str, rule: str, spot: Spot, confidence: float) -> Evidence:
    """Say that `tag` rests on words of the item itself."""
    return Evidence(tag, rule, spot.field, spot.start, spot.end, spot.quote, draft.place.path, spot.line, confidence)


def make_context_evidence(neighbour: Draft, tag: str, rule: str, spot: Spot, confidence: float) -> Evidence:
    """Say that `tag` rests on words of a neighbour; the span indexes the neighbour's raw line."""
    shift = _raw_column(neighbour, spot)
    start, end = spot.start + shift, spot.end + shift
    return Evidence(tag, rule, Field.CONTEXT, start, end, spot.quote, neighbour.place.path, spot.line, confidence)


def _raw_column(draft: Draft, spot: Spot) -> int:
    """Give what to add to a span of an item's text to index its raw line (exact unless cleaning moved characters)."""
    column = draft.place.column if spot.line == draft.place.line else 0
    if spot.field == Field.METADATA:
        return 0
    if spot.field != Field.BODY:
        return column
    starts = [start for block in draft.blocks for start, line in block.lines if start <= spot.start]
    cut = len(draft.dateline) + 1 if draft.dateline and spot.line == draft.dateline_line else 0
    return column + cut - max(starts, default=0)
