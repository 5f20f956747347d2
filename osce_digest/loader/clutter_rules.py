"""What of an item is clutter because of what stands around it.

A title said twice, the names under a contact footer, links under "Read also", what follows the readers' comments.
"""

import re
from collections.abc import Callable, Sequence

from osce_digest.loader.marks import Mark, is_contact_detail
from osce_digest.loader.units import Unit

# "598102", "598102 Name Surname, OSCE Mission to X", "SDGs SDGs:  16 - Peace, …"
_CREDIT = re.compile(r"\d{4,7}(?:\s|$)|SDGs\b")
# "Jane Doe", "By Jane van Doe"
_PERSON = re.compile(r"(?:By )?[A-ZÀ-Ž][\w’'-]+(?: (?:[A-ZÀ-Ž][\w.’'-]*|van|de|von|der|da))* [A-ZÀ-Ž][\w’'-]+$")
# "Reporter for …", "The author is a correspondent …"
_TRADE = re.compile(
    r"^.{0,60}\b(?:reporter|correspondent|journalist|editor|columnist|writer|contributor|author)\b", re.IGNORECASE
)
# how many lines may stand under "For more information, please contact:"
_CONTACT_LINES = 6
_LONGEST_CONTACT = 120
_LONGEST_CREDIT = 160
_LONGEST_NAME = 50
# a title said again within so many lines encloses links to other items
_REPEATED_WITHIN = 4
_LETTERS = re.compile(r"[\W_]+")
# "Registration:", alone on its line
_LABEL = re.compile(r"(?:What|Who|When|Where|Why|How|Registration|Languages?|Interpretation|Accreditation|RSVP) ?:$")
# "Read also:", "Related news", with no headline behind it
_BARE_LABEL = re.compile(r"[^:–—]{4,40}\s*:?$")
# under such a label stand so many links at most, none longer
_RELATED_LINKS = 6
_LONGEST_LINK = 140
# A shorter paragraph may be said twice.
_SHORTEST_REPEATED = 100
# Comments follow an article of so many characters at least; below that "3 comments" stands under its title.
_ARTICLE = 500


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


def _mark_related_block(units: Sequence[Unit], kinds: list[str | None], _title: int | None) -> None:
    """Mark the links and teasers under a label that announces them."""
    left = 0
    for at, unit in enumerate(units):
        if unit.mark is Mark.RELATED:
            left = _RELATED_LINKS if _BARE_LABEL.match(unit.text) else 0
        elif left and kinds[at] is None:
            if not _is_link(unit):
                left = 0
                continue
            kinds[at] = "related"
            left -= 1


def _is_link(unit: Unit) -> bool:
    if unit.mark in _LINKS:
        return len(unit.text) <= _LONGEST_LINK
    return unit.mark is Mark.PROSE and unit.text.endswith(("…", "..."))


_LINKS = frozenset({Mark.HEADING, Mark.BULLET})


def _mark_comments(units: Sequence[Unit], kinds: list[str | None], _title: int | None) -> None:
    """Mark what readers wrote under an article, and all that follows."""
    read = 0
    for at, unit in enumerate(units):
        if unit.mark is Mark.COMMENTS and read >= _ARTICLE:
            for after in range(at, len(units)):
                kinds[after] = kinds[after] or "comments"
            return
        if kinds[at] is None and unit.mark is Mark.PROSE:
            read += len(unit.text)


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


def _mark_contact_lines(units: Sequence[Unit], kinds: list[str | None], _title: int | None) -> None:
    """Mark names, telephones and addresses under a contact footer."""
    left = 0
    for at, unit in enumerate(units):
        if unit.mark is Mark.CONTACT:
            left = _CONTACT_LINES
        elif left and kinds[at] is None and _is_contact_line(unit):
            kinds[at] = "contact"
            left = _CONTACT_LINES if is_contact_detail(unit.text) else left - 1
        else:
            left = 0


def _is_contact_line(unit: Unit) -> bool:
    if len(unit.text) > _LONGEST_CONTACT:
        return is_contact_detail(unit.text)
    return unit.mark is Mark.HEADING or is_contact_detail(unit.text) or _ANOTHER_CONTACT.search(unit.text) is not None


# "Press contact at the Ministry:", "MFA point of contact:"
_ANOTHER_CONTACT = re.compile(r"\bcontacts?\b.*:$", re.IGNORECASE)


def _mark_contact_tail(units: Sequence[Unit], kinds: list[str | None], title: int | None) -> None:
    """Mark a name, a post and telephones at the end of an article, which nothing announces."""
    first, end = (title or 0) + 1, len(units)
    at, details = end, 0
    while at > first and (kinds[at - 1] is not None or _is_short(units[at - 1])):
        at -= 1
        details += kinds[at] is None and is_contact_detail(units[at].text)
    if not details:
        return
    tail = [index for index in range(at, end) if kinds[index] is None]
    telling = [index for index in tail if is_contact_detail(units[index].text)]
    for index in tail:
        if telling[0] - _NAME_AND_POST <= index <= telling[-1]:
            kinds[index] = "contact"


def _is_short(unit: Unit) -> bool:
    return unit.mark in _SHORT_LINES or len(unit.text) <= _LONGEST_STREET


_SHORT_LINES = frozenset({Mark.HEADING, Mark.BULLET})
# "12, Independence Str."
_LONGEST_STREET = 40
# "Jane Doe", "Head of Communications", "Office of the Secretary General" stand above the first telephone
_NAME_AND_POST = 3


