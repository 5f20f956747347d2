"""Measure the loader and the tagger against labels: one function, from label files and a content folder to figures.

Writes no site and prints nothing. Not here: what counts as right for a field (`scoring_*`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from osce_digest.reports import scoring_dates, scoring_places, scoring_tags, scoring_text
from osce_digest.reports.calibration import Step, calibrate
from osce_digest.reports.labels import read_labels
from osce_digest.reports.pairs import load_labelled, pair_labels
from osce_digest.reports.scores import Figure, Score
from osce_digest.taxonomy import load_taxonomy


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All scores by field, in the order of a report; `items` counts the labels, `found` those with an item there."""

    items: int
    found: int
    files: int
    scores: Mapping[str, Score]
    steps: tuple[Step, ...]

    def figures(self) -> tuple[Figure, ...]:
        """List every number of the report."""
        return tuple(figure for score in self.scores.values() for figure in score.figures())


def evaluate(labels: Iterable[Path], content: Path) -> Evaluation:
    """Load and tag the labelled files below `content` and compare, field by field.

    Raises SetupError where a label file cannot be read or speaks of a file that is not there.
    """
    read = read_labels(labels)
    taxonomy = load_taxonomy()
    files = load_labelled(read, content)
    pairs = pair_labels(files, taxonomy)
    modules = (scoring_places, scoring_dates, scoring_tags, scoring_text)
    scores = {score.name: score for module in modules for score in module.make_scores()}
    scoring_places.score_files(scores, files)
    for pair in pairs:
        scoring_places.score_pair(scores, pair)
        scoring_dates.score_pair(scores, pair)
        scoring_tags.score_pair(scores, pair, taxonomy)
        scoring_text.score_pair(scores, pair)
    return Evaluation(len(read), len(pairs), len(files), scores, tuple(calibrate(pairs, files)))
