import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader.headline.fit import LIMIT
from osce_digest.loader.headline.plain import cut_english, cut_foreign


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Le 12 juillet 2023, la Mission a ouvert un centre.", "la Mission a ouvert un centre."),
        ("Am 5. Mai 2021 eröffnete die Mission ein Zentrum.", "eröffnete die Mission ein Zentrum."),
        ("Dal 3 al 5 maggio 2022 la Missione ha aperto un centro.", "la Missione ha aperto un centro."),
        ("El 5 de mayo de 2022 la Misión abrió un centro.", "la Misión abrió un centro."),
        ("С 12 по 14 июля 2023 года миссия открыла центр.", "миссия открыла центр."),
        ("La Représentante a condamné aujourd’hui l’attaque.", "La Représentante a condamné l’attaque."),
    ],
)
def test_dates_and_days_go_in_five_languages(paragraph: str, expected: str) -> None:
    assert cut_foreign(paragraph) == expected.rstrip(".")


def test_a_long_sentence_ends_before_a_clause() -> None:
    text = (
        "Die Beauftragte verurteilte den Angriff auf zwei Journalisten in der Hauptstadt, die dort über den Umbau des "
        "alten Hafens und der Werften berichtet hatten."
    )
    assert cut_foreign(text) == "Die Beauftragte verurteilte den Angriff auf zwei Journalisten in der Hauptstadt"


def test_an_english_sentence_is_cut_at_its_last_good_border() -> None:
    text = (
        "Hardly anybody in the valleys around the lake had heard of the new law on wells before reporters came in June."
    )
    kept = cut_english(text)
    assert kept == "Hardly anybody in valleys around lake had heard of new law on wells before reporters came"


def test_a_theme_is_not_told_to_have_been_the_question_of_nothing() -> None:
    text = (
        "How far the towns along the southern bank have come in cleaning all of their wells was the question at a "
        "meeting of mayors, which the Centre had convened."
    )
    assert cut_english(text) == "How far towns along southern bank have come in cleaning all of their wells"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Посол Организации по Безопасности и Сотрудничеству в Европе (ОБСЕ) прибыл.", "Посол ОБСЕ прибыл"),
        ("La mission de l’Organisation pour la sécurité et la coopération en Europe est là.", "La mission de l’OSCE"),
        ("Die Organisation für Sicherheit und Zusammenarbeit in Europa (OSZE) half.", "Die OSZE half"),
        ("L’Organizzazione per la sicurezza e la cooperazione in Europa aiuta.", "L’OSCE aiuta"),
        ("La Organización para la Seguridad y la Cooperación en Europa ayuda.", "La OSCE ayuda"),
        ("Die Organisation für Bienen half.", "Die Organisation für Bienen half"),
    ],
)
def test_the_long_name_of_the_osce_is_said_shortly_in_every_language(sentence: str, expected: str) -> None:
    assert cut_foreign(sentence).startswith(expected)


def test_what_only_leads_up_to_an_english_sentence_goes() -> None:
    text = (
        "In reply to a number of letters from the mayors in the valley on the old bridge and its lamps, we take note "
        "of the care with which the town has mended the arches."
    )
    assert cut_english(text) == "we take note of the care with which the town has mended the arches"


@given(st.text(max_size=300))
def test_cuts_never_raise_and_never_overflow(text: str) -> None:
    assert len(cut_english(text)) <= LIMIT
    assert len(cut_foreign(text)) <= LIMIT
