"""What a lead adds to subject or predicate and a headline leaves out: partners, frameworks, who paid, who organized.

Finds where such an addition begins; what to do about it is decided by those who recast subject and predicate.
"""

import re

from osce_digest.loader.headline_trim import tidy

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
    r",?\s+(?:(?:that|which) (?:was|were|is|are) )?(?:jointly )?(?P<act>(?:co-)?[a-z]+ed|held|run|led) by\s+"
    r"(?P<by>(?:the\s+)?(?:[A-Z][\w’'./-]*|\d\w*)"
    r"(?:,?\s+(?:[A-Z][\w’'./-]*|(?:of|for|on|in|to|and|the)(?=\s+(?:the\s+)?[A-Z])))*),?"
)
_ORGANIZED = frozenset(
    "organized organised supported held conducted hosted arranged sponsored delivered run prepared developed".split()
)
_STAGED = _ORGANIZED | frozenset("funded facilitated financed implemented led chaired".split())
_OSCE = re.compile(r"^(?:the )?OSCE\b")
# "a two-day ", "three ", "the first ": what stands before the name of an event
_COUNTED = re.compile(
    r"^(?:[Tt]he |[Aa]n? )?"
    r"(?:(?:two|three|four|five|six|[\w]+-(?:day|week|month)|\d+|series of|new|first|second|joint) )*"
)

# ", in Osh with": where the sentence goes on after an inserted adjunct
_RESUMES = re.compile(r",\s+(?=(?:an?|the|its|their|two|three|four|five|six|\d+|on|for|to)\s)")
_INSERTED = 3  # characters of the predicate that can stand before an inserted adjunct


def cut_adjunct(segment: str) -> tuple[str, bool]:
    """Cut a piece of a subject where an adjunct begins; also whether one did."""
    found = _ADJUNCT.search(" " + segment) if _ADJUNCT_HINT.search(" " + segment.lower()) else None
    return ((" " + segment)[: found.start()].strip(), True) if found else (segment, False)


def cut_adjuncts(predicate: str) -> str:
    """Cut a predicate where an adjunct begins, or take out one inserted before the object."""
    found = _ADJUNCT.search(" " + predicate) if _ADJUNCT_HINT.search(" " + predicate.lower()) else None
    if found is None:
        return predicate
    start = found.start() - 1
    if start > _INSERTED:
        return predicate[:start]
    resumes = _RESUMES.search(predicate, max(0, found.end() - 1))
    return predicate[resumes.end() :] if resumes else ""


def cut_stagers(predicate: str) -> str:
    """Take "organized by the Ministry of X" out of a predicate."""
    found = _search_agent(predicate)
    if found is None or found["act"].removeprefix("co-") not in _STAGED or found.start() <= 1:
        return predicate
    before, after = predicate[: found.start() - 1], predicate[found.end() - 1 :]
    return predicate if before.endswith(" and") else before + after


def match_agent(phrase: str) -> tuple[str, str] | None:
    """Part " held by the Centre in Osh for judges" into who acts and what follows; None where nobody is named."""
    found = _AGENT.match(phrase)
    return (found["by"], phrase[found.end() :]) if found else None


def name_organizer(event: str, within: str) -> str:
    """Put "OSCE" before an event's name where `within` says that an OSCE body organized it."""
    found = _search_agent(within)
    if found is None or "OSCE" in event or not _is_organizer(found):
        return event
    return _COUNTED.sub(r"\g<0>OSCE ", event, count=1)


def move_organizer(subject: str) -> str:
    """Turn "A course for judges supported by the OSCE Mission to X" into "A OSCE course for judges"."""
    found = _search_agent(subject)
    if found is None:
        return subject
    bare = tidy((" " + subject)[: found.start()] + (" " + subject)[found.end() :])
    begins_with_article = bare.split(" ", 1)[0].lower() in {"a", "an", "the"}
    return name_organizer(bare, subject) if begins_with_article else bare


def _search_agent(text: str) -> re.Match[str] | None:
    return _AGENT.search(" " + text) if " by " in text else None


def _is_organizer(agent: re.Match[str]) -> bool:
    return agent["act"].removeprefix("co-") in _ORGANIZED and _OSCE.match(agent["by"]) is not None
