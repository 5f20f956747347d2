import pytest

from osce_digest.loader.headline.frames import recast


@pytest.mark.parametrize(
    ("sentence", "actor", "verb", "rest"),
    [
        ("Bees were the focus of a fair in Osh today.", "A fair in Osh", "focuses", "on Bees"),
        ("Training judges was the aim of two fairs.", "Two fairs", "aims", "at training judges"),
        ("Bees will be the topic of a fair that opens in Osh.", "A fair", "to focus", "on Bees"),
        ("Stateless bees, a cause of grief, are the focus of a fair.", "A fair", "focuses", "on stateless bees"),
        ("Bees were the theme for discussion during two seminars.", "Two seminars", "focuses", "on Bees"),
        ("Dull bees were on top of the agenda of a fair in Osh.", "A fair in Osh", "focuses", "on Dull bees"),
        (
            "Bees, law and trust are among the topics of a fair",
            "Bees, law and trust",
            "among",
            "topics of a fair",
        ),
        ("Bees and law are among the topics at a seminar in Osh.", "A seminar in Osh", "discusses", "Bees and law"),
        ("Bees and law were among the themes discussed at the fair.", "Bees and law", "discussed", "at the fair"),
    ],
)
def test_a_focus_becomes_what_its_event_focuses_on(sentence: str, actor: str, verb: str, rest: str) -> None:
    made = recast(sentence)
    assert made is not None
    assert (made.actor.full, made.verb[0], made.rest) == (actor, verb, rest)


@pytest.mark.parametrize(
    ("sentence", "attribution"),
    [
        ("The vote was calm in all towns, observers said in a statement today.", "observers say"),
        ("The vote was calm in all of the towns, said the OSCE Mission.", "OSCE Mission says"),
        (
            "The vote was calm in all the towns, concluded an observation mission deployed by ODIHR.",
            "observation mission concludes",
        ),
        (
            "The trial should be held again, the OSCE Chair, Foreign Minister Ana Kos, said with regret.",
            "OSCE Chair says",
        ),
        ("According to judges, the law was passed in haste.", "according to judges"),
        ("“We have to talk to each other,” said Ana Kos.", "Ana Kos says"),
    ],
)
def test_statements_and_quotations_keep_who_made_them(sentence: str, attribution: str) -> None:
    made = recast(sentence)
    assert made is not None
    assert made.attribution == attribution


def test_a_visit_that_was_concluded_is_no_statement() -> None:
    made = recast("Ana Kos, OSCE Special Representative for Gender, concluded her two-day visit to Iceland.")
    assert made is not None
    assert (made.attribution, made.actor.full, made.verb[0]) == ("", "OSCE Special Representative Ana Kos", "concludes")


@pytest.mark.parametrize(
    ("sentence", "headline"),
    [
        ("The following is a joint statement by the Chair, Ana Kos, and others.", "joint statement by the Chair"),
        ("The following is a press release issued by the OSCE Mission.", "press release issued by the OSCE Mission"),
    ],
)
def test_what_only_announces_a_statement_is_named(sentence: str, headline: str) -> None:
    made = recast(sentence)
    assert made is not None
    assert (made.actor.full, made.verb[0]) == (headline, "")


def test_what_somebody_said_he_felt_he_feels() -> None:
    made = recast("The OSCE Chair, Ana Kos, said today she regretted the death of the mayor.")
    assert made is not None
    assert (made.actor.brief, made.verb[0], made.rest) == ("The OSCE Chair", "regrets", "the death of the mayor")


def test_what_somebody_says_of_himself_needs_no_he_said() -> None:
    made = recast("The OSCE Chair is alarmed by the news, he said today.")
    assert made is not None
    assert (made.verb[0], made.rest) == ("alarmed", "by the news")


@pytest.mark.parametrize("sentence", ["", "On 12 July 2023.", "“An open quotation, said nobody"])
def test_what_is_no_sentence_is_not_recast(sentence: str) -> None:
    assert recast(sentence) is None
