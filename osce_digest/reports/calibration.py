"""Compare how sure the program says it is with how often it is right, in steps of a tenth."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from osce_digest.model import Tag
from osce_digest.reports.pairs import Labelled, Pair

_STEPS = 10


@dataclass(frozen=True, slots=True)
class Step:
    """The decisions of one list whose confidence lies in one tenth: from `low` (0 to 0.9) up to the next."""

    name: str
    low: float
    count: int
    right: int
    said: float

    @property
    def share(self) -> float:
        """Share of the decisions that are right; `said` is their mean confidence."""
        return self.right / self.count


# A decision: its list, how sure the program is, whether it is right.
_Decision = tuple[str, float, bool]


def calibrate(pairs: Iterable[Pair], files: Iterable[Labelled] = ()) -> list[Step]:
    """List the steps, list by list; those without a decision are left out. Tags to check count as well.

    Borders are looked at in `files`, of which every item is labelled.
    """
    groups: dict[tuple[str, int], list[_Decision]] = {}
    by_pair, by_file = map(_decisions, pairs), map(_borders, files)
    for decision in chain.from_iterable(chain(by_pair, by_file)):
        groups.setdefault((decision[0], min(int(decision[1] * _STEPS), _STEPS - 1)), []).append(decision)
    return [_step(name, tenth, groups[name, tenth]) for name, tenth in sorted(groups)]


def _step(name: str, tenth: int, decisions: list[_Decision]) -> Step:
    said = sum(sure for _, sure, _ in decisions) / len(decisions)
    return Step(name, tenth / _STEPS, len(decisions), sum(right for _, _, right in decisions), said)


def _decisions(pair: Pair) -> Iterator[_Decision]:
    label, tags, published = pair.label, pair.tags, pair.document.published
    if label.published is not None and published.day:
        yield "published", published.confidence, published.day.isoformat() in label.published
    lists = (
        ("countries", tags.countries, label.countries),
        ("dimensions", tags.dimensions, label.dimensions),
        ("topics", tags.topics, label.topics),
        ("institutions", tags.institutions, label.institutions),
    )
    for name, given, wanted in lists:
        for tag in (*given, *_doubted(tags.to_check, name)) if wanted else ():
            yield name, tag.confidence, wanted is not None and tag.term.removeprefix(f"{name}/") in wanted.accept


def _borders(file: Labelled) -> Iterator[_Decision]:
    """List the borders that were weighed; those that a page's own lines make are in no doubt."""
    wanted = {(label.line, label.column) for label in file.labels}
    for document in file.documents:
        for found in document.evidence:
            if found.tag == "border":
                yield "borders", found.confidence, (document.place.line, document.place.column) in wanted


def _doubted(to_check: Iterable[Tag], name: str) -> list[Tag]:
    return [tag for tag in to_check if tag.term.startswith(f"{name}/")]
