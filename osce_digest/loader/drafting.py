"""One source file to drafts and books: decode is done, dates are not. Ties segmenting, sorting and bodies together."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from osce_digest.diagnostics import Diagnostic
from osce_digest.loader.accounts import count_lines, make_account, settle_account
from osce_digest.loader.bodies import make_body
from osce_digest.loader.cuts import Cut
from osce_digest.loader.draft import Draft
from osce_digest.loader.draft_faults import judge_drafts
from osce_digest.loader.frontmatter.reading import FrontMatter, read_front_matter
from osce_digest.loader.lines import Line, split_lines
from osce_digest.loader.markdown import plain_units
from osce_digest.loader.sorting import Sorted, sort_units
from osce_digest.loader.units import mark_lines
from osce_digest.model import NO_BORDERS, Account, Borders, Evidence, Field, Given, Place, Role, Source


class Drafted(NamedTuple):
    """What one file holds, before dating."""

    drafts: tuple[Draft, ...]
    account: Account
    diagnostics: tuple[Diagnostic, ...]


def draft_items(source: Source, borders: Borders = NO_BORDERS) -> Drafted:
    """Cut a source into drafts and account for every character of it; `borders` are those an editor moved."""
    lines = split_lines(source)
    front = read_front_matter(source.path, lines, source.text)
    if front:
        return _draft_markdown(source, lines, front)
    from osce_digest.loader.segment import segment  # noqa: PLC0415  (half of this room; Markdown items spare it)

    segmented = segment(mark_lines(lines), source.text)
    cuts = segmented.cuts
    if borders.begin or borders.join:
        from osce_digest.loader.moving import move_borders  # noqa: PLC0415  (as above, and most files are left as they are)

        cuts = move_borders(cuts, borders, source.text)
    drafts = []
    books: list[tuple[Line, Role]] = [(line, Role.FILE_CLUTTER) for line, _ in segmented.clutter]
    books += [(line, Role.SEPARATOR) for line in segmented.separators]
    for cut in cuts:
        units = sort_units(cut)
        drafts.append(make_draft(source, cut, units))
        books += book_units(units)
    account = _close(source, books, len(drafts))
    return Drafted(tuple(drafts), account, tuple(judge_drafts(source.path, drafts)))


def _draft_markdown(source: Source, lines: Sequence[Line], front: FrontMatter) -> Drafted:
    """Read a file with front matter as one item, whatever borders its text seems to have."""
    units, separators = plain_units(lines[len(front.lines) :])
    placed = sort_units(Cut(tuple(units), None))
    body = make_body(placed.body)
    titles = [value for value in front.given if value.field == "title"]
    title = titles[0] if titles else None
    draft = Draft(
        place=_place(source, front.lines[0], lines[-1]),
        title=title.value if title else None,
        title_line=title.line if title else None,
        dateline=body.dateline,
        dateline_line=body.dateline_line,
        body=body.text,
        blocks=body.blocks,
        clutter=placed.clutter_lines(),
        given=front.given,
        dateline_day=body.dateline_day,
    )
    counts = {
        Role.FRONT_MATTER: count_lines(front.lines),
        Role.SEPARATOR: count_lines(separators),
        Role.ITEM: count_lines([line for unit in placed.body for line in unit.lines]),
        Role.ITEM_CLUTTER: count_lines([line for unit, _ in placed.clutter for line in unit.lines]),
    }
    account = settle_account(source.path, source.digest, counts, characters=len(source.text), items=1)
    return Drafted((draft,), account, (*front.diagnostics, *judge_drafts(source.path, [draft])))


def _close(source: Source, books: Iterable[tuple[Line, Role]], items: int) -> Account:
    return make_account(source.path, source.digest, books, characters=len(source.text), items=items)


def book_units(units: Sorted) -> list[tuple[Line, Role]]:
    """Say of each line of an item what became of it."""
    own = [*units.body, *units.metadata, *([units.title] if units.title else [])]
    booked = [(line, Role.ITEM) for unit in own for line in unit.lines]
    return booked + [(line, Role.ITEM_CLUTTER) for unit, _ in units.clutter for line in unit.lines]


def _place(source: Source, first: Line, last: Line) -> Place:
    end = source.text[last.start : last.end].rstrip()
    return Place(source.path, first.number, first.column, last.number, last.column + len(end))


def make_draft(source: Source, cut: Cut, units: Sorted) -> Draft:
    """Make the draft of a cut whose units are sorted."""
    body = make_body(units.body)
    place = _place(source, cut.units[0].lines[0], cut.units[-1].lines[-1])
    return Draft(
        place=place,
        title=units.title.text if units.title else None,
        title_line=units.title.line if units.title else None,
        dateline=body.dateline,
        dateline_line=body.dateline_line,
        body=body.text,
        blocks=body.blocks,
        clutter=units.clutter_lines(),
        given=tuple(units.given),
        evidence=_border_evidence(cut, place),
        dateline_day=body.dateline_day,
    )


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


def given_language(given: Iterable[Given]) -> str | None:
    """Give the language the source states, None where it states none."""
    return next((value.value for value in given if value.field == "language"), None)
