"""Covers formats_feeds, formats_entries, formats_fragments, formats_days, formats_sheet."""

from datetime import date

import pytest

from osce_digest.loader import Loaded, load_bytes
from osce_digest.loader.formats.days import cut_day
from osce_digest.loader.formats.fragments import read_body, read_title, state_address, state_language
from osce_digest.loader.formats.traced import trace
from osce_digest.matching import Matcher
from osce_digest.model import Basis, Document
from osce_digest.tagging import tag
from osce_digest.taxonomy import load_taxonomy

TEXT = "VIENNA, 8 May 2019 - The OSCE Chair said that peace matters."
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>News of the OSCE</title><link>https://example.org/</link><language>en-gb</language>
<item>
  <title>OSCE Chair speaks of peace &amp; trust</title>
  <link>https://example.org/1</link>
  <guid isPermaLink="false">tag:example.org,2019:1</guid>
  <pubDate>Wed, 08 May 2019 23:30:00 -0500</pubDate>
  <category>Policing</category><category>Breaking</category>
  <description>&lt;p&gt;{TEXT}&lt;/p&gt;&lt;ul&gt;&lt;li&gt;trust &amp;amp; peace&lt;/li&gt;&lt;/ul&gt;</description>
</item>
<item>
  <title>OSCE Chair speaks of trust</title><link>https://example.org/2</link><dc:date>2019-05-09</dc:date>
  <content:encoded><![CDATA[<p>{TEXT}</p>
<p>More of it, in a second paragraph.</p>]]></content:encoded>
  <description>VIENNA, 8 May 2019 - The OSCE Chair said...</description>
