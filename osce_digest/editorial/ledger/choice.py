"""Choose among pairs of items and lines, the best first; what is a toss-up is left alone. Pure.

Not here: what makes a pair good (ledger.near).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from osce_digest.editorial.ids import find_stand, find_turn
from osce_digest.editorial.ledger.values import Line
from osce_digest.editorial.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class Pair:
    """An item (by number) and a line it may be; `margin` is the resemblance beyond the least that is asked for.

    `same_turn`: both have the same number among their copies, which tells copies apart that were edited alike.
    """

    at: int
    line: Line
    margin: int
    resemblance: int
    same_title: bool
    same_turn: bool

    @property
    def rank(self) -> tuple[int, bool, bool, bool]:
        """Greatest first in rising order."""
        return -self.margin, not self.same_title, self.line.withdrawn is not None, not self.same_turn


def choose(pairs: Sequence[Pair]) -> tuple[dict[int, Line], dict[int, list[Line]]]:
    """Take the best pairs first. Pairs as good as each other that share an item or a line are left alone.

    Gives the line of each item that has one, and for each item torn between several what they are.
    """
    found: dict[int, Line] = {}
    torn: dict[int, list[Line]] = {}
    closed: set[int | str] = set()
    for _, group in groupby(sorted(pairs, key=lambda pair: pair.rank), key=lambda pair: pair.rank):
        equals = [pair for pair in group if pair.at not in closed and pair.line.id not in closed]
        claims = Counter(name for pair in equals for name in (pair.at, pair.line.id))
        for pair in equals:
            closed |= {pair.at, pair.line.id}
            if claims[pair.at] == claims[pair.line.id] == 1:
                found[pair.at] = pair.line
            else:
                torn.setdefault(pair.at, []).append(pair.line)
    return found, torn


def count_turns(fresh: Mapping[int, Manuscript], unused: Sequence[Line]) -> dict[int | str, int]:
    """Give items and lines each a number among their own word-for-word copies, 0 for what has none."""
    names: list[tuple[int | str, str]] = [
        *((at, fresh[at].text_digest) for at in sorted(fresh, key=lambda at: find_stand(fresh[at]))),
        *((line.id, f"line {line.digest}") for line in sorted(unused, key=lambda line: find_turn(line.id))),
    ]
    seen: Counter[str] = Counter()
    turns: dict[int | str, int] = {}
    for name, digest in names:
        turns[name] = seen[digest]
        seen[digest] += 1
    return turns
