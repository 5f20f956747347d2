"""What a back end promises to make: a path, the named inputs it depends on, and how to make its bytes; what is found.

Not here: deciding whether a target is outdated, and writing it (publishing).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeVar

S = TypeVar("S")
Key = tuple[str | int | None, ...]
Content = bytes | Iterable[bytes]

_NOTHING: Mapping[str, str] = MappingProxyType({})


class Findable(NamedTuple):
    """One page of the site as a search finds it: its address, its words, and by what it can be chosen and sorted.

    `shown` is what a result shows beside the words that were found, by name; `filters` are terms by list. Results are
    sorted by `day` (ISO 8601), which is empty where there is none.
    """

    url: str
    text: str
    shown: Mapping[str, str]
    filters: Mapping[str, Sequence[str]]
    day: str


class Target(NamedTuple, Generic[S]):
    """One file of the site.

    `path` is relative to the output folder, with forward slashes. `own` and `shared` map the name of each thing the
    bytes depend on (`template item.html`, `entry 2023-elbasan-shares-7f3a`) to its fingerprint: equal inputs mean equal
    bytes. `shared` is one mapping for many targets, compared once for all of them. `produce` is a module-level
    function, so that it and the small `key` can be sent to another process, where it is called with that process's own
    `S` (the `Site`).
    """

    path: str
    own: Mapping[str, str]
    produce: Callable[[S, Key], Content]
    key: Key
    shared: Mapping[str, str] = _NOTHING

    @property
    def inputs(self) -> dict[str, str]:
        """All inputs by name."""
        return {**self.shared, **self.own}

    def content(self, subject: S) -> Content:
        """Make the bytes, whole or in chunks."""
        return self.produce(subject, self.key)
