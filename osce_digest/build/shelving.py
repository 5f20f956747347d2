"""Let the texts of items be asked for one by one, as gathering copies does; they come from the store of readings."""

from collections.abc import Sequence

from osce_digest.editorial.gathering import Shelf
from osce_digest.model import Document, Tags
from osce_digest.readings.store import Spot, Store


def shelve(store: Store, spots: Sequence[Spot]) -> Shelf:
    """Give the texts of items whose spots are given."""

    def read_body(number: int) -> str:
        return store.fetch_shown(spots[number]).body

    def fetch(number: int) -> tuple[Document, Tags]:
        return store.fetch(spots[number])

    return Shelf(read_body, fetch)
