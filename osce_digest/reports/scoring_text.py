"""Score what is kept of an item's lines, and how near a derived headline comes to the true one."""

import re
from collections.abc import Mapping, Sequence

from osce_digest.model import TitleSource
from osce_digest.reports.pairs import Pair
from osce_digest.reports.scores import Kind, Score

KEPT = "kept lines where there is clutter"
CLUTTER_OUT = "clutter lines left out"
LOST = "body lines lost"
HEADLINES = "headlines of untitled items (ROUGE-L F1)"
FITTING = "headlines that fit"

LONGEST_HEADLINE = 100  # characters
NEAR_ENOUGH = 0.35  # ROUGE-L F1 from which a headline is not told as a miss: no two newsrooms word one alike

# the words of: Elbasan's mayor opens a “safety” council
_WORD = re.compile(r"\w+")


def make_scores() -> list[Score]:
    """Begin the scores of this module, in the order of a report."""
    kinds = {KEPT: Kind.SET, CLUTTER_OUT: Kind.SHARE, LOST: Kind.RATE, HEADLINES: Kind.SHARE, FITTING: Kind.SHARE}
    return [Score(name, kind) for name, kind in kinds.items()]


def score_pair(scores: Mapping[str, Score], pair: Pair) -> None:
    """Score the lines and the headline of one item."""
    if pair.label.drop is not None:
        _score_lines(scores, pair, pair.label.drop)
    document = pair.document
    if document.title_source is TitleSource.DERIVED:
        fits = 0 < len(document.title) <= LONGEST_HEADLINE
        scores[FITTING].count(fits, pair.label.place, f"{len(document.title)} characters: {document.title}")
        # Where the text has a title line, a derived headline is a miss of that line, and close to it for no merit.
        if pair.label.true_title and pair.label.title_line is None:
            near = measure_rouge(document.title, pair.label.true_title)
            text = f"{near:.2f}: “{document.title}” for “{pair.label.true_title}”"
            scores[HEADLINES].count(near, pair.label.place, text if near < NEAR_ENOUGH else "")


def measure_rouge(given: str, true: str) -> float:
    """Give ROUGE-L F1 of two headlines: how much of their words they share in the same order, case left aside."""
    ours, theirs = _WORD.findall(given.casefold()), _WORD.findall(true.casefold())
    shared = _count_common(ours, theirs)
    return 2 * shared / (len(ours) + len(theirs)) if shared else 0.0


def _count_common(one: Sequence[str], other: Sequence[str]) -> int:
    """Count the words of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for word in one:
        before = 0
        for at, rival in enumerate(other, 1):
            above = row[at]
            row[at] = before + 1 if word == rival else max(above, row[at - 1])
            before = above
    return row[-1]


def _score_lines(scores: Mapping[str, Score], pair: Pair, drop: frozenset[int]) -> None:
    """Compare the raw lines kept in the body with those a reader would keep; title and free lines do not count."""
    label = pair.label
    own = {number for number, text in pair.lines.items() if _says_something(text)}
    own = {number for number in own if label.line <= number <= label.end_line}
    own -= {label.title_line} | label.free
    wanted = own - drop - label.metadata
    kept = own & _kept_lines(pair)
    for number in sorted(drop & own):
        text = f"line {number} is in the text: {_excerpt(pair, number)}"
        scores[CLUTTER_OUT].count(number not in kept, label.place, text)
    for number in sorted(wanted):
        text = f"line {number} is not in the text: {_excerpt(pair, number)}"
        scores[LOST].count(number not in kept, label.place, text)
    if drop:
        score = scores[KEPT]
        score.given += len(kept)
        score.wanted += len(wanted)
        score.right += len(kept & wanted)
        score.found += len(kept & wanted)


def _says_something(text: str) -> bool:
    """Pass over rules and the borders of tables: `---|---|`."""
    return any(letter.isalnum() for letter in text)


def _kept_lines(pair: Pair) -> set[int]:
    document = pair.document
    lines = {number for block in document.blocks for _, number in block.lines}
    return lines | ({document.dateline_line} if document.dateline_line else set())


def _excerpt(pair: Pair, number: int) -> str:
    return pair.lines[number][:60]
