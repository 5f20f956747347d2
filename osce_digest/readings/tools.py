"""Taxonomy and matcher, kept ready: making them of YAML takes longer than a small build may.

They follow from the program alone, and so are kept beside its compiled modules, where Python may write those; else in
the cache of a build.
"""

import os
import sys
from functools import lru_cache
from pathlib import Path

from osce_digest import taxonomy as taxonomy_room
from osce_digest.cache.memory import keep_memory, read_memory
from osce_digest.matching import Matcher
from osce_digest.taxonomy import Taxonomy, load_taxonomy, pack_taxonomy, unpack_taxonomy

_TAXONOMY = "taxonomy.memory"
_MATCHER = "matcher.memory"


@lru_cache(maxsize=1)
def open_taxonomy(cache: Path, stamp: str) -> Taxonomy:
    """Give the packaged taxonomy; `stamp` is the fingerprint of the program, whose files its data are among."""
    file = find_shelf(cache) / _TAXONOMY
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
    file = find_shelf(cache) / _MATCHER
    kept = read_memory(file, stamp)
    if kept is not None:
        return Matcher(taxonomy.rules, kept)
    matcher = Matcher(taxonomy.rules)
    keep_memory(file, stamp, matcher.index)
    return matcher


def find_shelf(cache: Path) -> Path:
    """Give the folder of the program's compiled modules, or the cache where there is none that may be written to."""
    compiled = getattr(taxonomy_room, "__cached__", None)
    folder = Path(compiled).parent if compiled and not sys.dont_write_bytecode else None
    return folder if folder and os.access(folder, os.W_OK) else cache
