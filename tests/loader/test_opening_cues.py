import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader.dates.spoken import find_spoken_days
from osce_digest.loader.lines import Line
from osce_digest.loader.marks import mark
from osce_digest.loader.opening_cues import Opening, read_first_sentence, read_opening
from osce_digest.loader.units import Unit
from osce_digest.loader.words import gather_stems


def open_paragraph(text: str) -> Opening:
    unit = Unit((Line(1, 0, 0, len(text) + 1, text),), text, mark(text), 0)
    return read_opening(unit, gather_stems(text))


@pytest.mark.parametrize(
    ("text", "dates", "shape"),
    [
        ("SKOPJE, 3 May 2019 – The Mission opened a school.", ("dateline",), ()),
        ("VIENNA - The Mission opened a school.", ("dateline-undated",), ()),
        ("3 May 2019, SKOPJE – The Mission opened a school.", ("dateline",), ("new",)),
        ("Over 25 judges met in Osh on 3 May 2019.", ("date-lead",), ("new",)),
        ("Following the visit, twelve judges met in May 2019.", ("date-relative",), ("aside",)),
        ("twelve judges met this week.", ("date-relative",), ("lower-case",)),
        ("Today's meeting brought judges to Osh.", (), ("aside",)),
        ("Today, judges met in Osh.", ("date-relative",), ()),
        ("“Judges met in Osh.", (), ("quote",)),
        ("SUMMARY", (), ("report-head",)),
        ("The participants", (), ("heading", "definite")),
        ("They met on 3 May.", (), ("back",)),
        ("On 3 May, the participants saw Osh.", (), ("back",)),
        ("On 3 May, participants of the OSCE course saw Osh.", ("date-first",), ()),
        ("Over this period the judges meet in Osh.", (), ("back",)),
        ("These are the main findings of a report.", (), ("sums-up",)),
        ("These are the judges of the valley.", (), ("back",)),
        ("The 2019 elections in Osh were calm.", (), ()),
        ("The elections in Osh were calm.", (), ("definite",)),
        ("The Head of the OSCE Centre in Osh, Jane Doe, met judges.", (), ()),
        ("The Representative of the OSCE had met judges.", (), ("definite",)),
        ("Where: Osh, 3 May 2019, and nowhere else.", (), ("advisory-field",)),
    ],
)
def test_dates_and_shape_are_seen_at_once(text: str, dates: tuple[str, ...], shape: tuple[str, ...]) -> None:
    opening = open_paragraph(text)
    assert (opening.dates, opening.shape) == (dates, shape)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("During his visit to Osh on 3 May, OSCE Secretary General Jan Doe met judges.", ("looks-ahead",)),
        ("During his visit to Osh, OSCE Secretary General Jan Doe met judges.", ("back",)),
        ("During his visit to Osh on 3 May, Doe met judges.", ("back",)),
        ("As a result, on 3 May the OSCE Centre in Osh opened a school.", ("back",)),
        ("To mark Roma Day, the OSCE Centre in Osh opened a school.", ("occasion",)),
        ("In response to a request of the judges, the OSCE Centre in Osh opened a school.", ("occasion",)),
        ("In response to a request of the judges, a school was opened.", ("back",)),
        ("To mark Roma Day, a school was opened.", ("aside",)),
    ],
)
def test_what_seems_to_look_back_looks_ahead_to_a_body_named_behind_it(text: str, shape: tuple[str, ...]) -> None:
    assert open_paragraph(text).shape == shape


def test_of_a_paragraph_that_looks_back_no_more_is_read() -> None:
    assert open_paragraph("They met on 3 May.").lead == ""
    assert open_paragraph("Judges met on 3 May. All went well.").lead == "Judges met on 3 May. All went well."


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The OSCE Centre in Osh held a two-day course.", ("actor", "event", "introduces", "brief")),
        ("The OSCE opened a school.", ("osce", "event", "brief")),
        (
            "The OSCE opened a school for the judges, the clerks and interpreters of all four valleys of the south.",
            ("osce", "event"),
        ),
        ("Judges too must learn all their lives. On 3 May, ODIHR held a course.", ("later-actor-and-date",)),
        ("Judges too must learn all their lives. In spring, ODIHR held a course.", ("later-body",)),
        ("On 3 May, the judges also met in Osh.", ("adds", "brief")),
        ("On 3 May, judges as well as clerks came to Osh.", ("brief",)),
        ("The rivers of the valley are long.", ("brief",)),
    ],
)
def test_the_first_sentence_tells_who_and_what(text: str, cues: tuple[str, ...]) -> None:
    opening = open_paragraph(text)
    assert read_first_sentence(text, opening) == cues
    assert opening.names == ("actor" in cues)
    assert opening.may_name or "later-actor-and-date" not in cues


DAYS = "Today tonight Monday, tuesday’s Friday-night this This last week weekend, an evening Sundays co-today x".split()


@given(st.lists(st.sampled_from(DAYS), max_size=6).map(" ".join))
def test_a_day_that_is_spoken_of_has_one_of_the_words(sentence: str) -> None:
    text = f"Judges met {sentence}"
    assert ("date-relative" in open_paragraph(text).dates) == bool(find_spoken_days(text))
