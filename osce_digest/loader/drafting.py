"""One source file to drafts and books: decode is done, dates are not. Ties segmenting, sorting and bodies together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.loader.accounts import make_account
from osce_digest.loader.bodies import make_body
from osce_digest.loader.cuts import Cut
from osce_digest.loader.draft import Draft
from osce_digest.loader.frontmatter import FrontMatter, read_front_matter
from osce_digest.loader.lines import Line, split_lines
from osce_digest.loader.markdown import plain_units
from osce_digest.loader.sorting import Sorted, sort_units
from osce_digest.loader.units import mark_lines
from osce_digest.model import Account, Evidence, Field, Given, Place, Role, Source


@dataclass(frozen=True, slots=True)
class Drafted:
    """What one file holds, before dating."""

    drafts: tuple[Draft, ...]
    account: Account
    diagnostics: tuple[Diagnostic, ...]


def draft_items(source: Source) -> Drafted:
    """Cut a source into drafts and account for every character of it."""
    lines = list(split_lines(source))
    front = read_front_matter(source.path, lines, source.text)
    if front:
        return _draft_markdown(source, lines, front)
    from osce_digest.loader.segment import segment  # noqa: PLC0415  (half of this room; Markdown items spare it)

    segmented = segment(mark_lines(lines), source.text)
    drafts = []
    books: list[tuple[Line, Role]] = [(line, Role.FILE_CLUTTER) for line, _ in segmented.clutter]
    books += [(line, Role.SEPARATOR) for line in segmented.separators]
    for cut in segmented.cuts:
        units = sort_units(cut)
        drafts.append(_make_draft(source, cut, units))
        books += _book(units)
    account = _close(source, books, len(drafts))
    return Drafted(tuple(drafts), account, tuple(_judge(source, drafts)))


def _draft_markdown(source: Source, lines: Sequence[Line], front: FrontMatter) -> Drafted:
    """Read a file with front matter as one item, whatever borders its text seems to have."""
    rest = lines[len(front.lines) :]
    units, separators = plain_units(rest)
    cut = Cut(tuple(units), None)
    placed = sort_units(cut)
    draft = _make_draft(source, cut, placed, front=front, last=lines[-1])
    books = [(line, Role.FRONT_MATTER) for line in front.lines] + [(line, Role.SEPARATOR) for line in separators]
    account = _close(source, books + _book(placed), 1)
    return Drafted((draft,), account, (*front.diagnostics, *_judge(source, [draft])))


def _close(source: Source, books: Iterable[tuple[Line, Role]], items: int) -> Account:
    return make_account(source.path, source.digest, books, characters=len(source.text), items=items)


def _book(units: Sorted) -> list[tuple[Line, Role]]:
    own = [*units.body, *units.metadata, *([units.title] if units.title else [])]
    booked = [(line, Role.ITEM) for unit in own for line in unit.lines]
    return booked + [(line, Role.ITEM_CLUTTER) for unit, _ in units.clutter for line in unit.lines]


def _make_draft(
    source: Source, cut: Cut, units: Sorted, *, front: FrontMatter | None = None, last: Line | None = None
) -> Draft:
    """Put an item together; one with front matter reaches from there to the last line of its file."""
    body = make_body(units.body)
    first = front.lines[0] if front else cut.units[0].lines[0]
    last = last or cut.units[-1].lines[-1]
    end = source.text[last.start : last.end].rstrip()
    place = Place(source.path, first.number, first.column, last.number, last.column + len(end))
    title, title_line = _find_title(units, front)
    return Draft(
        place=place,
        title=title,
        title_line=title_line,
        dateline=body.dateline,
        dateline_line=body.dateline_line,
        body=body.text,
        blocks=body.blocks,
        clutter=units.clutter_lines(),
        given=(*front.given, *units.given) if front else tuple(units.given),
        evidence=_border_evidence(cut, place),
    )


def _find_title(units: Sorted, front: FrontMatter | None) -> tuple[str | None, int | None]:
    for value in front.given if front else ():
        if value.field == "title":
            return value.value, value.line
    return (units.title.text, units.title.line) if units.title else (None, None)


def _border_evidence(cut: Cut, place: Place) -> tuple[Evidence, ...]:
    """Say why the item begins where it does; nothing where a mark of the page itself says so."""
    if cut.border is None or not cut.border.index:
        return ()
    first = cut.units[0].lines[0]
    quote = first.text[:60]
    strongest = sorted(cut.border.cues, key=lambda cue: (-cue[1], cue[0]))[:2]
    rule = "border." + "+".join(name for name, _ in strongest)
    confidence = round(cut.border.confidence, 2)
    found = Evidence(
        "border",
        rule,
        Field.CONTEXT,
        place.column,
        place.column + len(quote),
        quote,
        place.path,
        place.line,
        confidence,
    )
    return (found,)


# Below this the cut itself is in doubt and an editor should look.
_DOUBTFUL_BORDER = 0.7


def _judge(source: Source, drafts: Sequence[Draft]) -> Iterable[Diagnostic]:
    """Tell what smells about a file's items."""
    if not drafts:
        yield Diagnostic(source.path, 0, "no-item", "no press item was found in this file")
    for draft in drafts:
        place = draft.place
        if not draft.body:
            yield Diagnostic(
                place.path, place.line, "no-text", "this item has a title or footer but no text", Severity.NOTE
            )
        elif len(draft.blocks) == 1 and draft.title is None and not draft.given:
            yield Diagnostic(
                place.path, place.line, "one-line-item", "this item is a single paragraph: is it one?", Severity.NOTE
            )
        for found in draft.evidence:
            if found.confidence < _DOUBTFUL_BORDER:
                message = f"an item may not begin here ({found.rule.removeprefix('border.')}); a line of --- settles it"
                yield Diagnostic(place.path, place.line, "border-doubtful", message)


def given_language(given: Iterable[Given]) -> str | None:
    """Give the language the source states, None where it states none."""
    return next((value.value for value in given if value.field == "language"), None)
