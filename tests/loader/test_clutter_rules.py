from osce_digest.loader.clutter_rules import mark_clutter
from osce_digest.loader.lines import split_lines
from osce_digest.loader.marks import CLUTTER
from osce_digest.loader.units import make_units, mark_lines
from osce_digest.model import Source

LEAD = "Judges in Osh have compared notes on how long trials last, and found that most of them last far too long."
MORE = "Clerks were asked as well, and said that the trials would be shorter if the judges came on time each day."


def kinds(*texts: str, title: int | None = 0) -> list[str | None]:
    units = make_units(mark_lines(split_lines(Source("a.txt", "", "\n".join(texts)))))
    found: list[str | None] = [str(unit.mark) if unit.mark in CLUTTER else None for unit in units]
    mark_clutter(units, found, title, sober=False)
    return found


def test_what_stands_above_the_title_is_a_kicker() -> None:
    assert kinds("News Item", "Judges compare notes in Osh", LEAD, title=1) == ["kicker", None, None]


def test_labels_that_lost_their_values_are_empty() -> None:
    label = "empty label"
    assert kinds("Judges meet", LEAD, "What:", "Where:")[2:] == [label, label]
    assert kinds("Judges meet", LEAD, "What:", "A press conference", "Where:", "Hotel Osh")[2:] == [None] * 4
    assert kinds("Judges meet", LEAD, "Registration:", "For more information, please contact:")[2] == label


def test_links_under_a_label_lead_to_other_items() -> None:
    found = kinds("Judges meet", LEAD, "Read also:", "Rivers dry up in the south", "Pupils drew the rivers of…", MORE)
    assert found == [None, None, "related", "related", "related", None]


def test_a_label_with_its_own_link_has_none_below() -> None:
    assert kinds("Judges meet", LEAD, "Read also: Rivers dry up", "What the judges found", MORE)[3] is None


def test_what_follows_the_comments_is_no_part_of_an_article() -> None:
    article = (LEAD, MORE, LEAD[:-1] + " again.", MORE[:-1] + " again.", LEAD[:-1] + " and again.")
    comment = "I was there, and it was not like that at all."
    assert kinds("Judges meet", *article, "Leave a Reply", comment)[6:] == ["comments", "comments"]
    assert kinds("Judges meet", "3 comments", *article) == [None, "comments", *[None] * 5]


def test_a_paragraph_said_twice_is_kept_once() -> None:
    assert kinds("Judges meet", LEAD, MORE, LEAD)[1:] == [None, None, "repeated"]
    assert kinds("Judges meet", "They met.", MORE, "They met.")[1:] == [None] * 3


def test_an_export_s_answers_and_its_teaser_are_no_text() -> None:
    found = kinds("118254", "English", "Yes", "Judges meet", LEAD, "8 May 2019", "Judges have met.", "No", title=3)
    assert found == ["export", "navigation", "export", None, None, "export", "export", "export"]


def test_one_word_above_a_row_of_links_belongs_to_it_and_a_name_does_not() -> None:
    row = "link row"
    assert kinds("Judges meet in Osh", LEAD, "World", "Read more", "Rivers, courts, Osh")[2] == row
    assert kinds("Judges meet in Osh", LEAD, "Jane Doe", "Read more", "Rivers, courts, Osh")[2] is None
