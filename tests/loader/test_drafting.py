"""Covers drafting, draft."""

from osce_digest.loader.drafting import Drafted, draft_items, given_language
from osce_digest.model import Given, Place, Role, Source


def draft(text: str, path: str = "raw/a.txt") -> Drafted:
    return draft_items(Source(path, "d", text))


DUMP = (
    "OSH, 8 May 2019 – Judges and clerks compared notes today on how long trials last in the valley and beyond.\n"
    "They agreed that delays hurt the poor most.\n\n"
    "TIRANA, 7 May 2019 – Pupils drew the rivers of their towns for a contest of the OSCE Presence in Albania.\n"
    "The best drawings will be shown in the autumn.\n"
)


def test_drafts_know_their_place_in_the_raw_file() -> None:
    assert [one.place for one in draft(DUMP).drafts] == [
        Place("raw/a.txt", 1, 0, 2, 43),
        Place("raw/a.txt", 4, 0, 5, 46),
    ]


def test_a_weighed_border_has_its_evidence() -> None:
    first, second = draft(DUMP).drafts
    assert first.evidence == ()
    assert second.evidence[0].tag == "border"
    assert second.evidence[0].rule.startswith("border.dateline")
    assert second.evidence[0].quote == DUMP.split("\n")[3][:60]
    assert second.evidence[0].line == 4


def test_the_books_balance() -> None:
    account = draft(DUMP).account
    assert account.balanced
    assert account.items == 2
    assert account.counts[Role.SEPARATOR] == 1


def test_a_markdown_item_is_one_item_whatever_is_in_it() -> None:
    found = draft("---\ntitle: Two days\ncountries: [AL]\n---\n\n" + DUMP, "items/two-days.md")
    (one,) = found.drafts
    assert one.title == "Two days"
    assert one.title_line == 2
    assert (one.place.line, one.place.end_line) == (1, 10)
    assert [value.field for value in one.given] == ["title", "countries", "slug"]
    assert found.account.balanced
    assert found.account.counts[Role.FRONT_MATTER] == 40


def test_what_smells_is_told() -> None:
    assert [found.code for found in draft("One line and no more.\n").diagnostics] == ["one-line-item"]
    assert [found.code for found in draft("You are here\nNewsroom\n").diagnostics] == ["no-item"]


def test_a_title_without_a_text_is_still_an_item() -> None:
    found = draft("Judges compare notes\nPublishing date: 8 May 2019\n")
    assert [one.title for one in found.drafts] == ["Judges compare notes"]
    assert [one.code for one in found.diagnostics] == ["no-text"]


def test_the_line_of_any_character_can_be_told() -> None:
    one = draft(DUMP).drafts[0]
    assert one.line_at(0) == 1
    assert one.line_at(one.body.index("They")) == 2
    assert one.lead == "Judges and clerks compared notes today on how long trials last in the valley and beyond."


def test_a_stated_language_is_found() -> None:
    assert given_language([Given("title", "A", 1, 0, 1), Given("language", "fr", 2, 0, 2)]) == "fr"
    assert given_language([]) is None
