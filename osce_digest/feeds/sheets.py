"""Say what a feed says of itself: its title and what it holds, who makes it, and where it and its page are."""

from collections.abc import Sequence
from datetime import date

from osce_digest.catalogue import open_catalogue
from osce_digest.feeds.items import name_issuer
from osce_digest.feeds.values import NO_WAY, Item, Sheet, Way
from osce_digest.markup import mend_text
from osce_digest.site import Site
from osce_digest.site.addresses import FEED_ICON, HOME
from osce_digest.site.following import Feed, FeedKind, Format

# What the feeds of a kind hold, as the catalogue says it; the site's own says what its editor does.
_NOTES = {
    FeedKind.ENTRIES: "feed_note",
    FeedKind.DIGESTS: "digests_feed_note",
    FeedKind.UNDATED: "undated_feed_note",
    FeedKind.CHANGES: "changes_feed_note",
}

_SOME_DAY = date(2000, 1, 1)


def describe(site: Site, feed: Feed, form: Format, items: Sequence[Item], way: Way = NO_WAY) -> Sheet:
    """Make the head of a feed that holds these items; `way` leads to the rest of its history."""
    config = site.config
    root = config.root_url
    is_home = feed.beside == HOME
    at_home = feed.page == HOME
    note = open_catalogue(config.language).words[_NOTES[feed.kind]]
    # The archives of a feed are parts of it, and have the name it has.
    name = "feed" if is_home else feed.beside.removesuffix(".html")
    return Sheet(
        form=form,
        id=f"tag:{config.authority}:feeds/{name}",
        title=mend_text(config.title if is_home else f"{feed.full_name} – {config.title}"),
        description=mend_text(config.description if is_home else note.format(name=feed.full_name, site=config.title)),
        address=f"{root}{way.own or feed.place(form)}",
        page=root if at_home else f"{root}{feed.page}",
        language=config.language,
        author=name_issuer(site),
        icon=f"{root}{FEED_ICON}",
        changed=max((item.updated for item in items), default=None),
        since=_read_since(config.authority),
        way=way,
    )


def _read_since(authority: str) -> date:
    """Give the first day of the year in which the authority of ids was the site's own: the least a feed can claim.

    A feed of Atom has to tell a time even where it has no item, and that one stays.
    """
    year = authority.rpartition(",")[2][:4]
    return date(int(year), 1, 1) if year.isdecimal() and int(year) else _SOME_DAY
