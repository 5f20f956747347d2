"""What somebody said: "…, observers said", "According to X, …", "“…,” said X" become "…, X says".

Keeps who said it, whatever else goes: a statement that is somebody's is never given as a fact. Quotes word for word or
not at all; what holds no "we" or "I" may be told as indirect speech.
"""

import re

from osce_digest.loader.headline.actor import Actor, say_actor
from osce_digest.loader.headline.adjuncts import EVENT
from osce_digest.loader.headline.clause import SUBORDINATORS, read_clause
from osce_digest.loader.headline.ends import find_ends
from osce_digest.loader.headline.fit import LIMIT, drop_articles
from osce_digest.loader.headline.offices import is_office
from osce_digest.loader.headline.recast import Recast, recast_clause
from osce_digest.loader.headline.speakers import LONGEST, attribute, lower_speaker, name_source, name_speaker
from osce_digest.loader.headline.verbs import read_verb
from osce_digest.loader.headline.words import holds

# ", observers said in a statement", ", said the Representative", ", concluded an observation mission"
_ATTRIBUTION = re.compile(
    r"^(?P<what>.{25,}?),[”\"]? (?!where|which|who|when|and)(?:"
    r"(?P<who>(?:(?:the )?(?:OSCE|ODIHR|Head of|Ambassador)\b[^“”\"]{3,140}?|(?:[^,“”\"]|(?<=\d),(?=\d)){3,110}?)),? "
    r"(?:ha(?:s|ve) )?"
    r"(?:(?P<verb>said|says?|concluded?s?|found|finds|noted|stressed|warned|stated|announced|confirmed|recalled|reported"
    r"|underlined|emphasi[sz]ed|added|explained|decided|shows|showed)"
    r"(?: (?:in|at|during|after|with|of|on|to|as|when) [^,“”\"]*)?"
    r"|(?P<told>told|warned)(?: (?!that\b|how\b|about\b|to\b)[\w’'-]+){1,9})"
    r"(?:, (?:calling|urging|adding|stressing|and (?:called|urged|asked|joined|welcomed)) .*)?"
    r"|(?P<says>said|says) (?P<speaker>[^“”\"]{3,160}?)(?:,? (?:which|who|that) .*)?"
    r"|(?P<finds>concluded|concludes|found|said) "
    r"(?P<finder>(?:(?:an?|the) )?(?:[\w-]+ ){0,4}?"
    r"(?:mission|observers|report|experts|participants|delegates)\b[^“”\"]{0,160}?)(?:,? (?:which|who|that) .*)?"
    r")$"
)
_SAID = re.compile(
    r"[,”\"] .*\b(?:said|says?|concluded?s?|found|finds|noted|stressed|warned|stated|told|announced|confirmed|recalled"
    r"|reported|underlined|emphasi[sz]ed|added|explained|decided|shows|showed)\b"
)
_SAID_HINTS = tuple(
    "announced confirmed recalled reported underlined emphasi added explained decided show told said say conclude "
    "found finds noted stressed warned stated".split()
)
# "According to observers, the"
_ACCORDING = re.compile(r"^According to (?P<who>[^,]{3,160}), (?P<what>.+)$")
# ", according to the latest assessment of minorities"
_SOURCE = re.compile(r"^(?P<what>.{25,}), according to (?P<who>[^“”\"]{3,160})$")
# "The Mission, said Kos, is glad"
_INSERTED = re.compile(r"(?<=[a-z]), (?:said|says) (?P<who>[A-Z][^,“”\"]{2,80}), ")
# "Speaking at the opening of a fair, the Chair told": no statement of somebody's
_LEADING_UP = re.compile(r"(?:[A-Z][a-z]+ing|In|On|At|After|During|Following|Before|To|From|As|With)\b")
# "“We need peace,” said the Chair"
_QUOTE = re.compile(
    r"^(?P<quote>[“\"«][^“”\"«»]{20,}?),?(?P<close>[”\"»]),?\s*[–—-]?\s*"
    r"(?:(?P<verb>said|says|stressed|noted|stated|underlined|emphasized|concluded|added)\s+(?P<who>[^“”\".]{3,160})"
    r"|(?P<speaker>(?:the )?[A-Z][^“”\".]{3,140}?)\s+(?P<says>said|says|stressed|noted|stated)\b[^,“”\"]{0,80})$"
)
QUOTE_OPENERS = "“\"«„‘'"
# “"The Government of X has": a quotation that was cut off before its end
_OPEN_QUOTE = re.compile(r"^[“\"](?P<said>[^“”\"«»]{40,})$")
# what indirect speech would turn round
_OWN = re.compile(
    r"\b(?:[Ww]e|I|[Oo]ur|us|[Mm]y|me|[Yy]our?)\b|^\W*(?:This|That|These|Those|It|They|He|She|There|Here|But|And|Today)\b"
)
_DONE_TO = frozenset("is are was were been be being".split())
# ", the OSCE Chairman-in-Office, Belgian": the verb of saying was cut off
_CUT_SPEAKER = re.compile(
    r"^(?P<what>.{40,}), (?P<who>(?:the )?OSCE (?:Chair\w*(?:-in-Office)?|Secretary General"
    r"|Media Freedom Representative|High Commissioner on National Minorities|PA President))(?:,? [^,]*)?$"
)


