import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest
import yaml
from factories import make_document, make_evidence, make_items, make_site, make_tagged, make_tags

from osce_digest import renderer
from osce_digest.config import Config
from osce_digest.model import Basis, Field, Published
from osce_digest.site import Site, Tagged
from osce_digest.targets import Target

Read = Callable[[Site], dict[str, str]]

HINTED = make_tags(to_check=["topics/Elections", "countries/TJ"])


def page_of(read: Read, *items: Tagged) -> str:
    return read(make_site(items))["review.html"]


def corrections_of(html: str) -> list[dict[str, object]]:
    lines = re.findall(r"<dd><code>(- .*?)</code></dd>", html)
    return [yaml.safe_load(unescape(line))[0] for line in lines]


def test_a_tag_left_out_stands_with_words_alternatives_and_a_correction_to_paste(read: Read) -> None:
    site = make_site([make_tagged(tags=HINTED)])
    html = read(site)["review.html"]
    (entry,) = site.entries
    assert f'href="{entry.url}"' in html
    assert '<dt>Topic: Elections, left out <span class="count">40 %</span></dt>' in html
    assert "<dd>Words: <q>Elbasan</q></dd>" in html
    assert "<dd>Instead: Policing</dd>" in html
    assert "<dt>Country: Tajikistan, left out" in html
    assert corrections_of(html)[1]["add"] == {"topics": ["Elections"]}
    assert {correction["id"] for correction in corrections_of(html)} == {entry.id}


def test_a_doubtful_date_offers_the_other_dates_of_the_text(read: Read) -> None:
    body = "The course ended on 12 July 2023. The next begins on 3 August 2023."
    published = Published(date(2023, 7, 12), Basis.CONTEXT, 0.6)
    document = replace(make_document(body=body), published=published)
    html = page_of(read, make_tagged(document))
    assert '<dt>Published: 12 July 2023 <span class="count">60 %</span></dt>' in html
    assert "<dd>Instead: 3 August 2023</dd>" in html
    assert corrections_of(html)[0]["set"] == {"published": date(2023, 7, 12)}


def test_a_doubtful_border_offers_to_join_the_item_before(read: Read) -> None:
    border = make_evidence("border", "The mayor", 0, confidence=0.6, field=Field.CONTEXT, line=9)
    first = make_document(title="A first item", body="Nine beekeepers learned to read weather reports in Osh.")
    second = make_document(title="Another item", line=9, evidence=[border])
    html = page_of(read, make_tagged(first), make_tagged(second))
    assert "<dt>An item begins here" in html
    assert "<q>The mayor</q>" in html
    (correction,) = corrections_of(html)
    assert "first-item" in str(correction["merge_into"])


def test_without_doubts_the_page_says_so(read: Read) -> None:
    html = page_of(read, make_tagged())
    assert "Nothing is in doubt." in html
    assert "Decisions in doubt: 0." in html


def test_every_page_leads_there(pages: dict[str, str]) -> None:
    for path, html in pages.items():
        up = "" if path == "404.html" else "../" * path.count("/")
        assert f'<a href="{up}review.html">' in html, path
        assert f'<a href="{up}quality.html">' in html, path


def test_the_page_stays_light_and_tells_how_many_it_shows(read: Read) -> None:
    terms = [f"topics/A long name of a topic, number {number}, that goes on and on and on" for number in range(8)]
    items = [Tagged(item.document, make_tags(to_check=terms)) for item in make_items(60)]
    html = page_of(read, *items)
    shown = html.count("<h2>")
    assert len(html.encode()) < 60_000
    assert shown < 60
    assert f"Decisions in doubt: 480. Items shown here: {shown};" in html
    assert html.count("4 more: <code>osce-digest explain ") == shown


def test_what_sources_say_is_escaped(read: Read) -> None:
    html = page_of(read, make_tagged(make_document(title="A <script>"), make_tags(to_check=["topics/<script>"])))
    assert "<script>" not in html


def test_the_template_of_a_case_is_an_input(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "case.html").write_text("Something else")
    item = make_tagged(tags=HINTED)
    plain, own = make_site([item]), make_site([item], Config(content=tmp_path / "content"))
    before, after = (find_target(site) for site in (plain, own))
    assert before.content(plain) != after.content(own)
    assert before.inputs != after.inputs


def find_target(site: Site) -> Target[Site]:
    return next(target for target in renderer.targets(site) if target.path == "review.html")


@pytest.mark.parametrize(
    "change",
    [
        lambda item: Tagged(replace(item.document, title="Another"), item.tags),
        lambda item: Tagged(item.document, make_tags(to_check=["topics/Elections"])),
        lambda item: Tagged(item.document, replace(HINTED, topics=())),
        lambda item: Tagged(replace(item.document, published=Published(date(2023, 7, 12), Basis.LEAD, 0.5)), item.tags),
    ],
)
def test_what_changes_the_page_changes_its_inputs(change: Callable[[Tagged], Tagged]) -> None:
    item = make_tagged(tags=HINTED)
    sites = make_site([item]), make_site([change(item)])
    before, after = map(find_target, sites)
    assert before.content(sites[0]) != after.content(sites[1])
    assert before.inputs != after.inputs
