"""What a letter says, once and in the order in which both its parts say it: the HTML and the plain text.

Values are those of the page of the week (`site.digest`); words are the catalogue's, in the site's language.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from osce_digest.catalogue import Catalogue, open_catalogue
from osce_digest.catalogue.days import NO_BREAK
from osce_digest.markup import mend_text
from osce_digest.model import Entry
from osce_digest.site import Group, Site, key_cell
from osce_digest.site.digest import Chapter, Digest, Digests
from osce_digest.site.digest_scope import WHOLE, Scope
from osce_digest.taxonomy import display_name

# More lines would make a letter that mail programs cut off (at 100 kB); the site has them all.
MOST_LINES = 150
MOST_LATE = 30

_BETWEEN = " · "


class Line(NamedTuple):
    """An entry: its headline, where it leads, what stands below; `lang` is empty for the letter's own language."""

    title: str
    url: str
    lang: str
    note: str
    summary: str = ""


class Heap(NamedTuple):
    """Lines under the name of a country; without one where there is nothing to part."""

    name: str
    lines: Sequence[Line]


class Part(NamedTuple):
    """Heaps under a heading, with a remark below it where there is one to make."""

    name: str
    heaps: Sequence[Heap]
    note: str = ""


class Link(NamedTuple):
    """Words that lead somewhere."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter. `counts` are the rows of a table under `counts_head`, none where nothing is usual yet."""

    language: str
    sender: str
    subject: str
    title: str
    count: str
    parts: tuple[Part, ...]
    more: str
    countries: Part | None
    counts_name: str
    counts_note: str
    counts_head: tuple[str, str, str]
    counts: tuple[tuple[str, str, str], ...]
    links: tuple[Link, ...]
    foot: tuple[str, ...]


def write_letter(site: Site, week: Group, scope: Scope) -> Letter:
    """Say what the digest of a week holds, narrowed to a country or a dimension."""
    return _Writer(site, scope).write(week)


def name_scope(site: Site, scope: Scope) -> str:
    """Name what a letter is narrowed to: `Albania: Human`; nothing where it is not."""
    taxonomy, language = site.taxonomy, site.config.language
    names = [display_name(taxonomy.countries[scope.country], language)] if scope.country else []
    names += [display_name(taxonomy.dimensions[scope.dimension], language)] if scope.dimension else []
    return f"{open_catalogue(language).words['colon']} ".join(names)


