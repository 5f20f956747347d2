import pytest

from osce_digest.loader import load_bytes
from osce_digest.model import NO_BORDERS, Borders

DUMP = """\
TIRANA, 3 May 2019 – The OSCE Presence in Albania trained twelve police officers in Elbasan today.
“We learn from each other,” said the mayor.
Pupils drew rivers in Osh. Their drawings hang in the town hall.
DUSHANBE, 6 May 2019 – The OSCE Programme Office in Dushanbe opened a course for border guards today.
The course ends on 10 May 2019.
"""
LISTING = """\
Young voters learn to count
Publishing date: 9 May 2019
What we do: Elections
SKOPJE, 9 May 2019 – Pupils counted ballots in a mock election today.
Judges met in the same town to talk about appeals.
"""


def cut(borders: Borders, text: str = DUMP) -> list[tuple[int, int, int]]:
    loaded = load_bytes("raw/a.txt", text.encode(), borders)
    assert all(account.balanced for account in loaded.accounts)
    places = [document.place for document in loaded.documents]
    return [(place.line, place.column, place.end_line) for place in places]


def test_without_moved_borders_a_file_is_cut_as_it_is() -> None:
    assert cut(NO_BORDERS) == [(1, 0, 3), (4, 0, 5)]


def test_an_item_begins_at_a_line_that_is_named() -> None:
    assert cut(Borders(begin=((3, 0),))) == [(1, 0, 2), (3, 0, 3), (4, 0, 5)]


def test_an_item_begins_in_mid_line_at_a_sentence() -> None:
    at = DUMP.splitlines()[2].index("Their")
    assert cut(Borders(begin=((3, at),))) == [(1, 0, 3), (3, at, 3), (4, 0, 5)]
    documents = load_bytes("raw/a.txt", DUMP.encode(), Borders(begin=((3, at),))).documents
    assert documents[0].body.endswith("Pupils drew rivers in Osh.")
    assert documents[1].body == "Their drawings hang in the town hall."


@pytest.mark.parametrize("place", [(3, 3), (3, 6), (3, 7), (3, 99), (9, 0), (1, 0), (4, 0)])
def test_nothing_begins_in_mid_sentence_beyond_the_file_or_where_an_item_begins_already(place: tuple[int, int]) -> None:
    assert cut(Borders(begin=(place,))) == [(1, 0, 3), (4, 0, 5)]


def test_what_begins_at_a_join_belongs_to_the_item_before() -> None:
    assert cut(Borders(join=((4, 0),))) == [(1, 0, 5)]
    (whole,) = load_bytes("raw/a.txt", DUMP.encode(), Borders(join=((4, 0),))).documents
    assert whole.body.count("\n") == 4
    assert "DUSHANBE, 6 May 2019" in whole.body


def test_a_border_moves_by_a_split_and_a_join() -> None:
    assert cut(Borders(begin=((3, 0),), join=((4, 0),))) == [(1, 0, 2), (3, 0, 5)]


def test_the_first_item_of_a_file_joins_nothing() -> None:
    assert cut(Borders(join=((1, 0),))) == [(1, 0, 3), (4, 0, 5)]


def test_several_items_begin_in_one_that_was_cut() -> None:
    assert cut(Borders(begin=((3, 0), (2, 0)))) == [(1, 0, 1), (2, 0, 2), (3, 0, 3), (4, 0, 5)]


def test_the_part_that_keeps_the_beginning_keeps_headline_and_metadata() -> None:
    documents = load_bytes("raw/a.txt", LISTING.encode(), Borders(begin=((5, 0),))).documents
    assert [document.place.line for document in documents] == [1, 5]
    assert documents[0].title == "Young voters learn to count"
    assert [given.field for given in documents[0].given] == ["date", "topics"]
    assert documents[1].given == ()


def test_hard_wrapped_text_is_parted_between_its_lines() -> None:
    width = 66
    lines = [f"{'The mission met editors and judges of the town today and':<{width}}"[:width].rstrip() + " then"] * 7
    text = "\n".join([*lines, "went home.", "", *lines, "went home.", ""])
    (whole,) = cut(NO_BORDERS, text)
    assert whole[:2] == (1, 0)
    assert cut(Borders(begin=((4, 0),)), text)[1][:2] == (4, 0)


def test_a_file_with_front_matter_stays_one_item() -> None:
    text = "---\ntitle: One\ndate: 2022-09-01\n---\n\nJudges met.\n\nPupils drew rivers.\n"
    assert len(cut(Borders(begin=((8, 0),)), text)) == 1


def test_a_part_that_joins_the_one_before_is_none() -> None:
    assert cut(Borders(begin=((3, 0),), join=((3, 0), (4, 0)))) == [(1, 0, 5)]
