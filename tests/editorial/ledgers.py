"""What the ledger's tests share: a simple way to place entries, texts long enough to be known again, and settling."""

from collections.abc import Sequence
from datetime import date

from factories import make_document

from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.ledger.settle import Held, Settled, settle
from osce_digest.editorial.ledger.values import Ledger
from osce_digest.editorial.manuscript import Manuscript, describe
from osce_digest.editorial.sketch import draw_sketch
from osce_digest.model import Document, Tags

TODAY = date(2023, 7, 20)
LATER = date(2023, 8, 1)
FIXED = Ledger("example.org,2023")

_WORDS = (
    "The office in {town} trained twelve border officers in the detection of forged travel papers on {day} July 2023. "
    "The course, held with the Ministry of Interior, took up how passports are made, how impostors are told from "
    "their documents, and what neighbouring States have learned at their crossings. Participants will pass on what "
    "they learned to colleagues at nine stations. The mayor thanked the trainers and asked for a second round."
)


def make_item(town: str = "Elbasan", day: int = 12, **changes: object) -> Document:
    """An item of some seventy words about one town and day."""
    values: dict[str, object] = {
        "title": f"{town} trains border officers",
        "body": _WORDS.format(town=town, day=day),
        "day": date(2023, 7, day),
        **changes,
    }
    return make_document(**values)  # type: ignore[arg-type]


def as_items(documents: Sequence[Document]) -> list[Manuscript]:
    return [describe(document, Tags(), "", draw_sketch(document)) for document in documents]


def place_by_id(
    items: Sequence[Manuscript], ids: Sequence[str], held: Held
) -> tuple[list[str], tuple[Diagnostic, ...]]:
    """Keep the address that is held, except where an undated item has a date by now; new ones stand under their id."""
    made = []
    for item, name, kept in zip(items, ids, held.kept, strict=True):
        day = item.published.day
        stays = kept and not (day and "/undated/" in kept)
        made.append(kept if stays else f"items/{day.year if day else 'undated'}/{name}.html")
    return made, ()


def settle_items(documents: Sequence[Document], ledger: Ledger = FIXED, now: date | None = TODAY) -> Settled:
    return settle(as_items(documents), ledger, now, place_by_id)
