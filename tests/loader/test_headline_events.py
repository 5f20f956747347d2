import pytest

from osce_digest.loader.headline.events import add_stager, stage_event, stage_theme


@pytest.mark.parametrize(
    ("subject", "base", "rest", "expected"),
    [
        (
            "A two-day course on maps for judges, organized by the OSCE Mission to Serbia,",
            "hold",
            "in Niš",
            ("the OSCE Mission to Serbia", "organize", "a two-day course on maps for judges in Niš"),
        ),
        ("An OSCE-supported workshop on dams", "end", "", ("OSCE", "support", "a workshop on dams")),
        (
            "A seminar on safe roads that the OSCE Centre in Bishkek held",
            "begin",
            "in Osh",
            ("the OSCE Centre in Bishkek", "hold", "a seminar on safe roads in Osh"),
        ),
        (
            "A course on burns for nurses",
            "end",
            "in Gori, organized by the OSCE Mission to Georgia",
            ("the OSCE Mission to Georgia", "organize", "a course on burns for nurses in Gori"),
        ),
        ("A fair supported by the OSCE Centre in Osh", "hold", "", None),
        ("A course on maps organized by the Ministry of Justice", "hold", "", None),
        ("A course organized by the OSCE Centre in Osh", "raise", "doubts", None),
        ("A course run by the OSCE Centre in Osh’s guests", "hold", "", None),
    ],
)
def test_an_event_is_said_by_the_osce_body_that_staged_it(
    subject: str, base: str, rest: str, expected: tuple[str, str, str] | None
) -> None:
    staged = stage_event(subject, base, rest)
    assert (None if staged is None else tuple(staged)) == expected


def test_the_theme_of_an_event_becomes_what_it_was_on() -> None:
    event = "a seminar held by the OSCE Presence in Albania in Vlora"
    staged = stage_theme(event, "a seminar", "safe beaches")
    assert staged is not None
    assert (staged.stager, staged.act, staged.event) == (
        "the OSCE Presence in Albania",
        "hold",
        "a seminar on safe beaches",
    )
    assert stage_theme("a seminar in Vlora", "a seminar", "safe beaches") is None


def test_the_sentence_that_only_names_the_stager_is_added_to_the_one_before() -> None:
    first = "Forty nurses finished a course on burns in Gori."
    lead = f"{first} The course was organized by the OSCE Mission to Georgia, which is small."
    assert add_stager(first, lead) == (
        "Forty nurses finished a course on burns in Gori, organized by the OSCE Mission to Georgia."
    )
    lead = f"{first} It was supported by the OSCE Mission to Georgia and took place in Gori."
    assert add_stager(first, lead).endswith("in Gori, supported by the OSCE Mission to Georgia.")
    assert add_stager(first, f"{first} A film made by the OSCE Mission was shown.") == first
    visit = "Forty nurses paid a long visit to Gori."
    assert add_stager(visit, f"{visit} The visit was organized by the OSCE Mission to Georgia.") == visit
    assert add_stager("Forty nurses went home.", "Forty nurses went home. It was led by the OSCE.") == (
        "Forty nurses went home."
    )
