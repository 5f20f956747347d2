"""The day in a stamp that machines write: "2019-05-08T23:30:00-05:00", "Wed, 08 May 2019 14:03:00 +0200".

The day is taken as it is written, whatever the zone: it is the one the sender's page shows.
"""

import re
from typing import Final

from osce_digest.loader.formats.traced import Traced

# 2019-05-08T23:30:00-05:00
_ISO: Final = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")
# Wed, 08 May 2019 14:03:00 +0200
_WORDED: Final = re.compile(r"(?<!\d)\d{1,2}[ -][A-Za-z]{3,9}\.?[ -]\d{4}(?!\d)")


def cut_day(value: Traced) -> Traced:
    """Give the day of a stamp as it is written; other values as they are."""
    found = _ISO.search(value.text) or _WORDED.search(value.text)
    return value.cut(*found.span()) if found else value
