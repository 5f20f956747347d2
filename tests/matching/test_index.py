from osce_digest.matching.following import Index, Pattern
from osce_digest.matching.index import build_index
from osce_digest.taxonomy import Role, Rule


def make_rule(name: str, *literals: str, exact: bool = True) -> Rule:
    return Rule(name, (), Role.NAME, literals, 1.0, case_sensitive=exact)


def steps(index: Index, *names: str) -> Index:
    for name in names:
        index = index[name][2] or {}
    return index


def rules(index: Index, *names: str) -> tuple[int, ...]:
    return steps(index, *names[:-1])[names[-1]][0]


def patterns(index: Index, *names: str) -> tuple[Pattern, ...]:
    return steps(index, *names[:-1])[names[-1]][1]


def test_literals_that_begin_alike_share_their_first_steps() -> None:
    index = build_index([make_rule("a", "human rights"), make_rule("b", "human rights defender")])
    assert list(index) == ["human"]
    assert rules(index, "human", "rights") == (0,)
    assert rules(index, "human", "rights", "defender") == (1,)


def test_a_step_over_anything_but_a_blank_or_hyphen_is_named_with_it() -> None:
    index = build_index([make_rule("a", "women’s cross-border trade")])
    assert list(steps(index, "women")) == ["'s"]
    assert list(steps(index, "women", "'s")) == ["cross"]
    assert list(steps(index, "women", "'s", "cross")) == ["border"]


def test_capitals_are_asked_for_only_where_they_are_written() -> None:
    index = build_index([make_rule("a", "Open Skies"), make_rule("b", "open door"), make_rule("c", "U.S.")])
    assert patterns(index, "open", "skies") == (("Open Skies", "", 0),)
    assert patterns(index, "open", "door") == ()
    assert patterns(index, "u", ".s") == (("U S", ".", 2),)


def test_without_case_only_abbreviations_are_held_to_their_capitals() -> None:
    index = build_index([make_rule("a", "Open Skies", "SALW control", exact=False)])
    assert patterns(index, "open", "skies") == ()
    assert patterns(index, "salw", "control") == (("SALW control", "", 0),)


def test_a_form_without_accents_is_added_unless_it_is_a_literal_of_its_own() -> None:
    index = build_index([make_rule("town", "Niš", "Korça"), make_rule("ambiguous", "Nis")])
    assert [rule for _, _, rule in patterns(index, "nis")] == [1]
    assert [rule for _, _, rule in patterns(index, "korca")] == [0]
