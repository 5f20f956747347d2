"""Cut a text or a literal into words and what stands between them, the same way for both.

A word is a run of letters and digits. Hyphens count as blanks, so that `cross-border` and `cross border` are the same
two words and a hyphen is a border of words; all kinds of blanks and apostrophes are one kind. Every character stays
one character, so positions hold in the original.
"""

import re

# Prishtinë/Priština’s  →  prishtinë, /, priština, ', s
_WORD = re.compile(r"(\w+)")
_APOSTROPHES = "\u2019\u2018\u02bc"
_BLANKS = "-\u2010\u2011\u00a0\u202f_"
# Turkish has two letters i. In lower case its dotted capital would become two characters, and in upper case its dotless
# small one is no longer told from ours.
_DOTTED_I, _DOTLESS_I = "\u0130\u0131"
# In lower case a capital sigma becomes the one or the other by what follows, even across an apostrophe.
_FINAL_SIGMA, _SIGMA = "\u03c2\u03c3"

# What may stand between two words of a literal for the blank or hyphen written there. A hyphen between two blanks
# parts clauses, and makes three.
JOINTS = frozenset({" ", "  "})


def undot(text: str) -> str:
    """Give the text with I and i for the letters of Turkish; every position stays what it was."""
    return text.replace(_DOTTED_I, "I").replace(_DOTLESS_I, "i")


def level(text: str) -> str:
    """Give an undotted text in lower case, with one kind of blank and apostrophe; every position stays what it was."""
    for apostrophe in _APOSTROPHES:
        text = text.replace(apostrophe, "'")
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return text.lower().replace(_FINAL_SIGMA, _SIGMA)


def cut(levelled: str) -> list[str]:
    """Cut a levelled text into separators (at even places) and words (at odd places)."""
    return _WORD.split(levelled)
