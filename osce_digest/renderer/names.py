"""Names with links: every term of the taxonomy in the site's language, leading to its page where it has one."""

from collections.abc import Mapping
from dataclasses import dataclass

from osce_digest.markup import Templates, mend_text, trust
from osce_digest.model import Entry
from osce_digest.site import Site
from osce_digest.taxonomy import display_name

_TEMPLATE = "chip.html"
SHELF_TEMPLATE = "shelf.html"

# What stands over the lists of an item's terms, and the folder of each.
_SHELVES = (
    ("countries", "countries"),
    ("dimensions", "dimensions"),
    ("topics", "topics"),
    ("institutions", "institutions"),
    ("also_mentions", "countries"),
)
# A card shows so many terms of a list.
_SHORT = 4
# So many different filings are kept; where there are more, most of them come up once.
_KEPT = 4000


@dataclass(frozen=True, slots=True)
class Chip:
    """A name, and the address of its page below the output folder; None where it has no page."""

    name: str
    path: str | None
    slug: str = ""


class Names:
    """The names of one site, each made up once."""

    def __init__(self, site: Site, templates: Templates, words: Mapping[str, str]) -> None:
        self._site = site
        self._templates = templates
        self._words = words
        self._chips: dict[str, Chip] = {}
        self._rows: dict[tuple[str, tuple[str, ...]], str] = {}
        self._filed: dict[tuple[tuple[str, ...], ...], tuple[str, str, str]] = {}
        self._shelves: dict[tuple[str, tuple[str, ...]], str] = {}

    def chip(self, folder: str, term: str) -> Chip:
        """Give the chip of one term of a list: `countries`, `AL`."""
        key = f"{folder}/{term}"
        found = self._chips.get(key)
        if found is None:
            known = getattr(self._site.taxonomy, folder).get(term)
            group = self._site.group(key)
            path, slug = (group.path, group.slug) if group else (None, "")
            name = display_name(known, self._site.config.language) if known else term
            found = self._chips[key] = Chip(mend_text(name), path, slug)
        return found

    def chips(self, folder: str, terms: tuple[str, ...]) -> list[Chip]:
        """Give the chips of several terms of one list."""
        return [self.chip(folder, term) for term in terms]

    def row(self, folder: str, terms: tuple[str, ...]) -> str:
        """Give the chips of several terms of one list as HTML; the same few rows stand on most pages."""
        key = (folder, terms)
        if key not in self._rows:
            made = [self._templates.render(_TEMPLATE, self._describe(folder, term)) for term in terms]
            self._rows[key] = trust(" ".join(part.strip() for part in made))
        return self._rows[key]

    def short(self, folder: str, terms: tuple[str, ...]) -> str:
        """Give the chips of the first few terms of one list as HTML, and how many more there are."""
        # One more takes no more room than to say so.
        if len(terms) <= _SHORT + 1:
            return self.row(folder, terms)
        return trust(f"{self.row(folder, terms[:_SHORT])} <span>+{len(terms) - _SHORT}</span>")

    def shelf(self, heading: str, folder: str, terms: tuple[str, ...]) -> str:
        """Give a row of chips under a heading as HTML."""
        key = (heading, terms)
        if key not in self._shelves:
            context = {"heading": heading, "chips": self.row(folder, terms)}
            self._shelves[key] = trust(self._templates.render(SHELF_TEMPLATE, context))
        return self._shelves[key]

    def file_under(self, entry: Entry) -> tuple[str, str, str]:
        """Give countries and dimensions of an entry as rows, and all it is filed under as shelves, as HTML."""
        terms = (entry.countries, entry.dimensions, entry.topics, entry.institutions, entry.mentioned)
        found = self._filed.get(terms)
        if found is None:
            if len(self._filed) == _KEPT:
                self._filed.clear()
            lists = zip(_SHELVES, terms, strict=True)
            shelves = [self.shelf(self._words[word], folder, named) for (word, folder), named in lists if named]
            rows = self.row("countries", entry.countries), self.row("dimensions", entry.dimensions)
            found = self._filed[terms] = (*rows, trust("\n".join(shelves)))
        return found

    def _describe(self, folder: str, term: str) -> dict[str, str | None]:
        chip = self.chip(folder, term)
        return {"folder": folder, "name": chip.name, "path": chip.path, "slug": chip.slug}
