"""How rare each word is in a file, and whether a unit's words are those of its neighbours after or before it."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, pairwise
from math import log

# Weights of words are whole numbers, so that a sum over a set is the same in whatever order the set stands.
_FINENESS = 1 << 24


def find_rarity(bags: Sequence[Collection[str]]) -> dict[str, int]:
    """Weigh each word by how few units of the file have it: "Bishkek" joins nothing where every item has it."""
    counts = Counter(chain.from_iterable(bags))
    total = len(bags) + 1
    weights = {count: round(log(1 + total / count) * _FINENESS) for count in set(counts.values())}
    return {word: weights[count] for word, count in counts.items()}


def weigh_words(words: Iterable[str], rarity: Mapping[str, int]) -> int:
    """Give the rarity of all words together."""
    return sum(map(rarity.__getitem__, words))


class Drift:
    """Which share of a unit's words are said again in the two units after it, less those said in the two before.

    Words that two units have in common serve both, so all are weighed at once.
    """

    __slots__ = ("_bags", "_both", "_near", "_over", "_rarity")

    def __init__(self, bags: Sequence[set[str]], rarity: Mapping[str, int]) -> None:
        near = [own & after for own, after in pairwise(bags)]
        over = [own & after for own, after in zip(bags, bags[2:], strict=False)]
        both = [one & two for one, two in zip(near, over, strict=False)]
        self._bags = bags
        self._rarity = rarity
        # words in common with the next unit, with the next but one, with both; nothing beyond the end
        self._near = [*[weigh_words(words, rarity) for words in near], 0]
        self._over = [*[weigh_words(words, rarity) for words in over], 0, 0]
        self._both = [*[weigh_words(words, rarity) for words in both], 0, 0]

    def measure(self, index: int) -> float:
        """Give the difference of the shares at a unit."""
        after = self._near[index] + self._over[index] - self._both[index]
        before = self._near[index - 1] if index else 0
        if index > 1:
            before += self._over[index - 2] - self._both[index - 2]
        return (after - before) / (weigh_words(self._bags[index], self._rarity) or 1)
