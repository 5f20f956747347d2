"""Fetch one article and say what became of it: new, as it was, changed, gone. What is held is never overwritten."""

from typing import Final
from urllib.parse import unquote, urlsplit

from osce_digest.config import FetchSource
from osce_digest.intake.aside import put_aside, says_the_same
from osce_digest.intake.client import Response
from osce_digest.intake.errand import Errand
from osce_digest.intake.faults import FetchError
from osce_digest.intake.held import HeldFile
from osce_digest.intake.incoming import Incoming
from osce_digest.intake.kinds import ENDINGS, judge
from osce_digest.intake.outcomes import Fate, Outcome
from osce_digest.loader.formats import tell_kind

_OK: Final = 200
_UNCHANGED: Final = 304
_ABSENT: Final = frozenset({404, 410})
_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})


def fetch_article(errand: Errand, source: FetchSource, address: str) -> Outcome:
    """Fetch an article; one that is held is looked after whether it still is what it was.

    Raises FetchError where nobody can say, SetupError where nothing can be stored.
    """
    held = errand.held.find(address)
    known = held.note.provenance if held else None
    response = errand.get(source, address, known.etag if known else "", known.last_modified if known else "")
    if held and response.status == _UNCHANGED:
        return _as_it_was(errand, source, held, address)
    if response.status in _ABSENT:
        return _tell_gone(errand, source, held, address, response.status)
    if response.status != _OK:
        raise FetchError("refused", f"the server answers {response.status}", passing=True)
    name = name_article(response.address, check_kind(errand, response))
    return _compare(errand, source, held, response) if held else _take(errand, source, name, response, address)


def check_kind(errand: Errand, response: Response) -> str:
    """Tell what kind of thing was fetched. Raises FetchError where it can hold no items."""
    if not response.body.strip():
        raise FetchError("empty", "the server sends nothing", passing=True)
    said = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    name = urlsplit(response.address).path.rpartition("/")[2]
    # What a server says is a hint for what is told by its name otherwise; the bytes have the last word.
    kind = tell_kind(f"{name}.html" if said in _PAGES else name, response.body)
    address = response.address
    refused = judge(Incoming(address, name, response.body, errand.note(response, address)), kind)
    if refused:
        raise FetchError("wrong-type", refused.message + (f" ({said})" if said else ""))
    return kind


def name_article(address: str, kind: str) -> str:
    """Name the file of an article after its address: `/odihr/548578` becomes `odihr-548578.html`."""
    parts = [part for part in unquote(urlsplit(address).path).split("/") if part]
    stem = parts[-1] if parts else urlsplit(address).hostname or ""
    before, dot, ending = stem.rpartition(".")
    stem = before if dot and ending.isalnum() and not ending.isdecimal() else stem
    # A number alone tells a person nothing.
    numbered = stem.isdecimal() or stem in {"index", "default"}
    return f"{'-'.join([*parts[-2:-1], stem] if numbered else [stem])}.{ENDINGS[kind][0]}"


def _take(errand: Errand, source: FetchSource, name: str, response: Response, address: str) -> Outcome:
    """Store what is new, but for what is held under the address that this one led to."""
    twin = errand.held.find(response.address)
    if twin:
        return Outcome(Fate.UNCHANGED, address, twin.path)
    stored = errand.store(source, name, response.body, errand.note(response, address))
    return Outcome(Fate.UNCHANGED if stored.was_there else Fate.NEW, address, stored.path)


def _compare(errand: Errand, source: FetchSource, held: HeldFile, response: Response) -> Outcome:
    address = held.note.provenance.address
    if says_the_same(held.path, response.body):
        return _as_it_was(errand, source, held, address)
    errand.remember(source).gone.pop(address, None)
    aside = put_aside(
        errand.config.content, source.label, response.body, errand.note(response, address), held.path.name
    )
    fate = Fate.WAITING if aside.was_there else Fate.CHANGED
    return Outcome(fate, address, aside.path, f"held as {_name(errand, held)}", told=aside.was_there, aside=True)


def _as_it_was(errand: Errand, source: FetchSource, held: HeldFile, address: str) -> Outcome:
    errand.remember(source).gone.pop(address, None)
    return Outcome(Fate.UNCHANGED, address, held.path)


def _tell_gone(errand: Errand, source: FetchSource, held: HeldFile | None, address: str, status: int) -> Outcome:
    if not held:
        raise FetchError("not-there", f"the server answers {status}: nothing is there", passing=True)
    gone = errand.remember(source).gone
    told = gone.get(address) == status
    gone[address] = status
    return Outcome(Fate.GONE, address, held.path, f"{status}; held as {_name(errand, held)}", told=told)


def _name(errand: Errand, held: HeldFile) -> str:
    return held.path.relative_to(errand.config.content).as_posix()
