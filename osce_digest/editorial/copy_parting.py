"""Part items that a common copy seems to make one: a shortened text can be that of two items, which stay two. Pure.

Also, what says that two items are two before their texts are looked at: languages, days, numbers in headlines.
"""

from collections.abc import Callable, Collection, Sequence
from itertools import combinations

from osce_digest.editorial.manuscript import Manuscript
from osce_digest.model import Basis, TitleSource

# A copy may bear the day on which a mirror took it over.
MOST_DAYS = 4
# Where an item has no day, or another, its text must be so many words long to be known by it. A page gives an item the
# day on which it was put there, mostly that of its dateline or one of the two after.
_LEAST_UNDATED = 25
_LEAST_NEXT_DAY = 15
_LEAST_OTHER_DAY = 40
_NEXT = 2

Pair = tuple[int, int]
# Pairs that are one, and pairs that are two although they say nearly the same.
Verdicts = tuple[Collection[Pair], Collection[Pair]]


def part_crowd(
    items: Sequence[Manuscript], crowd: Sequence[int], verdicts: Verdicts, count: Callable[[int], int]
) -> list[list[int]]:
    """Part a crowd that hangs together by pairs into groups in which nothing speaks against any pair.

    The longest texts come first; who could go to several of the groups then goes to none. `count` tells the length.
    """
    same, alike = verdicts
    foes = {pair for pair in combinations(crowd, 2) if pair in alike or are_told_apart(items[pair[0]], items[pair[1]])}
    if not foes:
        return [list(crowd)]
    groups: list[list[int]] = []
    for number in sorted(crowd, key=lambda at: (-count(at), not items[at].published.day, items[at].text_digest, at)):
        open_to = [group for group in groups if _may_join(number, group, same, foes)]
        if len(open_to) == 1:
            open_to[0].append(number)
        elif not open_to:
            groups.append([number])
    return [sorted(group) for group in groups if len(group) > 1]


def _may_join(number: int, group: Sequence[int], same: Collection[Pair], foes: Collection[Pair]) -> bool:
    pairs = [(min(number, other), max(number, other)) for other in group]
    return any(pair in same for pair in pairs) and not any(pair in foes for pair in pairs)


def are_told_apart(one: Manuscript, other: Manuscript) -> bool:
    """Tell whether languages, days or given headlines say that two items are two, whatever their texts."""
    if one.language != other.language:
        return True
    mine, theirs = one.published, other.published
    if mine.day and theirs.day and mine.day != theirs.day:
        if abs((mine.day - theirs.day).days) > MOST_DAYS and not _have_one_event(one, other):
            return True
        given = mine.basis is Basis.GIVEN and theirs.basis is Basis.GIVEN
        if given and one.place.path == other.place.path:
            return True  # one page dates them apart
    figures = _list_figures(one), _list_figures(other)
    return bool(figures[0] and figures[1] and not (figures[0] <= figures[1] or figures[1] <= figures[0]))


def _have_one_event(one: Manuscript, other: Manuscript) -> bool:
    mine, theirs = one.event, other.event
    return bool(mine.start and mine.start == theirs.start and mine.end == theirs.end)


def _list_figures(item: Manuscript) -> set[str]:
    """List the figures of a headline the source gives."""
    return (
        {word for word in item.title_slug.split("-") if word[:1].isdigit()}
        if item.title_source is TitleSource.GIVEN
        else set()
    )


def ask_words(one: Manuscript, other: Manuscript) -> int:
    """Tell how many words two items must share to be one, given their days."""
    mine, theirs = one.published.day, other.published.day
    if mine and theirs:
        between = abs((mine - theirs).days)
        return 0 if not between else _LEAST_NEXT_DAY if between <= _NEXT else _LEAST_OTHER_DAY
    return _LEAST_UNDATED
