"""Puts a statement and who made it into one headline: "Vote was calm but count lacked transparency, observers say".

Shortens what was said and who said it, but never leaves out who: where the two do not fit, it tells the topic only.
"""

import re

from osce_digest.loader.headline.clause import read_clause
from osce_digest.loader.headline.ends import find_ends
from osce_digest.loader.headline.finite import may_be_verb
from osce_digest.loader.headline.fit import LIMIT, cut_to, drop_articles, squeeze
from osce_digest.loader.headline.frames import lower_common, recast
from osce_digest.loader.headline.offices import is_office
from osce_digest.loader.headline.recast import Recast
from osce_digest.loader.headline.wordings import MOST_LOST, say_head, word_actor

# "an international election observation mission concludes": the last three words name well enough who speaks
_LONG_SPEAKER = re.compile(r"^[a-z ]+ (?=[a-z]+ [a-z]+ [a-z]+$)")
# "participants of an OSCE conference conclude": who they are is plain from what they say
_GATHERED = re.compile(r"\b(?P<who>participants|observers|delegates|report) (?:of|at|in|to) .*(?= \w+$)")
# ", but" inside a statement
_SAYING = frozenset("says say concludes conclude finds find notes note stresses stress warns warn states state".split())
_TURN = re.compile(r",\s+but\s+")


def attribute(made: Recast) -> str:
    """Put a statement and who made it together; a statement is never printed without its source."""
    said = made.attribution
    if said.endswith(":"):
        return _set_off(made, said.rstrip(":"))
    for attribution in dict.fromkeys(
        (
            said,
            _LONG_SPEAKER.sub("", said),
            squeeze(said),
            said.replace("Media Freedom Representative", "Representative"),
            _GATHERED.sub(r"\g<who>", said),
        )
    ):
        headline = _state(made, attribution)
        if headline:
            return headline
    speaker, _, verb = _GATHERED.sub(r"\g<who>", said).rpartition(" ")
    if verb not in _SAYING:
        return ""
    told = None if made.actor.full else read_clause(made.rest)
    return say_topic(speaker, told.subject if told else made.actor.full) or _set_off(made, speaker)


def _set_off(made: Recast, speaker: str) -> str:
    """Set who speaks before what fits of a statement: "participants: State should mend its roads"."""
    claim = cut_to(find_ends(f"{say_head(made, made.actor.full)} {made.rest}".strip()), LIMIT - len(speaker) - 2)
    told = True in map(may_be_verb, claim.lower().split())
    return f"{speaker}: {claim[:1].upper()}{claim[1:]}" if told else ""


def say_topic(speaker: str, subject: str) -> str:
    """Say what somebody spoke on, where what was said of it fits nowhere: "OSCE Chair on rights of minorities"."""
    if not is_office(speaker) or not subject:
        return ""
    topic = cut_to(find_ends(lower_common(subject.rstrip(" ,"))), LIMIT - len(speaker) - 4)
    return f"{speaker} on {topic}" if topic else ""


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
    other = recast(made.rest[turned.end() :]) if turned else None
    return _state(other, attribution) if other else ""
