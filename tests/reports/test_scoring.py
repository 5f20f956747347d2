from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from factories import make_document, make_tags, make_taxonomy

from osce_digest.model import Clutter, Document, Event, Given, Published
from osce_digest.reports import scoring_dates, scoring_places, scoring_tags, scoring_text
from osce_digest.reports.labels import Label, Wanted, read_labels
from osce_digest.reports.pairs import Labelled, Pair
from osce_digest.reports.scores import Score

LINES = {1: "The office in Elbasan trained twelve police officers.", 2: "The mayor opened the training.", 3: "---|---|"}


@pytest.fixture
def label(tmp_path: Path) -> Label:
    file = tmp_path / "one.yml"
    file.write_text("- {file: 2023-07.txt, start: {line: 1}, end_line: 3}", encoding="utf-8")
    return read_labels([file])[0]


def score(module: ModuleType, pair: Pair, *more: object) -> dict[str, Score]:
    scores: dict[str, Score] = {one.name: one for one in module.make_scores()}
    module.score_pair(scores, pair, *more)
    return scores


def pair_of(label: Label, document: Document | None = None, **tags: object) -> Pair:
    return Pair(label, document or make_document(), make_tags(**tags), LINES)  # type: ignore[arg-type]


def labelled(label: Label, wanted: list[tuple[int, int]], given: list[tuple[int, int]], *, title: bool) -> Labelled:
    labels = tuple(
        replace(label, line=line, column=column, title_line=line if title else None) for line, column in wanted
    )
    documents = []
    for line, column in given:
        document = make_document(line=line)
        documents.append(replace(document, place=document.place._replace(column=column)))
    return Labelled("raw/2023-07.txt", labels, tuple(documents), {})


@pytest.mark.parametrize("title", [False, True])
def test_the_first_border_of_a_file_is_not_counted(title: bool, label: Label) -> None:  # noqa: FBT001  (a table)
    scores = {one.name: one for one in scoring_places.make_scores()}
    wanted, given = [(1, 0), (5, 0), (9, 40)], [(1, 0), (5, 0), (7, 0)]
    scoring_places.score_files(scores, [labelled(label, wanted, given, title=title)])
    field = scoring_places.BORDERS_OF_PAGES if title else scoring_places.BORDERS_OF_DUMPS
    assert (scores[field].right, scores[field].given, scores[field].found, scores[field].wanted) == (1, 2, 1, 2)
    assert [str(miss) for miss in scores[field].misses] == [
        "2023-07.txt:9: no border at column 40",
        "2023-07.txt:7: a border at column 0 too many",
    ]


def test_a_single_item_that_is_split_is_a_miss(label: Label) -> None:
    scores = {one.name: one for one in scoring_places.make_scores()}
    scoring_places.score_files(scores, [labelled(label, [(1, 0)], [(1, 0), (4, 0)], title=False)])
    scoring_places.score_files(scores, [labelled(label, [(1, 0)], [(1, 0)], title=False)])
    assert scores[scoring_places.WHOLE].recall == 0.5
    assert scores[scoring_places.WHOLE].misses[0].text == "cut into 2 items, at 1:0, 4:0"


def test_an_end_column_counts_where_it_is_labelled(label: Label) -> None:
    ends = [replace(label, end_line=2, end_column=column) for column in (None, len(LINES[2]), 41)]
    found = [score(scoring_places, pair_of(one))[scoring_places.ENDS].recall for one in ends]
    assert found == [1, 1, 0]


@pytest.mark.parametrize(
    ("day", "accepted", "figures"),
    [
        (date(2023, 7, 12), ("2023-07-12",), (1, 1, 0)),
        (date(2023, 7, 12), ("2023-07-13", "2023-07-12"), (1, 1, 0)),
        (date(2023, 7, 12), ("2023-07-13",), (0, 0, 1)),
        (None, ("2023-07-12",), (0, 0, 0)),
        (None, ("2023-07-12", None), (1, 0, 0)),
        (None, (None,), (1, 1, 0)),
        (date(2023, 7, 12), (None,), (0, 1, 1)),
    ],
)
def test_an_empty_date_is_no_wrong_one(
    day: date | None, accepted: tuple[str | None, ...], figures: tuple[int, int, int], label: Label
) -> None:
    document = replace(make_document(), published=Published(day))
    scores = score(scoring_dates, pair_of(replace(label, published=accepted), document))
    names = (scoring_dates.ACCEPTED, scoring_dates.EXACT, scoring_dates.WRONG)
    assert tuple(scores[name].recall for name in names) == figures


def test_both_ends_of_an_event_count(label: Label) -> None:
    document = make_document(event=Event(date(2023, 7, 11), None))
    wanted = replace(label, event_start=("2023-07-11",), event_end=("2023-07-12",))
    assert score(scoring_dates, pair_of(wanted, document))[scoring_dates.EVENT].recall == 0.5


