"""Says an event by who staged it: "A course organized by the OSCE Mission to X ended" names the Mission first.

Knows events by their nouns and stagers by "organized by the OSCE …"; where either is missing it says nothing, and the
sentence is recast as it stands. Adds no word but the verb's present form.
"""

import re
from typing import NamedTuple

from osce_digest.loader.headline.adjuncts import EVENT, cut_adjuncts, find_stager
from osce_digest.loader.headline.trim import tidy
from osce_digest.loader.headline.verbs import read_verb

# "was held", "concluded": what events do by themselves; whatever else they did is the news
_HAPPENING = frozenset("hold conclude start begin end open finish commence close complete conduct kick wrap".split())
# "A five-day OSCE-supported workshop": who staged it stands before its name
_OSCE_ACT = re.compile(
    r"^(?P<before>(?:The |An? )?(?:[\w-]+ ){0,3}?)OSCE-(?P<act>supported|organi[sz]ed|sponsored|hosted) "
)
# "An workshop": the article once stood before "OSCE-"
_AN = re.compile(r"^(?P<article>[Aa])n (?=[^aeiouAEIOU])")
_LOWERED = frozenset("The A An Some Several Two Three Four Five Six Seven Eight Nine Ten Twelve".split())
_PLACED = ("in ", "at ", "near ", "on ")


# "The course was organized by the OSCE Mission to X and": a sentence that only says who staged the event
_STAGED_BY = re.compile(
    r"(?:^|[.!?…] )(?:The|This|It) (?:[\w-]+ ){0,4}?(?:was|were|is|are) (?:also )?(?P<phrase>(?:jointly |co-)?"
    r"(?:organi[sz]ed|held|hosted|conducted|supported|delivered) (?:and \w+ )?by (?:the )?OSCE\b"
    r"(?:(?! and [a-z]| with | at | on | from | under | within )[^.,;])*)"
)


# "paid a working visit to": a visit is the visitors' own, whoever arranged it
_VISITING = re.compile(r"\bpa(?:id|ys?|ying) (?:an? )?(?:[\w-]+ ){0,3}visits? ")
# "by the OSCE Office’s patrol project": who staged it is no body
_OWNED = re.compile(r"['’]s [a-z]")


class Staged(NamedTuple):
    """An event said by its stager: who, what they did (a verb's base form), and the event itself."""

    stager: str
    act: str
    event: str


def add_stager(sentence: str, lead: str) -> str:
    """Add "organized by the OSCE …" from the lead's next sentence to one that tells of an event but of no OSCE body."""
    if "OSCE" in sentence or "ODIHR" in sentence or " by the OSCE" not in lead or not EVENT.search(sentence):
        return sentence
    at = lead.find(sentence) + len(sentence)
    found = _STAGED_BY.match(lead, at) or _STAGED_BY.match(lead[at:].lstrip(" \n"))
    if found is None or _OWNED.search(found["phrase"]) or _VISITING.search(sentence):
        return sentence
    return f"{sentence.rstrip('.… ')}, {found['phrase']}."


def stage_event(subject: str, base: str, rest: str) -> Staged | None:
    """Read "A course for judges organized by the OSCE X" + "conclude" + "in Y"; None where it is no such sentence."""
    happens = base in _HAPPENING or (base == "take" and rest.startswith("place"))
    found = _find_stager(subject) if happens else None
    if happens and found is None and "by the OSCE" in rest and (told := find_stager(rest)):
        found, rest = (told[0], told[1], subject), told[2]  # "A course ended in Osh, organized by the OSCE X"
    if found is None or not EVENT.search(found[2]):
        return None
    staged = found[2]
    where = cut_adjuncts(rest.removeprefix("place").strip(" ,"))
    event = tidy(f"{staged} {where}") if where.startswith(_PLACED) and " how " not in staged else staged
    return Staged(found[0], found[1], lower_article(event))


def _find_stager(subject: str) -> tuple[str, str, str] | None:
    named = _OSCE_ACT.match(subject) if "OSCE-" in subject else None
    verb = read_verb(named["act"]) if named else None
    if named and verb:
        return "OSCE", verb.base, _AN.sub(r"\g<article> ", f"{named['before']}{subject[named.end() :]}", count=1)
    return find_stager(subject) if "OSCE" in subject or "ODIHR" in subject else None


def stage_theme(event: str, name: str, theme: str) -> Staged | None:
    """Read "X was the focus of a course organized by the OSCE Y": `event` in full, its bare `name`, and the theme."""
    found = find_stager(event) if "OSCE" in event or "ODIHR" in event else None
    if found is None or not EVENT.search(name):
        return None
    return Staged(found[0], found[1], f"{lower_article(name)} on {theme}")


def lower_article(text: str) -> str:
    """Lower the article a subject began with: "The course" is now an object."""
    return text[:1].lower() + text[1:] if text.split(" ", 1)[0] in _LOWERED else text
