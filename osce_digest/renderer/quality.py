"""The page of figures: what was measured on labelled items, how sure against how right, and this archive's counts."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from osce_digest.markup import digest_bytes
from osce_digest.model import Basis
from osce_digest.renderer.desk import Desk, open_desk
from osce_digest.renderer.measured import FILE, Figure, Step, read_measured
from osce_digest.renderer.words import BASES, LISTS, WORDS
from osce_digest.site import Overview, Site
from osce_digest.site.addresses import QUALITY, REVIEW
from osce_digest.targets import Key, Target

TEMPLATE = "quality.html"

# The curve is drawn in a square of so many units a side.
SIDE = 200
_TENTHS = 10
_SET = ("precision", "recall", "F1")


class Row(NamedTuple):
    """A row of a table: what it is about, and its figures as they are written."""

    name: str
    cells: tuple[str, ...]
    note: str = ""


class Dot(NamedTuple):
    """One step of the curve, in units of its square, y downwards; `words` tell it to those who do not see it."""

    x: int
    y: int
    size: int
    words: str


def quality_targets(desk: Desk) -> Iterator[Target[Site]]:
    """Promise the quality page."""
    own = {f"count {name}": str(count) for name, count in desk.site.overview.counts.items()}
    own["measured"] = digest_bytes(FILE.read_bytes())
    yield Target(QUALITY, own, produce_quality, (), desk.inputs(TEMPLATE))


def produce_quality(site: Site, _key: Key) -> bytes:
    """Make the quality page."""
    measured = read_measured()
    rests_on = WORDS["measured_note"].format(items=measured.items, files=measured.files)
    context = {
        "measured_note": rests_on,
        "sets": list(_list_sets(measured.figures)),
        "shares": list(_list_shares(measured.figures)),
        "dots": draw_dots(measured.steps),
        "side": SIDE,
        "steps": [_write_step(step) for step in measured.steps],
        "counts": list(_count_archive(site.overview)),
        "review": REVIEW,
    }
    desk = open_desk(site)
    return desk.render(TEMPLATE, QUALITY, context, title=WORDS["quality"], description=WORDS["quality_note"])


def _list_sets(figures: Iterable[Figure]) -> Iterator[Row]:
    """List the fields that are sets of terms: precision, recall, F1, and how many labels they rest on."""
    for field, found in groupby(figures, lambda figure: figure.field):
        by_name = {figure.name: figure for figure in found}
        if set(_SET) <= by_name.keys():
            cells = tuple(_write(by_name[name].value) for name in _SET)
            yield Row(_begin(field), (*cells, str(by_name["recall"].of)))


def _list_shares(figures: Iterable[Figure]) -> Iterator[Row]:
    for figure in figures:
        if figure.name not in _SET:
            note = WORDS["less_is_better"] if figure.name == "rate" else ""
            yield Row(_begin(figure.field), (_write(figure.value), str(figure.of)), note)


def draw_dots(steps: Iterable[Step]) -> list[Dot]:
    """Draw the tags of all lists together, a dot for each tenth: the larger, the more tags it stands for."""
    tenths: dict[int, list[Step]] = {}
    for step in steps:
        if step.field in LISTS:
            tenths.setdefault(min(step.said * _TENTHS // 1000, _TENTHS - 1), []).append(step)
    return [_draw_dot(found) for _, found in sorted(tenths.items())]


def _draw_dot(steps: Sequence[Step]) -> Dot:
    count = sum(step.of for step in steps)
    said = sum(step.said * step.of for step in steps) / count / 1000
    right = sum(step.right for step in steps) / count
    words = WORDS["dot"].format(said=round(said * 100), right=round(right * 100), count=count)
    return Dot(round(said * SIDE), round((1 - right) * SIDE), 3 + round(count**0.5 / 5), words)


def _write_step(step: Step) -> Row:
    return Row(_begin(step.field), (_write(step.said), _write(round(step.right * 1000 / step.of)), str(step.of)))


def _count_archive(overview: Overview) -> Iterator[Row]:
    """Tell how many entries are what, those dated by what their date rests on."""
    counts = overview.counts
    total = counts.get("entries", 0)
    yield Row(WORDS["entries"], (f"{total:,}", ""))
    for basis in Basis:
        yield _share(BASES[basis], counts.get(f"basis/{basis}", 0), total, WORDS["dated"])
    for name in ("countries", "dimensions", "topics", "institutions"):
        yield _share(WORDS[name], counts.get(name, 0), total, WORDS["tagged_with"])
    yield _share(WORDS["with_to_check"], counts.get("to_check", 0), total)
    yield _share(WORDS["with_corrected"], counts.get("corrected", 0), total)


def _share(name: str, count: int, total: int, before: str = "") -> Row:
    named = f"{before}{name}" if before else name
    return Row(named, (f"{count:,}", f"{round(count * 100 / total)} %" if total else ""))


def _write(thousandths: int) -> str:
    """Write a share out: `972` → `97.2 %`."""
    return f"{thousandths // 10}.{thousandths % 10} %"


def _begin(name: str) -> str:
    return name[:1].upper() + name[1:]
