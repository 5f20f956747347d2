import pytest

from osce_digest.loader.headline.terse import drop_details, say_feeling, say_training, say_visit


@pytest.mark.parametrize(
    ("base", "rest", "expected"),
    [
        ("pay", "an official visit to Malta", (("visits", "visit"), "Malta")),
        ("pay", "a visit that lasted", None),
        ("plan", "a visit to Malta", None),
    ],
)
def test_a_visit_paid_is_visiting(base: str, rest: str, expected: object) -> None:
    assert say_visit(base, rest) == expected


@pytest.mark.parametrize(
    ("base", "rest", "expected"),
    [
        ("express", "serious concern over the ban", (("seriously concerned", "seriously concerned"), "over the ban")),
        ("express", "concern regarding a bill", (("concerned", "concerned"), "about a bill")),
        ("issue", "strong condemnation of the raid", (("strongly condemns", "strongly condemn"), "the raid")),
        ("express", "concern of others", None),
        ("express", "hope about the vote", None),
        ("share", "concern over the ban", None),
    ],
)
def test_what_is_felt_is_said_in_one_word(base: str, rest: str, expected: object) -> None:
    assert say_feeling(base, rest) == expected


@pytest.mark.parametrize(
    ("base", "rest", "expected"),
    [
        ("organize", "a three-day training course for guards on maps", (("trains", "train"), "guards on maps")),
        ("attend", "a training course for guards", None),
        ("organize", "a conference for guards", None),
    ],
)
def test_to_stage_a_training_for_somebody_is_to_train_them(base: str, rest: str, expected: object) -> None:
    assert say_training(base, rest) == expected


@pytest.mark.parametrize(
    ("base", "rest", "expected"),
    [
        ("train", "some 40 customs officers from the Ministry of Finance on forgery", "customs officers on forgery"),
        ("host", "22 students from five universities in Split", "students in Split"),
        ("train", "officers from the Ministry of Finance", "officers from the Ministry of Finance"),
        ("condemn", "the killing of three journalists", "the killing of three journalists"),
        ("train", "people away from harm on roads", "people away from harm on roads"),
    ],
)
def test_an_event_can_spare_how_many_and_whose_they_were_and_an_attack_cannot(
    base: str, rest: str, expected: str
) -> None:
    assert drop_details(base, rest) == expected
