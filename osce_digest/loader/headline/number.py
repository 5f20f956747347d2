"""Tells whether the subject of a headline is one or many, so that its verb agrees: "experts meet", "mission meets".

A guess by figures, head noun and coordination; reads the subject as the text has it, articles included.
"""

import re
from functools import lru_cache

from osce_digest.loader.headline.offices import is_name, is_office
from osce_digest.loader.headline.words import DETERMINERS, PREPOSITIONS, RELATIVES, is_modifier, is_past

# "25", "6,300", "sixteen", "twenty-four"
_FIGURE = re.compile(
    r"^(?:\d[\d,.]*|two|three|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)(?:teen)?"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|five|eight)$"
)
MANY = frozenset("some several more around about over nearly both many almost dozens hundreds".split())
_COUNTING = ("a number of ", "close to a dozen ", "a dozen ", "half a dozen ", "close to ")
_ACTORS = 512  # whose answers are remembered: the same ones act again and again
# "the Office and the Ministry", "Kowal and OSCE Secretary General", "the Centre and Norway Embassy", "Iceland, and"
_COORDINATION = re.compile(
    r",\s+and\b|\s+and\s+(?:(?:the|an?|its|OSCE|ODIHR|UN|EU|Head|Ambassador|Special|Secretary|US)\b"
    r"|(?:[A-Z]\w+\s+){1,2}(?:Embassy|Ministry|University|Institute|Council|Centre|Academy|Agency|Association|Commissioner|Director|Minister|Representative|President|leaders))"
)
_PLURALS = frozenset("police people women men children co-chairs staff personnel".split())
# in names of groups: "Border Troops", "Aarhus Centres"
_NAMED_PLURALS = frozenset(
    "troops centres centers services forces authorities states parties nations networks units courts women guards "
    "councils clubs brigades agencies ministries discussions institutions offices".split()
)
_SINGULARS = frozenset("affairs ss news series business progress process congress access press politics".split())
_BINDING = frozenset("by between with from".split())  # prepositions that govern both sides of an "and"
_AFTER_HEAD = PREPOSITIONS | RELATIVES | {"held", "organized"}


def is_figure(word: str) -> bool:
    """Whether a lower-case word is a number above one."""
    return _FIGURE.match(word) is not None


@lru_cache(maxsize=_ACTORS)
def is_plural(actor: str) -> bool:
    """Guess the number of a subject: a figure, a plural head noun, or two actors joined by "and"."""
    words = actor.split()
    if not words:
        return False
    first = words[1].lower() if len(words) > 1 and words[0].lower() in DETERMINERS else words[0].lower()
    if is_figure(first) or first in MANY or first == "co-chairs" or actor.lower().startswith(_COUNTING):
        return True
    if _is_coordinated(actor) or (" and " in actor and _is_pair(actor)):
        return True
    head = _find_head(words).lower()
    if head in _NAMED_PLURALS:
        return True  # "Ombudsperson Institutions from Osh"
    if is_office(actor) or (is_name(actor) and words[-1].lower() not in _NAMED_PLURALS):
        return False
    # "the Islamic, Catholic and Jewish communities"
    listed = ", " in actor and " and " in actor and words[0] in {"The", "the"} and _is_plural_noun(words[-1].lower())
    return listed or _is_plural_noun(head)


def _is_pair(actor: str) -> bool:
    """Whether an actor is "ODIHR and European Parliament", "Ana Kos and Jan Kowal" or "Head of the Mission and Jan"."""
    one, _, other = actor.partition(" and ")
    body = one.removeprefix("The ").removeprefix("the ")
    if body.isupper() and body.isalpha() and other[:1].isupper():
        return True
    return other.count(" ") == 1 and is_name(other) and (is_name(one) or is_office(one))


def _is_coordinated(actor: str) -> bool:
    """Whether "and" joins two subjects; not in "a handbook by the OSCE and the UNHCR"."""
    found = _COORDINATION.search(actor) if "and" in actor else None
    if found is None:
        return False
    links = [word for word in actor[: found.start()].lower().split() if word in PREPOSITIONS]
    return not links or ("between" not in links and links[-1] not in _BINDING)


def _is_plural_noun(word: str) -> bool:
    if word in _PLURALS:
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s")) and word not in _SINGULARS


def _find_head(words: list[str]) -> str:
    """Find the last word before a preposition, participle, relative or comma: "Experts" of "Experts from Osh"."""
    head = words[0]
    for word in words[1:]:
        ends = word.islower() and is_past(word) and not head.endswith("ly")  # "Newly elected members"
        acts = word.endswith("ing") and word.islower() and _is_plural_noun(head.lower())  # "institutions dealing with"
        named = (
            word[0].isupper()
            and head.islower()
            and not (is_modifier(head) or head.endswith("ing"))
            and head not in DETERMINERS
        )
        if ends or acts or named or head.endswith(",") or word.lower() in _AFTER_HEAD:
            break
        if word == "and":
            if _is_plural_noun(head.lower()):
                break
            continue  # "Afghan and Tajik officers"
        head = word
    return head.rstrip(",")
