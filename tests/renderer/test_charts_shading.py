import pytest

from osce_digest.renderer.charts.shading import SHADES, choose_steps, name_steps, shade


@pytest.mark.parametrize(
    ("most", "steps"),
    [(0, (1, 2, 3, 4)), (4, (1, 2, 3, 4)), (97, (1, 3, 10, 30)), (1000, (1, 5, 30, 200)), (10_000, (1, 10, 100, 1000))],
)
def test_steps_are_round_and_part_few_from_many(most: int, steps: tuple[int, ...]) -> None:
    assert choose_steps([0, most]) == steps


def test_without_counts_there_are_steps_too() -> None:
    assert choose_steps([]) == (1, 2, 3, 4)


@pytest.mark.parametrize("most", [*range(200), 999, 1001, 123_456])
def test_steps_rise_and_every_shade_can_be_met_where_counts_allow(most: int) -> None:
    steps = choose_steps([most])
    assert len(steps) == SHADES
    assert list(steps) == sorted(set(steps))
    assert steps[0] == 1
    assert shade(most, steps) == min(most, SHADES)


def test_a_step_begins_its_shade() -> None:
    assert [shade(items, (1, 3, 10, 30)) for items in (0, 1, 2, 3, 9, 10, 30, 999)] == [0, 1, 1, 2, 2, 3, 4, 4]


def test_a_step_of_one_count_is_no_range() -> None:
    assert name_steps((1, 2, 3, 5)) == ("0", "1", "2", "3–4", "5+")
