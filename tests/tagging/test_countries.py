"""Covers countries, weighing."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

import pytest

from osce_digest.matching import Matcher
from osce_digest.model import Document
from osce_digest.tagging import tag
from osce_digest.taxonomy import Taxonomy

TagTerms = Callable[..., dict[str, list[str]]]


@dataclass(frozen=True)
class Case:
    """A text (line breaks are blanks, ¶ parts paragraphs), what it is about, and what it must at least mention."""

    what: str
    text: str
    about: list[str]
    named: list[str] = field(default_factory=list)
    more: dict[str, object] = field(default_factory=dict)

    @property
    def body(self) -> str:
        return "\n".join(" ".join(paragraph.split()) for paragraph in self.text.split("¶"))


ABOUT = [
    Case(
        "the seat in a dateline is no evidence",
        """
        A reporter was beaten outside a courthouse in Athens, and the Greek police must find out why, the OSCE
        Representative on Freedom of the Media said today.
        """,
        more={"dateline": "VIENNA, 3 May 2017 – "},
        about=["GR"],
    ),
    Case(
        "the Chair's capital and title are no evidence",
        """
        OSCE Chairman-in-Office Bujar Osmani, Foreign Minister of North Macedonia, and the Secretary General asked for
        the release of three mission members held in Donetsk and Luhansk.
        ¶
        The three are nationals of Ukraine.
        """,
        more={"dateline": "SKOPJE/VIENNA, 12 September 2023 – ", "day": date(2023, 9, 12)},
        about=["UA"],
        named=["MK"],
    ),
    Case(
        "three capitals of a Troika are no evidence",
        """
        Ukraine must have peace, the Foreign Ministers of Finland, Malta and Switzerland said on behalf of
        the OSCE Troika.
        ¶
        They called on the Russian Federation to withdraw from Ukraine.
        """,
        more={"dateline": "HELSINKI/VALLETTA/BERN, 24 February 2025 – ", "day": date(2025, 2, 24)},
        about=["UA"],
        named=["RU"],
    ),
    Case(
        "the town after a dateline's comma has its country",
        """
        Twenty officers practised at the border.
        """,
        more={"dateline": "OSH, Kyrgyzstan, 14 March 2006 – "},
        about=["KG"],
    ),
    Case(
        "a visit route of two countries gives both",
        """
        The Secretary General returned from a visit to Moldova and Ukraine.
        ¶
        In Chisinau she met the government of Moldova, in Kyiv the government of Ukraine.
        """,
        more={"title": "Secretary General ends visit to Moldova and Ukraine"},
        about=["MD", "UA"],
    ),
    Case(
        "who pays is no subject",
        """
        The OSCE Mission to Serbia gave forty laptops to police schools.
        ¶
        The purchase was funded by Norway, Finland and Germany.
        """,
        about=["RS"],
        named=["NO", "FI", "DE"],
    ),
    Case(
        "an embassy named first is no subject",
        """
        The German Embassy and the OSCE Mission in Kosovo handed servers to the Kosovo Police.
        """,
        more={"title": "German Embassy and OSCE hand over servers in Kosovo"},
        about=["XK"],
    ),
    Case(
        "guests of a course are no subjects beside its host",
        """
        Officers from Belarus, Kyrgyzstan and Afghanistan began a course on risk analysis at the OSCE Border
        Management Staff College in Dushanbe.
        ¶
        The course in Tajikistan lasts three weeks.
        """,
        about=["TJ"],
        named=["BY", "KG", "AF"],
    ),
    Case(
        "equals in a regional event are all subjects",
        """
        Press officers from Kazakhstan, Kyrgyzstan and Tajikistan learned in Bishkek how to answer requests for
        information, the OSCE Representative on Freedom of the Media said.
        """,
        more={"title": "Training for press officers of Kazakhstan, Kyrgyzstan and Tajikistan held in Bishkek"},
        about=["KG", "KZ", "TJ"],
    ),
    Case(
        "a long list of States is no list of subjects",
        """
        Experts from Albania, Armenia, Bulgaria, Croatia, Georgia, Hungary and Serbia met at an OSCE conference in
        Vienna on labels for chemicals.
        """,
        more={"dateline": "VIENNA, 3 May 2019 – "},
        about=[],
        named=["AL", "AM", "BG", "HR", "GE", "HU", "RS"],
    ),
    Case(
        "a venue abroad is no subject of a field operation's event",
        """
        The OSCE Mission in Kosovo took twenty municipal officers to a three-day workshop in Mavrovo.
        ¶
        The Mission will repeat it for officers of all municipalities of Kosovo.
        """,
        about=["XK"],
        named=["MK"],
    ),
    Case(
        "a group all of one State is the subject",
        """
        Fifteen Ukrainian chemists completed an online course of the OSCE Conflict Prevention Centre.
        """,
        about=["UA"],
    ),
    Case(
        "members' home States in brackets are no subjects",
        """
        George Tsereteli (Georgia) and Margareta Cederfelt (Sweden) opened the winter meeting of the OSCE
        Parliamentary Assembly.
        """,
        more={"dateline": "VIENNA, 20 February 2020 – "},
        about=[],
        named=["GE", "SE"],
    ),
    Case(
        "an affiliation is no subject",
        """
        The new President of the Parliamentary Assembly, Ada Brown, Member of Parliament for Finland, took office.
        """,
        about=[],
        named=["FI"],
    ),
    Case(
        "the Mission to Skopje stands for North Macedonia",
        """
        The OSCE Mission to Skopje helped two municipalities to draw up youth plans.
        """,
        about=["MK"],
    ),
    Case(
        "the Minsk Group stands for Armenia and Azerbaijan, not for Belarus or its Co-Chairs",
        """
        The Co-Chairs of the OSCE Minsk Group (Ada Brown of the Russian Federation, Bea Green of France and Cy White
        of the United States) met the Foreign Ministers of Armenia and Azerbaijan.
        ¶
        They spoke of the Nagorno-Karabakh conflict.
        """,
        more={"title": "Statement by the Co-Chairs of the OSCE Minsk Group"},
        about=["AM", "AZ"],
        named=["RU", "FR", "US"],
    ),
    Case(
        "official Minsk stands for Belarus",
        """
        Official Minsk has to free the editors, the OSCE Representative on Freedom of the Media said.
        ¶
        Belarusian courts sentenced two of them.
        """,
        more={"dateline": "VIENNA, 3 May 2021 – "},
        about=["BY"],
    ),
    Case(
        "where a council meets is no subject",
        """
        Ministers spoke of the war in their midst at the OSCE Ministerial Council in Lodz in Poland.
        """,
        about=[],
        named=["PL"],
    ),
    Case(
        "a dateline abroad gives way to what the text opens with",
        """
        Serbia’s courts must finish the trial, the OSCE Chairman-in-Office said.
        """,
        more={"dateline": "SALZBURG, 11 March 2006 – "},
        about=["RS"],
        named=["AT"],
    ),
    Case(
        "the State where a seat lies is no subject",
        """
        Co-ordinators of thirty States met today at the Council of Europe in Strasbourg, France.
        """,
        more={"dateline": "STRASBOURG, 6 June 2023 – "},
        about=[],
        named=["FR"],
    ),
    Case(
        "where somebody travels is no subject of what they say about another State",
        """
        An attack by deputies on the managers of a television channel of Ukraine outraged the OSCE Representative on
        Freedom of the Media, who spoke today during a visit to Moldova.
        """,
        more={"dateline": "CHISINAU, 19 March 2014 – ", "title": "Representative outraged at attack in Ukraine"},
        about=["UA"],
        named=["MD"],
    ),
    Case(
        "a letter is about the State of the minister who gets it",
        """
        The OSCE Representative on Freedom of the Media today wrote to Turkey’s Foreign Minister and asked him to set
        six reporters free.
        """,
        more={"dateline": "PODGORICA, 15 December 2014 – "},
        about=["TR"],
    ),
    Case(
        "the other side of a border is no subject",
        """
        The OSCE helps Tajikistan to look after its border with Afghanistan, said the Chair during a visit to Dushanbe.
        """,
        more={"dateline": "DUSHANBE, 16 May 2011 – "},
        about=["TJ"],
        named=["AF"],
    ),
    Case(
        "a phrase that holds a country's name speaks for the country",
        """
        The war against Ukraine puts children at risk, a conference heard.
        """,
        more={"dateline": "VIENNA, 4 April 2023 – "},
        about=["UA"],
    ),
    Case(
        "a monitoring team is about the States it monitors, wherever it reports from",
        """
        The Personal Representative of the OSCE Chairperson-in-Office on the conflict dealt with by the OSCE Minsk
        Conference sent a team to the Line of Contact.
        """,
        more={"dateline": "TBILISI, 28 September 2004 – "},
        about=["AM", "AZ"],
    ),
    Case(
        "the States that invoke a mechanism are no subjects",
        """
        Twenty-four States, among them Canada, Norway and Poland, invoked the Moscow Mechanism with regard to
        Georgia.
        ¶
        The experts will report on human rights in Georgia.
        """,
        more={"title": "Moscow Mechanism invoked on human rights in Georgia"},
        about=["GE"],
        named=["CA", "NO", "PL"],
    ),
]


@pytest.mark.parametrize("case", ABOUT, ids=lambda case: case.what)
def test_about_is_told_from_named(tag_terms: TagTerms, case: Case) -> None:
    found = tag_terms(case.body, **case.more)
    assert sorted(found["countries"]) == sorted(case.about)
    assert set(case.named) <= set(found["mentioned"])


# sentence of an item without other places, country that must not be tagged
def test_neighbours_named_as_equals_of_the_host_are_subjects_too(tag_terms: TagTerms) -> None:
    body = "The OSCE Mission to Georgia brought experts from Armenia, Azerbaijan and Georgia together in Tbilisi."
    title = "Water of Armenia, Azerbaijan and Georgia"
    assert sorted(tag_terms(body, title=title)["countries"]) == ["AM", "AZ", "GE"]
    guests = "The OSCE Mission to Georgia brought experts from Armenia and Azerbaijan to police officers in Tbilisi."
    assert tag_terms(guests)["countries"] == ["GE"]


def test_a_chair_to_come_is_no_subject(tag_terms: TagTerms) -> None:
    body = "Italy will take over, and the Italian Chairmanship’s plan is bold. Peace in Moldova was the theme."
    assert tag_terms(body, title="Talks on the conflict in Moldova")["countries"] == ["MD"]


def test_a_capital_that_stands_for_much_else_is_at_least_doubtful_where_something_happened(tag_terms: TagTerms) -> None:
    found = tag_terms("Reporters were beaten at a rally in Berlin, the OSCE said.")
    assert (found["countries"], found["mentioned"], found["to_check"]) == ([], ["DE"], ["countries/DE"])
    assert tag_terms("Berlin was told, the OSCE said.")["mentioned"] == []
    assert tag_terms("Reporters were beaten at a rally in Berlin, Germany, the OSCE said.")["countries"] == ["DE"]


def test_a_statement_comes_to_its_subject_late(tag_terms: TagTerms) -> None:
    greeting = "On behalf of Malta I greet this Council, which has met so often and will meet again, come what may."
    body = f"{greeting}\nWe bow to no force.\nThe conflict in Moldova needs us."
    assert tag_terms(body)["countries"] == ["MD"]
    article = body.replace("On behalf of Malta I greet this Council", "The Chair of the day greets this Council")
    assert tag_terms(article)["countries"] == []


def test_an_item_that_names_no_country_early_is_about_the_one_it_comes_to(tag_terms: TagTerms) -> None:
    opening = "The gravest attack on our security must end, the Assembly’s President, Ada Brown (Sweden), said today."
    late = "The war in Ukraine has laid towns waste. Ukraine needs us."
    assert tag_terms(f"{opening}\nShe spoke long.\n{late}")["countries"] == ["UA"]
    early = opening.replace("said today", "said today, and Moldova agreed")
    assert tag_terms(f"{early}\nShe spoke long.\n{late}")["countries"] == ["MD"]


def test_a_country_weighs_more_where_a_body_watches_what_happens_there(tag_terms: TagTerms) -> None:
    attack = "{} was shocked by what happened to an editor in the middle of the night, a spokesperson of it said today."
    attack = f"{attack} The Swedish daily he works for had asked for protection."
    assert tag_terms(attack.format("The OSCE Representative on Freedom of the Media"))["countries"] == ["SE"]
    assert tag_terms(attack.format("The OSCE Secretary General"))["countries"] == []


def test_the_chair_of_an_item_without_a_year_is_known_by_its_minister(tag_terms: TagTerms) -> None:
    text = (
        "Foreign Ministers met, and Frank-Walter Steinmeier of the OSCE Chairmanship spoke. The German city was glad."
    )
    found = tag_terms(text)
    assert (found["countries"], found["mentioned"]) == ([], ["DE"])
    assert tag_terms(text.replace("Frank-Walter Steinmeier", "Ada Brown"))["countries"] == ["DE"]


def test_who_invites_the_assembly_is_not_what_it_is_about(tag_terms: TagTerms) -> None:
    text = "The OSCE Parliamentary Assembly opened {} in Porto, Portugal, today."
    session = tag_terms(text.format("its 32nd Annual Session"))
    assert (session["countries"], session["mentioned"]) == ([], ["PT"])
    assert tag_terms(text.format("a school"))["countries"] == ["PT"]


def test_the_presidency_of_a_state_is_no_chair(tag_terms: TagTerms) -> None:
    text = """The OSCE Chairperson-in-Office ended visits to Bosnia and Herzegovina and Serbia.
    He met the Presidency of Bosnia and Herzegovina and the President of Serbia."""
    assert tag_terms(" ".join(text.split()))["countries"] == ["BA", "RS"]


def test_of_two_countries_of_one_body_the_one_named_first_comes_first(tag_terms: TagTerms) -> None:
    text = "The OSCE Minsk Group wants Azerbaijan and Armenia to talk."
    assert tag_terms(text)["countries"] == ["AZ", "AM"]
    assert tag_terms(text.replace("Azerbaijan and Armenia", "Armenia and Azerbaijan"))["countries"] == ["AM", "AZ"]


def test_where_somebody_spoke_counts_where_no_other_country_is_spoken_of(tag_terms: TagTerms) -> None:
    visit = "during a working visit to Moldova, the OSCE Secretary General said."
    assert tag_terms(f"Talks must go on, {visit}")["countries"] == ["MD"]
    found = tag_terms(f"Ukraine must have peace, {visit}")
    assert (found["countries"], found["mentioned"]) == (["UA"], ["MD"])


def test_donors_are_only_named(tag_terms: TagTerms) -> None:
    body = "The US Embassy, the Government of Norway and USAID funded the course. The German Embassy lent the hall."
    found = tag_terms(f"Police officers from Elbasan learned first aid.\n{body}")
    assert (found["countries"], sorted(found["mentioned"])) == (["AL"], ["DE", "NO", "US"])


def test_the_state_union_was_of_two(tag_terms: TagTerms) -> None:
    assert sorted(tag_terms("The leaders of Serbia and Montenegro met.")["countries"]) == ["ME", "RS"]


FALSE_FRIENDS = [
    ("Neil Holland came in and took the floor.", "NL"),
    ("Nazi Germany murdered half a million Roma and Sinti.", "DE"),
    ("He was born in the Soviet Union.", "RU"),
    ("Courts deal with crimes of the wars in the former Yugoslavia.", "RS"),
    ("The Norwegian Nobel Committee honoured the paper.", "NO"),
    ("The Danish Refugee Council gave the second half of the course.", "DK"),
    ("A wreath was laid for the dead of Auschwitz.", "PL"),
    ("Fifty years after the Helsinki Final Act its principles hold.", "FI"),
    ("The speakers praised the Helsinki+50 process.", "FI"),
    ("The Charter of Paris named the duties of free States.", "FR"),
    ("The office was graded under the Paris Principles.", "FR"),
    ("Inspectors travelled under the Vienna Document.", "AT"),
    ("The Moscow Mechanism was used for the fourth time.", "RU"),
    ("The Copenhagen Document of 1990 sets out how to vote.", "DK"),
    ("Prosecutors work with the Budapest Convention.", "HU"),
    ("The Istanbul Convention was explained to judges.", "TR"),
    ("The Astana Commemorative Declaration speaks of a common space.", "KZ"),
    ("The Maastricht Strategy guides the work on the economy.", "NL"),
    ("Ministers of the Berlin Process met.", "DE"),
    ("The Bucharest Plan of Action is twenty years old.", "RO"),
    ("The Dayton Agreement ended the war.", "US"),
    ("The Minsk agreements asked for a withdrawal of heavy weapons.", "BY"),
    ("An Aarhus Centre opened a reading room.", "DK"),
    ("The Espoo Convention was presented to engineers.", "FI"),
    ("The Lund Recommendations on taking part in public life were printed.", "SE"),
    ("The Ljubljana Guidelines were read in class.", "SI"),
    ("The Rome Statute was the subject of a lecture.", "IT"),
    ("The Geneva Conventions bind all parties.", "CH"),
    ("The Venice Commission gave its opinion.", "IT"),
    ("The Palermo Protocol is the basis of the course.", "IT"),
    ("Prison staff learned about the Bangkok Rules.", "TH"),
    ("The Kyoto Protocol was mentioned.", "JP"),
    ("From Vancouver to Vladivostok the commitments are the same.", "CA"),
    ("From Vancouver to Vladivostok the commitments are the same.", "RU"),
    ("Students of the American University of Central Asia won.", "US"),
    ("The Turkish Cypriot community took part.", "TR"),
    ("Police in Northern Ireland shared what they know.", "IE"),
    ("The Montreux Document was explained.", "CH"),
    ("Kosovo Albanians and Kosovo Serbs sang together.", "AL"),
    ("Kosovo Albanians and Kosovo Serbs sang together.", "RS"),
    ("A Bosnian Croat and a Bosnian Serb were elected.", "HR"),
    ("Ethnic Uzbeks in Osh asked for schools.", "UZ"),
    ("Roma, Ashkali and Egyptians were counted.", "EG"),
    ("Roma women ran for office.", "IT"),
    ("The office donated a van to the school.", "TR"),
    ("Voters in the US state of Georgia queued.", "GE"),
]


@pytest.mark.parametrize(("sentence", "iso"), FALSE_FRIENDS)
def test_a_false_friend_does_not_tag_its_country(tag_terms: TagTerms, sentence: str, iso: str) -> None:
    assert iso not in tag_terms(f"The OSCE published a paper.\n{sentence}", title=sentence)["countries"]


def test_a_country_named_by_a_town_alone_is_noted(
    write_document: Callable[..., Document], taxonomy: Taxonomy, matcher: Matcher
) -> None:
    _, diagnostics = tag(write_document("Eighty mayors met in Tirana."), taxonomy, matcher)
    assert [(note.code, note.line) for note in diagnostics] == [("country-by-town", 3)]
    assert "Albania" in diagnostics[0].message
    assert "Tirana" in diagnostics[0].message
