from hypothesis import given
from hypothesis import strategies as st

from osce_digest.matching.words import cut, level, undot


def test_hyphens_blanks_and_apostrophes_become_one_kind_each() -> None:
    assert level("Co‑operation’s\u00a0AIM_now") == "co operation's aim now"


def test_words_and_separators_stand_by_turns() -> None:
    assert cut("prishtinë/priština's, 2") == ["", "prishtinë", "/", "priština", "'", "s", ", ", "2", ""]


@given(st.text())
def test_nothing_is_lost_and_every_position_kept(text: str) -> None:
    levelled = level(undot(text))
    assert len(levelled) == len(text)
    assert "".join(cut(levelled)) == levelled
