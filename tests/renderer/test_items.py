import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from factories import make_document, make_evidence, make_site, make_tagged, make_tags

from osce_digest.model import Basis, BlockKind, Clutter, Document, Event, Field, Given, Published, Tags, TitleSource
from osce_digest.site import Site, Tagged

Read = Callable[[Site], dict[str, str]]


@pytest.fixture(scope="module")
def show(read: Read) -> Callable[..., str]:
    def show_item(document: Document, tags: Tags | None = None) -> str:
        site = make_site([make_tagged(document, tags)])
        return read(site)[site.entries[0].url]

    return show_item


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


def test_a_page_holds_headline_text_tags_and_source(show: Callable[..., str]) -> None:
    html = show(
        make_document(dateline="TIRANA, 12 July 2023 – "), make_tags(mentioned=["TR"], to_check=["topics/Elections"])
    )
    text = words_of(html)
    for part in (
        "Elbasan trains police officers",
        "TIRANA, 12 July 2023 –",
        "The office in Elbasan trained twelve police officers.",
        "The mayor opened the training.",
        "Albania",
        "Politico-military",
        "Policing",
        "OSCE Presence in Albania",
        "Also mentions Türkiye",
        "To be checked The text hints at these, but too weakly",
        "to file the item under them. Elections, 40 %",
        "Source file: raw/2023-07.txt",
    ):
        assert part in text
    assert 'href="../../countries/albania.html"' in html
    assert 'href="../../dimensions/politico-military.html"' in html


def test_no_line_number_of_the_source_shows(show: Callable[..., str]) -> None:
    document = make_document(line=4711, evidence=[make_evidence(line=4711)], clutter=[Clutter(4712, "advert", "Buy")])
    assert "471" not in show(document)


@pytest.mark.parametrize(
    ("basis", "sure", "told"),
    [
        (Basis.GIVEN, 1.0, "12 July 2023 as the source gives it (100 % sure)"),
        (Basis.DATELINE, 0.97, "12 July 2023 from the dateline (97 % sure)"),
        (Basis.LEAD, 0.8, "12 July 2023 not stated; the last day of the event that the text reports (80 % sure)"),
    ],
)
def test_the_date_says_what_it_rests_on(show: Callable[..., str], basis: Basis, sure: float, told: str) -> None:
    document = replace(make_document(), published=Published(date(2023, 7, 12), basis, sure))
    assert told in words_of(show(document))


def test_without_a_date_the_page_says_so(show: Callable[..., str]) -> None:
    html = show(make_document(day=None))
    assert "the text gives no date of issue" in html
    assert "<time" not in html


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (Event(date(2023, 7, 1), date(2023, 7, 3)), "Event 1 July 2023 to 3 July 2023"),
        (Event(date(2023, 7, 1), date(2023, 7, 1)), "Event 1 July 2023"),
        (Event(None, date(2023, 7, 3)), "Event 3 July 2023"),
    ],
)
def test_the_event_is_told_by_its_days(show: Callable[..., str], event: Event, told: str) -> None:
    text = words_of(show(make_document(event=event)))
    assert told in text
    assert text.count(" to 3 July") == told.count(" to ")


def test_a_derived_headline_is_marked_so(show: Callable[..., str]) -> None:
    assert "Headline made from the text" in show(make_document())
    given = replace(make_document(), title_source=TitleSource.GIVEN)
    assert "Headline made from the text" not in show(given)
    corrected = replace(make_document(), title_source=TitleSource.CORRECTION)
    assert "Headline set by an editor" in show(corrected)


def test_the_words_that_gave_a_tag_are_marked_and_linked(show: Callable[..., str]) -> None:
    html = show(make_document(evidence=[make_evidence("published", "twelve", 30, rule="lead.day", confidence=0.8)]))
    assert '<mark id="w1">Elbasan</mark>' in html
    assert '<mark id="w2">twelve</mark>' in html
    assert '<a href="#w1">Elbasan</a> <code>place.elbasan</code>' in html
    assert '<a href="#w2">twelve</a> <code>lead.day</code>' in html


def test_words_from_elsewhere_are_quoted_without_a_link(show: Callable[..., str]) -> None:
    html = show(make_document(evidence=[make_evidence("published", "3 May", 9, field=Field.METADATA)]))
    assert "<q>3 May</q> <small>in the source’s own details" in html


def test_clutter_is_set_apart_under_its_kind(show: Callable[..., str]) -> None:
    lines = [Clutter(4, "contact", "Call <us> & more"), Clutter(5, "odd-kind", "x"), Clutter(6, "contact", "y")]
    html = show(make_document(clutter=lines))
    apart = html[html.index('class="clutter"') :].replace("\n", "")
    assert "<dt>Contact</dt><dd>Call &lt;us&gt; &amp; more</dd><dd>y</dd>" in apart
    assert "<dt>Odd kind</dt><dd>x</dd>" in apart


