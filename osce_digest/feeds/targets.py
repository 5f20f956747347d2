"""Which feeds there are, and what each depends on. The same items in another format depend on the same."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from osce_digest.feeds.archives import FORMATS, find_archives
from osce_digest.feeds.change_items import changes_inputs, write_changes
from osce_digest.feeds.digest_items import digests_inputs, write_digests
from osce_digest.feeds.items import choose_entries, choose_undated, name_entry, prepare_entry
from osce_digest.feeds.opml import promise_opml
from osce_digest.feeds.sheets import describe
from osce_digest.feeds.values import Way
from osce_digest.feeds.writing import write_feed
from osce_digest.model import Entry
from osce_digest.site import Group, Site
from osce_digest.site.following import Feed, FeedKind, Format, feeds_of, list_formats
from osce_digest.site.touched import Joining
from osce_digest.targets import Key, Target


def targets(site: Site) -> Iterator[Target[Site]]:
    """List the feeds of a site, group by group, and the file that lists them."""
    yield from promise_feeds(site, site.groups)
    yield promise_opml(site)


def promise_feeds(
    site: Site, groups: Iterable[Group], joining: Mapping[str, Joining] | None = None
) -> Iterator[Target[Site]]:
    """List the feeds of some groups; but for archives that stand as they stood before entries joined, as told."""
    shared = _list_shared(site)
    for group in groups:
        for feed in feeds_of(site, group):
            yield from _promise(site, feed, group, shared)
            if feed.has_archives:
                yield from _promise_archives(site, feed, group, joining, shared)


def promise_digests(site: Site, groups: Iterable[Group]) -> Iterator[Target[Site]]:
    """List the feeds of digests of some groups."""
    shared = _list_shared(site)
    for group in groups:
        for feed in feeds_of(site, group):
            if feed.kind is FeedKind.DIGESTS:
                yield from _promise(site, feed, group, shared)


def make_feed(site: Site, key: Key) -> bytes:
    """Make a feed; `key` holds its kind, the key of its group and the format."""
    feed, group, form = _find(site, key)
    match feed.kind:
        case FeedKind.DIGESTS:
            items = write_digests(site, group)
        case FeedKind.CHANGES:
            items = write_changes(site)
        case _:
            way = find_archives(site, feed, group).lead(site, feed, form)
            return _write_entries(site, feed, form, _choose(site, feed, group), way)
    return write_feed(describe(site, feed, form, items), items)


def make_archive(site: Site, key: Key) -> bytes:
    """Make an archive of a feed; its number stands last in `key`."""
    feed, group, form = _find(site, key[:-1])
    archives, number = find_archives(site, feed, group), int(key[-1] or 0)
    way = archives.lead(site, feed, form, number)
    return _write_entries(site, feed, form, archives.cut(group.entries, number), way)


def _write_entries(site: Site, feed: Feed, form: Format, entries: Sequence[Entry], way: Way) -> bytes:
    items = [prepare_entry(site, entry) for entry in entries]
    return write_feed(describe(site, feed, form, items, way), items, site)


def _list_shared(site: Site) -> dict[str, str]:
    return {"settings": site.config.fingerprint, "taxonomy": site.taxonomy.fingerprint}


def _promise(site: Site, feed: Feed, group: Group, shared: Mapping[str, str]) -> Iterator[Target[Site]]:
    own = _list_inputs(site, feed, group)
    for form in list_formats(site.config):
        yield Target(feed.place(form), own, make_feed, (feed.kind.value, group.key, form.value), shared)


def _promise_archives(
    site: Site, feed: Feed, group: Group, joining: Mapping[str, Joining] | None, shared: Mapping[str, str]
) -> Iterator[Target[Site]]:
    archives = find_archives(site, feed, group)
    held = len(group.entries)
    standing = 0 if joining is None else archives.count_standing(held, joining.get(group.key))
    forms = [form for form in list_formats(site.config) if form in FORMATS]
    for number in range(standing + 1, archives.number + 1):
        own = dict(name_entry(site, entry) for entry in archives.cut(group.entries, number))
        own["newer archive"] = "" if number == archives.number else str(number + 1)
        for form in forms:
            key = (feed.kind.value, group.key, form.value, number)
            yield Target(feed.place_archive(form, number), own, make_archive, key, shared)


def _list_inputs(site: Site, feed: Feed, group: Group) -> dict[str, str]:
    match feed.kind:
        case FeedKind.DIGESTS:
            return digests_inputs(site, group)
        case FeedKind.CHANGES:
            return changes_inputs(site)
        case _:
            own = dict(name_entry(site, entry) for entry in _choose(site, feed, group))
            if feed.has_archives:
                own["archives"] = str(find_archives(site, feed, group).number)
            return own


def _choose(site: Site, feed: Feed, group: Group) -> Sequence[Entry]:
    return choose_undated(site, group) if feed.kind is FeedKind.UNDATED else choose_entries(site, group)


def _find(site: Site, key: Key) -> tuple[Feed, Group, Format]:
    kind, name, ending = map(str, key)
    group = site.group(name)
    found = next((feed for feed in feeds_of(site, group) if feed.kind == kind), None) if group else None
    if group is None or found is None:
        raise KeyError(key)
    return found, group, Format(ending)
