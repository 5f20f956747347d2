"""Score where items begin and end, and which line is their title."""

from collections.abc import Iterable, Mapping, Sequence

from osce_digest.reports.labels import Label
from osce_digest.reports.pairs import Labelled, Pair
from osce_digest.reports.scores import Kind, Miss, Score

BORDERS_OF_DUMPS = "borders in dumps"
BORDERS_OF_PAGES = "borders on pages"
WHOLE = "single items kept whole"
ENDS = "ends"
TITLES = "title lines"

_Start = tuple[int, int]


def make_scores() -> list[Score]:
    """Begin the scores of this module, in the order of a report."""
    sets = [Score(name, Kind.SET) for name in (BORDERS_OF_DUMPS, BORDERS_OF_PAGES)]
    return [*sets, *(Score(name, Kind.SHARE) for name in (WHOLE, ENDS, TITLES))]


def score_files(scores: Mapping[str, Score], files: Iterable[Labelled]) -> None:
    """Score the borders of whole files; the first start of a file is not counted, as nothing could go wrong there."""
    for file in files:
        starts = sorted((document.place.line, document.place.column) for document in file.documents)
        wanted = [(label.line, label.column) for label in file.labels]
        if len(wanted) == 1:
            text = f"cut into {len(starts)} items, at {_name(starts)}"
            scores[WHOLE].count(len(starts) == 1, file.labels[0].place, text)
        else:
            _compare(scores[_border_field(file.labels)], file.labels, starts[1:], wanted[1:])


def score_pair(scores: Mapping[str, Score], pair: Pair) -> None:
    """Score the end and the title line of one item."""
    label, place = pair.label, pair.document.place
    right = place.end_line == label.end_line and label.end_column in {None, place.end_column}
    scores[ENDS].count(right, label.place, f"ends at {place.end_line}:{place.end_column}, not {label.end_line}")
    title = pair.document.title_line
    scores[TITLES].count(title == label.title_line, label.place, f"title line {title}, not {label.title_line}")


def _border_field(labels: Sequence[Label]) -> str:
    """Tell a dump, which has no title line anywhere, from a page."""
    return BORDERS_OF_PAGES if any(label.title_line for label in labels) else BORDERS_OF_DUMPS


def _compare(score: Score, labels: Sequence[Label], given: Sequence[_Start], wanted: Sequence[_Start]) -> None:
    file = labels[0].file
    lost, extra = sorted(set(wanted) - set(given)), sorted(set(given) - set(wanted))
    score.given += len(given)
    score.right += len(given) - len(extra)
    score.wanted += len(wanted)
    score.found += len(wanted) - len(lost)
    score.misses += [Miss(f"{file}:{line}", f"no border at column {column}") for line, column in lost]
    score.misses += [Miss(f"{file}:{line}", f"a border at column {column} too many") for line, column in extra]


def _name(starts: Iterable[_Start]) -> str:
    return ", ".join(f"{line}:{column}" for line, column in starts) or "none"
