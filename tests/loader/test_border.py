"""Covers border_finding, border_bounds, border_chances, border_contrast, border_drift, border_openings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader.border.bounds import bound_borders
from osce_digest.loader.border.chances import add_up, find_chances
from osce_digest.loader.border.contrast import _IDLE, Contrast, find_idle
from osce_digest.loader.border.drift import Drift, find_rarity, weigh_words
from osce_digest.loader.border.finding import Border, find_borders
from osce_digest.loader.border.openings import Gaps, weigh_opening
from osce_digest.loader.border.weights import WEIGHTS
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


PARAGRAPHS = (
    *OSH, *TIRANA, *MINSK, "What comes next", "• one point", "For more information, please contact:", "Summary",
    "Judges too must learn. On 8 May, the OSCE Centre in Osh opened a school.", "Over 25 experts met yesterday",
    "On 9 May the judges met at a workshop of the Mission.", "VIENNA – The OSCE Secretary General said so.",
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(PARAGRAPHS), st.integers(0, 2)), min_size=1, max_size=12))
def test_no_border_weighs_more_than_its_bound(texts: list[tuple[str, int]]) -> None:
    made = [units(text, blanks=blanks)[0] for text, blanks in texts]
    features = [read_features(unit) for unit in made]
    bounds = bound_borders(made, features)
    gaps = Gaps(made)
    for index in range(1, len(made)):
        assert add_up(weigh_opening(made, features, index, gaps)) <= bounds[index]


@given(st.lists(st.sets(st.sampled_from("abcdefgh")), min_size=1, max_size=8))
def test_the_drift_of_words_is_what_the_neighbours_after_share_less_those_before(bags: list[set[str]]) -> None:
    rarity = find_rarity(bags)
    drift = Drift(bags, rarity)
    for index, own in enumerate(bags):
        after = own & set().union(*bags[index + 1 : index + 3])
        before = own & set().union(*bags[max(0, index - 2) : index])
        share = (weigh_words(after, rarity) - weigh_words(before, rarity)) / (weigh_words(own, rarity) or 1)
        assert drift.measure(index) == share


def test_a_rarer_word_weighs_more() -> None:
    rarity = find_rarity([{"osh", "rivers"}, {"osh"}, {"osh"}])
    assert rarity["rivers"] > rarity["osh"] > 0


def test_only_what_may_begin_an_item_is_a_chance() -> None:
    made = units(*OSH, *MINSK)
    chances = find_chances(made, [read_features(unit) for unit in made])
    assert 3 in chances
    assert 1 not in chances
    assert add_up(chances[3].cues) == pytest.approx(sum(weight for _, weight in chances[3].cues))


def test_cues_that_are_read_last_weigh_nothing() -> None:
    assert [WEIGHTS[cue] for cue in _IDLE] == [0.0, 0.0]


def test_where_little_else_speaks_for_a_border_what_weighs_nothing_is_told_too() -> None:
    item = ("Ambassador Jane Holland met the judges.", "The course was funded by Norway.")
    first, last, unit = (read_features(made) for made in units(*item, "Ambassador Jane Holland met the clerks."))
    assert [name for name, _ in find_idle([first, last], unit)] == ["end-closing", "person-again"]
    assert find_idle([unit], last) == []


def test_borders_that_say_little_together_are_none() -> None:
    weak = (
        "Weavers in Khorog showed their carpets, their scarves and their felt hats to guests from four valleys nearby "
        "on 9 May 2019."
    )
    assert starts(units(*OSH, weak)) == [0]
    assert starts(units(*MINSK, *OSH, weak)) == [0, 2, 5]


LISTED = (
    "On 3 May 2019, the OSCE Centre in Osh held a two-day workshop on forged passports for border guards of Batken.",
    "TIRANA, 6 May 2019 – The OSCE Presence in Albania opened an exhibition of pupils' drawings on clean rivers.",
    "An exhibition of carpets woven by women of Khorog was opened in the library there, and others are to follow.",
    "SKOPJE, 8 May 2019 – The OSCE Mission to Skopje gave computers to the clerks who keep the books of eleven courts.",
    "On 9 May 2019, the OSCE Programme Office in Dushanbe taught farmers of Rasht how to read the map of avalanches.",
    "The OSCE Mission to Moldova called on both sides to keep the ferry at Molovata open for those at work there.",
    "YEREVAN, 10 May 2019 – The OSCE Office in Yerevan brought mayors and firemen together for talks on dry grassland.",
)


def test_where_most_lines_begin_items_one_without_body_or_day_begins_one_too() -> None:
    assert starts(units(*LISTED)) == list(range(len(LISTED)))
    assert 3 not in starts(units(*OSH, LISTED[2], *MINSK))


def test_a_border_that_is_certain_by_itself_ends_no_search_where_no_item_can_end_before_it() -> None:
    assert starts(units("• Judges", "• Clerks", *LISTED[3:5], LISTED[6])) == [0, 3, 4]


def test_a_lead_is_told_by_the_sentence_after_it_that_sums_it_up() -> None:
    lead = (
        "The vote in the valley was calm and its count was open, but one of the two parties had the mayors and the "
        "presses on its side, and the courts heard complaints late."
    )
    summed = (
        "These are the main conclusions of the report that the OSCE Office for Democratic Institutions put out today."
    )
    assert starts(units(*MINSK, *OSH, lead, summed)) == [0, 2, 5]
    assert starts(units(*MINSK, *OSH, lead, "They were put down in a report.")) == [0, 2]


def test_no_item_begins_under_the_heading_of_a_section() -> None:
    report = ("Report on the courts of the valley", OSH[0], "2. Training")
    lead = "On 6 May 2019, the OSCE Centre in Osh opened a school for judges of the valley."
    assert starts(units(*report, lead)) == [0]
    assert starts(units(*report[1:2], lead)) == [0, 1]


def test_names_that_the_item_before_does_not_have_speak_for_a_border() -> None:
    def weigh(text: str) -> dict[str, float]:
        read = [read_features(unit) for unit in units(OSH[0], text, OSH[2])]
        chances = find_chances(units(OSH[0], text, OSH[2]), read)
        contrast = Contrast(chances[1])
        contrast.reach(read[:1])
        return dict(contrast.weigh())

    told = "Nobody in Batken or Naryn had asked {}, who had come on 3 May 2019 to speak about goats in the hills."
    assert "names-apart" in weigh(told.format("Ana Kos"))
    again = "Nobody in Osh had asked the OSCE Centre in Osh on 3 May 2019 whether {} had goats in the hills or not."
    assert "names-apart" not in weigh(again.format("Batken"))
    assert "names-apart" not in weigh(f"BATKEN, 5 May 2019 – {told.format('Ana Kos')}")
    assert read_features(units(told.format("the OSCE Mission"))[0]).names == {"Batken", "Naryn"}
