import pytest

from osce_digest.loader.headline.actor import Actor
from osce_digest.loader.headline.recast import Recast
from osce_digest.loader.headline.statements import attribute, say_topic


def test_those_who_gathered_lose_where_before_the_statement_is_lost() -> None:
    made = Recast(
        Actor("The town of Osh"),
        ("should", "should"),
        "rebuild its four old bridges before the next winter",
        attribution="participants of an OSCE conference on rivers conclude",
    )
    assert attribute(made) == (
        "Town of Osh should rebuild its four old bridges before next winter, participants conclude"
    ).replace("Town", "town")


def test_what_a_statement_speaks_of_is_not_cut() -> None:
    made = Recast(
        Actor("Economic empowerment of women"),
        ("is", "is"),
        "a benefit to society",
        attribution="OSCE Mission Head says",
    )
    assert attribute(made) == "Economic empowerment of women is benefit to society, OSCE Mission Head says"
    long = made._replace(attribution="Special Representative of the Chair for all of the valleys says")
    assert "empowerment is" not in attribute(long)


@pytest.mark.parametrize(
    ("speaker", "subject", "expected"),
    [
        ("OSCE Chair", "Strict respect of laws,", "OSCE Chair on strict respect of laws"),
        ("OSCE Chair", "", ""),
        ("observers", "The count", ""),
    ],
)
def test_where_nothing_fits_the_topic_is_told(speaker: str, subject: str, expected: str) -> None:
    assert say_topic(speaker, subject) == expected
