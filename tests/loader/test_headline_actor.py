import pytest

from osce_digest.loader.headline.actor import say_actor


@pytest.mark.parametrize(
    ("subject", "full"),
    [
        ("In Osh, the OSCE Centre", "the OSCE Centre"),
        ("During her visit to Osh, the Mayor", "the Mayor"),
        ("Rounding off his tour of three valleys, the Mayor", "the Mayor"),
        ("Eighty years after the camp was freed, hatred", "hatred"),
        ("Over 25 experts", "Over 25 experts"),
        ("The OSCE Centre, together with A, B and C,", "The OSCE Centre"),
        ("The OSCE Centre in co-operation with the Mayor", "The OSCE Centre"),
        ("Six members, led by Ana Kos,", "Six members"),
        ("The OSCE Chair, Serbia's Foreign Minister Ana Kos,", "The OSCE Chair Ana Kos"),
        ("OSCE Chair, Minister of Foreign Affairs of North Macedonia Ana Kos", "OSCE Chair Ana Kos"),
        ("Ana Kos, the Director of ODIHR,", "ODIHR Director Ana Kos"),
        ("Ana Kos, journalist and writer,", "Ana Kos"),
        ("Telavi, the main town of the valley,", "Telavi"),
        ("Reporters, judges and guards from Osh", "Reporters, judges and guards from Osh"),
        ("About 6,300 officers", "About 6,300 officers"),
    ],
)
def test_a_subject_is_reduced_to_who_acts(subject: str, full: str) -> None:
    actor = say_actor(subject)
    assert actor is not None
    assert actor.full == full


@pytest.mark.parametrize("subject", ["He", "In Osh", "This", "", "The Directorate asked"])
def test_no_sure_actor_is_better_than_a_wrong_one(subject: str) -> None:
    assert say_actor(subject) is None


def test_shorter_wordings_go_from_the_full_name_to_the_organization() -> None:
    actor = say_actor("The OSCE Programme Office in Osh")
    assert actor is not None
    assert actor.shorter == ("OSCE Programme Office", "OSCE")
    assert actor.brief == "OSCE Programme Office"


def test_one_of_two_actors_can_stand_alone_but_is_told_apart() -> None:
    actor = say_actor("The OSCE Centre in Osh and the Ministry of Justice")
    assert actor is not None
    assert actor.single == ("The OSCE Centre in Osh", "OSCE Centre", "OSCE")
    assert actor.shorter == ()


def test_known_offices_can_do_without_the_name() -> None:
    actor = say_actor(
        "OSCE Chairman-in-Office, Foreign Minister of Poland, Jan Kos and OSCE Secretary General, Ana Kos,"
    )
    assert actor is not None
    assert actor.full == "OSCE Chairman-in-Office Jan Kos and OSCE Secretary General Ana Kos"
    assert actor.brief == "OSCE Chairman-in-Office and Secretary General"
