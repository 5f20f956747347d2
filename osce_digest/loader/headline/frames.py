"""The frames press leads are written in: "X was the focus of …", statements, quotations, plain clauses.

Chooses the frame and gives a headline's parts; bringing them to length is the fitter's part.
"""

import re

from osce_digest.loader.headline.actor import Actor, say_actor
from osce_digest.loader.headline.adjuncts import EVENT, name_organizer
from osce_digest.loader.headline.events import stage_theme
from osce_digest.loader.headline.names import shorten_names
from osce_digest.loader.headline.openings import find_place
from osce_digest.loader.headline.recast import Recast, conjugate, recast_clause
from osce_digest.loader.headline.sayings import QUOTE_OPENERS, recast_cut_saying, recast_quote, recast_saying
from osce_digest.loader.headline.trim import trim
from osce_digest.loader.headline.words import PREPOSITIONS, holds

# "were among the themes discussed at the", "are among the topics of discussion in"
_AMONG = re.compile(
    r"\b(?:were|are) (?:also )?among the (?:(?:\w+ ){1,2}(?:discussed|addressed|covered|raised)\b"
    r"|(?:\w+ )?(?:topics|issues|themes|subjects)(?: (?:of|for|under) discussion)?(?= (?:at|in|during) ))"
)

# "The treaty was the main topic when the Chair met": what happened then
_TOPIC_WHEN = re.compile(
    r"^.{5,}? (?:was|were) (?:the |a )?(?:main |key |central )?(?:subject|topic|theme|focus|issue)s? when (?=\S)"
)
# ", he said": the subject's own words, told of itself
_HE_SAID = re.compile(r",\s+(?:he|she|they|it) (?:said|says|added|noted|stressed)\b[^,“”\"]*$")

# "Border control was the focus of a course in Osh"
_FOCUS = re.compile(
    r"^(?P<theme>.+?),? (?P<be>was|were|is|are|will be)(?: also)? (?:the |in the |at the )?"
    r"(?:main |key |primary |central |core )?"
    r"(?P<noun>question at the (?:heart|cent(?:re|er))|focus|aim|subject|topics?|themes?|purpose|goal|objective|object"
    r"|question|cent(?:re|er)|heart"
    r"|on (?:the )?top of the agenda)"
    r"(?: (?:of|at)|(?: of| for) discussions?(?: of| at| during)) (?P<event>.+)$"
)
_BEING = (" is ", " was ", " are ", " were ", " will be ")
_FOCUS_HINTS = tuple(
    f"{noun} {link} "
    for noun in (
        "focus aim subject topic topics theme themes purpose goal objective object question centre center heart "
        "agenda".split()
    )
    for link in ("of", "at", "for")
)
_FEELING = frozenset("regretted hoped welcomed deplored condemned appreciated expected supported intended".split())
_AIMS = frozenset({"aim", "purpose", "goal", "objective"})
# "Statelessness, an issue of human rights in all the States": what is told of a theme
_APPOSED = re.compile(r", (?:an?|one of) .*$")
# "The following is a joint statement by the Chair, Ana Kos"
_FOLLOWING = re.compile(
    r"^(?:The )?[Ff]ollowing is (?:an? |the )?"
    r"(?P<what>(?:[Jj]oint |[Pp]ress )?(?:[Ss]tatement|[Rr]elease|[Mm]essage)\b[^,:]+)"
)
# "said today that he regretted": what is told of oneself
_SAID_HE = re.compile(r"\b(?:said|says)(?: that)? (?:he|she|they) (?=(?P<verb>\w+) )")
# "It was in Helsinki that Turkmenistan first told": the clause is the news
_IT_WAS = re.compile(r"^It was (?:[^,]{0,60} )?that (?=[A-Z]|the )")
# "is pleased to announce"
_PLEASED = re.compile(r"\b(?:is|are|was|were) (?:pleased|proud|delighted|glad|honoured) to announce\b")
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
# "starting in Yerevan": where the event was, at the end
_IN_PLACE = re.compile(r"\bin (?:the )?[A-Z][\w’'/-]+(?: [A-Z][\w’'/-]+)*$")
_IN_TOWN = re.compile(r"the (?:town|city) of ")