def _mark_contact_card(units: Sequence[Unit], kinds: list[str | None], title: int | None) -> None:
    """Mark a name, a post and telephones that a page shows between headline and text."""
    first = (title or 0) + 1
    end = next((at for at in range(first, len(units)) if units[at].mark is Mark.PROSE), first)
    telling = [at for at in range(first, end) if kinds[at] is None and is_contact_detail(units[at].text)]
    if len(telling) >= _DETAILS_OF_CARD:
        for at in range(max(first, telling[0] - _NAME_AND_POST), telling[-1] + 1):
            kinds[at] = kinds[at] or "contact"


_DETAILS_OF_CARD = 2


def _mark_headlines_below(units: Sequence[Unit], kinds: list[str | None], title: int | None) -> None:
    """Mark the headlines of other items under an article; one without a headline of its own shows more of them."""
    at, first = len(units), (title or 0) + 1
    while at > first and (kinds[at - 1] is not None or units[at - 1].mark is Mark.HEADING):
        at -= 1
    below = [index for index in range(at, len(units)) if kinds[index] is None]
    full = [index for index in below if _is_full_headline(units[index].text)]
    fewest = _FEWEST_HEADLINES if title is not None else 2 * _FEWEST_HEADLINES
    if len(full) >= fewest and len(full) == len(below) and units[at - 1].mark is Mark.PROSE:
        for index in below:
            kinds[index] = "related"


def _is_full_headline(text: str) -> bool:
    """Tell a headline of some words from a name, and from a line of a wrapped paragraph."""
    return text.count(" ") >= _WORDS_OF_HEADLINE - 1 and not text[0].islower()


_FEWEST_HEADLINES = 4
_WORDS_OF_HEADLINE = 4


def _mark_share_list(units: Sequence[Unit], kinds: list[str | None], title: int | None) -> None:
    """Mark a list of single words at the end of which one is a network's name: "Facebook", "in", "video"."""
    at = len(units)
    while at > (title or 0) + 1 and units[at - 1].mark is Mark.BULLET and len(units[at - 1].text) <= _LONGEST_NETWORK:
        at -= 1
    if any(_NETWORK.search(unit.text) for unit in units[at:]):
        for index in range(at, len(units)):
            kinds[index] = kinds[index] or "share"


_LONGEST_NETWORK = 24
# "• Facebook", "- LinkedIn"
_NETWORK = re.compile(r"\b(?:Facebook|Twitter|X|LinkedIn|Instagram|YouTube|WhatsApp|Telegram|Viber)\b", re.IGNORECASE)


def _mark_teasers(units: Sequence[Unit], kinds: list[str | None], title: int | None) -> None:
    """Mark other articles shown under an article: headlines and first words, each with its age or reading time."""
    first = next((at for at, kind in enumerate(kinds) if kind in _OFFERS and at > (title or 0)), None)
    if first is None or sum([_is_age(unit) for unit in units[first:]]) < _FEWEST_TEASERS:
        return
    for at in range(first, len(units)):
        kinds[at] = "related" if kinds[at] in {None, "metadata"} else kinds[at]


def _is_age(unit: Unit) -> bool:
    return unit.mark is Mark.DATE_LINE or _AGE.fullmatch(unit.text) is not None


_OFFERS = frozenset({"related", "advert"})
_FEWEST_TEASERS = 2
# "3 months ago", "3 mins read"
_AGE = re.compile(r"(?:\d+|an?) \w+ ago|\d+ min(?:ute)?s? read", re.IGNORECASE)


def _mark_author_box(units: Sequence[Unit], kinds: list[str | None], _title: int | None) -> None:
    """Mark a bare name followed by what that person does for a living."""
    for at in range(1, len(units) - 1):
        name = units[at].text
        if len(name) > _LONGEST_NAME and name[0].isupper():
            continue
        bare = name.lstrip("•●▪-–* ")
        if kinds[at] is None and len(bare) < _LONGEST_NAME and _PERSON.match(bare) and _TRADE.match(units[at + 1].text):
            kinds[at] = kinds[at + 1] = "author"


def _mark_link_row(units: Sequence[Unit], kinds: list[str | None], title: int | None) -> None:
    """Mark short lines among the furniture after the last sentence."""
    end = len(units)
    while end > 0 and (kinds[end - 1] is not None or units[end - 1].mark in {Mark.HEADING, Mark.BULLET}):
        end -= 1
    tail = range(max(end, 1 if title is None else title + 1), len(units))
    first = next((at for at in tail if kinds[at] in _FURNITURE), None)
    if first is None:
        return
    # one word above such a row is the name of a section
    while first > tail.start and " " not in units[first - 1].text:
        first -= 1
    for at in range(first, len(units)):
        kinds[at] = kinds[at] or "link row"


_FURNITURE = frozenset({"advert", "related", "comments", "share", "legal", "navigation"})
_Rule = Callable[[Sequence[Unit], list[str | None], int | None], None]
_RULES: tuple[_Rule, ...] = (
    _mark_export, _mark_credit, _mark_kickers, _mark_repeated_title, _mark_contact_lines, _mark_author_box,
    _mark_empty_labels, _mark_teasers, _mark_related_block, _mark_comments, _mark_repeats, _mark_share_list,
    _mark_contact_card, _mark_contact_tail, _mark_headlines_below, _mark_link_row,
)  # fmt: skip
# Without a title, metadata or clutter the other rules have nothing to go by.
_RULES_OF_PROSE: tuple[_Rule, ...] = (_mark_author_box, _mark_repeats, _mark_contact_tail, _mark_headlines_below)


def _letters(text: str) -> str:
    return _LETTERS.sub("", text).casefold()
