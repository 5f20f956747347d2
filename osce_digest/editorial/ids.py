"""Name documents: `2023-elbasan-shares-7f3a`, made of the year, the headline's first words and the text's digest.

An id is made once. Keeping it when the text, the headline or the date changes is the ledger's part, not done here.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import blake2b

from osce_digest.editorial.digests import digest_text
from osce_digest.editorial.slugs import slugify_text
from osce_digest.model import Document

UNDATED = "undated"

_LEAST_HEX = 4
_MOST_WORDS = 3
_LONGEST_STEM = 40
# A last word of up to three letters says little: elbasan-shares, not elbasan-shares-its.
_SHORT_WORD = 3


def assign_ids(documents: Sequence[Document]) -> list[str]:
    """Give each document an id of its own, in the order of the documents.

    Every id depends on the set of documents, not on their order; only word-for-word copies of one item are told apart
    by where they stand (file name, then line).
    """
    stems = [_make_stem(document) for document in documents]
    digests = _tell_copies_apart(documents)
    pairs = list(zip(stems, digests, strict=True))
    lengths = _find_lengths(pairs)
    return [f"{stem}-{digest[: lengths[stem, digest[:_LEAST_HEX]]]}" for stem, digest in pairs]


def _make_stem(document: Document) -> str:
    day = document.published.day
    words = (slugify_text(document.title, _LONGEST_STEM) or "item").split("-")[:_MOST_WORDS]
    if len(words) == _MOST_WORDS and len(words[-1]) <= _SHORT_WORD:
        words.pop()
    return "-".join([f"{day:%Y}" if day else UNDATED, *words])


def _tell_copies_apart(documents: Sequence[Document]) -> list[str]:
    digests = [digest_text(document) for document in documents]
    repeated = {digest for digest, count in Counter(digests).items() if count > 1}
    if not repeated:
        return digests
    seen: Counter[str] = Counter()
    for index in sorted(range(len(documents)), key=lambda at: _stand(documents[at])):
        digest = digests[index]
        if digest in repeated:
            digests[index] = _rehash(digest, seen[digest])
            seen[digest] += 1
    return digests


def _stand(document: Document) -> tuple[str, int, int]:
    return document.place.path, document.place.line, document.place.column


def _rehash(digest: str, copy: int) -> str:
    # The first keeps its digest, so that a copy pasted below renames nothing.
    return blake2b(f"{digest} {copy}".encode(), digest_size=16).hexdigest() if copy else digest


def _find_lengths(pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """For each stem and least prefix: the shortest length of hex that keeps all its documents apart."""
    rivals: dict[tuple[str, str], list[str]] = {}
    for stem, digest in pairs:
        rivals.setdefault((stem, digest[:_LEAST_HEX]), []).append(digest)
    return {key: _shortest_apart(digests) for key, digests in rivals.items()}


def _shortest_apart(digests: Sequence[str]) -> int:
    length = _LEAST_HEX
    while len({digest[:length] for digest in digests}) < len(digests):
        length += 1
    return length
