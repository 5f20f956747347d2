import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader.language import UNDETERMINED, detect_language

TEXTS = [
    ("en", "The Mission opened a centre for the victims of the flood, which is run by two lawyers from the town."),
    ("en", "A total of 35 officers from Osh and Naryn attended the course."),
    (
        "fr",
        "La Mission a ouvert un centre pour les victimes de l’inondation, qui est géré par deux avocats de la ville.",
    ),
    (
        "de",
        "Die Mission eröffnete ein Zentrum für die Opfer der Flut, das von zwei Anwälten aus der Stadt geleitet wird.",
    ),
    ("it", "La Missione ha aperto un centro per le vittime dell’alluvione, che è gestito da due avvocati della città."),
    (
        "es",
        "La Misión abrió un centro para las víctimas de la inundación, que es dirigido por dos abogados de la ciudad.",
    ),
    ("ru", "Миссия открыла центр для пострадавших от наводнения, которым руководят два юриста из этого города."),
    ("uk", "Місія відкрила центр для постраждалих від повені, яким керують двоє юристів із цього міста."),
    ("sr", "Мисија је отворила центар за жртве поплаве, који воде два адвоката; људи из града су захвални."),
    ("mk", "Мисијата отвори центар за жртвите од поплавата, кој го водат двајца адвокати од ќошето на градот."),
    ("be", "Місія адкрыла цэнтр для пацярпелых ад паводкі, якім кіруюць двое юрыстаў з горада, дзе жылі ўсе."),
    (
        "sq",
        "Misioni hapi një qendër për viktimat e përmbytjes, e cila drejtohet nga dy avokatë të qytetit dhe është e re.",
    ),
    (
        "pl",
        "Misja otworzyła ośrodek dla ofiar powodzi, który jest prowadzony przez dwóch prawników i nie ma go w planie.",
    ),
    (
        UNDETERMINED,
        "Misija je otvorila centar za žrtve poplave, koji vode dva advokata iz grada, i to je sve što se zna.",
    ),
    (UNDETERMINED, "Տեղի ունեցավ հանդիպում քաղաքում, որին մասնակցեցին դատավորներ"),
    (UNDETERMINED, "Madam Chair,"),
    (UNDETERMINED, "Да"),
    (UNDETERMINED, "12 34 56"),
    (UNDETERMINED, ""),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_a_text_tells_its_language_or_none(language: str, text: str) -> None:
    assert detect_language(text) == language


def test_a_name_in_another_script_does_not_make_the_language() -> None:
    text = "The Mission met Іван Петренко and the mayor of the town in the hall, and they talked for an hour."
    assert detect_language(text) == "en"


@given(st.text(max_size=300))
def test_any_text_gets_a_code(text: str) -> None:
    assert 2 <= len(detect_language(text)) <= 3
