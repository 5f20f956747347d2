from osce_digest.matching.index import build_index
from osce_digest.taxonomy import Role, Rule


def make_rule(name: str, *literals: str, exact: bool = True) -> Rule:
    return Rule(name, (), Role.NAME, literals, 1.0, case_sensitive=exact)


def test_literals_that_begin_alike_share_their_first_steps() -> None:
    first, second = make_rule("a", "human rights"), make_rule("b", "human rights defender")
    index = build_index([first, second])
    assert list(index) == ["human"]
    rights = index["human"].steps["rights"]
    assert rights.rules == [first]
    assert rights.steps["defender"].rules == [second]


def test_a_step_over_anything_but_a_blank_or_hyphen_is_named_with_it() -> None:
    index = build_index([make_rule("a", "women’s cross-border trade")])
    assert list(index["women"].steps) == ["'s"]
    assert list(index["women"].steps["'s"].steps) == ["cross"]
    assert list(index["women"].steps["'s"].steps["cross"].steps) == ["border"]


def test_capitals_are_asked_for_only_where_they_are_written() -> None:
    index = build_index([make_rule("a", "Open Skies"), make_rule("b", "open door"), make_rule("c", "U.S.")])
    assert index["open"].steps["skies"].patterns[0].cased == ("Open", "Skies")
    assert index["open"].steps["door"].patterns == []
    assert index["u"].steps[".s"].patterns[0].tail == "."


def test_without_case_only_abbreviations_are_held_to_their_capitals() -> None:
    index = build_index([make_rule("a", "Open Skies", "SALW control", exact=False)])
    assert index["open"].steps["skies"].patterns == []
    assert index["salw"].steps["control"].patterns[0].cased == ("SALW", "control")


def test_a_form_without_accents_is_added_unless_it_is_a_literal_of_its_own() -> None:
    town, ambiguous = make_rule("town", "Niš", "Korça"), make_rule("ambiguous", "Nis")
    index = build_index([town, ambiguous])
    assert [pattern.rule for pattern in index["nis"].patterns] == [ambiguous]
    assert [pattern.rule for pattern in index["korca"].patterns] == [town]
