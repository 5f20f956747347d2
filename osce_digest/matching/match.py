"""What the matcher gives: a stretch of a text with the rules whose literal it is, and what these rules stand for."""

from collections.abc import Iterable
from typing import NamedTuple

from osce_digest.taxonomy import Role, Rule

# The terms of one list with the rules that say so: ("AL", the rule of Albania's name).
Meanings = tuple[tuple[str, Rule], ...]


class Rules(tuple[Rule, ...]):  # noqa: SLOT001  (a tuple can have no slots)
    """All rules whose literal one stretch is; the matcher makes each combination once, however often it is met.

    `meanings` sorts their terms by list (`countries`, `topics` …). `blocked` tells whether one of them claims the
    stretch, `lonely` whether one of them needs company that is still to be looked for.
    """

    meanings: tuple[tuple[str, Meanings], ...]
    blocked: bool
    lonely: bool

    def __init__(self, rules: Iterable[Rule]) -> None:  # noqa: ARG002  (the tuple has them already)
        super().__init__()
        self.blocked = any(rule.role is Role.BLOCKER for rule in self)
        self.lonely = any(rule.needs for rule in self)
        self.meanings = sort_meanings(self)


class Match(NamedTuple):
    """One stretch of a text (half-open, in characters) and all rules whose literal it is."""

    rules: Rules
    start: int
    end: int


def sort_meanings(rules: Iterable[Rule]) -> tuple[tuple[str, Meanings], ...]:
    """Sort what rules stand for by list, lists and terms in order of the rules.

    A stretch speaks for a term once: of several rules the heaviest ("newspapers" and "newspaper" may be of two).
    """
    meanings: dict[str, dict[str, Rule]] = {}
    for rule in rules:
        for term in rule.terms:
            kind, _, name = term.partition("/")
            said = meanings.setdefault(kind, {})
            if name not in said or rule.weight > said[name].weight:
                said[name] = rule
    return tuple((kind, tuple(found.items())) for kind, found in meanings.items())
