"""Find entries that belong together without being one: the numbers of a series, a notice and its report. Pure.

Linked are entries whose headlines or leads differ in nothing but figures and days, those of one event by one office
that speak of the same things, and whatever pairs others have found. The order of the entries does not show.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations

from osce_digest.cache.recollection import recall_same
from osce_digest.editorial.kinship import Kinship
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.editorial.marks import CHANGING
from osce_digest.editorial.slugs import slugify_text

# A notice comes so many days before the report at the most.
_LONGEST_WAIT = 62
# So many of the words that say what an event is about are shared by a notice and its report, and this share of them.
_LEAST_WORDS = 4
_LEAST_SHARE = 0.6
# More entries of one office and day than that are no affair of one event.
TOO_MANY = 20
# organize, organizes, organized → organi
_STEM = 6
_SHORT = 4

# What every other press item says.
_COMMON = frozenset(
    word[:_STEM]
    for word in (
        "about activities address aimed attended based bring broader central centre chairperson committee "
        "conclude concludes conference cooperation council country course daily delegation deputy development "
        "discuss during effort embassy ensure event experts focus from government group head held help high "
        "hold host improve including institutions international issues joint jointly launch level local "
        "meeting members minister ministry mission national office officers officials open opens organization "
        "organize osce participants participated police practical practices programme project public region "
        "regional representatives role round seminar senior session several staff states strengthen support "
        "supported table take takes that their these this three today together train training two university "
        "visit week were which will with work workshop year"
    ).split()
)


def find_series(entries: Sequence[Manuscript], pairs: Iterable[tuple[int, int]] = ()) -> list[list[int]]:
    """Find the groups of entries that belong together; `pairs` are known to."""
    kinship = Kinship(len(entries))
    for crowd in _gather_by_pattern(entries).values():
        for other in crowd[1:]:
            kinship.join(crowd[0], other)
    for one, other in pairs:
        kinship.join(one, other)
    for one, other in _list_alike(entries, kinship):
        kinship.join(one, other)
    return kinship.list_groups()


def _list_alike(entries: Sequence[Manuscript], kinship: Kinship) -> Iterator[tuple[int, int]]:
    """Give the pairs of one event that are not known to belong together."""
    topics: dict[int, set[str]] = {}
    for pair in _list_pairs(entries):
        one, other = pair
        if kinship.find(one) != kinship.find(other) and _may_be_of_one_event(entries[one], entries[other]):
            for number in pair:
                if number not in topics:
                    topics[number] = recall_same(_list_topics, entries[number])
            if _are_alike(topics[one], topics[other]):
                yield pair


def list_event_keys(entry: Manuscript) -> set[tuple[date, str]]:
    """List what entries of one event have in common: a day with the office, or with the country."""
    start, end = entry.event
    days = {start or entry.published.day, end}
    names = {*entry.institutions[:1], *entry.countries[:1]}
    return {(day, name) for day in days if day for name in names}


def _gather_by_pattern(entries: Sequence[Manuscript]) -> Mapping[tuple[str, int], list[int]]:
    crowds: dict[tuple[str, int], list[int]] = {}
    for number, entry in enumerate(entries):
        if entry.marks.title:
            crowds.setdefault(("title", entry.marks.title), []).append(number)
        if entry.marks.lead:
            crowds.setdefault(("lead", entry.marks.lead), []).append(number)
    return crowds


def _list_pairs(entries: Sequence[Manuscript]) -> Iterator[tuple[int, int]]:
    """Give the pairs of one day and office, each once."""
    crowds: dict[tuple[date, str], list[int]] = {}
    for number, entry in enumerate(entries):
        for key in recall_same(list_event_keys, entry):
            crowds.setdefault(key, []).append(number)
    told: set[tuple[int, int]] = set()
    for crowd in crowds.values():
        if 1 < len(crowd) <= TOO_MANY:
            told.update(combinations(crowd, 2))
    yield from sorted(told)


def _may_be_of_one_event(one: Manuscript, other: Manuscript) -> bool:
    if one.language != other.language:
        return False
    mine, theirs = one.published.day, other.published.day
    return not (mine and theirs and abs((mine - theirs).days) > _LONGEST_WAIT)


def _are_alike(mine: set[str], theirs: set[str]) -> bool:
    shared = len(mine & theirs)
    return shared >= _LEAST_WORDS and shared >= _LEAST_SHARE * min(len(mine), len(theirs))


def _list_topics(entry: Manuscript) -> set[str]:
    """List the stems of the words that say what an entry is about: not by whom, where or when."""
    told = set(f"{entry.title_slug}-{slugify_text(entry.summary)}".split("-"))
    for name in entry.institutions:
        told -= _list_words(name)
    return {_stem(word) for word in told} - {""}


@lru_cache(maxsize=1000)
def _list_words(name: str) -> frozenset[str]:
    return frozenset(slugify_text(name).split("-"))


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    """Give the stem of a word; nothing of one that is short, common, a figure or a day."""
    if len(word) < _SHORT or word in CHANGING or word[0].isdigit() or word[:_STEM] in _COMMON:
        return ""
    return word[:_STEM]
