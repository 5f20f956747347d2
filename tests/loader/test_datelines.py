import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader.dateline import read_dateline
from osce_digest.loader.datelines import find_dateline

PIECES = st.sampled_from(
    "OSH, Tirana, TIRANA/VIENNA 8 May May 2019 – - The Hague, the Kyrgyzstan, am , ( (ABC) to town. Towns ÉVIAN".split()
)


@given(st.lists(PIECES, max_size=9).map(" ".join))
def test_what_is_turned_down_by_its_first_letters_has_no_dateline(paragraph: str) -> None:
    assert find_dateline(paragraph) == read_dateline(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        "OSH, 8 May 2019 – Judges met.",
        "The Hague, 8 May 2019 – Judges met.",
        "VIENNA - The Office opened.",
        "8 May 2019, SARAJEVO – Judges met.",
    ],
)
def test_a_dateline_is_found_as_often_as_it_is_asked_for(paragraph: str) -> None:
    assert find_dateline(paragraph) is not None
    assert find_dateline(paragraph) == find_dateline(paragraph) == read_dateline(paragraph)


@pytest.mark.parametrize("paragraph", ["", "The judges met on 8 May 2019 – twice.", "“OSH, 8 May 2019 – Judges met."])
def test_an_ordinary_paragraph_has_none(paragraph: str) -> None:
    assert find_dateline(paragraph) is None
