"""The page of one entry: its text with the words marked that dates and tags rest on, and what it is filed under.

The reasons themselves are put together in `claims`.
"""

from collections.abc import Iterable, Iterator

from osce_digest.catalogue import Day
from osce_digest.markup import is_web_address, mend_text, render_blocks, render_line, trust
from osce_digest.model import Entry, Event, Published, TitleSource
from osce_digest.renderer.beside import beside_inputs, describe_beside
from osce_digest.renderer.claims import number_marks, write_claims
from osce_digest.renderer.desk import UNDETERMINED, WHERE_TEMPLATE, Desk, open_desk
from osce_digest.renderer.frame import Context
from osce_digest.renderer.names import SHELF_TEMPLATE
from osce_digest.site import Site
from osce_digest.targets import Key, Target

TEMPLATE = "item.html"

_TITLE_NOTES = {
    TitleSource.DERIVED: "derived",
    TitleSource.CORRECTION: "corrected_title",
}


def item_targets(desk: Desk) -> Iterator[Target[Site]]:
    """Promise a page for every entry."""
    return promise_items(desk, desk.site.entries)


def promise_items(desk: Desk, entries: Iterable[Entry]) -> Iterator[Target[Site]]:
    """Promise the pages of some entries, each with its neighbours."""
    shared = desk.inputs(TEMPLATE, SHELF_TEMPLATE, WHERE_TEMPLATE)
    site = desk.site
    for entry in entries:
        own = {desk.input_of(entry)[0]: entry.digest, **beside_inputs(desk, entry)}
        if entry.series:
            own["series"] = " ".join([desk.input_of(other)[1] for other in site.kin(entry)])
        yield Target(entry.url, own, produce_item, (entry.id,), shared)


def produce_item(site: Site, key: Key) -> bytes:
    """Make the page of the entry whose id is the key."""
    desk, entry = open_desk(site), site.entry(str(key[0]))
    description = mend_text(entry.summary) or desk.words["unofficial"]
    return desk.render(
        TEMPLATE, entry.url, _describe(desk, entry), title=mend_text(entry.title), description=description
    )


def _describe(desk: Desk, entry: Entry) -> Context:
    shown = desk.site.shown(entry)
    marks = number_marks(shown)
    day = desk.catalogue.day(entry.published.day)
    event_start, event_end = _tell_event(desk, entry.event)
    countries, dimensions, filed = desk.names.file_under(entry)
    rights = desk.site.rights(entry)
    kin = desk.site.kin(entry)
    source = entry.source_url
    return {
        "headline": trust(render_line(shown.title, marks.title)),
        "title_note": _note_title(desk, entry),
        "corrected": _name_corrected(desk, entry),
        "remarks": [(mend_text(because), desk.catalogue.day(on)) for because, on in desk.site.remarks(entry)],
        "lang": desk.lang(entry),
        "dateline": trust(render_line(shown.dateline, marks.dateline)) if shown.dateline else "",
        "body": trust(render_blocks(shown.body, shown.blocks, marks.body)),
        "picture": desk.sharing.picture(entry.dimensions[0] if entry.dimensions else ""),
        "linked": desk.sharing.describe(entry),
        "versions": _list_versions(desk, entry, kin) if kin else (),
        "summary_only": not rights.full_text,
        "credit": mend_text(rights.credit),
        "noindex": rights.noindex,
        "clutter": _sort_clutter(desk, shown.clutter) if shown.clutter else (),
        "claims": write_claims(desk, shown, marks),
        "published": day,
        "basis": _tell_basis(desk, entry.published),
        "month": _find_month(desk, day),
        "event_start": event_start,
        "event_end": event_end,
        "countries": countries,
        "dimensions": dimensions,
        "filed": filed,
        "to_check": [(_name_doubtful(desk, term), desk.catalogue.share(sure)) for term, sure in entry.to_check],
        "source_file": mend_text(entry.place.path),
        "also_at": [mend_text(path) for path in dict.fromkeys(place.path for place in entry.also_at)],
        "series": [_point_to_kin(desk, entry, other) for other in kin],
        "source_url": source if source and is_web_address(source) else None,
        **describe_beside(desk, entry),
    }


def _point_to_kin(desk: Desk, entry: Entry, other: Entry) -> Context:
    """Say what a link to another entry of the series shows: its language only where that is another."""
    language = (
        desk.catalogue.name(f"language/{other.language}", other.language) if other.language != entry.language else ""
    )
    return {
        "url": other.url,
        "title": mend_text(other.title),
        "lang": desk.lang(other),
        "day": desk.catalogue.day(other.published.day),
        "language": mend_text(language),
    }


def _list_versions(desk: Desk, entry: Entry, kin: Iterable[Entry]) -> list[tuple[str, str]]:
    """List the languages an entry can be read in, each with its address; nothing where there is only this one."""
    base, day = desk.site.config.base_url, entry.published.day
    versions = {other.language: other for other in kin if other.published.day == day and other.language != UNDETERMINED}
    versions.pop(entry.language, None)
    if not base or not day or not versions or entry.language == UNDETERMINED:
        return []
    return sorted((tongue, base + other.url) for tongue, other in {**versions, entry.language: entry}.items())


def _tell_event(desk: Desk, event: Event) -> tuple[Day | None, Day | None]:
    """Give first and last day of an event; one of a single day has no last."""
    start, end = event.start, event.end
    return desk.catalogue.day(start or end), desk.catalogue.day(end) if start and start != end else None


def _sort_clutter(desk: Desk, clutter: Iterable[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    """Gather lines of one kind under its name, in the order in which the kinds come up."""
    kinds: dict[str, list[str]] = {}
    for kind, text in clutter:
        kinds.setdefault(_name_clutter(desk, kind), []).append(mend_text(text))
    return list(kinds.items())


def _name_clutter(desk: Desk, kind: str) -> str:
    """Name a kind of clutter; one without a word of its own is called by its code."""
    return desk.catalogue.name(f"clutter/{kind}", kind.replace("-", " ").capitalize())


def _name_corrected(desk: Desk, entry: Entry) -> str:
    """Name the fields that an editor corrected; empty where nobody did."""
    return ", ".join(desk.words[f"corrected/{field}"] for field in entry.corrected)


def _note_title(desk: Desk, entry: Entry) -> str | None:
    word = _TITLE_NOTES.get(entry.title_source)
    return desk.words[word] if word else None


def _tell_basis(desk: Desk, published: Published) -> str:
    basis = desk.words[f"basis/{published.basis}"]
    if not published.day:
        return basis
    return f"{basis} ({desk.words['how_sure'].format(share=desk.catalogue.share(published.confidence))})"


def _find_month(desk: Desk, day: Day | None) -> str | None:
    group = desk.site.group(f"months/{day.iso[:7]}") if day else None
    return group.path if group else None


def _name_doubtful(desk: Desk, term: str) -> str:
    folder, _, name = term.partition("/")
    return desk.names.chip("countries" if folder == "mentioned" else folder, name).name
