from osce_digest.loader.headline.actor import Actor
from osce_digest.loader.headline.recast import Recast
from osce_digest.loader.headline.wordings import MOST_LOST, say_head, word_actor


def list_wordings(actor: Actor, verb: tuple[str, str] = ("holds", "hold")) -> dict[str, int]:
    return dict(word_actor(Recast(actor, verb, "a fair"), actor.full))


def test_a_name_alone_costs_more_than_an_office_alone() -> None:
    office = list_wordings(Actor("OSCE Chair Ana Kos", ("OSCE Chair",), unnamed="OSCE Chair"))
    name = list_wordings(Actor("Foreign Minister Ana Kos", ("Ana Kos",)))
    body = list_wordings(Actor("The OSCE Centre in Osh", ("OSCE Centre",)))
    assert office["OSCE Chair"] < 0 < body["OSCE Centre"] < name["Ana Kos"]


def test_no_cut_leaves_a_bare_office_and_a_lost_genitive_is_dear() -> None:
    cuts = list_wordings(Actor("The Chair of the committee on bees"))
    assert "The Chair" not in cuts
    assert "154 tons" not in list_wordings(Actor("154 tons of chlorine"))
    cuts = list_wordings(Actor("Empowerment of women"))
    assert cuts.get("Empowerment", MOST_LOST + 1) > MOST_LOST


def test_a_figure_goes_with_its_own_half_of_a_pair_only() -> None:
    cuts = list_wordings(Actor("Ten river guards from Osh and six mountain judges"))
    assert "River guards" in cuts
    assert "Ten river guards" not in cuts
    assert "Ten river guards" in list_wordings(Actor("Ten river guards from Osh and Batken"))


def test_a_task_goes_whole() -> None:
    cuts = list_wordings(Actor("Members of the council responsible for the register of wells in Osh"))
    assert "Members of the council" in cuts
    assert not [cut for cut in cuts if cut.endswith(("responsible", "register"))]


def test_what_are_many_is_not_cut_to_one() -> None:
    whole = Actor("Relief for birds and care for cages")
    assert "Relief" not in list_wordings(whole, ("are", "are"))
    assert "Relief" in list_wordings(whole)


def test_the_verb_agrees_with_each_wording() -> None:
    made = Recast(Actor("The mayor and the judges", single=("The mayor",)), ("meets", "meet"), "in Osh")
    assert say_head(made, "The mayor") == "mayor meets"
    assert say_head(made, "The judges") == "judges meet"
