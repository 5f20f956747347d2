import re

from osce_digest.markup import Templates
from osce_digest.renderer.charts.bars import TEMPLATE, Bars, Kind, Label, Words, draw_bars
from osce_digest.renderer.charts.periods import Period
from osce_digest.renderer.charts.printing import print_chart

KINDS = [Kind("politico-military", "Politico-military"), Kind("human", "Human & more")]
WORDS = Words("Items by <year>", "Items a year", "Figures", "Year", "All")


def make_years(*counts: tuple[int, int], first: int = 2001) -> list[Period]:
    return [Period(str(first + number), pair) for number, pair in enumerate(counts)]


def print_bars(chart: Bars) -> str:
    return print_chart(Templates(), TEMPLATE, chart)


def test_all_rows_are_on_one_scale() -> None:
    politico, human = draw_bars(make_years((5, 10), (0, 1)), KINDS, WORDS).rows
    assert politico.bars == "M1 100v-50h8v50z"
    assert human.bars == "M1 100v-100h8v100zM11 100v-10h8v10z"


def test_the_highest_bar_of_each_row_is_labelled_above_it() -> None:
    politico, human = draw_bars(make_years((5, 1), (0, 10)), KINDS, WORDS).rows
    assert (politico.highest, politico.top) == (Label("5", 25, "middle"), 50)
    assert (human.highest, human.top) == (Label("10", 75, "middle"), 0)


def test_a_row_without_items_has_no_bar_and_says_none() -> None:
    politico, _ = draw_bars(make_years((0, 1)), KINDS, WORDS).rows
    assert (politico.bars, politico.total, politico.highest) == ("", 0, None)


def test_one_item_among_thousands_can_be_seen() -> None:
    politico, _ = draw_bars(make_years((1, 5000)), KINDS, WORDS).rows
    assert politico.bars == "M1 100v-1h8v1z"


def test_few_periods_are_all_named_below_their_bars() -> None:
    labels = draw_bars(make_years((1, 1), (1, 1)), KINDS, WORDS).labels
    assert labels == (Label("2001", 25, "middle"), Label("2002", 75, "middle"))


def test_of_many_periods_the_ends_and_some_between_are_named() -> None:
    labels = draw_bars(make_years(*[(1, 1)] * 30, first=1995), KINDS, WORDS).labels
    assert [label.words for label in labels] == ["1995", "2005", "2014", "2024"]
    assert (labels[0].x, labels[0].anchor, labels[-1].x, labels[-1].anchor) == (0, "start", 100, "end")


def test_the_figures_stand_in_a_table_with_heads() -> None:
    html = print_bars(draw_bars(make_years((5, 10), (0, 1)), KINDS, WORDS))
    assert "<caption>Items by &lt;year&gt;</caption>" in html
    assert re.findall(r'<th scope="col">(.*?)</th>', html) == ["Year", "Politico-military", "Human &amp; more", "All"]
    assert re.findall(r'<tr><th scope="row">(.*?)</th>(.*)</tr>', html) == [
        ("2001", "<td>5</td><td>10</td><td>15</td>"),
        ("2002", "<td>0</td><td>1</td><td>1</td>"),
    ]


def test_the_column_of_sums_can_be_left_out() -> None:
    html = print_bars(draw_bars(make_years((5, 10)), KINDS, WORDS._replace(total="")))
    assert '<tr><th scope="row">2001</th><td>5</td><td>10</td></tr>' in html


def test_each_row_is_named_beside_its_colour() -> None:
    html = print_bars(draw_bars(make_years((5, 10)), KINDS, WORDS))
    assert '<span class="chip dimensions human">Human &amp; more</span> <span class="count">10</span>' in html
    assert html.count("<title>") == len(KINDS)
    assert html.count("<desc>Items a year</desc>") == len(KINDS)


def test_without_periods_nothing_is_printed() -> None:
    assert print_bars(draw_bars([], KINDS, WORDS)).strip() == ""


def test_thirty_years_stay_inside_small_and_of_integers() -> None:
    chart = draw_bars(make_years(*[(year % 7, year * 5 % 11) for year in range(30)]), KINDS, WORDS)
    for row in chart.rows:
        ends = [int(x) + 8 for x in re.findall(r"M(\d+) ", row.bars)]
        assert max(ends) <= chart.width
        assert max(map(int, re.findall(r"v(\d+)z", row.bars))) == 100 - row.top <= chart.height
    html = print_bars(chart)
    assert len(html) < 6000
    assert "style=" not in html
    assert "." not in "".join(re.findall(r' (?:d|x|y|viewBox)="([^"]*)"', html))
