"""The calendars: one for the site, and one for each country and each dimension, beside their pages.

An event is there for every entry that tells when it begins; the latest so many. What is only to be checked, or only
names a country, is not. Not here: how a calendar is written (ics).
"""

from collections.abc import Iterable, Iterator
from datetime import date

from osce_digest.catalogue import open_catalogue
from osce_digest.exports.ics import Calendar, Event, write_calendar
from osce_digest.markup import mend_text
from osce_digest.model import Entry
from osce_digest.site import Group, GroupKind, Site
from osce_digest.site.events import Happening, list_latest
from osce_digest.targets import Key, Target
from osce_digest.taxonomy import display_name

# ISO 639-2, for a text whose language is not known
_UNDETERMINED = "und"


def promise_calendars(site: Site, groups: Iterable[Group]) -> Iterator[Target[Site]]:
    """List the calendars of those of the groups that have one, where the settings ask for them."""
    if not site.config.exports.calendars:
        return
    shared = {"settings": site.config.fingerprint, "names": site.taxonomy.fingerprint}
    for group in groups:
        if group.calendar:
            found = _find(site, group)
            own = {f"entry {event.entry.id}": _print(site, event.entry) for event in found}
            yield Target(group.calendar, own, make_calendar, (group.key,), shared)


def make_calendar(site: Site, key: Key) -> bytes:
    """Make the calendar of one group; `key` holds the group's key."""
    group = site.group(str(key[0]))
    if group is None:
        raise KeyError(key)
    return write_calendar(_describe(site, group), (_tell(site, event) for event in _find(site, group)))


def _find(site: Site, group: Group) -> list[Happening]:
    return list_latest(group, site.config.limits.calendar_events)


def _print(site: Site, entry: Entry) -> str:
    return f"{entry.digest} {entry.url} {site.sightings.days.get(entry.id)}"


def _describe(site: Site, group: Group) -> Calendar:
    config = site.config
    whole = group.kind is GroupKind.SITE
    name = config.title if whole else f"{group.name} – {config.title}"
    note = open_catalogue(config.language).words["calendar_note"].format(name=group.name)
    return Calendar(
        mend_text(name), mend_text(note), f"{config.root_url}{group.calendar}", f"{config.root_url}{group.path}"
    )


def _tell(site: Site, event: Happening) -> Event:
    entry, root = event.entry, site.config.root_url
    address = f"{root}{entry.url}"
    return Event(
        uid=f"tag:{site.config.authority}:{entry.id}",
        start=event.start,
        end=event.end,
        stamp=_find_stamp(site, event),
        title=mend_text(entry.title),
        description="\n\n".join(part for part in (mend_text(entry.summary), address) if part),
        address=address,
        categories=tuple(_list_categories(site, entry)),
        language="" if entry.language == _UNDETERMINED else entry.language,
    )


def _find_stamp(site: Site, event: Happening) -> date:
    """Tell of which day the words are: of the issue, or of when they were first seen; else of the event itself."""
    entry = event.entry
    return entry.published.day or site.sightings.days.get(entry.id) or event.start


def _list_categories(site: Site, entry: Entry) -> Iterator[str]:
    lists = (
        (site.taxonomy.countries, entry.countries),
        (site.taxonomy.dimensions, entry.dimensions),
        (site.taxonomy.topics, entry.topics),
    )
    for known, terms in lists:
        for term in terms:
            found = known.get(term)
            yield display_name(found, site.config.language) if found else term
