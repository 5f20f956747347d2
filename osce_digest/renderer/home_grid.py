"""The grid of the home page: a row for each country, a cell for each dimension, with counts and the day of the last.

Made of counts and days alone: no entry is looked at.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from osce_digest.markup import digest_bytes
from osce_digest.renderer.charts.shading import choose_steps, shade
from osce_digest.renderer.desk import Desk
from osce_digest.renderer.names import Chip
from osce_digest.site import Group, GroupKind
from osce_digest.site.collect import key_cell


class Cell(NamedTuple):
    """One figure of the grid: how many entries, the day of the last (ISO 8601), and a shade from 0 (none) to 4.

    It has no path where lists without entries get no page.
    """

    path: str
    number: str
    last: str
    shade: int


class Row(NamedTuple):
    """A country of the grid: its name, the number of all its entries, and those of each dimension."""

    name: str
    path: str
    number: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The whole grid; `columns` are the dimensions, none where cells are switched off."""

    columns: tuple[Chip, ...]
    rows: tuple[Row, ...]

    @property
    def inputs(self) -> dict[str, str]:
        """Name what the grid shows: an input for every country."""
        rows = {f"list {row.path}": digest_bytes(repr(row).encode("utf-8", "surrogatepass")) for row in self.rows}
        return {**rows, "columns": " ".join(column.slug for column in self.columns)}


def lay_grid(desk: Desk) -> Grid:
    """Lay out the grid."""
    site = desk.site
    dimensions = tuple(site.taxonomy.dimensions) if GroupKind.CELL in site.kinds else ()
    countries = site.groups_of(GroupKind.COUNTRY)
    cells = [[site.group(key_cell(_name(country), slug)) for slug in dimensions] for country in countries]
    steps = choose_steps(cell.count for row in cells for cell in row if cell)
    rows = (_make_row(desk, country, row, steps) for country, row in zip(countries, cells, strict=True))
    return Grid(tuple(desk.names.chips("dimensions", dimensions)), tuple(rows))


def _make_row(desk: Desk, country: Group, cells: Sequence[Group | None], steps: Sequence[int]) -> Row:
    made = tuple(_make_cells(desk, cells, steps))
    return Row(country.name, country.path, desk.catalogue.number(country.count), made)


def _make_cells(desk: Desk, cells: Sequence[Group | None], steps: Sequence[int]) -> Iterator[Cell]:
    for cell in cells:
        if cell is None:
            yield Cell("", "0", "", 0)
        else:
            last = cell.last.isoformat() if cell.last else ""
            yield Cell(cell.path, desk.catalogue.number(cell.count), last, shade(cell.count, steps))


def _name(country: Group) -> str:
    return country.terms[0].partition("/")[2]
