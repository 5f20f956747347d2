"""Recognise lines that are no text of an item: metadata, menus, adverts, captions, footers. Looks at one line only."""

import re

from osce_digest.loader.furniture_patterns import (
    ADVERT,
    AUTHOR,
    BYLINE,
    CAPTION,
    CAPTION_END,
    CAPTION_ENDS,
    CATEGORIES,
    COMMENTS,
    LEGAL,
    NAVIGATION,
    RELATED,
    SALUTATION,
    SHARE,
    TIME_LINE,
)
from osce_digest.loader.mark_kinds import Mark
from osce_digest.loader.mark_patterns import (
    ADDRESS,
    CONTACT,
    COUNCIL,
    DATE_LINE,
    DELIVERY,
    EVENT_DAYS,
    FOLLOW,
    HEADER,
    MAIL_HEADER,
    META_LABEL,
    MONTH_ON_TOP,
    SELF_DESCRIPTION,
    STREAMED,
    SURE_LABELS,
)

# "Source: …" may open a sentence; a label with a value of its own is shorter.
_LONGEST_LABEL = 80
_CAPTION_HEADS = "!(FAPICMФ©0123456789"
# With each pattern the characters that a match can begin with, as far as in ASCII; None: any.
_FURNITURE: tuple[tuple[Mark, re.Pattern[str], str | None], ...] = (
    (Mark.COUNCIL, COUNCIL, "O"),
    (Mark.CATEGORIES, CATEGORIES, "CKTDFMPS"),
    (Mark.ADVERT, ADVERT, "- –—SsAaPpMmTtLlRrEeJjFfGgKk"),
    (Mark.NAVIGATION, NAVIGATION, "(.…«‹0123456789YyNnSsMmBbHhUuFfPpLlCcEeDdIiRrVvGgTtAaWwZz"),
    (Mark.RELATED, RELATED, "AaRrSsMmYyDdWwLlTtCcEePp"),
    (Mark.COMMENTS, COMMENTS, None),
    (Mark.SHARE, SHARE, "SsTtLlFfWwPpIiCcEeVvXxOoRrMm0123456789"),
    (Mark.CONTACT, CONTACT, "FfMmPpCcJjRrTtAaHhKk"),
    (Mark.LEGAL, LEGAL, "(©CcAaTtLlEePpRr"),
    (Mark.CAPTION, CAPTION, _CAPTION_HEADS),
    (Mark.SALUTATION, SALUTATION, "MTVDSYELCFHКУСг"),
    (Mark.AUTHOR, BYLINE, "BWPRCEAb"),
    (Mark.AUTHOR, AUTHOR, "•●▪-SCFDPW"),
)
_BY_BEGINNING: dict[str, tuple[tuple[Mark, re.Pattern[str]], ...]] = {
    char: tuple([(found, pattern) for found, pattern, begins in _FURNITURE if begins is None or char in begins])
    for char in map(chr, range(128))
}
_ALL_FURNITURE = tuple([(found, pattern) for found, pattern, _ in _FURNITURE])


def mark_furniture(text: str) -> Mark | None:
    """Classify a short line that is metadata, furniture or a footer; None for all else."""
    label = META_LABEL.match(text) if ":" in text or text[0] in _BARE_LABELS else None
    if label and (label["label"] in SURE_LABELS or len(text) < _LONGEST_LABEL):
        return Mark.META
    last = text[-1]
    if last.isdecimal() and "/" in text and HEADER.match(text):
        return Mark.HEADER
    for found, pattern in _BY_BEGINNING.get(text[0], _ALL_FURNITURE):
        if pattern.match(text):
            return found
    if text[0] in _DELIVERY_HEADS and (text[-1] != "." or text[-2:-1].isdecimal()) and DELIVERY.match(text):
        return Mark.META
    longest = _LONGEST_STAMP if "ublished" in text else _LONGEST_DATE_LINE
    head = _mark_head_line(text, last) if len(text) <= longest else None
    return head or _mark_late(text)


def _mark_late(text: str) -> Mark | None:
    """Classify a line by what stands in it or ends it."""
    if ("provides" in text or "rights" in text or "cookies" in text) and LEGAL.match(text):
        return Mark.LEGAL
    tail = text[-_CREDIT:]
    credited = text.endswith(CAPTION_ENDS) or "©" in tail or "oto" in tail
    if credited and CAPTION_END.search(text, max(0, len(text) - _CREDIT)):
        return Mark.CAPTION
    return Mark.STANDING if is_standing(text) else None


def _mark_head_line(text: str, last: str) -> Mark | None:
    """Classify a line that says when an item was issued, or who sent it to whom."""
    if text[0].isdecimal() and EVENT_DAYS.match(text):
        return Mark.META
    if text.startswith("date ") and MONTH_ON_TOP.match(text):
        return Mark.DATE_LINE
    if (last in _DATE_LINE_ENDS or ":" in text) and DATE_LINE.match(text):
        return Mark.DATE_LINE
    if _DIGIT.search(text) and TIME_LINE.match(text):
        return Mark.DATE_LINE
    return Mark.META if ":" in text and MAIL_HEADER.match(text) else None


# "Что мы делаем" and "Где мы" need no colon
_BARE_LABELS = frozenset("ЧГ")
# "As delivered", "to the Permanent Council", "05/08/2019 | Press release"
_DELIVERY_HEADS = frozenset("ADPRStab0123456789")
# "(Photo by Ministry of Foreign Affairs of the Kyrgyz Republic)" and the like
_CREDIT = 80
# "PRISHTINË/PRIŠTINA, 30 September 2019" and the like; a longer line says more than a date
_LONGEST_DATE_LINE = 70
# "World, Europe ♦ Published: 8 May 2019; 17:39 ♦ (The Valley Paper)"
_LONGEST_STAMP = 110
# "3" of "3 days ago", "an" of "an hour ago"
_DIGIT = re.compile(r"\d|\bago\b")
_DATE_LINE_ENDS = frozenset("0123456789.)")


def is_standing(text: str) -> bool:
    """Tell a closing paragraph that says what a body is and where to follow it, and carries no news."""
    if (text.startswith(_DESCRIBES) or "observes" in text[:_OBSERVES]) and SELF_DESCRIPTION.match(text):
        return True
    if len(text) <= _LONGEST_STREAMED and STREAMED.match(text) and ADDRESS.search(text):
        return True
    return bool(FOLLOW.match(text) and ADDRESS.search(text))


# where an event can be watched is said in a sentence
_LONGEST_STREAMED = 200
# how such paragraphs begin, or else where they have their verb
_DESCRIBES = ("The OSCE", "OSCE ", "With ", "About ", "The With ", "The About ", "The The OSCE")
_OBSERVES = 92
