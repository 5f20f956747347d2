"""Correct all items that corrections name, once borders are moved: their texts, and what lists need to know of them.

Whoever holds the texts hands them over one by one. Not here: what one correction does to one text (corrections.fields).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.corrections.book import Correction, Remark
from osce_digest.editorial.corrections.cast import Recast
from osce_digest.editorial.corrections.fields import Corrected, correct
from osce_digest.editorial.manuscript import Manuscript, describe
from osce_digest.model import Document, Tags

Text = tuple[Document, Tags]


@dataclass(frozen=True, slots=True)
class Texts:
    """Where texts come from, and how one is fingerprinted with its tags."""

    fetch: Callable[[Manuscript], Text]
    fingerprint: Callable[[Document, Tags], str]


@dataclass(slots=True)
class Revised:
    """All items in order, and of those that were corrected the text, the fields and the remarks, by id."""

    manuscripts: list[Manuscript]
    texts: dict[str, Text] = field(default_factory=dict)
    fields: dict[str, tuple[str, ...]] = field(default_factory=dict)
    remarks: dict[str, tuple[Remark, ...]] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def revise(cast: Recast, corrections: Sequence[Correction], texts: Texts) -> Revised:
    """Correct the items of a cast."""
    named: dict[str, list[Correction]] = {}
    for one in corrections:
        if one.changes:
            named.setdefault(one.id, []).append(one)
    revised = Revised(list(cast.items))
    for at, item in enumerate(cast.items):
        name = cast.line_of(item).id
        if name in named or name in cast.moved:
            found = correct(*texts.fetch(item), item.source_url, named.get(name, ()), cast.moved.get(name, ()))
            revised.diagnostics += found.diagnostics
            if found.fields:
                revised.manuscripts[at] = _take(revised, name, item, found, texts)
    return revised


def _take(revised: Revised, name: str, item: Manuscript, found: Corrected, texts: Texts) -> Manuscript:
    """Keep what became of an entry; give its manuscript, which keeps what names are made of and where copies are."""
    document, tags = found.document, found.tags
    revised.texts[name] = document, tags
    revised.fields[name] = tuple(found.fields)
    revised.remarks[name] = tuple(found.remarks)
    parts = (item.shown, texts.fingerprint(document, tags), found.source_url, found.fields, found.remarks)
    shown = blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return describe(document, tags, shown, item.sketch)._replace(
        title_slug=item.title_slug,
        text_digest=item.text_digest,
        source_url=item.source_url if found.source_url is None else found.source_url,
        marks=item.marks,
        also_at=item.also_at,
        copies=item.copies,
    )
