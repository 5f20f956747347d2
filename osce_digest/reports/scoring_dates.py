"""Score published and event dates. No date where the text gives one is a miss, but no wrong date."""

from collections.abc import Mapping
from datetime import date

from osce_digest.reports.labels import Day
from osce_digest.reports.pairs import Pair
from osce_digest.reports.scores import Kind, Score

ACCEPTED = "published accepted"
EXACT = "published where the text shows it"
WRONG = "published wrong"
EVENT = "event"
LANGUAGE = "language"


def make_scores() -> list[Score]:
    """Begin the scores of this module, in the order of a report."""
    kinds = {ACCEPTED: Kind.SHARE, EXACT: Kind.SHARE, WRONG: Kind.RATE, EVENT: Kind.SHARE, LANGUAGE: Kind.SHARE}
    return [Score(name, kind) for name, kind in kinds.items()]


def score_pair(scores: Mapping[str, Score], pair: Pair) -> None:
    """Score the dates of one item, and its language where that is labelled."""
    label, document = pair.label, pair.document
    if label.published is not None:
        _score_published(scores, label.place, _iso(document.published.day), label.published)
    for end, given, wanted in (
        ("start", document.event.start, label.event_start),
        ("end", document.event.end, label.event_end),
    ):
        if wanted is not None:
            day = _iso(given)
            scores[EVENT].count(day in wanted, label.place, f"event {end} {day}, not {_name(wanted)}")
    if label.language:
        right = document.language == label.language
        scores[LANGUAGE].count(right, label.place, f"{document.language}, not {label.language}")


def _score_published(scores: Mapping[str, Score], place: str, day: Day, wanted: tuple[Day, ...]) -> None:
    text = f"published {day}, not {_name(wanted)}"
    scores[ACCEPTED].count(day in wanted, place, text)
    if wanted[0] is not None:
        scores[EXACT].count(day is not None and day in wanted, place, text)
    scores[WRONG].count(day is not None and day not in wanted, place, text)


def _iso(day: date | None) -> Day:
    return day.isoformat() if day else None


def _name(days: tuple[Day, ...]) -> str:
    return " or ".join(str(day) for day in days)
