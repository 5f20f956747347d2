"""Write what was seen in a file for people to read: item by item, with what each date and tag rests on."""

import textwrap
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from osce_digest.cli.add_words import tell_apart, tell_item, tell_lines, tell_what_matters
from osce_digest.cli.telling import number
from osce_digest.cli.terminal import Tone, find_width, paint
from osce_digest.intake.incoming import show_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from osce_digest.intake.tray import Parcel
    from osce_digest.reports.preview import FileView, ItemView

_LINES_WIDTH = 9
_LABEL_WIDTH = 11


class ItemWriter:
    """Writes files and their items to a stream; `brief` gives each item a line, and more only where it needs a look.

    `countries` are names by code.
    """

    def __init__(self, stream: TextIO, countries: "Mapping[str, str]", *, brief: bool) -> None:
        self._stream = stream
        self._countries = countries
        self._brief = brief
        self._width = find_width(stream)

    def write_known(self, parcel: "Parcel", content: Path) -> None:
        """Say of a file that it is there already."""
        self._say(f"{self._paint(parcel.label, Tone.HEAD)}: there already as {(content / parcel.name).as_posix()}")

    def write_file(self, parcel: "Parcel", file: "FileView", content: Path) -> None:
        """Write what is in a new file."""
        place = (content / parcel.name).as_posix()
        told = [parcel.kind, number(parcel.size, "byte"), number(len(file.items), "item"), *tell_apart(file)]
        self._say(f"{self._paint(parcel.label, Tone.HEAD)} as {place} ({', '.join(told)})")
        for item in file.items:
            if self._brief:
                self._write_line(item)
            else:
                self._write_item(item)
        if not self._brief:
            self._say("")

    def write_sum(self, items: "Sequence[ItemView]") -> None:
        """Write how many there are of all that an editor may want to look at."""
        entries = [item.entry for item in items if item.entry]
        doubts = Counter(doubt.tag for item in items for doubt in item.doubts)
        copies = sum(any(not copy.joins for copy in item.copies) for item in items)
        parts = [
            (copies, "the archive has already"),
            (len(items) - len(entries), "hidden by an editor"),
            (sum(entry.published.day is None for entry in entries), "without a date"),
            (doubts["published"], "with a doubtful date"),
            (doubts["border"], "with a doubtful border"),
            (sum(bool(entry.to_check) for entry in entries), "with tags to check"),
        ]
        told = ", ".join(f"{many:,} {what}" for many, what in parts if many)
        self._say(f"{number(len(items), 'item')}{': ' if told else ''}{told}")

    def _write_line(self, item: "ItemView") -> None:
        entry = item.entry
        day = (entry.published.day if entry else None) or "no date"
        about = ",".join(entry.countries) if entry else ""
        self._say(f"{tell_lines(item):>{_LINES_WIDTH}}  {day!s:<10}  {about:<5}  {show_name(item.title)}", cut=True)
        for label, text, tone in tell_what_matters(item):
            self._write_told(label, text, tone, _LINES_WIDTH + 2)

    def _write_item(self, item: "ItemView") -> None:
        self._say("")
        self._wrap(f"{tell_lines(item):>{_LINES_WIDTH}}  ", item.title, Tone.HEAD)
        for label, text, tone in tell_item(item, self._countries):
            self._write_told(label, text, tone, _LINES_WIDTH + 2)

    def _write_told(self, label: str, text: str, tone: Tone | None, indent: int) -> None:
        self._wrap(f"{'':{indent}}{label:<{_LABEL_WIDTH}}", text, tone)

    def _wrap(self, first: str, text: str, tone: Tone | None = None) -> None:
        """Write a text that may take several lines, which begin below one another; ids stay whole."""
        lines = textwrap.wrap(
            text, max(self._width - len(first), 20), break_on_hyphens=False, break_long_words=False
        ) or [""]
        self._say(f"{first}{self._paint(lines[0], tone)}")
        for line in lines[1:]:
            self._say(f"{'':{len(first)}}{self._paint(line, tone)}")

    def _paint(self, text: str, tone: Tone | None) -> str:
        """Give a text as it is to be written; nothing that came in may act on the terminal."""
        shown = show_name(text)
        return paint(shown, tone, self._stream) if tone else shown

    def _say(self, text: str, *, cut: bool = False) -> None:
        shown = f"{text[: self._width - 1]}…" if cut and len(text) > self._width else text
        print(shown.rstrip(), file=self._stream)
