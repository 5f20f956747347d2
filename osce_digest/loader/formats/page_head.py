"""What a page states about itself for machines: headline, day of issue, address, language, and that it is an article.

In `<meta>`, JSON-LD, `<time>` and `<link>`. Only what says that it is the day of issue is taken for it.
"""

import re
from dataclasses import dataclass
from typing import Final

from osce_digest.loader.formats.days import cut_day
from osce_digest.loader.formats.markup import Part, Token, read_attributes, read_words, scan
from osce_digest.loader.formats.traced import Traced, tidy, unescape

_DATES: Final = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "publish-date",
    "publish_date",
    "publication_date",
    "pubdate",
    "date",
)
_TITLES: Final = ("og:title", "twitter:title", "dc.title", "dcterms.title")
# "datePublished": "2019-05-08T…"
_JSON_DATE: Final = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
# "@type": "NewsArticle"
_JSON_ARTICLE: Final = re.compile(r'"@type"\s*:\s*(?:\[\s*)?"(?:\w*Article|PressRelease|Report|BlogPosting)"')
# <!-- saved from url=(0034)https://example.org/news -->
_SAVED: Final = re.compile(r"saved from url=\(\d{4}\)(https?://[^\s>]+)")
_TAGS: Final = frozenset({"base", "html", "meta", "link", "time", "script", "title", "body"})


@dataclass(slots=True)
class PageHead:
    """What a page states; `name` is the title of its window, `stamps` counts the days of issue it shows."""

    title: Traced | None = None
    name: Traced | None = None
    date: Traced | None = None
    address: Traced | None = None
    base: Traced | None = None
    saved: Traced | None = None
    language: Traced | None = None
    site: str = ""
    stamps: int = 0
    is_article: bool = False


def read_page_head(page: Traced) -> PageHead:
    """Read what a page states about itself."""
    metas: dict[str, Traced] = {}
    head = PageHead()
    found: list[Traced] = []
    opened = Token(Part.OTHER, 0, 0)
    for token in scan(page.text):
        if token.part is Part.START and token.name in _TAGS:
            opened = token
            _read_tag(page, token, head, metas)
        elif token.part is Part.TEXT and opened.name == "title" and opened.end == token.start and head.name is None:
            head.name = tidy(read_words(page, token))
        elif token.part is Part.OTHER and (saved := _SAVED.search(page.text, token.start, token.end)):
            head.saved = page.cut(*saved.span(1))
        elif token.part is Part.RAW and "ld+json" in page.text[slice(*opened.inner)]:
            found += [page.cut(*one.span(1)) for one in _JSON_DATE.finditer(page.text, token.start, token.end)]
            head.is_article |= _JSON_ARTICLE.search(page.text, token.start, token.end) is not None
    _settle(head, metas, found)
    return head


def _read_tag(page: Traced, token: Token, head: PageHead, metas: dict[str, Traced]) -> None:
    if token.name in {"title", "script"}:
        return
    values = read_attributes(page, token)
    if token.name == "meta":
        _read_meta(values, metas)
    elif token.name == "link" and "rel" in values and "canonical" in values["rel"].text.lower():
        head.address = values.get("href") or head.address
    elif token.name == "time" and "datetime" in values and ("pubdate" in values or _says_issued(values)):
        head.stamps += 1
        metas.setdefault("datepublished", values["datetime"])
    elif token.name == "base":
        head.base = head.base or values.get("href")
    elif token.name in {"html", "body"}:
        head.language = head.language or values.get("lang") or values.get("xml:lang")


def _read_meta(values: dict[str, Traced], metas: dict[str, Traced]) -> None:
    name = values.get("property") or values.get("name") or values.get("itemprop") or values.get("http-equiv")
    content = values.get("content")
    if name and content and content.text.strip():
        metas.setdefault(name.text.strip().lower(), content)


def _says_issued(values: dict[str, Traced]) -> bool:
    told = " ".join(values[name].text for name in ("itemprop", "class", "property") if name in values).lower()
    return "datepublished" in told or "published" in told.split()


def _settle(head: PageHead, metas: dict[str, Traced], json_dates: list[Traced]) -> None:
    dates = [metas[name] for name in _DATES if name in metas]
    if len({one.text[:10] for one in json_dates}) == 1:
        dates.insert(0, unescape(json_dates[0]))
    head.date = cut_day(dates[0]) if dates else None
    title = next((metas[name] for name in _TITLES if name in metas), None)
    head.title = tidy(title) if title else None
    head.address = head.address or metas.get("og:url") or head.saved
    head.language = head.language or metas.get("content-language") or metas.get("og:locale")
    head.site = metas["og:site_name"].text.strip() if "og:site_name" in metas else ""
    head.is_article |= head.stamps == 1
    head.is_article |= "og:type" in metas and metas["og:type"].text.strip().lower() == "article"
