"""The frames press leads are written in: "X was the focus of …", "…, observers said", "“…,” said X", plain clauses.

Chooses the frame and gives a headline's parts; bringing them to length is the fitter's part.
"""

import re

from osce_digest.loader.headline_actor import Actor, say_actor
from osce_digest.loader.headline_adjuncts import name_organizer
from osce_digest.loader.headline_ends import find_ends
from osce_digest.loader.headline_events import stage_theme
from osce_digest.loader.headline_fit import cut_to, drop_articles, squeeze
from osce_digest.loader.headline_names import shorten_names
from osce_digest.loader.headline_number import is_plural
from osce_digest.loader.headline_offices import is_office
from osce_digest.loader.headline_recast import Recast, conjugate, recast_clause
from osce_digest.loader.headline_trim import trim
from osce_digest.loader.headline_verbs import read_verb, say_present
from osce_digest.loader.headline_words import holds

# "were among the themes discussed at the"
_AMONG = re.compile(r"\bwere (?:also )?among the (?:\w+ ){1,2}(?:discussed|addressed|covered|raised)\b")

# ", he said": the subject's own words, told of itself
_HE_SAID = re.compile(r",\s+(?:he|she|they|it) (?:said|says|added|noted|stressed)\b[^,“”\"]*$")

# "Border control was the focus of a course in Osh"
_FOCUS = re.compile(
    r"^(?P<theme>.+?),? (?P<be>was|were|is|are|will be)(?: also)? (?:the |in the |at the )?"
    r"(?:main |key |primary |central |core )?"
    r"(?P<noun>focus|aim|subject|topics?|themes?|purpose|goal|objective|object|centre|heart) of (?P<event>.+)$"
)
_BEING = (" is ", " was ", " are ", " were ", " will be ")
_FOCUS_HINTS = tuple(
    f"{noun} of "
    for noun in "focus aim subject topic topics theme themes purpose goal objective object centre heart".split()
)
_AIMS = frozenset({"aim", "purpose", "goal", "objective"})
# ", that began in Osh", " which brought together": what follows an event's name
_EVENT_TAIL = re.compile(
    r",?\s+(?:(?:on|in|at|to|for|from|by|with|during) )?(?:that|which|who|where|when)\b.*$"
    r"|,?\s+(?:offered|attended|organi[sz]ed|supported|held|hosted|conducted|aimed|designed"
    r"|bringing|facilitated|taking place|concluding|beginning|starting|opening)\b.*$|,\s.*$"
)
# "that began in Osh", "held in Osh": where the event was
_EVENT_PLACE = re.compile(
    r"\b(?:began|started|opened|concluded|ended|held|took place|taking place|organi[sz]ed)\s+"
    r"(?P<place>in (?:the town of |the city of )?[A-ZČĆŠŽ][\w’'/-]+(?: [A-Z][\w’'/-]+)*)"
)
_IN_TOWN = re.compile(r"the (?:town|city) of ")

# ", observers said in a statement", ", said the Representative", ", concluded an observation mission"
_ATTRIBUTION = re.compile(
    r"^(?P<what>.{25,}?),[”\"]? (?:"
    r"(?P<who>(?:(?:the )?(?:OSCE|ODIHR|Head of|Ambassador)\b[^“”\"]{3,140}?|[^,“”\"]{3,110}?)),? "
    r"(?P<verb>said|says|concluded|concludes|found|finds|noted|stressed|warned|stated)"
    r"(?: (?:in|at|during|after|with|of|on|to) [^,“”\"]*)?"
    r"|(?P<says>said|says) (?P<speaker>[^“”\"]{3,160})"
    r"|(?P<finds>concluded|concludes|found|said) "
    r"(?P<finder>(?:an?|the) [a-z ]*(?:mission|observers|report|experts)\b[^“”\"]{0,90})"
    r")$"
)
_SAID = re.compile(r"[,”\"] .*\b(?:said|says|concluded?s?|found|finds|noted|stressed|warned|stated)\b")
_SAID_HINTS = tuple("said says conclude found finds noted stressed warned stated".split())
# "According to observers, the"
_ACCORDING = re.compile(r"^According to (?P<who>[^,]{3,60}), (?P<what>.+)$")
# "“We need peace,” said the Chair"
_QUOTE = re.compile(
    r"^(?P<quote>[“\"«][^“”\"«»]{20,}?),?(?P<close>[”\"»]),?\s*[–—-]?\s*"
    r"(?:said|says|stressed|noted|stated|underlined|emphasized)\s+(?P<who>[^“”\".]{3,160})$"
)
_QUOTE_OPENERS = "“\"«„‘'"
_LONGEST_SPEAKER = 45  # characters
_SHORTEST_SPEAKER = 4
_GROUPS = frozenset("members participants observers experts representatives international the".split())
_RELEASED = re.compile(r"\s+(?:released|published|issued|presented|deployed|by)\b")
_LOWER_SPEAKERS = frozenset(
    "The International Observers Final Report New Participants Experts An A Joint Election".split()
)

