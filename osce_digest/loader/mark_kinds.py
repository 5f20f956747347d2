"""The kinds of lines, and which of them are clutter. How a line is recognised is told in `marks`."""

from enum import StrEnum


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
    SALUTATION = "salutation"
    AUTHOR = "author"
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
        Mark.SALUTATION, Mark.AUTHOR,
    },
)  # fmt: skip
