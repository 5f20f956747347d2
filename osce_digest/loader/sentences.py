"""Cuts a paragraph into sentences: knows abbreviations, initials and quotations, in the languages press items come in.

Pure and language-blind beyond its small tables; keeps a closed quotation in one piece, so no quote mark is orphaned.
Not for finding paragraphs or items: text with line breaks is cut at each of them.
"""

import re
from functools import lru_cache

# "… in Osh. The", "… said.” “We", "… here! 12": a full stop with what closes and what opens around the gap.
# (one class begins both branches, as a search for the characters of a class is fast)
_GAP = re.compile(
    r"[.!?…\n](?:(?<=\n)\n*|(?<!\n)(?P<stops>[.!?…]*)(?P<close>[\"”“’'»)\]]*)(?P<gap>\s+)"
    r"(?=[\"“”„«‘'(\[¿¡]*(?P<next>\w)))"
)

# “a closed quotation”, «celle-ci», „diese“, "plain"
_QUOTATION = re.compile(r"“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|\"[^\"]*\"")

# The word that ends at the stop: "Mr", "U.S", "p.m", "J", "12"
_LAST_WORD = re.compile(r"[\w.’'-]*\w$")
_LAST_WORD_REACH = 24

_TITLES = frozenset(
    "mr mrs ms mx dr prof amb ambs gen col lt maj sgt capt cpl adm brig cmdr gov sen rep rev hon st sts messrs eng "
    "m mm mme mmes mlle me sig sra srta dott avv on fr hr hrn dipl ing ud uds vs cf approx ca bzw usw z.b d.h u.a "
    "e.g i.e n.b s.e h.e e.v т.е т.к т.н им ул гг".split()
)
_BEFORE_NUMBERS = frozenset(
    "no nos nr art arts para paras p pp vol fig sec ch núm num č br ст стр рис п "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_SHORTENED = _TITLES | _BEFORE_NUMBERS
_GERMAN_MONTHS = frozenset(
    "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember".split()
)
_OPENERS = frozenset("The A An In On At It He She They We This These Those For From During As After".split())
_NEXT_WORD = re.compile(r"\w+")
_MAX_ORDINAL = 2  # digits
_PARAGRAPHS = 16  # whose sentences are remembered: headline and summary read the same ones


def find_sentences(text: str, most: int | None = None, until: int | None = None) -> list[tuple[int, int]]:
    """Give the sentences of a text as (start, end) offsets, without the blanks around them; at most `most`.

    Reads no further than the sentence that holds the character at `until`.
    """
    quotations = _find_quotations(text)
    spans: list[tuple[int, int]] = []
    start = 0
    for gap in _GAP.finditer(text):
        line_end = gap["gap"] is None
        if not line_end and not _ends_sentence(text, gap, quotations):
            continue
        _add(spans, text, start, gap.start() if line_end else gap.start("gap"))
        start = gap.end()
        if len(spans) == most or (until is not None and start > until):
            return spans
    _add(spans, text, start, len(text))
    return spans


def split_sentences(text: str, most: int | None = None) -> list[str]:
    """Give the sentences of a text, or only the first few of them."""
    return list(_split(text, most))


@lru_cache(maxsize=_PARAGRAPHS)
def _split(text: str, most: int | None) -> tuple[str, ...]:
    return tuple([text[start:end] for start, end in find_sentences(text, most)])


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    inner = piece.strip()
    if inner:
        offset = start if len(inner) == len(piece) else end - len(piece.lstrip())
        spans.append((offset, offset + len(inner)))


def _find_quotations(text: str) -> list[tuple[int, int]]:
    quotes = "“" in text or '"' in text or "«" in text or "„" in text
    return [found.span() for found in _QUOTATION.finditer(text)] if quotes else []


def _ends_sentence(text: str, gap: re.Match[str], quotations: list[tuple[int, int]]) -> bool:
    opening = gap["next"]
    if opening.islower():
        return False
    stop = gap.start()
    if any(start < stop and gap.end("close") < end for start, end in quotations):
        return False
    if text[stop] != "." or gap["stops"] or gap["close"]:
        return True
    return not _is_abbreviation(text, stop, gap.end())


def _is_abbreviation(text: str, stop: int, following: int) -> bool:
    whole = text[text.rfind(" ", max(0, stop - _LAST_WORD_REACH), stop) + 1 : stop]
    if len(whole) > 1 and whole.isalpha() and len(whole) < _LAST_WORD_REACH and whole.lower() not in _SHORTENED:
        return False  # most sentences end in a plain word
    last = _LAST_WORD.search(text, max(0, stop - _LAST_WORD_REACH), stop)
    if last is None:
        return False
    word, before = last.group(), text[: last.start()].rstrip()
    after = _NEXT_WORD.search(text, following)
    next_word = after.group() if after else ""
    if word.isdigit():
        # "1. The", "am 5. Mai": a list number or an ordinal
        return len(word) <= _MAX_ORDINAL and (not before or next_word in _GERMAN_MONTHS)
    if word.lower() in _BEFORE_NUMBERS and not (len(word) == 1 and word.isupper()):
        return next_word.isdigit()  # "p. 5", but "Jan P. Kowal"
    return _is_short_form(word, before, next_word)


def _is_short_form(word: str, before: str, next_word: str) -> bool:
    if word == "г":
        return not before[-1:].isdigit()  # "г. Ош", but "2019 г. Он"
    if word.lower() in _TITLES:
        return True
    if len(word) == 1:
        return word.isupper()
    # "U.S. Ambassador", but "at 3 p.m. The"
    return "." in word and len(word.rsplit(".", 1)[-1]) == 1 and next_word not in _OPENERS
