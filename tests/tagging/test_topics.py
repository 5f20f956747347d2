from collections.abc import Callable

import pytest

from osce_digest.model import Tags

TagTerms = Callable[..., dict[str, list[str]]]

ABOUT = [
    ("Observers watched voters at polling stations on election day.", "Elections"),
    ("Forty police officers practised community policing.", "Policing"),
    ("Victims of human trafficking need shelter, experts on trafficking in human beings said.", None),
    (
        "Traffickers recruit online, a conference on trafficking in human beings heard.",
        "Combating trafficking in human beings",
    ),
    ("A journalist was attacked, and media freedom with him.", "Media freedom and development"),
    ("Border guards learned to find forged documents at border crossing points.", "Border management"),
    ("Sappers destroyed small arms and light weapons and surplus ammunition.", "Arms control"),
    ("Climate change dries out rivers, a seminar on water management heard.", "Environmental activities"),
    ("Prosecutors and judges spoke about fair trial standards and the rule of law.", "Rule of law"),
    ("Roma and Sinti families moved into new houses, Roma mediators said.", "Roma and Sinti"),
    ("The round of talks on the settlement process dealt with the ceasefire.", "Conflict prevention and resolution"),
]


@pytest.mark.parametrize(("text", "topic"), [case for case in ABOUT if case[1]])
def test_the_heaviest_topic_comes_first(tag_terms: TagTerms, text: str, topic: str) -> None:
    assert tag_terms(text)["topics"][:1] == [topic]


def test_the_media_representative_stands_for_media_freedom(tag_terms: TagTerms) -> None:
    found = tag_terms("The OSCE Representative on Freedom of the Media opened an office.")
    assert found["topics"] == ["Media freedom and development"]


def test_a_word_in_the_title_weighs_more_than_at_the_end(tag_text: Callable[..., Tags]) -> None:
    filler = "\n".join(["It was late, it rained, and nobody knew the way to the house on the hill."] * 5)
    late = tag_text(f"{filler}\nPolice came.")
    early = tag_text(f"{filler}\nThey came.", title="Police officers meet")
    assert [topic.term for topic in early.topics] == ["Policing"]
    assert late.topics == ()


def test_the_same_word_said_again_adds_little(tag_text: Callable[..., Tags]) -> None:
    def confidence(text: str) -> float:
        tags = tag_text(text)
        return max((tag.confidence for tag in (*tags.topics, *tags.to_check)), default=0.0)

    once = confidence("They met elections.")
    again = confidence("They met elections and elections.")
    assert once < again < 1 - (1 - once) ** 2


def test_words_in_quotes_weigh_less(tag_text: Callable[..., Tags]) -> None:
    plain = tag_text("They spoke of policing.").topics[0]
    quoted = tag_text("They spoke of “policing”.")
    assert max(tag.confidence for tag in (*quoted.topics, *quoted.to_check)) < plain.confidence


def test_no_more_than_five_topics_stand(tag_terms: TagTerms) -> None:
    title = "Elections, policing, media freedom, climate change, human trafficking, gender equality and Roma"
    assert len(tag_terms("They met.", title=title)["topics"]) == 5


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (
            "The Observer Mission at Russian Checkpoints Gukovo and Donetsk counted lorries.",
            "Conflict prevention and resolution",
        ),
        ("Teachers spoke at the OSCE Border Management Staff College.", "Border management"),
    ],
)
def test_a_body_lends_its_field_of_work(tag_terms: TagTerms, text: str, topic: str) -> None:
    assert topic in tag_terms(text)["topics"]


def test_a_second_topic_stands_beside_a_much_stronger_one(tag_terms: TagTerms) -> None:
    title = "Model OSCE: young people debate"
    found = tag_terms("Youth groups met for a Model OSCE, and young women and men spoke.", title=title)
    assert found["topics"][0] == "Youth"
    assert {"Education", "Democratization"} <= set(found["topics"])


def test_whom_something_is_for_stands_beside_however_much_is_said_of_what_it_is(tag_terms: TagTerms) -> None:
    title = "Polling stations, ballot papers, voter lists and voter turnout in villages of {}"
    body = "Election day, vote count, election results and election campaign were observed."
    assert tag_terms(body, title=title.format("minorities"))["topics"] == ["Elections", "National minority issues"]
    found = tag_terms(body, title=title.format("tourists"))
    assert found["topics"] == ["Elections"]
    assert "topics/Economic activities" in found["to_check"]
