import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader.cue_words import BODY_CUES, LEAD_CUES, LEAD_WORDS, Cue
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


@given(sentence=SENTENCES)
def test_a_sentence_without_any_of_the_words_has_no_cue(sentence: str) -> None:
    if LEAD_WORDS.isdisjoint(split_words(sentence)):
        assert not [name for name, cue in CUES if cue.pattern.search(sentence)]
