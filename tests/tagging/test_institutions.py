"""Covers institutions, lending."""

from collections.abc import Callable
from datetime import date

import pytest

from osce_digest.matching import Matcher
from osce_digest.model import Field, Given, Tags
from osce_digest.tagging.belonging import CHAIR_BODY, MINSK_REPRESENTATIVE
from osce_digest.tagging.institutions import find_institutions
from osce_digest.tagging.lending import join_bodies
from osce_digest.tagging.reading import Candidate, Mention, Position
from osce_digest.taxonomy import Role, Rule

TagTerms = Callable[..., dict[str, list[str]]]

ODIHR = "OSCE Office for Democratic Institutions and Human Rights"
MEDIA = "OSCE Representative on Freedom of the Media"

CONTENT_TYPE = Given("content_type", "Guide", 3, 14, 19)

FILLER = "\n" + "\n".join(["It is large, it is light, and it stands open from morning until late at night."] * 4)

NAMED = [
    ("The OSCE Mission to Moldova opened a library.", ["OSCE Mission to Moldova"]),
    ("Bars grew, said ODIHR, the OSCE Office for Democratic Institutions and Human Rights.", [ODIHR]),
    ("Teresa Ribeiro, the OSCE Representative on Freedom of the Media, opened a library.", [MEDIA]),
    ("The OSCE Mission to Serbia and the OSCE Mission to Montenegro met.", ["OSCE Mission to Serbia"]),
    ("The OSCE Centre in Almaty opened a library.", ["OSCE Programme Office in Astana"]),
    ("Ana Kos became Secretary General of the OSCE Parliamentary Assembly.", ["OSCE Parliamentary Assembly"]),
    ("Nobody opened a library.", []),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_a_body_named_in_the_lead_is_tagged(tag_terms: TagTerms, text: str, names: list[str]) -> None:
    assert tag_terms(text)["institutions"][:1] == names


def test_a_college_is_filed_under_the_office_it_belongs_to_as_well(tag_terms: TagTerms) -> None:
    found = tag_terms("Officers met at the OSCE Border Management Staff College.")
    assert found["institutions"] == ["OSCE Border Management Staff College", "OSCE Programme Office in Dushanbe"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The OSCE Transnational Threats Department taught officers.",
            ["OSCE Transnational Threats Department", "OSCE Secretariat"],
        ),
        (
            "The 93rd meeting of the Incident Prevention and Response Mechanism was held.",
            ["Incident Prevention and Response Mechanism", "OSCE Chairpersonship"],
        ),
        # Who acts is the mission, whatever format it speaks of.
        (
            "OSCE monitors in Ukraine, the Special Monitoring Mission, praised the Trilateral Contact Group.",
            ["OSCE Special Monitoring Mission to Ukraine", "Trilateral Contact Group"],
        ),
    ],
)
def test_the_body_that_acts_brings_the_one_it_belongs_to(tag_terms: TagTerms, text: str, names: list[str]) -> None:
    assert tag_terms(text)["institutions"] == names


def test_a_council_that_students_play_is_not_the_council(tag_terms: TagTerms) -> None:
    assert tag_terms("Students in Bishkek simulate the work of the Permanent Council.")["institutions"] == []
    assert tag_terms("The envoy told the Permanent Council of it.")["institutions"] == ["OSCE Permanent Council"]


def test_partners_named_beside_the_first_are_tagged_too(tag_terms: TagTerms) -> None:
    found = tag_terms("The OSCE Mission to Serbia and the OSCE Mission to Montenegro met.")
    assert found["institutions"] == ["OSCE Mission to Serbia", "OSCE Mission to Montenegro"]


def test_a_body_named_late_and_once_is_not_tagged_beside_the_one_that_acts(tag_terms: TagTerms) -> None:
    text = f"The OSCE Mission to Moldova opened a library.{FILLER}\nODIHR sent a card."
    found = tag_terms(text)
    assert found["institutions"] == ["OSCE Mission to Moldova"]


def test_a_body_named_late_is_tagged_where_no_other_acts(tag_terms: TagTerms) -> None:
    text = f"A library was opened.{FILLER}\n“It is free,” said Ada Brown of the {ODIHR}.\nThe {ODIHR} sent books."
    assert tag_terms(text)["institutions"] == [ODIHR]


