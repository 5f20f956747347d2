import pytest

from osce_digest.loader.headline.names import shorten_body, shorten_names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the OSCE Office for Democratic Institutions and Human Rights", "ODIHR"),
        ("the OSCE Representative on Freedom of the Media Ana Kos", "OSCE Media Freedom Representative Ana Kos"),
        ("the Organization for Security and Co-operation in Europe", "OSCE"),
        ("officials of the Republic of Tajikistan", "officials of Tajikistan"),
        ("the Republic of Korea", "the Republic of Korea"),
        ("the United Nations Office", "UN Office"),
        ("the United Nations’ agenda", "the United Nations’ agenda"),
        ("the Ministry of the Interior", "the Interior Ministry"),
        ("the President of the OSCE Parliamentary Assembly", "OSCE Parliamentary Assembly President"),
        ("the Secretary General of the OSCE spoke", "OSCE Secretary General spoke"),
        ("the President of the OSCE Mission", "the President of the OSCE Mission"),
        ("calls on the Organization’s participating States to", "calls on participating States to"),
        ("the Organization’s budget", "the Organization’s budget"),
        ("a plain sentence", "a plain sentence"),
    ],
)
def test_long_names_get_their_accepted_short_forms(text: str, expected: str) -> None:
    assert shorten_names(text) == expected


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        ("The OSCE Centre in Osh", ["OSCE Centre", "OSCE"]),
        ("OSCE Transnational Threats Department", ["OSCE"]),
        ("the Strategic Police Matters Unit of the OSCE’s Transnational Threats Department", ["OSCE"]),
        ("Office of the Co-ordinator of OSCE Economic and Environmental Activities", ["OSCE"]),
        ("OSCE Secretary General Ana Kos", []),
        ("OSCE Media Freedom Representative Ana Kos", ["OSCE Representative"]),
        ("The Ministry of Justice", []),
    ],
)
def test_offices_and_departments_shorten_to_the_organization(actor: str, expected: list[str]) -> None:
    assert shorten_body(actor) == expected
