import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from engine.desk import Desk, read_tree
from factories import make_document, make_evidence, make_site, make_tagged, make_tags

from osce_digest import exports, feeds, renderer
from osce_digest.config import Config, Right
from osce_digest.model import Clutter, Field, Given
from osce_digest.readings.shown import show
from osce_digest.renderer.search import list_findable
from osce_digest.site import Rights, Site
from osce_digest.site.rights import withhold, withhold_shown

SUMMARY = "The office in Elbasan trained twelve police officers."
REST = "Zanzibar marmalade", "Quince jelly"
DOCUMENT = make_document(
    body=f"{SUMMARY}\nThe mayor spoke of {REST[0]}.",
    summary=SUMMARY,
    clutter=[Clutter(4, "contact", f"Write to {REST[1]}")],
    path="raw/agency/a.txt",
    given=[Given("source_url", "https://press.example.org/1", 1, 0, 9)],
    evidence=[
        make_evidence("published", REST[0], 73),
        make_evidence("event/start", "Quince", 0, field=Field.CONTEXT),
        make_evidence("event/end", "Elbasan", 0, field=Field.TITLE),
    ],
)
TAGS = make_tags(countries=["AL"], to_check=["topics/Elections"])
WITHHELD = Config(full_text=False, base_url="https://site.example.org/")


def make_all(site: Site) -> Iterator[tuple[str, bytes]]:
    """Make every file of a site, and what its search is told."""
    for target in (*renderer.targets(site), *feeds.targets(site), *exports.targets(site, [])):
        content = target.content(site)
        yield target.path, content if isinstance(content, bytes) else b"".join(content)
    yield "search", repr(list(list_findable(site))).encode()


def find(site: Site, words: str) -> list[str]:
    return [path for path, content in make_all(site) if re.search(words.encode(), content)]


def test_a_text_that_is_withheld_is_nowhere_on_the_site() -> None:
    words = f"{REST[0]}|{REST[1]}|Quince|mayor"
    tagged = [make_tagged(DOCUMENT, TAGS), make_tagged(make_document(line=9, title="Another"))]
    assert len(find(make_site(tagged[:1]), words)) >= 4
    assert find(make_site(tagged[:1], WITHHELD), words) == []
    some = Config(rights=(Right("raw/agency/*", full_text=False),))
    assert find(make_site(tagged, some), f"{REST[0]}|{REST[1]}|Quince") == []
    assert "search" in find(make_site(tagged, some), "The mayor opened the training")


def test_headline_summary_and_link_stay() -> None:
    made = dict(make_all(make_site([make_tagged(DOCUMENT, TAGS)], WITHHELD)))
    page = made["items/2023/elbasan-trains-police-officers.html"].decode()
    assert "This site shows a summary only" in page
    assert 'href="https://press.example.org/1"' in page
    assert 'trained twelve police officers.</p>\n<p class="note" lang="en">' in page
    for path in ("feed.xml", "search", "data/texts/2023.jsonl"):
        assert SUMMARY in made[path].decode(), path


def test_words_that_stand_in_the_summary_are_found_there_and_others_leave_their_rule() -> None:
    page = dict(make_all(make_site([make_tagged(DOCUMENT, TAGS)], WITHHELD)))[
        "items/2023/elbasan-trains-police-officers.html"
    ].decode()
    assert re.search(r'<p>The office in <mark id="w\d">Elbasan</mark> trained', page)
    assert "<q></q>" not in page
    assert page.count("<code>place.elbasan</code>") >= 3


def test_evidence_in_data_files_still_indexes_the_text_there() -> None:
    made = dict(make_all(make_site([make_tagged(DOCUMENT, TAGS)], WITHHELD)))
    entry, text = json.loads(made["data/entries.jsonl"]), json.loads(made["data/texts/2023.jsonl"])
    quoted = [found for found in entry["evidence"] if found["field"] in {"title", "body"}]
    assert {found["quote"] for found in quoted} == {"Elbasan", ""}
    assert all(text[found["field"]][found["start"] : found["end"]] == found["quote"] for found in quoted[:-1])
    assert text["clutter"] == []


def test_pages_and_data_files_withhold_the_same() -> None:
    tagged = make_tagged(DOCUMENT, TAGS)
    less = withhold(tagged, SUMMARY)
    assert withhold_shown(show(DOCUMENT, TAGS), SUMMARY) == show(less.document, less.tags)
    assert withhold(tagged, "").document.blocks == withhold_shown(show(DOCUMENT, TAGS), "").blocks == ()


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ((), Rights(full_text=False, credit="", noindex=False)),
        ((Right("raw/other/*", full_text=True),), Rights(full_text=False, credit="", noindex=False)),
        ((Right("raw/*.txt", full_text=True),), Rights(full_text=True, credit="", noindex=False)),
        ((Right(host="example.org", credit="A"),), Rights(full_text=False, credit="A", noindex=False)),
        ((Right(host="ample.org", credit="A"),), Rights(full_text=False, credit="", noindex=False)),
        ((Right("raw/agency/*", "else.org", noindex=True),), Rights(full_text=False, credit="", noindex=False)),
        ((Right("raw/*", noindex=True), Right(credit="B")), Rights(full_text=False, credit="", noindex=True)),
    ],
)
def test_the_first_rule_that_fits_counts(rules: tuple[Right, ...], expected: Rights) -> None:
    site = make_site([make_tagged(DOCUMENT)], Config(full_text=False, rights=rules))
    assert site.rights(site.entries[0]) == expected


