"""Add the topics that the OSCE files certain items under as well, by the habit of their years.

Its labels are of their time: there was no field of work for education or gender when items of 2003 were filed, so they
stand under Democratization. A habit has an id, the years it held, and for evidence the words of the topic it goes
with. It never takes a topic away. Not here: what words say for a topic (`topics`), the habits of bodies (`lending`).
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from osce_digest.model import Document
from osce_digest.tagging.belonging import DIPLOMATS, MEMBERS
from osce_digest.tagging.judging import Verdict
from osce_digest.tagging.reading import Candidate, Hit
from osce_digest.tagging.scoring import confidence_of, find_best, weigh
from osce_digest.tagging.weights import ACCEPT, LEAD_LENGTH, MOST_TOPICS
from osce_digest.taxonomy import Institution, Taxonomy


class Habit(NamedTuple):
    """From the year `since` to `until` what was filed under one of `beside` stood under `topic` as well.

    With one of the kinds of bodies in `beside` it holds for items without a topic, by a body of that kind.
    `strength` is how often, as a share of the items that the OSCE gave labels at all.
    """

    id: str
    topic: str
    beside: frozenset[str]
    since: int
    until: int
    strength: float


# The Head of the OSCE Mission visited Zenica  /  During a visit to Tuzla, the Head of the Mission …
# but not: the Head of the Mission met a delegation during its visit
_ROUND = re.compile(
    r"\bHead of (?:the )?(?:OSCE )?(?:Mission|Presence|Office|Centre)\b[^.\n]{0,120}?"
    r"\b(?:visit(?:ed|s)|called at|toured)\b"
    r"|\bvisit to [^.\n]{3,60}, the (?:Deputy )?Head of (?:the )?(?:OSCE )?(?:Mission|Presence|Office|Centre)\b"
)
_FIRST, _OLD, _LAST = 1990, 2003, 2100

# What stands in place of a topic where an item has none: the kind of body it is by.
OF_PEOPLE: Final = "none, by a body that works for people"
OF_THE_FIELD: Final = "none, by a field operation"
OF_DIPLOMATS: Final = "none, by a body where States talk"
# … or what it tells of, whatever topics it has.
OF_ROUNDS: Final = "the head of a field operation goes to see places in the field"

HABITS: Final = (
    Habit(
        "habit.democratization-for-later-fields",
        "Democratization",
        frozenset({"Education", "Gender equality", "Good governance", "Youth"}),
        _FIRST,
        2008,
        0.75,
    ),
    Habit("habit.democratization-for-elections", "Democratization", frozenset({"Elections"}), 2003, 2009, 0.55),
    Habit("habit.democratization-for-returns", "Democratization", frozenset({"Migration"}), _FIRST, 2005, 0.6),
    Habit("habit.rights-for-returns", "Human rights", frozenset({"Migration"}), _FIRST, 2005, 0.7),
    Habit("habit.minorities-for-returns", "National minority issues", frozenset({"Migration"}), _FIRST, 2005, 0.55),
    Habit("habit.rights-for-media", "Human rights", frozenset({"Media freedom and development"}), _FIRST, 2002, 0.65),
    Habit(
        "habit.rights-for-trafficked",
        "Human rights",
        frozenset({"Combating trafficking in human beings"}),
        _FIRST,
        2002,
        0.6,
    ),
    Habit("habit.rights-for-women", "Human rights", frozenset({"Gender equality"}), _FIRST, 2004, 0.6),
    Habit(
        "habit.rights-for-tolerance", "Human rights", frozenset({"Tolerance and non-discrimination"}), 2018, _LAST, 0.55
    ),
    Habit("habit.rights-for-roma-once", "Human rights", frozenset({"Roma and Sinti"}), _FIRST, 2004, 0.7),
    Habit("habit.rights-for-roma", "Human rights", frozenset({"Roma and Sinti"}), 2018, _LAST, 0.65),
    Habit("habit.rights-for-want-of-another", "Human rights", frozenset({OF_PEOPLE}), _FIRST, 2002, 0.6),
    Habit("habit.rights-for-want-of-another-in-the-field", "Human rights", frozenset({OF_THE_FIELD}), 2003, 2005, 0.6),
    # Those who go to see a town speak there with everybody about everything that the mission does.
    Habit("habit.democratization-for-rounds", "Democratization", frozenset({OF_ROUNDS}), 2015, _LAST, 0.65),
    Habit("habit.rights-for-rounds", "Human rights", frozenset({OF_ROUNDS}), 2015, _LAST, 0.65),
    Habit("habit.governance-for-rounds", "Good governance", frozenset({OF_ROUNDS}), 2015, _LAST, 0.65),
    # What States talk about with no field of work in view is how to keep the peace.
    Habit(
        "habit.conflicts-for-want-of-another",
        "Conflict prevention and resolution",
        frozenset({OF_DIPLOMATS}),
        2003,
        _LAST,
        0.65,
    ),
    Habit("habit.youth-for-education", "Youth", frozenset({"Education"}), 2017, _LAST, 0.55),
)


def add_habits(topics: Verdict, bodies: Sequence[Candidate], document: Document, taxonomy: Taxonomy) -> Verdict:
    """Add to the topics of an item those they go with; what was in doubt becomes surer by it.

    An item without a topic, by a body that works for people, stands under what such items stood under then.
    """
    day = document.published.day or document.event.end or document.event.start
    habits = _list_habits(day.year) if day else _list_lasting()
    held = [(habit, candidate) for candidate in topics[0] for habit in habits.get(candidate[0], ())]
    if not topics[0] and bodies:
        kinds = _list_kinds(taxonomy.institutions[bodies[0].term])
        held = [(habit, bodies[0]) for kind in kinds for habit in habits.get(kind, ())]
    if bodies and "isit" in document.body and _goes_to_see(document, taxonomy.institutions[bodies[0].term]):
        held += [(habit, bodies[0]) for habit in habits.get(OF_ROUNDS, ())]
    return _hold(topics, held) if held else topics


def _goes_to_see(document: Document, body: Institution) -> bool:
    return body.kind == "field operation" and bool(_ROUND.search(document.body, 0, LEAD_LENGTH))


def _list_kinds(body: Institution) -> list[str]:
    people = body.kind != "secretariat" and ("human" in body.dimensions or not body.dimensions)
    diplomats = body.name in DIPLOMATS or body.name in MEMBERS
    kinds = ((OF_PEOPLE, people), (OF_THE_FIELD, body.kind == "field operation"), (OF_DIPLOMATS, diplomats))
    return [kind for kind, holds in kinds if holds]


def _hold(topics: Verdict, held: Sequence[tuple[Habit, Candidate]]) -> Verdict:
    accepted = {candidate.term: candidate for candidate in topics.accepted}
    doubtful = {candidate.term: candidate for candidate in topics.doubtful}
    for habit, beside in held:
        if habit.topic in accepted or len(accepted) == MOST_TOPICS:
            continue
        candidate = _strengthen(doubtful.pop(habit.topic, None), habit, beside)
        stands = confidence_of(candidate.weight) >= ACCEPT
        (accepted if stands else doubtful)[habit.topic] = candidate
    return Verdict(tuple(accepted.values()), tuple(doubtful.values()))


@lru_cache(maxsize=64)
def _list_habits(year: int) -> Mapping[str, Sequence[Habit]]:
    """List the habits of a year by the topics they go with."""
    return _by_topic([habit for habit in HABITS if habit.since <= year <= habit.until])


@cache
def _list_lasting() -> Mapping[str, Sequence[Habit]]:
    """List the habits that are so old and hold still that most items without a date follow them."""
    return _by_topic([habit for habit in HABITS if habit.since <= _OLD and habit.until == _LAST])


def _by_topic(held: Sequence[Habit]) -> Mapping[str, Sequence[Habit]]:
    return {topic: [habit for habit in held if topic in habit.beside] for habit in held for topic in habit.beside}


# Much cheaper than calling the class.
_make = tuple.__new__


def _strengthen(doubted: Candidate | None, habit: Habit, beside: Candidate) -> Candidate:
    strength = habit.strength * confidence_of(beside[1])
    hit = _make(Hit, (habit.topic, habit.id, find_best(beside[2])[2], strength))
    _, weight, hits = doubted or (habit.topic, 0.0, ())
    return _make(Candidate, (habit.topic, weight + weigh(strength), (*hits, hit)))
