"""What stands at addresses that are no entry's any more: a page that leads on, or a notice that the item is gone.

Which addresses these are is told by the ledger (editorial).
"""

from collections.abc import Iterator
from datetime import date

from osce_digest.markup import mend_text
from osce_digest.renderer.desk import ROOT, Desk, open_desk
from osce_digest.site import Site
from osce_digest.site.addresses import HOME
from osce_digest.targets import Key, Target

MOVED_TEMPLATE = "moved.html"
WITHDRAWN_TEMPLATE = "withdrawn.html"


def past_targets(desk: Desk) -> Iterator[Target[Site]]:
    """Promise a page for every address that an entry had before, and for every entry that is gone."""
    shared = desk.inputs(MOVED_TEMPLATE)
    for moved in desk.site.past.moved:
        key = (moved.address, moved.to, moved.title)
        yield Target(moved.address, {"leads to": f"{moved.to} {moved.title}"}, produce_moved, key, shared)
    shared = desk.inputs(WITHDRAWN_TEMPLATE)
    for gone in desk.site.past.withdrawn:
        days = (_write(gone.published), _write(gone.on))
        own = {f"withdrawn {gone.id}": f"{days} {gone.title}{gone.because}"}
        yield Target(gone.address, own, produce_withdrawn, (gone.address, gone.title, *days, gone.because), shared)


def produce_moved(site: Site, key: Key) -> bytes:
    """Make the page that leads on: without a script, and by a link where a browser does not follow by itself."""
    desk = open_desk(site)
    here, to, title = map(str, key)
    heading, headline = desk.words["moved"], mend_text(title)
    context = {"heading": heading, "headline": headline, "to": to, "canonical": f"{site.config.base_url or ROOT}{to}"}
    return desk.render(MOVED_TEMPLATE, here, context, title=headline, description=heading)


def produce_withdrawn(site: Site, key: Key) -> bytes:
    """Make the notice of an entry that is gone."""
    desk = open_desk(site)
    words = desk.words
    here, title, published, on, because = key
    since = _read(on)
    note = words["withdrawn_since"].format(day=desk.catalogue.write_day(since)) if since else words["withdrawn_note"]
    context = {
        "heading": words["withdrawn"],
        "note": note,
        "reason": words["hidden_because"].format(because=mend_text(str(because))) if because else "",
        "headline": mend_text(str(title)),
        "published": desk.catalogue.day(_read(published)),
        "home": HOME,
    }
    return desk.render(WITHDRAWN_TEMPLATE, str(here), context, title=words["withdrawn"], description=note)


def _write(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _read(day: str | int | None) -> date | None:
    return date.fromisoformat(day) if isinstance(day, str) else None
