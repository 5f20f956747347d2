"""Recasts a plain clause as a headline's parts: who, verb in the present, the rest, where.

Deletes, inflects and, for a passive that names its agent, turns the clause round. Never adds a fact or a negation: what
is negated, modal or in an unknown verb stays word for word.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from osce_digest.loader.headline.actor import Actor, say_actor
from osce_digest.loader.headline.adjuncts import match_agent, move_organizer
from osce_digest.loader.headline.clause import Clause, read_clause
from osce_digest.loader.headline.events import lower_article, stage_event
from osce_digest.loader.headline.finite import Voice
from osce_digest.loader.headline.number import is_plural
from osce_digest.loader.headline.predicates import TELLING, say_rest, trim_rest
from osce_digest.loader.headline.terse import Said, say_visit
from osce_digest.loader.headline.verbs import read_verb, say_present
from osce_digest.loader.headline.words import LY_NOUNS, RELATIVES, is_past


class Recast(NamedTuple):  # a named tuple, as every headline makes some
    """A headline before fitting: who, the verb in both numbers, the rest, where, and an attribution ("observers say").

    `plural` is None where the wording of the actor decides; the verb then agrees with the wording chosen.
    """

    actor: Actor
    verb: tuple[str, str]
    rest: str
    place: str = ""
    attribution: str = ""
    plural: bool | None = None

    def say_verb(self, wording: str) -> str:
        """Put the verb into the number of one wording of the actor."""
        plural = self.plural if self.plural is not None and wording not in self.actor.single else is_plural(wording)
        return self.verb[1] if plural else self.verb[0]


# "The Chair strongly condemned", "the guards again kept"
_ADVERB = re.compile(r"\s+(?P<adverb>[a-z]{3,}ly|again|once more|repeatedly|twice|then|later|now)$")
# "Ana Kos alluded to a survey": a verb the table has not, so that the one found is another's
_ACTS_ALREADY = re.compile(
    r"[A-ZÀ-Ž][\w’'-]+ (?!related |linked |devoted |dedicated |connected |exposed |committed )"
    r"[a-z]{3,}(?<!organiz)(?<!organis)(?<!rain)(?<!ct)ed (?:to|at|that|out) "
)
# "the Office had organized it", "with their partners they": words that need the sentence before
_PRONOUN = r"(?:it|they|them|him|he|she|we|you|us|I)"
_POINTS_BACK = re.compile(rf"^{_PRONOUN}(?=[\s,.;]|$)|\s{_PRONOUN}$")
# "During his official visit to Kyrgyzstan, the"
_VISIT = re.compile(
    r"^(?:[Dd]uring|[Oo]n) (?:his|her|their|an?|the) (?:\w+ )?(?P<visit>visit to [A-Z][\w-]+(?: [A-Z][\w-]+)*),"
)
# "were amongst the results of the summit": what is one of them is so without the others
_AMONG = re.compile(r"^among(?:st)? (?:the )?(?=[a-z])")
# "Welcoming the accord in Osh, the Chair issued this statement": what it states
_STATING = re.compile(
    r"(?P<act>Welcoming|Condemning|Deploring) (?P<what>(?:the|an?|this) [^,]+), (?=(?:the |our )?[A-Z])"
)
# "In response to the coup in Osh, the Chair issued this statement": what it is on
_STATED_ON = re.compile(
    r"^(?:In (?:response|reaction) to|On the occasion of) (?P<what>[^,]+), (?=[A-Z]|(?:the|our) [A-Z])"
)
_STATED = frozenset({"a statement", "a joint statement", "a press statement", "a joint press statement"})
_WITHIN = re.compile(r"\b(?:that|which|who|where|when|after|how)\b")
# "in her report to the Permanent Council in Vienna": where the Council sits
_ADDRESSED = ("to the Permanent Council ", "to the OSCE Permanent Council ")
_ASKING = frozenset("how what why who whom whose whether which where when that".split())
_FINITE = frozenset("is are was were has have had shall must should would cannot will".split())
_OPENING = RELATIVES | frozenset("how what why whether as when".split())
# "three books, brought out by the Chair": no deed of the books
_BY = re.compile(r"(?:out |up |together )?by (?:the |an? )?[A-Z]")
_BOUND_TO = {"take": "place", "go": "on"}  # what makes one verb with it
_INFLECTED = (Voice.ACTIVE, Voice.PASSIVE)
# verbs whose agent is the one who acts: "held by", not "attended by"
_RUN = frozenset(
    "hold organize organise conduct host launch present arrange convene run deliver co-organize publish sign".split()
)


def recast_clause(text: str, place: str = "") -> Recast | None:
    """Recast a trimmed sentence that happened at `place`; None where its verb or subject cannot be made out."""
    clause = read_clause(text)
    if clause is None:
        return None
    return _turn_active(clause, place) or _stage(clause, place) or _recast_straight(clause, place)


def conjugate(base: str, *, future: bool) -> tuple[str, str]:
    """Give a verb's headline forms for one and for many: present, or "to …" for what is still to come."""
    if future:
        return f"to {base}", f"to {base}"
    return say_present(base, plural=False), base


def _stage(clause: Clause, place: str) -> Recast | None:
    """Say "A course organized by the OSCE X was held in Y" by its stager."""
    group = clause.group
    if group.voice not in _INFLECTED or ("OSCE" not in clause.subject and "by the OSCE" not in clause.rest):
        return None
    staged = stage_event(clause.subject, group.base, clause.rest)
    actor = say_actor(staged.stager) if staged else None
    if staged is None or actor is None:
        return None
    where = "" if " how " in staged.event else place  # "how to spot forgers in Osh" would tell of forgers there
    return Recast(actor, conjugate(staged.act, future=group.future), trim_rest(staged.event), where)


