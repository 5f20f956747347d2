"""The day in an opening that is no dateline by form: "(Pristina, 22 February 2000) All", "GD - Rome, 20 Feb. 18 - On".

Agencies write so, and put their names before the town, behind the day, or both. Such openings stay in the text.
"""

import re
from typing import Final

from osce_digest.loader.dates.alone import Alone, find_days
from osce_digest.loader.draft import Draft

_REACH: Final = 100
_DIGIT: Final = re.compile(r"\d")
# "(AGENPARL) - Roma, ", "GD - Roma, ", "Бишкек, ", "(Pristina, ", "dpa Berlin, "
_BEFORE: Final = re.compile(
    r"\(?(?:\(?[^\W\d_][\w. ]{1,14}\)? ?[-–—:] ?|[a-z]{2,5} )?[A-ZÀ-ŽА-Я][\w’'-]{2,}(?:[ /-][A-ZÀ-ŽА-Я][\w’'-]+){0,2}"
    r"(?:, [A-ZÀ-ŽА-Я][\w. ]{1,20})?(?:,|\.)? $"
)
# as above, perhaps with a month before its day: cheaper than to look for days
_LEADS_TO_DAY: Final = re.compile(r"[^\n]{0,40}[,.] (?:[^\W\d_]{3,12}\.? )?")
# " /Кабар/. ", ", AZERTAC – ", ") ", " - ", " (BelTA). – "
_BEHIND: Final = re.compile(
    r"(?P<bracket>\))?\.?,? ?(?:/[^/\n]{2,30}/|\([^()\n]{2,30}\)|(?<=, )[A-ZА-Я]{3,14}|[A-ZА-Я]{4,14})? ?"
    r"(?P<dash>[.:]? ?[-–—] ?|\. |: )?(?=[\"“«„(]?[A-ZÀ-ŽА-Я])"
)


def find_opening_day(draft: Draft) -> Alone | None:
    """Give the day on which an agency's opening says that the item was written; None where it says none."""
    if draft.dateline or not draft.blocks:
        return None
    head = draft.body[: min(_REACH, draft.blocks[0].end)]
    digit = _DIGIT.search(head)
    if digit is None or not _LEADS_TO_DAY.fullmatch(head, 0, digit.start()):
        return None
    day = next(iter(find_days(head)), None)
    if day is None or day.day is None or not _BEFORE.fullmatch(head, 0, day.start):
        return None
    behind = _BEHIND.match(head, day.end)
    return day if behind and (behind["bracket"] or behind["dash"]) else None
