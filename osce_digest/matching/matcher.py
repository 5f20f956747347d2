"""Find literals in a text, in one pass, and settle which of overlapping ones stand.

Capitals follow the literal as written: a word in small letters matches in any case, `Elbasan` also as `ELBASAN`, a word
in capitals (`US`, `SALW`) only as it is. Possessives match because an apostrophe is a border of words.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, compress

from osce_digest.matching.index import Node, build_index
from osce_digest.matching.words import JOINTS, cut, level, undot
from osce_digest.taxonomy import Role, Rule

# Start, end and rules of what may become a match: most never do, and a Match is dear to make in the innermost loop.
_Find = tuple[int, int, tuple[Rule, ...]]


@dataclass(frozen=True, slots=True)
class Match:
    """One stretch of a text (half-open, in characters) and all rules whose literal it is."""

    rules: tuple[Rule, ...]
    start: int
    end: int


class Matcher:
    """All rules, ready to be looked for. Never changes after it is made, so it can be shared."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._index = build_index(rules)

    def find(self, text: str) -> list[Match]:
        """Find the matches in order; none overlap.

        Of overlapping ones the longest stands, of equally long ones the leftmost. A blocker takes part and keeps its
        stretch to itself: no match is given for it, whichever other rules have the same literal.
        """
        text = undot(text)
        parts = cut(level(text))
        index = self._index
        hits = list(compress(range(1, len(parts), 2), map(index.__contains__, parts[1::2])))
        if not hits:
            return []
        path = _Path(text, parts, list(accumulate(map(len, parts), initial=0)))
        parts.append("")  # every word has one after it, and this one leads nowhere
        finds: list[_Find] = []
        for place in hits:
            path.follow(index[parts[place]], place, finds)
        return [Match(rules, start, end) for start, end, rules in _settle(finds) if not _is_blocked(rules)]


@dataclass(frozen=True, slots=True)
class _Path:
    """A text, its separators and words by turns, and where each of them starts."""

    text: str
    parts: list[str]
    starts: list[int]

    def follow(self, node: Node, place: int, finds: list[_Find]) -> None:
        """Go from one word along the tree as far as the text goes, and note every literal complete on the way."""
        parts = self.parts
        last = place
        ahead: Node | None = node
        while ahead is not None:
            if ahead.patterns:
                self._check(ahead, place, last, finds)
            elif ahead.rules:
                finds.append((self.starts[place], self.starts[last + 1], tuple(ahead.rules)))
            last += 2
            word = parts[last]
            ahead = ahead.steps.get(word if parts[last - 1] in JOINTS else parts[last - 1] + word)

    def _check(self, node: Node, place: int, last: int, finds: list[_Find]) -> None:
        """Note the literals of a node whose capitals and tail are as asked for; a tail makes a stretch of its own."""
        start, end, after = self.starts[place], self.starts[last + 1], self.parts[last + 1]
        stretches: dict[int, list[Rule]] = {end: list(node.rules)} if node.rules else {}
        for pattern in node.patterns:
            if after.startswith(pattern.tail) and self._agrees(pattern.cased, place):
                rules = stretches.setdefault(end + len(pattern.tail), [])
                if pattern.rule not in rules:
                    rules.append(pattern.rule)
        finds.extend((start, stop, tuple(rules)) for stop, rules in stretches.items())

    def _agrees(self, cased: tuple[str, ...], place: int) -> bool:
        """Tell whether the words from `place` on have the capitals asked for."""
        for word in cased:
            written = self.text[self.starts[place] : self.starts[place + 1]]
            if written != word and not word.islower() and (word.isupper() or written != word.upper()):
                return False
            place += 2
        return True


def _is_blocked(rules: tuple[Rule, ...]) -> bool:
    return any([rule.role is Role.BLOCKER for rule in rules])  # noqa: C419  (a list is faster for one or two rules)


def _settle(finds: list[_Find]) -> list[_Find]:
    """Choose among overlapping finds, given in order of start and, from one start, of end."""
    standing: list[_Find] = []
    cluster: list[_Find] = []
    reach = 0
    for find in finds:
        if find[0] >= reach and cluster:
            standing += _choose(cluster, reach)
            cluster = []
        cluster.append(find)
        reach = max(reach, find[1])
    return standing + _choose(cluster, reach)


def _choose(cluster: list[_Find], reach: int) -> list[_Find]:
    """Choose the longest first, of equally long ones the leftmost, and all that do not overlap what is chosen."""
    for find in cluster:
        if find[1] == reach and find[0] == cluster[0][0]:  # as nearly always: one that covers all the others
            return [find]
    chosen: list[_Find] = []
    for find in sorted(cluster, key=lambda find: (find[0] - find[1], find[0])):
        if all(find[1] <= start or end <= find[0] for start, end, _ in chosen):
            chosen.append(find)
    return sorted(chosen, key=lambda find: find[0])
