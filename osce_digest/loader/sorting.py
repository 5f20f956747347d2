"""Sort the units of one item: its title, what it states about itself, its clutter, its body. Drops nothing.

What is clutter only because of its neighbours is told by `clutter_rules`.
"""

import re
from dataclasses import dataclass, field

from osce_digest.loader.clutter_rules import mark_clutter
from osce_digest.loader.cuts import Cut
from osce_digest.loader.furniture_patterns import TIME_LINE
from osce_digest.loader.lines import Line
from osce_digest.loader.mark_patterns import COUNCIL, DATE_LINE, DELIVERY, EVENT_DAYS, HEADER, META_LABEL, MONTH_ON_TOP
from osce_digest.loader.marks import CLUTTER, Mark, strip_marker
from osce_digest.loader.page.heads import NO_HEAD, WHEN, read_head
from osce_digest.loader.page.reading import mark_page
from osce_digest.loader.page.stamps import read_stamp
from osce_digest.loader.units import Unit
from osce_digest.model import Clutter, Given

# listing labels → fields of `Given`; labels not here say nothing the site shows and are kept as clutter
_FIELDS = {
    "Publishing date": "date",
    "Date": "date",
    "Issued on": "date",
    "Issued by": "institutions",
    "Published": "date",
    "Published on": "date",
    "DATE": "date",
    "Дата": "date",
    "Дата публикации": "date",
    "Date de publication": "date",
    "Veröffentlichungsdatum": "date",
    "Fecha de publicación": "date",
    "Data": "date",
    "Datum": "date",
    "Fecha": "date",
    "Content type": "content_type",
    "Where we are": "institutions",
    "What we do": "topics",
    "Fields of work": "topics",
    "Location": "countries",
    "Locations": "countries",
    "Location(s)": "countries",
}

# Named once: to ask an enumeration for a member takes longer than to compare with it.
_PROSE = Mark.PROSE


@dataclass(slots=True)
class Sorted:
    """One item's units by what they are; every unit of the cut stands in exactly one place."""

    title: Unit | None = None
    body: list[Unit] = field(default_factory=list)
    clutter: list[tuple[Unit, str]] = field(default_factory=list)
    given: list[Given] = field(default_factory=list)
    metadata: list[Unit] = field(default_factory=list)
    label: Unit | None = None

    def clutter_lines(self) -> tuple[Clutter, ...]:
        """List the clutter in the order of the raw lines."""
        if not self.clutter:
            return ()
        lines = [(line, kind) for unit, kind in self.clutter for line in unit.lines]
        return tuple(
            Clutter(line.number, kind, line.text) for line, kind in sorted(lines, key=lambda pair: pair[0].start)
        )


def sort_units(cut: Cut) -> Sorted:
    """Sort the units of a cut."""
    units = list(cut.units)
    kinds: list[str | None] = [_own_kind(unit) if unit.mark is not _PROSE else None for unit in units]
    title = None
    if cut.title is not None:
        title = next((at for at, unit in enumerate(units) if unit.lines[0] is cut.title), None)
    sober = title is None and not any(kinds)
    mark_clutter(units, kinds, title, sober=sober)
    head = NO_HEAD
    if cut.alone:
        mark_page(units, kinds, title)
        head = read_head(units, title, kinds)
        if head.at is not None:
            kinds[head.at] = "metadata"
    if sober and not any(kinds):
        return Sorted(body=units)
    result = Sorted()
    for at, (unit, kind) in enumerate(zip(units, kinds, strict=True)):
        above = units[at - 1].text if at else ""
        stated = len(result.given)
        _place(unit, kind, above, is_title=at == title, result=result)
        result.given[stated:] = head.heed(at, unit, result.given[stated:])
    return result


def _place(unit: Unit, kind: str | None, above: str, *, is_title: bool, result: Sorted) -> None:
    if is_title:
        result.title = unit
    elif kind is None:
        result.body.append(unit)
    elif kind == "metadata":
        month = MONTH_ON_TOP.match(unit.text) if unit.mark is Mark.DATE_LINE else None
        if month:
            given = [Given("month", month["month"], unit.line, *month.span("month"))]
        else:
            given = _read_given(unit, result.label) if unit.mark in _METADATA else _read_stamp(unit)
        if above in WHEN:
            given = _as_event(given)
        elif _is_delivery(unit, result.label):
            given = [*given, *_as_event(given)]
        result.given += given
        if unit.mark is not Mark.META_VALUE:
            result.label = unit
        result.metadata.append(unit)
    else:
        result.clutter.append((unit, kind))


