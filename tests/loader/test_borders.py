"""Covers borders, border_chances, border_contrast, border_openings."""

from osce_digest.loader.border_weights import WEIGHTS
from osce_digest.loader.borders import Border, find_borders
from osce_digest.loader.features import read_features
from osce_digest.loader.lines import Line
from osce_digest.loader.marks import mark
from osce_digest.loader.units import Unit

OSH = (
    "The OSCE Centre in Osh held a two-day workshop on forged passports for border guards on 3 and 4 May 2019.",
    "During the workshop, Karim Aliev, who heads the school, said that forged passports were found every week.",
    "Aliev said that the guards would now teach others.",
)
TIRANA = (
    "On 6 May, in Tirana, the OSCE Presence in Albania opened an exhibition of drawings on clean rivers by pupils.",
    "“A river belongs to those who come after us,” one of the young painters said.",
    "The exhibition stays open until autumn.",
)
MINSK = (
    "MINSK, 7 May 2019 – Judges and clerks compared notes today on how long trials last.",
    "They agreed that delays hurt the poor most.",
)


def units(*texts: str, blanks: int = 0, column: int = 0) -> list[Unit]:
    return [
        Unit((Line(number, column if number > 1 else 0, 0, len(text), text),), text, mark(text), blanks)
        for number, text in enumerate(texts, start=1)
    ]


def starts(made: list[Unit]) -> list[int]:
    return [border.index for border in find_borders(made, [read_features(unit) for unit in made])]


def test_items_that_run_together_are_told_apart() -> None:
    assert starts(units(*OSH, *TIRANA, *MINSK)) == [0, 3, 6]
    assert starts(units(*MINSK, *OSH, *TIRANA)) == [0, 2, 5]


def test_one_item_is_not_split() -> None:
    for item in (OSH, TIRANA, MINSK):
        assert starts(units(*item)) == [0]


def test_no_units_have_no_borders() -> None:
    assert find_borders([], []) == []


def test_a_person_taken_for_granted_binds_a_paragraph_to_the_item_that_introduced_her() -> None:
    second = "On 8 May, Aliev held talks in Osh with the OSCE Centre in Osh on the workshop."
    assert starts(units(*OSH, second)) == [0]


def test_a_second_item_needs_more_proof_where_no_line_break_stands_before_it() -> None:
    remark = "An exhibition on rivers opened on 6 May."
    apart = units(*OSH, remark)
    glued = units(*OSH, remark, column=80)
    loose = {border.index: border.score for border in find_borders(apart, [read_features(unit) for unit in apart])}
    tight = {border.index: border.score for border in find_borders(glued, [read_features(unit) for unit in glued])}
    assert loose.get(3, 0) >= tight.get(3, 0)
    assert WEIGHTS["glued"] < 0


def test_each_border_tells_its_cues_and_how_sure_it_is() -> None:
    made = units(*OSH, *MINSK)
    border = find_borders(made, [read_features(unit) for unit in made])[1]
    assert "dateline" in dict(border.cues)
    assert border.score == sum(weight for _, weight in border.cues)
    assert 0.9 < border.confidence <= 1
    assert Border(1, 0.0, ()).confidence == 0.5


def test_the_order_of_equal_files_does_not_matter() -> None:
    made = units(*OSH, *TIRANA)
    assert starts(made) == starts(units(*OSH, *TIRANA))
