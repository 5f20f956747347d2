"""Two targets, one address: told before anything is written.

Pure: looks at paths only, and compares them as the least discerning file system would.
"""

from collections.abc import Iterable
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
    faults.extend(
        _fault(path, f"needs a folder where the page {folder.as_posix()!r} stands")
        for path in owners.values()
        for folder in PurePosixPath(path).parents
        if folder.as_posix().casefold() in owners
    )
    if faults:
        raise AddressClashError(faults)


def _fault(path: str, message: str) -> Fault:
    return Fault(path, 0, "address-clash", message)
