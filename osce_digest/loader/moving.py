"""Move the borders of a file that is cut up already: what the editor did not name stays as it was cut.

A place at which no item can begin (in mid-sentence, on a blank line, beyond the file) is left alone; who asked for it
sees that nothing begins there. Not here: what a correction says, and whether its place is right.
"""

from collections.abc import Iterable, Sequence

from osce_digest.loader.cuts import Cut
from osce_digest.loader.lines import Line
from osce_digest.loader.marks import Mark, mark
from osce_digest.loader.titles import find_title
from osce_digest.loader.units import Unit
from osce_digest.model import Borders

# A line, 1-based, and a column of the raw file, 0-based.
Beginning = tuple[int, int]


def move_borders(cuts: Iterable[Cut], borders: Borders, raw: str) -> list[Cut]:
    """Cut once more where items are to begin, and join what is to be one; `raw` is the text of the file."""
    places, joins = sorted(borders.begin), frozenset(borders.join)
    moved: list[Cut] = []
    for cut in cuts:
        for part in _split(cut, places, raw):
            if moved and _find_beginning(part) in joins:
                before = moved.pop()
                moved.append(Cut((*before.units, *part.units), before.title, before.border))
            else:
                moved.append(part)
    return moved


def _find_beginning(cut: Cut) -> Beginning:
    first = cut.units[0].lines[0]
    return first.number, first.column


def _split(cut: Cut, places: Iterable[Beginning], raw: str) -> list[Cut]:
    parts = [cut]
    for place in places:
        halves = _halve(parts[-1].units, place, raw)
        if halves:
            head, tail = halves
            whole = parts.pop()
            parts += [Cut(head, whole.title, whole.border), Cut(tail, find_title(tail))]
    return parts


def _halve(units: Sequence[Unit], place: Beginning, raw: str) -> tuple[tuple[Unit, ...], tuple[Unit, ...]] | None:
    """Part units at a place; None where the place is in none of them, or is their beginning, or parts a sentence."""
    for at, unit in enumerate(units):
        for number, line in enumerate(unit.lines):
            if line.number != place[0] or not _holds(line, place[1]):
                continue
            before, after = _part_line(line, place[1] - line.column, raw)
            head = (*units[:at], *_make_unit(unit, (*unit.lines[:number], *before)))
            tail = (*_make_unit(unit, (*after, *unit.lines[number + 1 :])), *units[at + 1 :])
            return (head, tail) if head and after else None
    return None


def _holds(line: Line, column: int) -> bool:
    return line.column <= column < line.column + line.end - line.start


def _part_line(line: Line, at: int, raw: str) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Part a line at a place in it; no second part where no sentence can begin at the place."""
    text = raw[line.start : line.end]
    if not text[:at].strip():
        return (), (line,)
    first = text[at]
    if first.isspace() or first.islower() or (text[at - 1].isalnum() and first.isalnum()):
        return (line,), ()
    head, tail = line.split(at, raw)
    return (head,), (tail,)


def _make_unit(unit: Unit, lines: tuple[Line, ...]) -> tuple[Unit, ...]:
    """Make what is left of a unit of these lines; nothing of none."""
    if not lines:
        return ()
    if lines == unit.lines:
        return (unit,)
    text = " ".join([line.text for line in lines])
    return (Unit(lines, text, mark(text) if len(lines) == 1 else Mark.PROSE, unit.blanks),)
