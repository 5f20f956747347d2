"""Tells dates that belong to something else than the item's own event: deadlines, documents, days of speech.

Looks at the words right before a date, and at the one behind it.
"""

import re
from typing import Final

from osce_digest.loader.dates.scanning import DateMention

# so many characters before a date are read
LOOK_BACK: Final = 28
# "since 8 May", "of 8 May", "ahead of the 8 May", "by Monday, 7 May": the date belongs to something else
# but: "the focus of today's meeting"
_FOREIGN: Final = re.compile(
    r"(?:(?<!morning )(?<!evening )(?<!night )(?<!afternoon )(?<!meeting )(?<!session )"
    r"(?<!focus )(?<!topic )(?<!subject )(?<!theme )\bof|"
    r"\b(?:since|by|before|after|until|till|ahead of|"
    r"prior to|following|as of|dated|effective|no later than|deadline|compared (?:to|with)))\s+(?:the\s+)?$"
)
# "les élections nationales du 8 mai", "die Wahlen vom 8. Mai", "выборах 8 мая": the vote's own day
_OF_VOTE: Final = re.compile(
    r"\b(?:élections?|scrutin|référendum|elezioni|referendum|elecciones|comicios|\w*[Ww]ahl(?:en)?|выбор(?:ы|ов|ах|ам))\b"
    r"[^.,;:\d]{0,40}?(?:\b(?:du|del|dell'|vom|am|on|от)\s+)?$"
)
# "said on 8 May": that is when words were spoken
_SAID_ON: Final = re.compile(
    r"\b(?:said|stated|told|announced|called for|warned|wrote|declared|reports|reported|informs)\s+on\s+$"
)
# "from 8 May" is no event; "from 8 to 10 May" is
FROM: Final = re.compile(r"\b[Ff]rom\s+$")
# "the 15 July elections", "its 8 May session"
_ARTICLE: Final = re.compile(r"\b(?:the|its|this|that|their|an?|early|next)\s+$")
# "at a 4-5 May informal meeting": what is new has its own day; but "the 4 May meeting", "a 15 July deadline"
_INDEFINITE: Final = re.compile(r"\ban?\s+$")
_EVENT_FOLLOWS: Final = re.compile(
    r"(?: \w+){0,2}? (?:briefing|ceremony|conference|course|event|forum|meeting|roundtable|seminar|session|training|"
    r"visit|workshop)\b"
)
_NOUN_FOLLOWS: Final = re.compile(
    r"[^\S\n](?!(?:and|or|in|at|to|the|by|for|with|was|were|is|are|has|had|have|will|of|on|when|where|which|that|as|near|"
    r"during|after|an?)\b)[A-Za-z]"
)
_OF_ENDS: Final = ("du ", "del ", "vom ", "am ")
_VOTE_BACK: Final = 70
# The last letters of what may stand before a date that belongs to something else; most often a cheap "no".
_BEFORE_FOREIGN: Final = (
    "of since by before after until till to following dated effective than deadline with the on from its this that "
    "their a an early next"
)
_FOREIGN_ENDS: Final = frozenset(word[-2:] for word in _BEFORE_FOREIGN.split())


def belongs_elsewhere(body: str, mention: DateMention) -> bool:
    """Tell whether a date is no day of what the item reports."""
    before = body[max(0, mention.start - LOOK_BACK) : mention.start]
    if before.endswith(_OF_ENDS) or body.find("ыбор", max(0, mention.start - _VOTE_BACK), mention.start) >= 0:
        wide = body[max(0, mention.start - _VOTE_BACK) : mention.start]
        if _OF_VOTE.search(wide.rpartition("\n")[2]):
            return True
    ending = before.rstrip()[-2:]
    if ending.lstrip("( ") not in _FOREIGN_ENDS and ending[-1:] != "a":
        return False
    if ending == "on":
        return _SAID_ON.search(before) is not None
    if _FOREIGN.search(before):
        return True
    if mention.days == 1 and FROM.search(before):
        return True
    dates_noun = mention.days > 0 and _ARTICLE.search(before) and _NOUN_FOLLOWS.match(body, mention.end)
    return bool(dates_noun) and not (_INDEFINITE.search(before) and _EVENT_FOLLOWS.match(body, mention.end))
