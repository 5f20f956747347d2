import re
from collections.abc import Callable

from factories import make_site, make_tagged, make_tags

from osce_digest.config import Config
from osce_digest.site import Site
from osce_digest.taxonomy import load_taxonomy

Read = Callable[[Site], dict[str, str]]


def test_the_page_of_feeds_has_whole_addresses_to_copy(read: Read) -> None:
    html = read(make_site(config=Config(base_url="https://example.org/digest/")))["feeds.html"]
    for feed in ("feed.xml", "dimensions/human.xml", "countries/tajikistan.xml"):
        assert f'href="{feed}" type="application/rss+xml"' in html
        assert f"<code>https://example.org/digest/{feed}</code>" in html
    assert 'href="feeds.opml"' in html
    # The site, its digests, its corrections; dimensions; two regions with their three countries; topics, a body.
    assert html.count('type="application/rss+xml">') == 3 + 3 + 1 + 3 + 3 + 1
    assert 'href="countries/tajikistan.atom" type="application/atom+xml">Atom</a>' in html
    assert 'href="countries/tajikistan.json" type="application/feed+json">JSON Feed</a>' in html


def test_every_feed_is_two_clicks_from_home(read: Read) -> None:
    pages = read(make_site())
    feeds = {"feed.xml", "dimensions/human.xml", "countries/tajikistan.xml", "countries/tajikistan/human.xml"}
    first = set(re.findall(r'href="([^"#]*\.html)"', pages["index.html"]))
    seen: set[str] = set()
    for page in first:
        seen |= set(re.findall(r'href="(?:\.\./)*([^"]*\.xml)"', pages[page]))
    assert feeds <= seen


def test_countries_stand_by_region_and_regions_without_any_are_left_out(read: Read) -> None:
    html = read(make_site())["feeds.html"]
    assert re.findall(r"<h2>(.*?)</h2>", html) == [
        "Dimensions",
        "South-Eastern Europe",
        "Central Asia",
        "Topics",
        "Institutions",
    ]


def test_the_page_keeps_within_its_weight_with_every_country_there_is(read: Read) -> None:
    taxonomy = load_taxonomy()
    site = make_site([make_tagged(tags=make_tags(countries=taxonomy.countries))], Config(language="ru"), taxonomy)
    html = read(site)["feeds.html"]
    lists = len(taxonomy.countries) + len(taxonomy.regions) + len(taxonomy.topics) + 1
    assert html.count("<code>") == 3 + 3 + lists
    assert len(html.encode()) < 60_000