def _is_delivery(unit: Unit, above: Unit | None) -> bool:
    """Tell a line that dates words spoken in a council: their own event is that meeting."""
    if unit.mark is Mark.COUNCIL:
        return True
    told = unit if unit.mark is Mark.META else above if unit.mark is Mark.DATE_LINE else None
    found = DELIVERY.match(told.text) if told else None
    return found is not None and not found["slashed"]


def _as_event(given: list[Given]) -> list[Given]:
    """Give a stated day as the event's, not as the day of issue."""
    return [value._replace(field=field) for value in given for field in ("event_start", "event_end")]


_METADATA = frozenset({Mark.META, Mark.META_VALUE, Mark.HEADER, Mark.DATE_LINE, Mark.COUNCIL})


def _own_kind(unit: Unit) -> str | None:
    if unit.mark in _METADATA:
        return "metadata"
    return str(unit.mark) if unit.mark in CLUTTER else None


_DATED_LINES = {Mark.HEADER: HEADER, Mark.DATE_LINE: DATE_LINE, Mark.COUNCIL: COUNCIL}


def _read_given(unit: Unit, above: Unit | None) -> list[Given]:
    """Read a metadata line; nothing where it states nothing the site uses. `above` is the last labelled line."""
    text = unit.text
    if unit.mark in _DATED_LINES:
        found = _DATED_LINES[unit.mark].match(text) or _read_time(text)
        return [Given("date", found["date"], unit.line, *found.span("date"))] if found else []
    delivery = DELIVERY.match(text)
    if delivery:
        return _read_delivery(delivery, unit)
    days = EVENT_DAYS.match(text) if text[0].isdecimal() else None
    if days:
        return [Given(f"event_{name}", days[name], unit.line, *days.span(name)) for name in ("start", "end")]
    if unit.mark is Mark.META_VALUE and above:
        label = META_LABEL.match(above.text)
        value, _ = strip_marker(text, Mark.BULLET)
        start = len(text) - len(value)
    else:
        label = META_LABEL.match(text)
        value, start = (label["value"], label.start("value")) if label else ("", 0)
    field_name = _FIELDS.get(label["label"]) if label else None
    if not field_name or not value:
        return []
    if field_name not in _LISTS:
        return [Given(field_name, value, unit.line, start, start + len(value))]
    parts = [found for found in _LIST_VALUE.finditer(value) if found[0].strip()]
    return [Given(field_name, found[0], unit.line, start + found.start(), start + found.end()) for found in parts]


def _read_stamp(unit: Unit) -> list[Given]:
    """Read a line of a page's head that gives the day among a few other words."""
    stamp = read_stamp(unit)
    return [Given("date", stamp.value, unit.line, stamp.start, stamp.end)] if stamp else []


def _read_delivery(delivery: re.Match[str], unit: Unit) -> list[Given]:
    """Read the day of a statement's delivery, or of a wire, whose whole line tells the order of the numbers."""
    if delivery["slashed"]:
        return [Given("date", unit.text, unit.line, 0, len(unit.text))]
    return [Given("date", delivery["date"], unit.line, *delivery.span("date"))] if delivery["date"] else []


def _read_time(text: str) -> re.Match[str] | None:
    """Read a line with day and hour that states when an item was issued, not when it was changed."""
    found = TIME_LINE.match(text)
    return found if found and found["date"] and not found["changed"] and found["date"][-1].isdigit() else None


# FORMATS: values of these are comma lists, and no value has a comma in it
_LISTS = frozenset({"topics", "institutions", "countries"})
# "Rule of law, Human rights"
_LIST_VALUE = re.compile(r"[^,\s][^,]*")


def title_line(sorted_units: Sorted) -> Line | None:
    """Give the raw line of the title, None where the item has none."""
    return sorted_units.title.lines[0] if sorted_units.title else None
