"""Covers matcher, following, match."""

import marshal
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matching.oracle import find_slowly

from osce_digest.matching import Match, Matcher
from osce_digest.matching.words import level, undot
from osce_digest.taxonomy import Role, Rule, load_taxonomy


def make_rule(*literals: str, role: Role = Role.NAME, exact: bool = True, name: str = "") -> Rule:
    return Rule(name or literals[0], ("countries/XX",), role, literals, 1.0, case_sensitive=exact)


def quotes(rules: list[Rule], text: str) -> list[str]:
    return [text[match.start : match.end] for match in Matcher(rules).find(text)]


def trigger(*literals: str) -> Rule:
    return make_rule(*literals, role=Role.TRIGGER)


def blocker(*literals: str) -> Rule:
    return make_rule(*literals, role=Role.BLOCKER)


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        (make_rule("Bar"), "Barbara walked to the bar in Bar.", ["Bar"]),
        (
            make_rule("Prishtinë", "Priština"),
            "PRISHTINË/PRIŠTINA – Talks in Prishtinë/Priština.",
            ["PRISHTINË", "PRIŠTINA", "Prishtinë", "Priština"],
        ),
        (make_rule("Tiraspol"), "the Chisinau-Tiraspol road", ["Tiraspol"]),
        (make_rule("Albania"), "Albania’s and ALBANIA's coast", ["Albania", "ALBANIA"]),
        (make_rule("Goražde"), "Gorazde, Goražde, GORAŽDE", ["Gorazde", "Goražde", "GORAŽDE"]),
        (make_rule("Łódź", "Đakovica"), "Lodz and Dakovica", ["Lodz", "Dakovica"]),
        (make_rule("İzmir"), "Izmir, İZMİR", ["Izmir", "İZMİR"]),
        (make_rule("Iğdır"), "Igdir, Iğdır, IĞDIR", ["Igdir", "Iğdır", "IĞDIR"]),
        (make_rule("US"), "It helps us; Us and them; the US army.", ["US"]),
        (make_rule("U.S."), "the U.S. Senate and the US Senate", ["U.S."]),
        (make_rule("fYROM"), "FYROM, fYROM, Fyrom", ["FYROM", "fYROM"]),
        (make_rule("Nur-Sultan"), "Nur Sultan, Nur‑Sultan and NUR-SULTAN", ["Nur Sultan", "Nur‑Sultan", "NUR-SULTAN"]),
        (make_rule("St. Petersburg"), "in St. Petersburg and St Petersburg", ["St. Petersburg"]),
        (make_rule("women’s rights"), "Women's rights are rights.", ["Women's rights"]),
        (make_rule("албанского"), "для Албанского народа", ["Албанского"]),
        (trigger("police officer"), "Police officers. A police-officer.", ["Police officers", "police-officer"]),
        (trigger("border agency"), "two border agencies", ["border agencies"]),
        (
            trigger("co-operation"),
            "Co-operation, cooperation, co‑operation",
            ["Co-operation", "cooperation", "co‑operation"],
        ),
        (trigger("labour migration"), "labor migration and labour migration", ["labor migration", "labour migration"]),
        (trigger("democratization"), "Democratisation", ["Democratisation"]),
        (trigger("SALW"), "SALW, salw, Salw", ["SALW"]),
        (make_rule("Open Skies", exact=False), "under open skies", ["open skies"]),
        (make_rule("DNA", exact=False), "dna and DNA", ["DNA"]),
        (make_rule("AML/CFT"), "AML/CFT rules, not AML or CFT", ["AML/CFT"]),
        (make_rule("5+2"), "the “5+2” talks, 5 + 2", ["5+2"]),
        (trigger("human rights"), "They are human. Rights follow.\nhuman\nrights", []),
        (trigger("human rights"), "human  rights, human\u00a0rights", ["human  rights", "human\u00a0rights"]),
        (trigger("peace process"), "for peace - process it", []),
    ],
)
def test_it_finds_whole_words_in_the_case_they_are_written_in(rule: Rule, text: str, expected: list[str]) -> None:
    assert quotes([rule], text) == expected


@pytest.mark.parametrize(
    ("rules", "text", "expected"),
    [
        ([make_rule("Minsk"), blocker("Minsk Group")], "Minsk Group and Minsk", ["Minsk"]),
        ([make_rule("Serbia"), make_rule("Serbia and Montenegro")], "Serbia and Montenegro", ["Serbia and Montenegro"]),
        ([make_rule("A B"), make_rule("B C D")], "A B C D", ["B C D"]),
        ([make_rule("A B"), make_rule("B C")], "A B C", ["A B"]),
        ([make_rule("A B"), make_rule("B C D"), make_rule("D E F G")], "A B C D E F G", ["A B", "D E F G"]),
        ([make_rule("Nis", name="ambiguous"), make_rule("Niš", name="town")], "Nis", ["Nis"]),
        ([make_rule("Roma"), blocker("Roma")], "Roma", []),
        ([make_rule("Roma"), blocker("ROMA")], "Roma, ROMA", ["Roma"]),
    ],
)
def test_of_overlapping_matches_the_longest_then_the_leftmost_stands(
    rules: list[Rule], text: str, expected: list[str]
) -> None:
    assert quotes(rules, text) == expected


