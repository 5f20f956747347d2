"""Write figures, days and kinds out as readers see them, with the words of `words`."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from osce_digest.renderer.words import CLUTTER, MONTHS


def count_items(number: int) -> str:
    """Say how many: `no items`, `1 item`, `12 items`."""
    return {0: "no items", 1: "1 item"}.get(number, f"{number:,} items")


def write_day(day: date) -> str:
    """Write a day out: `12 July 2023`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def write_month(month: str) -> str:
    """Write a month out: `2023-07` → `July 2023`."""
    year, _, number = month.partition("-")
    return f"{MONTHS[int(number) - 1]} {year}"


def name_month(year: int, month: int) -> str:
    """Name a month, 1 to 12, of a year: `July 2023`."""
    return f"{MONTHS[month - 1]} {year:04}"


def write_partial(day: str) -> str:
    """Write a date out that may lack its day or month: `1998-10` → `October 1998`, `1998` → `1998`."""
    parts = day.split("-")
    match len(parts):
        case 1:
            return day
        case 2:
            return write_month(day)
        case _:
            return write_day(date.fromisoformat(day))


def write_confidence(confidence: float) -> str:
    """Write a confidence out as readers see it: `0.87` → `87 %`."""
    return f"{round(confidence * 100)} %"


def name_clutter(kind: str) -> str:
    """Name a kind of clutter; one without a word of its own is called by its code."""
    return CLUTTER.get(kind) or kind.replace("-", " ").capitalize()


@dataclass(frozen=True, slots=True)
class Day:
    """A day as machines (ISO 8601) and as people read it."""

    iso: str
    text: str

    @staticmethod
    @cache  # an archive of thirty years has some ten thousand
    def write(day: date) -> "Day":
        """Write a day both ways."""
        return Day(day.isoformat(), write_day(day))

    @classmethod
    def of(cls, day: date | None) -> "Day | None":
        """Write a day both ways, where there is one."""
        return cls.write(day) if day else None
