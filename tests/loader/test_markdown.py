from osce_digest.loader.lines import split_lines
from osce_digest.loader.markdown import plain_units
from osce_digest.loader.marks import Mark
from osce_digest.model import Source


def units(text: str) -> list[tuple[Mark, str]]:
    made, _ = plain_units(list(split_lines(Source("a.md", "", text))))
    return [(unit.mark, unit.text) for unit in made]


def test_lines_of_one_paragraph_are_joined() -> None:
    assert units("One line\nand another.\n\nA second.\n") == [
        (Mark.PROSE, "One line and another."),
        (Mark.PROSE, "A second."),
    ]


def test_headings_lists_quotes_and_tables_keep_their_kind() -> None:
    text = "## Head\nText.\n\n- one\n  goes on\n- two\n\n> said\n> more\n\nA | B |\n--|--|\n1 | 2 |\n"
    assert [kind for kind, _ in units(text)] == [
        Mark.HEADING,
        Mark.PROSE,
        Mark.BULLET,
        Mark.BULLET,
        Mark.QUOTE,
        Mark.QUOTE,
        Mark.ROW,
        Mark.RULE,
        Mark.ROW,
    ]
    assert units(text)[2][1] == "- one goes on"


def test_emphasis_is_taken_off_and_links_keep_their_address() -> None:
    assert units("A **bold** and *light* [word](https://example.org/a) in snake_case_name.\n") == [
        (Mark.PROSE, "A bold and light word (https://example.org/a) in snake_case_name.")
    ]


def test_a_line_that_would_be_clutter_on_a_page_is_text_in_an_item_an_editor_wrote() -> None:
    assert units("Read more\n") == [(Mark.PROSE, "Read more")]


def test_blank_lines_and_rules_are_separators() -> None:
    _, separators = plain_units(list(split_lines(Source("a.md", "", "One.\n\n***\n\nTwo.\n"))))
    assert [line.number for line in separators] == [2, 3, 4]
