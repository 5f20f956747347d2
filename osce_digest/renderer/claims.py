"""Put together why an entry stands where it stands: each date and tag with the words that gave it.

Numbers the marks by which a reader finds those words in the text; making the marks is the business of `markup`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from typing import NamedTuple

from osce_digest.markup import Mark, mend_text
from osce_digest.model import Document, Entry, Evidence, Field, Tag
from osce_digest.renderer.desk import Desk
from osce_digest.renderer.wording import write_confidence
from osce_digest.renderer.words import WORDS

# In the order in which a reader meets the words, which is the order of their numbers.
_SHOWN = {Field.TITLE: 0, Field.DATELINE: 1, Field.BODY: 2}

# What begins where and goes to the desk, not to readers.
_BORDER = "border"

Stretch = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one page: by field for the text, by stretch for the list of reasons."""

    by_field: Mapping[int, Sequence[Mark]]
    ids: Mapping[Stretch, str]

    def of(self, field: Field) -> Sequence[Mark]:
        """Give the marks of one field, in the order of the text."""
        return self.by_field.get(_SHOWN[field], ())

    def find(self, found: Evidence) -> str | None:
        """Give the id of the mark that an evidence has on the page, None where its words are not on it."""
        return self.ids.get(_stretch(found))


class Reason(NamedTuple):
    """Quoted words, the id of their mark on the page, if any, and where they stand and by which rule, as HTML."""

    quote: str
    mark: str | None
    where: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A date or tag of the entry with how sure it is, the name of its list, and its reasons."""

    list: str
    name: str
    reasons: tuple[Reason, ...]


def number_marks(document: Document, evidence: Iterable[Evidence]) -> Marks:
    """Give every stretch of the shown texts that something rests on one mark: `w1`, `w2` … in reading order."""
    lengths = (len(document.title), len(document.dateline), len(document.body))
    found = {_stretch(reason) for reason in evidence if reason.field in _SHOWN and reason.tag != _BORDER}
    stretches = sorted(stretch for stretch in found if stretch[1] < stretch[2] <= lengths[stretch[0]])
    ids = {stretch: f"w{number}" for number, stretch in enumerate(stretches, 1)}
    by_field: dict[int, list[Mark]] = {}
    for (field, start, end), name in ids.items():
        by_field.setdefault(field, []).append(Mark(start, end, name))
    return Marks(by_field, ids)


def list_claims(desk: Desk, entry: Entry, marks: Marks) -> list[tuple[str, list[Claim]]]:
    """List dates, then tags as they are listed, each with its reasons, under the name of their list."""
    claims = chain(_date_claims(desk, entry, marks), _tag_claims(desk, entry, marks))
    return [(heading, list(group)) for heading, group in groupby(claims, lambda claim: claim.list)]


def _date_claims(desk: Desk, entry: Entry, marks: Marks) -> Iterator[Claim]:
    by_tag: dict[str, list[Evidence]] = {}
    for found in desk.site.document(entry).evidence:
        by_tag.setdefault(found.tag.partition("/")[0], []).append(found)
    for tag, word in (("published", "published"), ("event", "took_place")):
        if tag in by_tag:
            sure = max(found.confidence for found in by_tag[tag])
            yield Claim(WORDS["dates"], _name_claim(WORDS[word], sure), _list_reasons(desk, by_tag[tag], marks))


def _tag_claims(desk: Desk, entry: Entry, marks: Marks) -> Iterator[Claim]:
    tags = desk.site.tags(entry)
    lists: tuple[tuple[str, str, Sequence[Tag]], ...] = (
        ("countries", "countries", tags.countries),
        ("dimensions", "dimensions", tags.dimensions),
        ("topics", "topics", tags.topics),
        ("institutions", "institutions", tags.institutions),
        ("also_mentions", "countries", tags.mentioned),
    )
    for word, folder, tagged in lists:
        for tag, chip in zip(tagged, desk.names.chips(folder, tuple(tag.term for tag in tagged)), strict=True):
            reasons = _list_reasons(desk, tag.evidence, marks)
            yield Claim(WORDS[word], _name_claim(chip.name, tag.confidence), reasons)


def _name_claim(name: str, confidence: float) -> str:
    return f"{name}, {write_confidence(confidence)}"


def _list_reasons(desk: Desk, evidence: Iterable[Evidence], marks: Marks) -> tuple[Reason, ...]:
    # The same words said ten times are told once, with a link to where they stand first.
    told: dict[tuple[str, str], Reason] = {}
    for found in evidence:
        where = desk.tell_where(found.field, found.rule)
        if (found.quote, where) not in told:
            told[found.quote, where] = Reason(mend_text(found.quote), marks.find(found), where)
    return tuple(told.values())


def _stretch(found: Evidence) -> Stretch:
    return _SHOWN.get(found.field, -1), found.start, found.end