</item>
</channel></rss>
"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
<title>Nachrichten</title><updated>2019-06-01T00:00:00Z</updated>
<entry xml:lang="fr"><title type="html">La &lt;b&gt;Présidence&lt;/b&gt; parle de paix</title>
<link rel="self" href="https://example.org/self"/><link rel="alternate" href="https://example.org/a"/>
<id>urn:1</id><published>2019-05-08T01:00:00+02:00</published><updated>2019-05-20T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{TEXT}</p><p>More.</p></div></content>
<author><name>Press office</name></author></entry>
<entry><title>Nur geändert</title><id>urn:2</id><updated>2019-05-21T10:00:00Z</updated><summary>{TEXT}</summary></entry>
</feed>
"""


def load(feed: str) -> Loaded:
    loaded = load_bytes("raw/feed.xml", feed.encode())
    assert loaded.accounts[0].balanced
    return loaded


def given(document: Document, field: str) -> list[str]:
    return [value.value for value in document.given_values(field)]


def test_each_entry_is_an_item_with_its_title_text_day_and_address() -> None:
    first, second = load(RSS).documents
    assert (first.title, first.dateline) == ("OSCE Chair speaks of peace & trust", "VIENNA, 8 May 2019 -")
    assert first.body == "The OSCE Chair said that peace matters.\ntrust & peace"
    assert second.body.endswith("\nMore of it, in a second paragraph.")
    assert [given(one, "source_url") for one in (first, second)] == [
        ["https://example.org/1"],
        ["https://example.org/2"],
    ]
    assert [one.published.day for one in (first, second)] == [date(2019, 5, 8), date(2019, 5, 9)]
    assert first.published.basis is Basis.GIVEN
    assert first.language == "en"


def test_the_day_is_the_one_that_is_written_whatever_the_zone() -> None:
    first, _ = load(RSS).documents
    (found,) = [one for one in first.evidence if one.tag == "published"]
    line = RSS.splitlines()[found.line - 1].strip()
    assert line[found.start : found.end] == found.quote == "08 May 2019"


def test_lines_are_those_of_the_feed() -> None:
    _, second = load(RSS).documents
    assert "More of it" in RSS.splitlines()[second.line_at(second.body.index("More")) - 1]
    assert (second.place.line, second.place.end_line) == (13, 16)


def test_a_summary_beside_the_text_and_an_id_are_clutter() -> None:
    first, second = load(RSS).documents
    assert [(one.kind, one.text) for one in first.clutter] == [("feed id", "tag:example.org,2019:1")]
    assert [one.kind for one in second.clutter] == ["summary"]


def test_categories_count_where_they_are_the_osces_own_topics_and_nothing_is_said_of_others() -> None:
    first, _ = load(RSS).documents
    taxonomy = load_taxonomy()
    tags, told = tag(first, taxonomy, Matcher(taxonomy.rules), ("topics", "institutions", "mentions"))
    assert "Policing" in [one.term for one in tags.topics]
    assert not told


def test_atom_in_its_three_ways_of_holding_text() -> None:
    first, second = load(ATOM).documents
    assert first.title == "La Présidence parle de paix"
    assert first.body == "The OSCE Chair said that peace matters.\nMore."
    assert given(first, "source_url") == ["https://example.org/a"]
    assert (first.language, second.language) == ("fr", "de")
    assert first.published.day == date(2019, 5, 8)
    assert given(second, "date") == ["2019-05-21"]


def test_a_fault_in_one_entry_costs_no_other_and_is_told_with_its_line() -> None:
    broken = RSS.replace("  <title>OSCE Chair speaks of peace &amp; trust</title>", "  <title>Peace & <i>trust, no end")
    loaded = load(broken)
    assert loaded.documents[-1].title == "OSCE Chair speaks of trust"
    assert [(found.code, found.line) for found in loaded.diagnostics] == [("feed-broken", 5)]


def test_an_entry_without_end_ends_where_the_next_begins() -> None:
    loaded = load(RSS.replace("</item>", "", 1))
    assert len(loaded.documents) == 2
    assert [(found.code, found.line) for found in loaded.diagnostics] == [("feed-broken", 4)]


def test_a_feed_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    loaded = load(RSS[: RSS.index("More of it")])
    assert [one.title for one in loaded.documents][-1] == "OSCE Chair speaks of trust"
    assert [found.code for found in loaded.diagnostics] == ["feed-broken"] * 2


def test_an_entry_of_nothing_is_told() -> None:
    loaded = load("<rss><channel><item><pubDate>Wed, 08 May 2019</pubDate></item></channel></rss>")
    assert loaded.documents == ()
    assert [found.code for found in loaded.diagnostics] == ["no-item", "feed-broken"]


def test_no_entity_is_expanded() -> None:
    lines = ['<!ENTITY a0 "lol">'] + [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)]
    feed = (
        f"<!DOCTYPE rss [{''.join(lines)}]><rss><channel><item><title>Words &a9; in it</title></item></channel></rss>"
    )
    (document,) = load(feed).documents
    assert document.title == "Words &a9; in it"


def test_other_vocabularies_inside_an_entry_are_no_title_and_no_text() -> None:
    feed = RSS.replace("<link>https://example.org/1", "<media:title>A picture</media:title><link>https://example.org/1")
    assert load(feed).documents[0].title == "OSCE Chair speaks of peace & trust"


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2019-05-08T23:30:00-05:00", "2019-05-08"),
        ("Wed, 08 May 2019 14:03:00 +0200", "08 May 2019"),
        ("2019-05-08", "2019-05-08"),
        ("8.5.2019", "8.5.2019"),
    ],
)
def test_a_stamp_is_cut_to_its_day(stamp: str, day: str) -> None:
    assert cut_day(trace(stamp)).text == day


def test_short_values_are_cleaned_of_what_is_none_of_them() -> None:
    assert read_title(trace("A <i>fine</i>\n headline &amp; more")).text == "A fine headline & more"
    assert [one.value.text for one in state_language(trace("EN_us"))] == ["en"]
    assert state_address(trace("/relative")) == []
    assert [one.value.text for one in state_address(trace(" https://example.org/x\n"))] == ["https://example.org/x"]


def test_plain_text_keeps_its_lines_and_the_blank_ones_between() -> None:
    assert [row.text.text for row in read_body(trace("One.\r\n\r\nTwo <3.\n"))] == ["One.", "", "Two <3."]


@pytest.mark.parametrize("end", ["", "</guid></pubDate>"])
def test_hostile_feeds_are_read_to_their_end(end: str) -> None:
    # What looks for the end of each element through the whole feed would take hours.
    feed = f"<rss><channel><item><title>The first of all</title></item><item>{'<pubDate><guid>' * 5_000}{end}</item>"
    assert load(feed).documents[0].title == "The first of all"
