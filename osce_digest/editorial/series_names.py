"""Name series so that the name lasts: after what its numbers share, else after the entry that was there first. Pure.

`osce-daily-report-issued-on-1c2d3e4f` is a series by its headlines, `series-1c2d3e4f` one by its leads, and
`event-2023-elbasan-shares-7f3a` is what belongs together without a pattern.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from osce_digest.cache.recollection import recall_same
from osce_digest.editorial.ledger.values import Line
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.editorial.marks import list_steady
from osce_digest.editorial.slugs import cut_slug

# By what a series is known: kind of pattern (0 headline, 1 lead) and its mark.
Pattern = tuple[int, int]

_HEADLINE, _LEAD = 0, 1
_LONGEST = 40
# osce-daily-report-issued-on-1c2d3e4f
_NAMED = re.compile(r"(?P<words>.+)-(?P<mark>[0-9a-f]{8})")
_BY_LEAD, _BY_FIRST = "series", "event"


def name_series(
    entries: Sequence[Manuscript], groups: Sequence[Sequence[int]], lines: Sequence[Line]
) -> list[Manuscript]:
    """Put entries into their series; `lines` are theirs."""
    named = list(entries)
    for group in groups:
        members = [entries[at] for at in group]
        name = name_by_pattern(members, find_patterns(members))
        if not name:
            firsts = [(lines[at].seen or date.max, entries[at].published.day or date.max, lines[at].id) for at in group]
            name = name_by_first(min(firsts)[-1])
        for at in group:
            named[at] = recall_same(_put_in, entries[at], name)
    return named


def _put_in(entry: Manuscript, name: str) -> Manuscript:
    return entry._replace(series=name)


def find_patterns(members: Iterable[Manuscript]) -> list[Pattern]:
    """Find the patterns that several entries share."""
    counts: Counter[Pattern] = Counter()
    for member in members:
        counts.update(((_HEADLINE, member.marks.title), (_LEAD, member.marks.lead)))
    return [pattern for pattern, count in counts.items() if count > 1 and pattern[1]]


def name_by_pattern(members: Iterable[Manuscript], patterns: Sequence[Pattern]) -> str:
    """Name a series after its first pattern; empty where there is none."""
    if not patterns:
        return ""
    kind, mark = min(patterns)
    if kind == _LEAD:
        return f"{_BY_LEAD}-{mark:08x}"
    slug = next(member.title_slug for member in members if member.marks.title == mark)
    return f"{cut_slug('-'.join(list_steady(slug)), _LONGEST)}-{mark:08x}"


def name_by_first(first: str) -> str:
    """Name a series after an entry."""
    return f"{_BY_FIRST}-{first}"


def read_pattern(name: str) -> Pattern | None:
    """Tell after which pattern a series is named; None where after an entry."""
    found = _NAMED.fullmatch(name)
    if found is None or name.startswith(f"{_BY_FIRST}-"):
        return None
    return _LEAD if found["words"] == _BY_LEAD else _HEADLINE, int(found["mark"], 16)
