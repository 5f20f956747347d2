"""What is said of an item to an editor: each a label, some words and their tone. Pure; prints nothing."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from osce_digest.cli.telling import number
from osce_digest.cli.terminal import Tone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from osce_digest.model import Entry, Published, Tag
    from osce_digest.reports.preview import FileView, ItemView

# A label, what it says, and the tone it is said in, if any.
Told = tuple[str, str, Tone | None]

_ABOUT = ("countries", "dimensions", "topics", "institutions")
_MOST_CLUTTER = 3
# Of a text so many characters are shown.
_ENDS = 100
# Where an item begins is shown to be less than certain from here on; what is in doubt is told as such.
_CERTAIN = 0.9
_HIDDEN: Told = ("hidden", "it is part of what an editor hid in corrections.yml", Tone.WARNING)


def tell_lines(item: "ItemView") -> str:
    """Tell the lines of the raw file that an item takes."""
    place = item.place
    return f"{place.line}" if place.line == place.end_line else f"{place.line}-{place.end_line}"


def tell_apart(file: "FileView") -> list[str]:
    """Tell how much of a file is no item's text."""
    counts = file.account.counts
    apart = sum(many for role, many in counts.items() if "clutter" in role)
    return [f"{100 * apart / file.account.characters:.0f} % set apart"] if apart and file.account.characters else []


def tell_item(item: "ItemView", countries: "Mapping[str, str]") -> Iterator[Told]:
    """Tell all of an item; `countries` are names by code."""
    entry = item.entry
    if entry is None:
        yield _HIDDEN
        return
    if entry.title_source == "derived":
        yield "headline", "made from the text", Tone.QUIET
    if item.text:
        yield "text", _tell_ends(item.text), Tone.QUIET
    yield _tell_published(item, entry.published)
    if entry.event.start or entry.event.end:
        days = dict.fromkeys(str(day or "?") for day in (entry.event.start, entry.event.end))
        yield "event", " to ".join(days), None
    about = "; ".join(filter(None, (_tell_tags(item.tags[name], countries) for name in _ABOUT)))
    yield ("about", about, None) if about else ("about", "nothing that was found", Tone.WARNING)
    if item.tags["mentioned"]:
        yield "names", ", ".join(countries.get(tag.term, tag.term) for tag in item.tags["mentioned"]), Tone.QUIET
    if all(doubt.tag != "border" for doubt in item.doubts) and entry.border < _CERTAIN:
        yield "border", f"{entry.border:.2f}: that an item begins here", Tone.QUIET
    yield from _tell_doubts(item)
    yield from _tell_company(item, entry)
    yield from _tell_clutter(item)
    yield "id", entry.id, Tone.QUIET


def tell_what_matters(item: "ItemView") -> Iterator[Told]:
    """Tell only what an editor should see of one among many."""
    if item.entry is None:
        yield _HIDDEN
        return
    yield from (one for one in _tell_doubts(item) if one[0] == "doubt")
    yield from (one for one in _tell_company(item, item.entry) if one[0] != "series")


def _tell_published(item: "ItemView", published: "Published") -> Told:
    if not published.day:
        return "published", "no date: the text does not show when it was issued", Tone.WARNING
    words = dict.fromkeys(one.quote for one in item.evidence if one.tag == "published")
    quoted = ", ".join(f"“{word}”" for word in words)
    return "published", f"{published.day} {published.confidence:.2f}, {published.basis} {quoted}".rstrip(), None


def _tell_tags(tags: "Sequence[Tag]", countries: "Mapping[str, str]") -> str:
    return ", ".join(f"{countries.get(tag.term, tag.term)} {tag.confidence:.2f}" for tag in tags)


def _tell_ends(text: str) -> str:
    """Show how a text begins and ends, by which one sees whether its borders are right."""
    shown = " ".join(text.split())
    if len(shown) > _ENDS:
        shown = f"{shown[: _ENDS * 3 // 5].rpartition(' ')[0]} … {shown[-_ENDS * 2 // 5 :].partition(' ')[2]}"
    return f"“{shown}” ({number(len(text), 'character')})"


def _tell_doubts(item: "ItemView") -> Iterator[Told]:
    for doubt in item.doubts:
        if doubt.tag == "published":
            yield "doubt", f"the date is sure to {doubt.said:.2f} only", Tone.WARNING
        elif doubt.tag == "border":
            yield "doubt", f"it may be part of the item above (border {doubt.said:.2f})", Tone.WARNING
    waiting = [f"{tag} {sure:.2f}" for tag, sure in (item.entry.to_check if item.entry else ())]
    if waiting:
        yield "to check", ", ".join(waiting), Tone.WARNING


def _tell_company(item: "ItemView", entry: "Entry") -> Iterator[Told]:
    for copy in item.copies:
        what = "same as" if copy.exact else "copy of"
        which = "which comes in too" if copy.joins else "which is there"
        title = "" if copy.title == item.title else f" (“{copy.title}”)"
        yield what, f"{copy.place.path}:{copy.place.line}{title}, {which}; they are one entry", Tone.WARNING
    if item.known:
        yield "known", f"the ledger has it as {entry.id}, from a source that is gone", Tone.WARNING
    if item.kin:
        first, *more = item.kin
        rest = f" and {number(len(more), 'other')}" if more else ""
        yield "series", f"with “{first.title}” ({first.id}){rest}", None


def _tell_clutter(item: "ItemView") -> Iterator[Told]:
    for part in item.clutter[:_MOST_CLUTTER]:
        text = part.text if len(part.text) < 60 else f"{part.text[:59]}…"  # noqa: PLR2004  (a line is wider)
        yield "set apart", f"line {part.line}, {part.kind}: {text}", Tone.QUIET
    if len(item.clutter) > _MOST_CLUTTER:
        yield "", f"and {number(len(item.clutter) - _MOST_CLUTTER, 'line')} more", Tone.QUIET
