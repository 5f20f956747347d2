import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader.headline.trim import tidy, trim


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("On 12 July 2023, the Mission met.", "the Mission met"),
        ("From 12 to 14 July, the Mission met.", "the Mission met"),
        ("from June 17 to 21, 2024 the Mission met", "the Mission met"),
        ("The fair was held on 27-30 June and 11 July.", "The fair was held"),
        ("The fair, as set by the treaty of 3 May 1999, opened", "The fair, as set by the treaty, opened"),
        ("ahead of the 15 July elections", "ahead of the elections"),
        ("The Mission met today in Osh.", "The Mission met in Osh"),
        ("The Chair, Ana Kos (Malta), today met", "The Chair, Ana Kos, met"),
        ("The fair opened in Osh last Friday.", "The fair opened in Osh"),
        ("The fair opened on Monday evening.", "The fair opened"),
        ("Guards are trained from today by the Mission", "Guards are trained by the Mission"),
        ("A total of 35 guards successfully completed it", "35 guards completed it"),
        ("Elections were held in October.", "Elections were held"),
        ("the State Programme for the year 2020", "the State Programme for the year 2020"),
        ("the 2024 elections", "the 2024 elections"),
        ("officers—all men—who", "officers who"),
        ("in order to help", "to help"),
        ("1. The Union is glad.", "The Union is glad"),
        ("They met in the U.S.", "They met in the U.S."),
        ("Monday’s talks went on", "Monday’s talks went on"),
    ],
)
def test_dates_asides_and_fillers_go(sentence: str, expected: str) -> None:
    assert trim(sentence).text == expected


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("The fair was held in Osh on 12 July.", "in Osh"),
        ("On 12 July in Osh, the Mission met", "in Osh"),
        ("The Mission met today in Novi Sad.", "in Novi Sad"),
        ("The OSCE Centre in Osh on 12 July met", ""),
        ("Judges in Osh met on 12 July", ""),
        ("The course opened on 12 July in the Farap district", ""),
    ],
)
def test_a_place_beside_a_date_is_where_it_happened(sentence: str, place: str) -> None:
    assert trim(sentence).place == place


def test_tidying_closes_gaps() -> None:
    assert tidy(" a  b , c,, d ;") == "a b, c, d".replace("c, d", "c, d")


@given(st.text(max_size=200))
def test_trimming_never_raises_nor_adds(text: str) -> None:
    assert len(trim(text).text) <= len(text) + 2 * text.count(",") + 2 * text.count("-") + 2 * text.count("–") + 1
