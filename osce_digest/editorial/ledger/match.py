"""Find the ledger's line of each item: by its very text, then by that of a copy, then by a text much like it.

Each line is used once. Pure. The order of items and lines does not show. Not here: what counts as much alike
(ledger.near).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.ids import find_stand, find_turn
from osce_digest.editorial.ledger.near import match_nearly
from osce_digest.editorial.ledger.values import Line
from osce_digest.editorial.manuscript import Manuscript

_DIGEST_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Matches:
    """For each item its line, None where it is new, and the digest that lines keep; what was noticed."""

    lines: tuple[Line | None, ...]
    digests: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]


def cut_digest(text_digest: str) -> str:
    """Give what lines keep of a digest."""
    return text_digest[:_DIGEST_LENGTH]


def match_lines(items: Sequence[Manuscript], lines: Sequence[Line]) -> Matches:
    """Find the line of each item."""
    digests = [cut_digest(item.text_digest) for item in items]
    matched = _match_exactly(items, digests, lines)
    _match_by_copies(items, matched, lines)
    fresh = {at: items[at] for at, line in enumerate(matched) if line is None}
    used = {line.id for line in matched if line}
    unused = [line for line in lines if line.id not in used]
    noticed: tuple[Diagnostic, ...] = ()
    if fresh and unused:
        found, noticed = match_nearly(fresh, unused, lines)
        matched = [found.get(at, line) for at, line in enumerate(matched)]
    return Matches(tuple(matched), tuple(digests), noticed)


def _match_exactly(items: Sequence[Manuscript], digests: Sequence[str], lines: Sequence[Line]) -> list[Line | None]:
    by_digest = {line.digest: line for line in lines}
    matched = [by_digest.get(digest) for digest in digests]
    crowded = _repeated(digests) | _repeated([line.digest for line in lines])
    copies: dict[str, dict[int, Manuscript]] = {digest: {} for digest in crowded}
    for at, digest in enumerate(digests):
        if digest in crowded:
            copies[digest][at] = items[at]
            matched[at] = None
    rivals: dict[str, list[Line]] = {digest: [] for digest in crowded}
    for line in lines:
        if line.digest in crowded:
            rivals[line.digest].append(line)
    for digest in crowded:
        for at, line in _pair_copies(copies[digest], rivals[digest]):
            matched[at] = line
    return matched


def _match_by_copies(items: Sequence[Manuscript], matched: list[Line | None], lines: Sequence[Line]) -> None:
    """Let an item that was joined of copies have the line that one of them had: a better copy renames nothing."""
    joined = [at for at, item in enumerate(items) if item.copies and matched[at] is None]
    if not joined:
        return
    used = {line.id for line in matched if line}
    by_digest: dict[str, list[Line]] = {}
    for line in lines:
        by_digest.setdefault(line.digest, []).append(line)
    for at in sorted(joined, key=lambda at: find_stand(items[at])):
        known = [line for text in items[at].copies for line in by_digest.get(cut_digest(text), ())]
        free = [line for line in known if line.id not in used]
        if free:
            first = min(free, key=lambda line: (line.withdrawn is not None, line.seen or date.max, line.id))
            matched[at] = first
            used.add(first.id)


def _repeated(values: Sequence[str]) -> set[str]:
    if len(set(values)) == len(values):
        return set()
    return {value for value, count in Counter(values).items() if count > 1}


def _pair_copies(copies: Mapping[int, Manuscript], lines: Sequence[Line]) -> Iterator[tuple[int, Line]]:
    """Pair word-for-word copies with the lines of that text: those of one day and headline first, then as they stand.

    The text is the same, so no pairing is wrong; this one keeps most as it was.
    """
    pairs = sorted(((at, line) for at in copies for line in lines), key=lambda pair: _unlikeness(copies, *pair))
    taken: set[int | str] = set()
    for at, line in pairs:
        if at not in taken and line.id not in taken:
            taken |= {at, line.id}
            yield at, line


def order_copies(
    items: Sequence[Manuscript], matches: Matches, ids: Sequence[str], now: date | None
) -> tuple[Matches, list[str]]:
    """Let word-for-word copies of one day and headline have lines and ids in the order they are found in next time.

    One of them may have been known by likeness alone, and another may be new, to be seen from `now` on.
    """
    repeated = _repeated(matches.digests)
    groups: dict[tuple[object, ...], list[int]] = {}
    for at, digest in enumerate(matches.digests if repeated else ()):
        if digest in repeated:
            groups.setdefault((digest, items[at].published.day, items[at].title), []).append(at)
    lines, names = list(matches.lines), list(ids)
    for group in groups.values():
        held = sorted(((lines[at], names[at]) for at in group), key=lambda pair: _next_turn(pair[0], pair[1], now))
        for at, (line, name) in zip(sorted(group, key=lambda at: find_stand(items[at])), held, strict=True):
            lines[at], names[at] = line, name
    return replace(matches, lines=tuple(lines)), names


def _next_turn(line: Line | None, name: str, now: date | None) -> tuple[object, ...]:
    return _turn(line) if line else (now or date.max, find_turn(name))


def _turn(line: Line) -> tuple[object, ...]:
    return line.seen or date.max, find_turn(line.id)


def _unlikeness(copies: Mapping[int, Manuscript], at: int, line: Line) -> tuple[object, ...]:
    item = copies[at]
    return (
        item.published.day != line.published,
        item.title != line.title,
        line.withdrawn is not None,
        *_turn(line),
        find_stand(item),
    )
