"""Sort the units of one item: its title, what it states about itself, its clutter, its body. Drops nothing.

This is where neighbours matter: a title said twice, the lines under a contact footer, the link row after the end.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from osce_digest.loader.cuts import Cut
from osce_digest.loader.lines import Line
from osce_digest.loader.mark_patterns import COUNCIL, DATE_LINE, HEADER, META_LABEL
from osce_digest.loader.marks import CLUTTER, Mark, is_contact_detail, strip_marker
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
    "Content type": "content_type",
    "Where we are": "institutions",
    "What we do": "topics",
    "Fields of work": "topics",
    "Location": "countries",
    "Locations": "countries",
}
# "598102", "598102 Name Surname, OSCE Mission to X", "SDGs SDGs:  16 - Peace, …"
_CREDIT = re.compile(r"\d{4,7}(?:\s|$)|SDGs\b")
# "Jane Doe", "By Jane van Doe"
_PERSON = re.compile(r"(?:By )?[A-ZÀ-Ž][\w’'-]+(?: (?:[A-ZÀ-Ž][\w.’'-]*|van|de|von|der|da))* [A-ZÀ-Ž][\w’'-]+$")
# "Reporter for …", "The author is a correspondent …"
_TRADE = re.compile(
    r"^.{0,60}\b(?:reporter|correspondent|journalist|editor|columnist|writer|contributor|author)\b", re.IGNORECASE
)
# how many lines may stand under "For more information, please contact:"
_CONTACT_LINES = 6
_LONGEST_CONTACT = 120
_LONGEST_CREDIT = 160
_LONGEST_NAME = 50
# a title said again within so many lines encloses links to other items
_REPEATED_WITHIN = 4
_LETTERS = re.compile(r"[\W_]+")


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
        lines = [(line, kind) for unit, kind in self.clutter for line in unit.lines]
        return tuple(
            Clutter(line.number, kind, line.text) for line, kind in sorted(lines, key=lambda pair: pair[0].start)
        )


def sort_units(cut: Cut) -> Sorted:
    """Sort the units of a cut."""
    units = list(cut.units)
    kinds: list[str | None] = [_own_kind(unit) for unit in units]
    title = next((at for at, unit in enumerate(units) if cut.title is not None and unit.lines[0] is cut.title), None)
    for rule in _RULES:
        rule(units, kinds, title)
    result = Sorted()
    for at, (unit, kind) in enumerate(zip(units, kinds, strict=True)):
        _place(unit, kind, is_title=at == title, result=result)
    return result


def _place(unit: Unit, kind: str | None, *, is_title: bool, result: Sorted) -> None:
    if is_title:
        result.title = unit
    elif kind is None:
        result.body.append(unit)
    elif kind == "metadata":
        result.given += _read_given(unit, result.label)
        if unit.mark is not Mark.META_VALUE:
            result.label = unit
        result.metadata.append(unit)
    else:
        result.clutter.append((unit, kind))


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
        found = _DATED_LINES[unit.mark].match(text)
        return [Given("date", found["date"], unit.line, *found.span("date"))] if found else []
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


# FORMATS: values of these are comma lists, and no value has a comma in it
_LISTS = frozenset({"topics", "institutions", "countries"})
# "Rule of law, Human rights"
_LIST_VALUE = re.compile(r"[^,\s][^,]*")


def _mark_credit(units: Sequence[Unit], kinds: list[str | None], _title: int | None) -> None:
    """Mark the line under an aggregator's header that names photographer or office."""
    for at in range(1, len(units)):
        if units[at - 1].mark is Mark.HEADER and kinds[at] is None:
            text = units[at].text
            if _CREDIT.match(text) or (
                units[at].mark is Mark.HEADING and at + 1 < len(units) and len(text) < _LONGEST_CREDIT
            ):
                kinds[at] = "credit"


def _mark_repeated_title(units: Sequence[Unit], kinds: list[str | None], title: int | None) -> None:
    """Mark a title said again, and other headlines between it and its first repetition."""
    if title is None:
        return
    wanted = _letters(units[title].text)
    again = [at for at, unit in enumerate(units) if at > title and _repeats(unit.text, wanted)]
    for at in again:
        kinds[at] = "repeated title"
    if again and again[0] - title <= _REPEATED_WITHIN:
        for at in range(title + 1, again[0]):
            if units[at].mark is Mark.HEADING and kinds[at] is None:
                kinds[at] = "related"


def _repeats(text: str, wanted: str) -> bool:
    """Tell whether a text has the wanted letters and no others; most differ in the first few."""
    return wanted.startswith(_letters(text[:_BEGINNING])) and _letters(text) == wanted


_BEGINNING = 20


def _mark_contact_lines(units: Sequence[Unit], kinds: list[str | None], _title: int | None) -> None:
    """Mark names, telephones and addresses under a contact footer."""
    left = 0
    for at, unit in enumerate(units):
        if unit.mark is Mark.CONTACT:
            left = _CONTACT_LINES
        elif (
            left
            and kinds[at] is None
            and (is_contact_detail(unit.text) or (unit.mark is Mark.HEADING and len(unit.text) <= _LONGEST_CONTACT))
        ):
            kinds[at] = "contact"
            left -= 1
        else:
            left = 0


def _mark_author_box(units: Sequence[Unit], kinds: list[str | None], _title: int | None) -> None:
    """Mark a bare name followed by what that person does for a living."""
    for at in range(1, len(units) - 1):
        name, trade = units[at], units[at + 1]
        bare = name.text.lstrip("•●▪-–* ")
        if kinds[at] is None and _PERSON.match(bare) and len(bare) < _LONGEST_NAME and _TRADE.match(trade.text):
            kinds[at] = kinds[at + 1] = "author"


def _mark_link_row(units: Sequence[Unit], kinds: list[str | None], title: int | None) -> None:
    """Mark short lines among the furniture after the last sentence."""
    end = len(units)
    while end > 0 and (kinds[end - 1] is not None or units[end - 1].mark in {Mark.HEADING, Mark.BULLET}):
        end -= 1
    tail = range(max(end, 1 if title is None else title + 1), len(units))
    first = next((at for at in tail if kinds[at] in _FURNITURE), None)
    if first is not None:
        for at in range(first, len(units)):
            kinds[at] = kinds[at] or "link row"


_FURNITURE = frozenset({"advert", "related", "comments", "share", "legal", "navigation"})
_Rule = Callable[[Sequence[Unit], list[str | None], int | None], None]
_RULES: tuple[_Rule, ...] = (_mark_credit, _mark_repeated_title, _mark_contact_lines, _mark_author_box, _mark_link_row)


def _letters(text: str) -> str:
    return _LETTERS.sub("", text).casefold()


def title_line(sorted_units: Sorted) -> Line | None:
    """Give the raw line of the title, None where the item has none."""
    return sorted_units.title.lines[0] if sorted_units.title else None
