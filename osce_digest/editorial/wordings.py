"""Tell whether two wordings are one item: the same words, but for what copying changes. Pure.

Copying changes dashes, accents, spelling and length, adds captions and advertisements, and loses ends and paragraphs.
It changes no figure, no month, no name and no verb of the lead: where one of these differs, the two are two.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from enum import IntEnum

from osce_digest.editorial.marks import CHANGING, fold_accents, replace_all

# OSCE-supported, co‑operation, OSCE's → one word each
_JOINTS = "'’-\xad\u2011\u200b"
# On 8 May 2019, the 3rd → On, 8, May, 2019, the, 3rd
_WORD = re.compile(r"[^\W_]+")
# For plain English, which is most of an archive: letters made small, and a blank for all that is no part of a word.
_SMALL = bytes(ord(char.lower()) if (char := chr(byte)).isascii() and char.isalnum() else 32 for byte in range(256))

# What two texts are shows within so many letters; what differs further down makes no other item.
_MOST_LETTERS = 1800
# More than any number of odd words that is let pass.
_FAR_TOO_MANY = 1000
_LEAST_SHARED = 12
_BEGINNING = 8
# So far into a text another copy may begin: after a caption, or where the first paragraph was lost.
_FURTHEST = 150
# A lead is so many words; there nothing may differ but what says nothing.
_LEAD = 30
# So many words in a row that only one of two has are a caption, an advertisement or a paragraph left out.
_BLOCK = 12
# Of a hundred words in common so many may be others.
_OTHERS_PERCENT = 2
_LEAST_COVERED = 0.8

_SAYING_NOTHING = frozenset(("a an and at by for in its of on osce that the this to today with").split())
# organise → organize, centre → center, programme → program, labour → labor
_SPELLINGS = (("is", "iz"), ("re", "er"), ("mme", "m"), ("our", "or"), ("ll", "l"))


class Likeness(IntEnum):
    """How two wordings stand to each other; `ALIKE` are those that say the same but for what tells items apart."""

    OTHER = 0
    ALIKE = 1
    SAME = 2


class Wording:
    """The words of a text as they are compared, in small letters."""

    __slots__ = ("_text", "small")

    def __init__(self, text: str) -> None:
        text = text[:_MOST_LETTERS]
        if text.isascii():
            self._text = text.replace("'", "").replace("-", "")
        else:
            self._text = fold_accents(replace_all(text, _JOINTS, ""))
        if self._text.isascii():
            self.small = self._text.encode().translate(_SMALL).decode().split()
        else:
            self.small = _WORD.findall(self._text.casefold())

    def list_written(self) -> list[str]:
        """List the same words as they are written."""
        return _WORD.findall(self._text)


def compare_wordings(one: Wording, other: Wording) -> Likeness:
    """Compare two texts; which comes first does not show."""
    short, long = (one, other) if (len(one.small), one.small) <= (len(other.small), other.small) else (other, one)
    if short.small == long.small:
        return Likeness.SAME if len(short.small) >= _BEGINNING else Likeness.OTHER
    kinds = set(short.small)
    if len(kinds & set(long.small)) < _LEAST_COVERED * len(kinds):
        return Likeness.OTHER
    at, skipped = _find_beginning(short.small, long.small)
    mine, theirs = short.small[skipped:], long.small[at:]
    if len(mine) < _LEAST_SHARED:
        return Likeness.OTHER
    # The last word may have been cut.
    if mine[:-1] == theirs[: len(mine) - 1]:
        return Likeness.SAME
    return _align(short.list_written()[skipped:], long.list_written()[at:], mine, theirs)


def count_words(wording: Wording) -> int:
    """Count the words of a text, as far as it is compared."""
    return len(wording.small)


def _find_beginning(short: Sequence[str], long: Sequence[str]) -> tuple[int, int]:
    """Find where the two begin alike: how far into the long one, how far into the short one."""
    at = _find(short[:_BEGINNING], long)
    return (at, 0) if at >= 0 else (0, max(_find(long[:_BEGINNING], short), 0))


def _find(beginning: Sequence[str], words: Sequence[str]) -> int:
    if len(beginning) < _BEGINNING:
        return -1
    for at in range(min(_FURTHEST, len(words) - _BEGINNING + 1)):
        if words[at] == beginning[0] and words[at : at + _BEGINNING] == beginning:
            return at
    return -1


def _align(written: Sequence[str], others: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Likeness:
    """Lay one text beside the other and weigh every difference."""
    steps = _list_steps(mine, theirs)
    changed = sum(end - start for start, end, _, _ in steps)
    shared = len(mine) - changed
    if shared < _LEAST_SHARED or shared < _LEAST_COVERED * len(mine):
        return Likeness.OTHER
    odd = between = 0
    for start, end, begin, stop in steps:
        if end == len(mine) and stop == len(theirs) and _is_end(end - start, stop - begin):
            continue
        weight = _weigh(written[start:end], others[begin:stop])
        if weight and start < _LEAD:
            return Likeness.ALIKE
        odd += weight
        between += _count_between(end - start, stop - begin)
    if between > shared:
        return Likeness.OTHER  # sentences that two texts have in common, far apart
    return Likeness.SAME if odd * 100 <= _OTHERS_PERCENT * shared else Likeness.ALIKE


def _list_steps(mine: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """List the places where two texts differ, as stretches of both; what both begin and end with is passed over."""
    first = _count_common(mine, theirs)
    last = _count_common(mine[first:][::-1], theirs[first:][::-1])
    matcher = SequenceMatcher(None, mine[first : len(mine) - last], theirs[first : len(theirs) - last], autojunk=False)
    return [
        (start + first, end + first, begin + first, stop + first)
        for name, start, end, begin, stop in matcher.get_opcodes()
        if name != "equal"
    ]


def _count_common(one: Sequence[str], other: Sequence[str]) -> int:
    return next(
        (at for at, (mine, its) in enumerate(zip(one, other, strict=False)) if mine != its), min(len(one), len(other))
    )


def _is_end(lost: int, added: int) -> bool:
    """Tell whether what two texts end in is a matter of where one was cut, or of a line below one that was cut."""
    least, most = sorted((lost, added))
    return not least or (least <= _BLOCK < most)


def _weigh(lost: Sequence[str], added: Sequence[str]) -> int:
    """Count the words by which two texts differ at one place; far too many where these tell items apart."""
    if not (lost and added):
        more = [*lost, *added]
        return 0 if len(more) >= _BLOCK else sum(word.casefold() not in _SAYING_NOTHING for word in more)
    if "".join(lost).casefold() == "".join(added).casefold():
        return 0  # a blank was lost or added
    words = [*lost, *added]
    if len(lost) == len(added):
        pairs = [(one, other) for one, other in zip(lost, added, strict=True) if not _is_spelling(one, other)]
        words = [word for pair in pairs for word in pair]
    if any(map(_tells_apart, words)):
        return _FAR_TOO_MANY
    return sum(word.casefold() not in _SAYING_NOTHING for word in words)


def _count_between(lost: int, added: int) -> int:
    """Count the words of a caption, an advertisement or a paragraph that only one of two has."""
    return 0 if lost and added else lost + added


def _tells_apart(word: str) -> bool:
    """Tell whether a word is a figure, a name, a month or a day."""
    small = word.casefold()
    if small in _SAYING_NOTHING:
        return False
    return any(map(str.isdigit, word)) or small in CHANGING or word != small


def _is_spelling(one: str, other: str) -> bool:
    """Tell whether two words are one in two spellings."""
    if any(map(str.isdigit, one + other)):
        return False
    return _spell(one) == _spell(other)


def _spell(word: str) -> str:
    word = word.casefold()
    for british, american in _SPELLINGS:
        word = word.replace(british, american)
    return word
