import pytest

from osce_digest.loader.headline.bonds import is_bound, is_deed, is_unsafe, opens_list, splits


def part(written: str) -> tuple[list[str], list[str], int]:
    texts = written.split()
    index = texts.index("|")
    del texts[index]
    return texts, [text.lower().strip(",") for text in texts], index


@pytest.mark.parametrize(
    ("written", "bound"),
    [
        ("agree to put the plan | into law", True),
        ("the decision of the court | to free him", True),
        ("pay what they owe | on time", True),
        ("holds a fair | in Osh", False),
    ],
)
def test_a_verb_may_ask_for_more_than_its_object(written: str, bound: bool) -> None:  # noqa: FBT001
    _, lows, index = part(written)
    assert splits(lows, index) is bound


@pytest.mark.parametrize(
    ("written", "unsafe"),
    [
        ("pass the law | without debate", True),
        ("pass the law | without further delay", False),
        ("opens an office | while closing another", False),
        ("meets the Mayor of Osh, and a second time | with judges", True),
        ("meets the Mayor of Osh | with judges", False),
    ],
)
def test_what_limits_or_is_added_stays(written: str, unsafe: bool) -> None:  # noqa: FBT001
    assert is_unsafe(*part(written)) is unsafe


def test_a_list_and_a_pair_are_told_from_what_follows() -> None:
    assert opens_list(*part("to the family, | friends and colleagues"))
    assert not opens_list(*part("in Osh, | the capital and seat"))
    assert is_bound(*part("the vote took place | in fear"))
    assert not is_bound(*part("the lists were incomplete | in Osh"))


@pytest.mark.parametrize(("word", "deed"), [("suspension", True), ("delegation", False), ("report", False)])
def test_deeds_are_told_from_bodies(word: str, deed: bool) -> None:  # noqa: FBT001
    assert is_deed(word) is deed
