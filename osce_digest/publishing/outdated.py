"""Decide which targets must be made: those whose inputs changed, and those whose file is not as it was written.

Inputs are compared by name and fingerprint. The stat of an output only spares reading it: one that looks otherwise
than when it was written is read, and its bytes decide.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from osce_digest.publishing.reasons import Reason, ReasonKind, compare_inputs
from osce_digest.publishing.records import Record
from osce_digest.publishing.write import digest_of, look
from osce_digest.targets import Target

S = TypeVar("S")


class Order(NamedTuple):
    """A target to be made, why, and the digest of the file that stands at its place (empty if none)."""

    number: int
    reasons: tuple[Reason, ...]
    standing: str


class Verdict(NamedTuple):
    """What is to be made, and the records of what stands as it should."""

    orders: list[Order]
    fresh: dict[str, Record]


def judge(
    targets: Iterable[Target[S]], known: Mapping[str, Record], output: Path, *, clean: bool, trusting: bool
) -> Verdict:
    """Judge every target; `clean` finds all of them outdated, `trusting` believes the stat of an output."""
    verdict = Verdict([], {})
    same = _SameSets()
    new = (Reason(ReasonKind.NEW),)
    bare = clean or (not known and not output.exists())
    folder = f"{output}{os.sep}"  # joined as strings: tens of thousands of paths take pathlib a tenth of a second
    for number, target in enumerate(targets):
        record = None if clean else known.get(target.path)
        if record is None:
            standing = "" if bare else digest_of(output / target.path) or ""
            verdict.orders.append(Order(number, new, standing))
            continue
        changes = same.compare(target, record)
        standing, record = _examine(f"{folder}{target.path}", record, trusting=trusting)
        if changes or standing != record.digest:
            verdict.orders.append(Order(number, tuple(_explain(changes, standing, record)), standing))
        else:
            verdict.fresh[target.path] = record
    return verdict


def _examine(path: str, record: Record, *, trusting: bool) -> tuple[str, Record]:
    """Give the digest of the file that stands at a path, and the record brought up to its stat."""
    found = look(path)
    if found is None:
        return "", record
    if trusting and found == record[3:]:
        return record.digest, record
    standing = digest_of(Path(path)) or ""
    return standing, record._replace(
        size=found[0], changed=found[1], inode=found[2]
    ) if standing == record.digest else record


def _explain(changes: list[Reason], standing: str, record: Record) -> Iterator[Reason]:
    if not standing:
        yield Reason(ReasonKind.MISSING)
        return
    if standing != record.digest:
        yield Reason(ReasonKind.EDITED)
    yield from changes


class _SameSets:
    """Compares inputs; sets that many targets share are compared once."""

    def __init__(self) -> None:
        self._pairs: dict[tuple[int, int], bool] = {}

    def compare(self, target: Target[S], record: Record) -> list[Reason]:
        key = (id(target.shared), id(record.shared))
        same = self._pairs.get(key)
        if same is None:
            same = self._pairs[key] = dict(target.shared) == record.shared
        if same and target.own == record.own:
            return []
        return compare_inputs(target.inputs, record.inputs)