def recast_quote(text: str) -> Recast | None:
    """Recast "“…,” said X": the quotation as it stands, as indirect speech where it is too long, or not at all."""
    found = _QUOTE.match(text)
    if found is None:
        return _recast_open_quote(text)
    who = say_actor(found["who"] or found["speaker"])
    if who is None:
        return None
    verb = read_verb(found["verb"] or found["says"])
    said = attribute(who.brief, verb.base if verb else "say")
    quote = found["quote"] + found["close"]
    if len(quote) + len(said) + 2 > LIMIT and not _OWN.search(quote):
        inner = recast_clause(found["quote"][1:]) or Recast(Actor(""), ("", ""), found["quote"][1:].rstrip(","))
        return inner._replace(place="", attribution=said)
    return Recast(Actor(quote), ("", ""), "", attribution=said)


def _recast_open_quote(text: str) -> Recast | None:
    """Quote the whole phrases of a quotation whose end is lost, and close it behind them."""
    found = _OPEN_QUOTE.match(text)
    ends = find_ends(found["said"]) if found else None
    if ends is None:
        return None
    kept = next((ends.text[:end] for end in reversed(ends.good) if end <= LIMIT - 2 and end < len(ends.text)), "")
    return Recast(Actor(f"“{kept}”"), ("", ""), "") if kept and read_clause(kept) else None


def recast_saying(text: str) -> Recast | None:
    """Recast "…, X said" and "According to X, …"; None where nobody is told to have said it."""
    according = _ACCORDING.match(text) if text.startswith("According") else None
    if according is None and ", according to " in text:
        according = _SOURCE.match(text)
    if according:
        inner = recast_clause(according["what"]) or Recast(Actor(""), ("", ""), according["what"])
        return inner._replace(place="", attribution=f"according to {name_source(according['who'])}")
    text = _move_inserted(text) if ", sa" in text else text
    found = _ATTRIBUTION.match(text) if _may_attribute(text) and _SAID.search(text) else None
    if found is None or _is_actor(found["what"]) or _happened(found) or _is_noun(found):
        return None
    verb = read_verb(found["verb"] or found["says"] or found["finds"] or "said")
    said = name_speaker(found["who"] or found["speaker"] or found["finder"])
    if not said:
        return None
    told = recast_clause(found["what"])
    if found["told"] and found["what"].split(" ", 1)[0].lower() in SUBORDINATORS:
        return None  # "Since the truce began, …, the Chair told the Council": the fitter turns no such clause round
    if told is None and _LEADING_UP.match(found["what"]) and read_clause(found["what"]) is None:
        return None
    inner = told or Recast(Actor(""), ("", ""), found["what"])
    base = "say" if found["verb"] == "say" or verb is None else verb.base
    says = f"{lower_speaker(said)}:" if found["told"] else attribute(said, base, many=found["verb"] == "say")
    return inner._replace(place="", attribution=says)


def _move_inserted(text: str) -> str:
    """Let "The Mission, said Kos, is glad" be "The Mission is glad, said Kos"."""
    found = _INSERTED.search(text)
    if found is None or found.start() > LONGEST or not text[found.end() : found.end() + 1].islower():
        return text
    return f"{text[: found.start()]} {text[found.end() :]}, said {found['who']}"


def recast_cut_saying(text: str) -> Recast | None:
    """Recast a sentence that breaks off behind who said it: "…, the OSCE Chairman-in-Office, Belgian..."."""
    found = _CUT_SPEAKER.match(text)
    if found is None:
        return None
    inner = recast_clause(found["what"]) or Recast(Actor(""), ("", ""), found["what"])
    return inner._replace(place="", attribution=f"{drop_articles(found['who'])}:")


def _may_attribute(text: str) -> bool:
    """Look quickly for what sets a statement off and for a verb of saying."""
    return (", " in text or "” " in text or '" ' in text) and holds(text, _SAID_HINTS)


def _is_actor(what: str) -> bool:
    """Whether what comes before "said" only names the speaker: "The Head of the Mission, Ana Kos, said the closure"."""
    return is_office(what) and read_clause(what) is None


def _happened(found: re.Match[str]) -> bool:
    """Whether something was concluded and nobody did so: "a course for judges, guards and experts concluded in Osh"."""
    return (found["verb"] or "").startswith("conclude") and EVENT.search(found["what"]) is not None


def _is_noun(found: re.Match[str]) -> bool:
    """Whether "say" is what somebody has, or "told" what was done to them: "their chances, their say in court"."""
    last = (found["who"] or "").rsplit(" ", 1)[-1]
    return (found["verb"] == "say" and last in {"their", "no", "a", "the", "more", "our"}) or last in _DONE_TO
