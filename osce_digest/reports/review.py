"""List the decisions an editor should look at: doubtful tags, dates and borders, most doubtful first.

What is in doubt and how much is told by `editorial.doubts`; here each case gets its words, its line and what else the
text offers. Not here: printing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from osce_digest.editorial.doubts import Doubt, find_doubts
from osce_digest.loader.dates.other import list_other_dates
from osce_digest.model import Evidence, Place
from osce_digest.reports.archive import Archive, Item


@dataclass(frozen=True, slots=True)
class Case:
    """One doubtful decision. `decision` says what was done, `words` why, `correction` is a line for corrections.yml.

    `said` is how sure the program is of the tag, date or border; `alternatives` begin with the runner-up.
    """

    doubt: float
    id: str
    title: str
    where: str
    decision: str
    said: float
    words: tuple[str, ...]
    alternatives: tuple[str, ...]
    correction: str


def review(archive: Archive) -> tuple[Case, ...]:
    """List all cases, the most doubtful first; of equally doubtful ones in the order of the raw files."""
    cases = [case for before, item in _pair(archive) for case in _review_item(item, before)]
    return tuple(sorted(cases, key=lambda case: (-case.doubt, case.where, case.decision)))


def review_item(archive: Archive, item: Item) -> list[Case]:
    """List the cases of one item, the most doubtful first."""
    before = next(before for before, other in _pair(archive) if other is item)
    return list(_review_item(item, before))


def _pair(archive: Archive) -> Iterator[tuple[Item | None, Item]]:
    """List items in the order of the raw files, each with the one before it in the same file: a copy of it, maybe."""
    before: tuple[str, Item] | None = None
    for stand, item in sorted(_list_stands(archive), key=lambda part: part[0]):
        if stand == _stand(item.entry.place):
            same = before is not None and before[0] == stand[0] and before[1] is not item
            yield before[1] if before and same else None, item
        before = stand[0], item


def _list_stands(archive: Archive) -> Iterator[tuple[tuple[str, int, int], Item]]:
    for item in archive.items:
        for place in (item.entry.place, *item.entry.also_at):
            yield _stand(place), item


def _review_item(item: Item, before: Item | None) -> Iterator[Case]:
    for doubt in find_doubts(item.entry, before.entry.id if before else ""):
        found = _find_evidence(item, doubt.tag)
        line = found[0].line if found else item.entry.place.line
        yield Case(
            doubt.doubt,
            item.entry.id,
            item.entry.title,
            f"{item.entry.place.path}:{line}",
            _tell_decision(item, doubt),
            doubt.said,
            tuple(dict.fromkeys(evidence.quote for evidence in found)),
            _list_alternatives(item, doubt),
            doubt.correction,
        )


def _find_evidence(item: Item, tag: str) -> tuple[Evidence, ...]:
    tagged = next((one.evidence for one in item.tags.to_check if one.term == tag), None)
    return tagged or tuple(evidence for evidence in item.document.evidence if evidence.tag == tag)


def _tell_decision(item: Item, doubt: Doubt) -> str:
    match doubt.tag:
        case "published":
            return f"published {item.entry.published.day}"
        case "border":
            return "an item begins here"
        case _:
            return f"{doubt.tag} left out"


def _list_alternatives(item: Item, doubt: Doubt) -> tuple[str, ...]:
    match doubt.tag:
        case "published":
            return tuple(list_other_dates(item.document.body, item.entry.published.day))
        case "border":
            return tuple(f"one item with {before}" for before in doubt.alternatives)
        case _:
            return doubt.alternatives


def _stand(place: Place) -> tuple[str, int, int]:
    return place.path, place.line, place.column
