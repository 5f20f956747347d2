import pytest

from osce_digest.loader.features import read_features
from osce_digest.loader.lines import Line
from osce_digest.loader.marks import mark
from osce_digest.loader.units import Unit


def unit(text: str) -> Unit:
    return Unit((Line(1, 0, 0, len(text) + 1, text),), text, mark(text), 0)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("SKOPJE, 3 May 2019 – The Mission opened a school.", "dateline"),
        ("SKOPJE, 3 May – The Mission opened a school.", "dateline-yearless"),
        ("From 3 to 5 May, twelve judges met in Osh.", "date-first"),
        ("Twelve judges met in Osh on 3 May 2019.", "date-lead"),
        ("Twelve judges met in Osh yesterday.", "date-relative"),
        ("The OSCE Mission to Serbia opened a school.", "actor"),
        ("An OSCE school opened.", "osce"),
        ("The Mission opened a school for all.", "short-body"),
        ("A workshop for judges was held.", "event"),
        ("A workshop for judges was held.", "introduces"),
        ("Over 25 judges took part.", "new"),
        ("She thanked the judges.", "back"),
        ("Following the visit, more judges came.", "aside"),
        ("The participants thanked the judges.", "definite"),
        ("Twelve judges attended the workshop.", "refers"),
        ("“We are ready,” she said.", "quote"),
        ("- Jane Doe, 3 May 2019", "list-item"),
        ("–Jane Doe, judge", "attribution"),
        ("Where: Hotel Osh, Osh", "advisory-field"),
        ("Jane Doe: +996 312 000 000", "contact"),
        (
            "Judges too must learn all their lives. On 3 May, the OSCE Centre in Osh held a course.",
            "later-actor-and-date",
        ),
        ("On 3 May, twelve judges met in Osh. The OSCE Centre in Osh had called them.", "later-actor"),
        ("The OSCE Mission to Serbia opened a school.", "body"),
        ("The course is part of a project for judges.", "end-closing"),
        ("The aims are these:", "end-open"),
        ("For more information, please contact:", "end-footer"),
        ("The Mission " + "trained judges and clerks of the courts " * 4 + "and a teas", "end-cut"),
        ("“We are ready, she said.", "end-in-quote"),
    ],
)
def test_a_paragraph_shows_its_cues(text: str, cue: str) -> None:
    assert cue in read_features(unit(text)).cues


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("He said on 3 May that all was well.", "new"),
        ("The judges met in Osh.", "actor"),
        ("A workshop on justice was held for judges of the workshop of Osh.", "quote"),
        ("Judges met.", "end-open"),
    ],
)
def test_a_cue_that_is_not_there_is_not_seen(text: str, cue: str) -> None:
    assert cue not in read_features(unit(text)).cues


def test_people_and_abbreviations_are_told_apart_by_how_they_are_written() -> None:
    features = read_features(
        unit("Ambassador Jane Holland of the Local Safety Councils (LSCs) met the MoJ; Petrov said no.")
    )
    assert "Holland" in features.people
    assert features.surnames == {"Petrov"}
    assert features.acronyms_defined == {"LSC"}
    assert "MoJ" in features.acronyms_used


def test_more_is_read_when_asked_for_and_what_was_known_before_stays_true() -> None:
    features = read_features(unit("On 3 May, the OSCE Centre in Osh held a two-day course on the law."))
    first = features.first_cues
    assert first == ("date-first", "actor")
    assert features.start_cues == ("date-first", "actor", "event", "introduces", "brief")
    assert features.first_cues == first


@pytest.mark.parametrize(
    ("text", "surnames"),
    [
        ("Petrov also met Leaf.", {"Petrov"}),
        ("The judges thanked Mr. Leaf, and so said Doe.", {"Leaf", "Doe"}),
        ("Petrov said Leaf was right.", {"Petrov"}),
        ("The judges met.", set()),
    ],
)
def test_people_taken_for_granted_stand_beside_what_they_do(text: str, surnames: set[str]) -> None:
    assert read_features(unit(text)).surnames == surnames


def test_a_first_sentence_that_is_cut_in_a_word_has_no_words_of_its_own() -> None:
    text = "judges " * 99 + "englishmen met"
    read = read_features(unit(text))
    assert read.lead_words
    assert read.lead_words <= read.words


def test_a_lead_that_was_cut_off_is_no_heading() -> None:
    lead = "From 3 to 5 May 2019, twelve judges of the valley met in Osh for a course of the OSCE on fair trials for"
    assert unit(lead).mark.value == "heading"
    assert "heading" not in read_features(unit(lead)).cues
    assert "heading" in read_features(unit("3 May 2019: judges meet in Osh for a course of the OSCE")).cues
