"""The ways to name the actor of a headline, from the fullest to the shortest, and what each leaves unsaid.

Only weighs the wordings of one actor; which of them a headline takes is decided by those who know the rest of it.
"""

import re
from collections.abc import Iterator

from osce_digest.loader.headline.ends import find_ends
from osce_digest.loader.headline.fit import drop_articles, drop_count
from osce_digest.loader.headline.number import MANY, is_figure, is_plural
from osce_digest.loader.headline.offices import is_name, is_office
from osce_digest.loader.headline.recast import Recast
from osce_digest.loader.headline.words import DETERMINERS

_LONG_OFFICE = 60  # characters from which an office may lose what it is for
_LONGEST_ACTOR = 90  # characters, before articles are dropped

# What a loss costs when wordings are compared, in characters of headline.
_SHORTER = 12  # for each step to a shorter name of the actor
_UNKNOWN = 24  # for a person of whom nobody learns who that is
MOST_LOST = 36  # that a statement of somebody can bear: what it speaks of must stay
_CUT = 20  # for an actor without what describes it

_OF_MANY = frozenset("are were have".split())
_NUMBERED = frozenset("are were have is was has".split())
_TOGETHER = frozenset(
    "partner meet agree unite co-operate cooperate collaborate join".split()
)  # what one alone does not
_SEATED = (" Mission", " Presence", " Centre", " Office")
_WHOSE = ("epresentatives", "embers", "eads", "elegation", "elegations", "mployees", "taff")
_NOBODYS = ("Personal Representative", "Special Representative", "Special Envoy", "Co-ordinator")
_QUANTITIES = ("The number of", "The share of", "The proportion of", "The percentage of")
_SEVERAL = ("Ambassadors ", "The Ambassadors ", "Foreign Ministers ", "The Foreign Ministers ")
_KNOWN = ("OSCE Representative", "OSCE High Commissioner", "Permanent Council")
# "nine out of ten families who came back": the share is of those only
_SHARE = re.compile(r"\b(?:out of|in ten|per cent|percent|half of|half the|most of|none of|third of|two-thirds of)\b")
_MEASURES = (" tons", " tonnes", " kilograms", " litres", " percent", " per cent", " units", " pieces", " thousands")
# "police who kept journalists from", "a plan to make it a crime": what begins so stands whole or not at all
_OPENED = re.compile(r"\s+(?:who|which|that|whose|where|how|to [a-z]+ (?:it|them|him|her))\b")
# "Members of the working group responsible for the register": what they are there for, which goes whole
_TASKED = re.compile(r"\s+(?:responsible for|representing)\b")
# "Ten guards from Osh and six judges": a figure that is not that of all
_AND_MORE = re.compile(r"\band (?P<figure>[\w-]+) ")


def word_actor(made: Recast, full: str) -> Iterator[tuple[str, int]]:
    """Yield the ways to name the actor, each with what its loss of detail costs."""
    yield full, 0
    singles = () if made.verb[0].split(" ", 1)[0] in _NUMBERED else made.actor.single
    if made.verb[1] in _TOGETHER and not made.rest.startswith("with "):
        singles = tuple([single for single in singles if is_plural(single)])
    for rank, wording in enumerate(made.actor.shorter, 1):
        spared = len(full) - len(wording) if wording == made.actor.unnamed else 0
        unknown = " and " in wording and is_name(wording.partition(" and ")[0])
        lost = (
            _UNKNOWN * 2
            if unknown
            else _UNKNOWN
            if wording != full and full.endswith(wording) and is_name(wording)
            else _SHORTER
        )
        known = wording in _KNOWN
        yield wording, (lost if known else lost * rank) if not spared else -1 - spared
    for rank, wording in enumerate(singles, 2):
        yield wording, _SHORTER * rank
    many = made.verb[0].split(" ", 1)[0] in _OF_MANY
    if not made.actor.shorter:
        yield from _cut_actor(singles[-1] if singles else full, many=many)
    elif len(made.actor.brief) > _LONG_OFFICE:
        yield from _cut_actor(made.actor.brief, many=many)


def _cut_actor(full: str, *, many: bool) -> Iterator[tuple[str, int]]:
    ends = find_ends(full)
    cuts = [(end, _CUT) for end in reversed(ends.good) if end < len(full)]
    cuts += [(end, _CUT * 2) for end in reversed(ends.fair) if not full.startswith("and", end + 1)]
    cuts += [(end, _CUT * 2) for end in ends.poor[:1] if "OSCE" in full[:end] and full[end - 1] != ","]
    reach = _find_reach(full)
    tasked = _TASKED.search(full) if " re" in full else None
    if tasked:
        cuts.insert(0, (tasked.start(), _CUT))
        reach = min(reach, tasked.start())
    more = _AND_MORE.search(full) if "and " in full and is_figure(full.split(" ", 1)[0].lower()) else None
    counted = more.start() if more and is_figure(more["figure"].lower()) else 0
    for end, cost in cuts:
        if (
            full[end - 1] != ","
            and end <= reach
            and not _says_nothing(full[:end])
            and not _breaks_list(full[:end], full)
            and not _loses_post(full[:end], full[end:])
            and (not many or is_plural(full[:end]))
        ):
            yield drop_count(full[:end]) if end <= counted else full[:end], cost


def _says_nothing(cut: str) -> bool:
    """Whether a cut leaves "154 tons", "Head of the Mission" without where, or a committee's "the Chair"."""
    if cut.endswith(_WHOSE):
        return True
    if is_office(cut):
        return " " not in drop_articles(cut) or cut.endswith((*_SEATED, *_NOBODYS))
    return cut.endswith(_MEASURES)


def _breaks_list(cut: str, full: str) -> bool:
    """Whether a cut ends within a list of actors: "Fair rents for stalls, clean water | for traders and a roof"."""
    return "," in cut and "and " not in cut.rpartition(",")[2] and " and " in full[len(cut) :]


def _loses_post(cut: str, lost: str) -> bool:
    """Whether a cut leaves a post without its body, or of several persons one: "and Director | of the UN Office"."""
    if cut.startswith(_SEVERAL) and " and " not in cut:
        return True
    links = (" of ",) if " of " in cut else (" of ", " for ", " to ", " in ")
    return is_office(cut.rpartition(" ")[2]) and lost.startswith(links)


def _find_reach(actor: str) -> int:
    """Find how far an actor may be cut: not into a relative clause, nor before one that says which of them it is."""
    if actor.startswith(_QUANTITIES) or (" who " in actor and _SHARE.search(actor)):
        return 0  # "The number of refugees | returning to Osh"
    opened = _OPENED.search(actor)
    if opened is None:
        return _LONGEST_ACTOR
    first = actor.split(" ", 1)[0].lower()
    counted = first in DETERMINERS or first in MANY or is_figure(first)
    return min(_LONGEST_ACTOR, opened.start() if counted else actor.rfind(" and ", 0, opened.start()))


def say_head(made: Recast, wording: str) -> str:
    """Say who acts and the verb that agrees with it."""
    return f"{drop_articles(wording)} {made.say_verb(wording)}".strip()
