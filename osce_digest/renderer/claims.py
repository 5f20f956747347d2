"""Put together why an entry stands where it stands: each date and tag with the words that gave it.

Numbers the marks by which a reader finds those words in the text; making the marks is the business of `markup`.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from osce_digest.markup import Mark, trust
from osce_digest.model import Field
from osce_digest.readings.shown import EvidenceRow, Shown, TagRows
from osce_digest.renderer.desk import Desk

# As rows write them. In the order in which a reader meets the words, which is the order of the marks' numbers.
TITLE, DATELINE, BODY = Field.TITLE.value, Field.DATELINE.value, Field.BODY.value

# So many reasons of a tag are listed; all of its words are marked in the text, and the data hold every one.
MOST_REASONS = 3

# What begins where and goes to the desk, not to readers.
_BORDER = "border"

Stretch = tuple[int, int]


class Marks(NamedTuple):
    """The marks of one page: by field for the text, and the id of each by its stretch for the list of reasons."""

    title: list[Mark]
    dateline: list[Mark]
    body: list[Mark]
    ids: Mapping[str, Mapping[Stretch, str]]


def number_marks(shown: Shown) -> Marks:
    """Give every stretch of the shown texts that something rests on one mark: `w1`, `w2` … in reading order."""
    rows = _list_evidence(shown)
    ids: dict[str, dict[Stretch, str]] = {TITLE: {}, DATELINE: {}, BODY: {}}
    title = _name_marks(rows, (TITLE, len(shown.title)), 1, ids[TITLE])
    dateline = _name_marks(rows, (DATELINE, len(shown.dateline)), 1 + len(title), ids[DATELINE])
    body = _name_marks(rows, (BODY, len(shown.body)), 1 + len(title) + len(dateline), ids[BODY])
    return Marks(title, dateline, body, ids)


def _list_evidence(shown: Shown) -> list[EvidenceRow]:
    rows = list(shown.evidence)
    # What is to be checked comes last; its words give no tag.
    for tags in shown[-6:-1]:
        for tag in tags:
            rows += tag[2]
    return rows


def _name_marks(rows: Sequence[EvidenceRow], text: tuple[str, int], number: int, ids: dict[Stretch, str]) -> list[Mark]:
    """Name the stretches that lie within a text, from this number on, and note their names in `ids`.

    The text is told by its field and its length.
    """
    field, length = text
    marks: list[Mark] = []
    for stretch in sorted({(row[3], row[4]) for row in rows if row[2] == field and row[0] != _BORDER}):
        start, end = stretch
        if start < end <= length:
            name = ids[stretch] = f"w{number}"
            marks.append((start, end, name))
            number += 1
    return marks


def write_claims(desk: Desk, shown: Shown, marks: Marks) -> str:
    """Write dates, then tags list by list, each with how sure it is and its reasons; nothing where there are none.

    By hand and not by a template: this is half of a page's pieces.
    """
    lines: list[str] = []
    _add_dates(lines, desk, shown.evidence, marks)
    _add_tags(lines, desk, ("countries", "countries"), shown.countries, marks)
    _add_tags(lines, desk, ("dimensions", "dimensions"), shown.dimensions, marks)
    _add_tags(lines, desk, ("topics", "topics"), shown.topics, marks)
    _add_tags(lines, desk, ("institutions", "institutions"), shown.institutions, marks)
    _add_tags(lines, desk, ("also_mentions", "countries"), shown.mentioned, marks)
    return trust("\n".join(lines))


def _add_dates(lines: list[str], desk: Desk, evidence: Iterable[EvidenceRow], marks: Marks) -> None:
    published: list[EvidenceRow] = []
    event: list[EvidenceRow] = []
    for row in evidence:
        kind = row[0].partition("/")[0]
        if kind == "published":
            published.append(row)
        elif kind == "event":
            event.append(row)
    if published or event:
        lines.append(desk.head_reasons("dates"))
        for word, rows in (("published", published), ("took_place", event)):
            if rows:
                lines.append(desk.claim(word, "", max([row[7] for row in rows])))
                _add_reasons(lines, desk, rows, marks)
        lines.append("</dl>")


def _add_tags(lines: list[str], desk: Desk, names: tuple[str, str], tags: TagRows, marks: Marks) -> None:
    """Add one list: `names` are the word above it and the folder of its terms."""
    if tags:
        word, folder = names
        lines.append(desk.head_reasons(word))
        for term, confidence, evidence in tags:
            lines.append(desk.claim(folder, term, confidence))
            _add_reasons(lines, desk, evidence, marks)
        lines.append("</dl>")


def _add_reasons(lines: list[str], desk: Desk, evidence: Iterable[EvidenceRow], marks: Marks) -> None:
    # The same words said ten times are told once, with a link to where they stand first.
    told: set[tuple[str, str, str]] = set()
    wordings, ids = desk.wordings, marks.ids
    for _, rule, field, start, end, quote, _, _ in evidence:
        key = (quote, rule, field)
        if key in told:
            continue
        told.add(key)
        if len(told) > MOST_REASONS:
            continue
        linked, quoted = wordings.get(key) or desk.word(key)
        mark = ids[field].get((start, end)) if field in ids else None
        lines.append(f'<dd><a href="#{mark}{linked}' if mark else quoted)
    if len(told) > MOST_REASONS:
        lines.append(desk.tell_more(len(told) - MOST_REASONS))
