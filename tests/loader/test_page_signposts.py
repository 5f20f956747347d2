import pytest

from osce_digest.loader import load_bytes
from osce_digest.loader.page.signposts import LONGEST_SIGNPOST, SIGNPOST

TITLE = "Beekeepers of Bar count their hives for OSCE study"
LEAD = (
    "Forty beekeepers of Bar counted their hives for a study by the OSCE Mission to Montenegro on what mountain "
    "villages live on, and found that there are fewer than ten years ago."
)
MORE = (
    "Young people leave the villages, said Ana Kos, who wrote the study, and those who stay have no time for bees; "
    "what the municipality could do about it will be discussed in autumn."
)


def load(last: str) -> str:
    (document,) = load_bytes("a.txt", f"{TITLE}\n\n14.05.2019\n\n{LEAD}\n\n{MORE}\n\n{last}".encode()).documents
    return document.body


@pytest.mark.parametrize(
    "last",
    [
        "View all news",
        "Print this story",
        "Das könnte Sie auch interessieren",
        "Zurück zur Übersicht",
        "Retour aux actualités",
        "Ti potrebbe interessare anche",
        "Volver al listado",
        "Другие новости раздела",
        "Impressum",
        "Ihre E-Mail-Adresse wird nicht veröffentlicht.",
    ],
)
def test_a_link_alone_below_the_text_is_not_where_a_copy_was_cut_off(last: str) -> None:
    assert load(last) == f"{LEAD}\n{MORE}"


@pytest.mark.parametrize(
    "last",
    [
        "The study also says that the",
        "In autumn, beekeepers from three",
        "Printed copies of the study",
        "Read all of its forty pages, the beekeepers say, and you will know why the",
    ],
)
def test_the_beginning_of_a_paragraph_stays(last: str) -> None:
    assert load(last) == f"{LEAD}\n{MORE}\n{last}"


def test_signposts_are_short() -> None:
    assert SIGNPOST.match("Print-friendly version")
    assert not SIGNPOST.match("Printed copies")
    assert len("Quanto sono chiare le informazioni su questa pagina?") < LONGEST_SIGNPOST
