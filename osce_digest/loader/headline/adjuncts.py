"""What a lead adds to subject or predicate and a headline leaves out: partners, frameworks, who paid, who organized.

Finds where such an addition begins; what to do about it is decided by those who recast subject and predicate.
"""

import re

from osce_digest.loader.headline.trim import tidy
from osce_digest.loader.headline.verbs import read_verb
from osce_digest.loader.headline.words import is_past

# ", together with the", " in close co-operation with", " with the support of", " under the auspices of"
_ADJUNCT = re.compile(
    r",?\s+\b(?:together with|along with|alongside|jointly with|as well as|under the auspices"
    r"|in (?:close |direct |active |full )?(?:co-?operation|partnership|collaboration|co-?ordination|conjunction"
    r"|consultation|association|tandem|accordance|line|compliance|parallel) with"
    r"|(?:upon|on|at) the (?:invitation|request|initiative|basis|margins|sidelines) of"
    r"|in the (?:framework|premises|context|margins) of|within (?:the )?(?:framework|context|scope) of"
    r"|(?:thanks to|through|with) (?:the )?"
    r"(?:(?:financial|technical|generous|expert|kind|active|continued|extra-budgetary) )?(?:and \w+ )?"
    r"(?:support|assistance|participation|involvement|aim|goal|purpose|objective|view|help|funding)"
    r"(?: (?:of|from|to|by)\b)?"
    r"|as mandated|as foreseen|as envisaged|as enshrined|aimed at|with an? (?:aim|view|goal)|in the presence of"
    r"|by means of|on behalf of|in an effort|this time)\b",
    re.IGNORECASE,
)

_BY_WHOSE = r"the (?:invitation|request|initiative|basis|margins|sidelines)"
_HELPED = (
    r" (?:the |an? )?(?:(?:financial|technical|generous|expert|kind|active|continued|extra-budgetary) )?(?:and \w+ )?"
    r"(?:support|assist|participation|involve|aim|goal|purpose|objective|view|help|fund)"
)
# (in small letters) " together with", " with the support": a quick look, as few words begin like an adjunct
_ADJUNCT_HINT = re.compile(
    r" (?:together with|along with|alongside|jointly with|as well as|as mandated|as foreseen|as en|under the auspices"
    r"|in close|in direct|in active|in full|in co|in partner|in assoc|in tandem|in accord|in line|in parallel|in the pr"
    rf"|in the framework|in the context|in the margins|in an effort|upon {_BY_WHOSE}|on {_BY_WHOSE}|at {_BY_WHOSE}"
    rf"|on behalf of|within|thanks to|through{_HELPED}|with{_HELPED}|aimed at|by means of|this time)"
)

# ", organized by the OSCE Mission to X,", " headed by Mayor A B"
_AGENT = re.compile(
    r",?\s+(?:(?:that|which) (?:was|were|is|are) )?(?:jointly )?"
    r"(?P<act>(?:co-)?[a-z]+ed|held|run|led) (?:jointly )?by\s+"
    r"(?P<by>(?:the\s+|a number of |several )?(?:[A-Z][\w’'./-]*|\d\w*)"
    r"(?:,?\s+(?:[A-Z][\w’'./-]*|(?:of|for|on|in|to|and|the)(?=\s+(?:the\s+)?[A-Z])))*),?"
)
_ORGANIZED = frozenset(
    "organized organised supported held conducted hosted arranged sponsored delivered run prepared developed".split()
)
_ARRANGED = frozenset("organized organised conducted arranged prepared developed run delivered".split())
_STAGED = _ORGANIZED | frozenset("funded facilitated financed implemented led chaired".split())
_OSCE = re.compile(r"^(?:the )?(?:OSCE|ODIHR)\b")
# "A two-day training course on", "the third in a series of": the event's noun, before what it is about
EVENT = re.compile(
    r"\b(?:workshops?|seminars?|trainings?|courses?|conferences?|meetings?|round ?tables?|discussions?|exercises?"
    r"|forums?|sessions?|webinars?|camps?|schools?|competitions?|contests?|exhibitions?|debates?|events?|campaigns?"
    r"|symposi(?:um|a)"
    r"|programmes?|consultations?|visits?|lectures?|dialogues?|tours?|hackathons?|festivals?|hearings?|panels?)\b"
)
# "part in a training course on": the noun an object begins with
_NOUN_PHRASE = re.compile(
    r"^(?P<lead>(?:part in |in )?)(?P<head>(?:an?|the|two|three|four) [^,]*?)(?: (?:on|in|for|of|at|to|with)\b|,|$)"
)
# "a seminar that the OSCE Centre in Bishkek held"
_STAGED_BY = re.compile(
    r",?\s(?:that|which) (?P<by>(?:the )?OSCE\b[^,.]{0,60}?) (?P<act>held|organi[sz]ed|hosted|conducted|supported)\b"
)
# "the OSCE Mission to Serbia | in Niš": the town is the event's
_SEATED_IN = re.compile(
    r"^(?P<by>(?:the )?(?:OSCE )?ODIHR"
    r"|.*\b(?:Mission|Office|Centre|Presence|Co-?ordinator) (?:to|in) [A-Z][\w-]+(?: and Herzegovina)?)"
    r"(?P<place> in [A-Z].*)$"
)
# "a two-day ", "three ", "the first ": what stands before the name of an event
_COUNTED = re.compile(
    r"^(?:[Tt]he |[Aa]n? )?"
    r"(?:(?:two|three|four|five|six|[\w]+-(?:day|week|month)|\d+|series of|new|first|second|joint) )*"
)

