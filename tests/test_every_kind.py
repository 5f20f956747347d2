"""The site that has a page of every kind, without a browser: valid HTML throughout, and no page that is heavy."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.making import Made, make_site
from tools import find_vnu

from osce_digest.build import Order, build

# Bytes of HTML before compression.
MOST_OF_AN_ITEM = 12_000  # beyond the item's own text
MOST_OF_A_LISTING = 60_000
MOST_OF_STYLE = 20_000

# <div class="text" lang="ru">\n<p>…</p>\n</div>\n<div class="apart">
TEXT = re.compile(r'<div class="text"[^>]*>.*?</div>\n(?=<div class="apart">)', re.DOTALL)
MARK = re.compile(r"</?mark[^>]*>")

# The longest that is usual: a headline of a hundred letters, a summary of three lines, a country, two dimensions.
ITEM = (
    "DUSHANBE, {day} {month} {year} – The OSCE Programme Office in Dushanbe has trained {number} police officers and "
    "judges of Tajikistan in course number {number} on how to work together against trafficking in human beings, "
    "corruption and the illegal trade in small arms along the border. They looked at what courts had asked for in the "
    "years before and at what prosecutors could not give them.\nThe course ended with a visit to Khujand.\n"
)
MONTHS = ("January", "March", "May", "July", "August", "October")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make_site(tmp_path_factory.mktemp("every"), "http://localhost:8000/")


@pytest.fixture(scope="module")
def long_lists(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose own pages of groups are as long as they get: one more item, and half of it is a numbered page."""
    folder = tmp_path_factory.mktemp("long")
    (folder / "content/raw").mkdir(parents=True)
    items = (
        ITEM.format(day=1 + number % 28, month=MONTHS[number % 6], year=2010 + number // 100, number=number + 20)
        for number in range(1499)
    )
    (folder / "content/raw/many.txt").write_text("---\n".join(items), encoding="utf-8")
    build(Order(folder / "content", folder / "site", folder / "cache", ledger=False))
    return folder / "site"


def weigh(pages: Iterator[Path], most: int) -> list[str]:
    return [f"{page}: {size:,} bytes" for page in pages if (size := page.stat().st_size) > most]


def list_listings(site: Path) -> Iterator[Path]:
    return (page for page in sorted(site.rglob("*.html")) if page.relative_to(site).parts[0] != "items")


def test_the_html_is_valid(made: Made) -> None:
    command = [*find_vnu(), "--errors-only", "--skip-non-html", "--format", "gnu", str(made.folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[:4000]


def test_no_listing_is_heavy(made: Made) -> None:
    assert weigh(list_listings(made.folder), MOST_OF_A_LISTING) == []


def test_the_longest_lists_are_not_heavy_either(long_lists: Path) -> None:
    page = (long_lists / "countries/tajikistan.html").read_text("utf-8")
    assert page.count('class="item"') + page.count('class="mention"') == 99
    assert weigh(list_listings(long_lists), MOST_OF_A_LISTING) == []


def test_an_item_page_adds_little_to_its_text(made: Made) -> None:
    heavy = []
    for page in sorted((made.folder / "items").rglob("*.html")):
        html = page.read_text("utf-8")
        own = MARK.sub("", "".join(TEXT.findall(html)))
        if (size := len(html.encode()) - len(own.encode())) > MOST_OF_AN_ITEM:
            heavy.append(f"{page.relative_to(made.folder)}: {size:,} bytes beyond its text")
    assert heavy == []


def test_the_look_is_small_files_without_fonts_or_pictures(made: Made) -> None:
    for style in (made.folder / "static").glob("*.css"):
        css = style.read_text("utf-8")
        assert len(css.encode()) <= MOST_OF_STYLE, style
        assert not {"@font-face", "url(", "@import"} & set(re.findall(r"@[a-z-]+|url\(", css)), style
    for page in made.list_pages():
        html = (made.folder / page).read_text("utf-8")
        assert "<img" not in html, page
