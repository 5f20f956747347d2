from osce_digest.loader.border.setting import Setting
from osce_digest.loader.features import read_features
from osce_digest.loader.lines import Line
from osce_digest.loader.marks import mark
from osce_digest.loader.units import Unit

TITLE = "Judges compare notes in Osh"
TEXT = (
    "The judges and the clerks of the valley met in Osh and spoke of the time that trials take, of costs and of fees."
)
CUT = "The judges and the clerks of the valley met in Osh and spoke of the time that trials take, of the costs and..."
GERMAN = "Die Richter und die Schreiber des Tals trafen sich in Osch und sprachen über die Dauer der Verfahren."


def weigh(index: int, *texts: str) -> list[str]:
    units = [Unit((Line(at, 0, 0, len(text), text),), text, mark(text), 0) for at, text in enumerate(texts, start=1)]
    return [name for name, _ in Setting(units, [read_features(unit) for unit in units]).weigh(index)]


def test_where_several_paragraphs_are_cut_off_each_ends_an_item() -> None:
    assert weigh(1, CUT, CUT, CUT, TEXT) == ["among-cuts"]
    assert weigh(3, CUT, CUT, CUT, TEXT, TEXT) == ["among-cuts"]
    assert weigh(4, CUT, CUT, CUT, TEXT, TEXT) == []
    assert weigh(1, CUT, TEXT, TEXT, TEXT) == []
    assert weigh(1, CUT, CUT, CUT, *[TEXT] * 20) == []


def test_another_language_is_told_from_the_last_long_paragraph() -> None:
    assert weigh(1, TEXT, GERMAN) == ["other-language"]
    assert weigh(2, GERMAN, "Osh", TEXT) == ["other-language"]
    assert weigh(1, TEXT, TEXT) == []
    assert weigh(1, GERMAN, GERMAN) == []


def test_a_file_that_opens_with_a_headline_has_headlines_above_its_items() -> None:
    assert weigh(2, TITLE, TEXT, TEXT) == ["untitled"]
    assert weigh(3, TITLE, TEXT, TITLE, TEXT) == []
    assert weigh(2, TEXT, TEXT, TEXT) == []


def test_first_words_of_other_articles_below_an_article_are_no_items() -> None:
    article = (
        "Ferrymen of Bar learn to read the new charts",
        "Thirty ferrymen learned in Bar how to read the charts of the coast that the OSCE Mission had drawn.",
        "They had asked for them for years. The harbour has grown shallow where it was deep a while ago.",
        "The ferrymen will come back in autumn. Until then they will try what they have learned at sea.",
    )
    teasers = tuple(f"Last week the {who} of the old town were called to the harbour because of the…" for who in WHO)
    assert cuts(*article, *teasers) == []
    assert cuts(*article[1:], *teasers) != []
    assert cuts(*article[:2], *teasers) != []


WHO = ("bakers", "divers", "teachers")


def cuts(*texts: str) -> list[int]:
    return [at for at in range(1, len(texts)) if "among-cuts" in weigh(at, *texts)]
