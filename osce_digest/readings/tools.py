"""Taxonomy and matcher, kept ready: making them of YAML takes longer than a small build may.

They follow from the program alone, and so are kept beside its compiled modules, where Python may write those; else in
the cache of a build.
"""

from functools import lru_cache
from pathlib import Path

from osce_digest.cache.memory import keep_memory, read_memory
from osce_digest.cache.shelf import find_shelf
from osce_digest.matching import Matcher
from osce_digest.taxonomy import Taxonomy, load_taxonomy, pack_taxonomy, unpack_taxonomy

_TAXONOMY = "taxonomy.memory"
_MATCHER = "matcher.memory"


@lru_cache(maxsize=1)
def open_taxonomy(cache: Path, stamp: str) -> Taxonomy:
    """Give the packaged taxonomy; `stamp` is the fingerprint of the program, whose files its data are among."""
    file = (find_shelf() or cache) / _TAXONOMY
    kept = read_memory(file, stamp)
    if kept is not None:
        return unpack_taxonomy(kept)
    taxonomy = load_taxonomy()
    keep_memory(file, stamp, pack_taxonomy(taxonomy))
    return taxonomy


@lru_cache(maxsize=1)
def open_matcher(cache: Path, stamp: str) -> Matcher:
    """Give the matcher of that taxonomy."""
    taxonomy = open_taxonomy(cache, stamp)
    file = (find_shelf() or cache) / _MATCHER
    kept = read_memory(file, stamp)
    if kept is not None:
        return Matcher(taxonomy.rules, kept)
    matcher = Matcher(taxonomy.rules)
    keep_memory(file, stamp, matcher.index)
    return matcher
