"""Find literals in a text, in one pass, and settle which of overlapping ones stand.

Capitals follow the literal as written: a word in small letters matches in any case, `Elbasan` also as `ELBASAN`, a word
in capitals (`US`, `SALW`) only as it is. Possessives match because an apostrophe is a border of words.
"""

from collections.abc import Iterable, Sequence

from osce_digest.matching.following import Index, find_literals
from osce_digest.matching.match import Match, Rules
from osce_digest.matching.settling import settle
from osce_digest.matching.words import read_words
from osce_digest.taxonomy import Rule


class Matcher:
    """All rules, ready to be looked for; what it finds never changes, so it can be shared.

    `index` is that of another matcher of the same rules and spares building it; it holds plain values alone, which
    `marshal` can write.
    """

    def __init__(self, rules: Iterable[Rule], index: Index | None = None) -> None:
        rules = tuple(rules)
        self.index = _build_index(rules) if index is None else index
        self._sayings = _Sayings(rules)

    def find(self, text: str) -> list[Match]:
        """Find the matches in order; none overlap.

        Of overlapping ones the longest stands, of equally long ones the leftmost. A blocker takes part and keeps its
        stretch to itself: no match is given for it, whichever other rules have the same literal.
        """
        return [_make(Match, stretch) for stretch in self.scan(text)]

    def scan(self, text: str) -> list[tuple[Rules, int, int]]:
        """Find the same as plain tuples, for those who ask for thousands of texts."""
        sayings = self._sayings
        finds = settle(find_literals(self.index, read_words(text)))
        stretches = [(sayings[numbers], start, end) for start, end, numbers in finds]
        return [stretch for stretch in stretches if not stretch[0].blocked]


# Much cheaper than calling the class, which counts with dozens of matches in a text.
_make = tuple.__new__


def _build_index(rules: Sequence[Rule]) -> Index:
    from osce_digest.matching.index import build_index  # noqa: PLC0415  (a matcher with an index needs none of this)

    return build_index(rules)


class _Sayings(dict[tuple[int, ...], Rules]):
    """The rules behind their numbers, put together once."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        super().__init__()
        self._rules = rules

    def __missing__(self, numbers: tuple[int, ...]) -> Rules:
        self[numbers] = Rules(self._rules[number] for number in numbers)
        return self[numbers]
