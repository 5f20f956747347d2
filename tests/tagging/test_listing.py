"""Covers countries."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from osce_digest.matching import Matcher
from osce_digest.model import Document
from osce_digest.tagging.countries import find_countries, list_countries
from osce_digest.tagging.mentions import find_mentions
from osce_digest.tagging.sifting import Setting
from osce_digest.taxonomy import load_taxonomy

TAXONOMY = load_taxonomy()
MATCHER = Matcher(TAXONOMY.rules)

WORDS = """
Serbia|Serbian|Belgrade|Kosovo|(Georgia)|Tbilisi|Vienna|Osh, Kyrgyzstan|Bar|Montenegro|Norway|Oslo|Armenia|Yerevan
funded by|experts from|the Chairpersonship of|visit to|in|,|,|and|and|“They|said.|met on the margins of
"""
TEXTS = st.lists(st.sampled_from(["\n", *WORDS.strip().replace("\n", "|").split("|")]), max_size=30).map(" ".join)
LINES = TEXTS.map(lambda text: text.replace("\n", " "))


@settings(max_examples=300, deadline=None)
@given(body=TEXTS, dateline=LINES, home=st.sampled_from(["", "RS", "KG"]))
def test_countries_that_are_only_listed_are_those_that_are_weighed(
    write_document: Callable[..., Document], body: str, dateline: str, home: str
) -> None:
    mentions = find_mentions(write_document(body, dateline=dateline), MATCHER)["countries"]
    setting = Setting(seats=TAXONOMY.seats, home=frozenset({home} - {""}))
    weighed, listed = (find(mentions, setting, []) for find in (find_countries, list_countries))
    assert [(each.term, each.hits[0].rule, each.hits[0].source) for each in listed] == [
        (each.term, each.hits[0].rule, each.hits[0].source) for each in weighed
    ]
