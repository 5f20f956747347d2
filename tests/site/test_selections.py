import pytest
from factories import make_document, make_entry, make_site, make_tagged, make_tags, make_taxonomy

from osce_digest.config import Config, OwnFeed
from osce_digest.errors import SetupError
from osce_digest.site.selections import Selection, read_selections


def select(feed: OwnFeed) -> Selection:
    (chosen,) = read_selections(Config(feeds=(feed,)), make_taxonomy())
    return chosen


ENTRY = make_entry(make_document(title="Police learn about land mines"), make_tags(countries=("AL", "TR")))


@pytest.mark.parametrize(
    ("feed", "held"),
    [
        (OwnFeed("A", countries=("AL",)), True),
        (OwnFeed("A", countries=("Türkiye", "TJ")), True),
        (OwnFeed("A", countries=("TJ",)), False),
        (OwnFeed("A", countries=("AL",), dimensions=("human",)), False),
        (OwnFeed("A", dimensions=("politico-military",), topics=("Policing",)), True),
        (OwnFeed("A", institutions=("OSCE Presence in Albania",)), True),
        (OwnFeed("A", words=("LAND mines",)), True),
        (OwnFeed("A", words=("land mine", "olice")), False),
        (OwnFeed("A", countries=("AL",), words=("water",)), False),
    ],
)
def test_an_entry_has_to_have_one_term_of_every_list(feed: OwnFeed, held: bool) -> None:  # noqa: FBT001
    assert select(feed).holds(ENTRY) is held


def test_what_is_only_mentioned_or_to_be_checked_does_not_count() -> None:
    tags = make_tags(countries=(), mentioned=("TJ",), to_check=("countries/TJ",))
    assert not select(OwnFeed("A", countries=("TJ",))).holds(make_entry(tags=tags))


def test_it_is_a_group_with_page_and_feed_even_where_it_is_empty() -> None:
    site = make_site([make_tagged()], Config(feeds=(OwnFeed("Mines & more", words=("mines",)),)))
    group = site.group("selections/mines-more")
    assert group
    assert (group.path, group.feed, group.count) == ("feeds/mines-more.html", "feeds/mines-more.xml", 0)


@pytest.mark.parametrize(
    ("feeds", "said"),
    [
        ((OwnFeed("A", countries=("Atlantis",)),), "no 'Atlantis' among countries"),
        ((OwnFeed("A"),), "say what it is to hold"),
        ((OwnFeed("?", words=("mines",)),), "letters or digits"),
        ((OwnFeed("A b", words=("x",)), OwnFeed("a-B", words=("y",))), "another feed has this name"),
    ],
)
def test_what_cannot_be_is_told(feeds: tuple[OwnFeed, ...], said: str) -> None:
    with pytest.raises(SetupError) as error:
        read_selections(Config(feeds=feeds), make_taxonomy())
    assert said in " ".join(fault.message for fault in error.value.faults)