def test_one_stretch_has_all_rules_whose_literal_it_is_each_once() -> None:
    rights = trigger("freedom of religion", "Freedom of Religion")
    tolerance = make_rule("freedom of religion", name="tolerance")
    assert Matcher([rights, tolerance]).find("Freedom of Religion") == [Match((rights, tolerance), 0, 19)]


def test_a_form_without_accents_is_left_to_the_rule_that_lists_it() -> None:
    ambiguous, town = make_rule("Nis"), make_rule("Niš")
    assert [match.rules for match in Matcher([town, ambiguous]).find("Nis and Niš")] == [(ambiguous,), (town,)]


def test_a_form_without_accents_is_found_though_a_literal_goes_on_with_a_mark_there() -> None:
    town, other = make_rule("Niš"), make_rule("Nis/")
    assert [match.rules for match in Matcher([town, other]).find("Nis and Nis/")] == [(town,), (other,)]


def test_a_kept_index_finds_the_same() -> None:
    rules = [trigger("police officer"), blocker("police officer exchange"), make_rule("U.S.", "Niš")]
    kept = marshal.loads(marshal.dumps(Matcher(rules).index))  # noqa: S302  (our own)
    text = "Police officers of Niš and the U.S. met at the police officer exchange."
    assert Matcher(rules, kept).find(text) == Matcher(rules).find(text) != []


def test_what_rules_stand_for_is_sorted_by_list() -> None:
    rights = Rule("rights", ("topics/Human rights", "dimensions/human"), Role.TRIGGER, ("rights",), 1.0)
    liberty = Rule("liberty", ("topics/Liberty",), Role.TRIGGER, ("rights",), 1.0, needs=("liberty",))
    (match,) = Matcher([rights, liberty]).find("rights")
    assert match.rules.meanings == (
        ("topics", (("Human rights", rights), ("Liberty", liberty))),
        ("dimensions", (("human", rights),)),
    )
    assert match.rules.lonely


def test_a_stretch_speaks_for_a_term_once_and_with_its_heaviest_rule() -> None:
    light, heavy, lighter = (
        Rule(name, ("topics/Press",), Role.TRIGGER, (literal,), weight, case_sensitive=False)
        for name, literal, weight in (
            ("light", "newspaper", 0.4),
            ("heavy", "newspapers", 0.9),
            ("less", "newspaper", 0.2),
        )
    )
    (match,) = Matcher([light, heavy, lighter]).find("newspapers")
    assert match.rules.meanings == (("topics", (("Press", heavy),)),)


@pytest.mark.parametrize("literals", [(), ("",), ("…",), ("—", " ")])
def test_literals_without_a_word_are_never_found(literals: tuple[str, ...]) -> None:
    assert Matcher([Rule("empty", (), Role.NAME, literals, 1.0)]).find("Anything … — at all") == []


def test_levelling_keeps_every_position_for_every_character() -> None:
    for code in range(sys.maxunicode + 1):
        assert len(level(undot(chr(code)))) == 1, hex(code)


WORDS = [
    "minsk",
    "Minsk",
    "Group",
    "US",
    "us",
    "Niš",
    "Nis",
    "co",
    "operation",
    "labour",
    "U",
    "S",
    "1540",
    "Σ",
    "İ",
    "party",
]
SEPARATORS = [" ", " ", " ", "-", "/", ".", ". ", "'", "’", "  ", "\n", " - ", "_", "‑", ""]
PIECES = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(SEPARATORS)), max_size=4)
LITERALS = PIECES.map(lambda pieces: "".join(word + separator for word, separator in pieces))
TEXTS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(SEPARATORS)), max_size=14).map(
    lambda pieces: "".join(word + separator for word, separator in pieces)
)
RULES = st.lists(
    st.tuples(
        st.lists(LITERALS, min_size=1, max_size=3),
        st.sampled_from([Role.NAME, Role.TRIGGER, Role.BLOCKER]),
        st.booleans(),
    ),
    max_size=6,
).map(
    lambda drafts: [Rule(f"r{n}", (), role, tuple(forms), 1.0, exact) for n, (forms, role, exact) in enumerate(drafts)]
)


@settings(max_examples=600)
@given(RULES, TEXTS)
def test_the_matcher_finds_what_the_plain_one_finds(rules: list[Rule], text: str) -> None:
    found = [(match.start, match.end, match.rules) for match in Matcher(rules).find(text)]
    assert [(start, end, set(names)) for start, end, names in found] == [
        (start, end, set(names)) for start, end, names in find_slowly(rules, text)
    ]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_matches_of_any_text_lie_in_it_in_order_and_never_overlap(text: str) -> None:
    matches = PACKAGED.find(text)
    assert all(0 <= match.start < match.end <= len(text) and match.rules for match in matches)
    assert all(one.end <= other.start for one, other in pairwise(matches))


PACKAGED = Matcher(load_taxonomy().rules)
