"""The page of figures: what was measured on labelled items, how sure against how right, and this archive's counts."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from osce_digest.catalogue import Catalogue
from osce_digest.markup import digest_bytes
from osce_digest.model import Basis
from osce_digest.renderer.desk import Desk, open_desk
from osce_digest.renderer.kinds import LISTS
from osce_digest.renderer.measured import FILE, Figure, Step, read_measured
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
    desk, measured = open_desk(site), read_measured()
    rests_on = desk.words["measured_note"].format(items=measured.items, files=measured.files)
    context = {
        "measured_note": rests_on,
        "sets": list(_list_sets(desk, measured.figures)),
        "shares": list(_list_shares(desk, measured.figures)),
        "dots": draw_dots(desk.catalogue, measured.steps),
        "side": SIDE,
        "steps": [_write_step(desk, step) for step in measured.steps],
        "counts": list(_count_archive(desk, site.overview)),
        "review": REVIEW,
    }
    return desk.render(TEMPLATE, QUALITY, context, title=desk.words["quality"], description=desk.words["quality_note"])


def _list_sets(desk: Desk, figures: Iterable[Figure]) -> Iterator[Row]:
    """List the fields that are sets of terms: precision, recall, F1, and how many labels they rest on."""
    for field, found in groupby(figures, lambda figure: figure.field):
        by_name = {figure.name: figure for figure in found}
        if set(_SET) <= by_name.keys():
            cells = tuple(desk.catalogue.decimal(by_name[name].value) for name in _SET)
            yield Row(_name(desk, field), (*cells, str(by_name["recall"].of)))


def _list_shares(desk: Desk, figures: Iterable[Figure]) -> Iterator[Row]:
    for figure in figures:
        if figure.name not in _SET:
            note = desk.words["less_is_better"] if figure.name == "rate" else ""
            yield Row(
                _name(desk, figure.field),
                (desk.catalogue.decimal(figure.value), str(figure.of)),
                note,
            )


def draw_dots(catalogue: Catalogue, steps: Iterable[Step]) -> list[Dot]:
    """Draw the tags of all lists together, a dot for each tenth: the larger, the more tags it stands for."""
    tenths: dict[int, list[Step]] = {}
    for step in steps:
        if step.field in LISTS:
            tenths.setdefault(min(step.said * _TENTHS // 1000, _TENTHS - 1), []).append(step)
    return [_draw_dot(catalogue, found) for _, found in sorted(tenths.items())]


def _draw_dot(catalogue: Catalogue, steps: Sequence[Step]) -> Dot:
    count = sum(step.of for step in steps)
    said = sum(step.said * step.of for step in steps) / count / 1000
    right = sum(step.right for step in steps) / count
    words = catalogue.words["dot"].format(said=round(said * 100), right=round(right * 100), count=count)
    return Dot(round(said * SIDE), round((1 - right) * SIDE), 3 + round(count**0.5 / 5), words)


def _write_step(desk: Desk, step: Step) -> Row:
    said, right = step.said, round(step.right * 1000 / step.of)
    return Row(_name(desk, step.field), (desk.catalogue.decimal(said), desk.catalogue.decimal(right), str(step.of)))


def _count_archive(desk: Desk, overview: Overview) -> Iterator[Row]:
    """Tell how many entries are what, those dated by what their date rests on."""
    counts = overview.counts
    total = counts.get("entries", 0)
    yield Row(desk.words["entries"], (desk.catalogue.number(total), ""))
    for basis in Basis:
        yield _share(desk, desk.words[f"basis/{basis}"], (counts.get(f"basis/{basis}", 0), total), desk.words["dated"])
    for name in ("countries", "dimensions", "topics", "institutions"):
        yield _share(desk, desk.words[name], (counts.get(name, 0), total), desk.words["tagged_with"])
    yield _share(desk, desk.words["with_to_check"], (counts.get("to_check", 0), total))
    yield _share(desk, desk.words["with_corrected"], (counts.get("corrected", 0), total))


def _share(desk: Desk, name: str, count: tuple[int, int], before: str = "") -> Row:
    named = f"{before}{name}" if before else name
    number, total = count
    return Row(named, (desk.catalogue.number(number), desk.catalogue.share(number / total) if total else ""))


def _name(desk: Desk, figure: str) -> str:
    return desk.catalogue.name(f"figure/{figure}", figure)
