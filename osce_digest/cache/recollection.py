"""Remember in memory what was made of the same values a moment ago: for a process that makes a site again and again.

A build makes everything once, and remembers nothing here: that is switched on by who goes on. What is remembered must
follow from the values that it is asked by. Not here: memories that outlive the process.
"""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

R = TypeVar("R")

# What was not asked for in so many rounds is forgotten.
_ROUNDS = 8


class _Recollection:
    """What was made, by what it was made of; the values are held: another could have the number of one that is gone."""

    def __init__(self) -> None:
        self.known: dict[Hashable, list[Any]] = {}
        self.round = 0

    def recall(self, key: Hashable, make: Callable[..., R], values: tuple[Any, ...]) -> R:
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = [make(*values), values, self.round]
        found[2] = self.round
        made: R = found[0]
        return made


_held: _Recollection | None = None


def recollect() -> None:
    """Begin to remember."""
    global _held  # noqa: PLW0603  (a process remembers or it does not)
    _held = _held or _Recollection()


def begin_round() -> None:
    """Begin to make everything once more."""
    if _held:
        _held.round += 1


def forget_old() -> None:
    """Forget what was not asked for in the last rounds."""
    if _held:
        known = _held.known
        for key in [key for key, found in known.items() if found[2] < _held.round - _ROUNDS]:
            del known[key]


def stop_recollecting() -> None:
    """Forget everything, and remember nothing any more."""
    global _held  # noqa: PLW0603  (as above)
    _held = None


def recall_equal(key: Hashable, make: Callable[..., R], *values: Any) -> R:  # noqa: ANN401  (what `make` takes)
    """Make something of values, or give what was made of such under an equal key."""
    return make(*values) if _held is None else _held.recall((make, key), make, values)


def recall_same(make: Callable[..., R], value: Any, *rest: Any) -> R:  # noqa: ANN401  (as above)
    """Make something of a value, or give what was made of the very same one; the `rest` has to be equal."""
    return make(value, *rest) if _held is None else _held.recall((make, id(value), rest), make, (value, *rest))


def recall_all_same(key: Hashable, make: Callable[..., R], many: list[Any], *rest: Any) -> R:  # noqa: ANN401  (as above)
    """Make something of many values, or give what was made of the very same ones last, under this key.

    The `rest` does not count.
    """
    if _held is None:
        return make(many, *rest)
    found = _held.known.get((make, key))
    if found is not None and len(found[1]) == len(many) and all(map(_is_same, found[1], many)):
        found[2] = _held.round
    else:
        found = _held.known[make, key] = [make(many, *rest), many, _held.round]
    made: R = found[0]
    return made


def _is_same(one: object, other: object) -> bool:
    return one is other
