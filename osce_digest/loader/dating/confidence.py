"""How sure each kind of date is, in one place. Figures between 0 and 1, to be checked against labelled items.

DESIGN caps a date read from the text alone (basis `lead`) at 0.8; "now" of an archive needs 0.9 or more.
"""

from typing import Final

GIVEN: Final = 0.99  # the page states it: listing line, header, front matter
GIVEN_USUAL_ORDER: Final = 0.95  # 05/08/2019, its order told only by the other headers of the file
DATELINE: Final = 0.97  # written in full; off by a day or two from the listing in about one of forty
STATED: Final = 0.95  # a line of its own, "issued on 8 May 2021" in the title or first sentence
DATELINE_YEAR_BORROWED: Final = 0.85  # day and month written, year from neighbours on both sides
DATELINE_YEAR_FROM_ONE: Final = 0.75  # as above, from one neighbour only
DATELINE_DOUBTED: Final = 0.5  # its neighbours contradict it and nothing mends it
DATELINE_MENDED: Final = 0.7  # neighbours on both sides agree and one changed part makes it fit
LEAD: Final = 0.8  # the item's own past event, dated in full in its first paragraph
LATER: Final = 0.7  # as above, in a later paragraph
AS_OF: Final = 0.7  # a report's reference time; it is issued that day or the next
LEAD_YEAR_FROM_ITEM: Final = 0.75  # the year stands elsewhere in the item
LEAD_YEAR_BORROWED: Final = 0.7  # the year comes from neighbours on both sides
LEAD_YEAR_FROM_ONE: Final = 0.6  # the year comes from one neighbour
EVENT_BESIDE_ISSUE: Final = 0.9  # an event dated beside a known issue date
EVENT_SPOKEN: Final = 0.85  # "yesterday", "last Friday" counted from the issue date