def _recast_straight(clause: Clause, place: str) -> Recast | None:
    adverb = _ADVERB.search(clause.subject)
    if adverb and adverb["adverb"] in LY_NOUNS:
        adverb = None
    subject = clause.subject[: adverb.start()] if adverb else clause.subject
    actor = say_actor(move_organizer(subject))
    if (
        actor is None
        or _is_misread(actor.full)
        or _ACTS_ALREADY.search(actor.full)
        or _POINTS_BACK.search(subject)
        or (clause.group.base not in TELLING and _POINTS_BACK.match(clause.rest))
    ):
        return None
    group = clause.group
    if group.voice is Voice.ACTIVE and clause.rest.split(" ", 1)[0] in _FINITE:
        return None  # "a report says that was published"
    plural = is_plural(actor.full) if group.plural is None else group.plural
    one, many = _say_verb(clause)
    rest = say_rest(clause, plural=plural)
    stating = _STATING.match(subject) if rest in _STATED else None
    if stating and (act := read_verb(stating["act"].lower())):
        return Recast(actor, conjugate(act.base, future=False), trim_rest(stating["what"]), plural=group.plural)
    if rest in _STATED and (on := _STATED_ON.match(clause.subject)):
        rest = trim_rest(f"{rest} on {on['what']}")
    if group.voice is Voice.COPULA and (among := _AMONG.match(rest)):
        first = (actor.full.partition(", ")[0],) if "," in actor.full else ()
        return Recast(Actor(actor.full, actor.shorter, first), ("among",) * 2, rest[among.end() :])
    bound = _BOUND_TO.get(group.base)
    if bound and f"{rest} ".startswith(f"{bound} "):
        one, many, rest = f"{one} {bound}", f"{many} {bound}", rest.removeprefix(bound).strip()
    said = adverb["adverb"] if adverb else group.adverb if group.voice in _INFLECTED else ""
    verb = (f"{said} {one}", f"{said} {many}") if said else (one, many)
    visit = _VISIT.search(clause.subject)
    # "discuss what markets mean | in Osh" would tell of markets there
    asked = bool(place) and rest.split(" ", 1)[0] in _ASKING
    where = place if not asked and _is_event_place(place, actor.full, clause.rest) else ""
    beside = where or (f"during {visit['visit']}" if visit else "")
    made = Recast(actor, verb, rest, beside, plural=group.plural)
    return say_tersely(made, say_visit) or made


def _is_misread(actor: str) -> bool:
    """Whether what was taken for a subject holds a clause of its own: "The depot shall go and as things"."""
    words = actor.split()
    if _FINITE.isdisjoint(words):
        return ", when " in actor
    for word in words:
        if word.lower() in _OPENING:
            return False  # "The vote that was called early", "What the Mission is there for"
        if word in _FINITE:
            return "“" not in actor
    return False


def _is_event_place(place: str, actor: str, rest: str) -> bool:
    """Whether a place is that of what is told, not one inside the actor's description or behind a colon."""
    before = rest.partition(place)[0] if place else ""
    if place and before != rest and _WITHIN.search(before):
        return False  # "to spot signs of torture after a course completed in Khujand"
    return bool(place) and place not in actor and ":" not in before and not before.endswith(_ADDRESSED)


def _turn_active(clause: Clause, place: str) -> Recast | None:
    """Turn "a course was held by the Centre in Osh" round; only for verbs whose agent is the one who acts."""
    group = clause.group
    if not clause.is_passive or group.adverb or not clause.rest.startswith("by "):
        return None
    asking = clause.subject.split(" ", 1)[0].lower() in _ASKING
    if not asking and group.base not in _RUN:
        return None
    agent = match_agent(f" held {clause.rest}")
    actor = say_actor(agent[0]) if agent else None
    thing = Actor(clause.subject[:1].lower() + clause.subject[1:].rstrip(" ,")) if asking else say_actor(clause.subject)
    if agent is None or actor is None or thing is None:
        return None
    return Recast(
        actor, conjugate(group.base, future=group.future), trim_rest(lower_article(thing.full) + agent[1]), place
    )


def say_tersely(made: Recast, way: Callable[[str, str], Said | None]) -> Recast | None:
    """Say the same in fewer words; None where there is no such way."""
    said = way(made.verb[1], made.rest)
    return made._replace(verb=said[0], rest=said[1]) if said else None


def _say_verb(clause: Clause) -> tuple[str, str]:
    group = clause.group
    if group.voice is Voice.ACTIVE:
        if clause.subject.endswith(",") and _BY.match(clause.rest):
            return (clause.written,) * 2
        lasting = clause.written.startswith(("has ", "have ")) and " since " in clause.rest
        # "have completed the course since 2006" is not "complete"
        return (clause.written,) * 2 if lasting else conjugate(group.base, future=group.future)
    if group.voice is Voice.PASSIVE:
        said = f"to be {group.participle}" if group.future else group.participle
        if clause.subject.split(" ", 1)[0].lower() in _ASKING:
            said = clause.written  # "How judges are selected was explained"
        listed = clause.rest.startswith(", ") and is_past(clause.rest[2:].split(" ", 1)[0])
        said = f"{said}," if listed else said  # "removed, repackaged and sent"
    else:
        said = "to be" if group.voice is Voice.COPULA and group.future else clause.written
    return said, said
