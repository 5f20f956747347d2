"""The real seeds, loaded and tagged, scored against what two careful readers say is in them."""

from pathlib import Path

import pytest

from osce_digest.reports import scoring_dates, scoring_places, scoring_tags, scoring_text
from osce_digest.reports.evaluation import Evaluation, evaluate


@pytest.fixture(scope="module")
def found(shared: Path) -> Evaluation:
    return evaluate([shared / "gold" / "seeds.yml"], shared / "seeds")


def test_every_item_is_found_where_it_begins_and_ends(found: Evaluation) -> None:
    assert found.items == found.found == 24
    assert found.scores[scoring_places.BORDERS_OF_DUMPS].misses == []
    assert found.scores[scoring_places.WHOLE].misses == []
    assert found.scores[scoring_places.ENDS].misses == []


def test_every_published_date_is_among_the_accepted(found: Evaluation) -> None:
    assert found.scores[scoring_dates.ACCEPTED].wanted == 24
    assert found.scores[scoring_dates.ACCEPTED].misses == []


def test_countries_are_right_in_22_of_24(found: Evaluation) -> None:
    countries = found.scores[scoring_tags.COUNTRIES]
    assert countries.items == 24
    assert countries.exact >= 22, countries.misses


def test_dimensions_are_right_in_22_of_24(found: Evaluation) -> None:
    dimensions = found.scores[scoring_tags.DIMENSIONS]
    assert dimensions.items == 24
    assert dimensions.exact >= 22, dimensions.misses


def test_four_in_five_required_topics_are_found_and_at_most_six_are_wrong(found: Evaluation) -> None:
    topics = found.scores[scoring_tags.TOPICS]
    assert topics.recall >= 0.8, topics.misses
    assert topics.given - topics.right <= 6, topics.misses


def test_clutter_is_out_of_the_text(found: Evaluation) -> None:
    clutter = found.scores[scoring_text.CLUTTER_OUT]
    assert clutter.wanted > 0
    assert clutter.misses == []