def test_the_mission_refers_back_to_the_mission_named(tag_text: Callable[..., Tags]) -> None:
    once = tag_text("A library was opened.\nThe OSCE Mission to Moldova gave books.")
    again = tag_text("A library was opened.\nThe OSCE Mission to Moldova gave books. The Mission gave shelves.")
    assert again.institutions[0].confidence > once.institutions[0].confidence


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Personal Representative of the OSCE Chairperson-in-Office saw the line of contact.",
            [MINSK_REPRESENTATIVE],
        ),
        ("The Personal Representative of the OSCE Chairperson-in-Office saw a synagogue.", [CHAIR_BODY]),
        (
            "The OSCE Representative asked for the journalist to be freed.",
            ["OSCE Representative on Freedom of the Media"],
        ),
        ("The OSCE Representative asked for the baker to be freed.", []),
        ("Thank you, Representative Ribeiro, for your report.", ["OSCE Representative on Freedom of the Media"]),
        ("Madam Secretary General, we thank you here in Vienna.", ["OSCE Secretary General"]),
        ("Madam Secretary General, we thank you here in Geneva.", []),
        ("Malta took over the rotating presidency of the OSCE.", [CHAIR_BODY]),
        ("Malta took over the rotating presidency of the club.", []),
        ("The OSCE PA Chairperson-in-Office spoke.", ["OSCE Parliamentary Assembly"]),
        ("A parliament led by the head of the OSCE office in Yerevan met.", ["OSCE Office in Yerevan"]),
        ("Four Partners for Co-operation took part.", []),
        ("The OSCE Asian Partners for Co-operation met.", ["OSCE Partners for Co-operation"]),
        ("International observers praised the soup.", []),
        ("International observers praised the vote.", [ODIHR]),
    ],
)
def test_what_others_are_called_too_means_a_body_where_the_item_says_so(
    tag_terms: TagTerms, text: str, names: list[str]
) -> None:
    assert tag_terms(text)["institutions"] == names


def test_who_led_two_bodies_speaks_for_the_one_that_is_named(tag_terms: TagTerms) -> None:
    found = tag_terms(
        "Le secrétaire général de l’OSCE, Lamberto Zannier, était à Luxembourg.\nLamberto Zannier a parlé."
    )
    assert found["institutions"] == ["OSCE Secretary General"]
    found = tag_terms("Lamberto Zannier war in Wien, so der Hohe Kommissar für nationale Minderheiten.")
    assert found["institutions"] == ["OSCE High Commissioner on National Minorities"]


def test_a_body_that_is_found_and_inferred_is_surer() -> None:
    found, inferred = Candidate("OSCE Centre", 0.4, ()), Candidate("OSCE Centre", 0.5, ())
    other = Candidate("OSCE Mission", 0.3, ())
    assert join_bodies([other, found], [inferred]) == [other, Candidate("OSCE Centre", 0.9, ())]
    assert join_bodies([other], [inferred]) == [other, inferred]


