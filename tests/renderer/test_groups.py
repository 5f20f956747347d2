import re
from collections.abc import Callable

import pytest
from factories import make_document, make_site, make_tagged, make_tags

from osce_digest.renderer.groups import produce_group
from osce_digest.site import Site

Read = Callable[[Site], dict[str, str]]


def listed(html: str, kind: str = "item") -> int:
    return html.count(f'<li class="{kind}"')


def test_a_countrys_pages_list_each_entry_once(pages: dict[str, str], site: Site) -> None:
    albania = site.group("countries/AL")
    assert albania
    found = [html for path, html in pages.items() if re.fullmatch(r"countries/albania(/page-\d+)?\.html", path)]
    assert sum(map(listed, found)) == albania.count
    assert listed(pages["countries/albania/page-1.html"]) == 10


def test_months_hold_every_dated_entry_once(pages: dict[str, str], site: Site) -> None:
    archive = [html for path, html in pages.items() if path.startswith("archive/") and "undated" not in path]
    assert sum(map(listed, archive)) == len(site.home.entries)


def test_undated_entries_stand_apart_on_each_group_page(pages: dict[str, str]) -> None:
    html = pages["countries/albania.html"]
    dated, undated = html.split("<h2>Undated</h2>")
    assert "Undated &lt;b&gt;talks&lt;/b&gt;" in undated
    assert "Undated &lt;b&gt;" not in dated
    assert "<time" not in undated.split("</section>")[0]
    assert "Undated &lt;b&gt;talks" in pages["archive/undated.html"]


def test_mentions_stand_apart_and_are_no_items_of_the_country(pages: dict[str, str]) -> None:
    html = pages["countries/turkiye.html"]
    assert "Mentioned in" in html
    assert (listed(html), listed(html, "mention")) == (0, 7)
    assert [listed(pages[f"countries/turkiye/mentioned-{n}.html"], "mention") for n in (1, 2, 3)] == [5, 5, 5]


def test_items_stand_under_their_months_newest_first(pages: dict[str, str]) -> None:
    html = pages["countries/albania.html"]
    assert re.findall(r"<h2>(.*?)</h2>", html)[:2] == ["July 2023", "March 2023"]
    days = re.findall(r'<time datetime="(.*?)">', html.split("<h2>", 1)[1])
    assert days == sorted(days, reverse=True)


def test_a_group_page_leads_to_all_older_pages_and_they_to_each_other(pages: dict[str, str]) -> None:
    assert 'href="../countries/albania/page-1.html"' in pages["countries/albania.html"]
    older = pages["countries/tajikistan/page-1.html"]
    assert 'href="../../countries/tajikistan.html">Newest' in older
    assert "<h1>Tajikistan, page 1</h1>" in older


def test_an_empty_group_says_so_and_has_its_feed(read: Read) -> None:
    pages = read(make_site([]))
    for path in ("countries/tajikistan.html", "countries/tajikistan/human.html", "dimensions/human.html"):
        assert "Nothing filed under" in pages[path]
        assert "The first item will stand here and in the RSS feed of this page." in pages[path]
    assert "The first item will stand here and in the RSS feed of this page." in pages["topics/policing.html"]
    cell = pages["countries/tajikistan/human.html"]
    assert 'href="../../countries/tajikistan/human.xml"' in cell
    elsewhere = cell.split("See also:", 1)[1].split("</ul>", 1)[0]
    assert re.findall(r'href="\.\./\.\./(.*?)">', elsewhere) == ["countries/tajikistan.html", "dimensions/human.html"]


@pytest.mark.parametrize(
    ("path", "feed"),
    [
        ("countries/albania.html", "../countries/albania.xml"),
        ("countries/albania/page-1.html", "../../countries/albania.xml"),
        ("countries/albania/human.html", "../../countries/albania/human.xml"),
        ("dimensions/human.html", "../dimensions/human.xml"),
        ("topics/policing.html", "../topics/policing.xml"),
        ("archive/2023-07.html", "../feed.xml"),
        ("index.html", "feed.xml"),
    ],
)
def test_a_page_offers_its_own_feed_first(pages: dict[str, str], path: str, feed: str) -> None:
    offered = re.findall(r'<link rel="alternate" type="application/rss\+xml" title=".*?" href="(.*?)">', pages[path])
    assert offered[0] == feed
    # Behind it stands the site's own, and what else there is to follow there.
    assert any(one.endswith("feed.xml") for one in offered)


def test_a_key_without_a_page_is_a_bug() -> None:
    with pytest.raises(KeyError):
        produce_group(make_site([make_tagged(make_document(), make_tags())]), ("countries/XX",))
