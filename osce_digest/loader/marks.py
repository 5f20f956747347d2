"""Tell what a single line is by its own words: metadata, furniture, footer, list item, heading or prose.

Not here: anything that needs the neighbours (repeated titles, link rows, where an item begins).
"""

import re
from enum import StrEnum

from osce_digest.loader.mark_patterns import (
    ADDRESS,
    ADVERT,
    BORDER,
    BULLET,
    CAPTION,
    CATEGORIES,
    COMMENTS,
    CONTACT,
    CONTACT_DETAIL,
    COUNCIL,
    DATE_LINE,
    FOLLOW,
    HEADER,
    LEGAL,
    MAIL_HEADER,
    MARKDOWN_HEADING,
    META_LABEL,
    NAVIGATION,
    NUMBERED,
    QUOTE,
    RELATED,
    ROW,
    RULE,
    SELF_DESCRIPTION,
    SENTENCE_END,
    SHARE,
    SURE_LABELS,
)


class Mark(StrEnum):
    """What one line is, as far as the line alone can tell."""

    BLANK = "blank"
    BORDER = "border"  # an editor's `---`
    META = "metadata"  # Publishing date: 3 May 2019
    META_VALUE = "metadata value"  # - Youth, under "- Fields of work:"
    DATE_LINE = "date line"  # ZAGREB 6 July 2004
    COUNCIL = "council line"  # OSCE Permanent Council No. 1397 Vienna, 3 November 2022
    HEADER = "header"  # OSCE - Wed, 05/08/2019 - 14:03
    CATEGORIES = "categories"
    NAVIGATION = "navigation"
    ADVERT = "advert"
    RELATED = "related"
    CONTACT = "contact"
    STANDING = "standing"
    COMMENTS = "comments"
    SHARE = "share"
    LEGAL = "legal"
    CAPTION = "caption"
    COUNTER = "counter"  # $, over a scraper's zeros
    HEADING = "heading"
    BULLET = "bullet"
    NUMBERED = "numbered"
    QUOTE = "quote"
    ROW = "row"
    RULE = "table rule"  # ---|---|---
    PROSE = "prose"


CLUTTER = frozenset(
    {
        Mark.NAVIGATION, Mark.ADVERT, Mark.RELATED, Mark.CONTACT, Mark.STANDING, Mark.COMMENTS, Mark.SHARE,
        Mark.LEGAL, Mark.CATEGORIES, Mark.CAPTION, Mark.COUNTER,
    },
)  # fmt: skip
# Longer lines are prose whatever they begin with, but for footers and standing paragraphs.
_SHORT = 200
# "Source: …" may open a sentence; a label with a value of its own is shorter.
_LONGEST_LABEL = 80
# FORMATS: titles of up to 40 words have been met, but those stand above anchors and need no guess.
_LONGEST_TITLE = 180
# a heading in lower case ("the role of the OSCE in …") must be shorter to be one
_LONGEST_LOWER = 90


def mark(text: str) -> Mark:
    """Classify one normalised line."""
    if not text:
        return Mark.BLANK
    if len(text) > _SHORT:
        return _mark_long(text)
    if "|" in text and (found := _mark_table(text)):
        return found
    if text[0] in "-*_=—" and BORDER.match(text):
        return Mark.BORDER
    if text == "$":
        return Mark.COUNTER
    return _mark_furniture(text) or _mark_shape(text)


def _mark_long(text: str) -> Mark:
    head = text[:2]
    plain = head.isascii()
    if (not plain or head.lower() in _CONTACT_HEADS) and CONTACT.match(text) and CONTACT_DETAIL.search(text):
        return Mark.CONTACT
    if is_standing(text):
        return Mark.STANDING
    if head[0] in _CAPTION_HEADS and CAPTION.match(text):
        return Mark.CAPTION
    if (not plain or head.lower() in _LEGAL_HEADS or "prov" in text[:_PROVIDES].lower()) and LEGAL.match(text):
        return Mark.LEGAL
    if "|" in text and text.count("|") > 1:
        return Mark.ROW
    return Mark.PROSE if head[0].isupper() else _mark_list_item(text) or Mark.PROSE


def _mark_list_item(text: str) -> Mark | None:
    if BULLET.match(text):
        return Mark.BULLET
    return Mark.NUMBERED if NUMBERED.match(text) else None


# How footers and legal notes begin, as far as in ASCII; other beginnings are left to the patterns.
_CONTACT_HEADS = frozenset("fo me pr co pl jo re po pa pe".split())
_LEGAL_HEADS = frozenset("(c co al le ei te pr".split())
# "EIN Presswire provides this news": so early stands its verb
_PROVIDES = 44


def _mark_table(text: str) -> Mark | None:
    if RULE.match(text):
        return Mark.RULE
    return Mark.ROW if text.count("|") > 1 and ROW.match(text) else None


