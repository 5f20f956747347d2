"""Build the index of literals: a tree of words, along which a text is then followed.

Not here: what the tree is made of and how a text is followed (following), how a literal may be spelled (spelling).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from osce_digest.matching.following import Index, Node, Pattern
from osce_digest.matching.spelling import pluralise, respell, strip_accents
from osce_digest.matching.words import JOINTS, cut, level, undot
from osce_digest.taxonomy import Role, Rule


def build_index(rules: Sequence[Rule]) -> Index:
    """Build the tree and give its first steps. A literal without a letter or digit is never found and left out."""
    root = _Draft()
    plain: list[tuple[str, int]] = []
    for number, rule in enumerate(rules):
        for literal in rule.literals:
            for spelling in _spell(literal, rule.role):
                _add(root, spelling, number, exact=rule.case_sensitive)
            if not literal.isascii():
                plain.append((strip_accents(literal), number))
    # A form without accents stands for those with them unless it is a literal of its own: Nis is not only Niš.
    for spelling, number in [(spelling, number) for spelling, number in plain if not _holds(root, spelling)]:
        _add(root, spelling, number, exact=rules[number].case_sensitive)
    return _finish_steps(root)


@dataclass(slots=True)
class _Draft:
    """A node while the tree grows."""

    rules: dict[int, None] = field(default_factory=dict)
    patterns: dict[Pattern, None] = field(default_factory=dict)
    steps: "dict[str, _Draft]" = field(default_factory=dict)


def _finish_steps(draft: _Draft) -> Index:
    return {name: _finish(ahead) for name, ahead in draft.steps.items()}


def _finish(draft: _Draft) -> Node:
    marked = any(not name[0].isalnum() for name in draft.steps)
    return tuple(draft.rules), tuple(draft.patterns), _finish_steps(draft) if draft.steps else None, marked


def _spell(literal: str, role: Role) -> Iterator[str]:
    for spelling in respell(literal):
        yield spelling
        if role is Role.TRIGGER:
            yield pluralise(spelling)


def _add(root: _Draft, spelling: str, number: int, *, exact: bool) -> None:
    spelling = undot(spelling)
    parts = cut(level(spelling))
    if len(parts) == 1:
        return
    node = root
    for name in _steps(parts):
        ahead = node.steps.get(name)
        if ahead is None:
            ahead = node.steps[name] = _Draft()
        node = ahead
    cased, tail = _cased_words(spelling, parts, exact=exact), parts[-1].rstrip()
    if cased or tail:
        node.patterns[cased, tail, number] = None
    else:
        node.rules[number] = None


def _holds(root: _Draft, spelling: str) -> bool:
    node: _Draft | None = root
    parts = cut(level(undot(spelling)))
    for name in _steps(parts):
        node = node.steps.get(name) if node else None
    tail = parts[-1].rstrip()
    return bool(node and ((node.rules and not tail) or any(pattern[1] == tail for pattern in node.patterns)))


def _steps(parts: list[str]) -> list[str]:
    if len(parts) == 3:  # noqa: PLR2004  (one word with nothing before and something or nothing behind it, as most are)
        return [parts[1]]
    return [
        parts[place] if place == 1 or parts[place - 1] in JOINTS else parts[place - 1] + parts[place]
        for place in range(1, len(parts), 2)
    ]


def _cased_words(spelling: str, parts: list[str], *, exact: bool) -> str:
    """Give the words as written, blanks between them.

    Without `exact` only words in capitals throughout are held to them (SALW, DNA).
    """
    start, words = 0, []
    for place, part in enumerate(parts):
        if place % 2:
            word = spelling[start : start + len(part)]
            words.append(word if exact or (word.isupper() and len(word) > 1) else part)
        start += len(part)
    return " ".join(words) if words != parts[1::2] else ""
