"""Two targets, one address: told before anything is written.

Pure: looks at paths only, and compares them as the least discerning file system would.
"""

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import TypeVar

from osce_digest.errors import AddressClashError, Fault
from osce_digest.targets import Target

S = TypeVar("S")


def check_addresses(targets: Iterable[Target[S]]) -> None:
    """Make sure that each target has an address of its own, and that none needs a folder where another has a file.

    Raises AddressClashError with every clash.
    """
    owners: dict[str, str] = {}
    faults: list[Fault] = []
    for target in targets:
        path = target.path
        if path.casefold() in owners:
            faults.append(_fault(path, f"is the address of two pages (the other's is {owners[path.casefold()]!r})"))
        owners.setdefault(path.casefold(), path)
    # Many files share few folders, so these are looked at once each.
    blocked = {folder for folder in {path.rpartition("/")[0] for path in owners.values()} if _find_file(folder, owners)}
    for path in owners.values():
        folder = path.rpartition("/")[0]
        if folder in blocked:
            faults.append(_fault(path, f"needs a folder where the page {_find_file(folder, owners)!r} stands"))
    if faults:
        raise AddressClashError(faults)


def _find_file(folder: str, owners: Mapping[str, str]) -> str | None:
    """Give the file that stands where a folder, or one above it, must be."""
    above = [folder, *(parent.as_posix() for parent in PurePosixPath(folder).parents)]
    return next((owners[path.casefold()] for path in above if path.casefold() in owners), None)


def _fault(path: str, message: str) -> Fault:
    return Fault(path, 0, "address-clash", message)
