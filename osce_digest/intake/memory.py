"""What a run of `fetch` leaves for the next, in the cache folder. Lost, it costs some requests and nothing else.

Written anew in one step after every item, so that a run that is broken off is gone on with where it ended.
"""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from osce_digest.cache.folder import write_cache_file

_FILE: Final = "fetch.json"
_VERSION: Final = 1


@dataclass(slots=True)
class SourceMemory:
    """What is remembered of one source.

    `pending` addresses are still to be fetched, each with the day it first failed. `refused` ones are not asked for
    again, each with the reason; `gone` ones were told. `complete` where the listing was read to what was known before.
    `etag` and `last_modified` are those of the feed or first page, which offered `listed`. `entries` are the keys of a
    feed's entries with the digests of their texts, as the files `snapshots` hold them. All was seen with `settings`.
    """

    pending: dict[str, str] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    gone: dict[str, int] = field(default_factory=dict)
    complete: bool = False
    settings: str = ""
    etag: str = ""
    last_modified: str = ""
    listed: list[str] = field(default_factory=list)
    snapshots: list[str] = field(default_factory=list)
    entries: dict[str, str] = field(default_factory=dict)


class FetchMemory:
    """The memory of all sources, by their labels. A `dry` one is read and never written."""

    def __init__(self, folder: Path, *, dry: bool = False) -> None:
        self._file = folder / _FILE
        self._dry = dry
        self._sources = _read(self._file)

    def of(self, label: str) -> SourceMemory:
        """Give what is remembered of a source, to be changed in place."""
        return self._sources.setdefault(label, SourceMemory())

    def begin(self, label: str, settings: str) -> None:
        """Begin with a source; what was seen with other settings says nothing of what is seen with these."""
        source = self.of(label)
        if source.settings != settings:
            source.settings, source.etag, source.last_modified = settings, "", ""
            source.listed, source.complete = [], False

    def keep(self) -> None:
        """Write what is remembered now."""
        if not self._dry:
            sources = {label: asdict(source) for label, source in self._sources.items()}
            content = json.dumps({"version": _VERSION, "sources": sources}, ensure_ascii=False)
            write_cache_file(self._file, content.encode("utf-8", "surrogatepass"))


def _read(file: Path) -> dict[str, SourceMemory]:
    """Read a memory; one that cannot be read is as good as none."""
    try:
        kept: Any = json.loads(file.read_bytes())
        if kept["version"] == _VERSION:
            return {label: SourceMemory(**source) for label, source in kept["sources"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pass
    return {}
