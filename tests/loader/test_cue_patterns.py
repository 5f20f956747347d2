"""Covers cue_openings, cue_patterns, name_patterns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader import cue_openings as openings
from osce_digest.loader import cue_patterns as cues
from osce_digest.loader import name_patterns as names
from osce_digest.loader.words import gather_stems


@pytest.mark.parametrize(
    ("name", "seen", "unseen"),
    [
        ("ACTOR", "the OSCE Special Monitoring Mission to Ukraine", "the office in Osh"),
        ("ACTOR", "OSCE-supported Academy", "OSCE area"),
        ("EVENT", "a course was held", "a course for judges"),
        ("INTRODUCES", "a two-day workshop", "the workshop"),
        ("REFERS", "they left the workshop", "the workshop on trials"),
        ("SHORT_BODY", "the Mission said", "the Mission to Serbia said"),
        ("CLOSING", "funded by Norway", "found by Norway"),
        ("SPEECH", "he stressed", "a stress test"),
    ],
)
def test_a_pattern_sees_its_words_and_no_others(name: str, seen: str, unseen: str) -> None:
    pattern = getattr(cues, name)
    assert pattern.search(seen)
    assert not pattern.search(unseen)


@pytest.mark.parametrize(
    ("name", "seen", "unseen"),
    [
        ("SUMS_UP", "These are some of the main findings of", "These are the mayors of"),
        ("AHEAD", "During his visit to Osh", "During the visit"),
        ("DAY_THEN_BACK", "On 7 May, participants visited Osh", "On 7 May, participants from Osh met"),
        ("DAY_THEN_BACK", "From 6 to 7 May 2019, they visited Osh", "On 7 May, the judges visited Osh"),
        ("OCCASION", "On the occasion of Roma Day", "On occasion"),
    ],
)
def test_an_opening_is_told_by_its_first_words(name: str, seen: str, unseen: str) -> None:
    pattern = getattr(openings, name)
    assert pattern.match(seen)
    assert not pattern.match(unseen)


@pytest.mark.parametrize(
    ("name", "seen", "unseen"),
    [
        ("DEFINED", "safety councils (LSCs)", "safety councils (see below)"),
        ("ACRONYM", "the MoJ of", "the Ministry of"),
        ("FULL_NAME", "Ambassador Jane van Doe", "Jane and others"),
        ("SURNAME", "and Petrov also", "and he also"),
        ("SURNAME", "so said Petrov.", "so said he."),
        ("SURNAME_BEFORE", "and Petrov also", "said Petrov."),
    ],
)
def test_a_name_is_told_by_its_shape(name: str, seen: str, unseen: str) -> None:
    pattern = getattr(names, name)
    assert pattern.search(seen)
    assert not pattern.search(unseen)


WORDS = st.sampled_from("Petrov Leaf’s Mr. he said, said noted explained also met, told-off Été x".split())


@given(st.lists(WORDS, max_size=8).map(" ".join))
def test_without_the_words_before_names_the_shorter_pattern_finds_the_same_people(text: str) -> None:
    stems = gather_stems(text)
    if names.SURNAME_BEHIND_STEMS.isdisjoint(stems) and not any(word in text for word in names.SURNAME_BEHIND):
        assert names.SURNAME_BEFORE.findall(text) == [before for before, _ in names.SURNAME.findall(text)]
