"""Tells the language of an item from its script and its commonest small words.

Deterministic, tables only, no model. Not a general identifier: it knows the languages press items come in (English,
French, German, Italian, Spanish, Russian), names a few neighbours so that they are not taken for one of these, and
says `und` (undetermined, ISO 639-2) rather than guess.
"""

import re
from collections.abc import Mapping, Sequence
from struct import Struct

from osce_digest.loader.words import split_letters, split_western

UNDETERMINED = "und"

_SAMPLE = 600  # characters: enough for some hundred words, and all that is looked at
_FEWEST_HITS = 3
_SHARE = 0.11  # of all words; running text of a language in the table has 0.25 to 0.5
_LEAD_OVER_SECOND = 1.3
_WEIGHT = 60  # of a word that one language has alone

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u03ff\u0530-\u058f\u0590-\u06ff\u10a0-\u10ff\u3040-\u9fff]")
_LETTER = re.compile(r"[^\W\d_]")

# Letters that a neighbour of Russian has and Russian has not; looked at in this order.
_CYRILLIC_MARKS: tuple[tuple[str, str], ...] = (
    ("ўЎ", "be"),
    ("қғңұһәҚҒҢҰҺӘ", "kk"),
    ("ҷӣӯҳҶӢӮҲ", "tg"),
    ("өүӨҮ", "ky"),
    ("їєґЇЄҐ", "uk"),
    ("ѓќѕЃЌЅ", "mk"),
    ("ћђЋЂ", "sr"),
    ("љњјџЉЊЈЏ", "sr"),
)
_RUSSIAN_ONLY = "ыэёЫЭЁ"

_STOP_WORDS: Mapping[str, str] = {
    "en": "the of and to in on for with that by was is from at as will this be has have were are its their which it",
    "fr": "le la les des du de et en à l d dans pour sur une un est par qui que au aux avec ce cette sont été a ont",
    "de": "der die das und in den von zu mit des für auf ist im dem eine ein nicht sich auch als an am zur zum werden",
    "it": "il la di e del della dei delle che in un una per con nel nella è gli le sono al alla i lo l da dal si ha",
    "es": "el la de y los las del en que un una por para con se es al su sus como lo ha más han fue sobre este esta",
    "pt": "o a de e os as do da dos das em que um uma por para com no na nos nas ao é não sua pela pelo foi são",
    "ro": "și în de la a cu pe din al ale pentru care este sunt unui unei prin către o cel cea privind fost",
    "sq": "të e në i për me dhe nga një së që është u si ka nuk janë prej do më këto këtë",
    "sh": "i u je na za se da su od o sa za koji koja koje kao iz po do što nije bi te ili kroz prema",
    "pl": "i w na z do się że jest nie o od przez dla oraz po są jak za ze przy które który",
    "tr": "ve bir bu için ile da de olarak olan en daha çok gibi sonra kadar ise veya",
    "nl": "de het een en van in op te voor met dat is zijn aan door bij ook als naar uit niet",
    "uz": "va bilan uchun bu bir ham o‘zbekiston respublikasi bo‘yicha haqida edi bo‘lgan",
    "az": "və ilə üçün bu bir də ki olan ən azərbaycan haqqında",
}
_MACROLANGUAGES = frozenset({"sh"})  # Bosnian, Croatian, Montenegrin and Serbian cannot be told apart by small words


_LANGUAGES = tuple(_STOP_WORDS)
# Hits and weights of all languages are counted in one number, 16 bits each: no sample has 65,536 / 60 words.
_COUNTS = Struct(f"<{2 * len(_LANGUAGES)}H")


def _index_stop_words() -> dict[str, int]:
    """Give for each stop word what it adds to the count: hits in the lower half, weights in the upper."""
    index: dict[str, list[int]] = {}
    for number, words in enumerate(_STOP_WORDS.values()):
        for word in dict.fromkeys(words.split()):
            index.setdefault(word, []).append(number)
    counts: dict[str, int] = {}
    for word, numbers in index.items():
        row = [0] * (2 * len(_LANGUAGES))
        for number in numbers:
            row[number] = 1
            row[len(_LANGUAGES) + number] = _WEIGHT // len(numbers)  # what many languages share says little
        counts[word] = int.from_bytes(_COUNTS.pack(*row), "little")
    return counts


_COUNT_OF = _index_stop_words()


def detect_language(text: str) -> str:
    """Name the language of a text by its ISO 639-1 code, `und` where it is too short or unclear to say."""
    sample = text[:_SAMPLE]
    words = split_western(sample)
    if words is not None:
        return _read_latin(words)
    letters = len(_LETTER.findall(sample))
    cyrillic = len(_CYRILLIC.findall(sample))
    if cyrillic * 2 > letters:
        return _read_cyrillic(sample, cyrillic)
    if len(_OTHER_SCRIPT.findall(sample)) * 2 > letters:
        return UNDETERMINED
    return _read_latin(split_letters(sample.lower()))


def can_be(text: str, language: str) -> bool:
    """Tell whether a sentence can be in a language: it has one of its small words, or its script."""
    small = _SMALL_WORDS.get(language)
    if small is not None:
        return not small.isdisjoint(split_western(text) or split_letters(text.lower()))
    return language not in _CYRILLIC_LANGUAGES or _CYRILLIC.search(text) is not None


_SMALL_WORDS = {language: frozenset(words.split()) for language, words in _STOP_WORDS.items()}
_CYRILLIC_LANGUAGES = frozenset({"ru", *(language for _, language in _CYRILLIC_MARKS)})


def _read_cyrillic(sample: str, letters: int) -> str:
    if letters < 8:  # noqa: PLR2004 - a word or two tell nothing
        return UNDETERMINED
    found = set(sample)
    for marks, language in _CYRILLIC_MARKS:
        if not found.isdisjoint(marks):
            return language
    if not found.isdisjoint(_RUSSIAN_ONLY):
        return "ru"
    if not found.isdisjoint("іІ"):
        return "uk"
    return UNDETERMINED


def _read_latin(words: Sequence[str]) -> str:
    """Tell the language of words; "l’élection" and "dell'Ufficio" count their article as one of its own."""
    total = sum(filter(None, map(_COUNT_OF.get, words)))
    counts = _COUNTS.unpack(total.to_bytes(_COUNTS.size, "little"))
    hits, weights = counts[: len(_LANGUAGES)], counts[len(_LANGUAGES) :]
    *_, second, first = sorted(weights)
    best = weights.index(first)
    if hits[best] < max(_FEWEST_HITS, _SHARE * len(words)) or first < _LEAD_OVER_SECOND * second:
        return UNDETERMINED
    return UNDETERMINED if _LANGUAGES[best] in _MACROLANGUAGES else _LANGUAGES[best]
