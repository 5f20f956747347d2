"""Shade counts in steps, the same for the map and its tiles. Shade 0 is none, each further one begins at a step."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

# How many shades there are beside 0.
SHADES = 4
_ROUND = (1, 2, 3, 5, 10)


def choose_steps(counts: Iterable[int]) -> tuple[int, ...]:
    """Choose where each shade begins, so that round numbers part few from many: 1, 3, 10, 30 for counts up to 100."""
    most = max(counts, default=0)
    steps = [1]
    for number in range(1, SHADES):
        steps.append(max(_round(most ** (number / SHADES)), steps[-1] + 1))
    return tuple(steps)


def shade(count: int, steps: Sequence[int]) -> int:
    """Give the shade of a count."""
    return sum(count >= step for step in steps)


def name_steps(steps: Sequence[int]) -> tuple[str, ...]:
    """Write what each shade stands for, shade 0 first: `0`, `1–2`, `3–9`, `10+`."""
    bounded = [f"{one}–{two - 1}" if two - one > 1 else str(one) for one, two in pairwise(steps)]
    return ("0", *bounded, f"{steps[-1]}+")


def _round(value: float) -> int:
    """Give the round number that is nearest."""
    power: int = 10 ** (len(str(int(value))) - 1)
    return min((step * power for step in _ROUND), key=lambda step: abs(step - value))
