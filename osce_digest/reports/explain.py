"""Tell the whole story of an entry: its border, dates, tags, what was held back, and what was noticed about it.

Explains what the loader and the tagger decided; decides nothing and changes nothing. Not here: printing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from osce_digest.editorial.corrections.book import BORDER, CORRECTIONS_FILE
from osce_digest.loader.dates.other import list_other_dates
from osce_digest.loader.tracing import Weighed, trace_beginnings, trace_dates
from osce_digest.matching import Matcher
from osce_digest.model import Basis, Document, Evidence, Field, Tag, TitleSource
from osce_digest.reports.archive import Archive, Item
from osce_digest.reports.explain_story import Finding, Section, Story
from osce_digest.reports.review import review_item
from osce_digest.tagging.tracing import trace_countries
from osce_digest.tagging.weights import ACCEPT
from osce_digest.taxonomy import Role, Rule

_NEAREST = 3
_LISTS = ("countries", "dimensions", "topics", "institutions")


def explain(archive: Archive, name: str) -> Story:
    """Explain the entry with this id, address or raw line. Raises SetupError where there is none."""
    item = archive.find(name)
    entry, document = item.entry, item.document
    sections = (
        Section("corrected by the editor", tuple(_explain_corrections(archive, item))),
        Section("border", tuple(_explain_border(archive, item))),
        Section("copies", tuple(_explain_copies(item))),
        Section("series", tuple(_explain_series(archive, item))),
        Section("headline", (_explain_title(item),)),
        Section("published", tuple(_explain_published(document))),
        Section("event", tuple(_explain_event(archive, item))),
        *(Section(kind, tuple(_explain_tags(item, kind))) for kind in _LISTS),
        Section("named only", tuple(_explain_mentions(archive, item))),
        Section("blocked words", tuple(_explain_blockers(document, archive.taxonomy.rules))),
        Section("stated by the source", tuple(_explain_given(document))),
        Section("set apart", tuple(_explain_clutter(document))),
        Section("noticed", tuple(_explain_noticed(archive, item))),
        Section("in doubt", tuple(_explain_doubts(archive, item))),
    )
    where = f"{entry.place.path}:{entry.place.line}"
    return Story(entry.id, entry.title, entry.url, where, tuple(part for part in sections if part.findings))


def _explain_corrections(archive: Archive, item: Item) -> Iterator[Finding]:
    """Tell each correction of an entry, and those that merged others into it."""
    fields = ", ".join(item.entry.corrected)
    named = [one for one in archive.corrections if item.entry.id in {one.id, archive.owners.get(one.id)}]
    for one in named if fields else ():
        day = f", {one.on}" if one.on else ""
        yield Finding(f"{CORRECTIONS_FILE}:{one.line}: {one.because or 'no reason given'}{day}")
    if fields:
        yield Finding(f"corrected: {fields}")


def _explain_border(archive: Archive, item: Item) -> Iterator[Finding]:
    place = item.entry.place
    data = (archive.content / place.path).read_bytes()
    starts = {(start.line, start.column): start for start in trace_beginnings(place.path, data)}
    start = starts.get((place.line, place.column))
    where = f"from {place.line}:{place.column} to {place.end_line}:{place.end_column}"
    corrected = [found for found in item.document.evidence if found.tag == BORDER and found.field is Field.CORRECTION]
    if corrected:
        yield Finding(f"{where}: an editor moved the border", 1.0, tuple(map(_tell, corrected)))
    elif start is None or (start.border is None and not item.document.title):
        yield Finding(f"{where}: the file is one item")
    elif start.border is None:
        yield Finding(f"{where}: the page's own lines (title, header, publishing date) begin it")
    elif not start.border.index:
        yield Finding(f"{where}: the first of its stretch, where nothing had to be decided")
    else:
        cues = sorted(start.border.cues, key=lambda cue: (-abs(cue[1]), cue[0]))
        reasons = tuple(f"{weight:+.1f}  {name}" for name, weight in cues if weight)
        text = f"{where}: cues add up to {start.border.score:+.1f} (above 0 an item begins)"
        yield Finding(text, start.border.confidence, reasons)


def _explain_copies(item: Item) -> Iterator[Finding]:
    for number, document in enumerate(item.copies):
        place = document.place
        what = "the longest text" if not number else "the same item"
        yield Finding(f"{place.path}:{place.line}: {what}, {len(document.body)} characters")


def _explain_series(archive: Archive, item: Item) -> Iterator[Finding]:
    """Tell of the series an entry is in, and which entries stand next to it there."""
    name = item.entry.series
    if not name:
        return
    members = [other.entry for other in archive.items if other.entry.series == name]
    at = members.index(item.entry)
    near = members[max(0, at - _NEAREST) : at + 1 + _NEAREST]
    reasons = tuple(f"{other.published.day or 'undated'}  {other.id}" for other in near if other is not item.entry)
    yield Finding(f"{name}: {len(members)} entries; those next to it:", None, reasons)


def _explain_title(item: Item) -> Finding:
    document = item.document
    if document.title_source is TitleSource.CORRECTION:
        found = tuple(_tell(evidence) for evidence in document.evidence if evidence.tag == "title")
        return Finding(f"“{document.title}”: set by an editor", 1.0, found)
    for copy in item.copies:
        if copy.title == document.title and copy.title_line:
            return Finding(f"“{document.title}”: given in {copy.place.path}:{copy.title_line}")
    if document.title_source is TitleSource.DERIVED:
        return Finding(f"“{document.title}”: made from the first sentence, as the source gives none")
    return Finding(f"“{document.title}”: given in line {document.title_line or document.place.line}")


def _explain_published(document: Document) -> Iterator[Finding]:
    published = document.published
    reasons = tuple(_tell(found) for found in document.evidence if found.tag == "published")
    if published.day:
        yield Finding(f"{published.day} (basis: {published.basis})", published.confidence, reasons)
    elif published.basis is Basis.CORRECTION:
        yield Finding("none: an editor took the date away")
    else:
        yield Finding("none: the text does not show when it was issued")
    others = list_other_dates(document.body, published.day)
    if others:
        yield Finding(f"other dates in the text: {', '.join(others)}")


def _explain_event(archive: Archive, item: Item) -> Iterator[Finding]:
    document, place = item.document, item.entry.place
    for end, day in (("start", document.event.start), ("end", document.event.end)):
        found = [evidence for evidence in document.evidence if evidence.tag == f"event/{end}"]
        if day:
            sure = max((evidence.confidence for evidence in found), default=None)
            yield Finding(f"{end}: {day}", sure, tuple(map(_tell, found)))
    weighed = trace_dates(place.path, (archive.content / place.path).read_bytes(), place.line, place.column)
    if weighed:
        yield Finding("dates weighed, the likeliest first", None, tuple(map(_tell_weighed, weighed)))


def _tell_weighed(one: Weighed) -> str:
    cue = f", near a word of the kind {one.cue}" if one.cue else ""
    return f"{one.score:+.1f}  “{one.words}” in paragraph {one.paragraph}{cue}"


def _explain_tags(item: Item, kind: str) -> Iterator[Finding]:
    """Tell what stands, then what does not reach the threshold, the strongest first: that is the runner-up."""
    standing: tuple[Tag, ...] = getattr(item.tags, kind)
    yield from (_explain_tag(tag) for tag in standing)
    doubted = [tag for tag in item.tags.to_check if tag.term.startswith(f"{kind}/")]
    for number, tag in enumerate(sorted(doubted, key=lambda tag: -tag.confidence)):
        held = f"below {ACCEPT}" if tag.confidence < ACCEPT else "too far behind the first"
        label = "runner-up" if not number else "also weighed"
        found = _explain_tag(tag)
        yield Finding(f"{label}, to check: {tag.term.removeprefix(f'{kind}/')} ({held})", found.sure, found.reasons)
    if not standing and not doubted:
        yield Finding("none: no word speaks for any strongly enough")


def _explain_tag(tag: Tag) -> Finding:
    return Finding(tag.term, tag.confidence, tuple(map(_tell, tag.evidence)))


def _explain_mentions(archive: Archive, item: Item) -> Iterator[Finding]:
    """Tell of each country that is only named what it does where it is named, and what that is worth at the most."""
    mentioned = {tag.term: tag for tag in item.tags.mentioned}
    played: dict[str, list[str]] = {}
    for one in trace_countries(item.document, Matcher(archive.taxonomy.rules)) if mentioned else ():
        told = f"{one.worth:.2f}  “{one.words}” as {one.part} in the {one.position}"
        if told not in played.setdefault(one.country, []):
            played[one.country].append(told)
    for term, tag in mentioned.items():
        found = _explain_tag(tag)
        yield replace(found, sure=None, reasons=(*found.reasons, *played.get(term, ())))


def _explain_doubts(archive: Archive, item: Item) -> Iterator[Finding]:
    """Show what `review` lists of this item, each with the line that changes it."""
    for case in review_item(archive, item):
        yield Finding(f"{case.decision} at {case.said:.2f} (doubt {case.doubt:.2f})", None, (case.correction,))


def _explain_blockers(document: Document, rules: Iterable[Rule]) -> Iterator[Finding]:
    """Show the stretches that a blocker keeps from counting: the matcher, with blockers made visible."""
    blockers = {rule.id: rule for rule in rules if rule.role is Role.BLOCKER}
    visible = [replace(rule, role=Role.PHRASE) if rule.id in blockers else rule for rule in rules]
    matcher = Matcher(visible)
    for field, text in (("title", document.title), ("dateline", document.dateline), ("body", document.body)):
        for match in matcher.find(text):
            for rule in match.rules:
                if rule.id in blockers:
                    kept = ", ".join(rule.against) or "any tag"
                    yield Finding(f"“{text[match.start : match.end]}” in the {field} is not {kept} (rule {rule.id})")


def _explain_given(document: Document) -> Iterator[Finding]:
    for value in document.given:
        yield Finding(f"{value.field}: {value.value} (line {value.line})")


def _explain_clutter(document: Document) -> Iterator[Finding]:
    for part in document.clutter:
        yield Finding(f"line {part.line}, {part.kind}: {part.text[:80]}")


def _explain_noticed(archive: Archive, item: Item) -> Iterator[Finding]:
    place = item.entry.place
    for found in archive.diagnostics:
        if found.path == place.path and place.line <= found.line <= place.end_line:
            yield Finding(f"line {found.line}, {found.severity}: {found.code}: {found.message}")


def _tell(found: Evidence) -> str:
    return f"{found.confidence:.2f}  “{found.quote}”, {found.field}, {found.path}:{found.line}, rule {found.rule}"
