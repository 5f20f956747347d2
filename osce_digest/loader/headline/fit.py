"""Brings a headline to its length: drops articles, spares praise and durations, cuts where a whole statement remains.

Deletes from the right, at the ends that `headline.ends` found; never inside a word, a quotation or a pair.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from osce_digest.loader.headline.ends import Ends
from osce_digest.loader.headline.finite import may_be_verb
from osce_digest.loader.headline.words import holds, is_modifier

LIMIT = 100  # characters of a derived headline at most

_ENOUGH = 22  # characters that a good end has to leave for a fair one not to be tried
_ENOUGH_AT_BEST = 48  # the same, however many more the fair end would keep
_WORTH = 8  # characters a fair end must win over a good one
_WORTH_MORE = 30  # the same, where the good one leaves enough
_MOST_ARTICLES = 24  # characters that articles can take of a headline's length
_TEXTS = 256  # of which is remembered what was read: the wordings of a headline ask of the same few texts
_EDGES = " ,;:–—-"

# "such a", "one of the": the article cannot go (each look behind also passes the article's first letter)
_KEEPERS = ("such", "what", "one of", "many", "quite", "half", "all", "vitamin", "type", "class", "grade", "level")
_NOT_KEPT = "".join([rf"(?<!\b(?i:{keeper}) .)" for keeper in _KEEPERS])
# (the look behind comes after the first letter, as a search for letters is fast)
# "the role of a", but "The Hague", "the United Kingdom", "a few", "an even one"
_ARTICLE = re.compile(
    rf"[TtAa](?<![\w’'-].)(?=(?:he|n)?\s){_NOT_KEPT}(?:(?<=[Tt])he|(?<=[Aa])n?)\s+"
    r"(?!(?:Hague|United (?:Kingdom|States|Arab)|Netherlands|Russian|Holy|few|little|number|lot|former|same|way|least"
    r"|hundred|thousand|million|dozen|whole|third of|quarter of|case of|[\w-]+ ones?)\b)(?=[\w“\"‘'#\x00])"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
# ", but fell short", " unless"
_TURN = re.compile(r"\b(?:but|unless|although|though|except|whereas)\b")
_TURN_HINTS = ("but", "though", "unless", "except", "whereas")
# "a three-day ", "week-long ", "valuable "; not in "most valuable" or "open and effective"
_SPARE = re.compile(
    r"(?<!most )(?<!more )(?<!less )(?<!very )(?<!not )(?<!and )(?<!, )(?<!ly )\b"
    r"(?:[\w-]+-(?:day|days|week|month|hour)s?|\w+-long|practical|effective|valuable|comprehensive|interactive|successful"
    r"|intensive|specialized|dedicated) (?=[\w-])"
    r"(?!(?:although|but|and|or|in|for|to|on|as|that|with|when|while|because)\b)",
    re.IGNORECASE,
)
# "Some 25 young", "Around 80 students", "Thirty-five staff": how many they were
_COUNT = re.compile(
    r"^(?:(?:[Ss]ome|[Aa]round|[Aa]bout|[Oo]ver|[Nn]early|[Aa]lmost|[Mm]ore than|[Aa]pproximately|[Uu]p to) )?"
    r"(?:\d[\d,]*|(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)"
    r"(?:-[a-z]+| (?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[A-Za-z]+teen) "
    r"(?!(?:tons|tonnes|kilograms|litres|pieces|units|percent|per|of|thousand|million|hundred|people|persons|participants)\b)"
    r"(?=(?:[a-z-]+|[A-Z]\w+) (?!and (?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)[a-z])"
)
# "Innovative and youth-oriented activities"
_TWO_ADJECTIVES = re.compile(r"^(?P<one>[A-Z][a-z-]+) and (?P<two>[a-z-]+) (?=[a-z])")
_PRAISE = "practical effective valuable comprehensive interactive successful intensive specialized dedicated".split()
_DURATIONS = ("-day", "-week", "-month", "-hour", "-long")
_BIH = re.compile(r"\bBosnia and Herzegovina\b")


def drop_articles(text: str) -> str:
    """Leave out articles as headlines do, except in quotations and where the meaning needs them."""
    if not _may_quote(text) or not _QUOTED.search(text):
        return _drop(text, len(text))
    pieces: list[str] = []
    last = 0
    for quote in _QUOTED.finditer(text):
        # the mark after the piece lets an article go that stands right before the quotation
        before = text[last : quote.start()] + "\x00"
        pieces += [_drop(before, len(before))[:-1], quote.group()]
        last = quote.end()
    return "".join([*pieces, _drop(text[last:], len(text) - last)])


def squeeze(text: str) -> str:
    """Leave out what a headline can spare first: days a course took, praise; say "BiH", "OSCE PA"."""
    low = text.lower()
    if holds(low, _PRAISE) or ("-" in low and holds(low, _DURATIONS)):
        text = _SPARE.sub("", text)
    text = _BIH.sub("BiH", text) if "Bosnia" in text else text
    return text.replace("OSCE Parliamentary Assembly", "OSCE PA")


def drop_count(actor: str) -> str:
    """Leave out how many they were who did it: "Some 25 young people" are "young people"."""
    praised = _TWO_ADJECTIVES.match(actor)
    if (
        praised
        and is_modifier(praised["one"].lower())
        and (praised["two"].endswith("ed") or is_modifier(praised["two"]))
    ):
        actor = actor[praised.end() : praised.end() + 1].upper() + actor[praised.end() + 1 :]
    found = _COUNT.match(actor)
    return actor[found.end() : found.end() + 1].upper() + actor[found.end() + 1 :] if found else actor


def cut_to(ends: Ends, room: int) -> str:
    """Give the longest sound beginning of a text with at most `room` characters, articles left out; maybe empty."""
    good = _longest(ends.text, ends.good, room)
    if len(good) >= _ENOUGH_AT_BEST:
        return good
    fair = _longest(ends.text, ends.fair, room)
    kept = fair if not good or len(fair) > len(good) + (_WORTH if len(good) < _ENOUGH else _WORTH_MORE) else good
    return kept or (_longest(ends.text, ends.poor, room) if ends.poor else "")


def _longest(text: str, ends: Sequence[int], room: int) -> str:
    turn = _find_turn(text)
    plain = not _may_quote(text)
    for end in reversed(ends):
        kept = text[:end].rstrip(_EDGES)
        size = len(kept)
        if size - _MOST_ARTICLES > room or end <= turn:
            continue  # too long, or what is cut off takes back what is kept: "calm overall, but …"
        if turn >= 0 and end < len(text) and not any(map(may_be_verb, text[turn:end].lower().split())):
            continue  # "calm, although some delays"
        short = _drop(text, size) if plain else drop_articles(kept)
        if len(short) <= room:
            return short
    return ""


@lru_cache(maxsize=_TEXTS)
def _find_turn(text: str) -> int:
    """Give where the last word begins that takes back what stands before it, -1 where none does."""
    if not holds(text, _TURN_HINTS):
        return -1
    return max([found.start() for found in _TURN.finditer(text)], default=-1)


def _drop(text: str, size: int) -> str:
    """Leave out the articles in the first `size` characters, which end a word."""
    pieces: list[str] = []
    last = 0
    for start, end in _find_articles(text):
        if end >= size:
            break  # nothing is left for it to stand before
        pieces.append(text[last:start])
        last = end
    pieces.append(text[last:size])
    return "".join(pieces)


@lru_cache(maxsize=_TEXTS)
def _find_articles(text: str) -> tuple[tuple[int, int], ...]:
    """Give the articles that can go, each with the blank behind it."""
    return tuple([found.span() for found in _ARTICLE.finditer(text)])


def _may_quote(text: str) -> bool:
    return "“" in text or '"' in text or "«" in text
