"""Dates the items of one source file: when each was published, when its event took place, and what that rests on.

Three passes: read what each item writes; let neighbours doubt datelines and lend years; settle. Nothing comes from the
clock: what neither the text nor its neighbours give stays undated.
"""

from collections.abc import Sequence
from typing import NamedTuple

from osce_digest.cache.recollection import recall_equal
from osce_digest.diagnostics import Diagnostic
from osce_digest.loader.dates.header import Order, find_usual_order, read_header_date
from osce_digest.loader.dating.neighbours import Anchor, Neighbourhood
from osce_digest.loader.dating.outliers import judge_outliers
from osce_digest.loader.dating.reading import Reading, read_draft
from osce_digest.loader.dating.settling import settle
from osce_digest.loader.draft import Draft
from osce_digest.loader.language import detect_language
from osce_digest.model import Event, Evidence, Published


class Dating(NamedTuple):
    """When an item was published and when its event took place, with evidence and faults found."""

    published: Published
    event: Event
    evidence: tuple[Evidence, ...]
    diagnostics: tuple[Diagnostic, ...]


def date_drafts(drafts: Sequence[Draft]) -> list[Dating]:
    """Date all items of one source file, given in file order."""
    stated = [given.value for draft in drafts for given in draft.given if given.field == "date"]
    usual = find_usual_order(stated) or _find_order_of_language(drafts, stated)
    readings = [recall_equal((draft, usual), read_draft, draft, usual) for draft in drafts]
    if len(readings) == 1:  # no neighbours
        return [Dating(*settle(readings[0], 0, Neighbourhood(())))]
    written = Neighbourhood(_anchor(readings))
    trusted = [reading.with_doubt(number, written) for number, reading in enumerate(readings)]
    doubted = [reading for reading in trusted if reading.doubt]
    hood = Neighbourhood(_anchor(trusted)) if doubted else written
    return _add_outliers(drafts, [Dating(*settle(reading, number, hood)) for number, reading in enumerate(trusted)])


def _find_order_of_language(drafts: Sequence[Draft], stated: Sequence[str]) -> Order | None:
    """Give the order in which the file's language writes days, where it has one: only English pages have both."""
    if not any("/" in value or "-" in value for value in stated):
        return None
    open_ones = [found for value in stated if (found := read_header_date(value)) and found.day is None]
    return Order.DAY_FIRST if open_ones and detect_language(drafts[0].body) in _DAY_FIRST else None


_DAY_FIRST = frozenset({"fr", "de", "ru", "es", "it"})


def _add_outliers(drafts: Sequence[Draft], datings: list[Dating]) -> list[Dating]:
    """Let each item tell, too, that its date lies far from its neighbours'."""
    for number, told in judge_outliers(drafts, [(dating.published, dating.diagnostics) for dating in datings]):
        dating = datings[number]
        datings[number] = dating._replace(diagnostics=(*dating.diagnostics, told))
    return datings


def _anchor(readings: Sequence[Reading]) -> list[Anchor]:
    return [
        Anchor(number, fixed[0], reading.draft, fixed[1])
        for number, reading in enumerate(readings)
        if (fixed := reading.fixed_day())
    ]
