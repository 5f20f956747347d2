"""Build a site: content folder in, finished site out. Where nothing changed, nothing is loaded and nothing done.

Prints nothing and reads no clock; what happened is in the report. The pipeline itself is in `pipeline`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from osce_digest.build.folders import check_folders
from osce_digest.build.report import BuildReport, Order, Progress, pack_report, silent, unpack_report
from osce_digest.build.state import look_around, remember
from osce_digest.cache.folder import open_cache
from osce_digest.cache.lock import hold_lock
from osce_digest.errors import Fault, SetupError

__all__ = ["BuildReport", "Order", "Progress", "build"]


def build(order: Order, progress: Progress = silent) -> BuildReport:
    """Build the site.

    Raises SetupError where settings, taxonomy, templates, addresses or folders are not as they must be; the site that
    stands in the output folder is then untouched.
    """
    check_folders(order)
    try:
        cache = open_cache(order.cache, order.output)
    except OSError as error:
        raise SetupError([Fault(order.cache.as_posix(), 0, "cannot-write", error.strerror or str(error))]) from error
    with _telling_trouble(cache), hold_lock(cache, order.on_wait):
        state, memory = look_around(order, cache)
        trusting = memory is not None and memory.boot == state.boot
        if memory and memory.digest == state.digest and trusting and not order.clean and not order.release:
            from osce_digest.publishing.records import stands_as_recorded  # noqa: PLC0415
            from osce_digest.publishing.staging import has_leftovers  # noqa: PLC0415

            # A build of other content may have been killed since: what it had made must not be published.
            if stands_as_recorded(cache, order.output, memory.records) and not has_leftovers(order.output):
                return unpack_report(memory.report)
        from osce_digest.build.pipeline import run_pipeline  # noqa: PLC0415  (all rooms, which take time to load)

        report = run_pipeline(order, cache, state, trusting=trusting, progress=progress)
        from osce_digest.publishing.records import look_at_records  # noqa: PLC0415  (as above)

        remember(order, cache, state, look_at_records(cache), pack_report(report))
        return report


@contextmanager
def _telling_trouble(cache: Path) -> Iterator[None]:
    """Turn a full disk, or a cache one may not write to, into a fault of the set-up; any other trouble is a bug."""
    try:
        yield
    except OSError as error:
        place = Path(error.filename or cache)  # a file that was being written to when the disk was full has no name
        if cache not in (place, *place.parents):
            raise
        raise SetupError([Fault(place.as_posix(), 0, "cannot-write", error.strerror or str(error))]) from error