def test_mentions_are_kept_apart_from_subjects(label: Label) -> None:
    wanted = Wanted(frozenset({"AL"}), frozenset({"AL"}), "AL", frozenset({"TJ", "TR", "JP"}))
    pair = pair_of(replace(label, countries=wanted), countries=("AL", "TR"), mentioned=("TJ",))
    scores = score(scoring_tags, pair, make_taxonomy())
    assert scores[scoring_tags.PRIMARY_COUNTRY].recall == 1
    assert scores[scoring_tags.MENTIONS_FOUND].recall == 0.5
    assert [miss.text for miss in scores[scoring_tags.MENTIONS_APART].misses] == ["TR is only mentioned, but a subject"]


def test_the_primary_term_must_come_first(label: Label) -> None:
    wanted = Wanted(accept=frozenset({"AL", "TJ"}), primary="AL")
    pair = pair_of(replace(label, countries=wanted), countries=("TJ", "AL"))
    assert score(scoring_tags, pair, make_taxonomy())[scoring_tags.PRIMARY_COUNTRY].recall == 0


def test_topics_are_measured_against_the_labels_of_the_osce(label: Label) -> None:
    taxonomy = replace(make_taxonomy(), known_as={"topics/elections": "Elections", "topics/policing": "Policing"})
    wanted = replace(label, osce_topics=("Elections", "Policing", "Not a field of work"))
    scores = score(scoring_tags, pair_of(wanted, topics=("Policing", "Good governance")), taxonomy)
    assert scores[scoring_tags.OSCE_TOPICS].recall == 0.5
    assert scores[scoring_tags.OSCE_TOPICS_HIT].recall == 1
    assert scores[scoring_tags.OSCE_TOPICS_OVER].recall == 1


def test_one_institution_of_the_osce_label_is_enough(label: Label) -> None:
    taxonomy = replace(make_taxonomy(), known_as={"institutions/osce secretariat": "OSCE Secretariat"})
    wanted = replace(label, osce_where=("OSCE Secretariat",))
    found = score(scoring_tags, pair_of(wanted, institutions=("OSCE Presence in Albania",)), taxonomy)
    assert found[scoring_tags.OSCE_WHERE].recall == 0


def test_former_names_of_institutions_are_taken_for_the_present_ones(label: Label) -> None:
    taxonomy = replace(make_taxonomy(), known_as={"institutions/presence": "OSCE Presence in Albania"})
    wanted = replace(label, institutions=Wanted(accept=frozenset({"Presence"})))
    assert score(scoring_tags, pair_of(wanted), taxonomy)[scoring_tags.INSTITUTIONS].misses == []


def test_values_on_metadata_lines_must_have_been_read(label: Label) -> None:
    wanted = replace(label, metadata=frozenset({2}), osce_topics=("mayor", "training", "elsewhere"))
    document = make_document(given=[Given("topics", "mayor", 2, 0, 5)])
    stated = score(scoring_tags, pair_of(wanted, document), make_taxonomy())[scoring_tags.STATED]
    assert (stated.found, stated.wanted) == (1, 2)


def test_lines_lost_and_lines_left_in_are_told(label: Label) -> None:
    document = make_document(body="The mayor opened the training.", line=2, clutter=[Clutter(1, "advert", "…")])
    pair = pair_of(replace(label, drop=frozenset({2})), document)
    scores = score(scoring_text, pair)
    assert [miss.text[:29] for miss in scores[scoring_text.LOST].misses] == ["line 1 is not in the text: Th"]
    assert [miss.text[:22] for miss in scores[scoring_text.CLUTTER_OUT].misses] == ["line 2 is in the text:"]
    assert scores[scoring_text.KEPT].f1 == 0


def test_titles_metadata_free_lines_and_rules_are_no_body(label: Label) -> None:
    document = make_document(body="The mayor opened the training.", line=2)
    wanted = replace(label, drop=frozenset(), title_line=1)
    assert score(scoring_text, pair_of(wanted, document))[scoring_text.LOST].wanted == 1


@pytest.mark.parametrize(
    ("given", "true", "near"),
    [
        ("Mayor opens training", "Mayor opens training", 1.0),
        ("MAYOR OPENS TRAINING", "Mayor, opens training!", 1.0),
        ("Training opened", "Elections observed", 0.0),
        ("Mayor opens police training", "Police training: mayor opens", 0.5),
        ("", "Elections observed", 0.0),
    ],
)
def test_headlines_are_compared_by_words_in_common_order(given: str, true: str, near: float) -> None:
    assert scoring_text.measure_rouge(given, true) == near
