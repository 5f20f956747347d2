"""One line of a page, and how lines are put together: cells to a row, labels to their values, links to addresses."""

from typing import Final, NamedTuple

from osce_digest.loader.formats.traced import Traced, Tracer

_WIDEST_CELL: Final = 200
_LONGEST_LABEL: Final = 40
_LONGEST_VALUE: Final = 120
# Fewer letters beside a link are no sentence it stands in.
_FEW_LETTERS: Final = 15
_WEB: Final = ("http://", "https://")


class Strip(NamedTuple):
    """One line of a page: its words, the elements around it (offsets of their tags), and what it is.

    `tag` is a heading's (`h1`), `label` or `value` for the fields of a record, `li`, `row`, or empty. `linked` tells
    words that are links and nothing else, `hidden` those that a reader does not see, `href` where the first link leads.
    """

    text: Traced
    path: tuple[int, ...]
    tag: str = ""
    linked: bool = False
    hidden: bool = False
    href: Traced | None = None


def add_addresses(words: Traced, links: list[tuple[int, int, Traced]]) -> Traced:
    """Add the address a link leads to, as the reader of Markdown does, where its words stand in a sentence."""
    if len(words) - sum(end - start for start, end, _ in links) < _FEW_LETTERS:
        return words
    made = Tracer()
    done = 0
    for start, end, href in links:
        made.copy(words, done, end)
        done = end
        shown = words.text[start:end].strip()
        if (
            shown
            and href.text.startswith(_WEB)
            and " " not in href.text
            and "." not in shown.rstrip(".")
            and "@" not in shown
        ):
            at = words.at(end)
            made.put(" (", at, at)
            made.put(href.text, at, at)
            made.put(")", at, at)
    made.copy(words, done, len(words))
    return made.finish()


def prefix(sign: str, strip: Strip) -> Strip:
    """Put a sign before a line."""
    made = Tracer()
    at = strip.text.at(0)
    made.put(sign, at, at)
    made.copy(strip.text, 0, len(strip.text))
    return strip._replace(text=made.finish())


def join_cells(cells: list[list[Strip]]) -> list[Strip]:
    """Write the cells of a table's row in one line, "a | b |"; those of a page laid out as a table stay apart."""
    held = [cell for cell in cells if cell]
    if len(held) <= 1 or any(len(cell) > 1 or len(cell[0].text) > _WIDEST_CELL for cell in held):
        return [strip for cell in held for strip in cell]
    if any(one.tag == "row" for (one,) in held):
        return [one for (one,) in held]
    made = Tracer()
    for (one,) in held:
        at = one.text.at(len(one.text))
        made.copy(one.text, 0, len(one.text))
        made.put(" | " if one is not held[-1][0] else " |", at, at)
    first = held[0][0]
    return [Strip(made.finish(), first.path, "row", first.linked, first.hidden, first.href)]


def join_fields(strips: list[Strip]) -> list[Strip]:
    """Write a label and its values in one line, as listings are pasted: "Publishing date: 3 May 2019"."""
    joined: list[Strip] = []
    at = 0
    while at < len(strips):
        label = strips[at]
        at += 1
        values = []
        if label.tag == "label" and len(label.text) <= _LONGEST_LABEL:
            while at < len(strips) and strips[at].tag == "value" and len(strips[at].text) <= _LONGEST_VALUE:
                values.append(strips[at])
                at += 1
        joined.append(_join_field(label, values) if values else label)
    return joined


def _join_field(label: Strip, values: list[Strip]) -> Strip:
    made = Tracer()
    made.copy(label.text, 0, len(label.text))
    for number, value in enumerate(values):
        at = value.text.at(0)
        made.put(", " if number else " " if label.text.text.endswith(":") else ": ", at, at)
        made.copy(value.text, 0, len(value.text))
    return label._replace(text=made.finish(), tag="field")
