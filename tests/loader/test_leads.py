from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader.cue_patterns import ABBREVIATION, ACTOR, ACTOR_HINTS, SENTENCE_BREAK
from osce_digest.loader.leads import first_sentence, may_name_actor, names_actor
from osce_digest.loader.words import gather_stems


def test_a_first_sentence_ends_at_no_abbreviation() -> None:
    assert first_sentence("On 3 May, Mr. Doe of the U.S. Mission opened a school. It is big.") == (
        "On 3 May, Mr. Doe of the U.S. Mission opened a school."
    )


def test_an_actor_is_a_body_named_in_full() -> None:
    assert names_actor("the OSCE Programme Office in Dushanbe held a course")
    assert names_actor("OSCE Chairman-in-Office Jane Doe said")
    assert names_actor("the Programme Office in Dushanbe (the Office) held a course")
    assert names_actor("the Presence in Albania held a course")
    assert not names_actor("the Office held a course")
    assert not names_actor("the Programme Office in question held a course")


BODIES = st.sampled_from(
    [
        *ACTOR_HINTS, "the", "Mission", "to", "Office", "Office for Democratic Institutions", "Chairperson-in-Office",
        "Representative on Freedom of the Media", "High Commissioner on National Minorities", "l’OSCE", "la OSCE",
        "dell'OSCE", "OSCE-supported", "dall’OSCE", "XOSCE Mission", "l’OSCEs", "Chair", "Academy", "and", "Osh",
    ]
)  # fmt: skip


@given(st.lists(BODIES, max_size=8).map(" ".join))
def test_looking_from_the_hint_on_finds_the_actors_that_the_pattern_finds(sentence: str) -> None:
    assert may_name_actor(sentence, gather_stems(sentence)) or not ACTOR.search(sentence)
    assert names_actor(sentence) == (ACTOR.search(sentence) is not None)


PIECES = st.sampled_from("Mr. Mrs. No. St. Amb. Prof. U.S. J. yes. Osh? said! (so.) “Ja.” abc Osh 3 May. been".split())


@given(st.lists(PIECES, max_size=16).map(" ".join))
def test_letters_before_a_stop_tell_abbreviations_as_the_pattern_does(text: str) -> None:
    stops = [found.start() for found in SENTENCE_BREAK.finditer(text, 25)]
    ends = [stop for stop in stops if not ABBREVIATION.search(text[:stop])]
    assert first_sentence(text) == (text[: ends[0] + 1] if ends else text)
