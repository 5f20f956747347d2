import pytest

from osce_digest.loader import load_bytes
from osce_digest.loader.lines import split_lines
from osce_digest.loader.page.heads import NO_HEAD, read_head
from osce_digest.loader.page.labels import CHANGED, COUNT, ISSUED, OTHER, SUBJECT, TIME, VOTE
from osce_digest.loader.page.stamps import is_other_day, read_stamp
from osce_digest.loader.units import Unit, make_units, mark_lines
from osce_digest.model import Document, Given, Source

TITLE = "Ferrymen in Bar read the new charts of the coast"
LEAD = (
    "Thirty ferrymen learned in Bar how to read the new charts of the coast, which the harbour office had drawn with "
    "the help of the OSCE Mission to Montenegro."
)
MORE = (
    "The charts show where the harbour has grown shallow. Ferrymen had asked for them for years, said Ana Kos, who "
    "heads the harbour office, and the OSCE Mission found experts who could draw them."
)


def make(*texts: str) -> list[Unit]:
    return make_units(mark_lines(split_lines(Source("a.txt", "", "\n".join(texts)))))


def load(*lines: str) -> Document:
    (document,) = load_bytes("a.txt", "\n\n".join(lines).encode()).documents
    return document


@pytest.mark.parametrize(
    "line",
    [
        "16-05-2018 16:19 -",
        "2018-05-20T12:57:17+00:00 16. 5. 2018.|News|",
        "By admin|2018-05-20T12:57:17+00:00May 16th, 2018|News|0 Comments",
        "Posted by admin on May 16, 2018 in News",
        "Posted: May 16, 2018 / 10:32 AM CDT / Updated: May 17, 2018 / 09:00 AM CDT",
        "Jane Doe | Updated: 17 May 2018 | Published: 16 May 2018",
        "By JANE DOE, Valley Press Published 10:32 am CDT, Wednesday, May 16, 2018",
        "16 мая 2018 15:08 994 Мирана Ким",
        "Добавлено: 16.05.2018, 15:08",
        "Pressemitteilung vom 16.05.2018",
        "Stand: 16.05.2018 15:08 Uhr",
        "Publié le 16/05/2018 à 15h08 Mis à jour le 17/05/2018 à 09h00",
        "Temps de lecture : 3 min. 16 mai 2018",
        "16 maggio 2018 ore 15:08",
        "16/05/2018 - 15:08 h.",
        "16. svibnja 2018.",
    ],
)
def test_the_line_beside_a_headline_dates_the_page(line: str) -> None:
    below, above = load(TITLE, line, LEAD, MORE), load(line, TITLE, LEAD, MORE)
    assert [str(document.published.day) for document in (below, above)] == ["2018-05-16"] * 2
    assert below.body == above.body == f"{LEAD}\n{MORE}"


@pytest.mark.parametrize(
    "line",
    [
        "Last updated: 16 May 2018",
        "Actualizado el 16 de mayo de 2018",
        "Dernière mise à jour : 16 mai 2018",
        "Обновлено: 16.05.2018",
        "Copyright 16 May 2018",
        "Event date: 16 May 2018",
        "Deadline: 16 May 2018",
        "Parliamentary Elections, 16 May 2018",
        "12/05/2018, 16/05/2018",
        "Foreign ministers in Kyiv, 16 May 2018",
    ],
)
def test_a_line_that_says_what_else_its_day_is_dates_nothing(line: str) -> None:
    assert load(TITLE, line, LEAD, MORE).published.day is None


def test_a_label_outweighs_a_day_without_one_and_one_below_the_headline_a_day_above_it() -> None:
    assert str(load("17 May 2018", TITLE, "Published: 16 May 2018", LEAD, MORE).published.day) == "2018-05-16"
    assert str(load("17 May 2018", TITLE, "16 May 2018", LEAD, MORE).published.day) == "2018-05-16"
    assert (
        str(load("Last updated: 17 May 2018", "Published: 16 May 2018", TITLE, LEAD, MORE).published.day)
        == "2018-05-16"
    )


def test_a_day_far_above_the_headline_is_that_of_the_visit() -> None:
    menu = ["Politics", "Economy", "Sports", "Culture", "Weather", "Harbour"]
    units = make("Wednesday, 16 May 2018", *menu, TITLE, LEAD, MORE)
    assert read_head(units, len(menu) + 1, [None] * len(units)) == (None, None, frozenset({0}))
    assert read_head(units[:1] + units[-3:], 1, [None] * 4).at == 0


def test_the_russian_label_of_a_listing_dates_its_item() -> None:
    assert str(load(TITLE, "Дата публикации: 16 мая 2018", LEAD, MORE).published.day) == "2018-05-16"


def test_the_days_below_the_text_do_not_count_where_the_head_has_one() -> None:
    document = load(TITLE, "16 May 2018", LEAD, MORE, "18 May 2018")
    assert [given.value for given in document.given] == ["16 May 2018"]


def test_the_head_leaves_alone_what_a_council_states() -> None:
    (unit,) = make("OSCE Permanent Council No. 1397 Vienna, 3 November 2022")
    given = [Given("date", "3 November 2022", 1, 40, 55)]
    assert NO_HEAD.heed(0, unit, given) == given
    assert NO_HEAD._replace(others=frozenset({0})).heed(0, unit, given) == given


def test_a_labelled_day_may_stand_among_more_words() -> None:
    (plain,) = make("Jane Doe of the Valley Paper and its friends 16 May 2018")
    (labelled,) = make("Jane Doe of the Valley Paper and its friends Published: 16 May 2018")
    assert read_stamp(plain) is None
    stamp = read_stamp(labelled)
    assert stamp is not None
    assert stamp.labelled


def test_days_that_differ_without_labels_are_told_by_none() -> None:
    (unit,) = make("16 May 2018 17 May 2018")
    assert read_stamp(unit) is None
    assert not is_other_day(unit)


def test_labels_are_told_apart() -> None:
    samples = {
        "Date of publication: ": ISSUED,
        "Mis à jour le ": CHANGED,
        "Frist: ": OTHER,
        "Ministerial Council meeting, ": SUBJECT,
        "Landtagswahlen ": VOTE,
        "15h08": TIME,
        "994 просмотра": COUNT,
    }
    for sample, label in samples.items():
        assert label.search(sample), sample
    assert not ISSUED.search("Mis à jour le ")
    assert not CHANGED.search("Date of publication: ")


def test_a_long_headline_above_a_day_that_begins_in_small_letters_is_no_broken_paragraph() -> None:
    title = (
        "El Secretario de Estado recibe en Madrid a los expertos de la Organización para la Seguridad y la Cooperación "
        "en Europa (OSCE)"
    )
    text = (
        "El Secretario de Estado ha recibido en Madrid a los expertos de la OSCE que preparan el seminario sobre los "
        "puertos del Mediterráneo, según ha informado el Ministerio de Asuntos Exteriores."
    )
    document = load("Menu", "NOTA DE PRENSA 12", title, "martes, 14 de mayo de 2019", text, text.replace("12", "13"))
    assert (document.title, str(document.published.day)) == (title, "2019-05-14")
