import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from factories import make_document, make_site, make_tagged, make_tags

from osce_digest.config import Config
from osce_digest.model import Given
from osce_digest.renderer.desk import open_desk
from osce_digest.renderer.items import _list_versions
from osce_digest.renderer.sharing import cut_headline, quote
from osce_digest.site import Site

Read = Callable[[Site], dict[str, str]]
PUBLIC = Config(base_url="https://example.org/digest/")


def item_of(pages: dict[str, str]) -> str:
    (path,) = [path for path in pages if path.startswith("items/")]
    return pages[path]


def described_in(html: str) -> Any:  # noqa: ANN401  (whatever JSON there is)
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return json.loads(text)


def tags_of(html: str) -> dict[str, str]:
    return dict(re.findall(r'<meta (?:property|name)="([a-z_:-]+)" content="([^"]*)">', html))


@pytest.fixture(scope="module")
def public(read: Read) -> dict[str, str]:
    source = [Given("source_url", "https://www.example.org/1?a=1&b=2", 1, 0, 9)]
    return read(make_site([make_tagged(make_document(given=source))], PUBLIC))


def test_an_item_tells_what_it_is(public: dict[str, str]) -> None:
    body = {"@type": "Organization", "name": "OSCE Presence in Albania"}
    assert described_in(item_of(public)) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Elbasan trains police officers",
        "datePublished": "2023-07-12",
        "inLanguage": "en",
        "about": [{"@type": "Country", "name": "Albania"}],
        "author": body,
        "isBasedOn": "https://www.example.org/1?a=1&b=2",
    }


def test_an_item_of_which_little_is_known_tells_little(read: Read) -> None:
    odd = [Given("source_url", "javascript:x", 1, 0, 9)]
    document = make_document(day=None, language="und", given=odd)
    bare = make_tags(countries=[], dimensions=[], topics=[], institutions=[])
    html = item_of(read(make_site([make_tagged(document, bare)])))
    assert described_in(html) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Elbasan trains police officers",
    }
    assert "article:published_time" not in tags_of(html)


def test_an_item_has_the_picture_of_its_dimension(public: dict[str, str]) -> None:
    address = "https://example.org/digest/"
    assert f'<link rel="canonical" property="og:url" href="{address}items/2023/elbasan-tr' in item_of(public)
    assert 'name="description" property="og:description" content="The office in Elbasan' in item_of(public)
    assert tags_of(item_of(public)) | {"viewport": ""} == {
        "viewport": "",
        "color-scheme": "light dark",
        "og:type": "article",
        "og:title": "Elbasan trains police officers",
        "og:site_name": "OSCE news digest",
        "og:locale": "en_GB",
        "og:image": f"{address}static/share/politico-military.png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Drawing: Politico-military",
        "twitter:card": "summary_large_image",
        "article:published_time": "2023-07-12",
    }


@pytest.mark.parametrize(
    ("path", "picture", "kind"),
    [
        ("index.html", "site", "website"),
        ("dimensions/human.html", "human", "website"),
        ("countries/albania.html", "site", "website"),
        ("countries/albania/economic-environmental.html", "economic-environmental", "website"),
    ],
)
def test_every_page_has_a_picture(public: dict[str, str], path: str, picture: str, kind: str) -> None:
    tags = tags_of(public[path])
    assert tags["og:image"] == f"https://example.org/digest/static/share/{picture}.png"
    assert tags["og:type"] == kind


def test_without_a_public_address_no_tag_needs_one(pages: dict[str, str]) -> None:
    for path, html in pages.items():
        assert "localhost" not in html.partition("</head>")[0], path
        assert not {"og:image", "twitter:card"} & tags_of(html).keys(), path
        assert "og:url" not in html, path


def test_a_page_that_is_no_more_is_not_shared(public: dict[str, str]) -> None:
    assert not [name for name in tags_of(public["404.html"]) if name.startswith("og:")]


def test_a_cell_tells_the_way_to_it(public: dict[str, str]) -> None:
    steps = described_in(public["countries/albania/human.html"])["itemListElement"]
    assert [step["name"] for step in steps] == ["OSCE news digest", "Countries", "Albania", "Human"]
    assert [step.get("item", "").removeprefix("https://example.org/digest/") for step in steps] == [
        "",
        "countries/index.html",
        "countries/albania.html",
        "",
    ]
    assert [step["position"] for step in steps] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "<!--<script>", "\u2028</ScRiPt", 'a"b\\c\n\t\0\ud800']
)
def test_no_text_breaks_out_of_its_element(read: Read, text: str) -> None:
    assert "<" not in quote(text)
    given = [Given("source_url", f"https://example.org/{text}", 1, 0, 9)]
    html = item_of(read(make_site([make_tagged(make_document(title=f"A {text} b", given=given))], PUBLIC)))
    assert html.count("<script") == 1
    assert described_in(html)["headline"].startswith("A ")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Short", "Short"),
        ("word " * 22, "word " * 22),
        ("word " * 30, "word " * 20 + "word…"),
        ("x" * 200, "x" * 109 + "…"),
    ],
)
def test_a_headline_is_cut_between_words(title: str, expected: str) -> None:
    assert cut_headline(title) == expected
    assert len(expected) <= 110


def test_versions_in_other_languages_point_to_each_other() -> None:
    documents = [
        make_document(title=title, language=language, line=line, day=day)
        for line, (title, language, day) in enumerate(
            [("One", "en", date(2023, 7, 12)), ("Un", "fr", date(2023, 7, 12)), ("Zwei", "de", date(2023, 7, 13))], 1
        )
    ]
    site = make_site([make_tagged(document) for document in documents], PUBLIC)
    one, un, zwei = (next(entry for entry in site.entries if entry.title == title) for title in ("One", "Un", "Zwei"))
    address = "https://example.org/digest/items/2023/"
    assert _list_versions(open_desk(site), one, [un, zwei]) == [
        ("en", f"{address}one.html"),
        ("fr", f"{address}un.html"),
    ]
    assert _list_versions(open_desk(site), zwei, [un, one]) == []
    local = make_site([make_tagged(document) for document in documents])
    assert _list_versions(open_desk(local), one, [un]) == []
