"""What a line's neighbours tell of it: a subheading above text, a label among labels, a copy's cut-off last line."""

import re
from collections.abc import Sequence

from osce_digest.loader.marks import Mark
from osce_digest.loader.page.shapes import Shape
from osce_digest.loader.page.signposts import LONGEST_SIGNPOST, SIGNPOST
from osce_digest.loader.page.weights import CUES
from osce_digest.loader.units import Unit

_UNFINISHED = frozenset({"line", "label", "opens"})
# what makes a paragraph surely text, so that a line above it can be its heading
_SURE = frozenset({"long", "akin", "item", "greeting"})
_NAMED = frozenset({"known", "states", "picture"})
_NEVER_TEXT = frozenset({"known", "talk"})
_TABLE = frozenset({Mark.ROW, Mark.RULE})
# A shorter line than this is broken off in furniture too.
_BROKEN = 40
_FINISHED = frozenset({"sentence", "brief"})
_LINES = frozenset({Mark.HEADING, Mark.PROSE})
_FEWEST_FIELDS = 2
# "Where: Hotel Besa", "When:"
_FIELD = re.compile(r"(?:What|Who|When|Where|Why|How|Registration|Languages?|Interpretation|Accreditation|RSVP)\s*:")


def find_fields(units: Sequence[Unit]) -> range:
    """Give the lines of an advisory's fields: "When:", its value beside it or below."""
    fields = [at for at, unit in enumerate(units) if _FIELD.match(unit.text)]
    if len(fields) < _FEWEST_FIELDS:
        return range(0)
    last = fields[-1]
    return range(fields[0], last + (2 if units[last].text.endswith(":") and last + 1 < len(units) else 1))


def find_rows(units: Sequence[Unit]) -> list[int]:
    """Give the lines of tables; one line with bars stands alone in menus."""
    tabular = [unit.mark in _TABLE for unit in units]
    return [
        at
        for at, row in enumerate(tabular)
        if row and (any(tabular[max(0, at - 1) : at]) or any(tabular[at + 1 : at + 2]))
    ]


def read_places(units: Sequence[Unit], shapes: Sequence[Shape], cues: Sequence[Sequence[str]]) -> list[list[str]]:
    """Give the cues of each line that lie in its neighbours; `cues` are those of its own."""
    weights = [sum([CUES[cue] for cue in found]) for found in cues]
    never = [not _NEVER_TEXT.isdisjoint(found) for found in cues]
    places: list[list[str]] = []
    for at, unit in enumerate(units):
        found = ["attributes"] if at and _attributes(unit.text, units[at - 1].text) else []
        if _is_broken(units, shapes, at) or (at and _is_broken(units, shapes, at - 1)):
            found.append("runs-on")
        if shapes[at].reads and any((*never[max(0, at - 1) : at], *never[at + 1 : at + 2])):
            found.append("by-talk")
        if shapes[at].reads and _SURE.isdisjoint(cues[at]) and at and _stands_among(at, cues, weights):
            found.append("among-furniture")
        if shapes[at].cues[0] in _UNFINISHED:
            found += _read_unfinished(at, units, shapes, cues, weights)
        places.append(found)
    return places


def _stands_among(at: int, cues: Sequence[Sequence[str]], weights: Sequence[float]) -> bool:
    """Tell a line with furniture above and below it, or above it and nothing below; adverts stand in the text too."""
    beside = [other for other in (at - 1, at + 1) if other < len(cues)]
    return all(weights[other] < 0 and cues[other][0] not in _NAMED for other in beside)


def _is_broken(units: Sequence[Unit], shapes: Sequence[Shape], at: int) -> bool:
    """Tell a line that goes on in the next, in small letters: a paragraph was broken there."""
    if at + 1 == len(units) or len(units[at].text) < _BROKEN or shapes[at].cues[0] in _FINISHED:
        return False
    return units[at].mark in _LINES and units[at + 1].text[0].islower() and units[at + 1].mark is not Mark.DATE_LINE


def _attributes(text: str, above: str) -> bool:
    """Tell who said the words above: "– Jane Doe, 3 May 2019"."""
    return text[0] in "-–—" and above[-1] in '"”’»“'


def _read_unfinished(
    at: int, units: Sequence[Unit], shapes: Sequence[Shape], cues: Sequence[Sequence[str]], weights: Sequence[float]
) -> list[str]:
    """Read the place of a line without a full stop."""
    above = weights[at - 1] if at else 0.0
    if at + 1 == len(units):
        return _read_last(units[at].text) if at and above > 0 and _can_be_cut_below(shapes[at - 1]) else []
    below = weights[at + 1]
    if below > 0 and (above > 0 or _is_headed(shapes[at], shapes[at + 1])):
        return ["may-head"] if _SURE.isdisjoint(cues[at + 1]) else ["heads"]
    return ["among-labels"] if at and below < 0 and above < 0 else []


def _is_headed(shape: Shape, below: Shape) -> bool:
    """Tell points of a list, or a greeting, under their heading, whatever stands above that."""
    return below.cues[0] == "item" or (below.cues[0] == "greeting" and shape.cues[0] == "line")


def _can_be_cut_below(shape: Shape) -> bool:
    return shape.reads or shape.cues[0] == "greeting"


def _read_last(text: str) -> list[str]:
    """Tell where a copy was cut from the name of a section or an author, and from a link."""
    if len(text) <= LONGEST_SIGNPOST and SIGNPOST.match(text):
        return []
    words = text.split()
    if any(word[0].islower() for word in words):
        return ["cut-off"]
    return ["lone"] if len(words) == 1 and "." not in text else []