def test_what_is_no_address_is_at_no_host() -> None:
    odd = make_document(given=[Given("source_url", "https://[broken", 1, 0, 9)])
    site = make_site([make_tagged(odd)], Config(rights=(Right(host="broken", noindex=True),)))
    assert not site.rights(site.entries[0]).noindex


def test_a_credit_stands_with_the_text_on_its_page_and_in_feeds() -> None:
    site = make_site([make_tagged(DOCUMENT)], Config(rights=(Right(credit="Wire & Co <desk>"),)))
    page = "items/2023/elbasan-trains-police-officers.html"
    assert page in find(site, "<p[^>]*>Wire &amp; Co &lt;desk&gt;</p>")
    # The full text begins feeds' content alone: lists and data hold the summary or the whole record.
    body = REST[0].encode()
    feeds = [
        path for path, text in make_all(site) if path.endswith(FEEDS) and not path.startswith("data/") and body in text
    ]
    assert {path.rpartition(".")[2] for path in feeds} == {ending.removeprefix(".") for ending in FEEDS}
    # Where HTML stands in XML, its entities are escaped once more; JSON needs none of that.
    assert sorted(set(feeds) - set(find(site, "Wire &(amp;)* Co"))) == []


def test_a_page_says_that_it_is_not_to_be_indexed() -> None:
    site = make_site([make_tagged(DOCUMENT)], Config(rights=(Right(noindex=True),)))
    assert find(site, '<meta name="robots" content="noindex">') == ["items/2023/elbasan-trains-police-officers.html"]


FEEDS = (".xml", ".atom", ".json")

ITEM = (
    "ELBASAN, 12 July 2023 – The OSCE Presence in Albania trained twelve police officers in Elbasan today.\n"
    "They learned how to listen to people who come to them with what worries them most, and how to write it down so "
    "that a court can read it years later without asking again what was meant, which is harder than it looks.\n"
    "They also tasted Zanzibar marmalade.\n"
)
MORE = "OSH, 3 May 2024 – The OSCE Programme Office in Bishkek opened a library for women entrepreneurs in Osh.\n"


@pytest.mark.parametrize("ledger", [True, False])
def test_rights_may_change_at_any_time(tmp_path: Path, ledger: bool) -> None:  # noqa: FBT001
    desk = Desk(tmp_path / "desk", ledger)
    desk.write("content/raw/agency/a.txt", ITEM)
    desk.build()
    assert any(b"Zanzibar" in content for content in read_tree(desk.site).values())
    desk.write("content/site.yml", "rights:\n- {source: raw/agency/*, full_text: no, credit: By courtesy}\n")
    desk.build()
    assert not any(b"Zanzibar" in content for content in read_tree(desk.site).values())
    assert read_tree(desk.site) == desk.build_clean(tmp_path / "clean")
    desk.write("content/raw/b.txt", MORE)
    desk.write(
        "content/raw/agency/c.txt",
        MORE.replace("OSH, 3", "OSH, 4") + ITEM.partition("\n")[2] + "Zanzibar marmalade was there.\n",
    )
    desk.build()
    assert not any(b"Zanzibar" in content for content in read_tree(desk.site).values())
    assert read_tree(desk.site) == desk.build_clean(tmp_path / "clean")


def test_a_hidden_item_is_nowhere_but_in_its_notice(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    desk.write("content/site.yml", "base_url: https://site.example.org/\n")
    desk.write("content/raw/a.txt", ITEM + "---\n" + MORE)
    desk.build()
    name, address = next(
        (entry["id"], entry["url"])
        for entry in map(json.loads, (desk.site / "data/entries.jsonl").read_text("utf-8").splitlines())
        if entry["published"] == "2023-07-12"
    )
    title = re.findall("<h1>(.*)</h1>", (desk.site / address).read_text("utf-8"))[0]
    desk.write("content/corrections.yml", f"- {{id: {name}, hide: true, because: asked for}}\n")
    desk.build()
    # But for what says that it is gone: changes.html, data/changes.jsonl, and the feeds of changes.
    tree = {
        path: text for path, text in read_tree(desk.site).items() if not path.rpartition("/")[2].startswith("changes.")
    }
    made = {path: text.decode("utf-8", "replace") for path, text in tree.items()}
    assert [path for path, text in made.items() if re.sub("<[^>]*>", "", title) in text] == [address]
    assert [path for path, text in made.items() if address.rpartition("/")[2] in text and path != address] == []
    assert "Zanzibar" not in "".join(made.values())
    assert "asked for" in made[address]
    assert 'content="noindex"' in made[address]
