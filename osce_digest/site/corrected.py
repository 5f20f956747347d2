"""Texts and entries as an editor corrected them, before those that stand as they were read."""

from collections.abc import Iterable, Iterator, Mapping

from osce_digest.editorial.corrections.book import Remark
from osce_digest.model import Entry
from osce_digest.readings.shown import Shown
from osce_digest.site.entries import Tagged, Texts


class CorrectedTexts(Texts):
    """Texts of which some were corrected; these are at hand, with the editor's remarks on each."""

    def __init__(
        self, others: Texts, corrected: Mapping[str, Tagged], remarks: Mapping[str, tuple[Remark, ...]]
    ) -> None:
        self._others = others
        self._corrected = corrected
        self._remarks = remarks

    def __getitem__(self, name: str) -> Tagged:
        return self._corrected[name] if name in self._corrected else self._others[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._others)

    def __len__(self) -> int:
        return len(self._others)

    def shown(self, name: str) -> Shown:
        """Give what a page or a feed shows of one."""
        return super().shown(name) if name in self._corrected else self._others.shown(name)

    @property
    def all_remarks(self) -> Mapping[str, tuple[Remark, ...]]:
        """Why and when an editor corrected entries, by id."""
        return self._remarks


def mark_corrected(entries: Iterable[Entry], fields: Mapping[str, tuple[str, ...]]) -> tuple[Entry, ...]:
    """Name on each entry the fields that were corrected."""
    return tuple(entry._replace(corrected=fields[entry.id]) if entry.id in fields else entry for entry in entries)
