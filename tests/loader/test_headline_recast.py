import pytest

from osce_digest.loader.headline.recast import recast_clause

# sentence | actor | verb for one | rest
RECASTS = [
    "The Mission trained the guards | The Mission | trains | the guards",
    "The Mission concluded its visit to Osh | The Mission | concludes | visit to Osh",
    "The Chair strongly condemned the act | The Chair | strongly condemns | the act",
    "A fair took place in Osh | A fair | takes place | in Osh",
    "A fair was held by the OSCE Centre in Osh | the OSCE Centre in Osh | holds | a fair",
    "The vote was generally marred by fear | The vote | generally marred | by fear",
    "The Mission will hold a fair | The Mission | to hold | a fair",
    "The fair will be held in Osh | The fair | to be held | in Osh",
    "The Mission did not sign | The Mission | did | not sign",
    "The Chair said that the talks failed | The Chair | says | the talks failed",
    "The Chair visited Osh and met the judges | The Chair | visits | Osh and meets the judges",
    "The Mission held a fair, which drew 20 judges | The Mission | holds | a fair",
    "The guards ended a course, focusing on bees | The guards | end | a course on bees",
    "Welcoming the accord, the Chair issued the following statement | the Chair | welcomes | the accord",
    "In response to a raid, the Chair issued the following statement | the Chair | issues | a statement on a raid",
    "Maps of the lake, brought out by the Centre | Maps of the lake | brought | out by the Centre",
    "Hostility is growing; hard words feed it | Hostility | grows | ",
]


@pytest.mark.parametrize("written", RECASTS)
def test_a_clause_gives_actor_verb_and_rest(written: str) -> None:
    sentence, actor, verb, rest = written.split(" | ")
    made = recast_clause(sentence)
    assert made is not None
    assert (made.actor.full, made.say_verb(actor), made.rest) == (actor, verb, rest)


@pytest.mark.parametrize(
    "sentence", ["The Office organized it with care", "With all of them they were forty", "Fair in Osh"]
)
def test_what_points_back_or_has_no_verb_is_not_recast(sentence: str) -> None:
    assert recast_clause(sentence) is None


def test_the_verb_agrees_with_the_wording_chosen() -> None:
    made = recast_clause("The OSCE Centre in Osh and the Ministry of Justice held a fair")
    assert made is not None
    assert made.say_verb(made.actor.full) == "hold"
    assert made.say_verb(made.actor.single[0]) == "holds"


def test_a_place_within_the_actors_description_is_not_where_it_happened() -> None:
    made = recast_clause("Guards who stopped a march in Osh face trial", "in Osh")
    assert made is None or made.place == ""
    assert (kept := recast_clause("The Mission held a fair for judges in Osh", "in Osh")) is not None
    assert kept.place == "in Osh"
    report = "The Chair praised the judges in a report to the Permanent Council in Vienna"
    assert (sent := recast_clause(report, "in Vienna")) is not None
    assert sent.place == ""
