"""Put together why an entry stands where it stands: each date and tag with the words that gave it.

Numbers the marks by which a reader finds those words in the text; making the marks is the business of `markup`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from osce_digest.markup import Mark, escape_attribute, trust
from osce_digest.model import Document, Entry, Evidence, Field, Tag
from osce_digest.renderer.desk import Desk
from osce_digest.renderer.wording import write_confidence
from osce_digest.renderer.words import WORDS

# In the order in which a reader meets the words, which is the order of their numbers; the last three are not on a page.
_PLACES = {
    Field.TITLE: 0,
    Field.DATELINE: 1,
    Field.BODY: 2,
    Field.METADATA: 3,
    Field.CONTEXT: 4,
    Field.CORRECTION: 5,
}
_LAST_SHOWN = 2
# Nearly all evidence is of the body. What it is of is asked dozens of times a page, and an enum's hash is slow.
_BODY = Field.BODY

# What begins where and goes to the desk, not to readers.
_BORDER = "border"

Stretch = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one page: by place for the text, by stretch for the list of reasons."""

    by_place: Sequence[Sequence[Mark]]
    ids: Mapping[Stretch, str]

    def of(self, field: Field) -> Sequence[Mark]:
        """Give the marks of one field that is shown, in the order of the text."""
        return self.by_place[_PLACES[field]]

    def find(self, found: Evidence) -> str | None:
        """Give the id of the mark that an evidence has on the page, None where its words are not on it."""
        return self.ids.get((_PLACES[found.field], found.start, found.end))


def number_marks(document: Document, evidence: Iterable[Evidence]) -> Marks:
    """Give every stretch of the shown texts that something rests on one mark: `w1`, `w2` … in reading order."""
    lengths = (len(document.title), len(document.dateline), len(document.body))
    found = {
        (2 if reason.field is _BODY else _PLACES[reason.field], reason.start, reason.end)
        for reason in evidence
        if reason.tag != _BORDER
    }
    by_place: tuple[list[Mark], ...] = ([], [], [])
    ids: dict[Stretch, str] = {}
    for stretch in sorted(found):
        place, start, end = stretch
        if place <= _LAST_SHOWN and start < end <= lengths[place]:
            name = ids[stretch] = f"w{len(ids) + 1}"
            by_place[place].append(Mark(start, end, name))
    return Marks(by_place, ids)


def write_claims(desk: Desk, entry: Entry, marks: Marks) -> str:
    """Write dates, then tags list by list, each with how sure it is and its reasons; nothing where there are none.

    By hand and not by a template: this is half of a page's pieces.
    """
    tags = desk.site.tags(entry)
    lists = (
        ("dates", _date_claims(desk, entry, marks)),
        ("countries", _tag_claims(desk, "countries", tags.countries, marks)),
        ("dimensions", _tag_claims(desk, "dimensions", tags.dimensions, marks)),
        ("topics", _tag_claims(desk, "topics", tags.topics, marks)),
        ("institutions", _tag_claims(desk, "institutions", tags.institutions, marks)),
        ("also_mentions", _tag_claims(desk, "countries", tags.mentioned, marks)),
    )
    return trust("\n".join(_write_list(word, lines) for word, claims in lists if (lines := "\n".join(claims))))


def _write_list(word: str, claims: str) -> str:
    return f"<h3>{escape_attribute(WORDS[word])}</h3>\n<dl>\n{claims}\n</dl>"


def _date_claims(desk: Desk, entry: Entry, marks: Marks) -> Iterator[str]:
    by_tag: dict[str, list[Evidence]] = {}
    for found in desk.site.document(entry).evidence:
        by_tag.setdefault(found.tag.partition("/")[0], []).append(found)
    for tag, word in (("published", "published"), ("event", "took_place")):
        if tag in by_tag:
            sure = max(found.confidence for found in by_tag[tag])
            yield _name_claim(WORDS[word], sure)
            yield from _list_reasons(desk, by_tag[tag], marks)


def _tag_claims(desk: Desk, folder: str, tags: Iterable[Tag], marks: Marks) -> Iterator[str]:
    for tag in tags:
        yield _name_claim(desk.names.chip(folder, tag.term).name, tag.confidence)
        yield from _list_reasons(desk, tag.evidence, marks)


def _name_claim(name: str, confidence: float) -> str:
    return f"<dt>{escape_attribute(name)}, {write_confidence(confidence)}</dt>"


def _list_reasons(desk: Desk, evidence: Iterable[Evidence], marks: Marks) -> Iterable[str]:
    # The same words said ten times are told once, with a link to where they stand first.
    told: dict[tuple[str, str, int], str] = {}
    ids, wordings = marks.ids, desk.wordings
    for found in evidence:
        place = 2 if found.field is _BODY else _PLACES[found.field]
        key = (found.quote, found.rule, place)
        if key not in told:
            quote, where = wordings.get(key) or desk.word(found, key)
            mark = ids.get((place, found.start, found.end))
            words = f'<a href="#{mark}">{quote}</a>' if mark else f"<q>{quote}</q>"
            told[key] = f"<dd>{words} {where}</dd>"
    return told.values()
