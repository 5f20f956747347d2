"""Taxonomy and matcher, kept ready in the cache: making them of YAML takes longer than a small build may."""

from functools import lru_cache
from pathlib import Path

from osce_digest.cache.memory import keep_memory, read_memory
from osce_digest.matching import Matcher
from osce_digest.taxonomy import Taxonomy, load_taxonomy, pack_taxonomy, unpack_taxonomy

_TAXONOMY = "taxonomy.memory"
_MATCHER = "matcher.memory"


@lru_cache(maxsize=1)
def open_taxonomy(cache: Path, stamp: str) -> Taxonomy:
    """Give the packaged taxonomy; `stamp` is the fingerprint of the program, whose files its data are among."""
    kept = read_memory(cache / _TAXONOMY, stamp)
    if kept is not None:
        return unpack_taxonomy(kept)
    taxonomy = load_taxonomy()
    keep_memory(cache / _TAXONOMY, stamp, pack_taxonomy(taxonomy))
    return taxonomy


@lru_cache(maxsize=1)
def open_matcher(cache: Path, stamp: str) -> Matcher:
    """Give the matcher of that taxonomy."""
    taxonomy = open_taxonomy(cache, stamp)
    kept = read_memory(cache / _MATCHER, stamp)
    if kept is not None:
        return Matcher(taxonomy.rules, kept)
    matcher = Matcher(taxonomy.rules)
    keep_memory(cache / _MATCHER, stamp, matcher.index)
    return matcher
