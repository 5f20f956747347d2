"""Which feeds there are, and what each depends on."""

from collections.abc import Iterable, Iterator

from osce_digest.feeds.items import choose_entries
from osce_digest.feeds.opml import promise_opml
from osce_digest.feeds.rss import write_rss
from osce_digest.model import Entry
from osce_digest.site import Group, Site
from osce_digest.targets import Key, Target


def targets(site: Site) -> Iterator[Target[Site]]:
    """List the feeds of a site, group by group, and the file that lists them."""
    yield from promise_feeds(site, site.groups)
    yield promise_opml(site)


def promise_feeds(site: Site, groups: Iterable[Group]) -> Iterator[Target[Site]]:
    """List the feeds of some groups."""
    shared = {"settings": site.config.fingerprint, "taxonomy": site.taxonomy.fingerprint}
    for group in groups:
        if group.feed:
            own = dict(map(_name, choose_entries(site, group)))
            yield Target(group.feed, own, make_rss, (group.key,), shared)


def make_rss(site: Site, key: Key) -> bytes:
    """Make the feed of one group; `key` holds the group's key."""
    group = site.group(str(key[0]))
    if group is None:
        raise KeyError(key)
    return write_rss(site, group)


def _name(entry: Entry) -> tuple[str, str]:
    # The digest covers all that is shown but the address, which another item's headline can move.
    return f"entry {entry.id}", f"{entry.digest} {entry.url}"
