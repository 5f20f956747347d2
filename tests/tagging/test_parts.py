"""Covers parts, governing, cues, cues_abroad, runs."""

import pytest

from osce_digest.model import Field
from osce_digest.tagging.reading import Mention, Part, Position
from osce_digest.tagging.runs import find_runs
from osce_digest.taxonomy import Role, Rule

NAMES = {
    "Ruritania": "RT",
    "Ruritanian": "RT",
    "ruritana": "RT",
    "ruritanische": "RT",
    "Sylvania": "SY",
    "Freedonia": "FD",
    "Osterlich": "OS",
    "Bandrika": "BK",
}


def mentions_in(text: str) -> list[Mention]:
    found = []
    for name, code in NAMES.items():
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            if not text[end : end + 1].isalpha():
                rule = Rule(f"country.{code}", (f"countries/{code}",), Role.NAME, (name,), 1.0)
                found.append(Mention(((code, rule),), start, end, Field.BODY, text, Position.LEAD))
            start = text.find(name, end)
    return sorted(found, key=lambda mention: mention.start)


PARTS = [
    ("Ruritania adopted a law on archives.", Part.SUBJECT),
    ("The meeting, which Ruritania is hosting in Strelsau, goes on.", Part.PLACE),
    ("Ruritania hosted the meeting.", Part.PLACE),
    ("Ruritania, which took over the OSCE Chairmanship in January, spoke.", Part.CHAIR),
    ("Ruritania has handed in its Chairmanship of the OSCE Forum for Security Co-operation.", Part.CHAIR),
    ("Ruritania has a new chair of its court.", Part.SUBJECT),
    ("L’OSCE, dont la Ruritania vient de prendre la présidence, a parlé.", Part.CHAIR),
    ("La Ruritania vient de prendre la présidence.", Part.SUBJECT),
    ("Twenty managers of the border agencies of Ruritania came.", Part.TRAINEES),
    ("Police in the Republic of Ruritania will wear cameras.", Part.PLACE),
    ("The court of appeal of Ruritania quashed the verdict.", Part.SUBJECT),
    ("The Commissioner ended a three-day visit to Ruritania.", Part.OBJECT),
    ("She visited Ruritania last week.", Part.OBJECT),
    ("The report deals with the situation of editors in Ruritania.", Part.OBJECT),
    ("Nothing justifies the war against Ruritania.", Part.OBJECT),
    ("They came back from a study visit to Ruritania.", Part.PLACE),
    ("Thirty experts from Ruritania took part.", Part.TRAINEES),
    ("Thirty experts from the Ministry of Justice of Ruritania took part.", Part.TRAINEES),
    ("Officials of Ruritania read the draft.", Part.TRAINEES),
    ("The Minister of Foreign Affairs of Ruritania opened it.", Part.STATESMAN),
    ("The Ruritanian Deputy Prime Minister opened it.", Part.STATESMAN),
    ("She wrote today to Ruritania’s Foreign Minister.", Part.OBJECT),
    ("He called on the Minister of Justice of Ruritania to act.", Part.OBJECT),
    ("He urged the President of Ruritania to act.", Part.OBJECT),
    ("Calls came in, and the Minister of Justice of Ruritania left.", Part.STATESMAN),
    ("They patrol its border with Ruritania.", Part.NEIGHBOUR),
    ("Intervention du chef de la délégation Ruritanian", Part.SPEAKER),
    ("A trainer from Ruritania led the course.", Part.HOLDER),
    ("Ada Brown, Member of Parliament for Ruritania, was elected.", Part.HOLDER),
    ("The mission is led by Ada Brown (Ruritania).", Part.HOLDER),
    ("The meeting was in Strelsau (Ruritania).", Part.PLACE),
    ("The Embassy of Ruritania lent the hall.", Part.SPEAKER),
    ("Ruritania’s Ambassador to the OSCE took the floor.", Part.SPEAKER),
    ("the Ruritanian Mission to the OSCE said", Part.SPEAKER),
    ("The course was funded by Ruritania.", Part.DONOR),
    ("The course was funded by the Government of Ruritania.", Part.DONOR),
    ("This was possible with a contribution from Ruritania.", Part.DONOR),
    ("It was paid from funds provided by the European Union and Ruritania.", Part.DONOR),
    ("The OSCE Chair, Foreign Minister of Ruritania Ada Brown, spoke.", Part.CHAIR),
    ("The Chairman-in-Office, Ruritanian Foreign Minister Ada Brown, spoke.", Part.CHAIR),
    ("Ambassador Ruritania spoke.", Part.HOLDER),
    ("Ada Brown, Foreign Minister of Ruritania and OSCE Chairperson-in-Office, spoke.", Part.CHAIR),
    ("It is a priority of the 2031 OSCE Chairpersonship of Ruritania.", Part.CHAIR),
    ("It is a priority of Ruritania’s OSCE Chairpersonship.", Part.CHAIR),
    ("It is one of the 2031 Ruritanian Chairmanship’s priorities.", Part.CHAIR),
    ("The OSCE, which is chaired by Ruritania, agreed.", Part.CHAIR),
    ("We praise Ruritania in its Chairmanship.", Part.SUBJECT),
    ("She visited Ruritania as OSCE Chairperson-in-Office.", Part.OBJECT),
    ("Ambassador Ada Ruritania spoke.", Part.HOLDER),
    ("The Minister of Ruritania spoke.", Part.STATESMAN),
    ("They thanked Ruritania for its hospitality.", Part.SPEAKER),
    ("We are grateful to the Government of Ruritania.", Part.SPEAKER),
    ("I speak on behalf of Ruritania.", Part.SPEAKER),
    ("The Ruritanian observers left.", Part.HOLDER),
    ("Observers from Ruritania left.", Part.HOLDER),
    ("Ruritania’s unprovoked, unjustified and illegal invasion of its neighbour", Part.AGGRESSOR),
    ("Ruritania’s new, costly and long attack helicopters", Part.SUBJECT),
    ("El representante Ruritanian habló.", Part.SPEAKER),
    ("Постпред Ruritania выступил.", Part.SPEAKER),
    ("Об этом сказал министр иностранных дел Ruritania.", Part.STATESMAN),
    ("Приедет действующий председатель ОБСЕ, глава МИД Ruritania.", Part.CHAIR),
    ("Приедет председатель совета, глава МИД Ruritania.", Part.STATESMAN),
    ("Der OSZE-Vorsitzende, Außenminister von Ruritania, sprach.", Part.CHAIR),
    ("Insieme ai colleghi della Ruritania è arrivato.", Part.SPEAKER),
    ("Le ministre des affaires étrangères de la Ruritania parle.", Part.STATESMAN),
    ("J’ai l’honneur de parler au nom de l’Ruritania.", Part.SPEAKER),
    ("C’est une priorité de la présidence Ruritanian.", Part.CHAIR),
    ("Avec le soutien de la Ruritania, elle agit.", Part.DONOR),
    ("Les rives de la Ruritania sont belles.", Part.SUBJECT),
    ("Ruritania paid for the vans.", Part.DONOR),
    ("The Chairman-in-Office congratulated the Ruritanian President.", Part.STATESMAN),
    ("The Chairman-in-Office met the Foreign Minister of Ruritania.", Part.STATESMAN),
    ("The incoming OSCE Chair, Prime Minister and Minister for Europe of Ruritania, spoke.", Part.CHAIR),
    ("Thank you for the warm welcome here in Ruritania.", Part.SPEAKER),
    ("They met in southern Ruritania.", Part.PLACE),
    ("During visits to Ruritania CiO Ada Brown met both leaders.", Part.OBJECT),
    ("It fell to Ruritania’s OSCE Chairmanship.", Part.CHAIR),
    ("Les chefs de la diplomatie de la Ruritania écrivent.", Part.STATESMAN),
    ("Dijo la ruritana Ada Brown.", Part.HOLDER),
    ("Es half die ruritanische Ministerin.", Part.SUBJECT),
]


