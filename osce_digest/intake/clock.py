"""Tell what time it is, for notes of when something came in. No page and no feed shows it."""

import os
import time
from datetime import UTC, datetime

from osce_digest.errors import Fault, SetupError

_EPOCH = "SOURCE_DATE_EPOCH"


def tell_time() -> datetime:
    """Give the time to the second, that of SOURCE_DATE_EPOCH where it is set. Raises SetupError where that is none."""
    epoch = os.environ.get(_EPOCH)
    try:
        return datetime.fromtimestamp(int(epoch or time.time()), UTC)
    except (ValueError, OverflowError, OSError) as error:
        message = f"expected whole seconds since 1970, found {epoch!r}"
        raise SetupError([Fault(_EPOCH, 0, "wrong-value", message)]) from error
