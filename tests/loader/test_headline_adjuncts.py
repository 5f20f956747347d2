import pytest

from osce_digest.loader.headline.adjuncts import (
    cut_adjunct,
    cut_adjuncts,
    cut_stagers,
    find_stager,
    match_agent,
    move_organizer,
    name_organizer,
)


@pytest.mark.parametrize(
    ("predicate", "expected"),
    [
        ("a fair in partnership with the Mayor", "a fair"),
        ("a fair within the framework of the project", "a fair"),
        (", in co-operation with the Mayor, a fair", "a fair"),
        ("a fair with the aim to sell more", "a fair"),
        ("a fair with music", "a fair with music"),
        ("a fair titled “Trade in the Context of War”", "a fair titled “Trade in the Context of War”"),
        ("a fair aimed at selling more", "a fair aimed at selling more"),
        ("a fair for young bakers of the old town aimed at selling more", "a fair for young bakers of the old town"),
        ("a handbook published with the support of the Mayor", "a handbook"),
    ],
)
def test_partners_and_frameworks_leave_the_predicate(predicate: str, expected: str) -> None:
    assert cut_adjuncts(predicate) == expected


def test_a_segment_is_cut_where_an_adjunct_begins() -> None:
    assert cut_adjunct("the Centre together with the Mayor") == ("the Centre", True)
    assert cut_adjunct("the Centre") == ("the Centre", False)


def test_who_staged_an_event_leaves_the_predicate_but_not_a_pair_of_verbs() -> None:
    assert cut_stagers("a fair organized by the Ministry of Trade for judges") == "a fair for judges"
    assert (
        cut_stagers("facilitated and supported by the OSCE Mission") == "facilitated and supported by the OSCE Mission"
    )
    assert cut_stagers("progress shown by the Ministry") == "progress shown by the Ministry"


def test_an_agent_is_parted_from_what_follows() -> None:
    assert match_agent(" held by the OSCE Centre for judges") == ("the OSCE Centre", " for judges")
    assert match_agent(" held by experts") is None


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("A course for judges supported by the OSCE Mission to Serbia", "A OSCE course for judges"),
        ("The round, chaired by the OSCE Chair,", "The round"),
        ("A fair organized by the Ministry of Trade", "A fair"),
        ("A fair", "A fair"),
    ],
)
def test_an_osce_organizer_moves_before_the_event_others_go(subject: str, expected: str) -> None:
    assert move_organizer(subject) == expected


def test_the_organizer_stands_behind_counts_and_durations() -> None:
    assert name_organizer("three two-day courses", "courses held by the OSCE Centre") == "three two-day OSCE courses"
    assert name_organizer("an OSCE course", "a course held by the OSCE Centre") == "an OSCE course"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A fair run jointly by the OSCE Centre in Osh", ("the OSCE Centre in Osh", "organize", "A fair")),
        ("A fair held by ODIHR in Osh", ("ODIHR", "hold", "A fair in Osh")),
        ("A fair held by the OSCE Mission to Serbia in Niš", ("the OSCE Mission to Serbia", "hold", "A fair in Niš")),
        ("A fair that the OSCE Centre in Osh held", ("the OSCE Centre in Osh", "hold", "A fair")),
        ("A fair held by the Mayor", None),
    ],
)
def test_the_osce_body_that_staged_an_event_is_found(text: str, expected: tuple[str, str, str] | None) -> None:
    assert find_stager(text) == expected
