"""What stands around every page: titles and feeds in its head, the masthead with the menu, the foot."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from osce_digest.markup import Templates, mend_text, trust
from osce_digest.renderer.sharing import PICTURE_TEMPLATE, Sharing
from osce_digest.site import Group, GroupKind, Site
from osce_digest.site.addresses import ARCHIVE, DIGESTS, FEEDS, HOME, SEARCH, place_index, place_own_page
from osce_digest.site.following import Format, feeds_of, find_digests, list_formats

Context = dict[str, Any]

# The folders of groups, which are also what the words call them.
FOLDERS = (
    (GroupKind.COUNTRY, "countries"),
    (GroupKind.DIMENSION, "dimensions"),
    (GroupKind.TOPIC, "topics"),
    (GroupKind.INSTITUTION, "institutions"),
    (GroupKind.REGION, "regions"),
)

_PARTS = ("header.html", "footer.html")
TEMPLATES = (*_PARTS, PICTURE_TEMPLATE)

# A style sheet of the user's own, which stands after ours.
OWN_STYLE = "static/own.css"

# How a feed is called, by its format: keys of words.
_FEED_OF = {Format.RSS: "feed_of", Format.ATOM: "atom_feed_of", Format.JSON: "json_feed_of"}


class Frames:
    """The frames of one site's pages; header and footer are made once for every place in the menu."""

    def __init__(self, site: Site, templates: Templates, words: Mapping[str, str], sharing: Sharing) -> None:
        self._site = site
        self._sharing = sharing
        self._templates = templates
        self._words = words
        self._made: dict[tuple[str, str], Context] = {}
        self._fixed: dict[tuple[str, str, str], Context] = {}

    def frame(
        self, here: str, *, title: str, description: str, section: str = "", group: Group | None = None
    ) -> tuple[Context, Context]:
        """Give what `base.html` asks for: what many pages have in common, and what only this one has.

        `section` names the entry of the menu that the page belongs to.
        """
        config = self._site.config
        base = config.base_url
        own = {
            "shared_title": title,
            "title": title if here == HOME else f"{title} – {config.title}",
            "description": description,
            "canonical": f"{base}{'' if here == HOME else here}" if base else None,
        }
        group = self._site.home if here == HOME else group
        return self._make_fixed(section, here if here in self._menu_paths else "", group), own

    def _make_fixed(self, section: str, here: str, group: Group | None) -> Context:
        """Make what many pages have in common: all but their own words."""
        key = (section, here, group.key if group else "")
        found = self._fixed.get(key)
        if found is None:
            found = self._fixed[key] = {
                "language": self._site.config.language,
                "feeds": self._list_feeds(group),
                "own_style": OWN_STYLE if self._templates.has_own(OWN_STYLE) else None,
                "picture": self._sharing.picture_of(group),
                "linked": self._sharing.lead_to(group),
                **self._make_parts(section, here),
            }
        return found

    def _list_feeds(self, group: Group | None) -> list[tuple[str, str, str]]:
        """List the page's own feeds, then the site's: title, media type and address of each format, RSS first."""
        site = self._site
        feeds = list(feeds_of(site, group)) if group else []
        if group and group.kind is GroupKind.WEEK:
            feeds = [digests] if (digests := find_digests(site)) else []
        if group is not site.home:
            feeds.append(next(feeds_of(site, site.home)))
        return [
            (self._words[_FEED_OF[form]].format(name=mend_text(feed.full_name)), form.media_type, feed.place(form))
            for feed in feeds
            for form in list_formats(site.config)
        ]

    def _make_parts(self, section: str, here: str) -> Context:
        key = (section, here)
        if key not in self._made:
            menu = [
                (self._words[word], path, _find_current(path == here, word == section)) for word, path in self._menu
            ]
            context = {"site_title": self._site.config.title, "menu": menu}
            made = {name: trust(self._templates.render(name, context)) for name in _PARTS}
            self._made[key] = {name.removesuffix(".html"): html for name, html in made.items()}
        return self._made[key]

    @cached_property
    def _menu(self) -> list[tuple[str, str]]:
        kinds = self._site.kinds
        folders = [(folder, place_index(folder)) for kind, folder in FOLDERS if kind in kinds]
        digests = [("digests", DIGESTS)] if GroupKind.WEEK in kinds else []
        archive = [("archive", ARCHIVE)] if GroupKind.MONTH in kinds else []
        search = [("search", SEARCH)] if self._site.config.search else []
        own = [(name, place_own_page(name)) for name in ("method", "about")]
        return [*folders, *digests, *archive, *search, ("feeds", FEEDS), *own]

    @cached_property
    def _menu_paths(self) -> frozenset[str]:
        return frozenset(path for _, path in self._menu)


def _find_current(is_page: bool, is_section: bool) -> str | None:  # noqa: FBT001  (two facts, no switches)
    """Give what `aria-current` says of a menu entry, None where it says nothing."""
    return "page" if is_page else "true" if is_section else None
