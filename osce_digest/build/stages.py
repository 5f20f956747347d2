"""Stages of a build that its two ways have in common: the whole pipeline, and letting more items join.

Each is a function from values to values; none decides what is built.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from osce_digest.build.report import Order
from osce_digest.build.state import State
from osce_digest.cache.survey import Seen, digest_bytes
from osce_digest.config import Config
from osce_digest.errors import Fault, SetupError
from osce_digest.model import Account
from osce_digest.site import GroupKind, Site
from osce_digest.targets import Target


def read_pages(folder: Path) -> dict[str, str]:
    """Read the Markdown of the site's own pages by name; an absent folder has none.

    Raises SetupError with every page that is not UTF-8.
    """
    pages: dict[str, str] = {}
    faults: list[Fault] = []
    for file in sorted(folder.glob("*.md")):
        raw = file.read_bytes()
        try:
            pages[file.stem] = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            faults.append(Fault(file.as_posix(), line, "not-utf8", "save the page as UTF-8"))
    if faults:
        raise SetupError(faults)
    return pages


def check_balance(accounts: Sequence[Account]) -> None:
    """Prove that every character of every source is accounted for exactly once (DESIGN, rule 1)."""
    wrong = [account.path for account in accounts if not account.balanced]
    if wrong:
        raise AssertionError(f"characters lost or counted twice in {', '.join(wrong)}; this is a bug")


def choose_kinds(config: Config) -> frozenset[GroupKind]:
    """Give the kinds of groups the settings ask for."""
    listings = config.listings
    switches = {
        GroupKind.CELL: listings.cells,
        GroupKind.TOPIC: listings.topics,
        GroupKind.INSTITUTION: listings.institutions,
        GroupKind.REGION: listings.regions,
        GroupKind.WEEK: listings.weeks,
        GroupKind.LANGUAGE: listings.languages,
    }
    return frozenset(kind for kind in GroupKind if switches.get(kind, True))


def name_program(promised: Iterable[Target[Site]], program: str) -> list[Target[Site]]:
    """Name the program as an input of targets: all depend on it."""
    shared: dict[int, Mapping[str, str]] = {}
    targets = []
    for target in promised:
        together = shared.get(id(target.shared))
        if together is None:
            together = shared[id(target.shared)] = {**target.shared, "program": program}
        targets.append(Target(target.path, target.own, target.produce, target.key, together))
    return targets


def fill_digests(order: Order, state: State, accounts: Iterable[Account]) -> State:
    """Give a state in which every source has its digest: most were taken when the sources were read."""
    read = {account.path: account.digest for account in accounts}
    make = tuple.__new__  # as a named tuple is made, but for a call of Python's own
    sources = {
        name: seen if seen[3] else make(Seen, (*seen[:3], read.get(name) or _read_digest(order.content / name)))
        for name, seen in state.sources.items()
    }
    return replace(state, sources=sources)


def _read_digest(file: Path) -> str:
    try:
        return digest_bytes(file.read_bytes())
    except OSError:
        return ""


@contextmanager
def without_collector() -> Iterator[None]:
    """Switch off the search for cycles: a build makes many values, no cycles, and ends."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
