import pytest

from osce_digest.loader.headline.clause import read_clause
from osce_digest.loader.headline.predicates import say_rest, trim_rest


@pytest.mark.parametrize(
    "written",
    [
        "a fair that took place in Osh | a fair in Osh",
        "a fair that was held | a fair",
        "a vote, when Osh elects a mayor | a vote",
        "a course, focusing on bees | a course on bees",
        "a plan, which aims to spare bees | a plan to spare bees",
        "a fair, including judges | a fair",
    ],
)
def test_asides_leave_a_predicate(written: str) -> None:
    rest, _, kept = written.partition(" | ")
    assert trim_rest(rest) == kept


@pytest.mark.parametrize(
    "written",
    [
        "The State said again and again in past months that bees fly | bees fly",
        "The Chair visited Osh and met the judges | Osh and meets the judges",
        "The law is in line with the wishes of all | in line with the wishes of all",
        "The rent should be on the basis of trust | be on the basis of trust",
        "The Chair did not sign with the support of Osh, but wrote | not sign with the support of Osh, but wrote",
    ],
)
def test_what_is_said_of_a_subject_is_kept(written: str) -> None:
    sentence, _, kept = written.partition(" | ")
    clause = read_clause(sentence)
    assert clause is not None
    assert say_rest(clause, plural=False) == kept
