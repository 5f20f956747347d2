"""Make an edition of items whose texts are at hand, without a ledger: of a few, that is, as they stand in memory.

Builds keep their texts in a store instead; what they make of them is put together by the pipeline.
"""

from collections.abc import Iterator, Mapping, Sequence

from osce_digest.editorial.gathering import Shelf, gather
from osce_digest.editorial.joining import join_copies
from osce_digest.editorial.ledger.settle import settle
from osce_digest.editorial.ledger.values import Ledger
from osce_digest.editorial.manuscript import Manuscript, describe
from osce_digest.editorial.now import find_now
from osce_digest.editorial.series_names import name_series
from osce_digest.readings.packing import digest_packed, pack
from osce_digest.site.addresses import place_entries
from osce_digest.site.entries import Edition, Tagged, Texts, place_manuscripts


class HeldTexts(Texts):
    """Texts that are at hand."""

    def __init__(self, held: Mapping[str, Tagged]) -> None:
        self._held = held

    def __getitem__(self, name: str) -> Tagged:
        return self._held[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)


def make_edition(tagged: Sequence[Tagged]) -> Edition:
    """Make an edition of items whose texts are at hand, without a ledger: names follow from the items alone.

    The order of `tagged` does not show in the result.
    """
    shelf = Shelf(lambda at: tagged[at].document.body, lambda at: (tagged[at].document, tagged[at].tags))
    gathered = gather([_describe(item) for item in tagged], shelf)
    settled = settle(gathered.manuscripts, Ledger(), None, place_entries)
    texts = {
        line.id: tagged[copies[0]] if len(copies) == 1 else Tagged(*join_copies([shelf.item(at) for at in copies]))
        for line, copies in zip(settled.lines, gathered.members, strict=True)
    }
    manuscripts = name_series(gathered.manuscripts, gathered.series, settled.lines)
    entries = place_manuscripts(manuscripts, list(texts), [line.address for line in settled.lines])
    return Edition(entries, HeldTexts(texts), settled.diagnostics, now=find_now(manuscripts))


def _describe(tagged: Tagged) -> Manuscript:
    shown, _ = pack(tagged.document, tagged.tags)
    return describe(tagged.document, tagged.tags, digest_packed(shown))
