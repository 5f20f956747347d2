"""Which feeds there are, and what each depends on."""

from collections.abc import Iterator

from osce_digest.feeds.rss import choose_entries, write_rss
from osce_digest.model import Entry
from osce_digest.site import Group, Site
from osce_digest.targets import Key, Target


def targets(site: Site) -> Iterator[Target[Site]]:
    """List the feeds of a site, group by group."""
    for group in site.groups:
        if group.feed:
            yield Target(group.feed, _inputs(site, group), make_rss, (group.key,))


def make_rss(site: Site, key: Key) -> bytes:
    """Make the feed of one group; `key` holds the group's key."""
    group = site.group(str(key[0]))
    if group is None:
        raise KeyError(key)
    return write_rss(site, group)


def _inputs(site: Site, group: Group) -> dict[str, str]:
    shared = {"settings": site.config.fingerprint, "taxonomy": site.taxonomy.fingerprint}
    return shared | {f"entry {entry.id}": _print(entry) for entry in choose_entries(site, group)}


def _print(entry: Entry) -> str:
    # The digest covers all that is shown but the address, which another item's headline can move.
    return f"{entry.digest} {entry.url}"
