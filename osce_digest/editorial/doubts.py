"""Tell which decisions about an entry are in doubt, how much, and the line that would change each.

Doubt is twice the chance that a decision is wrong, at most 1: a tag left out at 0.5 and a date taken at 0.5 are as
doubtful as can be. Pure. Not here: the words a decision rests on (they are with the text), and any printing.
"""

from collections.abc import Iterator
from typing import NamedTuple

from osce_digest.model import Entry

# Below these a decision that was taken should be looked at. A year from one neighbour and a doubted dateline lie below
# the first, every date that an item itself writes in full above.
DATE_THRESHOLD = 0.7
BORDER_THRESHOLD = 0.7

# In YAML's short form these end a value or begin something else.
_SPECIAL = frozenset(",[]{}:#&*!|>'\"%@`")
# YAML reads these, in whatever case, as something else than the word.
_NO_WORDS = frozenset({"no", "yes", "on", "off", "true", "false", "null", "y", "n", "~"})


class Doubt(NamedTuple):
    """One doubtful decision about an entry.

    `tag` is the tag of the evidence it rests on (`topics/Youth`, `published`, `border`), `said` how sure the program
    is of that tag. `alternatives` are terms of the list that the tag was left out of. `correction` is a line for
    corrections.yml.
    """

    doubt: float
    tag: str
    said: float
    alternatives: tuple[str, ...]
    correction: str


def find_doubts(entry: Entry, before: str = "") -> list[Doubt]:
    """List what is in doubt about an entry, the most doubtful first; `before` is the id of the item before it.

    Without an item before it in its file there is nothing it could be part of, and its border is in no doubt.
    """
    found = [*_doubt_tags(entry), *_doubt_date(entry), *_doubt_border(entry, before)]
    return sorted(found, key=lambda one: (-one.doubt, one.tag))


def measure_doubts(entry: Entry) -> tuple[int, float]:
    """Count what is in doubt about an entry, and tell how doubtful the worst of it is; as `find_doubts`, but quick."""
    count, worst = len(entry.to_check), 0.0
    for _, sure in entry.to_check:
        chance = sure if sure < 0.5 else 1 - sure  # noqa: PLR2004  (of an omission being wrong, or an addition)
        if chance > worst:  # noqa: PLR1730  (max() takes longer, and an archive has tens of thousands of these)
            worst = chance
    worst = round(2 * worst, 2)
    if entry.published.day is not None and entry.published.confidence < DATE_THRESHOLD:
        count += 1
        worst = max(worst, _doubt_decision(entry.published.confidence))
    if entry.border < BORDER_THRESHOLD:
        count += 1
        worst = max(worst, _doubt_decision(entry.border))
    return count, worst


def _doubt_tags(entry: Entry) -> Iterator[Doubt]:
    for tag, sure in entry.to_check:
        kind, _, term = tag.partition("/")
        line = correct(entry.id, f"add: {{{kind}: [{quote(term)}]}}")
        yield Doubt(_doubt_omission(sure), tag, sure, getattr(entry, kind), line)


def _doubt_date(entry: Entry) -> Iterator[Doubt]:
    published = entry.published
    if published.day and published.confidence < DATE_THRESHOLD:
        line = correct(entry.id, f"set: {{published: {published.day}}}")
        yield Doubt(_doubt_decision(published.confidence), "published", published.confidence, (), line)


def _doubt_border(entry: Entry, before: str) -> Iterator[Doubt]:
    if before and entry.border < BORDER_THRESHOLD:
        line = correct(entry.id, f"merge_into: {quote(before)}")
        yield Doubt(_doubt_decision(entry.border), "border", entry.border, (before,), line)


def _doubt_omission(sure: float) -> float:
    """Give the doubt of leaving a tag out: beyond a half it is a side issue, far behind what the item is about."""
    return round(2 * sure if sure < 1 - sure else 2 * (1 - sure), 2)


def _doubt_decision(sure: float) -> float:
    """Give the doubt of a decision that was taken with this confidence."""
    return round(min(1.0, 2 * (1 - sure)), 2)


def correct(name: str, change: str) -> str:
    """Write one correction in YAML's short form: `- {id: 2023-a-b-7f3a, add: {topics: [Youth]}, because: …}`."""
    return f"- {{id: {quote(name)}, {change}, because: read again by an editor}}"


def quote(text: str) -> str:
    """Quote a value where YAML's short form would read it otherwise: names with commas, `NO`, numbers."""
    plain = text and not _SPECIAL.intersection(text) and text.strip() == text and text[0] not in "-?"
    if plain and text.lower() not in _NO_WORDS and not _looks_like_a_number(text):
        return text
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def _looks_like_a_number(text: str) -> bool:
    """Tell whether YAML might read a number, a day or a time: digits and what stands between them."""
    return text[:2].lower() in {"0x", "0o"} or all(letter.isdigit() or letter in "+-.:_eE" for letter in text)
