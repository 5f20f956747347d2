"""Make a corpus of invented press items, the same on every machine; used where the shared maker is not at hand.

    python corpus.py 1000 FOLDER

Writes under FOLDER `items/YYYY/slug.md` (Markdown with front matter), `extra/YYYY/slug.md` (one more item, the newest)
and `raw/YYYY.txt` (the same texts without headlines, one paragraph a line, item after item). No text is anybody's.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from osce_digest.editorial.slugs import slugify_text
from osce_digest.taxonomy import CountryKind, load_taxonomy

T = TypeVar("T")

FIRST_DAY = datetime(2004, 2, 2, 9, tzinfo=UTC)
LAST_DAY = datetime(2026, 10, 30, 15, tzinfo=UTC)
# Characters of a body; OSCE press items are about as long.
LENGTH = 2500

SUBJECTS = {
    "politico-military": "border patrols|stockpile safety|village policing|arms registers|cyber drills|demining".split(
        "|"
    ),
    "economic-environmental": "river basins|customs data|clean energy|money laundering|landslides|ports".split("|"),
    "human": "court monitoring|press freedom|minority schools|hate crime records|women in councils|polls".split("|"),
}
PEOPLE = "judges|editors|mayors|forest rangers|inspectors|teachers|prosecutors|customs officers|students".split("|")
GATHERINGS = "a seminar|a two-day course|a public hearing|a field exercise|a debate|a study week".split("|")
BODIES = "The Mission|The Centre|The Presence|The Office|The Secretariat|The Academy".split("|")
SENTENCES = (
    "{body} wants {subject} to stay on the agenda after the project ends in winter.",
    "Thirty {people} from {place} and two nearby towns took notes and asked for more of the same.",
    "What began as {gathering} on {subject} has grown into a yearly habit of {people}.",
    "A guide on {subject}, printed in three languages, lies ready for {people} in every district.",
    "“We came with questions about {subject} and leave with a list of telephone numbers,” one of the {people} said.",
    "Money for {subject} is scarce, so the {people} chose four steps that cost next to nothing.",
    "Half of the {people} had never met their colleagues from across the border before.",
    "In the second part {people} worked in small groups and drew up a calendar for {subject}.",
    "{body} will look again at {subject} in {place} when the snow has gone.",
    "Figures on {subject} were compared, and where they differed {people} went back to the files.",
)


class Dice:
    """Choices that look thrown and are the same everywhere (a linear congruential generator, Knuth's MMIX figures)."""

    def __init__(self, seed: int) -> None:
        self._state = seed
        self.throw(1)

    def throw(self, sides: int) -> int:
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self._state >> 33) % sides

    def choose(self, options: Sequence[T]) -> T:
        return options[self.throw(len(options))]


@dataclass(frozen=True, slots=True)
class Item:
    """One invented press item."""

    number: int
    issued: datetime
    title: str
    countries: tuple[str, ...]
    dimensions: tuple[str, ...]
    paragraphs: tuple[str, ...]

    @property
    def name(self) -> str:
        return f"{self.issued:%Y}/{slugify_text(self.title, 60)}-{self.number:06d}.md"

    def markdown(self) -> str:
        head = {
            "title": self.title,
            "date": f"{self.issued:%Y-%m-%dT%H:%M:%SZ}",
            "countries": self.countries,
            "dimensions": self.dimensions,
            "summary": self.paragraphs[0][:200],
        }
        # What JSON writes, YAML reads.
        lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in head.items()]
        return "\n".join(["---", *lines, "---", "", "\n\n".join(self.paragraphs)]) + "\n"


def invent(number: int, issued: datetime) -> Item:
    """Make one item; number and day alone decide what it says."""
    dice = Dice(number * 7919 + 13)
    states = [state for state in load_taxonomy().countries.values() if state.kind is CountryKind.PARTICIPATING]
    countries = tuple(dict.fromkeys(dice.choose(states) for _ in range(1 + dice.throw(5) // 3)))
    dimensions = tuple(dict.fromkeys(dice.choose(list(SUBJECTS)) for _ in range(1 + dice.throw(4) // 3)))
    subject = dice.choose(SUBJECTS[dimensions[0]])
    place = countries[0].capital or countries[0].name
    words = {"place": place, "subject": subject, "people": dice.choose(PEOPLE)}
    words |= {"gathering": dice.choose(GATHERINGS), "body": dice.choose(BODIES)}
    title = "{subject}: {people} meet in {place}".format(**words)
    lead = "{0}, {1.day} {1:%B} {1.year} – {body} today held {gathering} on {subject} for {people} in {2}."
    paragraphs = (lead.format(place.upper(), issued, countries[0].name, **words), *_tell(dice, words))
    names = tuple(country.name for country in countries)
    return Item(number, issued, title[0].upper() + title[1:], names, dimensions, paragraphs)


def _tell(dice: Dice, words: dict[str, str]) -> Iterator[str]:
    for _ in range(5):
        text = ""
        while len(text) < LENGTH // 5 - 60:
            people, subject = dice.choose(PEOPLE), dice.choose((words["subject"], "this work"))
            text += " " + dice.choose(SENTENCES).format(**words | {"people": people, "subject": subject})
        yield text.strip()


def write_corpus(count: int, folder: Path) -> None:
    """Write `count` items, evenly spread over the years, and the newest one apart."""
    step = (LAST_DAY - FIRST_DAY) / max(count, 1)
    dumps: dict[int, list[str]] = {}
    for number in range(count):
        item = invent(number, FIRST_DAY + step * number)
        _write(folder / "items" / item.name, item.markdown())
        dumps.setdefault(item.issued.year, []).extend(item.paragraphs)
    for year, lines in dumps.items():
        _write(folder / "raw" / f"{year}.txt", "\n".join(lines) + "\n")
    newest = invent(count, LAST_DAY + timedelta(days=2))
    _write(folder / "extra" / newest.name, newest.markdown())


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Make a corpus of invented press items.")
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    chosen = parser.parse_args()
    write_corpus(chosen.count, chosen.folder)
