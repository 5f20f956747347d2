from osce_digest.loader.anchors import find_anchored
from osce_digest.loader.lines import split_lines
from osce_digest.loader.units import mark_lines
from osce_digest.model import Source

EXPORT = """118254
English
Yes
Judges compare notes in Osh
Judges and clerks compared notes today on how long trials last in the valley.
8 May 2019
No
118391
English
Yes
No
Rivers drawn by pupils
Pupils drew the rivers of their towns.
"""
SCRAPED = """Judges compare notes in Osh
Channel: News
$
0
0
Judges compared notes.
Rivers drawn by pupils

$
0
0
Pupils drew rivers.
"""
RUSSIAN = """Новости
Судьи встретились в Оше
Дата публикации: 8 мая 2019
Что мы делаем Верховенство права
Судьи обменялись опытом.
Дети нарисовали реки
Дата публикации: 7 мая 2019
Дети рисовали реки.
"""


def find(text: str) -> list[tuple[int, str | None]]:
    section = mark_lines(split_lines(Source("a.txt", "", text)))
    return [(section[at][0].number, title.text if title else None) for at, title in find_anchored(section)]


def test_an_export_is_cut_at_the_numbers_of_its_pages() -> None:
    assert find(EXPORT) == [(1, "Judges compare notes in Osh"), (8, "Rivers drawn by pupils")]


def test_a_number_without_its_answers_is_no_page() -> None:
    assert find("118254\nEnglish\nJudges compared notes.\n") == []


def test_a_scraped_page_is_cut_at_the_titles_above_its_counters() -> None:
    assert find(SCRAPED) == [(1, "Judges compare notes in Osh"), (7, "Rivers drawn by pupils")]
    assert find(SCRAPED.replace("0\n0\n", "0\n")) == []


def test_a_russian_listing_is_cut_at_the_titles_above_its_dates() -> None:
    assert find(RUSSIAN) == [(2, "Судьи встретились в Оше"), (6, "Дети нарисовали реки")]
