"""The sentences kept beside the rules, run as tests, and general sentences for names and places."""

from functools import cache

import pytest

from osce_digest.matching import Matcher
from osce_digest.taxonomy import Role, Rule, load_taxonomy

TAXONOMY = load_taxonomy()
RULES = TAXONOMY.rules
BLOCKERS = [rule for rule in RULES if rule.role is Role.BLOCKER]
WRITTEN = [rule for rule in RULES if rule.examples and rule.role is not Role.BLOCKER]
# Balkan Egyptians are neither Egypt's people nor from Turkmenistan's Balkan velayat.
PEOPLES_OF_THEIR_OWN = {
    "Roma and Egyptian",
    "Roma, Ashkali and Egyptian",
    "Roma, Ashkali and Egyptians",
    "Balkan Egyptians",
}
GENERAL = [rule for rule in RULES if not rule.examples]


@cache
def packaged() -> Matcher:
    return Matcher(RULES)


@cache
def without_blockers() -> Matcher:
    return Matcher(rule for rule in RULES if rule.role is not Role.BLOCKER)


def rules_in(text: str) -> list[Rule]:
    return [rule for match in packaged().find(text) for rule in match.rules]


def terms_in(text: str, matcher: Matcher | None = None) -> set[str]:
    matches = (matcher or packaged()).find(text)
    return {term for match in matches for rule in match.rules for term in rule.terms}


def lent_by_bodies(text: str) -> set[str]:
    bodies = [TAXONOMY.institutions[name] for name in TAXONOMY.institutions if f"institutions/{name}" in terms_in(text)]
    return {f"countries/{iso}" for body in bodies for iso in body.countries}


@pytest.mark.parametrize("rule", WRITTEN, ids=lambda rule: rule.id)
def test_examples_match_their_rule_and_counterexamples_do_not_give_its_terms(rule: Rule) -> None:
    for example in rule.examples:
        assert rule in rules_in(example), example
    for counterexample in rule.counterexamples:
        assert not set(rule.terms) & terms_in(counterexample), counterexample


@pytest.mark.parametrize("rule", BLOCKERS, ids=lambda rule: rule.id)
def test_a_blocker_keeps_its_terms_away_from_its_examples_only(rule: Rule) -> None:
    for example in rule.examples:
        assert not set(rule.against) & terms_in(example), example
        assert set(rule.against) & terms_in(example, without_blockers()), f"nothing to block in {example!r}"
    for counterexample in rule.counterexamples:
        assert set(rule.against) & terms_in(counterexample), counterexample


@pytest.mark.parametrize("rule", BLOCKERS, ids=lambda rule: rule.id)
def test_every_phrase_of_a_blocker_has_something_to_block(rule: Rule) -> None:
    idle = [phrase for phrase in rule.literals if not set(rule.against) & terms_in(phrase, without_blockers())]
    assert idle == []


@pytest.mark.parametrize("rule", WRITTEN, ids=lambda rule: rule.id)
def test_every_phrase_of_a_rule_gives_the_rule_so_that_none_is_idle_or_shadowed(rule: Rule) -> None:
    idle = [phrase for phrase in rule.literals if rule not in rules_in(f"Guests spoke of {phrase}; it rained.")]
    assert idle == []


def test_a_trigger_swallows_no_country_that_it_does_not_name_itself() -> None:
    """`war against Ukraine` is longer than `Ukraine` and wins, so it has to speak for the country as well."""
    named = [rule for rule in RULES if rule.role in {Role.NAME, Role.ALIAS, Role.DEMONYM, Role.TERRITORY}]
    names, triggers = Matcher(named), [rule for rule in RULES if rule.role is Role.TRIGGER]
    swallowed = {
        (phrase, term)
        for rule in triggers
        for phrase in rule.literals
        for term in terms_in(phrase, names) - terms_in(phrase) - lent_by_bodies(phrase)
        if phrase not in PEOPLES_OF_THEIR_OWN
    }
    assert swallowed == set()


@pytest.mark.parametrize("rule", GENERAL, ids=lambda rule: rule.id)
def test_a_name_is_found_in_a_plain_sentence_and_in_a_dateline(rule: Rule) -> None:
    for form in rule.literals:
        assert set(rule.terms) & terms_in(f"Guests came to see {form}; it rained."), form
        if form[0].isupper() and not form.isupper() and rule.role in {Role.CAPITAL, Role.PLACE}:
            assert set(rule.terms) & terms_in(f"{form.upper()}, 3 May 2019 – It rained."), form


@pytest.mark.parametrize(
    ("text", "given", "kept_away"),
    [
        ("The Chair met them in Helsinki to mark the Helsinki Final Act.", set(), set()),
        ("Talks of the Minsk Group on Nagorno-Karabakh", {"countries/AM", "countries/AZ"}, {"countries/BY"}),
        ("The Trilateral Contact Group met in Minsk on the Minsk agreements", {"countries/UA"}, set()),
        ("Kosovo Albanians and Kosovo Serbs", {"countries/XK"}, {"countries/AL", "countries/RS"}),
        ("Bosnian Croats voted", {"countries/BA"}, {"countries/HR"}),
        ("Turkish Cypriot reporters", {"countries/CY"}, {"countries/TR"}),
        ("an Aarhus Centre in Tavush", {"countries/AM", "topics/Environmental activities"}, {"countries/DK"}),
        ("Sremska Mitrovica", {"countries/RS"}, {"countries/XK"}),
        ("MITROVICA/MITROVICË, 3 May 2019", {"countries/XK"}, {"countries/RS"}),
        ("PRISTINA, 3 May 2005", {"countries/XK"}, {"countries/RS"}),
        ("Northern Ireland", {"countries/GB"}, {"countries/IE"}),
        ("North Ossetia", {"countries/RU"}, {"countries/GE"}),
        ("the former Yugoslav Republic of Macedonia", {"countries/MK"}, {"countries/RS"}),
        ("Roma, Ashkali and Egyptians", {"topics/Roma and Sinti"}, {"countries/EG", "countries/IT"}),
        ("Reporters Without Borders", set(), {"topics/Border management"}),
        ("from Vancouver to Vladivostok", set(), {"countries/CA", "countries/RU"}),
        ("votes in Arizona and Georgia", {"countries/US"}, {"countries/GE"}),
        ("polish the van near the bar, nice reading", set(), {"countries/PL", "countries/TR", "countries/ME"}),
        ("Balkan velayat", {"countries/TM"}, set()),
        ("They told us that US troops left", {"countries/US"}, set()),
        ("human resources and a coat of arms", set(), {"topics/Human rights", "topics/Arms control"}),
        ("the 2006 OSCE Centre in Almaty", {"institutions/OSCE Programme Office in Astana"}, set()),
        ("Президент Российской Федерации", {"countries/RU"}, set()),
        ("Le Kirghizistan et l’Ouzbékistan", {"countries/KG", "countries/UZ"}, set()),
    ],
)
def test_known_traps_are_passed(text: str, given: set[str], kept_away: set[str]) -> None:
    found = terms_in(text)
    assert given <= found
    assert not kept_away & found
