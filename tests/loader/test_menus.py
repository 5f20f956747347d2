from osce_digest.loader.lines import split_lines
from osce_digest.loader.menus import find_first_item
from osce_digest.loader.units import mark_lines
from osce_digest.model import Source

POINTS = "Home|About us|Elections|Rule of law|Roma and Sinti|Hate crime|News|Events|Resources".split("|")
ITEM = "Judges compare notes in Osh\nJudges and clerks compared notes today on how long trials last.\n"


def first_line(text: str) -> str:
    section = mark_lines(split_lines(Source("a.txt", "", text)))
    at = find_first_item(section)
    return section[at][0].text if at < len(section) else ""


def test_the_first_item_stands_behind_the_navigation() -> None:
    assert first_line("Newsroom\n\nSearch\n" + ITEM).startswith("Judges compare")


def test_the_first_item_stands_behind_a_menu() -> None:
    menu = "".join(f"- {point}\n" for point in POINTS)
    assert first_line(menu + ITEM).startswith("Judges compare")
    assert first_line(menu.replace("- Elections", "-\nOur work\n- Elections") + ITEM).startswith("Judges compare")


def test_a_list_under_a_sentence_is_no_menu() -> None:
    points = "".join(f"- {point}\n" for point in POINTS)
    sentence = (
        "The judges, who met in Osh in May, want these to be looked at without delay by the clerks of all courts:\n"
    )
    assert first_line(sentence + points) == sentence.strip()


def test_a_few_points_are_no_menu() -> None:
    assert first_line("- one\n- two\n" + ITEM) == "- one"


def test_a_page_of_navigation_has_no_item() -> None:
    assert first_line("Newsroom\nSearch\n") == ""
