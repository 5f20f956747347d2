"""Choose the items that a digest begins with, by a rule that is told in a few lines.

First those of the bodies that speak for the whole OSCE: its summits and councils of ministers, then the Chair and the
Secretary General, then the standing councils and opinions on elections, then its other institutions. Among equals, what
is in the site's own language, what more sources tell, what concerns more countries, what has a headline of its own, and
the newest. Of one series one item leads, of one body two at the most.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from operator import itemgetter

from osce_digest.model import Entry, TitleSource
from osce_digest.taxonomy import Taxonomy

# A digest begins with a third of its items, but with no more than so many.
MOST_LEADING = 5
_SHARE = 3
_OF_ONE_BODY = 2

_HIGHEST = frozenset({"OSCE Summit", "OSCE Ministerial Council"})
_HEADS = frozenset({"OSCE Chairpersonship", "OSCE Secretary General"})
_OBSERVERS = frozenset({"OSCE Office for Democratic Institutions and Human Rights", "OSCE Parliamentary Assembly"})
_ELECTIONS = "Elections"
_OF_KIND = {"council": 3, "institution": 2, "chair": 4}


def rank_bodies(taxonomy: Taxonomy) -> dict[str, int]:
    """Tell how far up each body's items stand, by its name."""
    named = dict.fromkeys(_HIGHEST, 5) | dict.fromkeys(_HEADS, 4)
    return {body.name: named.get(body.name, _OF_KIND.get(body.kind, 1)) for body in taxonomy.institutions.values()}


def choose_leading(entries: Sequence[Entry], ranks: Mapping[str, int], language: str) -> list[Entry]:
    """Choose the entries that lead, the first of all first; `entries` stand newest first."""
    most = min(MOST_LEADING, -(-len(entries) // _SHARE))
    ranked = sorted([(_rank(entry, ranks, language), at) for at, entry in enumerate(entries)])
    leading: list[Entry] = []
    series: set[str] = set()
    bodies = Counter[str]()
    for at in map(itemgetter(1), ranked):
        if len(leading) == most:
            break
        entry = entries[at]
        body = entry.institutions[0] if entry.institutions else ""
        if entry.series not in series and bodies[body] < (_OF_ONE_BODY if body else most):
            leading.append(entry)
            bodies[body] += 1
            series |= {entry.series} if entry.series else set()
    return leading


def _rank(entry: Entry, ranks: Mapping[str, int], language: str) -> tuple[int, ...]:
    """Give what entries are sorted by, the least first."""
    return (
        -_find_standing(entry, ranks),
        entry.language != language,
        -len(entry.also_at),
        -len(entry.countries),
        entry.title_source is TitleSource.DERIVED,
    )


def _find_standing(entry: Entry, ranks: Mapping[str, int]) -> int:
    if not entry.institutions:
        return 0
    body = entry.institutions[0]
    standing = ranks.get(body, 1)
    return max(standing, 3) if body in _OBSERVERS and _ELECTIONS in entry.topics else standing
