from pathlib import Path

from osce_digest.reports import scoring_dates, scoring_places, scoring_tags
from osce_digest.reports.evaluation import Evaluation, evaluate


def misses(found: Evaluation, field: str) -> list[str]:
    return [str(miss) for miss in found.scores[field].misses]


def test_every_miss_is_told_where_it_is(labels: Path, content: Path) -> None:
    found = evaluate([labels], content)
    assert (found.items, found.found, found.files) == (3, 3, 2)
    assert misses(found, scoring_places.ENDS) == []
    assert misses(found, scoring_dates.EXACT) == ["dump.txt:3: published 2019-05-06, not 2019-05-07"]
    assert "dump.txt:3: lacks KG; has TJ" in misses(found, scoring_tags.COUNTRIES)


def test_figures_rest_on_what_is_labelled_only(labels: Path, content: Path) -> None:
    figures = {figure.name: figure for figure in evaluate([labels], content).figures()}
    assert figures[scoring_dates.ACCEPTED].of == 3
    assert figures[scoring_dates.EVENT].of == 2
    assert figures[scoring_dates.LANGUAGE].of == 1
    assert "single items kept whole" in figures
    assert "borders on pages: F1" not in figures


def test_the_same_labels_give_the_same_figures(labels: Path, content: Path) -> None:
    assert evaluate([labels], content).figures() == evaluate([labels], content).figures()
