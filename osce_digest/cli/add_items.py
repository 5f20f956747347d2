"""Write what was seen in a file for people to read: item by item, with what each date and tag rests on."""

import os
import shutil
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from osce_digest.intake.incoming import show_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from osce_digest.intake.tray import Parcel
    from osce_digest.model import Entry, Published, Tag
    from osce_digest.reports.preview import FileView, ItemView

_WIDTH = 118
_LINES_WIDTH = 9
_LABEL_WIDTH = 11
_MOST_CLUTTER = 3
# Of a text so many characters are shown.
_ENDS = 100
# Where an item begins is shown to be less than certain from here on; what is in doubt is told as such.
_CERTAIN = 0.9
_BOLD, _DIM, _YELLOW, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[33m", "\x1b[0m"
_ABOUT = ("countries", "dimensions", "topics", "institutions")


def count(number: int, noun: str) -> str:
    """Say how many: `1 file`, `2,000 files`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


class ItemWriter:
    """Writes files and their items to a stream; `brief` gives each item a line, and more only where it needs a look.

    `countries` are names by code.
    """

    def __init__(self, stream: TextIO, countries: "Mapping[str, str]", *, brief: bool) -> None:
        self._stream = stream
        self._countries = countries
        self._brief = brief
        terminal = stream.isatty()
        self._coloured = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        self._width = min(shutil.get_terminal_size().columns, _WIDTH) if terminal else _WIDTH

    def write_known(self, parcel: "Parcel", content: Path) -> None:
        """Say of a file that it is there already."""
        self._say(f"{self._paint(parcel.label, _BOLD)}: there already as {(content / parcel.name).as_posix()}")

    def write_file(self, parcel: "Parcel", file: "FileView", content: Path) -> None:
        """Write what is in a new file."""
        place = (content / parcel.name).as_posix()
        told = [parcel.kind, count(parcel.size, "byte"), count(len(file.items), "item"), *_tell_apart(file)]
        self._say(f"{self._paint(parcel.label, _BOLD)} as {place} ({', '.join(told)})")
        for item in file.items:
            if self._brief:
                self._write_line(item)
            else:
                self._write_item(item)
        if not self._brief:
            self._say("")

    def _write_line(self, item: "ItemView") -> None:
        entry = item.entry
        day = (entry.published.day if entry else None) or "no date"
        about = ",".join(entry.countries) if entry else ""
        self._say(f"{_tell_lines(item):>{_LINES_WIDTH}}  {day!s:<10}  {about:<5}  {show_name(item.title)}", cut=True)
        for label, text, colour in _tell_what_matters(item):
            self._write_told(label, text, colour, _LINES_WIDTH + 2)

    def _write_item(self, item: "ItemView") -> None:
        self._say("")
        title = self._paint(item.title, _BOLD) if len(item.title) < self._width - 20 else item.title
        self._wrap(f"{_tell_lines(item):>{_LINES_WIDTH}}  ", title)
        for label, text, colour in _tell_item(item, self._countries):
            self._write_told(label, text, colour, _LINES_WIDTH + 2)

    def _write_told(self, label: str, text: str, colour: str, indent: int) -> None:
        self._wrap(f"{'':{indent}}{label:<{_LABEL_WIDTH}}", text, colour)

    def _wrap(self, first: str, text: str, colour: str = "") -> None:
        """Write a text that may take several lines, which begin below one another; ids stay whole."""
        lines = textwrap.wrap(
            text, max(self._width - len(first), 20), break_on_hyphens=False, break_long_words=False
        ) or [""]
        self._say(f"{first}{self._paint(lines[0], colour)}")
        for line in lines[1:]:
            self._say(f"{'':{len(first)}}{self._paint(line, colour)}")

    def _paint(self, text: str, colour: str) -> str:
        """Give a text as it is to be written; nothing that came in may act on the terminal."""
        shown = show_name(text)
        return f"{colour}{shown}{_PLAIN}" if self._coloured and colour else shown

    def _say(self, text: str, *, cut: bool = False) -> None:
        shown = f"{text[: self._width - 1]}…" if cut and len(text) > self._width else text
        print(shown.rstrip(), file=self._stream)


# A label, what it says, and the colour it is written in.
_Told = tuple[str, str, str]
_HIDDEN: _Told = ("hidden", "it is part of what an editor hid in corrections.yml", _YELLOW)


def _tell_lines(item: "ItemView") -> str:
    place = item.place
    return f"{place.line}" if place.line == place.end_line else f"{place.line}-{place.end_line}"


def _tell_apart(file: "FileView") -> list[str]:
    """Tell how much of a file is no item's text."""
    counts = file.account.counts
    apart = sum(number for role, number in counts.items() if "clutter" in role)
    return [f"{100 * apart / file.account.characters:.0f} % set apart"] if apart and file.account.characters else []


def _tell_item(item: "ItemView", countries: "Mapping[str, str]") -> Iterator[_Told]:
    entry = item.entry
    if entry is None:
        yield _HIDDEN
        return
    if entry.title_source == "derived":
        yield "headline", "made from the text", _DIM
    if item.text:
        yield "text", _tell_ends(item.text), _DIM
    yield _tell_published(item, entry.published)
    if entry.event.start or entry.event.end:
        days = dict.fromkeys(str(day or "?") for day in (entry.event.start, entry.event.end))
        yield "event", " to ".join(days), ""
    about = "; ".join(filter(None, (_tell_tags(item.tags[name], countries) for name in _ABOUT)))
    yield ("about", about, "") if about else ("about", "nothing that was found", _YELLOW)
    if item.tags["mentioned"]:
        yield "names", ", ".join(countries.get(tag.term, tag.term) for tag in item.tags["mentioned"]), _DIM
    if all(doubt.tag != "border" for doubt in item.doubts) and entry.border < _CERTAIN:
        yield "border", f"{entry.border:.2f}: that an item begins here", _DIM
    yield from _tell_doubts(item)
    yield from _tell_company(item, entry)
    yield from _tell_clutter(item)
    yield "id", entry.id, _DIM


def _tell_what_matters(item: "ItemView") -> Iterator[_Told]:
    """Tell only what an editor should see of one among many."""
    if item.entry is None:
        yield _HIDDEN
        return
    yield from _tell_doubts(item)
    yield from (one for one in _tell_company(item, item.entry) if one[0] != "series")


def _tell_published(item: "ItemView", published: "Published") -> _Told:
    if not published.day:
        return "published", "no date: the text does not show when it was issued", _YELLOW
    words = dict.fromkeys(one.quote for one in item.evidence if one.tag == "published")
    quoted = ", ".join(f"“{word}”" for word in words)
    return "published", f"{published.day} {published.confidence:.2f}, {published.basis} {quoted}".rstrip(), ""


def _tell_tags(tags: "Sequence[Tag]", countries: "Mapping[str, str]") -> str:
    return ", ".join(f"{countries.get(tag.term, tag.term)} {tag.confidence:.2f}" for tag in tags)


def _tell_ends(text: str) -> str:
    """Show how a text begins and ends, by which one sees whether its borders are right."""
    shown = " ".join(text.split())
    if len(shown) > _ENDS:
        shown = f"{shown[: _ENDS * 3 // 5].rpartition(' ')[0]} … {shown[-_ENDS * 2 // 5 :].partition(' ')[2]}"
    return f"“{shown}” ({count(len(text), 'character')})"


def _tell_doubts(item: "ItemView") -> Iterator[_Told]:
    for doubt in item.doubts:
        if doubt.tag == "published":
            yield "doubt", f"the date is sure to {doubt.said:.2f} only", _YELLOW
        elif doubt.tag == "border":
            yield "doubt", f"it may be part of the item above (border {doubt.said:.2f})", _YELLOW
    waiting = [f"{tag} {sure:.2f}" for tag, sure in (item.entry.to_check if item.entry else ())]
    if waiting:
        yield "to check", ", ".join(waiting), _YELLOW


def _tell_company(item: "ItemView", entry: "Entry") -> Iterator[_Told]:
    for copy in item.copies:
        what = "same as" if copy.exact else "copy of"
        which = "which comes in too" if copy.joins else "which is there"
        title = "" if copy.title == item.title else f" (“{copy.title}”)"
        yield what, f"{copy.place.path}:{copy.place.line}{title}, {which}; they are one entry", _YELLOW
    if item.known:
        yield "known", f"the ledger has it as {entry.id}, from a source that is gone", _YELLOW
    if item.kin:
        first, *more = item.kin
        rest = f" and {count(len(more), 'other')}" if more else ""
        yield "series", f"with “{first.title}” ({first.id}){rest}", ""


def _tell_clutter(item: "ItemView") -> Iterator[_Told]:
    for part in item.clutter[:_MOST_CLUTTER]:
        text = part.text if len(part.text) < 60 else f"{part.text[:59]}…"  # noqa: PLR2004  (a line is wider)
        yield "set apart", f"line {part.line}, {part.kind}: {text}", _DIM
    if len(item.clutter) > _MOST_CLUTTER:
        yield "", f"and {count(len(item.clutter) - _MOST_CLUTTER, 'line')} more", _DIM
