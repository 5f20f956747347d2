"""Tell what a single line is by its own words: metadata, furniture, footer, list item, heading or prose.

Not here: anything that needs the neighbours (repeated titles, the foot of a page, where an item begins).
"""

from osce_digest.loader.furniture import is_standing, mark_furniture
from osce_digest.loader.furniture_patterns import CAPTION, LEGAL, NAVIGATION
from osce_digest.loader.mark_kinds import CLUTTER, Mark
from osce_digest.loader.mark_patterns import (
    BORDER,
    BULLET,
    CONTACT,
    CONTACT_DETAIL,
    DELIVERY,
    MARKDOWN_HEADING,
    NUMBERED,
    QUOTE,
    ROW,
    RULE,
    SENTENCE_END,
)

__all__ = ["CLUTTER", "Mark", "is_contact_detail", "is_heading", "is_standing", "mark", "strip_marker"]


# Longer lines are prose whatever they begin with, but for footers and standing paragraphs.
_SHORT = 200
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
    return mark_furniture(text) or _mark_shape(text)


def _mark_long(text: str) -> Mark:
    head = text[:2]
    plain = head.isascii()
    if (not plain or head.lower() in _CONTACT_HEADS) and CONTACT.match(text) and CONTACT_DETAIL.search(text):
        return Mark.CONTACT
    if is_standing(text):
        return Mark.STANDING
    if head[0] in _CAPTION_HEADS and text.startswith(_CAPTIONED) and CAPTION.match(text):
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


_CAPTION_HEADS = frozenset("(©PIFACMФ")
# How a caption with some sentences in it begins; most long lines begin otherwise.
_CAPTIONED = (
    "(",
    "©",
    "Photo",
    "PHOTO",
    "Image",
    "Picture",
    "File",
    "FILE",
    "Archive",
    "Foto",
    "Фото",
    "Caption",
    "Media",
)
# How footers and legal notes begin, as far as in ASCII; other beginnings are left to the patterns.
_CONTACT_HEADS = frozenset("fo me pr co pl jo re po pa pe".split())
_LEGAL_HEADS = frozenset("(c co al le ei te pr".split())
# "EIN Presswire provides this news": so early stands its verb
_PROVIDES = 44


def _mark_table(text: str) -> Mark | None:
    if RULE.match(text):
        return Mark.RULE
    if text[0].isdecimal() and DELIVERY.match(text):
        return Mark.META
    if text.count("|") < _BARS or not ROW.match(text):
        return None
    return Mark.NAVIGATION if NAVIGATION.match(text) else Mark.ROW


# one bar alone stands in headlines: "Judges meet | OSCE"
_BARS = 2


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
