from osce_digest.loader.border.finding import Border
from osce_digest.loader.features import read_features
from osce_digest.loader.lines import split_lines
from osce_digest.loader.titles import find_title, heed_titles
from osce_digest.loader.units import Unit, make_units, mark_lines
from osce_digest.model import Source

LEAD = "OSH, 8 May 2019 – Judges and clerks compared notes today on how long trials last in the valley and beyond."
CUT = "Over 25 experts on rivers, on mountains and on the law met for three days in Osh..."


def make(*texts: str) -> list[Unit]:
    return make_units(mark_lines(split_lines(Source("a.txt", "", "\n".join(texts)))))


def title(*texts: str) -> str | None:
    found = find_title(make(*texts))
    return found.text if found else None


def moved_to(at: int, *texts: str) -> int:
    made = make(*texts)
    return heed_titles(made, [read_features(unit) for unit in made], [Border(at, 5.0, ())])[0].index


def test_a_headline_is_a_title_where_prose_follows() -> None:
    assert title("Judges compare notes in Osh", LEAD) == "Judges compare notes in Osh"
    assert title("Judges compare notes in Osh", "Rivers drawn by pupils") is None


def test_labels_between_do_not_count() -> None:
    labels = ("- Date:", "- Place:", "- OSH", "- Source:", "- OSCE Centre in Bishkek", "- Fields of work:", "- Youth")
    assert title("Judges compare notes in Osh", *labels, LEAD) == "Judges compare notes in Osh"


def test_a_word_that_tells_the_kind_of_item_is_no_title() -> None:
    assert title("Media advisory", "Judges compare notes in Osh", LEAD) == "Judges compare notes in Osh"


def test_who_speaks_is_no_title() -> None:
    assert title("As delivered by Ambassador Jane Doe", "to the Permanent Council, Vienna", LEAD) is None


def test_a_border_moves_up_to_the_headline_above() -> None:
    assert moved_to(2, LEAD, "Rivers drawn by pupils", LEAD) == 1


def test_a_border_moves_up_to_no_line_that_goes_on_or_leads() -> None:
    for line in (
        "This activity is the first of a kind",
        "From 3 to 5 May 2019, pupils drew rivers",
        "Tel: +43 1 514 36",
    ):
        assert moved_to(2, LEAD, line, LEAD) == 2


def test_a_line_among_teasers_must_be_short_to_be_a_headline() -> None:
    long = "Over 25 experts on rivers, on mountains and on the law met for three days in Osh, where they spoke with a"
    assert moved_to(2, LEAD, long, LEAD) == 1
    assert moved_to(2, LEAD, long, LEAD, CUT, CUT, CUT) == 2
