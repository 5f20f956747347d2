"""The index of literals: a tree of words, built once, along which the matcher follows a text.

Not here: how a text is followed (matcher), how a literal may be spelled (spelling).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from osce_digest.matching.spelling import pluralise, respell, strip_accents
from osce_digest.matching.words import JOINTS, cut, level, undot
from osce_digest.taxonomy import Role, Rule


@dataclass(frozen=True, slots=True)
class Pattern:
    """A spelling of a rule's literal that asks for more than its words.

    `cased` holds the words with their capitals, nothing where these do not count; `tail` is what must follow the last
    word (the dot of `U.S.`).
    """

    rule: Rule
    cased: tuple[str, ...]
    tail: str


@dataclass(frozen=True, slots=True)
class Node:
    """A point in the tree: where the next words lead, the rules complete here, and those that ask for more.

    A step is named by the next word alone where a blank or hyphen comes before it, else by separator and word.
    """

    steps: "dict[str, Node]" = field(default_factory=dict)
    rules: list[Rule] = field(default_factory=list)
    patterns: list[Pattern] = field(default_factory=list)


def build_index(rules: Iterable[Rule]) -> dict[str, Node]:
    """Build the tree and give its first steps. A literal without a letter or digit is never found and left out."""
    root = Node()
    plain: list[tuple[str, Rule]] = []
    for rule in rules:
        for literal in rule.literals:
            for spelling in _spell(literal, rule.role):
                _add(root, spelling, rule)
            if not literal.isascii():
                plain.append((strip_accents(literal), rule))
    # A form without accents stands for those with them unless it is a literal of its own: Nis is not only Niš.
    for spelling, rule in [(spelling, rule) for spelling, rule in plain if not _holds(root, spelling)]:
        _add(root, spelling, rule)
    return root.steps


def _spell(literal: str, role: Role) -> Iterator[str]:
    for spelling in respell(literal):
        yield spelling
        if role is Role.TRIGGER:
            yield pluralise(spelling)


def _add(root: Node, spelling: str, rule: Rule) -> None:
    spelling = undot(spelling)
    parts = cut(level(spelling))
    if len(parts) == 1:
        return
    node = root
    for name in _steps(parts):
        ahead = node.steps.get(name)
        if ahead is None:
            ahead = node.steps[name] = Node()
        node = ahead
    pattern = Pattern(rule, _cased_words(spelling, parts, exact=rule.case_sensitive), parts[-1].rstrip())
    if pattern.cased or pattern.tail:
        node.patterns.append(pattern)
    elif rule not in node.rules:
        node.rules.append(rule)


def _holds(root: Node, spelling: str) -> bool:
    node: Node | None = root
    for name in _steps(cut(level(undot(spelling)))):
        node = node.steps.get(name) if node else None
    return bool(node and (node.rules or node.patterns))


def _steps(parts: list[str]) -> Iterator[str]:
    for place in range(1, len(parts), 2):
        yield parts[place] if place == 1 or parts[place - 1] in JOINTS else parts[place - 1] + parts[place]


def _cased_words(spelling: str, parts: list[str], *, exact: bool) -> tuple[str, ...]:
    """Give the words as written; without `exact` only words in capitals throughout are held to them (SALW, DNA)."""
    start, words = 0, []
    for place, part in enumerate(parts):
        if place % 2:
            word = spelling[start : start + len(part)]
            words.append(word if exact or (word.isupper() and len(word) > 1) else part)
        start += len(part)
    return tuple(words) if words != parts[1::2] else ()
