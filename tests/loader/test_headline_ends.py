import pytest

from osce_digest.loader.headline.ends import find_ends, is_whole


def split_at(text: str, ends: tuple[int, ...]) -> list[str]:
    return [text[:end] for end in ends]


@pytest.mark.parametrize(
    ("text", "good", "fair"),
    [
        ("a workshop on bees for judges", ["a workshop", "a workshop on bees"], []),
        ("the report of the panel", [], ["the report"]),
        ("access to justice", [], []),
        ("contacts between judges and guards in Osh", ["contacts between judges and guards"], ["contacts"]),
        ("the vote that Osh held took place in fear", ["the vote"], []),
        ("the talks which the Chair, Ana Kos, had in Osh", ["the talks"], []),
        ("the House of Lords in session", ["the House of Lords"], []),
        ("economic and environmental activities", [], []),
        ("judges who work in Osh", ["judges"], []),
        ("a petition, calling for an end of war", ["a petition,"], []),
        ("calm but tense votes", [], []),
        ("judges to explain rulings", ["judges"], []),
        ("a meeting, begun, at which judges spoke", ["a meeting,"], []),
        ("a work camp in Osh, and the Mayor of Naryn helps", ["a work camp", "a work camp in Osh,"], []),
        ("a film when Ana Kos of Osh sings", [], []),
    ],
)
def test_ends_stand_before_new_phrases_and_never_inside_pairs_names_and_clauses(
    text: str, good: list[str], fair: list[str]
) -> None:
    ends = find_ends(text)
    assert split_at(text, ends.good) == [*good, text]
    assert split_at(text, ends.fair) == fair


@pytest.mark.parametrize("text", ["a fair in", "the “open", "Malta’s", "and", "", "the"])
def test_a_text_cannot_end_in_what_asks_for_more(text: str) -> None:
    assert not is_whole(text)


@pytest.mark.parametrize("text", ["a fair in Osh", "the “open” door", "12"])
def test_a_text_can_end_in_a_noun(text: str) -> None:
    assert is_whole(text)


def test_a_text_that_breaks_off_before_an_object_has_no_end_there() -> None:
    assert find_ends("judges to discuss").good == (len("judges"),)
    assert find_ends("judges to travel").good == (len("judges"), len("judges to travel"))
