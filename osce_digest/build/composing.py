"""Make the site of what was read: who is who, by ledger and corrections, then entries, groups and addresses.

For those who look at a site and publish nothing; the pipeline does the same, and remembers more of it on its way.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from osce_digest.build.pipeline import edit, find_corrections
from osce_digest.build.report import Order
from osce_digest.build.stages import check_balance, choose_kinds
from osce_digest.config import Config
from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.ledger.file import Reading
from osce_digest.readings import Readings
from osce_digest.readings.variants import Variants
from osce_digest.site import Site, make_site
from osce_digest.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class Composed:
    """A site, the readings behind it as borders are now, and all that was noticed on the way."""

    site: Site
    readings: Readings
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Stock:
    """What a site is made of: readings and their variants, the ledger as it was read, the site's own pages by name."""

    readings: Readings
    variants: Variants
    ledger: Reading
    pages: Mapping[str, str]


def compose_site(order: Order, config: Config, taxonomy: Taxonomy, stock: Stock) -> Composed:
    """Make the site. Raises SetupError where the corrections cannot be read at all."""
    readings, ledger = stock.readings, stock.ledger
    corrections = find_corrections(order, taxonomy)
    if corrections.items:
        from osce_digest.build.correcting import Desk, edit_corrected  # noqa: PLC0415  (most archives have none)

        desk = Desk(config, taxonomy, ledger.ledger, order.epoch, order.ledger)
        readings, edition, kept = edit_corrected(corrections.items, desk, readings, stock.variants)
    else:
        stock.variants.keep()
        edition, kept, _ = edit(readings, ledger, config, taxonomy, order.epoch)
    check_balance(readings.accounts)
    site = make_site(replace(config, authority=kept.authority), taxonomy, edition, stock.pages, choose_kinds(config))
    noticed = (*readings.diagnostics, *ledger.diagnostics, *corrections.diagnostics, *edition.diagnostics)
    return Composed(site, readings, tuple(sorted(noticed)))
