"""Find literals in a text, in one pass, and settle which of overlapping ones stand.

Capitals follow the literal as written: a word in small letters matches in any case, `Elbasan` also as `ELBASAN`, a word
in capitals (`US`, `SALW`) only as it is. Possessives match because an apostrophe is a border of words.
"""

from collections.abc import Iterable, Sequence
from itertools import compress
from typing import NamedTuple

from osce_digest.matching.index import Index, Pattern, build_index
from osce_digest.matching.settling import Find, settle
from osce_digest.matching.words import JOINTS, Words, read_words
from osce_digest.taxonomy import Role, Rule


class Match(NamedTuple):
    """One stretch of a text (half-open, in characters) and all rules whose literal it is."""

    rules: tuple[Rule, ...]
    start: int
    end: int


class Matcher:
    """All rules, ready to be looked for. Can be shared: what it finds never changes after it is made.

    `index` is the index of a matcher of the same rules, to spare building it.
    """

    def __init__(self, rules: Iterable[Rule], index: Index | None = None) -> None:
        rules = tuple(rules)
        self.index = build_index(rules) if index is None else index
        self._sayings = _Sayings(rules)

    def find(self, text: str) -> list[Match]:
        """Find the matches in order; none overlap.

        Of overlapping ones the longest stands, of equally long ones the leftmost. A blocker takes part and keeps its
        stretch to itself: no match is given for it, whichever other rules have the same literal.
        """
        read = read_words(text)
        index, words = self.index, read.words
        hits = list(compress(range(len(words)), map(index.__contains__, words)))
        if not hits:
            return []
        words.append("")  # nothing follows the last word
        finds: list[Find] = []
        for place in hits:
            _follow(index, read, place, finds)
        sayings = self._sayings
        return [
            _make_match(Match, (rules, start, end)) for start, end, ends in settle(finds) if (rules := sayings[ends])
        ]


# Half as dear as calling the class, which counts where there are dozens in a text.
_make_match = tuple.__new__


class _Sayings(dict[tuple[int, ...], tuple[Rule, ...]]):
    """The rules behind their numbers, looked up once; none where one of them is a blocker."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        super().__init__()
        self._rules = rules

    def __missing__(self, numbers: tuple[int, ...]) -> tuple[Rule, ...]:
        rules = tuple(self._rules[number] for number in numbers)
        self[numbers] = () if any(rule.role is Role.BLOCKER for rule in rules) else rules
        return self[numbers]


def _follow(index: Index, read: Words, place: int, finds: list[Find]) -> None:
    """Go from one word along the tree as far as the text goes, and note every literal complete on the way."""
    marks, words, lengths = read
    start = lengths[place] + place
    last = place
    rules, patterns, steps = index[words[place]]
    while True:
        if patterns:
            finds += _check(marks, start, lengths[last + 1] + last, (rules, patterns))
        elif rules:
            finds.append((start, lengths[last + 1] + last, rules))
        if not steps:
            return
        last += 1
        word = words[last]
        if word:
            mark = marks[lengths[last] + last - 1]
            ahead = steps.get(word if mark == " " else mark + word)
        else:
            last, name = _skip_marks(read, last)
            ahead = steps.get(name)
        if ahead is None:
            return
        rules, patterns, steps = ahead
