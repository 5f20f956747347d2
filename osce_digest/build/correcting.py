"""The stage at which an editor's corrections are followed: borders, fields, what is hidden; then who is who.

Knows the rooms that hold texts and lines; what a correction does is told in `editorial`.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from osce_digest.build.shelving import shelve
from osce_digest.config import Config
from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.corrections.book import Correction, Remark
from osce_digest.editorial.corrections.borders import recast
from osce_digest.editorial.corrections.cast import (
    Casting,
    Crowd,
    Recast,
    Rivals,
    Stand,
    gather_crowd,
    list_stands,
)
from osce_digest.editorial.corrections.past import NOT_KNOWN, conclude, find_strangers, settle_addresses
from osce_digest.editorial.corrections.revising import Revised, Texts, revise
from osce_digest.editorial.ids import find_stand
from osce_digest.editorial.joining import Copy, join_copies
from osce_digest.editorial.ledger.past import Past
from osce_digest.editorial.ledger.remembered import NOTHING_REMEMBERED, remember
from osce_digest.editorial.ledger.sightings import NO_SIGHTINGS, list_sightings
from osce_digest.editorial.ledger.values import Ledger, Line, check_authority, fix_authority
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.editorial.now import find_now
from osce_digest.model import Borders, Document, Tags
from osce_digest.readings import Readings
from osce_digest.readings.packing import digest_packed, pack
from osce_digest.readings.store import Spot
from osce_digest.readings.variants import Variants
from osce_digest.site import Edition, StoredTexts, Tagged, place_entries, place_manuscripts
from osce_digest.site.collect import fill_buckets
from osce_digest.site.corrected import CorrectedTexts, mark_corrected
from osce_digest.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class Desk:
    """What corrections are followed with; `epoch` is SOURCE_DATE_EPOCH, `keeps` whether a ledger is kept."""

    config: Config
    taxonomy: Taxonomy
    ledger: Ledger
    epoch: str | None
    keeps: bool


@dataclass(frozen=True, slots=True)
class Settled:
    """The entries that are published, each with the places of its copies and its line, and what was corrected, by id.

    `readings` hold the items as borders are now.
    """

    items: Sequence[tuple[Manuscript, tuple[Spot, ...]]]
    lines: Sequence[Line]
    ledger: Ledger
    past: Past
    now: date | None
    readings: Readings
    texts: Mapping[str, Tagged]
    fields: Mapping[str, tuple[str, ...]]
    remarks: Mapping[str, tuple[Remark, ...]]
    diagnostics: Sequence[Diagnostic]


def edit_corrected(
    corrections: Sequence[Correction], desk: Desk, readings: Readings, variants: Variants
) -> tuple[Readings, Edition, Ledger]:
    """Give every entry its id and address, as corrected; give the readings as borders are then, and the ledger."""
    settled = follow(corrections, desk, readings, variants)
    manuscripts = [manuscript for manuscript, _ in settled.items]
    ids = [line.id for line in settled.lines]
    entries = place_manuscripts(manuscripts, ids, [line.address for line in settled.lines])
    entries = mark_corrected(entries, settled.fields)
    spots = dict(zip(ids, (its for _, its in settled.items), strict=True))
    texts = CorrectedTexts(StoredTexts(readings.store, spots), settled.texts, settled.remarks)
    noticed = (*check_authority(settled.ledger, desk.config.authority), *settled.diagnostics)
    # As where nothing is corrected: what was never built before was not found late.
    seen = list_sightings(settled.ledger.lines) if desk.ledger.lines else NO_SIGHTINGS
    buckets = fill_buckets(entries, desk.taxonomy)
    days = remember(settled.ledger.lines) if desk.keeps else NOTHING_REMEMBERED
    edition = Edition(entries, texts, noticed, settled.past, buckets, now=settled.now, sightings=seen, remembered=days)
    return settled.readings, edition, settled.ledger


def follow(corrections: Sequence[Correction], desk: Desk, readings: Readings, variants: Variants) -> Settled:
    """Do what corrections say, as far as they can be followed."""
    reader = _Reader(variants, readings)
    cast = recast(corrections, Casting(desk.ledger, None, place_entries, reader.reread))
    variants.keep()
    revised = revise(cast, corrections, Texts(reader.fetch, _fingerprint))
    hidden = {one.id for one in corrections if one.hide}
    published = [
        item for item, raw in zip(revised.manuscripts, cast.items, strict=True) if cast.line_of(raw).id not in hidden
    ]
    # Only now it is known what day it is; names and borders do not depend on it, days in the ledger do.
    now = find_now(published, desk.epoch)
    ledger = fix_authority(desk.ledger, desk.config.authority, desk.config.base_url, find_now(published))
    cast = recast(corrections, Casting(ledger, now, place_entries, reader.reread))
    return _settle(corrections, cast, revised, (reader, ledger, now, desk.keeps))


def _settle(
    corrections: Sequence[Correction],
    cast: Recast,
    revised: Revised,
    known: tuple["_Reader", Ledger, date | None, bool],
) -> Settled:
    reader, ledger, now, keeps = known
    told = settle_addresses(cast, revised.manuscripts, place_entries)
    outcome = conclude(cast, revised.manuscripts, corrections, ledger, (now if keeps else None) or NOT_KNOWN)
    spots = reader.spots()
    return Settled(
        items=[(item, tuple(spots[stand] for stand in list_stands(item))) for item in outcome.items],
        lines=outcome.lines,
        ledger=outcome.ledger,
        past=outcome.past,
        now=now,
        readings=reader.readings,
        texts={name: Tagged(*text) for name, text in revised.texts.items()},
        fields=revised.fields,
        remarks=revised.remarks,
        diagnostics=(
            *cast.diagnostics,
            *revised.diagnostics,
            *told,
            *find_strangers(cast, corrections, ledger),
        ),
    )


class _Reader:
    """Reads and gathers items with the borders asked for last, and the texts behind them."""

    def __init__(self, variants: Variants, readings: Readings) -> None:
        self._variants = variants
        self._known: dict[str, tuple[Readings, Crowd]] = {}
        self._spots: dict[Stand, Spot] = {}
        self.readings = readings

    def reread(self, borders: Mapping[str, Borders], apart: Collection[Rivals]) -> Crowd:
        # Borders are moved twice, as the day is only known then; nothing is read or gathered for that.
        asked = repr((sorted(borders.items()), sorted(map(sorted, apart))))
        if asked not in self._known:
            readings = self._variants.read(borders)
            items = list(readings.items())
            shelf = shelve(readings.store, [spot for _, spot in items])
            self._known[asked] = readings, gather_crowd([item for item, _ in items], shelf, apart)
        self._spots = {}
        self.readings, crowd = self._known[asked]
        return crowd

    def spots(self) -> dict[Stand, Spot]:
        self._spots = self._spots or {find_stand(item): spot for item, spot in self.readings.items()}
        return self._spots

    def fetch(self, entry: Manuscript) -> Copy:
        copies = [self.readings.store.fetch(self.spots()[stand]) for stand in list_stands(entry)]
        return copies[0] if len(copies) == 1 else join_copies(copies)


def _fingerprint(document: Document, tags: Tags) -> str:
    return digest_packed(pack(document, tags)[0])
