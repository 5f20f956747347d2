import pytest

from osce_digest.loader.headline.sayings import recast_quote, recast_saying


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("The vote was calm in all of the towns, observers said in a statement", "observers say"),
        ("The vote was calm in all of the towns, says the final report by ODIHR", "ODIHR final report says"),
        ("The vote was calm in all of the towns, concluded participants of a fair", "participants of fair conclude"),
        ("The vote was calm in all of the towns, said the Police Adviser of", "Police Adviser says"),
        (
            "The vote was calm in all of the towns, said Ana Kos, Chief Monitor of the Mission",
            "Chief Monitor Ana Kos says",
        ),
        (
            "The vote was calm in Osh and Naryn, said the OSCE Parliamentary Assembly’s Representative on Bees Ana Kos",
            "OSCE PA Representative on Bees Ana Kos says",
        ),
        ("The vote was calm in all of the towns, according to the latest survey", "according to latest survey"),
        (
            "According to information given to the OSCE Mission in Osh by the guards of the bridge, the vote was calm",
            "according to information given to OSCE Mission",
        ),
    ],
)
def test_who_said_it_is_kept_and_named_briefly(text: str, attribution: str) -> None:
    made = recast_saying(text)
    assert made is not None
    assert made.attribution == attribution


@pytest.mark.parametrize(
    "text",
    [
        "The Head of the OSCE Mission to Moldova, Ambassador Ana Kos, said the closure of a well was wrong",
        "A course for judges, guards, mayors and the business community concluded in Osh",
        "The vote was calm in all of the towns",
    ],
)
def test_what_nobody_said_of_it_has_no_speaker(text: str) -> None:
    assert recast_saying(text) is None


def test_a_quotation_too_long_is_told_as_indirect_speech_unless_it_says_we() -> None:
    words = "The OSCE is here to help the mayors of the valley in rebuilding their schools and, in time, the bridges of"
    made = recast_quote(f"“{words} Osh”, concluded the OSCE Chair")
    assert made is not None
    assert (made.actor.full, made.verb[0], made.attribution) == ("The OSCE", "is", "OSCE Chair concludes")
    quoted = recast_quote(f"“{words} our town”, concluded the OSCE Chair")
    assert quoted is not None
    assert quoted.actor.full == f"“{words} our town”"


def test_a_quotation_without_end_is_closed_behind_a_whole_phrase() -> None:
    text = (
        "“The mayors of the valley have promised help for the rebuilding of all schools and bridges that the flood "
        "of last spring had carried away or dam"
    )
    made = recast_quote(text)
    assert made is not None
    assert (
        made.actor.full == "“The mayors of the valley have promised help for the rebuilding of all schools and bridges”"
    )
    assert recast_quote("“The mayors of the valley and the wells of the northern") is None
