from osce_digest.renderer.charts.periods import MONTHS, Period, join_counts, sum_periods


def test_few_months_stay_months_and_gaps_are_filled() -> None:
    found = sum_periods({"2023-11": (1, 2), "2024-02": (3, 4)})
    assert found == [
        Period("2023-11", (1, 2)),
        Period("2023-12", (0, 0)),
        Period("2024-01", (0, 0)),
        Period("2024-02", (3, 4)),
    ]


def test_many_months_become_years_with_empty_years_between() -> None:
    found = sum_periods({"2001-05": (1, 0), "1999-01": (2, 1), "1999-12": (1, 1)})
    assert found == [Period("1999", (3, 2)), Period("2000", (0, 0)), Period("2001", (1, 0))]


def test_as_many_months_as_can_be_read_are_shown() -> None:
    assert len(sum_periods({"2022-01": (1,), "2023-12": (1,)})) == MONTHS
    assert [period.name for period in sum_periods({"2022-01": (1,), "2024-01": (1,)})] == ["2022", "2023", "2024"]


def test_months_and_years_are_named_by_the_caller() -> None:
    assert [period.name for period in sum_periods({"2023-07": (1,)}, "<{}>".format)] == ["<2023-07>"]
    assert [period.name for period in sum_periods({"1990-01": (1,), "1992-12": (1,)}, "y{}".format)] == [
        "y1990",
        "y1991",
        "y1992",
    ]


def test_the_order_of_the_months_given_does_not_show() -> None:
    months = {"2023-03": (1,), "2023-01": (2,), "2023-02": (3,)}
    assert sum_periods(months) == sum_periods(dict(sorted(months.items())))


def test_without_months_there_are_no_periods() -> None:
    assert sum_periods({}) == []


def test_a_period_knows_the_sum_of_all_kinds() -> None:
    assert Period("2023", (1, 2, 3)).total == 6


def test_counts_of_several_kinds_lie_side_by_side() -> None:
    joined = join_counts([[("2023-07", 2)], [], [("2023-06", 1), ("2023-07", 4)]])
    assert list(joined.items()) == [("2023-06", (0, 0, 1)), ("2023-07", (2, 0, 4))]


def test_kinds_without_counts_have_no_months() -> None:
    assert join_counts([[], []]) == {}
