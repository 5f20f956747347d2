"""Name items: `2023-elbasan-shares-7f3a`, made of the year, the headline's first words and the text's digest.

An id is made once. Keeping it when the text, the headline or the date changes is the ledger's part, not done here.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import chain, count

from osce_digest.editorial.digests import digest_text
from osce_digest.editorial.manuscript import Manuscript
from osce_digest.editorial.slugs import cut_slug, slugify_text
from osce_digest.model import Document

UNDATED = "undated"

# An id ends in so many digits of its text's digest, more where that is needed to tell two apart.
LEAST_HEX = 4
_MOST_WORDS = 3
_LONGEST_STEM = 40
# A last word of up to three letters says little: elbasan-shares, not elbasan-shares-its.
_SHORT_WORD = 3


def assign_ids(items: Sequence[Document | Manuscript], taken: Collection[str] = ()) -> list[str]:
    """Give each item an id of its own, and none that is `taken`, in the order of the items.

    Every id depends on the set of items, not on their order; only word-for-word copies of one item are told apart
    by where they stand (file name, then line): `2023-elbasan-shares-7f3a-2`.
    """
    pairs = [(_make_stem(item), digest_text(item)) for item in items]
    lengths = _find_lengths(set(pairs))
    ids = [f"{stem}-{digest[: lengths[stem, digest[:LEAST_HEX]]]}" for stem, digest in pairs]
    if len(set(ids)) == len(ids) and not any(name in taken for name in ids):
        return ids
    return _number_copies(items, ids, set(taken))


def find_stand(item: Document | Manuscript) -> tuple[str, int, int]:
    """Give the key that sorts items as they stand: by file, then from top to bottom."""
    return item.place.path, item.place.line, item.place.column


def find_turn(name: str) -> tuple[int, str]:
    """Give the key that sorts ids of copies as these stood when they were named: `…-7f3a`, `…-7f3a-2`, `…-7f3a-10`."""
    return len(name), name


def _make_stem(item: Document | Manuscript) -> str:
    day = item.published.day
    slug = slugify_text(item.title) if isinstance(item, Document) else item.title_slug
    words = (cut_slug(slug, _LONGEST_STEM) or "item").split("-", _MOST_WORDS)[:_MOST_WORDS]
    if len(words) == _MOST_WORDS and len(words[-1]) <= _SHORT_WORD:
        words.pop()
    return "-".join([str(day.year) if day else UNDATED, *words])


def _number_copies(items: Sequence[Document | Manuscript], ids: list[str], taken: set[str]) -> list[str]:
    """Add a number to every id that is taken; the first copy keeps its own, so one pasted below renames nothing."""
    for index in sorted(range(len(ids)), key=lambda at: find_stand(items[at])):
        numbered = (f"{ids[index]}-{number}" for number in count(2))
        ids[index] = next(name for name in chain([ids[index]], numbered) if name not in taken)
        taken.add(ids[index])
    return ids


def _find_lengths(pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """For each stem and least prefix: the shortest length of hex that keeps all its items apart."""
    rivals: dict[tuple[str, str], list[str]] = {}
    for stem, digest in pairs:
        rivals.setdefault((stem, digest[:LEAST_HEX]), []).append(digest)
    return {key: _shortest_apart(digests) for key, digests in rivals.items()}


def _shortest_apart(digests: Sequence[str]) -> int:
    length = LEAST_HEX
    if len(digests) == 1:
        return length
    while len({digest[:length] for digest in digests}) < len(digests):
        length += 1
    return length