@pytest.mark.parametrize(
    ("text", "more", "names"),
    [
        ("Customs officers in Turkmenbashy met.", {"dateline": "ASHGABAT, 3 May 2019 – "}, ["OSCE Centre in Ashgabat"]),
        ("An OSCE course for customs officers began in Ashgabat.", {}, ["OSCE Centre in Ashgabat"]),
        ("A course for customs officers began in Ashgabat.", {}, []),
        ("An OSCE course for judges began in Tbilisi.", {"day": date(2005, 5, 3)}, ["OSCE Mission to Georgia"]),
        ("An OSCE course for judges began in Tbilisi.", {"day": date(2015, 5, 3)}, []),
        ("An OSCE course for judges began in Tbilisi.", {}, []),
        ("An OSCE course for judges began in Lisbon.", {}, []),
        ("A guide for judges in Moldova came out.", {}, []),
        ("A guide for judges in Moldova came out.", {"given": (CONTENT_TYPE,)}, ["OSCE Mission to Moldova"]),
        (
            "Experts from Kazakhstan and Kyrgyzstan met.",
            {"dateline": "BISHKEK, 25 March 2009 – ", "day": date(2009, 3, 25)},
            ["OSCE Programme Office in Bishkek"],
        ),
        ("An OSCE meeting of experts from Kazakhstan and Kyrgyzstan began.", {}, []),
        ("Freedom of assembly was the topic of a meeting.", {"dateline": "WARSAW, 16 October 2006 – "}, [ODIHR]),
        ("Towns were the topic of a meeting.", {"dateline": "VIENNA, 16 October 2006 – "}, []),
        (
            "Unity was asked for today.",
            {"dateline": "SKOPJE/WARSAW, 25 November 2023 – ", "day": date(2023, 11, 25)},
            [ODIHR, "OSCE Chairpersonship"],
        ),
        ("Unity was asked for today.", {"dateline": "VIENNA, 23 May 2017 – ", "day": date(2017, 5, 23)}, []),
        (
            "Unity was asked for today.",
            {"dateline": "WARSAW, 25 November 2022 – ", "day": date(2022, 11, 25)},
            ["OSCE Chairpersonship"],
        ),
        # Until departments spoke for themselves it was the Council that spoke from Vienna, if nobody else did.
        (
            "Unity was asked for today.",
            {"dateline": "VIENNA, 14 July 2004- ", "day": date(2004, 7, 14)},
            ["OSCE Permanent Council"],
        ),
        ("Unity was asked for.", {"dateline": "WARSAW/VIENNA, 30 August 2002- ", "day": date(2002, 8, 30)}, [ODIHR]),
        # Whoever speaks of "the OSCE Mission there" speaks of the country's, wherever the news comes from.
        (
            "The Head of the OSCE Mission there welcomed reforms in Bosnia and Herzegovina.",
            {"dateline": "VIENNA, 18 October 2011 - ", "day": date(2011, 10, 18)},
            ["OSCE Mission to Bosnia and Herzegovina"],
        ),
        (
            "The OSCE welcomed reforms in Bosnia and Herzegovina.",
            {"dateline": "VIENNA, 18 October 2011 - ", "day": date(2011, 10, 18)},
            [],
        ),
        # Observers of the ODIHR judge elections, in countries with a field operation as well.
        (
            "The elections in Skopje met most OSCE commitments.",
            {"dateline": "SKOPJE, 23 March 2009- ", "day": date(2009, 3, 23)},
            [ODIHR],
        ),
        (
            "The OSCE printed voter lists for the elections in Skopje.",
            {"day": date(2009, 3, 23)},
            ["OSCE Mission to Skopje"],
        ),
        # What no field operation can have done is done by the body in charge of the field of work.
        (
            "Foreign terrorist fighters were the subject of an OSCE seminar in Brussels.",
            {"day": date(2021, 6, 24)},
            ["OSCE Secretariat"],
        ),
        ("Foreign terrorist fighters were the subject of a seminar in Brussels.", {"day": date(2021, 6, 24)}, []),
        ("Terrorism in Serbia and Moldova was the subject of an OSCE seminar.", {"day": date(2021, 6, 24)}, []),
        # Of several operations in a country it is the one that works in all dimensions.
        (
            "Terrorism in Ukraine was the subject of an OSCE seminar.",
            {"day": date(2017, 6, 24)},
            ["OSCE Project Co-ordinator in Ukraine"],
        ),
        # A visit abroad is by the operation of those who travel.
        (
            "Germany showed its gas works in an OSCE study visit to engineers from Turkmenistan.",
            {"day": date(2025, 5, 29)},
            ["OSCE Centre in Ashgabat"],
        ),
        ("Germany spoke up at the OSCE for Turkmenistan and its gas works.", {"day": date(2025, 5, 29)}, []),
        ("Engineers from Serbia and Moldova met for an OSCE course.", {"day": date(2025, 5, 29)}, []),
        (
            "OSCE field operations brought together youth from Serbia and Moldova.",
            {"day": date(2017, 11, 7)},
            ["OSCE Mission to Serbia", "OSCE Mission to Moldova"],
        ),
    ],
)
def test_an_item_without_a_body_is_by_the_office_of_its_country_or_of_its_datelines_seat(
    tag_terms: TagTerms, text: str, more: dict[str, object], names: list[str]
) -> None:
    assert tag_terms(text, **more)["institutions"] == names


def named_by(text: str, weight: float) -> list[str]:
    name = "Lighthouse Watch"
    rules = (
        Rule("watch.name", (f"institutions/{name}",), Role.INSTITUTION, (name,), 1.0),
        Rule("watch.abbreviation", (f"institutions/{name}",), Role.INSTITUTION_ABBREVIATION, ("LW",), weight),
    )
    found = []
    for match in Matcher(rules).find(text):
        meanings = tuple((name, rule) for rule in match.rules)
        found.append(Mention(meanings, match.start, match.end, Field.BODY, text, Position.FIRST))
    return [hit.rule for body in find_institutions(found, text) for hit in body.hits]


@pytest.mark.parametrize(
    ("text", "weight", "rules"),
    [
        ("LW met.", 0.8, ["watch.abbreviation"]),
        ("LW met.", 0.4, []),
        ("The watch (LW) met.", 0.4, ["watch.abbreviation"]),
        ("LW met, as Lighthouse Watch does.", 0.4, ["watch.abbreviation", "watch.name"]),
    ],
)
def test_an_unclear_abbreviation_counts_only_where_the_text_explains_it(
    text: str, weight: float, rules: list[str]
) -> None:
    assert named_by(text, weight) == rules
