"""Find where an item may begin in mid-line, because a line break was lost in copying. Proposes; `borders` decides."""

import re
from collections.abc import Iterable, Iterator, Sequence

from osce_digest.loader.dateline.reading import read_dateline
from osce_digest.loader.dates.scanning import iter_dates
from osce_digest.loader.leads import first_sentence, names_actor
from osce_digest.loader.lines import Line, normalise
from osce_digest.loader.marks import Mark, mark

# "… over the years.On 10 July, the …", "… the region.”VIENNA, 3 May 2019 – The …": no blank after the full stop
_LOST_BREAK = re.compile(r"[.!?…](?:[\"”’»)](?=[A-ZÀ-ŽА-Я“\"])|(?<=[a-zà-ž0-9)].)(?=[A-ZÀ-ŽА-Я“]))")
# "… in the region. SKOPJE, 3 May 2019 – The …": a whole dateline in mid-line
_BURIED_DATELINE = re.compile(r"[.!?…\"”’»)]\s+(?=[A-ZÀ-Ž][A-ZÀ-Ž/ .,’'-]{2,60}, ?\d{1,2} [A-Z][a-z]+)")
# ", 3 May": a line without it has no such dateline
_DAY_IN_DATELINE = re.compile(r", ?\d{1,2} [A-Z][a-z]")
# " date 2019-05-08 From 6 to 7 May, the", " date 2019-05 From": a page's own date in front of its first line
_STAMP = re.compile(r"\s*date (?:19|20)\d\d-\d\d(?:-\d\d(?: \d\d:\d\d)?)?\s+(?=\S)")
# A shorter rest is no item: it is a sentence whose blank was lost. What is cut off before it ends one, however short.
_SHORTEST = 80
_SHORTEST_END = 20


def split_glued(marked: Iterable[tuple[Line, Mark]], raw: str) -> Iterator[tuple[Line, Mark]]:
    """Cut lines in which a second item may begin; `raw` is the source text. Other lines pass unchanged."""
    for line, kind in marked:
        stamp = _STAMP.match(raw, line.start, line.end) if line.text.startswith("date 20") else None
        if stamp:
            head, line = line.split(stamp.end() - line.start, raw)  # noqa: PLW2901  (the rest is read as the line)
            yield head, mark(head.text)
            kind = mark(line.text)  # noqa: PLW2901
        places = [] if len(line.text) < _SHORTEST_END + _SHORTEST else _find_places(raw[line.start : line.end])
        if not places:
            yield line, kind
            continue
        rest = line
        for place in places:
            head, rest = rest.split(place - (rest.start - line.start), raw)
            yield head, mark(head.text)
        yield rest, mark(rest.text)


def find_pages(section: Sequence[tuple[Line, Mark]]) -> list[int]:
    """Give the lines that begin pages saved with the day on top; none where text stands above the first."""
    found = [at for at, (line, _) in enumerate(section) if _DAY_ON_TOP.match(line.text)]
    above = section[: found[0]] if found else ()
    return [] if any(kind is not Mark.BLANK for _, kind in above) else found


# "date 2019-05-08", "date 2019-05-08 From 6 to 7 May, the", "date 2019-05 From"
_DAY_ON_TOP = re.compile(r"date (?:19|20)\d\d-\d\d(?:-\d\d)?(?: |$)")


def rejoin(head: Line, tail: Line, raw: str) -> Line:
    """Undo a cut that proved to be none."""
    return Line(head.number, head.column, head.start, tail.end, normalise(raw[head.start : tail.end]))


def _find_places(text: str) -> list[int]:
    found = {match.end() for match in _BURIED_DATELINE.finditer(text)} if _DAY_IN_DATELINE.search(text) else set()
    if _may_lack_blank(text):
        found |= {match.end() for match in _LOST_BREAK.finditer(text)}
    if not found:
        return []
    places = sorted([place for place in found if place >= _SHORTEST_END and len(text) - place >= _SHORTEST])
    return [place for place in places if _could_begin(normalise(text[place:]))]


def _may_lack_blank(text: str) -> bool:
    """Tell a text in which not every sentence ends in a full stop and a blank; most need no closer look."""
    if "!" in text or "?" in text or "…" in text:
        return True
    bare = text.count(".") - text.count(". ")
    return bare > 1 or (bare == 1 and not text.rstrip().endswith("."))


def _could_begin(text: str) -> bool:
    dateline = read_dateline(text)
    if dateline:
        return dateline.day is not None
    lead = first_sentence(text)
    return names_actor(lead) and any(found.last.day for found in iter_dates(lead))
