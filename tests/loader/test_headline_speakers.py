import pytest

from osce_digest.loader.headline.speakers import attribute, name_source, name_speaker


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("the final report by ODIHR", "ODIHR final report"),
        ("Maltese Foreign Minister and OSCE Chairperson-in-Office Ana Kos", "OSCE Chairperson-in-Office"),
        ("an OSCE-led survey in which 900 women took part", "an OSCE-led survey"),
        ("she", ""),
    ],
)
def test_a_speaker_has_a_short_sure_name_or_none(who: str, name: str) -> None:
    assert name_speaker(who) == name


def test_a_source_is_named_by_its_body() -> None:
    assert name_source("a report ODIHR published on the local vote") == "ODIHR report"
    assert name_source("a new survey of bee keepers") == "new survey of bee keepers"


def test_the_verb_of_saying_agrees_with_the_speaker() -> None:
    assert attribute("international observers", "conclude") == "international observers conclude"
    assert attribute("The Mission", "say") == "Mission says"
    assert attribute("the OSCE Chair", "say", many=True) == "OSCE Chair say"
