"""What of an item is clutter because of what stands around it.

A title said twice, the names under a contact footer, links under "Read also", what follows the readers' comments.
"""

import re
from collections.abc import Callable, Sequence

from osce_digest.loader.clutter_contacts import mark_contact_card, mark_contact_lines, mark_contact_tail
from osce_digest.loader.clutter_offers import (
    mark_comments,
    mark_headlines_below,
    mark_related_block,
    mark_teasers,
)
from osce_digest.loader.marks import Mark
from osce_digest.loader.units import Unit

# "598102", "598102 Name Surname, OSCE Mission to X", "SDGs SDGs:  16 - Peace, …"
_CREDIT = re.compile(r"\d{4,7}(?:\s|$)|SDGs\b")
# "Jane Doe", "By Jane van Doe"
_PERSON = re.compile(r"(?:By )?[A-ZÀ-Ž][\w’'-]+(?: (?:[A-ZÀ-Ž][\w.’'-]*|van|de|von|der|da))* [A-ZÀ-Ž][\w’'-]+$")
# "Reporter for …", "The author is a correspondent …"
_TRADE = re.compile(
    r"^.{0,60}\b(?:reporter|correspondent|journalist|editor|columnist|writer|contributor|author)\b", re.IGNORECASE
)
_LONGEST_CREDIT = 160
_LONGEST_NAME = 50
# a title said again within so many lines encloses links to other items
_REPEATED_WITHIN = 4
_LETTERS = re.compile(r"[\W_]+")
# "Registration:", alone on its line
_LABEL = re.compile(r"(?:What|Who|When|Where|Why|How|Registration|Languages?|Interpretation|Accreditation|RSVP) ?:$")
# A shorter paragraph may be said twice.
_SHORTEST_REPEATED = 100


def mark_clutter(units: Sequence[Unit], kinds: list[str | None], title: int | None, *, sober: bool) -> None:
    """Name in `kinds` what is clutter; `sober` tells an item without title, metadata and clutter of its own."""
    for rule in _RULES_OF_PROSE if sober else _RULES:
        rule(units, kinds, title)


def _mark_kickers(units: Sequence[Unit], kinds: list[str | None], title: int | None) -> None:
    """Mark what stands above the title: "News Item", "Media advisory"."""
    for at in range(title or 0):
        if kinds[at] is None and units[at].mark is Mark.HEADING:
            kinds[at] = "kicker"


def _mark_empty_labels(units: Sequence[Unit], kinds: list[str | None], _title: int | None) -> None:
    """Mark the labels of an advisory that lost their values."""
    for at in range(len(units) - 1, -1, -1):
        if kinds[at] is None and units[at].text[-1] == ":" and _LABEL.match(units[at].text):
            below = units[at + 1].text if at + 1 < len(units) else ""
            if not below or kinds[at + 1] is not None or _LABEL.match(below):
                kinds[at] = "empty label"
    for at in range(1, len(units) - 1):
        # "Where:", "Registration:" and then the text: where the label above lost its value, so did this one.
        if kinds[at - 1] == "empty label" and kinds[at] is None and _LABEL.match(units[at].text):
            kinds[at] = "empty label" if len(units[at + 1].text) > _LONGEST_VALUE else None


_LONGEST_VALUE = 150


def _mark_picture_names(units: Sequence[Unit], kinds: list[str | None], title: int | None) -> None:
    """Mark a picture's name above its caption, which says it again and who took the picture."""
    for at in range(len(units) - 1):
        below = units[at + 1]
        if below.mark is Mark.CAPTION and kinds[at] is None and at != title and below.text.startswith(units[at].text):
            kinds[at] = "caption"


def _mark_export(units: Sequence[Unit], kinds: list[str | None], _title: int | None) -> None:
    """Mark the answers of an export of pages, and the teaser that it gives after the date."""
    if not units[0].text.isdecimal() or len(units) < _EXPORTED:
        return
    ended = False
    for at in range(len(units)):
        ended = ended or units[at].mark is Mark.DATE_LINE
        if kinds[at] is None and (at == 0 or ended or units[at].text in {"Yes", "No"}):
            kinds[at] = "export"


# number, language, answer, title, a paragraph, date
_EXPORTED = 6


def _mark_repeats(units: Sequence[Unit], kinds: list[str | None], _title: int | None) -> None:
    """Mark paragraphs said before, word by word, as far as they go."""
    said: dict[str, list[str]] = {}
    for at, unit in enumerate(units):
        if kinds[at] is None and unit.mark in _PARAGRAPHS and len(unit.text) >= _SHORTEST_REPEATED:
            alike = said.setdefault(unit.text[:_SHORTEST_REPEATED], [])
            if any(before.startswith(unit.text) for before in alike):
                kinds[at] = "repeated"
            alike.append(unit.text)


# one that was cut looks like a heading
_PARAGRAPHS = frozenset({Mark.PROSE, Mark.HEADING})


def _mark_credit(units: Sequence[Unit], kinds: list[str | None], _title: int | None) -> None:
    """Mark the line under an aggregator's header that names photographer or office."""
    for at in range(1, len(units)):
        if units[at - 1].mark is Mark.HEADER and kinds[at] is None:
            text = units[at].text
            if _CREDIT.match(text) or (
                units[at].mark is Mark.HEADING and at + 1 < len(units) and len(text) < _LONGEST_CREDIT
            ):
                kinds[at] = "credit"


def _mark_repeated_title(units: Sequence[Unit], kinds: list[str | None], title: int | None) -> None:
    """Mark a title said again, and other headlines between it and its first repetition."""
    if title is None:
        return
    wanted = _letters(units[title].text)
    again = [at for at, unit in enumerate(units) if at > title and _repeats(unit.text, wanted)]
    for at in again:
        kinds[at] = "repeated title"
    if again and again[0] - title <= _REPEATED_WITHIN:
        for at in range(title + 1, again[0]):
            if units[at].mark is Mark.HEADING and kinds[at] is None:
                kinds[at] = "related"


def _repeats(text: str, wanted: str) -> bool:
    """Tell whether a text has the wanted letters and no others; most differ in the first few."""
    return wanted.startswith(_letters(text[:_BEGINNING])) and _letters(text) == wanted


_BEGINNING = 20


def _mark_author_box(units: Sequence[Unit], kinds: list[str | None], _title: int | None) -> None:
    """Mark a bare name followed by what that person does for a living."""
    for at in range(1, len(units) - 1):
        name = units[at].text
        if len(name) > _LONGEST_NAME and name[0].isupper():
            continue
        bare = name.lstrip("•●▪-–* ")
        if kinds[at] is None and len(bare) < _LONGEST_NAME and _PERSON.match(bare) and _TRADE.match(units[at + 1].text):
            kinds[at] = kinds[at + 1] = "author"


_Rule = Callable[[Sequence[Unit], list[str | None], int | None], None]
_RULES: tuple[_Rule, ...] = (
    _mark_export, _mark_picture_names, _mark_credit, _mark_kickers, _mark_repeated_title, mark_contact_lines,
    _mark_author_box, _mark_empty_labels, mark_teasers, mark_related_block, mark_comments, _mark_repeats,
    mark_contact_card, mark_contact_tail, mark_headlines_below,
)  # fmt: skip
# Without a title, metadata or clutter the other rules have nothing to go by.
_RULES_OF_PROSE: tuple[_Rule, ...] = (_mark_author_box, _mark_repeats, mark_contact_tail, mark_headlines_below)


def _letters(text: str) -> str:
    return _LETTERS.sub("", text).casefold()