_CAPTION_HEADS = "(FAPICФ©"
# With each pattern the characters that a match can begin with, as far as in ASCII; None: any.
_FURNITURE: tuple[tuple[Mark, re.Pattern[str], str | None], ...] = (
    (Mark.COUNCIL, COUNCIL, "O"),
    (Mark.CATEGORIES, CATEGORIES, "CKTDF"),
    (Mark.CAPTION, CAPTION, _CAPTION_HEADS),
    (Mark.ADVERT, ADVERT, "- SsAaPpMmTtLlRrEeJjFf"),
    (Mark.NAVIGATION, NAVIGATION, "YyNnSsMmBbHhUuFfPpLlCcEeDdIiRrVvGgTtAaWwКкНн…«‹0123456789"),
    (Mark.RELATED, RELATED, "AaRrSsMmYyDdWwLlTt"),
    (Mark.COMMENTS, COMMENTS, None),
    (Mark.SHARE, SHARE, "SsTtLlFfWwPpIiCcEe"),
    (Mark.CONTACT, CONTACT, "FfMmPpCcJjRr"),
    (Mark.LEGAL, LEGAL, None),
)
_BY_BEGINNING: dict[str, tuple[tuple[Mark, re.Pattern[str]], ...]] = {
    char: tuple([(found, pattern) for found, pattern, begins in _FURNITURE if begins is None or char in begins])
    for char in map(chr, range(128))
}
_ALL_FURNITURE = tuple([(found, pattern) for found, pattern, _ in _FURNITURE])


def _mark_furniture(text: str) -> Mark | None:
    label = META_LABEL.match(text) if ":" in text or text[0] in _BARE_LABELS else None
    if label and (label["label"] in SURE_LABELS or len(text) < _LONGEST_LABEL):
        return Mark.META
    last = text[-1]
    if last.isdecimal() and "/" in text and HEADER.match(text):
        return Mark.HEADER
    for found, pattern in _BY_BEGINNING.get(text[0], _ALL_FURNITURE):
        if pattern.match(text):
            return found
    if len(text) <= _LONGEST_DATE_LINE:
        if last in _DATE_LINE_ENDS and DATE_LINE.match(text):
            return Mark.DATE_LINE
        if (":" in text or "@" in text) and MAIL_HEADER.match(text):
            return Mark.META
    return Mark.STANDING if is_standing(text) else None


# "Что мы делаем" and "Где мы" need no colon
_BARE_LABELS = frozenset("ЧГ")
# "PRISHTINË/PRIŠTINA, 30 September 2019" and the like; a longer line says more than a date
_LONGEST_DATE_LINE = 70
_DATE_LINE_ENDS = frozenset("0123456789.)")


def _mark_shape(text: str) -> Mark:
    item = _mark_list_item(text)
    if item:
        return item
    if QUOTE.match(text):
        return Mark.QUOTE
    return Mark.HEADING if is_heading(text) else Mark.PROSE


def is_heading(text: str) -> bool:
    """Tell a line that could be a headline: short, no sentence end, begins with a capital, figure or quote."""
    if len(text) > _LONGEST_TITLE or (text[-1] != "?" and SENTENCE_END.search(text)):
        return False
    if MARKDOWN_HEADING.match(text) or not text[0].isalpha() or text[0].isupper():
        return True
    return len(text) < _LONGEST_LOWER


def is_standing(text: str) -> bool:
    """Tell a closing paragraph that says what a body is and where to follow it, and carries no news."""
    if (text.startswith(_DESCRIBES) or "observes" in text[:_OBSERVES]) and SELF_DESCRIPTION.match(text):
        return True
    return bool(FOLLOW.match(text) and ADDRESS.search(text))


# how such paragraphs begin, or else where they have their verb
_DESCRIBES = ("The OSCE", "OSCE ", "With ", "About ", "The With ", "The About ", "The The OSCE")
_OBSERVES = 92


def is_contact_detail(text: str) -> bool:
    """Tell a name, telephone or mail line such as stands under a contact footer."""
    if len(text) > _SHORT or not ("@" in text or ":" in text or "(" in text or "+" in text or "[" in text):
        return False
    return CONTACT_DETAIL.search(text) is not None


def strip_marker(text: str, kind: Mark) -> tuple[str, int]:
    """Cut a list, quote or heading marker; give the words and a heading's depth (0 otherwise)."""
    pattern = _MARKERS.get(kind)
    found = pattern.match(text) if pattern else None
    if found is None:
        return text, 0
    return (text[found.end() :].strip(), len(found[1])) if kind is Mark.HEADING else (text[found.end() :], 0)


_MARKERS = {Mark.BULLET: BULLET, Mark.NUMBERED: NUMBERED, Mark.QUOTE: QUOTE, Mark.HEADING: MARKDOWN_HEADING}
