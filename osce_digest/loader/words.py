r"""Cuts a text into words as patterns would, but several times faster where it keeps to Western European letters.

A word here is what `\w+` or `[^\W\d_]+` finds: no opinion on hyphens, endings or grammar.
"""

import re
from collections.abc import Iterable
from typing import Final

# All of English, French, German, Italian and Spanish, with typographer's quotes and dashes, has one byte a character.
_CODE_PAGE: Final = "cp1252"
# Osh, 2019, COVID19
_WORD: Final = re.compile(r"\w+")
# all that is no letter
_NO_LETTER: Final = re.compile(r"[\W\d_]")
# Osh, and the COVID of COVID19
_LETTERS: Final = re.compile(r"[^\W\d_]+")
# train and traini of "train, trainings", covid of covid19, nothing of 19th
_STEM: Final = re.compile(r"\b[^\W\d_]{5,6}")


def split_western(text: str) -> list[str] | None:
    """Give the runs of letters in small ones; None where a character is none of Western European letters and signs."""
    data = _encode(text)
    return None if data is None else _decode(data.translate(_LOWER_BYTES)).split()


def lower_letters(text: str) -> str:
    """Give a text in small letters, with a blank for all that is no letter; each character stays in its place."""
    data = _encode(text)
    if data is not None:
        return _decode(data.translate(_LOWER_BYTES))
    # in small letters the Turkish capital would be two characters
    return _NO_LETTER.sub(" ", text.replace("\u0130", "\u0131")).lower()


def split_words(text: str) -> list[str]:
    """Give the runs of letters, digits and underscores."""
    data = _encode(text)
    return _WORD.findall(text) if data is None else data.translate(_WORD_BYTES).decode(_CODE_PAGE).split()


def split_letters(text: str) -> list[str]:
    """Give the runs of letters."""
    data = _encode(text)
    return _LETTERS.findall(text) if data is None else data.translate(_LETTER_BYTES).decode(_CODE_PAGE).split()


def gather_stems(text: str) -> set[str]:
    """Give the first five or six letters, in small ones, of each word that has as many.

    They tell what a text is about: six letters join "media" and "Media", "training" and "trainings", "Kyrgyz" and
    "Kyrgyzstan".
    """
    data = _encode(text)
    if data is None:
        return set(_STEM.findall(text.lower()))
    words = data.translate(_STEM_BYTES).split()
    try:
        stems = set(map(_STEM_OF.__getitem__, words))
    except KeyError:
        _learn_stems(words)
        stems = set(map(_STEM_OF.__getitem__, words))
    stems.discard("")
    return stems


# The stem of each word met, empty where it has none: texts say the same words over and over.
_STEM_OF: Final[dict[bytes, str]] = {}
# No language has so many words; a file of random letters shall not fill the memory.
_MOST_WORDS: Final = 100_000
_SHORTEST_STEM: Final = 5
_LONGEST_STEM: Final = 6


def _learn_stems(words: Iterable[bytes]) -> None:
    if len(_STEM_OF) > _MOST_WORDS:
        _STEM_OF.clear()
    for word in words:
        letters = word.partition(b"0")[0].decode(_CODE_PAGE)
        _STEM_OF[word] = letters[:_LONGEST_STEM] if len(letters) >= _SHORTEST_STEM else ""


def _encode(text: str) -> bytes | None:
    if text.isascii():
        return text.encode("ascii")
    try:
        return text.encode(_CODE_PAGE)
    except UnicodeEncodeError:
        return None


def _decode(data: bytes) -> str:
    return data.decode("ascii") if data.isascii() else data.decode(_CODE_PAGE)


# Tables for `bytes.translate`, which turn all characters that are no part of a word into blanks.
_CHARS: Final = [bytes([byte]).decode(_CODE_PAGE, errors="replace") for byte in range(256)]
_WORD_BYTES: Final = "".join(char if _WORD.match(char) else " " for char in _CHARS).encode(_CODE_PAGE)
_LETTER_BYTES: Final = "".join(char if _LETTERS.match(char) else " " for char in _CHARS).encode(_CODE_PAGE)
_LOWER_BYTES: Final = "".join(char.lower() if _LETTERS.match(char) else " " for char in _CHARS).encode(_CODE_PAGE)
_STEM_BYTES: Final = "".join(
    char.lower() if _LETTERS.match(char) else "0" if _WORD.match(char) else " " for char in _CHARS
).encode(_CODE_PAGE)
