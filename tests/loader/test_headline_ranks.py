import pytest

from osce_digest.loader.headline.ranks import FAIR, GOOD, rank

STRENGTH = {"|": GOOD, "/": FAIR, "^": 0}


@pytest.mark.parametrize(
    "written",
    [
        "a workshop | on bees",
        "the report / of the panel",
        "observers | monitoring the vote",
        "a training ^ monitoring",
        "maps, compasses ^ and ropes",
        "maps, compasses, ^ ropes and tents",
        "courses in Bar, ^ Kolašin and Nikšić",
        "a course in Osh, Kyrgyzstan, | to teach",
        "the vote was transparent, | and the count was slow",
        "in compliance ^ with the law",
        "a bill brought into line | with the law",
        "for representatives ^ of the press",
        "a van was driven ^ into the hall",
        "a blogger and editor ^ of a paper",
        "his decision to pardon ten men | and release them",
        "their response | to prevent fires",
        "the response ^ to fires",
        "the murder ^ of a guard",
        "the House ^ of Lords",
        "peaceful | and turnout was high",
        "peaceful, competitive | and most media were free",
        "peaceful, competitive ^ and transparent",
        "a rise after a fall in the year ^ before",
    ],
)
def test_a_place_is_ranked_by_the_words_on_both_sides(written: str) -> None:
    texts = written.split()
    index = next(at for at, text in enumerate(texts) if text in STRENGTH)
    strength = STRENGTH[texts.pop(index)]
    lows = [text.lower().strip(",") for text in texts]
    assert rank(texts, lows, index) == strength