_COMMON_ENDINGS = ("ing", "tion", "ment", "ity", "ness", "ance", "tions", "ments", "ities", "sion")
_COMMON = frozenset(
    "the a an practical ways how human better new role border importance use women gender access local mine media "
    "police public safe current recent legal national regional international best good effective modern early civil "
    "small challenges issues measures methods principles skills techniques practices rights cyber environmental "
    "economic freedom community hate domestic political social key climate water energy corruption anti-corruption "
    "youth young electoral criminal what why whether drug drugs trials elections water food health education victims "
    "children parliament courts judges prosecutors journalists migration labour violence safer stronger equal".split()
)


def recast(sentence: str) -> Recast | None:
    """Recast a sentence as a headline's parts; None where its verb cannot be made out."""
    trimmed = trim(sentence)
    text = shorten_names(trimmed.text)
    text = _HE_SAID.sub("", _AMONG.sub("were discussed", text) if "among the " in text else text)
    if not text:
        return None
    if text[0] in _QUOTE_OPENERS:
        return _recast_quote(text)
    return _recast_focus(text) or _recast_statement(text) or recast_clause(text, trimmed.place)


def _recast_quote(text: str) -> Recast | None:
    """Recast "“…,” said X": the quotation stands as it is, or not at all."""
    found = _QUOTE.match(text)
    who = say_actor(found["who"]) if found else None
    if found is None or who is None:
        return None
    return Recast(Actor(found["quote"] + found["close"]), ("", ""), "", attribution=_attribute(who.brief, "say"))


def _recast_focus(text: str) -> Recast | None:
    may_focus = " of " in text and holds(text, _BEING) and holds(text, _FOCUS_HINTS)
    found = _FOCUS.match(text) if may_focus else None
    if found is None:
        return None
    event, theme = found["event"], found["theme"]
    where = _EVENT_PLACE.search(event)
    name = name_organizer(_EVENT_TAIL.sub("", event), event)
    if " " not in name.removesuffix("..."):
        return None  # "is the aim of a...": the event is cut off
    aims = found["noun"] in _AIMS and theme.split(" ", 1)[0].endswith("ing")
    staged = None if aims else stage_theme(event, _EVENT_TAIL.sub("", event), _lower_common(theme))
    stager = say_actor(staged.stager) if staged else None
    if staged and stager:
        return Recast(stager, conjugate(staged.act, future=found["be"] == "will be"), staged.event)
    if where:
        name = f"{name} {_IN_TOWN.sub('', where['place'])}"
    verb, link = ("aim", "at") if aims else ("focus", "on")
    actor = Actor(name[:1].upper() + name[1:])
    return Recast(actor, conjugate(verb, future=found["be"] == "will be"), f"{link} {_lower_common(theme)}")


def _recast_statement(text: str) -> Recast | None:
    according = _ACCORDING.match(text) if text.startswith("According") else None
    if according:
        inner = recast_clause(according["what"])
        return inner._replace(attribution=f"according to {drop_articles(according['who'])}") if inner else None
    found = _ATTRIBUTION.match(text) if _may_attribute(text) and _SAID.search(text) else None
    who = say_actor(found["who"] or found["speaker"] or found["finder"]) if found else None
    if found is None or who is None:
        return None
    speaker = _RELEASED.split(who.brief if is_office(who.full) else who.full)[0]
    if len(speaker) > _LONGEST_SPEAKER:
        speaker = squeeze(speaker)
    if len(speaker) > _LONGEST_SPEAKER and (is_office(who.full) or who.full.split(" ", 1)[0].lower() in _GROUPS):
        speaker = cut_to(find_ends(speaker), _LONGEST_SPEAKER)
    if not _SHORTEST_SPEAKER <= len(speaker) <= _LONGEST_SPEAKER:
        return None
    verb = read_verb(found["verb"] or found["says"] or found["finds"])
    inner = recast_clause(found["what"]) or Recast(Actor(""), ("", ""), found["what"])
    return inner._replace(place="", attribution=_attribute(speaker, verb.base if verb else "say"))


def _may_attribute(text: str) -> bool:
    """Look quickly for what sets a statement off and for a verb of saying."""
    return (", " in text or "” " in text or '" ' in text) and holds(text, _SAID_HINTS)


def _attribute(speaker: str, base: str) -> str:
    """Say who says so: "international observers say"."""
    bare = drop_articles(speaker)
    if bare.split(" ", 1)[0] in _LOWER_SPEAKERS:
        bare = bare[:1].lower() + bare[1:]
    return f"{bare} {say_present(base, plural=is_plural(speaker))}"


def _lower_common(text: str) -> str:
    """Lower the first letter of a common word: "Border control" but "OSCE", "Aarhus"."""
    word = text.split(" ", 1)[0]
    common = word.lower() in _COMMON or word.lower().endswith(_COMMON_ENDINGS)
    return text[:1].lower() + text[1:] if len(word) == 1 or (common and word[1:2].islower()) else text
