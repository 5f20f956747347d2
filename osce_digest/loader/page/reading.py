"""Weigh the lines of a page and name as clutter what is none of its article; what is named already stays as it is.

Only for an item that is all its file or section holds: see `segment`. A dump of items has no head and no foot.
"""

from collections.abc import Sequence

from osce_digest.loader.cue_patterns import REPORT_HEAD
from osce_digest.loader.dateline.reading import read_dateline
from osce_digest.loader.marks import Mark, is_contact_detail
from osce_digest.loader.page.course import Part, find_parts
from osce_digest.loader.page.doubts import find_programme, is_wrapped, settle_parts
from osce_digest.loader.page.likeness import Core
from osce_digest.loader.page.places import find_fields, find_rows, read_places
from osce_digest.loader.page.shapes import Shape, read_shape
from osce_digest.loader.page.stamps import read_stamp
from osce_digest.loader.page.talk import is_addressed, read_talk
from osce_digest.loader.page.weights import CUES, LONGEST_PAGE
from osce_digest.loader.units import Unit

_KINDS = {Part.HEAD: "page head", Part.ASIDE: "aside", Part.FOOT: "page foot"}


def mark_page(units: Sequence[Unit], kinds: list[str | None], title: int | None) -> None:
    """Mark a page's head, asides and foot as far as nothing else has named them."""
    first = 0 if title is None else title + 1
    if len(units) > LONGEST_PAGE or (first <= 1 and _is_plain(units[first:], kinds[first:])):
        return
    cues = read_cues(units[first:], kinds[first:], units[title].text if title is not None else "")
    if not cues:
        return
    parts = settle_parts(find_parts([sum([CUES[cue] for cue in found]) for found in cues]), cues)
    for at, (found, part) in enumerate(zip(cues, parts, strict=True), start=first):
        if kinds[at] is None and (part is not Part.TEXT or "said" in found):
            kinds[at] = "repeated" if "said" in found else _name_part(units[at], part)
    _unname_dates(units[first:], parts, kinds, first)
    for at in range(first):
        if kinds[at] is None and at != title:
            kinds[at] = _name_part(units[at], Part.HEAD)


def _unname_dates(units: Sequence[Unit], parts: Sequence[Part], kinds: list[str | None], first: int) -> None:
    """Take the days of other articles in a page's foot for what they are; one day alone may be the item's own."""
    days = [
        at
        for at, (unit, part) in enumerate(zip(units, parts, strict=True))
        if part is Part.FOOT and unit.mark is Mark.DATE_LINE
    ]
    if len(days) > 1:
        for at in days:
            kinds[first + at] = _KINDS[Part.FOOT]


def _is_plain(units: Sequence[Unit], kinds: Sequence[str | None]) -> bool:
    """Tell nothing but long paragraphs, the last of which is no site's word to its readers: most items are such."""
    if any(kinds) or not all([unit.mark is Mark.PROSE and len(unit.text) >= _LONG for unit in units]):  # noqa: C419  (cheaper)
        return False
    if not units:
        return True
    last = units[-1].text
    return last[-1] != "…" and not read_talk(last) and not is_addressed(last)


_LONG = 75


def _name_part(unit: Unit, part: Part) -> str:
    return "metadata" if part is Part.HEAD and read_stamp(unit) else _KINDS[part]


def read_cues(units: Sequence[Unit], kinds: Sequence[str | None], title: str) -> list[list[str]]:
    """Give the cues of each line below the title; none where none reads like a paragraph, or paragraphs are broken."""
    shapes = [read_shape(unit) for unit in units]
    if not any(shape.reads for shape in shapes) or is_wrapped(units, shapes):
        return []
    talks = [read_talk(unit.text) if kind is None else () for unit, kind in zip(units, kinds, strict=True)]
    core = Core(units, shapes, [not talk for talk in talks], title)
    spoken = core.is_spoken()
    cues = [
        [*_read_own(unit, shapes[at], spoken=spoken), *talks[at], *core.compare(at)]
        if kinds[at] is None
        else [_name(unit, kinds[at])]
        for at, unit in enumerate(units)
    ]
    cues = [["said"] if "said" in found else found for found in cues]
    for at in (*find_rows(units), *find_programme(units)):
        cues[at] = ["row"]
    lead = next((at for at, shape in enumerate(shapes) if shape.cues[0] == "sentence" and not talks[at]), 0)
    cues[lead].append("lead")
    for at in find_fields(units):
        cues[at].append("field")
    return [own + places for own, places in zip(cues, read_places(units, shapes, cues), strict=True)]


def _name(unit: Unit, kind: str | None) -> str:
    if unit.mark is Mark.SALUTATION:
        return "greeting"
    return _NAMES.get(kind, "known") if kind else "known"


_NAMES = {"metadata": "states", "caption": "picture"}


def _read_own(unit: Unit, shape: Shape, *, spoken: bool) -> list[str]:
    day = _read_day(unit, shape)
    cues = [day] if day and not shape.reads else [*shape.cues, day] if day else [*shape.cues]
    if not spoken and is_addressed(unit.text):
        cues.append("addresses")
    return [*cues, "contact"] if is_contact_detail(unit.text) else cues


def _read_day(unit: Unit, shape: Shape) -> str:
    """Tell a dateline, also on a line of its own: "BAKU, Azerbaijan, Aug. 11"."""
    text = unit.text
    if REPORT_HEAD.match(text):
        return "report-head"
    if not text[:2].isupper() or not (shape.reads or any(map(str.isdecimal, text))):
        return ""
    return "dateline" if read_dateline(text if shape.reads else f"{text} - X") else ""