@pytest.mark.parametrize(
    ("address", "linked"), [("https://example.org/?a=1&b", True), ("javascript:alert(1)", False), ('https://"x', False)]
)
def test_only_a_web_address_becomes_the_link_to_the_source(
    show: Callable[..., str], address: str, linked: object
) -> None:
    html = show(make_document(given=[Given("source_url", address, 2, 0, 9)]))
    assert ("Where it was published" in html) is linked
    assert "javascript:" not in html


ATTACK = '</title><script>alert("x")</script>'


def test_nothing_a_source_says_acts(show: Callable[..., str]) -> None:
    document = make_document(
        title=ATTACK,
        body=ATTACK,
        dateline=ATTACK,
        summary=ATTACK,
        path=f"raw/{ATTACK}.txt",
        language='"><script>',
        kinds=[BlockKind.QUOTE],
        clutter=[Clutter(1, ATTACK, ATTACK)],
        evidence=[make_evidence("published", ATTACK, 0, rule=ATTACK, field=Field.CONTEXT)],
    )
    html = show(document)
    assert html.lower().count("<script") == html.count('<script type="application/ld+json">') == 1
    assert html.count("</title>") == 1


def test_control_characters_are_shown_as_missing(show: Callable[..., str]) -> None:
    html = show(make_document(title="a\x00/b", body="c\x01d", summary="e\x02", dateline="f\x03"))
    assert not {"\x00", "\x01", "\x02", "\x03"} & set(html)
    assert "a�/b" in html


@pytest.mark.parametrize(("language", "attribute"), [("fr", ' lang="fr"'), ("und", ' lang="" dir="auto"'), ("en", "")])
def test_words_in_another_language_say_so(show: Callable[..., str], language: str, attribute: str) -> None:
    html = show(make_document(language=language))
    assert f"<h1{attribute}>" in html
    assert f'<div class="text"{attribute}>' in html


def test_neighbours_lead_to_the_newer_and_the_older_item(pages: dict[str, str], site: Site) -> None:
    for entry in site.entries:
        around = pages[entry.url].partition('<nav class="neighbours"')[2]
        for _, newer, older in site.neighbours(entry):
            assert all(f'href="../../{other.url}"' in around for other in (newer, older) if other)
    assert sum('<nav class="neighbours"' in pages[entry.url] for entry in site.entries) > 1


def test_an_item_alone_in_the_archive_has_no_neighbours(show: Callable[..., str]) -> None:
    assert 'class="neighbours"' not in show(make_document())


def test_the_page_adds_little_to_the_text(show: Callable[..., str]) -> None:
    # 12 kB: issue "A site people want to read".
    body = "\n".join(["The office in Elbasan trained twelve police officers."] * 50)
    assert len(show(make_document(body=body)).encode()) - len(body) < 12_000


def make_meetings(count: int) -> list[Tagged]:
    """Meetings of a series, one a week, in one file each."""
    body = (
        "The farmers of the valley met for the {number}th time in Elbasan and spoke with the OSCE about water and seed."
    )
    return [
        make_tagged(
            make_document(
                title=f"Meeting {number}",
                body=body.format(number=number),
                day=date(2023, 1, 1) + timedelta(7 * number),
                path=f"raw/{number}.txt",
            )
        )
        for number in range(count)
    ]


def test_a_page_leads_to_the_nearest_of_its_series(read: Read) -> None:
    site = make_site(make_meetings(9))
    entry = site.entries[4]
    text = words_of(read(site)[entry.url])
    assert "In the same series" in text
    shown = [number for number in range(9) if f"Meeting {number} " in text.partition("In the same series")[2]]
    assert shown == [1, 2, 3, 5]


def test_the_page_of_an_old_number_stays_as_it_is_when_a_series_goes_on(read: Read) -> None:
    before, after = read(make_site(make_meetings(9))), read(make_site(make_meetings(10)))
    urls = {entry.title: entry.url for entry in make_site(make_meetings(9)).entries}
    assert before[urls["Meeting 7"]] == after[urls["Meeting 7"]]
    assert before[urls["Meeting 8"]] != after[urls["Meeting 8"]]


def test_versions_name_their_languages(read: Read) -> None:
    english = make_document(
        body="Today 38 engines went to the towns of Shkodra and 112 drivers thanked Ambassador Petra Lindholm.",
        path="a",
    )
    french = replace(
        english,
        body="Les villes, comme Shkodra, ont eu 38 camions et 112 chauffeurs, dit Mme Petra Lindholm.",
        language="fr",
        title="Des camions",
    )
    site = make_site([make_tagged(english), make_tagged(french)])
    page = read(site)[next(entry.url for entry in site.entries if entry.language == "en")]
    assert ' lang="fr">Des camions</a> <small>French</small>' in page


def test_a_page_names_every_file_its_item_stands_in(read: Read) -> None:
    items = [make_tagged(make_document(path=f"raw/{name}.txt", line=line)) for line, name in enumerate("abcb", 1)]
    site = make_site(items)
    (entry,) = site.entries
    text = words_of(read(site)[entry.url])
    assert "Source file: raw/a.txt The same item stands in: raw/b.txt, raw/c.txt" in text
