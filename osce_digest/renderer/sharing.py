"""What a page tells those that link to it or list it: a picture, and what it is in schema.org's words (JSON-LD).

Absolute addresses are needed for most of it, so a site without a public address has less. Titles and descriptions are
the frame's.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from json import JSONEncoder

from osce_digest.markup import Templates, is_web_address, mend_text, trust
from osce_digest.model import Entry
from osce_digest.site import Group, GroupKind, Site
from osce_digest.site.addresses import place_index
from osce_digest.taxonomy import display_name

PICTURE_TEMPLATE = "picture.html"

# The pictures are drawn by scripts/draw_share.py: one for each dimension, and one of the site.
_PICTURES = "static/share/"
_SITE = "site"

# As Open Graph names languages: each with a country.
_LOCALES = {"en": "en_GB", "fr": "fr_FR", "de": "de_DE", "it": "it_IT", "ru": "ru_RU", "es": "es_ES"}

# What search engines take of a headline.
_LONGEST_HEADLINE = 110

# ISO 639-2
_UNDETERMINED = "und"

# The kinds of groups whose pages an index lists, and the folder of each.
_FOLDERS = {
    GroupKind.COUNTRY: "countries",
    GroupKind.CELL: "countries",
    GroupKind.DIMENSION: "dimensions",
    GroupKind.TOPIC: "topics",
    GroupKind.INSTITUTION: "institutions",
    GroupKind.REGION: "regions",
}

_encode = JSONEncoder(ensure_ascii=False).encode


def quote(text: str) -> str:
    """Write a text as a JSON string for a `script` element: nothing in it ends that, or begins another."""
    return _encode(mend_text(text)).replace("<", "\\u003c")


def cut_headline(title: str) -> str:
    """Cut a headline between words where it is too long for search engines."""
    if len(title) <= _LONGEST_HEADLINE:
        return title
    head = title[: _LONGEST_HEADLINE - 1]
    return f"{head.rpartition(' ')[0] or head}…"


class Sharing:
    """What the pages of one site tell; what many of them have in common is made once."""

    def __init__(self, site: Site, templates: Templates, words: Mapping[str, str]) -> None:
        self._site = site
        self._base = site.config.base_url
        self._templates = templates
        self._words = words
        self._pictures: dict[str, str] = {}
        self._abouts: dict[tuple[str, ...], str] = {}
        self._issuers: dict[str, str] = {}

    def picture(self, dimension: str = "") -> str:
        """Give the tags of a page's picture, and of its site: of a dimension (slug), or of the site."""
        found = self._pictures.get(dimension)
        if found is None:
            found = self._pictures[dimension] = trust(self._draw(dimension))
        return found

    def picture_of(self, group: Group | None) -> str:
        """Give the tags of the picture of a group's page."""
        folders = (term.partition("/") for term in (group.terms if group else ()))
        return self.picture(next((term for folder, _, term in folders if folder == "dimensions"), ""))

    def describe(self, entry: Entry) -> str:
        """Describe an entry as a NewsArticle, as JSON for a `script` element; composed by hand, for speed.

        What stands elsewhere in the page's head, such as its address, is not said again: a page has 12 kB.
        """
        day, tongue, source = entry.published.day, entry.language, entry.source_url
        parts = [
            '{"@context":"https://schema.org","@type":"NewsArticle","headline":',
            quote(cut_headline(entry.title)),
            f',"datePublished":"{day.isoformat()}"' if day else "",
            f',"inLanguage":{quote(tongue)}' if tongue != _UNDETERMINED else "",
            self._tell_about(entry.countries) if entry.countries else "",
            self._tell_issuer(entry.institutions[0]) if entry.institutions else "",
            f',"isBasedOn":{quote(source)}' if source and is_web_address(source) else "",
            "}",
        ]
        return trust("".join(parts))

    def lead_to(self, group: Group | None) -> str:
        """Tell the way from the home page to a group's page as a BreadcrumbList; without a public address, nothing."""
        folder = _FOLDERS.get(group.kind) if group else None
        if not self._base or not folder or not group:
            return ""
        way = [(self._site.config.title, ""), (self._words[folder], place_index(folder))]
        country = self._site.group(group.terms[0]) if group.kind is GroupKind.CELL else None
        if country:
            way.append((country.name, country.path))
        return trust(_write_way([*((name, self._base + path) for name, path in way), (group.label, "")]))

    @cached_property
    def locale(self) -> str:
        """The site's language as Open Graph names it; empty where it has no name for it."""
        return _LOCALES.get(self._site.config.language.partition("-")[0], "")

    def _draw(self, dimension: str) -> str:
        known = self._site.taxonomy.dimensions.get(dimension)
        path = f"{_PICTURES}{known.slug if known else _SITE}.png"
        name = display_name(known, self._site.config.language) if known else self._site.config.title
        context = {
            "site_name": self._site.config.title,
            "locale": self.locale,
            "picture": f"{self._base}{path}" if self._base else None,
            "alt": self._words["picture_of"].format(name=name),
        }
        return self._templates.render(PICTURE_TEMPLATE, context).rstrip()

    def _tell_about(self, countries: tuple[str, ...]) -> str:
        found = self._abouts.get(countries)
        if found is None:
            known, language = self._site.taxonomy.countries, self._site.config.language
            names = [display_name(known[iso], language) if iso in known else iso for iso in countries]
            places = ",".join(f'{{"@type":"Country","name":{quote(name)}}}' for name in names)
            found = self._abouts[countries] = f',"about":[{places}]'
        return found

    def _tell_issuer(self, name: str) -> str:
        found = self._issuers.get(name)
        if found is None:
            known = self._site.taxonomy.institutions.get(name)
            shown = display_name(known, self._site.config.language) if known else name
            body = f'{{"@type":"Organization","name":{quote(shown)}}}'
            # Who wrote it: the publisher of this page is another.
            found = self._issuers[name] = f',"author":{body}'
        return found


def _write_way(steps: Iterable[tuple[str, str]]) -> str:
    written = [
        f'{{"@type":"ListItem","position":{at},"name":{quote(name)}{f",{_item(address)}" if address else ""}}}'
        for at, (name, address) in enumerate(steps, 1)
    ]
    listed = ",".join(written)
    return f'{{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[{listed}]}}'


def _item(address: str) -> str:
    return f'"item":{quote(address)}'
