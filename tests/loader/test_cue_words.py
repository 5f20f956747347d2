import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader.cue_patterns import ACTOR, ACTOR_HINTS
from osce_digest.loader.cue_words import BODY_CUES, LEAD_CUES, Cue
from osce_digest.loader.features import names_actor
from osce_digest.loader.words import split_words

CUES = (*LEAD_CUES, *BODY_CUES)
WORDS = sorted(
    {word for _, cue in CUES for word in cue.sure | cue.needed}
    | set("the The a A was will be been of for on in place part over off together with today statement out it".split())
    | set("OSCE ODIHR's co-organized Mission's two-day unheld round-table roundtables tables tour, observers.".split())
)
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


@pytest.mark.parametrize(("name", "cue"), CUES)
@given(sentence=SENTENCES)
def test_a_cue_told_by_its_words_is_the_one_its_pattern_tells(name: str, cue: Cue, sentence: str) -> None:
    told = cue.is_in(sentence, frozenset(split_words(sentence)))
    assert told == (cue.pattern.search(sentence) is not None), name


BODIES = st.sampled_from(
    [
        *ACTOR_HINTS, "the", "Mission", "to", "Office", "Office for Democratic Institutions", "Chairperson-in-Office",
        "Representative on Freedom of the Media", "High Commissioner on National Minorities", "l’OSCE", "la OSCE",
        "dell'OSCE", "OSCE-supported", "Chair", "Academy", "and", "Osh",
    ]
)  # fmt: skip


@given(st.lists(BODIES, max_size=8).map(" ".join))
def test_looking_from_the_hint_on_finds_the_actors_that_the_pattern_finds(sentence: str) -> None:
    assert names_actor(sentence) == (ACTOR.search(sentence) is not None)
