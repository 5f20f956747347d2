import re
from collections.abc import Callable

from factories import make_site, make_tagged, make_taxonomy

from osce_digest.config import Config
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
