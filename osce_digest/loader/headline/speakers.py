"""Names who said something in few words: "the Head of the Mission", "observers", "ODIHR report".

Only shortens what the text says of a speaker; where nothing sure is short enough it gives nothing. Knows no statement.
"""

import re

from osce_digest.loader.headline.actor import say_actor
from osce_digest.loader.headline.ends import find_ends
from osce_digest.loader.headline.fit import cut_to, drop_articles, squeeze
from osce_digest.loader.headline.number import is_plural
from osce_digest.loader.headline.offices import find_post, is_name, is_office
from osce_digest.loader.headline.verbs import say_present

# "information provided to the OSCE Mission by": what is told of a source
_PROVIDED = re.compile(r",?\s+(?:provided|received|released|published|issued|collected|presented|from|by|on|in|of)\b")
# "an OSCE-led survey in which many took part"
_RELATED = re.compile(r",?\s+(?:in|of|for|by|at|to|with)?\s?(?:which|whom|who|that)\b.*$")
# "an OSCE Mission report presented today"
_PRESENTED = re.compile(r"\s+(?:released|published|presented)$")
# "the Police Adviser of": a speaker whose sentence was cut off
_DANGLING = re.compile(r"(?:\s+(?:of|for|to|in|on|at|and|the|from|by))+$")
_LONGEST_SPEAKER = 45  # characters, where there is a shorter one
LONGEST = 60
_SHORTEST_SPEAKER = 4
_GROUPS = frozenset("members participants observers experts representatives delegates international the".split())
_RELEASED = re.compile(r"\s+(?:released|published|issued|presented|deployed|commissioned|conducted|by)\b")
# "Special Representative on Gender Issues A B": what an office is for
_FIELD = re.compile(r"\s+(?:on|for)\s")
# "the final report by ODIHR"
_REPORT_BY = re.compile(
    r"^the (?P<report>(?:final |interim |new )?(?:report|survey|study)) (?:\w+ed )?by (?P<by>OSCE|ODIHR)$"
)
# "report ODIHR published on the local elections"
_REPORT_OF = re.compile(
    r"^(?P<kind>report|survey|study|assessment) (?:that |which )?(?:the )?(?P<by>OSCE|ODIHR) [a-z]+ed\b"
)
_LOWER_SPEAKERS = frozenset(
    "The International Observers Final Report New Participants Experts An A Joint Election".split()
)


def name_source(who: str) -> str:
    """Name what "according to" refers to: "ODIHR report"."""
    source = drop_articles(who)
    source = source if len(source) <= _LONGEST_SPEAKER else _PROVIDED.split(source)[0]
    report = _REPORT_OF.match(source)
    return f"{report['by']} {report['kind']}" if report else source


def name_speaker(who: str) -> str:
    """Give the shortest sure name of a speaker, empty where there is none short enough."""
    report = _REPORT_BY.match(who)
    if report:
        return f"{report['by']} {report['report']}"
    actor = say_actor(_PRESENTED.sub("", _RELATED.sub("", who)))
    if actor is None:
        return ""
    post = find_post(actor.full)
    if post:
        return post
    grouped = is_office(actor.full) or actor.full.split(" ", 1)[0].lower() in _GROUPS
    brief = is_office(actor.full) and not (is_name(actor.brief) and len(actor.full) <= _LONGEST_SPEAKER)
    speaker = _RELEASED.split(actor.brief if brief else actor.full)[0]
    if len(speaker) > _LONGEST_SPEAKER:
        speaker = squeeze(speaker).replace("OSCE PA’s ", "OSCE PA ")
    if len(speaker) > _LONGEST_SPEAKER and grouped:
        speaker = cut_to(find_ends(speaker), _LONGEST_SPEAKER) or _FIELD.split(speaker)[0]
    speaker = _DANGLING.sub("", speaker)
    if not speaker and grouped:
        speaker = actor.full
    return speaker if _SHORTEST_SPEAKER <= len(speaker) <= LONGEST else ""


def attribute(speaker: str, base: str, *, many: bool = False) -> str:
    """Say who says so: "international observers say"."""
    return f"{lower_speaker(speaker)} {say_present(base, plural=many or is_plural(speaker))}"


def lower_speaker(speaker: str) -> str:
    """Write a speaker as within a sentence, without articles: "international observers"."""
    bare = drop_articles(speaker)
    return bare[:1].lower() + bare[1:] if bare.split(" ", 1)[0] in _LOWER_SPEAKERS else bare