class _Writer:
    def __init__(self, site: Site, scope: Scope) -> None:
        self._site = site
        self._scope = scope
        self._catalogue: Catalogue = open_catalogue(site.config.language)
        self._words = self._catalogue.words

    def write(self, week: Group) -> Letter:
        digest, words = Digests(self._site, self._scope).make(week), self._words
        sender, name = mend_text(self._site.config.title), name_scope(self._site, self._scope)
        span = self._catalogue.span(digest.week.first, digest.week.last)
        title = f"{name}, {span}" if name else words["week_title"].format(span=span)
        parts, left = self._list_parts(digest)
        return Letter(
            language=self._site.config.language,
            sender=sender,
            subject=f"{title} – {sender}",
            title=title,
            count=self._catalogue.count_items(digest.count),
            parts=tuple(parts),
            more=self._catalogue.count("letter_more", left) if left else "",
            countries=self._list_countries(digest),
            counts_name=words["against_usual"],
            counts_note=words["usual_note"],
            counts_head=(words["what"], words["this_week"], words["usual_week"]),
            counts=tuple(self._count(digest)),
            links=tuple(self._list_links(week, name)),
            foot=(words["unofficial"], words["footer"]),
        )

    def _list_parts(self, digest: Digest) -> tuple[list[Part], int]:
        """List what the letter holds under its headings; tell how many items are left out."""
        words, parts, room = self._words, list[Part](), MOST_LINES
        if digest.leading:
            parts.append(Part(words["leading"], [Heap("", [self._lead(entry) for entry in digest.leading])]))
        for chapter in digest.chapters:
            heaps, room = self._pile(chapter, room)
            name = self._name("dimensions", chapter.dimension) if chapter.dimension else words["no_dimension"]
            parts += [Part(name, heaps)] if heaps else []
        told = sum(len(heap.lines) for part in parts for heap in part.heaps)
        if digest.late:
            note = f"{words['found_later_note']} {self._catalogue.count_items(len(digest.late))}"
            lines = [self._line(entry, ()) for entry in digest.late[:MOST_LATE]]
            parts.append(Part(words["found_later"], [Heap("", lines)], note))
        return parts, digest.count - told

    def _pile(self, chapter: Chapter, room: int) -> tuple[list[Heap], int]:
        heaps: list[Heap] = []
        alone = bool(self._scope.country) or (len(chapter.stacks) == 1 and not chapter.stacks[0].country)
        for country, entries in chapter.stacks:
            lines = [self._line(entry, self._list_others(entry, chapter.dimension)) for entry in entries[:room]]
            room -= len(lines)
            name = self._name("countries", country) if country else self._words["no_country"]
            heaps += [Heap("" if alone else name, lines)] if lines else []
        return heaps, room

    def _lead(self, entry: Entry) -> Line:
        terms = [("countries", iso) for iso in entry.countries] + [("dimensions", slug) for slug in entry.dimensions]
        # Whose words the summary repeats is said with it.
        credit = filter(None, [mend_text(self._site.rights(entry).credit)])
        line = self._line(entry, [*(self._name(*term) for term in terms), *credit])
        return line._replace(summary=mend_text(entry.summary))

    def _list_others(self, entry: Entry, dimension: str) -> list[str]:
        """Name the dimensions an entry is filed under beside the one it stands under."""
        also = self._words["also_under"]
        return [f"{also} {self._name('dimensions', slug)}" for slug in entry.dimensions if slug != dimension]

    def _line(self, entry: Entry, more: Sequence[str]) -> Line:
        day = self._catalogue.day(entry.published.day)
        note = _BETWEEN.join([day.text if day else "", *more])
        lang = "" if entry.language == self._site.config.language else entry.language
        return Line(mend_text(entry.title), self._lead_to(entry.url), mend_text(lang), note)

    def _list_countries(self, digest: Digest) -> Part | None:
        if self._scope.country or not digest.countries:
            return None
        number = self._catalogue.number
        counted = [f"{self._name('countries', iso)}{NO_BREAK}({number(count)})" for iso, count in digest.countries]
        return Part(self._words["countries_of_week"], (), ", ".join(counted))

    def _count(self, digest: Digest) -> Iterator[tuple[str, str, str]]:
        number = self._catalogue.number
        for dimension, found, usual in digest.tallies:
            if usual is not None:
                name = self._name("dimensions", dimension) if dimension else self._words["all_items"]
                yield name, number(found), number(usual)

    def _list_links(self, week: Group, name: str) -> Iterator[Link]:
        """List where the letter leads on: to the week, to the page of what it is narrowed to, and out."""
        yield Link(self._words["letter_on_site"], self._lead_to(week.path))
        group = self._find_group()
        if group:
            yield Link(self._words["letter_group"].format(name=name), self._lead_to(group.path))
        unsubscribe = self._site.config.newsletter.unsubscribe
        if unsubscribe:
            yield Link(self._words["letter_leave"], unsubscribe)

    def _find_group(self) -> Group | None:
        scope = self._scope
        if scope == WHOLE:
            return None
        cell = self._site.group(key_cell(*scope)) if scope.country and scope.dimension else None
        return cell or (None if scope.country and scope.dimension else self._site.group(scope.key))

    def _name(self, folder: str, term: str) -> str:
        known = getattr(self._site.taxonomy, folder).get(term)
        return mend_text(display_name(known, self._site.config.language) if known else term)

    def _lead_to(self, path: str) -> str:
        return f"{self._site.config.base_url}{path}"
