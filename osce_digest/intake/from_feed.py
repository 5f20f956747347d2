"""What a feed offers: the pages of its entries where it is followed, else the feed itself, byte for byte.

A feed that is kept is stored anew only when it holds an entry that no version held before: what has moved, and what
only the feed says of itself, is no news. An entry is known again by its guid, its link or its text.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from osce_digest.config import FetchSource
from osce_digest.intake.articles import name_article
from osce_digest.intake.client import Response
from osce_digest.intake.entries import FeedEntry, read_entries
from osce_digest.intake.errand import Errand
from osce_digest.intake.faults import FetchError
from osce_digest.intake.links import make_filter
from osce_digest.intake.looking import look, note_version
from osce_digest.intake.memory import SourceMemory
from osce_digest.intake.outcomes import Fate, Outcome
from osce_digest.intake.queue import tell_listed
from osce_digest.loader.formats import Kind


def follow_feed(errand: Errand, source: FetchSource) -> Iterator[Outcome]:
    """Queue the pages of a feed's entries. Raises FetchError where the feed cannot be read."""
    memory = errand.remember(source)
    response = look(errand, source, source.url, memory)
    if response:
        fits = make_filter(source.links, response.address) if source.links else bool
        entries = read_entries(response.body, response.address)
        memory.listed = list(dict.fromkeys(entry.link for entry in entries if fits(entry.link)))
        note_version(memory, response)
    yield from tell_listed(errand, source, memory.listed)


def keep_feed(errand: Errand, source: FetchSource) -> Iterator[Outcome]:
    """Store a feed that holds something new. Raises FetchError where it cannot be read, SetupError where not stored."""
    memory = errand.remember(source)
    _recall(errand, source, memory)
    response = look(errand, source, source.url, memory)
    if response is None:
        yield Outcome(Fate.UNCHANGED, source.url)
        return
    entries = read_entries(response.body, response.address)
    path = _store_news(errand, source, response, entries)
    for entry in entries:
        yield _judge(entry, memory, path, source.url)
    if not errand.dry:
        note_version(memory, response)
        _learn(memory, entries)
        memory.snapshots = _list_snapshots(errand, source)
        errand.memory.keep()


def _store_news(errand: Errand, source: FetchSource, response: Response, entries: Sequence[FeedEntry]) -> Path | None:
    """Store a feed where it holds an entry that was in no version before."""
    known = errand.remember(source).entries
    if errand.dry or all(known.keys() & entry.keys for entry in entries):
        return None
    name = name_article(response.address, Kind.FEED)
    return errand.store(source, name, response.body, errand.note(response, source.url)).path


def _judge(entry: FeedEntry, memory: SourceMemory, path: Path | None, feed: str) -> Outcome:
    """Tell what became of an entry, going by what was known before."""
    address = entry.link or f"{feed} ({entry.title})"
    known = [memory.entries[key] for key in entry.keys if key in memory.entries]
    if not known:
        return Outcome(Fate.NEW if path else Fate.DUE, address, path)
    if entry.digest in known:
        return Outcome(Fate.UNCHANGED, address)
    what = "both versions are held now: hide one" if path else "not stored: correct the item"
    return Outcome(Fate.CHANGED, address, path, f"the feed says it otherwise; {what} in corrections.yml")


def _recall(errand: Errand, source: FetchSource, memory: SourceMemory) -> None:
    """Learn what the stored versions of a feed hold, where others are there than we remember."""
    there = _list_snapshots(errand, source)
    if memory.snapshots == there:
        return
    memory.entries, memory.etag, memory.last_modified = {}, "", ""
    for file in sorted(errand.held.find_all(source.url), key=lambda held: held.note.provenance.fetched):
        try:
            _learn(memory, read_entries(file.path.read_bytes(), source.url))
        except FetchError:  # an editor's doing; the build tells of it
            continue
    memory.snapshots = there


def _learn(memory: SourceMemory, entries: Sequence[FeedEntry]) -> None:
    for entry in entries:
        memory.entries.update(dict.fromkeys(entry.keys, entry.digest))


def _list_snapshots(errand: Errand, source: FetchSource) -> list[str]:
    content = errand.config.content
    return sorted(file.path.relative_to(content).as_posix() for file in errand.held.find_all(source.url))
