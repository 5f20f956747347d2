"""Sources read once more with borders that an editor moved, and remembered beside what they hold by themselves.

Not here: which borders these are (editorial).
"""

from collections.abc import Mapping
from dataclasses import replace

from osce_digest.cache.survey import Seen
from osce_digest.model import Borders
from osce_digest.readings import VARIANT, ReadingOrder, Readings, digest_of, keep_readings, read_fresh
from osce_digest.readings.rows import Row, make_reading


class Variants:
    """The variants of sources that one build asks for; each is read at most once, and not where it is remembered."""

    def __init__(self, order: ReadingOrder, seen: Mapping[str, Seen], readings: Readings) -> None:
        self._order = order
        self._seen = seen
        self._readings = readings
        self._used: dict[str, tuple[str, Row]] = {}

    def read(self, wanted: Mapping[str, Borders]) -> Readings:
        """Give all readings, with the given borders moved."""
        keys = {name: f"{name}{VARIANT}{borders.begin} {borders.join}" for name, borders in wanted.items()}
        known = self._readings.variants | self._used
        missing = {name: self._seen[name].size for name, key in keys.items() if key not in known}
        rows: dict[str, Row] = {}
        read_fresh(self._order, missing, rows, wanted)
        known.update((keys[name], (digest_of(row), row)) for name, row in rows.items())
        self._used.update((key, known[key]) for key in keys.values())
        moved = {name: known[key][1] for name, key in keys.items()}
        files = {name: make_reading(row) for name, row in moved.items()}
        return replace(
            self._readings,
            files={name: files.get(name, reading) for name, reading in self._readings.files.items()},
            rows={**self._readings.rows, **moved},
        )

    def keep(self) -> None:
        """Remember the readings and what was used, and forget all other variants."""
        if self._used.keys() == self._readings.variants.keys():
            self._readings.keep()
        else:
            plain = self._readings.rows
            kept = {name: (self._seen[name].digest or digest_of(row), row) for name, row in plain.items()}
            keep_readings(self._order, kept | self._used)
