import re
from collections.abc import Callable

from factories import make_site, make_tagged, make_taxonomy

from osce_digest.config import Config, Syndication
from osce_digest.site import GroupKind, Site
from osce_digest.site import make_site as build_site
from osce_digest.site.held import make_edition

Read = Callable[[Site], dict[str, str]]

WITH_ADDRESS = Config(base_url="https://example.org/osce/", title="Wells & more", language="fr")


def menu(html: str) -> list[str]:
    inside = html[html.index('<nav class="menu"') : html.index("</nav>")]
    return re.findall(r"<a [^>]*>(.*?)</a>", inside)


def test_the_canonical_address_needs_a_public_one(read: Read) -> None:
    pages = read(make_site(config=WITH_ADDRESS))
    assert '<link rel="canonical" property="og:url" href="https://example.org/osce/">' in pages["index.html"]
    assert (
        '<link rel="canonical" property="og:url" href="https://example.org/osce/countries/albania.html">'
        in pages["countries/albania.html"]
    )
    assert "canonical" not in read(make_site())["index.html"]


def test_titles_name_page_and_site(read: Read) -> None:
    pages = read(make_site(config=WITH_ADDRESS))
    assert "<title>Wells &amp; more</title>" in pages["index.html"]
    assert "<title>Albania – Wells &amp; more</title>" in pages["countries/albania.html"]
    assert '<html lang="fr">' in pages["index.html"]


def test_every_link_is_relative_to_its_page(pages: dict[str, str]) -> None:
    assert 'href="static/style.css"' in pages["index.html"]
    assert 'href="../static/style.css"' in pages["countries/albania.html"]
    assert 'href="../../static/style.css"' in pages["countries/albania/human.html"]
    assert not [path for path, html in pages.items() if 'href="/' in html]


def test_the_menu_leads_to_what_the_site_has(read: Read) -> None:
    assert menu(read(make_site())["index.html"]) == [
        "Countries",
        "Dimensions",
        "Topics",
        "Institutions",
        "Regions",
        "Weekly digests",
        "Archive",
        "Search",
        "Feeds",
        "Method",
        "About",
    ]
    kinds = frozenset({GroupKind.COUNTRY, GroupKind.DIMENSION})
    site = build_site(Config(), make_taxonomy(), make_edition([make_tagged()]), kinds=kinds)
    assert menu(read(site)["index.html"]) == ["Countries", "Dimensions", "Search", "Feeds", "Method", "About"]


def list_feeds(html: str) -> list[tuple[str, str]]:
    return re.findall(r'<link rel="alternate" type="(.*?)" title="(.*?)" href=".*?">', html)


def test_a_page_names_its_own_feeds_first_rss_before_atom_and_json(read: Read) -> None:
    pages = read(make_site())
    names = ["Albania", "Albania: Weekly digests", "OSCE news digest"]
    types = ("application/rss+xml", "application/atom+xml", "application/feed+json")
    kinds = ("RSS feed", "Atom feed", "JSON feed")
    assert list_feeds(pages["countries/albania.html"]) == [
        (media_type, f"{kind}: {name}") for name in names for media_type, kind in zip(types, kinds, strict=True)
    ]


def test_home_names_the_feeds_of_the_site_and_a_week_that_of_digests(read: Read) -> None:
    pages = read(make_site(config=Config(syndication=Syndication(atom=False, json=False))))
    rss = "application/rss+xml"
    site, digests = (rss, "RSS feed: OSCE news digest"), (rss, "RSS feed: Weekly digests")
    assert list_feeds(pages["index.html"]) == [site, digests, (rss, "RSS feed: Corrections and withdrawals")]
    assert list_feeds(pages["digests/2023-w28.html"]) == [digests, site]
    assert list_feeds(pages["about.html"]) == [site]
