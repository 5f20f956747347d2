import pytest

from osce_digest.loader.headline.clause import read_clause
from osce_digest.loader.headline.finite import Voice

# subject | verb group as written | rest
CLAUSES = [
    "The Mission | trained | 20 judges",
    "The course that the Centre designed last year | was held | in Osh",
    "Climbers who completed the course | received | their badges",
    "A seminar organized by the Mission | brought | together 20 judges",
    "A seminar focused on bees | was held | in Osh",
    "The Centre, together with the Mayor, | opened | a library",
    "The Mission | organized | , with the Mayor's help, a seminar",
    "The Office | held | in Osh the first fair",
    "The Mission | is stepping | up its patrols",
    "The Mission | has deployed | four experts",
    "The Mission | will organize | a fair",
    "The election | was technically well prepared | but dull",
    "The parties | did | not agree",
    "The Co-Chairs | announce | that the round is off",
    "16 newly selected officers | took | part",
    "The Mission | bartered | the old car",
]


@pytest.mark.parametrize("written", CLAUSES)
def test_a_sentence_is_parted_at_its_main_verb(written: str) -> None:
    subject, verb, rest = written.split(" | ")
    clause = read_clause(f"{subject} {verb} {rest}")
    assert clause is not None
    assert (clause.subject, clause.written, clause.rest) == (subject, verb, rest)


def test_a_leading_subordinate_clause_does_not_lend_its_verb() -> None:
    clause = read_clause("As the war continues, the Mission is stepping up its patrols")
    assert clause is not None
    assert (clause.subject, clause.group.base) == ("the Mission", "step")


@pytest.mark.parametrize(
    "text",
    [
        "Joint statement adopted at the meeting",
        "A course organized by the Mission",
        "Documents signed in Osh",
        "Towards safer roads",
        "",
        "“We organized a fair”",
    ],
)
def test_a_participle_or_a_quotation_is_no_main_verb(text: str) -> None:
    assert read_clause(text) is None


@pytest.mark.parametrize(
    ("text", "voice", "plural"),
    [
        ("The report was published", Voice.PASSIVE, False),
        ("The reports are published", Voice.PASSIVE, True),
        ("The talks were long", Voice.COPULA, True),
        ("The talks must go on", Voice.FIXED, None),
        ("The Mission was not invited", Voice.FIXED, False),
        ("The Mission trained guards", Voice.ACTIVE, None),
    ],
)
def test_the_verb_group_tells_voice_and_number(text: str, voice: Voice, *, plural: bool | None) -> None:
    clause = read_clause(text)
    assert clause is not None
    assert (clause.group.voice, clause.group.plural) == (voice, plural)
