import pytest

from osce_digest.loader.headline.offices import is_name, is_office, join_names, join_offices, merge_double_office


@pytest.mark.parametrize(
    ("segments", "full", "brief"),
    [
        (["OSCE Secretary General", "Ana Kos"], ["OSCE Secretary General Ana Kos"], ["OSCE Secretary General"]),
        (["Ana Kos", "Foreign Minister of Malta"], ["Foreign Minister Ana Kos"], ["Ana Kos"]),
        (["Ana Kos", "Swiss Foreign Minister and OSCE Chair"], ["OSCE Chair Ana Kos"], ["OSCE Chair"]),
        (["Ana Kos", "Special Envoy of the OSCE Chair"], ["Special Envoy Ana Kos"], ["Ana Kos"]),
        (["Ana Kos", "Chair of the Committee on Law", "Order and Peace"], ["Ana Kos"], ["Ana Kos"]),
        (
            ["Head of the OSCE Mission to Serbia", "Ambassador Ana Kos"],
            ["Head of the OSCE Mission to Serbia Ana Kos"],
            None,
        ),
        (["Ana Kos", "Head of Law and Human Rights"], ["Head of Law and Human Rights Ana Kos"], None),
        (["Ana Kos", "Chair of the OSCE Parliamentary Assembly’s Committee on Bees"], ["OSCE PA’s Ana Kos"], None),
        (["OSCE Parliamentary Assembly President Ana Kos"], None, ["OSCE PA President"]),
        (
            ["OSCE Special Representative and Co-ordinator for Combating Trafficking in Human Beings Ana Kos"],
            None,
            ["OSCE Special Representative"],
        ),
        (["Judges", "guards"], ["Judges", "guards"], ["Judges", "guards"]),
    ],
)
def test_appositions_join_their_actor(segments: list[str], full: list[str] | None, brief: list[str] | None) -> None:
    got_full, got_brief, linked = join_offices(segments)
    assert full is None or got_full == full
    assert brief is None or got_brief == brief
    assert not linked


def test_a_second_actor_is_linked_by_and() -> None:
    full, _, linked = join_offices(["Ana Kos", "Head of the Office", "and OSCE experts"])
    assert full == ["Head of the Office Ana Kos", "OSCE experts"]
    assert linked
    full, brief, linked = join_offices(["Ana Kos", "Head of the OSCE Mission to Serbia and Jan Kowal"])
    assert full == ["Head of the OSCE Mission to Serbia Ana Kos", "Jan Kowal"]
    assert brief == ["Head of the OSCE Mission to Serbia", "Jan Kowal"]
    assert linked


@pytest.mark.parametrize(
    ("text", "office"),
    [("OSCE Secretary General", True), ("the Chair’s envoy", True), ("Officers of the guard", False), ("OSCE", False)],
)
def test_offices_are_told_from_groups_and_bodies(text: str, *, office: bool) -> None:
    assert is_office(text) is office


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Kos", True),
        ("Karel De Wit", True),
        ("Ambassador Jan J. Kos", True),
        ("Secretary General", False),
        ("the Kos", False),
    ],
)
def test_names_are_told_from_offices(text: str, *, name: bool) -> None:
    assert is_name(text) is name


def test_a_second_office_of_the_same_person_goes() -> None:
    text = "the OSCE Chairman-in-Office and Poland’s Minister for Foreign Affairs Jan Kos"
    assert merge_double_office(text) == "the OSCE Chairman-in-Office Jan Kos"
    text = "the OSCE Chair and Malta’s Foreign and European Affairs Minister, Ana Kos,"
    assert merge_double_office(text) == "the OSCE Chair, Ana Kos,"


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("meets the Prime Minister, Ana Kos, in Osh", "meets the Prime Minister Ana Kos in Osh"),
        ("appoints Vice-President, Jan Kowal, MP", "appoints Vice-President Jan Kowal"),
        ("meets the President of Malta, Ana Kos, today", "meets the President of Malta Ana Kos today"),
        ("meets mayors, Ana Kos, and others", "meets mayors, Ana Kos, and others"),
    ],
)
def test_an_office_and_its_name_are_said_in_one_breath(text: str, joined: str) -> None:
    assert join_names(text) == joined