# ", in Osh with": where the sentence goes on after an inserted adjunct
_RESUMES = re.compile(r",\s+(?=(?:an?|the|its|their|two|three|four|five|six|\d+|on|for|to)\s)")
_AIMS = ("aimed at", "with the aim of", "with the goal of", "with the purpose of")
_BARE = 30  # characters of a predicate that says little but what it aims at
_INSERTED = 3  # characters of the predicate that can stand before an inserted adjunct


def cut_adjunct(segment: str) -> tuple[str, bool]:
    """Cut a piece of a subject where an adjunct begins; also whether one did."""
    found = _ADJUNCT.search(" " + segment) if _ADJUNCT_HINT.search(" " + segment.lower()) else None
    if found is None:
        return segment, False
    kept = (" " + segment)[: found.start()].strip()
    return _drop_participle(kept), True


def _drop_participle(kept: str) -> str:
    """Drop the participle an adjunct belonged to: "a handbook published | with the support of"."""
    rest, _, last = kept.rstrip(" ,").rpartition(" ")
    return rest.rstrip(" ,") if rest and is_past(last) else kept


def cut_adjuncts(predicate: str) -> str:
    """Cut a predicate where an adjunct begins, or take out one inserted before the object."""
    found = _ADJUNCT.search(" " + predicate) if _ADJUNCT_HINT.search(" " + predicate.lower()) else None
    if found is None:
        return predicate
    if ", but " in predicate[found.start() :]:
        return predicate  # "did not meet on the margins of the session, but wrote letters"
    start = found.start() - 1
    before = predicate[: max(0, start)]
    if before.count("“") > before.count("”") or (start < _BARE and found.group().lower().endswith(_AIMS)):
        return predicate
    if start > _INSERTED:
        return _drop_participle(predicate[:start])
    resumes = _RESUMES.search(predicate, max(0, found.end() - 1))
    return predicate[resumes.end() :] if resumes else ""


def cut_stagers(predicate: str) -> str:
    """Take "organized by the Ministry of X" out of a predicate."""
    found = _search_agent(predicate)
    if found is None or found["act"].removeprefix("co-") not in _STAGED or found.start() <= 1:
        return predicate
    before, after = predicate[: found.start() - 1], predicate[found.end() - 1 :]
    if before.endswith(" and"):
        return predicate
    return _name_event(before, predicate) + after


def _name_event(before: str, predicate: str) -> str:
    """Turn "complete a course on maps" into "complete a OSCE course on maps" where only one event is spoken of."""
    found = _NOUN_PHRASE.match(before)
    if found is None or not EVENT.search(found["head"]) or EVENT.search(before, found.end("head")):
        return before
    return found["lead"] + name_organizer(before[found.end("lead") :], predicate)


def match_agent(phrase: str) -> tuple[str, str] | None:
    """Part " held by the Centre in Osh for judges" into who acts and what follows; None where nobody is named."""
    found = _AGENT.match(phrase)
    seated = _SEATED_IN.match(found["by"]) if found and " in " in found["by"] else None
    if found and seated:
        return seated["by"], f"{seated['place']}{phrase[found.end('by') :]}"
    return (found["by"], phrase[found.end() :]) if found else None


def name_organizer(event: str, within: str) -> str:
    """Put "OSCE" before an event's name where `within` says that an OSCE body organized it."""
    found = _search_agent(within)
    if found is None or "OSCE" in event or not _is_organizer(found):
        return event
    return _COUNTED.sub(r"\g<0>OSCE ", event, count=1)


def find_stager(text: str) -> tuple[str, str, str] | None:
    """Find the OSCE body that staged an event: who, the verb's base form, and the text without that phrase."""
    padded = " " + text
    told = _STAGED_BY.search(padded) if " OSCE" in text else None
    verb = read_verb(told["act"]) if told else None
    if told and verb:
        return told["by"], verb.base, tidy(f"{padded[: told.start()]} {padded[told.end() :]}")
    for found in _AGENT.finditer(padded):
        verb = read_verb(found["act"])
        if verb is not None and _is_organizer(found) and not found["by"].endswith(("’s", "'s")):
            base = "organize" if found["act"].removeprefix("co-") in _ARRANGED else verb.base
            seated = _SEATED_IN.match(found["by"])
            by, place = (seated["by"], seated["place"]) if seated else (found["by"], "")
            return by, base, tidy(f"{padded[: found.start()]} {padded[found.end() :]}{place}")
    return None


def move_organizer(subject: str) -> str:
    """Turn "A course for judges supported by the OSCE Mission to X" into "A OSCE course for judges"."""
    found = _search_agent(subject)
    if found is None:
        return subject
    bare = tidy((" " + subject)[: found.start()] + (" " + subject)[found.end() :])
    begins_with_article = bare.split(" ", 1)[0].lower() in {"a", "an", "the"}
    return name_organizer(bare, subject) if begins_with_article and EVENT.search(bare) else bare


def _search_agent(text: str) -> re.Match[str] | None:
    return _AGENT.search(" " + text) if " by " in text else None


def _is_organizer(agent: re.Match[str]) -> bool:
    return agent["act"].removeprefix("co-") in _ORGANIZED and _OSCE.match(agent["by"]) is not None
