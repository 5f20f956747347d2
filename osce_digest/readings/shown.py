"""What a page or a feed shows of an item, taken from its packed bytes as it lies there: rows, no objects.

Ten thousand pages are made of it, and most of a document's objects would be made for none of their words.
"""

import marshal
from typing import NamedTuple

from osce_digest.model import Document, Tags
from osce_digest.readings.packing import pack

# kind of block, start, end, level
BlockRow = tuple[str, int, int, int]
# tag, rule, field, start, end, quote, path, confidence
EvidenceRow = tuple[str, str, str, int, int, str, str, float]
# field, value, start, end
GivenRow = tuple[str, str, int, int]
# term, confidence, evidence
TagRow = tuple[str, float, tuple[EvidenceRow, ...]]
TagRows = tuple[TagRow, ...]


class Shown(NamedTuple):
    """The text of an item, its clutter (kind and text), what its source states, what its dates rest on, and its tags.

    Kinds of blocks and fields of evidence are written as the model's enumerations write them.
    """

    title: str
    dateline: str
    body: str
    blocks: tuple[BlockRow, ...]
    clutter: tuple[tuple[str, str], ...]
    given: tuple[GivenRow, ...]
    evidence: tuple[EvidenceRow, ...]
    countries: TagRows
    mentioned: TagRows
    dimensions: TagRows
    topics: TagRows
    institutions: TagRows
    to_check: TagRows


def show_packed(raw: bytes) -> Shown:
    """Give what is shown of a packed item; `raw` begins with the bytes of what is shown, what follows is not read."""
    text, lists = marshal.loads(raw)  # noqa: S302  (written by this program, as the store's memory vouches)
    _, title, _, dateline, body, blocks, clutter, _, _, _, _, given, evidence = text
    return Shown(title, dateline, body, blocks, clutter, given, evidence, *lists)


def show(document: Document, tags: Tags) -> Shown:
    """Give what is shown of an item that is at hand."""
    return show_packed(pack(document, tags)[0])
