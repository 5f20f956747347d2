"""What a back end promises to make: a path, the named inputs it depends on, and how to make its bytes.

Not here: deciding whether a target is outdated, and writing it (publishing).
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeVar

S = TypeVar("S")
Key = tuple[str | int | None, ...]
Content = bytes | Iterable[bytes]

_NOTHING: Mapping[str, str] = MappingProxyType({})


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
