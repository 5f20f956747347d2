"""What changed as data, a change a line, the newest day first. Not here: what is a change (site.changes)."""

from collections.abc import Iterable, Iterator
from hashlib import blake2b

from osce_digest.exports.lines import write_lines
from osce_digest.exports.records import Record
from osce_digest.site import Site
from osce_digest.site.addresses import CHANGES_LINES
from osce_digest.site.changes import Change, list_changes
from osce_digest.targets import Key, Target


def promise_changes(site: Site) -> Iterator[Target[Site]]:
    """List the file of changes, where the settings ask for it."""
    if site.config.exports.changes:
        digest = blake2b(repr(list_changes(site)).encode("utf-8", "backslashreplace"), digest_size=16)
        yield Target(CHANGES_LINES, {"changes": digest.hexdigest()}, make_changes, ())


def make_changes(site: Site, _: Key) -> Iterable[bytes]:
    """Make the file."""
    return write_lines(map(_record, list_changes(site)))


def _record(change: Change) -> Record:
    return {
        "day": change.day.isoformat(),
        "change": str(change.kind),
        "id": change.id,
        "title": change.title,
        "url": change.url,
        "because": change.because,
    }
