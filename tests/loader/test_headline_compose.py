import pytest

from osce_digest.loader.headline.actor import Actor
from osce_digest.loader.headline.compose import compose
from osce_digest.loader.headline.recast import Recast

LONG = (
    "a seminar on the protection of bees and the planting of trees along the roads of the southern valleys for mayors"
)


def test_the_fullest_wording_wins_where_all_fits() -> None:
    made = Recast(Actor("The OSCE Centre in Osh", ("OSCE Centre", "OSCE")), ("holds", "hold"), "a fair")
    assert compose(made) == "OSCE Centre in Osh holds fair"


def test_a_place_returns_when_the_cut_took_it() -> None:
    made = Recast(Actor("The OSCE Centre in Osh"), ("holds", "hold"), f"{LONG} in Naryn", "in Naryn")
    assert compose(made) == "OSCE Centre in Osh holds seminar on protection of bees and planting of trees in Naryn"


def test_a_statement_is_never_printed_without_its_source() -> None:
    made = Recast(Actor("The law"), ("passed", "passed"), f"after {LONG}", attribution="observers say")
    assert compose(made).endswith(", observers say")


def test_where_but_turns_a_statement_and_not_all_fits_the_turn_is_told() -> None:
    made = Recast(
        Actor("The presidential and the parliamentary election"),
        ("well run", "well run"),
        "in nearly all of the regions of the country, but the count lacked transparency",
        attribution="final report concludes",
    )
    assert compose(made) == "count lacked transparency, final report concludes".replace("count lacked", "count lacks")


def test_what_somebody_says_keeps_the_verb_of_what_is_said() -> None:
    made = Recast(
        Actor("The Head of the OSCE Mission to Moldova"),
        ("says", "say"),
        "the closure of a polling station in a village on the left bank by the local militia was unacceptable",
    )
    assert (
        compose(made) == "closure of polling station in village was unacceptable, Head of OSCE Mission to Moldova says"
    )


def test_what_somebody_is_told_without_that_is_told_whole_or_not_at_all() -> None:
    made = Recast(Actor("The Chair"), ("tells", "tell"), "the guards the wells had dried")
    assert compose(made) == "Chair tells guards wells had dried"
    told = f"the guards of the river the wells in the valley, and those on {'the hills and ' * 4}the plain, had dried"
    assert compose(made._replace(rest=told)) == ""


def test_what_is_granted_goes_before_all_is_lost() -> None:
    made = Recast(
        Actor("The first round of the elections in all of the towns and in most of the villages"),
        ("meets", "meet"),
        "most standards, although many challenges, delays and old habits of all kinds remain unaddressed",
    )
    assert compose(made) == "first round of elections in all of towns and in most of villages meets most standards"


def test_what_a_study_indicates_keeps_its_verb() -> None:
    made = Recast(
        Actor("The study which the mayors of the valley and the guild of printers had paid for"),
        ("indicates", "indicate"),
        "that the radio of the town in the northern part of the valley was free",
    )
    assert compose(made) == "study indicates that radio of town in northern part of valley was free"


def test_of_what_is_felt_at_too_great_length_the_topic_is_told() -> None:
    made = Recast(
        Actor("The OSCE Chair Ana Kos", ("The OSCE Chair",)),
        ("regrets", "regret"),
        "that the death of the mayor of the town in the northern part of the valley and of his men may go unpunished",
    )
    assert compose(made).startswith("OSCE Chair on death of mayor of town")


@pytest.mark.parametrize("rest", ["", "x" * 200])
def test_nothing_is_composed_that_is_too_long(rest: str) -> None:
    assert compose(Recast(Actor("A" * 120), ("holds", "hold"), rest)) == ""
