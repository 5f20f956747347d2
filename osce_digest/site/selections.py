"""Feeds of one's own, as site.yml asks for them: which entries each of them holds.

Pure. Not here: what their pages and feeds look like; they are groups like any other.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from osce_digest.config import SETTINGS_FILE, Config, OwnFeed
from osce_digest.editorial.slugs import name_file, slugify_text
from osce_digest.errors import Fault, SetupError
from osce_digest.model import Entry
from osce_digest.taxonomy import Taxonomy, fold_name

SELECTIONS = "selections/"

_LISTS = ("countries", "dimensions", "topics", "institutions")


class Selection(NamedTuple):
    """Which entries are chosen: those with one of the terms of every list that has any, and with one of the words."""

    name: str
    slug: str
    terms: tuple[tuple[str, frozenset[str]], ...]
    words: re.Pattern[str] | None

    @property
    def key(self) -> str:
        """The key of the group."""
        return f"{SELECTIONS}{self.slug}"

    def holds(self, entry: Entry) -> bool:
        """Tell whether an entry is chosen. What it only mentions, and what is to be checked, does not count."""
        return all(not terms.isdisjoint(getattr(entry, name)) for name, terms in self.terms) and (
            self.words is None or self.words.search(f"{entry.title}\n{entry.summary}") is not None
        )


def read_selections(config: Config, taxonomy: Taxonomy) -> tuple[Selection, ...]:
    """Make the selections of a site; raises SetupError with every name that is not known, or not by itself."""
    if not config.feeds:
        return ()
    faults: list[Fault] = []
    chosen = tuple(_read(feed, taxonomy, faults) for feed in config.feeds)
    faults += [
        _tell(one.name, "another feed has this name, or one with the same letters") for one in _list_twice(chosen)
    ]
    if faults:
        raise SetupError(faults)
    return chosen


def _read(feed: OwnFeed, taxonomy: Taxonomy, faults: list[Fault]) -> Selection:
    lists = {name: list(_find_terms(feed, name, taxonomy, faults)) for name in _LISTS}
    if not feed.words and not any(getattr(feed, name) for name in _LISTS):
        faults.append(_tell(feed.name, f"say what it is to hold: {', '.join(_LISTS)} or words"))
    slug = name_file(slugify_text(feed.name))
    if not slug:
        faults.append(_tell(feed.name, "its name needs letters or digits, which its address is made of"))
    terms = tuple((name, frozenset(found)) for name, found in lists.items() if found)
    return Selection(feed.name, slug, terms, _match_words(feed.words) if feed.words else None)


def _find_terms(feed: OwnFeed, name: str, taxonomy: Taxonomy, faults: list[Fault]) -> Iterator[str]:
    known: Mapping[str, object] = getattr(taxonomy, name)
    for term in getattr(feed, name):
        found = term if term in known else taxonomy.known_as.get(f"{name}/{fold_name(term)}", "")
        if found:
            yield found
        else:
            faults.append(_tell(feed.name, f"there is no {term!r} among {name}"))


def _list_twice(chosen: Iterable[Selection]) -> list[Selection]:
    ones = list(chosen)
    return [one for at, one in enumerate(ones) if one.slug in {other.slug for other in ones[:at]}]


def _tell(name: str, message: str) -> Fault:
    return Fault(SETTINGS_FILE, 0, "wrong-feed", f"feed {name!r}: {message}")


@lru_cache(maxsize=64)
def _match_words(words: tuple[str, ...]) -> re.Pattern[str]:
    # (?<!\w)(?:land\ mine|demining)(?!\w)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
