"""Brings a headline to its length: drops articles, spares praise and durations, cuts where a whole statement remains.

Deletes from the right, at the ends that `headline_ends` found; never inside a word, a quotation or a pair.
"""

import re

from osce_digest.loader.headline_ends import Ends

LIMIT = 100  # characters of a derived headline at most

_ENOUGH = 22  # characters that a good end has to leave for a fair one not to be tried
_WORTH = 8  # characters a fair end must win over a good one
_MOST_ARTICLES = 24  # characters that articles can take of a headline's length

# (the look behind comes after the first letter, as a search for letters is fast)
# "the role of a", but "The Hague", "the United Kingdom", "a few"
_ARTICLE = re.compile(
    r"[TtAa](?<![\w’'-].)(?:(?<=[Tt])he|(?<=[Aa])n?)\s+"
    r"(?!(?:Hague|United|Netherlands|Russian|Holy|few|little|number|lot|former|same|way|least)\b)(?=[\w“\"‘'#\x00])"
)
# "such a", "one of the": the article cannot go
_KEEPS_ARTICLE = re.compile(
    r"\b(?:such|what|one of|many|quite|half|all|vitamin|type|class|grade|level)\s+$", re.IGNORECASE
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
# ", but fell short", " unless"
_TURN = re.compile(r"\b(?:but|unless|although|though|except|whereas)\b")
# "a three-day ", "week-long ", "valuable "; not in "most valuable" or "open and effective"
_SPARE = re.compile(
    r"(?<!most )(?<!more )(?<!less )(?<!very )(?<!not )(?<!and )(?<!, )\b"
    r"(?:[\w-]+-(?:day|days|week|month|hour)s?|\w+-long|practical|effective|valuable|comprehensive|interactive|successful"
    r"|intensive|specialized|dedicated) (?=[\w-])",
    re.IGNORECASE,
)
_BIH = re.compile(r"\bBosnia and Herzegovina\b")


def drop_articles(text: str) -> str:
    """Leave out articles as headlines do, except in quotations and where the meaning needs them."""
    if not _QUOTED.search(text):
        return _drop(text)
    pieces: list[str] = []
    last = 0
    for quote in _QUOTED.finditer(text):
        # the mark after the piece lets an article go that stands right before the quotation
        pieces += [_drop(text[last : quote.start()] + "\x00")[:-1], quote.group()]
        last = quote.end()
    return "".join([*pieces, _drop(text[last:])])


def squeeze(text: str) -> str:
    """Leave out what a headline can spare first: how many days a course took, praise such as "valuable"; say "BiH"."""
    return _BIH.sub("BiH", _SPARE.sub("", text))


def cut_to(ends: Ends, room: int) -> str:
    """Give the longest sound beginning of a text with at most `room` characters, articles left out; maybe empty."""
    good = _longest(ends.text, ends.good, room)
    if len(good) >= _ENOUGH:
        return good
    fair = _longest(ends.text, ends.fair, room)
    return fair if len(fair) > len(good) + _WORTH else good


def _longest(text: str, ends: tuple[int, ...], room: int) -> str:
    for end in reversed(ends):
        kept = text[:end].rstrip(" ,;:–—-")
        if len(kept) - _MOST_ARTICLES > room or _TURN.search(text, end):
            continue  # too long, or what is cut off takes back what is kept: "calm overall, but …"
        short = drop_articles(kept)
        if len(short) <= room:
            return short
    return ""


def _drop(text: str) -> str:
    return _ARTICLE.sub(lambda found: found.group() if _KEEPS_ARTICLE.search(text, 0, found.start()) else "", text)
