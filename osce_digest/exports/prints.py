"""Fingerprints of what data files hold of entries: equal ones mean equal bytes. Those of all entries are taken once."""

from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b

from osce_digest.model import Entry
from osce_digest.site import Site


def print_rows(entries: Iterable[Entry]) -> str:
    """Fingerprint what tables hold: the digest covers all but addresses and where an item is from."""
    digest = blake2b(digest_size=16)
    for entry in entries:
        line = f"{entry.id} {entry.url} {entry.digest} {entry.place.path} {entry.source_url}\n"
        digest.update(line.encode("utf-8", "backslashreplace"))
    return digest.hexdigest()


def print_records(site: Site, entries: Iterable[Entry]) -> str:
    """Fingerprint what is written of entries: all that is shown of them, and where it stands in the raw files."""
    digest = blake2b(digest_size=16)
    for entry in entries:
        lines = [found.line for found in site.evidence(entry)]
        lines += [part.line for part in site.document(entry).clutter]
        editorial = f"{entry.also_at} {entry.series} {entry.corrected}"
        digest.update(
            f"{entry.id} {entry.url} {entry.digest} {entry.place} {lines} {editorial}\n".encode(
                "utf-8", "backslashreplace"
            )
        )
    return digest.hexdigest()


@lru_cache(maxsize=1)
def print_all_rows(site: Site) -> str:
    """Fingerprint what tables hold of all entries."""
    return print_rows(site.entries)


@lru_cache(maxsize=1)
def print_all_records(site: Site) -> str:
    """Fingerprint what is written of all entries."""
    return print_records(site, site.entries)
