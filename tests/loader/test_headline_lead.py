import pytest

from osce_digest.loader.headline.lead import drop_label, find_news


@pytest.mark.parametrize(
    ("sentences", "index"),
    [
        (["The OSCE Mission held a fair.", "The OSCE also met judges."], 0),
        (["Corruption must be fought everywhere.", "The OSCE Mission held a course on it."], 1),
        (["On 30 April 2023, the State adopted a law.", "As a result, the OSCE Mission held a course."], 1),
        (["Corruption must be fought everywhere.", "He agreed."], 0),
        (["Two guards were hurt in Osh.", "The OSCE Mission is concerned."], 0),
        (["“We must talk.”", "The OSCE Mission held a fair."], 1),
        ([], 0),
    ],
)
def test_background_gives_way_to_the_first_news(sentences: list[str], index: int) -> None:
    assert find_news(sentences) == index


def test_a_heading_that_ran_into_its_paragraph_goes() -> None:
    assert drop_label("Summary The SMM heard shots.") == "The SMM heard shots."
    assert drop_label("Summary of the week: the SMM heard shots.") == "Summary of the week: the SMM heard shots."
