import pytest

from osce_digest.loader.headline.openings import drop_opening, open_with_actor


@pytest.mark.parametrize(
    ("subject", "kept"),
    [
        ("In Naryn the first group of guards", "the first group of guards"),
        ("For the vote in Osh the OSCE Office", "the OSCE Office"),
        ("At the edge of the OSCE region bees", "At the edge of the OSCE region bees"),
        ("With its task to “count bees” the Mission", "the Mission"),
        ("On the wishes of the OSCE Mission, judges", "On the wishes of the OSCE Mission, judges"),
        ("Judges in the OSCE area", "Judges in the OSCE area"),
    ],
)
def test_a_lead_up_without_a_comma_ends_where_the_actor_begins(subject: str, kept: str) -> None:
    assert open_with_actor(subject) == kept


@pytest.mark.parametrize(
    "written",
    [
        "In Osh | After two days | the Centre -> the Centre",
        "In Osh | Kyrgyzstan | the bee keepers -> the bee keepers",
        "Bringing together judges | the fair -> the fair",
        "Hosted by the Mayor | the fair -> the fair",
        "Worried about bees | OSCE experts -> OSCE experts",
        "Training | the courts and bees -> Training, the courts and bees",
        "Over 25 experts | the Mayor -> Over 25 experts, the Mayor",
        "Twenty years on | those who came -> those who came",
    ],
)
def test_pieces_that_only_lead_up_to_the_subject_go(written: str) -> None:
    pieces, _, kept = written.partition(" -> ")
    assert ", ".join(drop_opening(pieces.split(" | "))) == kept
