"""List the decisions an editor should look at: doubtful tags, dates and borders, most doubtful first.

Doubt is twice the chance that a decision is wrong, at most 1: a tag left out at 0.5 and a date taken at 0.5 are as
doubtful as can be. Each case has the words, the alternatives and a correction to paste. Not here: printing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from osce_digest.editorial.ids import find_stand
from osce_digest.model import Evidence
from osce_digest.reports.archive import Archive, Item
from osce_digest.reports.explain import list_other_dates

# Below these a decision that was taken should be looked at. A year from one neighbour and a doubted dateline lie below
# the first, every date that an item itself writes in full above.
DATE_THRESHOLD = 0.7
BORDER_THRESHOLD = 0.7

# In YAML's short form these end a value or begin something else.
_SPECIAL = frozenset(",[]{}:#&*!|>'\"%@`")


@dataclass(frozen=True, slots=True)
class Case:
    """One doubtful decision. `decision` says what was done, `words` why, `correction` is a line for corrections.yml."""

    doubt: float
    id: str
    title: str
    where: str
    decision: str
    words: tuple[str, ...]
    alternatives: tuple[str, ...]
    correction: str


def review(archive: Archive) -> tuple[Case, ...]:
    """List all cases, the most doubtful first; of equally doubtful ones in the order of the raw files."""
    cases = [case for item in archive.items for case in (*_review_tags(item), *_review_date(item))]
    cases += _review_borders(archive)
    return tuple(sorted(cases, key=lambda case: (-case.doubt, case.where, case.decision)))


def _review_tags(item: Item) -> Iterator[Case]:
    for tag in item.tags.to_check:
        kind, _, term = tag.term.partition("/")
        others = tuple(one.term for one in getattr(item.tags, kind))
        line = correct(item.entry.id, f"add: {{{kind}: [{quote(term)}]}}")
        yield _case(item, (_doubt_omission(tag.confidence), f"{tag.term} left out", others, line), tag.evidence)


def _review_date(item: Item) -> Iterator[Case]:
    published = item.document.published
    if published.day and published.confidence < DATE_THRESHOLD:
        found = tuple(evidence for evidence in item.document.evidence if evidence.tag == "published")
        line = correct(item.entry.id, f"set: {{published: {published.day}}}")
        others = tuple(list_other_dates(item.document))
        yield _case(item, (_doubt(published.confidence), f"published {published.day}", others, line), found)


def _review_borders(archive: Archive) -> Iterator[Case]:
    """Look at neighbours in one raw file: where the second begins doubtfully, the two may be one."""
    parts = [(document, item) for item in archive.items for document in item.list_documents()]
    in_file_order = sorted(parts, key=lambda part: find_stand(part[0]))
    for (above, before), (document, item) in pairwise(in_file_order):
        for found in document.evidence:
            if (
                found.tag == "border"
                and found.confidence < BORDER_THRESHOLD
                and above.place.path == document.place.path
            ):
                line = correct(item.entry.id, f"merge_into: {before.entry.id}")
                others = (f"one item with {before.entry.id}",)
                yield _case(item, (_doubt(found.confidence), "an item begins here", others, line), (found,))


def _doubt_omission(sure: float) -> float:
    """Give the doubt of leaving a tag out: beyond a half it is a side issue, far behind what the item is about."""
    return 2 * min(sure, 1 - sure)


def _doubt(sure: float) -> float:
    """Give the doubt of a decision that was taken with this confidence."""
    return min(1.0, 2 * (1 - sure))


def _case(item: Item, judged: "_Judged", found: tuple[Evidence, ...]) -> Case:
    entry = item.entry
    doubt, decision, alternatives, correction = judged
    line = found[0].line if found else entry.place.line
    words = tuple(dict.fromkeys(evidence.quote for evidence in found))
    where = f"{found[0].path if found else entry.place.path}:{line}"
    return Case(round(doubt, 2), entry.id, entry.title, where, decision, words, alternatives, correction)


# A case without its words: doubt, decision, alternatives, correction.
_Judged = tuple[float, str, tuple[str, ...], str]


def correct(name: str, change: str) -> str:
    """Write one correction in YAML's short form: `- {id: 2023-a-b-7f3a, add: {topics: [Youth]}, because: …}`."""
    return f"- {{id: {quote(name)}, {change}, because: read again by an editor}}"


def quote(text: str) -> str:
    """Quote a value where YAML's short form would read it otherwise: names with commas, `NO`, numbers."""
    plain = text and not _SPECIAL.intersection(text) and text.strip() == text and text[0] not in "-?"
    if plain and text.lower() not in {"no", "yes", "on", "off", "true", "false", "null", "y", "n", "~"}:
        return text
    doubled = text.replace("'", "''")
    return f"'{doubled}'"
