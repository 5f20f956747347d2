"""Find the versions of an item in other languages: one day, one country, the same figures and names. Pure.

A version must be the best answer from both sides, and the only one as good; what is doubtful is not linked. The order
of the entries does not show.
"""

import re
from collections.abc import Callable, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from osce_digest.editorial.manuscript import Manuscript
from osce_digest.editorial.slugs import slugify_text
from osce_digest.model import Document

if TYPE_CHECKING:
    from datetime import date

Read = Callable[[int], Document]
Pair = tuple[int, int]

# So much two versions have in common, a figure counting as two names, and this share of what the poorer one has.
_LEAST_POINTS = 4
_LEAST_SHARE = 0.35
_FIGURE = 2
_STEM = 5
_MOST_LETTERS = 3000
# Items of more languages and days than that do not come in versions but in dumps.
TOO_MANY = 60

# 45 judges of 12 courts
_NUMBER = re.compile(r"\d+")
# met Ambassador Müller, встретился с Тихановской; not the first word of a sentence
_NAME = re.compile(r"(?<=[\w,;] )[^\W\d_a-zа-я][^\W\d_]{3,}")


def find_versions(entries: Sequence[Manuscript], read: Read) -> list[Pair]:
    """Find pairs of entries that say the same in two languages."""
    languages = {entry.language for entry in entries}
    if len(languages) <= 1:
        return []
    points: dict[Pair, int] = {}
    told: dict[int, frozenset[str]] = {}
    for one, other in _list_candidates(entries):
        for number in (one, other):
            if number not in told:
                told[number] = _list_facts(entries[number], read(number))
        weight = _weigh(told[one], told[other])
        if weight:
            points[one, other] = weight
    return _choose(entries, points)


def _list_candidates(entries: Sequence[Manuscript]) -> list[Pair]:
    """List the pairs of one day in two languages, those of another country left out."""
    crowds: dict[date, list[int]] = {}
    for number, entry in enumerate(entries):
        for day in {entry.published.day, entry.event.start}:
            if day:
                crowds.setdefault(day, []).append(number)
    pairs: set[Pair] = set()
    for crowd in crowds.values():
        if 1 < len(crowd) <= TOO_MANY and len({entries[number].language for number in crowd}) > 1:
            pairs.update(pair for pair in combinations(crowd, 2) if _may_be(entries[pair[0]], entries[pair[1]]))
    return sorted(pairs)


def _may_be(one: Manuscript, other: Manuscript) -> bool:
    if one.language == other.language:
        return False
    mine, theirs = {*one.countries, *one.mentioned}, {*other.countries, *other.mentioned}
    return not (one.countries and other.countries) or bool(mine & {*other.countries} and theirs & {*one.countries})


def _list_facts(entry: Manuscript, document: Document) -> frozenset[str]:
    """List the figures and the names of a text, as every language writes them; its own days are no news."""
    days = (entry.published.day, entry.event.start, entry.event.end)
    stale = {str(part) for day in days if day for part in (day.day, day.month, day.year)}
    text = document.body[:_MOST_LETTERS]
    figures = {number.lstrip("0") for number in _NUMBER.findall(text)} - stale - {""}
    names = {slugify_text(name)[:_STEM] for name in _NAME.findall(text)} - {"osce"}
    return frozenset({*figures, *names})


def _weigh(mine: frozenset[str], theirs: frozenset[str]) -> int:
    points, least = _count(mine & theirs), min(_count(mine), _count(theirs))
    return points if points >= _LEAST_POINTS and points >= _LEAST_SHARE * least else 0


def _count(facts: frozenset[str]) -> int:
    return sum(_FIGURE if fact[0].isdigit() else 1 for fact in facts if fact)


def _choose(entries: Sequence[Manuscript], points: dict[Pair, int]) -> list[Pair]:
    """Keep the pairs that are the best answer for both, among the entries of the other's language."""
    answers: dict[tuple[int, str], list[int]] = {}
    for (one, other), weight in points.items():
        answers.setdefault((one, entries[other].language), []).append(weight)
        answers.setdefault((other, entries[one].language), []).append(weight)
    kept = []
    for (one, other), weight in points.items():
        rivals = (answers[one, entries[other].language], answers[other, entries[one].language])
        if all(max(weights) == weight and weights.count(weight) == 1 for weights in rivals):
            kept.append((one, other))
    return sorted(kept)
