"""What is counted for one field: how much was wanted, found, given and right, and every miss with its place.

Pure counting. Not here: what counts as right for a field (`scoring_*`).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """How a field's counts are read."""

    SET = "set"  # precision, recall, F1
    SHARE = "share"  # found of wanted: the more, the better
    RATE = "rate"  # found of wanted: the less, the better


@dataclass(frozen=True, slots=True, order=True)
class Miss:
    """One thing the program got wrong: the item (`file:line`) and what was found against what was wanted."""

    place: str
    text: str

    def __str__(self) -> str:
        return f"{self.place}: {self.text}"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a report, between 0 and 1 (rates may exceed it); `of` is how many cases it rests on."""

    name: str
    value: float
    of: int
    falls: bool = False

    def beats(self, other: float) -> bool:
        """Tell whether the figure is better than another of its kind."""
        return self.value < other if self.falls else self.value > other


@dataclass(slots=True)
class Score:
    """The counts of one field; filled by `scoring_*`, read by everybody else."""

    name: str
    kind: Kind
    right: float = 0
    given: int = 0
    found: float = 0
    wanted: int = 0
    exact: int = 0
    items: int = 0
    misses: list[Miss] = field(default_factory=list)

    def count(self, found: float, place: str, text: str) -> None:
        """Count one case: how much of what was wanted is found (0 to 1), or how often a fault occurs.

        `text` tells of it where something is left to wish for; an empty one leaves it at the count.
        """
        self.wanted += 1
        self.found += found
        if text and (found if self.kind is Kind.RATE else found < 1):
            self.misses.append(Miss(place, text))

    def compare(self, given: Collection[str], required: Collection[str], accept: Collection[str], place: str) -> None:
        """Count one item's terms: each required one not given and each given one not accepted is a miss."""
        lost = sorted(set(required) - set(given))
        wrong = [term for term in given if term not in accept]
        self.given += len(given)
        self.right += len(given) - len(wrong)
        self.wanted += len(required)
        self.found += len(required) - len(lost)
        self.items += 1
        self.exact += not lost and not wrong
        self.misses += [Miss(place, f"lacks {term}; has {_name(given)}") for term in lost]
        self.misses += [Miss(place, f"{term} is wrong; right are {_name(accept)}") for term in wrong]

    @property
    def precision(self) -> float:
        """Share of what was given that is right."""
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found; of a rate, how often the fault occurs."""
        if not self.wanted:
            return 0.0 if self.kind is Kind.RATE else 1.0
        return self.found / self.wanted

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def figures(self) -> Iterator[Figure]:
        """Give the numbers of this field; none where nothing was labelled for it."""
        if self.kind is not Kind.SET:
            if self.wanted:
                yield Figure(self.name, self.recall, self.wanted, falls=self.kind is Kind.RATE)
            return
        if self.wanted or self.given:
            yield Figure(f"{self.name}: precision", self.precision, self.given)
            yield Figure(f"{self.name}: recall", self.recall, self.wanted)
            yield Figure(f"{self.name}: F1", self.f1, max(self.wanted, self.given))


def _name(terms: Collection[str]) -> str:
    return ", ".join(terms if isinstance(terms, (list, tuple)) else sorted(terms)) or "none"
