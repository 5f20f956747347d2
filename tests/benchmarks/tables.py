"""Medians and ratios of measured builds as Markdown tables. Pure: runs and prints nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from measure import Cost

BASE = "hugo"
OURS = "ours"
COLD, ONE_MORE, UNCHANGED = "cold", "+1 item", "no change"

# What is to be reached: the row, who builds it, the phase, and the most it may be of Hugo's wall clock.
GOALS = (
    ("cold build from structured Markdown", OURS, COLD, 0.8),
    ("cold build of the same items from raw dumps", "raw", COLD, 1.3),
    ("one new item", OURS, ONE_MORE, 0.08),
    ("nothing changed", OURS, UNCHANGED, 0.04),
)
PEAK_GOAL = 0.4
# One new item among 100,000 against one among the fewest; MB at the peak whatever the number; CPU seconds of --help.
GROWTH_GOAL, PEAK_MB_GOAL, START_GOAL = 4, 1200, 0.150


@dataclass(slots=True)
class Results:
    """What was measured of one corpus, by contender and phase, and what each contender made."""

    costs: dict[tuple[str, str], list[Cost]] = field(default_factory=dict)
    made: dict[str, tuple[Mapping[str, int], Sequence[str]]] = field(default_factory=dict)

    def add(self, found: Any) -> None:  # noqa: ANN401  (JSON as the runners write it)
        """Take in one round."""
        for key, value in found.items():
            name, phase, *checked = key.split(" / ")
            if checked:
                self.made[name] = value["count"], value["faults"]
            else:
                self.costs.setdefault((name, phase), []).extend(Cost(*run) for run in value)

    def median(self, name: str, phase: str) -> Cost | None:
        """Give the median of each figure on its own, None where there is none."""
        runs = self.costs.get((name, phase))
        if not runs:
            return None
        return Cost(*(median(column) for column in zip(*((run.wall, run.cpu, run.peak) for run in runs), strict=True)))


def tell_goals(results: Results, count: int) -> str:
    """Hold our build against the goals, row by row."""
    rows = [_tell_goal(results, *goal) for goal in GOALS]
    ours, base = results.median(OURS, COLD), results.median(BASE, COLD)
    peak = ours.peak / base.peak if ours and base else None
    rows.append(("peak memory of all processes, cold (MB)", _peak(ours), _peak(base), *_judge(peak, PEAK_GOAL)))
    return _table((f"{count:,} items", "ours", "Hugo", "ratio", "goal", ""), rows)


def tell_costs(results: Results) -> str:
    """List the medians of all contenders in all phases; `raw` and `whole` are ours, on dumps and with everything on."""
    rows = []
    for (name, phase), runs in results.costs.items():
        cost, base = results.median(name, phase), results.median(BASE, phase)
        walls = [run.wall for run in runs]
        if cost:
            ratios = (f"{cost.wall / base.wall:.2f}", f"{cost.cpu / base.cpu:.2f}") if base else ("–", "–")
            spread = f"{min(walls):.2f}–{max(walls):.2f}"
            figures = (f"{cost.wall:.2f}", spread, f"{cost.cpu:.2f}", f"{cost.peak:.0f}")
            rows.append((f"{name}, {phase}", *figures, *ratios))
    return _table(("build", "wall s", "min–max", "CPU s", "peak MB", "wall ÷ Hugo", "CPU ÷ Hugo"), rows)


def tell_counts(results: Results) -> str:
    """List what each contender made, and the faults that the check found."""
    rows = []
    for name, (made, faults) in results.made.items():
        found = "; ".join(faults[:3]) or "–"
        rows.append((name, *(f"{made.get(key, 0):,}" for key in ("html", "feeds", "files")), found))
    return _table(("made by", "pages", "feeds", "files", "faults"), rows)


def tell_start(seconds: Sequence[float]) -> str:
    """Tell what a start of the program costs."""
    cpu = median(seconds)
    verdict = _verdict(met=cpu <= START_GOAL)
    row = ("`--help`", f"{cpu * 1000:.0f} ms", f"≤ {START_GOAL * 1000:.0f} ms", verdict)
    return _table(("start", "CPU", "goal", ""), [row])


def tell_growth(sizes: Mapping[int, Results]) -> str:
    """Tell how our costs grow with the number of items."""
    head = ("items", "cold s", "CPU ms an item", "÷ fewest", "+1 item s", "÷ fewest", "peak MB", "Hugo cold s", "")
    return _table(head, list(_grow(sizes)))


def _grow(sizes: Mapping[int, Results]) -> Iterator[tuple[str, ...]]:
    few, first = next(iter(sizes.items()))
    start, start_more = first.median(OURS, COLD), first.median(OURS, ONE_MORE)
    for count, results in sizes.items():
        cold, more, base = results.median(OURS, COLD), results.median(OURS, ONE_MORE), results.median(BASE, COLD)
        if not (cold and more and start and start_more):
            yield f"{count:,}", *["–"] * 7, _verdict(met=False)
            continue
        each, growth = cold.cpu / count / (start.cpu / few), more.wall / start_more.wall
        # "No faster than the items" within what a shared machine's clock is worth.
        met = each <= 1.1 and growth <= GROWTH_GOAL and cold.peak <= PEAK_MB_GOAL
        figures = (f"{cold.wall:.2f}", f"{cold.cpu / count * 1000:.2f}", f"{each:.2f}", f"{more.wall:.2f}")
        hugo = f"{base.wall:.2f}" if base else "–"
        yield f"{count:,}", *figures, f"{growth:.2f}", f"{cold.peak:.0f}", hugo, _verdict(met=met)


def _tell_goal(results: Results, row: str, name: str, phase: str, goal: float) -> tuple[str, ...]:
    ours, base = results.median(name, phase), results.median(BASE, phase)
    ratio = ours.wall / base.wall if ours and base else None
    return f"{row} (s)", _wall(ours), _wall(base), *_judge(ratio, goal)


def _judge(ratio: float | None, goal: float) -> tuple[str, str, str]:
    if ratio is None:
        return "–", f"≤ {goal}", ""
    return f"{ratio:.3f}", f"≤ {goal}", _verdict(met=ratio <= goal)


def _verdict(*, met: bool) -> str:
    return "met" if met else "not met"


def _wall(cost: Cost | None) -> str:
    return f"{cost.wall:.2f}" if cost else "–"


def _peak(cost: Cost | None) -> str:
    return f"{cost.peak:.0f}" if cost else "–"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
