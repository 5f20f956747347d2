import pytest

from osce_digest.matching.spelling import pluralise, respell, strip_accents


@pytest.mark.parametrize(
    ("literal", "spellings"),
    [
        ("police", ["police"]),
        ("labour migration", ["labour migration", "labor migration"]),
        ("defence reform", ["defence reform", "defense reform"]),
        ("OSCE Centre in Ashgabat", ["OSCE Centre in Ashgabat", "OSCE Center in Ashgabat"]),
        ("organized crime", ["organized crime", "organised crime"]),
        ("radicalisation", ["radicalisation", "radicalization"]),
        ("co-operation", ["co-operation", "cooperation"]),
        ("Project Co-ordinator", ["Project Co-ordinator", "Project Coordinator"]),
        ("anti-money laundering", ["anti-money laundering", "antimoney laundering"]),
        ("journalism", ["journalism"]),
        (
            "labour co-operation",
            ["labour co-operation", "labor co-operation", "labour cooperation", "labor cooperation"],
        ),
    ],
)
def test_other_spellings_follow_the_one_written(literal: str, spellings: list[str]) -> None:
    assert respell(literal) == spellings


@pytest.mark.parametrize(
    ("literal", "plural"),
    [
        ("police officer", "police officers"),
        ("border agency", "border agencies"),
        ("survey", "surveys"),
        ("clash", "clashes"),
        ("box", "boxes"),
        ("news", "news"),
        ("Resolution 1325", "Resolution 1325"),
        ("выборы", "выборы"),
        ("NGO", "NGOs"),
        ("", ""),
    ],
)
def test_the_last_word_gets_a_simple_plural(literal: str, plural: str) -> None:
    assert pluralise(literal) == plural


@pytest.mark.parametrize(
    ("literal", "plain"),
    [
        ("Goražde", "Gorazde"),
        ("Łódź", "Lodz"),
        ("Đakovica", "Dakovica"),
        ("Tromsø", "Tromso"),
        ("Xankəndi", "Xankandi"),
        ("Diyarbakır", "Diyarbakir"),
        ("Российской", "Российской"),
        ("Кишинёв", "Кишинев"),
        ("Ta’ Qali", "Ta’ Qali"),
        ("Tirana", "Tirana"),
    ],
)
def test_accents_are_taken_from_latin_letters_only(literal: str, plain: str) -> None:
    assert strip_accents(literal) == plain
