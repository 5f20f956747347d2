"""Puts a statement and who made it into one headline: "Vote was calm but count lacked transparency, observers say".

Shortens what was said and who said it, but never leaves out who: where the two do not fit, it tells the topic only.
"""

import re

from osce_digest.loader.headline.clause import SUBORDINATORS, read_clause
from osce_digest.loader.headline.ends import find_ends
from osce_digest.loader.headline.finiteness import AUXILIARIES, MODALS
from osce_digest.loader.headline.fit import LIMIT, cut_to, drop_articles, squeeze
from osce_digest.loader.headline.frames import lower_common, recast
from osce_digest.loader.headline.number import is_figure
from osce_digest.loader.headline.offices import is_office
from osce_digest.loader.headline.recast import Recast
from osce_digest.loader.headline.verbs import read_base
from osce_digest.loader.headline.wordings import MOST_LOST, say_head, word_actor

# "an international election observation mission concludes": the last three words name well enough who speaks
_LONG_SPEAKER = re.compile(
    r"^[a-z ]+ (?=(?!of |in |on |at |to |for |and |the )[a-z]+ (?!of |in |on |to )[a-z]+ [a-z]+$)"
)
# "participants of an OSCE conference conclude": who they are is plain from what they say
_GATHERED = re.compile(r"\b(?P<who>participants|observers|delegates|report) (?:of|at|in|to|from) .*(?= \w+$)")
# ", but" inside a statement
_SAYING = frozenset("says say concludes conclude finds find notes note stresses stress warns warn states state".split())
# "according to new report Youth in Osh": which one may go
_REPORT = re.compile(r"^(?P<report>according to (?:[\w-]+ ){0,3}?(?:report|study|survey|opinion|assessment|poll)) .*$")
# "OSCE Chairman-in-Office": in short "OSCE Chair"
_CHAIR = re.compile(r"\bChair(?:man|person)?-in-Office\b")
# "since the Group met", "what they say": clauses that are no sentence
_OPENED = re.compile(rf"(?:{'|'.join(sorted(SUBORDINATORS))}|what|whatever|whoever|how|why|whether|who|that)\b")
# "but their delegations": whose, nobody would learn
_POINTING = re.compile(r"(?:the )?(?:their|its|his|her|these|those|both|this)\b")
_TURN = re.compile(r",\s+but\s+")


def attribute(made: Recast) -> str:
    """Put a statement and who made it together; a statement is never printed without its source."""
    said = made.attribution
    if said.endswith(":"):
        speaker = said.rstrip(":")
        return _set_off(made, speaker) or say_topic(speaker, made.actor.full)
    for attribution in dict.fromkeys(
        (
            said,
            _LONG_SPEAKER.sub("", said),
            squeeze(said),
            said.replace("Media Freedom Representative", "Representative"),
            _CHAIR.sub("Chair", said),
            _REPORT.sub(r"\g<report>", said),
            _GATHERED.sub(r"\g<who>", said),
        )
    ):
        headline = _state(made, attribution)
        if headline:
            return headline
    speaker, _, verb = _GATHERED.sub(r"\g<who>", said).rpartition(" ")
    if said.startswith("according to "):
        return _set_off(made, said.removeprefix("according to "))
    if verb not in _SAYING:
        return ""
    told = None if made.actor.full else read_clause(made.rest)
    return _set_off(made, speaker) or say_topic(speaker, told.subject if told else made.actor.full)


def _set_off(made: Recast, speaker: str) -> str:
    """Set who speaks before what fits of a statement: "participants: State should mend its roads"."""
    ends = find_ends(f"{say_head(made, made.actor.full)} {made.rest}".strip())
    whole = drop_articles(ends.text)
    best = ""
    chair = _CHAIR.sub("Chair", speaker)
    plain = speaker.replace("Media Freedom Representative", "Representative")
    for name in dict.fromkeys((speaker, squeeze(speaker), speaker.removeprefix("international "), chair, plain)):
        claim = cut_to(ends, LIMIT - len(name) - 2)
        headline = f"{name}: {claim[:1].upper()}{claim[1:]}"
        if len(headline) > len(best) and (f" {made.verb[0]} " in claim or _is_told(claim, whole)):
            best = headline
    return best


def _is_told(claim: str, whole: str) -> bool:
    """Whether a claim is a sentence of its own: not "Since the Group met", "What they say", "Steps to close it"."""
    low = claim.lower()
    if _OPENED.match(low):
        clause = read_clause(claim)
        return clause is not None and bool(clause.subject) and low.split(" ", 1)[0] not in SUBORDINATORS
    words = low.split()
    if claim == whole or any(
        read_base(word) and words[at - 1].endswith(("s", "women", "people")) for at, word in enumerate(words) if at
    ):
        return True
    return (
        not AUXILIARIES.isdisjoint(low.split()) or not MODALS.isdisjoint(low.split()) or read_clause(claim) is not None
    )


def say_topic(speaker: str, subject: str) -> str:
    """Say what somebody spoke on, where what was said of it fits nowhere: "OSCE Chair on rights of minorities"."""
    if not is_office(speaker) or not subject or _OPENED.match(subject.lower()) or is_figure(subject.lower().split()[0]):
        return ""
    topic = cut_to(find_ends(lower_common(subject.rstrip(" ,"))), LIMIT - len(speaker) - 4)
    return f"{speaker} on {topic}" if topic and ("," not in topic or " and " in topic) else ""


def _state(made: Recast, attribution: str) -> str:
    room = LIMIT - len(attribution) - 2
    ends = find_ends(made.rest)
    for wording, cost in word_actor(made, made.actor.full):
        if cost > MOST_LOST:
            continue  # "empowerment of women" is not "empowerment"
        head = say_head(made, wording)
        said = cut_to(ends, room - len(head) - 1) if made.rest else ""
        text = f"{head} {said}".strip()
        parted = made.verb[0] or len(said) == len(drop_articles(made.rest))
        if len(text) <= room and (said or not made.rest) and parted:
            return f"{text}, {attribution}"
    turned = _TURN.search(made.rest)
    other = recast(made.rest[turned.end() :]) if turned and not _POINTING.match(made.rest, turned.end()) else None
    return _state(other, attribution) if other else ""
