import pytest

from osce_digest.loader.headline.number import is_figure, is_plural


@pytest.mark.parametrize(
    "actor",
    [
        "Experts from Osh",
        "25 women",
        "Twenty-four officers",
        "some 50 people",
        "Police trained in Osh",
        "The Office in Osh and the Ministry",
        "Kowal and OSCE Secretary General",
        "Co-Chairs of the talks",
        "Officers of the State Customs Service",
        "The two OSCE institutions",
        "Institutions dealing with media freedom",
        "A number of ministries",
        "The Presence and Tirana University",
        "Ana Kos and Jan Kowal",
        "Head of the Mission and Jan Kowal",
    ],
)
def test_many_are_told_by_figure_noun_or_conjunction(actor: str) -> None:
    assert is_plural(actor)


@pytest.mark.parametrize(
    "actor",
    [
        "The OSCE Programme Office in Osh",
        "ODIHR",
        "A course for 30 judges",
        "The series",
        "A handbook by the OSCE and the UNHCR",
        "A swap between the town of Kukës and its neighbours",
        "OSCE Media Freedom Representative Carla Mendes",
        "Malta's Foreign Ministry",
        "58th round",
        "Head of OSCE Mission to Serbia and Montenegro Ana Kos",
        "",
    ],
)
def test_one_is_told_from_many(actor: str) -> None:
    assert not is_plural(actor)


def test_figures_are_numbers_above_one_in_digits_or_words() -> None:
    assert all(map(is_figure, ["2", "6,300", "sixteen", "thirty", "forty-one", "eight"]))
    assert not any(map(is_figure, ["one", "58th", "often", "", "tens"]))
