from dataclasses import replace
from datetime import date
from itertools import permutations

from editorial.copied import BODY, DAY, LEAD, make_copy
from factories import make_evidence, make_tags

from osce_digest.editorial.joining import Copy, join_copies, rank_copy
from osce_digest.model import Basis, Clutter, Document, Event, Field, Given, Published, Tag, Tags, TitleSource

NO_TAGS = Tags()


def dump() -> Document:
    """The longest text, from a page without headlines."""
    document = make_copy(path="raw/dump.txt", line=40)
    lead = make_evidence("published", "today", LEAD.index("today"), path="raw/dump.txt", line=40)
    clutter = (Clutter(44, "contact", "Call the press officer"),)
    return replace(document, evidence=(lead,), clutter=clutter, event=Event(DAY, DAY))


def listing() -> Document:
    """The lead alone, with the headline, day and labels that a listing gives."""
    document = make_copy(LEAD, path="raw/listing.txt", line=7, title="Judges of Tajikistan learn to protect witnesses")
    given = make_evidence("published", "19 March 2021", 17, path="raw/listing.txt", line=8, field=Field.METADATA)
    address = Given("source_url", "https://example.org/1", 9, 0, 21)
    published = Published(date(2021, 3, 19), Basis.GIVEN, 0.99)
    return replace(document, evidence=(given,), published=published, given=(address,), event=Event())


def join(*copies: Copy) -> Copy:
    """Join copies in every order they may come in."""
    results = [join_copies(sorted(order, key=lambda copy: rank_copy(copy[0]))) for order in permutations(copies)]
    assert all(result == results[0] for result in results)
    return results[0]


def test_the_longest_text_has_the_headline_and_the_day_that_are_given() -> None:
    document, _ = join((dump(), NO_TAGS), (listing(), NO_TAGS))
    assert (document.body, document.place, document.clutter) == (BODY, dump().place, dump().clutter)
    assert (document.title, document.title_source) == (listing().title, TitleSource.GIVEN)
    assert (document.published, document.event) == (listing().published, Event(DAY, DAY))
    assert [(found.path, found.line) for found in document.evidence if found.tag == "published"] == [
        ("raw/listing.txt", 8)
    ]
    assert document.given_values("source_url")


def test_a_headline_of_its_own_is_kept() -> None:
    own = replace(dump(), title="Courts that protect", title_source=TitleSource.GIVEN)
    assert join((own, NO_TAGS), (listing(), NO_TAGS))[0].title == "Courts that protect"


def test_evidence_in_a_text_that_is_left_out_is_not_taken_over() -> None:
    undated = replace(dump(), published=Published(), evidence=())
    found = make_evidence("published", "today", LEAD.index("today"), path="raw/listing.txt")
    short = replace(listing(), evidence=(found,), published=Published(DAY, Basis.LEAD, 0.8))
    assert join((undated, NO_TAGS), (short, NO_TAGS))[0].published == Published()


def test_a_dateline_comes_along_with_the_day_that_rests_on_it() -> None:
    undated = replace(dump(), published=Published(), evidence=())
    found = make_evidence("published", "18 March 2021", 10, field=Field.DATELINE, path="raw/listing.txt")
    dated = replace(
        listing(),
        dateline="DUSHANBE, 18 March 2021 – ",
        evidence=(found,),
        published=Published(DAY, Basis.DATELINE, 0.97),
    )
    document, _ = join((undated, NO_TAGS), (dated, NO_TAGS))
    assert (document.dateline, document.published.day) == ("DUSHANBE, 18 March 2021 – ", DAY)
    assert document.dateline[found.start : found.end] == found.quote


def tag(term: str, field: Field, folder: str = "topics") -> Tag:
    return Tag(term, 0.9, (make_evidence(f"{folder}/{term}", field=field),))


def test_what_a_copy_states_stands_and_what_it_names_in_its_headline_joins() -> None:
    found = replace(make_tags(topics=["Policing"], countries=["AL"]), to_check=(tag("topics/Youth", Field.BODY),))
    stated = replace(
        NO_TAGS,
        topics=(tag("Youth", Field.METADATA), tag("Elections", Field.BODY)),
        countries=(tag("TJ", Field.TITLE), tag("TR", Field.BODY)),
    )
    _, tags = join((dump(), found), (listing(), stated))
    assert [one.term for one in tags.topics] == ["Youth"]
    assert [one.term for one in tags.countries] == ["AL", "TJ"]
    assert tags.to_check == ()
    assert all(one.evidence for one in (*tags.topics, *tags.countries))
