"""Prepare, once per site, what many pages share: templates, names, frames, cards of entries, and their fingerprints.

All of it is made with the mark ROOT where the way to the output folder belongs; a page puts its own way in. No page's
own context is made here.
"""

from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import Any

from osce_digest.catalogue import open_catalogue
from osce_digest.markup import Templates, digest_bytes, escape_attribute, mend_text, trust
from osce_digest.model import Entry, Field
from osce_digest.renderer.frame import OWN_STYLE, Context, Frames
from osce_digest.renderer.frame import TEMPLATES as FRAME_TEMPLATES
from osce_digest.renderer.names import Names
from osce_digest.renderer.sharing import Sharing
from osce_digest.site import Site
from osce_digest.site.addresses import climb
from osce_digest.site.languages import find_language

# No text of a source holds this: control characters are mended before anything is escaped.
ROOT = "\0"

WHERE_TEMPLATE = "where.html"

# ISO 639-2
UNDETERMINED = "und"
# Arabic, Persian, Hebrew, Urdu, Pashto, Central Kurdish, Uyghur, Sindhi, Dhivehi, Yiddish
_RIGHT_TO_LEFT = frozenset("ar fa he ur ps ckb ug sd dv yi".split())


class Desk:
    """The prepared parts of one site. Made once in every process that renders, by `open_desk`."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.catalogue = open_catalogue(site.config.language)
        self.words = self.catalogue.words
        self.templates = Templates(site.config.templates, {"root": ROOT, "words": self.words})
        self.names = Names(site, self.templates, self.words)
        self.sharing = Sharing(site, self.templates, self.words)
        self._frames = Frames(site, self.templates, self.words, self.sharing)
        self._cards: dict[str, dict[str, str]] = {}
        self._wheres: dict[tuple[str, str], str] = {}
        self._links: dict[str, str] = {}
        self._heads: dict[str, str] = {}
        self._claims: dict[tuple[str, str, float], str] = {}
        # The words of evidence and where they stand, as HTML: most of an archive's tags rest on a few thousand.
        self.wordings: dict[tuple[str, str, str], tuple[str, str]] = {}
        # What `input_of` gave, by id of the entry.
        self.entry_inputs: dict[str, tuple[str, str]] = {}

    def inputs(self, *templates: str) -> dict[str, str]:
        """Name what every page made with these templates depends on."""
        files = (*templates, "chip.html", *FRAME_TEMPLATES)
        prints = {f"template {name}": self.templates.fingerprint(name) for name in files}
        # Whether it is there shows in every page, what it says in none.
        own = {"own style": OWN_STYLE} if self.templates.has_own(OWN_STYLE) else {}
        return {**prints, **own, "settings": self._settings, "names": self._taxonomy}

    def input_of(self, entry: Entry) -> tuple[str, str]:
        """Name an entry as an input of lists, with the fingerprint of what its card shows."""
        found = self.entry_inputs.get(entry.id)
        if found is None:
            found = self.entry_inputs[entry.id] = f"entry {entry.id}", _print(entry)
        return found

    def cards(self, entries: Iterable[Entry], template: str) -> list[str]:
        """Render entries as lists show them, with ROOT in their links; each is made once."""
        made = self._cards.setdefault(template, {})
        cards: list[str] = []
        for entry in entries:
            card = made.get(entry.id)
            if card is None:
                card = made[entry.id] = self.templates.render(template, self._describe(entry))
            cards.append(card)
        return cards

    def link(self, entry: Entry) -> str:
        """Give a link to an entry as HTML, with ROOT in it; several pages have it."""
        link = self._links.get(entry.id)
        if link is None:
            title = escape_attribute(mend_text(entry.title))
            link = self._links[entry.id] = f'<a href="{ROOT}{entry.url}"{self.lang(entry)}>{title}</a>'
        return link

    def tell_where(self, field: str, rule: str) -> str:
        """Say in which text evidence stands (where `field` is empty, not a word) and which rule took it, as HTML."""
        key = (field, rule)
        if key not in self._wheres:
            self._wheres[key] = trust(
                self.templates.render(
                    WHERE_TEMPLATE, {"where": self.words[f"field/{field}"] if field else "", "rule": rule}
                )
            )
        return self._wheres[key]

    def word(self, key: tuple[str, str, str]) -> tuple[str, str]:
        """Give the words of an evidence and where they stand, as HTML; `key` is the quote, the rule and the field.

        Twice: what follows the id of a mark in a link to it, and all of it where there is no mark. Both are kept. Words
        that may not be shown are empty.
        """
        quote, rule, field = key
        words, where = escape_attribute(mend_text(quote)), self.tell_where(field, rule)
        # A link shows where: nearly all lead into the text, and a page has up to a hundred of them.
        linked = self.tell_where("" if field == Field.BODY.value else field, rule)
        quoted = f"<dd><q>{words}</q> {where}</dd>" if words else f"<dd>{where}</dd>"
        made = self.wordings[key] = f'">{words}</a> {linked}</dd>', quoted
        return made

    def head_reasons(self, word: str) -> str:
        """Begin a list of reasons under the word of this key, as HTML."""
        found = self._heads.get(word)
        if found is None:
            found = self._heads[word] = f"<h3>{escape_attribute(self.words[word])}</h3>\n<dl>"
        return found

    def tell_more(self, count: int) -> str:
        """Say how many more reasons there are than are listed, as HTML."""
        return f"<dd>{escape_attribute(self.catalogue.count('more_reasons', count))}</dd>"

    def claim(self, folder: str, term: str, confidence: float) -> str:
        """Name a term of a list, or a date by its word where `term` is empty, and how sure it is, as HTML."""
        key = (folder, term, confidence)
        found = self._claims.get(key)
        if found is None:
            name = self.names.chip(folder, term).name if term else self.words[folder]
            found = self._claims[key] = f"<dt>{escape_attribute(name)}, {self.catalogue.share(confidence)}</dt>"
        return found

    def lang(self, entry: Entry) -> str:
        """Give `lang`, and `dir` where needed, for an entry's words; nothing where they are in the site's language."""
        if entry.language == self.site.config.language:
            return ""
        language = "" if entry.language == UNDETERMINED else entry.language
        # Where it may run from right to left, a browser tells by its letters.
        way = ' dir="auto"' if not language or language.partition("-")[0] in _RIGHT_TO_LEFT else ""
        return trust(f' lang="{escape_attribute(language)}"{way}')

    def tell_language(self, entry: Entry) -> str:
        """Give the attribute by which a list is narrowed to one language; nothing for the site's own."""
        code = find_language(entry.language)
        own = code == find_language(self.site.config.language)
        return "" if own else trust(f' data-in="{code or UNDETERMINED}"')

    def render(self, template: str, here: str, context: Context, **frame: Any) -> bytes:  # noqa: ANN401
        """Render the page at `here`; `frame` is what `Frames.frame` takes."""
        # The mark is looked for in bytes: in wide characters, every other byte is a zero.
        return self.compose(template, here, context, **frame).encode().replace(ROOT.encode(), climb(here).encode())

    def compose(self, template: str, here: str, context: Context, **frame: Any) -> str:  # noqa: ANN401
        """Render the page at `here`, still with ROOT in its links."""
        return self.templates.render(template, *self._frames.frame(here, **frame), context)

    @cached_property
    def _settings(self) -> str:
        return digest_bytes(f"{self.site.config.fingerprint} {sorted(self.site.kinds)}".encode())

    @cached_property
    def _taxonomy(self) -> str:
        # What the taxonomy calls by name on pages; its rules show in the tags alone.
        taxonomy = self.site.taxonomy
        parts = (taxonomy.countries, taxonomy.regions, taxonomy.institutions, taxonomy.topics, taxonomy.dimensions)
        return digest_bytes("\n".join(repr(value) for part in parts for value in part.values()).encode())

    def _describe(self, entry: Entry) -> Context:
        return {
            "url": entry.url,
            "title": mend_text(entry.title),
            "summary": mend_text(entry.summary),
            "lang": self.lang(entry),
            "in_language": self.tell_language(entry),
            "day": self.catalogue.day(entry.published.day),
            "countries": self.names.short("countries", entry.countries),
            "dimensions": self.names.row("dimensions", entry.dimensions),
        }


def _print(entry: Entry) -> str:
    shown = (entry.url, entry.title, str(entry.published.day), entry.summary, entry.language)
    # A zero byte parts what is joined: no file that holds one is read as text. A repr would take twice as long.
    text = "\0".join((*shown, *entry.countries, "", *entry.dimensions))
    return digest_bytes(text.encode("utf-8", "surrogatepass"))


@lru_cache(maxsize=1)
def open_desk(site: Site) -> Desk:
    """Give the desk of a site, prepared once."""
    return Desk(site)
