from osce_digest.loader.draft_faults import judge_drafts
from osce_digest.loader.drafting import draft_items
from osce_digest.model import Source

LONG = "The mayor opened the new bridge and thanked all who had helped to build it in two years."
OTHER = "Engineers from both banks of the river explained how the bridge was made to stand a flood."
LEAD = "OSH, {day} May 2019 – The OSCE Programme Office in Bishkek taught {day} judges to read a map.\n"


def codes_of(text: str) -> list[str]:
    return [found.code for found in draft_items(Source("raw/a.txt", "d", text)).diagnostics]


def test_a_paragraph_that_stands_twice_is_told_with_the_line_where_it_stood_first() -> None:
    text = f"OSH, 3 May 2019 – The bridge in Osh is open.\n{LONG}\n{OTHER}\n{LONG}\n{OTHER}\n"
    (told,) = [one for one in draft_items(Source("raw/a.txt", "d", text)).diagnostics if one.code == "paragraph-twice"]
    assert told.line == 4
    assert "line 2 already" in told.message


def test_short_lines_may_stand_twice() -> None:
    text = f"OSH, 3 May 2019 – The bridge in Osh is open.\nThank you.\n{LONG}\nThank you.\n"
    assert "paragraph-twice" not in codes_of(text)


def test_paragraphs_of_different_items_are_not_compared() -> None:
    item = f"OSH, 3 May 2019 – The bridge in Osh is open.\n{LONG}\n"
    assert "paragraph-twice" not in codes_of(f"{item}---\n{item}")


def test_a_single_paragraph_is_told_among_longer_items_and_not_in_a_list_of_leads() -> None:
    longer = "".join(f"{LEAD.format(day=day)}{LONG}\n---\n" for day in range(3, 9))
    assert codes_of(longer + LEAD.format(day=9)).count("one-line-item") == 1
    assert "one-line-item" not in codes_of("---\n".join(LEAD.format(day=day) for day in range(3, 9)))


def test_a_file_without_items_is_told_as_a_whole() -> None:
    (told,) = judge_drafts("raw/a.txt", [])
    assert (told.code, told.line) == ("no-item", 0)
