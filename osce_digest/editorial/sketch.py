"""Draw the sketch of a document: 33 characters by which an edited text is known again. Pure.

`slots.body.lead.dateline`: 16 characters of MinHash over the text's runs of five words, 6 that mark the whole body, 4
the beginning of its lead, 4 its dateline (each empty where there is none). Not here: what resemblance is enough.
"""

import re
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from operator import eq
from typing import TYPE_CHECKING
from zlib import crc32

from osce_digest.model import Document

if TYPE_CHECKING:
    from osce_digest.editorial.manuscript import Manuscript

# Two of three edits leave 13 of 16 slots as they were; two texts on different things share none.
SLOTS = 16
# Greater than any hash.
_EMPTY = 1 << 32

# q0Zt-x8KfM3_bYw1.Ue91aB.9xTd.Kq_2
SHAPE = re.compile(r"([\w-]{16})?\.([\w-]{6})?\.([\w-]{4})?\.([\w-]{4})?", re.ASCII)

# What stands where none was drawn: it is like no other.
NO_SKETCH = "..."

_BODY, _LEAD, _DATELINE = 6, 4, 4
_RUN = 5
# What an item is shows in its first paragraphs; drawing more costs time and makes an added paragraph look like an edit.
_MOST_WORDS = 150
_LEAD_WORDS = 8
_LEAD_LETTERS = 200

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

# The 97th meeting of 12 July → The meeting of July
_WORD = re.compile(r"\b[^\W\d_]+\b")


@dataclass(frozen=True, slots=True)
class Sketch:
    """A sketch taken apart; a part is empty where the document has no such text."""

    slots: str
    body: str
    lead: str
    dateline: str

    def resemblance(self, other: "Sketch") -> int:
        """Count the slots that agree, 0 to 16: about sixteen times the share of five-word runs in common."""
        return sum(map(eq, self.slots, other.slots))


def draw_sketch(document: "Document | Manuscript") -> str:
    """Draw the sketch of a document as it is kept in the ledger; a manuscript brings its own."""
    if not isinstance(document, Document):
        return document.sketch
    body = _bytes(document.body)
    lead = " ".join(_WORD.findall(document.body[:_LEAD_LETTERS].partition("\n")[0])[:_LEAD_WORDS])
    dateline = " ".join(document.dateline.split())
    marks = (_mark(body, _BODY), _mark(_bytes(lead.casefold()), _LEAD), _mark(_bytes(dateline), _DATELINE))
    return ".".join((_fill_slots(body), *marks))


def read_sketch(text: str) -> Sketch:
    """Take a sketch apart; raises ValueError where it is none."""
    slots, body, lead, dateline = text.split(".")
    return Sketch(slots, body, lead, dateline)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _mark(text: bytes, length: int) -> str:
    return urlsafe_b64encode(blake2b(text, digest_size=6).digest())[:length].decode() if text else ""


def _fill_slots(body: bytes) -> str:
    """One-permutation MinHash: runs are dealt to the slots by their hash, and each slot keeps its least."""
    words = body.split(None, _MOST_WORDS)[:_MOST_WORDS]
    if not words:
        return ""
    runs = map(b" ".join, zip(*(words[at:] for at in range(_RUN)), strict=False)) if len(words) >= _RUN else [body]
    least = [_EMPTY] * SLOTS
    for value in map(crc32, runs):
        slot = value % SLOTS
        if value < least[slot]:  # noqa: PLR1730  (min() is dear here)
            least[slot] = value
    return "".join([_LETTERS[_find_filled(slot, least) // SLOTS % 64] for slot in range(SLOTS)])


def _find_filled(slot: int, least: Sequence[int]) -> int:
    # Short texts leave slots empty: these say what the next one says.
    while least[slot] == _EMPTY:
        slot = (slot + 1) % SLOTS
    return least[slot]
