"""The data files of countries and dimensions: the entries of each as CSV and as JSON, for who wants no more than these.

Not here: the shape of a row (tables), and the entries that only mention a country, which are not its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from osce_digest.exports.prints import print_rows
from osce_digest.exports.tables import record_row, write_table, write_value
from osce_digest.model import Entry
from osce_digest.site import Group, Site
from osce_digest.targets import Key, Target


def promise_groups(site: Site, groups: Iterable[Group]) -> Iterator[Target[Site]]:
    """List the data files of those of the groups that have some, where the settings ask for them."""
    if not site.config.exports.groups:
        return
    shared = name_form(site)
    for group in groups:
        if group.data:
            own = {"name": group.label, "page": group.path, "entries": print_rows(list_entries(group))}
            for path in group.data:
                yield Target(path, own, make_data, (group.key, path), shared)


def make_data(site: Site, key: Key) -> Iterable[bytes]:
    """Make a data file of one group; `key` holds the group's key and the file's address."""
    group = site.group(str(key[0]))
    if group is None:
        raise KeyError(key)
    root = site.config.base_url
    records = (record_row(entry, root) for entry in list_entries(group))
    if str(key[1]).endswith(".csv"):
        return write_table(records, marked=site.config.exports.byte_order_mark)
    return write_value({"name": group.label, "url": f"{root}{group.path}", "count": group.count}, records)


def name_form(site: Site) -> dict[str, str]:
    """Name what shapes the tables of a site beside the entries in them."""
    return {"address": site.config.base_url, "byte order mark": str(site.config.exports.byte_order_mark)}


def list_entries(group: Group) -> Iterable[Entry]:
    """List what a group holds, newest first, undated last."""
    parts: tuple[Sequence[Entry], Sequence[Entry]] = (group.entries, group.undated)
    return chain.from_iterable(parts)
