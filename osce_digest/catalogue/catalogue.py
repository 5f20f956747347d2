"""One language of the catalogue: its words by key, and how it writes figures, days and months."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from osce_digest.catalogue.days import WRITINGS, Writing, group_digits
from osce_digest.catalogue.pages import PAGES
from osce_digest.catalogue.plurals import choose_form
from osce_digest.catalogue.said import LANGUAGES
from osce_digest.catalogue.words import ALL

FALLBACK = "en"
# Forms of one word stand in one text, parted by this: `item|items`.
FORM_MARK = "|"


class Day(NamedTuple):
    """A day as machines (ISO 8601) and as people read it."""

    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The interface in one language, told by its ISO 639-1 code. `words` are all of its words by key.

    `pages` are the texts (Markdown) of the pages that every site has, by name, for sites that have none of their own.
    """

    language: str
    words: Mapping[str, str]
    pages: Mapping[str, str]
    _writing: Writing
    _days: dict[date, Day]

    def count(self, word: str, number: int) -> str:
        """Say how many: `1 item`, `12 items`; the word of this key holds the forms of a noun."""
        forms = self.words[word].split(FORM_MARK)
        return forms[choose_form(self.language, number)].format(count=self.number(number))

    def count_items(self, number: int) -> str:
        """Say how many items: `no items`, `1 item`, `12 items`."""
        return self.count("count_items", number) if number else self.words["no_items"]

    def number(self, number: int) -> str:
        """Write a whole number: `12,345`."""
        return group_digits(number, self._writing)

    def decimal(self, thousandths: int) -> str:
        """Write a share in thousandths with one decimal: `97.2 %`."""
        return self.words["per_cent"].format(share=f"{thousandths // 10}{self._writing.decimal}{thousandths % 10}")

    def share(self, confidence: float) -> str:
        """Write a share, 0 to 1, in whole per cent: `0.87` → `87 %`."""
        return self.words["per_cent"].format(share=round(confidence * 100))

    def day(self, day: date | None) -> Day | None:
        """Write a day both ways, where there is one."""
        if day is None:
            return None
        found = self._days.get(day)
        if found is None:  # an archive of thirty years has some ten thousand
            found = self._days[day] = Day(day.isoformat(), self.write_day(day))
        return found

    def write_day(self, day: date) -> str:
        """Write a day out: `12 July 2023`."""
        return self._fill(self._choose_shape(day), day)

    def span(self, first: date, last: date) -> str:
        """Write two days out, the first as briefly as can be: `10–16 July 2023`, `31 July – 6 August 2023`."""
        shape = self._choose_shape(first)
        if first.year != last.year:
            return f"{self.write_day(first)} – {self.write_day(last)}"
        if first.month != last.month:
            brief = shape.partition("{month}")[0] + "{month}"
            return f"{self._fill(brief, first)} – {self.write_day(last)}"
        return f"{self._fill(shape.partition(' ')[0], first)}–{self.write_day(last)}"

    def month(self, number: int) -> str:
        """Name a month, 1 to 12, by itself."""
        return self._writing.months[number - 1]

    def head_month(self, number: int) -> str:
        """Name a month, 1 to 12, where its name stands first: with a capital letter."""
        name = self.month(number)
        return name[:1].upper() + name[1:]

    def name_month(self, year: int, month: int) -> str:
        """Name a month, 1 to 12, of a year as a heading does: `July 2023`."""
        return self._writing.month.format(month=self.head_month(month), year=f"{year:04}")

    def write_month(self, month: str) -> str:
        """Write a month out as a heading does: `2023-07` → `July 2023`."""
        year, _, number = month.partition("-")
        return self.name_month(int(year), int(number))

    def write_partial(self, day: str) -> str:
        """Write a date out that may lack its day or month: `1998-10` → `October 1998`, `1998` → `1998`."""
        parts = day.split("-")
        match len(parts):
            case 1:
                return day
            case 2:
                return self._writing.month.format(month=self.month(int(parts[1])), year=parts[0])
            case _:
                return self.write_day(date.fromisoformat(day))

    def name(self, key: str, otherwise: str) -> str:
        """Give the word of a key such as `clutter/advert`; where there is none, what it is called otherwise."""
        return self.words.get(key) or otherwise

    def _choose_shape(self, day: date) -> str:
        return self._writing.first if day.day == 1 else self._writing.day

    def _fill(self, shape: str, day: date) -> str:
        return shape.format(day=day.day, month=self._writing.in_date[day.month - 1], year=day.year)


@cache
def open_catalogue(language: str) -> Catalogue:
    """Give the catalogue in a language (BCP 47: `fr`, `de-AT`); one that it does not speak has English words."""
    spoken = language.partition("-")[0].lower()
    if spoken not in LANGUAGES:
        spoken = FALLBACK
    at = LANGUAGES.index(spoken)
    words, pages = ({key: said[at] or said.en for key, said in texts.items()} for texts in (ALL, PAGES))
    return Catalogue(spoken, MappingProxyType(words), MappingProxyType(pages), WRITINGS[spoken], {})
