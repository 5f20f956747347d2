from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factories import make_document, make_tags

from osce_digest.editorial.manuscript import describe
from osce_digest.editorial.versions import find_versions
from osce_digest.model import Document

DAY = date(2020, 10, 6)
ENGLISH = (
    "The Office gave 38 fire engines to the towns of Osh and Batken today. Mayor Aibek Sadyrov said that the 112 "
    "firefighters had waited for them since 1998, and Ambassador Petra Lindholm wished them quiet nights."
)
RUSSIAN = (
    "Бюро передало сегодня городам Ош и Баткен 38 пожарных машин. Мэр города Айбек Садыров сказал, что 112 пожарных "
    "ждали их с 1998 года, а посол Петра Линдхольм пожелала им спокойных ночей."
)
GERMAN = (
    "Das Büro übergab heute den Städten Osch und Batken 38 Löschfahrzeuge. Bürgermeister Aibek Sadyrov sagte, die 112 "
    "Feuerwehrleute hätten seit 1998 darauf gewartet, und Botschafterin Petra Lindholm wünschte ruhige Nächte."
)
OTHER = (
    "На семинаре в Бишкеке, который прошел сегодня, 45 редакторов обсудили, как проверять слухи. Журналист Марат "
    "Токоев показал 17 примеров."
)


def told(body: str, language: str, day: date = DAY) -> Document:
    return replace(make_document(title=body[:30], body=body, day=day), language=language)


def find(*documents: Document, countries: Sequence[Sequence[str]] = ()) -> list[tuple[int, int]]:
    where = countries or [["KG"]] * len(documents)
    items = [
        describe(document, make_tags(countries=named), "") for document, named in zip(documents, where, strict=True)
    ]
    return find_versions(items, documents.__getitem__)


def test_versions_are_found_by_day_country_figures_and_names() -> None:
    assert find(told(OTHER, "ru"), told(ENGLISH, "en"), told(RUSSIAN, "ru")) == [(1, 2)]
    assert find(told(ENGLISH, "en"), told(RUSSIAN, "ru"), told(GERMAN, "de")) == [(0, 1), (0, 2), (1, 2)]


def test_another_day_country_or_story_is_no_version() -> None:
    assert find(told(ENGLISH, "en"), told(RUSSIAN, "ru", date(2020, 10, 7))) == []
    assert find(told(ENGLISH, "en"), told(RUSSIAN, "ru"), countries=[["KG"], ["TJ"]]) == []
    assert find(told(ENGLISH, "en"), told(OTHER, "ru")) == []


def test_of_two_as_good_answers_none_is_taken() -> None:
    assert find(told(ENGLISH, "en"), told(RUSSIAN, "ru"), told(RUSSIAN + " Было тепло.", "ru")) == []


def test_one_language_has_no_versions() -> None:
    assert find(told(ENGLISH, "en"), told(ENGLISH, "en")) == []
