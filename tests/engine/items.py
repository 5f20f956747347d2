"""Invented press items in the raw shapes a content folder can hold, and archives made of many."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = "January February March April May June July August September October November December".split()

# What happened; `{day}` is left out by the last, which no build can date.
LEADS = (
    "DUSHANBE, {day} March 2024 – the OSCE Programme Office showed {count} border officers forged passports.",
    "On {day} April 2024 the OSCE Mission to Skopje met editors of {count} newsrooms to talk about elections.",
    "VIENNA, {day} May 2023 – The Permanent Council heard {count} speakers on the safety of journalists.",
    "The OSCE Presence in Albania brought {count} police officers together in Elbasan on {day} July 2023.",
    "A booklet about clean water was handed out in {count} villages near Osh.",
)
MORE = (
    "",
    "Half of those who came were women.",
    "“We shall meet again,” said the mayor, who had opened the day.\nA second meeting is planned.",
)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a small desk: which lead, with which figures, and what follows."""

    lead: str
    day: int
    count: int
    more: str

    @property
    def text(self) -> str:
        lead = self.lead.format(day=self.day, count=self.count)
        return f"{lead}\n{self.more}" if self.more else lead

    @property
    def title(self) -> str:
        return f"{self.count} took part in what item {self.day} tells of"


def write_dump(items: Iterable[Item]) -> str:
    """Write items one below the other, as a copied page has them: nothing but paragraphs."""
    return "".join(f"{item.text}\n" for item in items)


def write_listing(items: Iterable[Item]) -> str:
    """Write items as the OSCE's newsroom lists them."""
    return "\n".join(
        f"{item.title}\nPublishing date: {item.day} June 2024\nContent type: News\n"
        f"Where we are: OSCE Mission to Moldova\n{item.text}\n"
        for item in items
    )


def write_markdown(item: Item) -> str:
    """Write an item as a Markdown file with front matter."""
    return f"---\ntitle: {item.title}\ndate: 2022-09-{item.day:02}\ncountries: [Moldova]\n---\n\n{item.text}\n"


# Of the archive: a town, its State, what is done there, and by whom.
_PLACES = (
    ("Dushanbe", "Tajikistan", "human"),
    ("Tirana", "Albania", "politico-military"),
    ("Skopje", "North Macedonia", "human"),
    ("Bishkek", "Kyrgyzstan", "economic-environmental"),
    ("Chisinau", "Moldova", "politico-military"),
)
_DEEDS = (
    "trained {count} police officers to secure the scene of a crime",
    "met {count} editors who report on the courts",
    "handed {count} radios to patrols on the border",
    "heard {count} mayors on waste and water",
)


@dataclass(frozen=True, slots=True)
class Told:
    """One item of an archive, told apart by its number."""

    number: int
    day: date

    @property
    def place(self) -> tuple[str, str, str]:
        return _PLACES[self.number % len(_PLACES)]

    @property
    def title(self) -> str:
        return f"Meeting number {self.number} in {self.place[0]}"

    @property
    def text(self) -> str:
        town, state, _ = self.place
        deed = _DEEDS[self.number // len(_PLACES) % len(_DEEDS)].format(count=self.number + 2)
        issued = f"{self.day.day} {_MONTHS[self.day.month - 1]} {self.day.year}"
        return (
            f"{town.upper()}, {issued} – An OSCE team {deed} in {town}, {state}.\n"
            f"They also went through the {self.number * 7919} pages of a report that the team had written for them."
        )


def tell(count: int, first: date = date(2004, 3, 1), step: int = 3) -> list[Told]:
    """Make an archive: `count` items, one every `step` days."""
    return [Told(number, first + timedelta(days=step * number)) for number in range(count)]


def write_told_dump(items: Sequence[Told]) -> str:
    """Write an archive as one dump, newest first, as a desk that pastes on top has it; each item's end is marked."""
    return "".join(f"{item.text}\n---\n" for item in reversed(items))


def write_told_markdown(item: Told) -> str:
    """Write an item of an archive as Markdown with all it is about."""
    _, state, dimension = item.place
    head = {"title": item.title, "date": item.day.isoformat(), "countries": [state], "dimensions": [dimension]}
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in head.items()]
    paragraphs = item.text.replace("\n", "\n\n")
    return "\n".join(["---", *lines, "---", "", paragraphs, ""])
