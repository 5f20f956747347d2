"""Read the sources of which items may have been added, in plain values: the first part of what `amend` needs.

Light to import: reading goes on in a process beside the build, which imports the other rooms meanwhile.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from osce_digest.build.report import Order
from osce_digest.build.state import State
from osce_digest.cache.modules import keep_modules

Rows = dict[str, tuple[Any, ...]]


def prepare(cache: Path, now: State) -> None:
    """Import and open what both processes need, once, before there are two."""
    import osce_digest.build.reading_order  # noqa: PLC0415  (see above)
    import osce_digest.build.settings  # noqa: F401, PLC0415  (as above)
    from osce_digest.readings.tools import open_taxonomy  # noqa: PLC0415  (as above)

    open_taxonomy(cache, now.program_digest)


def get_ready(cache: Path, now: State) -> None:
    """Import and open what reading alone needs: for a process that will read."""
    import osce_digest.readings.reading  # noqa: F401, PLC0415  (see above)
    from osce_digest.readings.tools import open_matcher  # noqa: PLC0415  (as above)

    open_matcher(cache, now.program_digest)


def read_added(
    order: Order, cache: Path, now: State, sources: Sequence[str], known: Sequence[str]
) -> tuple[Rows, Rows]:
    """Give the readings of sources as they were remembered, those that are `known`, and as they are now.

    Raises SetupError where the settings are not as they must be.
    """
    from osce_digest.build.reading_order import order_readings  # noqa: PLC0415  (see above)
    from osce_digest.build.settings import open_settings  # noqa: PLC0415  (as above)
    from osce_digest.readings import read_some, recall_rows  # noqa: PLC0415  (as above)

    asked = order_readings(order, cache, now, open_settings(order, cache, now))
    before = recall_rows(asked, known) if known else {}
    rows = read_some(asked, sources, before)
    keep_modules()  # this may be a process that nobody else knows what it imported
    return before, rows