_COMMON_ENDINGS = (
    *"ing tion ment ity ness ance tions ments ities sion cies".split(),
    *"gal nal cial ical tual ental ary tive sive ful less ble ous omic cratic egic estic thnic matic itic".split(),
)
_NAMES = frozenset({"Portugal", "Senegal", "Hungary", "Calgary", "January", "February"})  # that end like them
_COMMON = frozenset(
    "the a an practical ways how human better new role border importance use women gender access local mine media "
    "police public safe current recent legal national regional international best good effective modern early civil "
    "small strict challenges issues measures methods principles skills techniques practices rights cyber environmental "
    "economic freedom community hate domestic political social key climate water energy corruption anti-corruption "
    "fair free open strong low many more most such both no some weak long short full late last first second joint "
    "lessons youth young criminal what why whether drug drugs trials elections water food health education victims "
    "children parliament courts judges prosecutors journalists migration labour violence safer stronger equal".split()
)


def recast(sentence: str) -> Recast | None:
    """Recast a sentence as a headline's parts; None where its verb cannot be made out."""
    trimmed = trim(sentence)
    text = shorten_names(trimmed.text)
    discussed = _recast_discussed(text) if "among the " in text else None
    text = _HE_SAID.sub("", _AMONG.sub("were discussed", text) if "among the " in text else text)
    if not text or discussed:
        return discussed
    text = _turn_plain(text)
    if text[0] in QUOTE_OPENERS:
        return recast_quote(text)
    following = _FOLLOWING.match(text) if "ollowing is " in text else None
    if following:
        return Recast(Actor(following["what"]), ("", ""), "")
    if "aid " in text:
        text = _SAID_HE.sub(_say_himself, text)
    if sentence.endswith(("...", "…")) and (cut := recast_saying(text) or recast_cut_saying(text)):
        return cut
    return _recast_focus(text) or recast_saying(text) or recast_clause(text, trimmed.place or find_place(text))


def _turn_plain(text: str) -> str:
    """Leave out the turns of speech that only lead up to the news: "It was in Osh that", "is pleased to announce"."""
    if " when " in text:
        text = _TOPIC_WHEN.sub("", text)
    if text.startswith("It was "):
        text = _IT_WAS.sub("", text)
    return _PLEASED.sub("announced", text) if "d to announce" in text else text


def _say_himself(found: re.Match[str]) -> str:
    """Let "he said he regretted that" be "he regretted that"; other words stay."""
    return "" if found["verb"] in _FEELING else found.group()


def _recast_discussed(text: str) -> Recast | None:
    """Turn "X and Y were among the topics of a conference in Osh" round, as lists of topics run long."""
    found = _AMONG.search(text)
    theme, event = (text[: found.start()].strip(" ,"), text[found.end() :].strip()) if found else ("", "")
    link, _, name = _EVENT_TAIL.sub("", event).partition(" ")
    if link not in {"at", "in", "during"} or not EVENT.search(name) or not theme[:1].isalpha():
        return None
    where = _IN_PLACE.search(event)
    name = f"{name} {where.group()}" if where and where.group() not in name else name
    return Recast(Actor(name[:1].upper() + name[1:]), conjugate("discuss", future=False), lower_common(theme))


def _recast_focus(text: str) -> Recast | None:
    may_focus = holds(text, _BEING) and holds(text, _FOCUS_HINTS)
    found = _FOCUS.match(text) if may_focus else None
    if found is None:
        return None
    event, theme = found["event"].removesuffix(" the"), _APPOSED.sub("", found["theme"])
    where = _EVENT_PLACE.search(event)
    name = name_organizer(_EVENT_TAIL.sub("", event), event)
    if " " not in name.removesuffix("..."):
        return None  # "is the aim of a...": the event is cut off
    aims = found["noun"] in _AIMS and theme.split(" ", 1)[0].endswith("ing")
    staged = (
        None if aims or theme.startswith("To ") else stage_theme(event, _EVENT_TAIL.sub("", event), lower_common(theme))
    )
    stager = say_actor(staged.stager) if staged else None
    if staged and stager:
        return Recast(stager, conjugate(staged.act, future=found["be"] == "will be"), staged.event)
    if where:
        name = f"{name} {_IN_TOWN.sub('', where['place'])}"
    actor = Actor(name[:1].upper() + name[1:])
    future = found["be"] == "will be"
    if theme.startswith("To "):
        return Recast(actor, conjugate("aim", future=future), f"t{theme[1:]}")
    verb, link = ("aim", "at") if aims else ("focus", "on")
    return Recast(actor, conjugate(verb, future=future), f"{link} {lower_common(theme)}")


def lower_common(text: str) -> str:
    """Lower the first letter of a common word: "Border control" and "Rules on" but "OSCE", "Aarhus"."""
    word, _, after = text.partition(" ")
    low = word.lower()
    common = low in _COMMON or after.split(" ", 1)[0] in PREPOSITIONS
    common = common or (word not in _NAMES and low.endswith(_COMMON_ENDINGS))
    return text[:1].lower() + text[1:] if len(word) == 1 or (common and word[1:2].islower()) else text
