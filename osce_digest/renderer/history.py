"""A group's items over time, drawn and as a table: a country's by dimension, those of other groups in one row.

Only days are counted, so that no entry of an archive has to be read for it.
"""

from collections.abc import Mapping, Sequence

from osce_digest.markup import digest_bytes
from osce_digest.renderer.charts.bars import TEMPLATE, Kind, Words, draw_bars
from osce_digest.renderer.charts.periods import join_counts, sum_periods
from osce_digest.renderer.charts.printing import print_chart
from osce_digest.renderer.desk import Desk
from osce_digest.site import Group, GroupKind
from osce_digest.site.counting import Count, count_months

__all__ = ["TEMPLATE", "draw_history", "history_inputs"]

# Fewer dated items say nothing as a drawing.
LEAST = 8
# Each of these is a time of its own.
_TIMES = frozenset({GroupKind.SITE, GroupKind.MONTH, GroupKind.WEEK, GroupKind.UNDATED})
_MONTH = len("2023-07")

Rows = Sequence[tuple[Kind, Sequence[Count]]]


def draw_history(desk: Desk, group: Group) -> str:
    """Draw the chart of a group as HTML; nothing where it would not say anything, or settings want none."""
    rows = _list_rows(desk, group)
    periods = sum_periods(_join(rows), lambda period: _name_period(desk, period))
    if len(periods) < 2:  # noqa: PLR2004  (one bar alone is no history)
        return ""
    words = Words(desk.words["over_time"], desk.words["over_time_note"], desk.words["in_figures"], desk.words["period"])
    return print_chart(desk.templates, TEMPLATE, draw_bars(periods, [kind for kind, _ in rows], words))


def history_inputs(desk: Desk, group: Group) -> dict[str, str]:
    """Name what the chart of a group depends on beyond settings and names."""
    rows = _list_rows(desk, group)
    if not rows:
        return {}
    counts = (f"{kind.slug} {count.period} {count.number}" for kind, months in rows for count in months if count.number)
    return {"counts over time": digest_bytes("\n".join(counts).encode())}


def _list_rows(desk: Desk, group: Group) -> Rows:
    if not desk.site.config.charts or group.kind in _TIMES or len(group.entries) < LEAST:
        return []
    if group.kind is GroupKind.COUNTRY:
        cells = desk.site.cells(group)
        if cells:
            return [(_name_kind(desk, cell), count_months(cell)) for cell in cells]
    return [(_name_kind(desk, group), count_months(group))]


def _name_kind(desk: Desk, group: Group) -> Kind:
    if group.kind in {GroupKind.CELL, GroupKind.DIMENSION}:
        return Kind(group.terms[-1].partition("/")[2], group.label)
    return Kind("", desk.words["all_items"])


def _join(rows: Rows) -> Mapping[str, Sequence[int]]:
    return join_counts([[(count.period, count.number) for count in months if count.number] for _, months in rows])


def _name_period(desk: Desk, period: str) -> str:
    return desk.catalogue.write_month(period) if len(period) == _MONTH else period
