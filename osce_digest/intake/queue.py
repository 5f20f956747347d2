"""Work off the articles a source offers, one after another, noting after each where we are."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from osce_digest.config import FetchSource
from osce_digest.intake.articles import fetch_article
from osce_digest.intake.errand import Errand
from osce_digest.intake.faults import FetchError
from osce_digest.intake.outcomes import Fate, Outcome

# So many articles of a source wait at a time; what there is beyond them is found by a later run.
MOST: Final = 2000
# After so many days on which an article could not be had it is left alone.
PATIENCE: Final = 7


def is_news(errand: Errand, source: FetchSource, address: str) -> bool:
    """Tell whether an article is neither held, nor queued, nor refused."""
    memory = errand.remember(source)
    return not errand.held.find(address) and address not in memory.pending and address not in memory.refused


def tell_listed(errand: Errand, source: FetchSource, addresses: Iterable[str]) -> Iterator[Outcome]:
    """Queue what is new among articles that a source lists, write that down, and tell what is held."""
    memory = errand.remember(source)
    for address in addresses:
        held = errand.held.find(address)
        if held:
            yield Outcome(Fate.UNCHANGED, address, held.path)
        elif is_news(errand, source, address) and len(memory.pending) < MOST:
            memory.pending[address] = ""
    errand.memory.keep()


def work_off(errand: Errand, source: FetchSource) -> Iterator[Outcome]:
    """Fetch what is to be fetched. Raises SetupError where nothing can be stored."""
    for address in list(errand.remember(source).pending):
        yield Outcome(Fate.DUE, address) if errand.dry else _work_off(errand, source, address)


def look_after(errand: Errand, source: FetchSource) -> Iterator[Outcome]:
    """Look whether what came in lately is still what it was."""
    if errand.refresh is None:
        return
    for file in errand.held.find_since(source.label, errand.refresh):
        address = file.note.provenance.address
        if address.startswith(("https://", "http://")) and address != source.url:
            yield Outcome(Fate.DUE, address) if errand.dry else try_article(errand, source, address)
            errand.memory.keep()


def try_article(errand: Errand, source: FetchSource, address: str) -> Outcome:
    """Fetch an article, and tell where that is not possible."""
    try:
        return fetch_article(errand, source, address)
    except FetchError as error:
        return Outcome(Fate.FAILED, address, None, error.tell())


def _work_off(errand: Errand, source: FetchSource, address: str) -> Outcome:
    memory = errand.remember(source)
    try:
        outcome = fetch_article(errand, source, address)
    except FetchError as error:
        outcome = Outcome(Fate.FAILED, address, None, _note_failure(errand, source, address, error))
    else:
        del memory.pending[address]
    errand.memory.keep()
    return outcome


def _note_failure(errand: Errand, source: FetchSource, address: str, error: FetchError) -> str:
    """Note whether an article is tried again, and say so."""
    memory = errand.remember(source)
    today = errand.now.date()
    first = memory.pending[address] = memory.pending[address] or today.isoformat()
    if error.passing and (today - date.fromisoformat(first)).days < PATIENCE:
        return f"{error.tell()}; tried again next time"
    del memory.pending[address]
    memory.refused[address] = error.code
    return f"{error.tell()}; not asked for again"
