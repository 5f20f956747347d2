"""Of what type an item is by its source: "Press release", "News". What no line states is not guessed.

A type is said by a listing's label ("Content type: News, Statement"), by front matter (`type:`), or by the words above
a page's title. Types are written as the source writes them, but for their first letter.
"""

from collections.abc import Iterator
from typing import Final

from osce_digest.readings.shown import Shown

# What OSCE pages and their mirrors have above a title, of all that may stand there.
KNOWN: Final = frozenset({
    "advisory", "announcement", "background", "communiqué", "daily report", "factsheet", "feature", "feature story",
    "interview", "media advisory", "media release", "news", "news brief", "news item", "press release",
    "press statement", "report", "speech", "spot report", "statement", "status report", "story", "weekly report",
    "communiqué de presse", "déclaration", "pressemitteilung", "erklärung", "meldung", "пресс-релиз", "заявление",
    "новость", "comunicato stampa", "dichiarazione", "notizia", "comunicado de prensa", "declaración", "noticia",
})  # fmt: skip


def list_types(shown: Shown) -> tuple[str, ...]:
    """List the types of an item, each once, in the order they are stated."""
    return tuple(dict.fromkeys(_write(name) for name in _find(shown)))


def _find(shown: Shown) -> Iterator[str]:
    stated = [value for field, value, _, _ in shown.given if field == "content_type"]
    for value in stated:
        yield from filter(None, (part.strip() for part in value.split(",")))
    if not stated:
        yield from (text for kind, text in shown.clutter if kind == "kicker" and text.strip(" :").casefold() in KNOWN)


def _write(name: str) -> str:
    name = name.strip(" :")
    return name[:1].upper() + (name[1:].lower() if name.isupper() else name[1:])