@pytest.mark.parametrize(("sentence", "part"), PARTS)
def test_words_around_a_country_tell_its_part(sentence: str, part: Part) -> None:
    assert [run.part for run in find_runs(mentions_in(sentence))] == [part]


LISTS = [
    ("Forty States, among them Ruritania and Sylvania, agreed.", [2], [Part.PARTICIPANTS]),
    ("The co-chairs (Ada Brown of Ruritania and Bea Green of Sylvania) met.", [1, 1], [Part.HOLDER, Part.HOLDER]),
    ("Judges from Ruritania, Sylvania and Freedonia met.", [3], [Part.PARTICIPANTS]),
    ("Judges from Ruritania, the Republic of Sylvania, and Freedonia met.", [3], [Part.PARTICIPANTS]),
    ("It was funded by Ruritania, Sylvania and Freedonia.", [3], [Part.DONOR]),
    ("Foreign Ministers Ada Brown of Ruritania, Bo Stark of Sylvania met.", [1, 1], [Part.STATESMAN, Part.HOLDER]),
    ("They met Bo Stark of Sylvania.", [1], [Part.SUBJECT]),
    ("Au bord de Ruritania et de la Sylvania", [2], [Part.SUBJECT]),
    ("Her tour of the region included Ruritania and Sylvania.", [2], [Part.OBJECT]),
    ("Her list of the region included Ruritania and Sylvania.", [2], [Part.PARTICIPANTS]),
    ("Judges from Ruritania (Ruritanian), Sylvania and Freedonia met.", [4], [Part.PARTICIPANTS]),
    ("Judges of Ruritania (Sylvania) met.", [1, 1], [Part.SUBJECT, Part.HOLDER]),
    ("He goes to Ruritania. Sylvania is quiet.", [1, 1], [Part.SUBJECT, Part.SUBJECT]),
    ("Guests from the Alpine region, Ruritania and beyond came.", [1], [Part.SUBJECT]),
    ("Officers from Upper Bavaria, Ruritania and others came.", [1], [Part.PARTICIPANTS]),
]


@pytest.mark.parametrize(("sentence", "sizes", "parts"), LISTS)
def test_countries_named_in_one_breath_play_one_part(sentence: str, sizes: list[int], parts: list[Part]) -> None:
    runs = list(find_runs(mentions_in(sentence)))
    assert [run.size for run in runs] == sizes
    assert [run.part for run in runs] == parts


def test_a_sentence_end_cuts_the_words_before() -> None:
    runs = list(find_runs(mentions_in("The money was donated by banks. Ruritania voted.")))
    assert [run.part for run in runs] == [Part.SUBJECT]


def test_no_mentions_make_no_runs() -> None:
    assert list(find_runs([])) == []
